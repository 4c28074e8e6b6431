"""The list of contents: a real field with bookmarks, already filled, so that nothing has to be refreshed to read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.export.docx.xml import Element, field, make, paragraph, run, with_text

HEADING = "目录"
ON_FIRST_PAGE = 6
"""With more entries the list stands on a page of its own."""
_INSTRUCTION = r' TOC \o "1-1" \h \z \u '


def bookmark_name(number: int) -> str:
    """The generated name of the bookmark on the nth first-level heading."""
    return f"_Toc{number:09d}"


def bookmarked(content: list[Element], number: int) -> list[Element]:
    """The content between the two ends of its bookmark."""
    start = make("w:bookmarkStart", {"w:id": str(number), "w:name": bookmark_name(number)})
    return [start, *content, make("w:bookmarkEnd", {"w:id": str(number)})]


def page_break() -> Element:
    """A paragraph that ends the page."""
    return paragraph("Normal", [make("w:r", children=[make("w:br", {"w:type": "page"})])])


def contents_elements(titles: Sequence[str], pages: Sequence[int]) -> Iterator[Element]:
    """The heading and one line for each title; `pages` are the numbers that are shown."""
    if len(titles) > ON_FIRST_PAGE:
        yield page_break()
    yield paragraph("TOCHeading", [run(HEADING)])
    for number, (title, page) in enumerate(zip(titles, pages, strict=True), start=1):
        entry = [run(title), run("\t"), *field(f"PAGEREF {bookmark_name(number)} \\h", str(page))]
        link = make("w:hyperlink", {"w:anchor": bookmark_name(number), "w:history": "1"}, entry)
        before = _field_start() if number == 1 else []
        yield paragraph("TOC1", [*before, link])
    # Word, too, ends the field in a line of its own; it keeps the list apart from what follows.
    yield paragraph("Normal", [_mark("end")])
    if len(titles) > ON_FIRST_PAGE:
        yield page_break()


def _field_start() -> list[Element]:
    """What opens the field before its first line."""
    return [_mark("begin"), make("w:r", children=[with_text("w:instrText", _INSTRUCTION)]), _mark("separate")]


def _mark(kind: str) -> Element:
    """One of the three marks of a field."""
    return make("w:r", children=[make("w:fldChar", {"w:fldCharType": kind})])
