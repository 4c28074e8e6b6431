"""Lists of contents and indexes: real fields with bookmarks, already filled, so that nothing has to be refreshed.

Which headings have a bookmark is settled before anything is written: those that a list of contents or an index names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.domain.document import Block, Contents, Heading, Index
from app.export.docx.xml import Element, field, make, paragraph, run, with_text
from app.export.numbering import HeadingCounter, level_of

HEADING = "目录"
ON_FIRST_PAGE = 6
"""With more entries the list stands on a page of its own."""


@dataclass(frozen=True, slots=True)
class Target:
    """A heading that is pointed to: its place among the blocks, its bookmark's number, its level, its text.

    `text` has the heading's number before it, `title` has not: in an index it would say nothing.
    """

    block: int
    number: int
    level: int
    text: str
    title: str


def find_targets(blocks: Sequence[Block], levels: int) -> tuple[Target, ...]:
    """The headings down to `levels`, and those that an index names."""
    keys = {key for block in blocks if isinstance(block, Index) for entry in block.entries for key in entry.keys}
    counter = HeadingCounter()
    targets: list[Target] = []
    for place, block in enumerate(blocks):
        if isinstance(block, Heading):
            text = counter.number(block) + block.text
            if level_of(block) <= levels or block.key in keys:
                targets.append(Target(place, len(targets) + 1, level_of(block), text, block.text))
    return tuple(targets)


def by_key(blocks: Sequence[Block], targets: Sequence[Target]) -> Mapping[str, Target]:
    """Key of a heading → the target; headings without a key are left out."""
    keyed = ((blocks[target.block], target) for target in targets)
    return {block.key: target for block, target in keyed if isinstance(block, Heading) and block.key}


def bookmark_name(number: int) -> str:
    """The generated name of the bookmark on the nth target."""
    return f"_Toc{number:09d}"


def bookmarked(content: list[Element], number: int) -> list[Element]:
    """The content between the two ends of its bookmark."""
    start = make("w:bookmarkStart", {"w:id": str(number), "w:name": bookmark_name(number)})
    return [start, *content, make("w:bookmarkEnd", {"w:id": str(number)})]


def page_break() -> Element:
    """A paragraph that ends the page; it is so low that a full page has room for it."""
    return paragraph("PageBreak", [_page_break_run()])


def _page_break_run() -> Element:
    return make("w:r", children=[make("w:br", {"w:type": "page"})])


def contents_elements(contents: Contents, targets: Sequence[Target], pages: Mapping[int, int]) -> Iterator[Element]:
    """The heading and one line for each target within its levels; `pages` are the numbers that are shown.

    A list that stands alone ends its page, in the line that ends the field: one more line might be one too many.
    """
    listed = [target for target in targets if target.level <= contents.levels]
    if not listed:
        return
    yield paragraph("TOCHeading", [run(contents.title)])
    for count, target in enumerate(listed):
        before = _field_start(contents.levels) if count == 0 else []
        yield paragraph(f"TOC{min(target.level, 2)}", [*before, _link(target, target.text, pages)])
    # Word, too, ends the field in a line of its own; it keeps the list apart from what follows.
    if contents.alone:
        yield paragraph("PageBreak", [_mark("end"), _page_break_run()])
    else:
        yield paragraph("Normal", [_mark("end")])


def index_elements(index: Index, keyed: Mapping[str, Target], pages: Mapping[int, int]) -> Iterator[Element]:
    """A line for each term, below it one for each heading with its page."""
    for entry in index.entries:
        yield paragraph("IndexTerm", [run(entry.term)])
        for key in entry.keys:
            if key in keyed:
                yield paragraph("IndexEntry", [_link(keyed[key], keyed[key].title, pages)])


def _link(target: Target, text: str, pages: Mapping[int, int]) -> Element:
    """A line that leads to a heading: a text, a leader, its page."""
    name = bookmark_name(target.number)
    entry = [run(text), run("\t"), *field(f"PAGEREF {name} \\h", str(pages[target.number]))]
    return make("w:hyperlink", {"w:anchor": name, "w:history": "1"}, entry)


def _field_start(levels: int) -> list[Element]:
    """What opens the field before its first line."""
    instruction = rf' TOC \o "1-{levels}" \h \z \u '
    return [_mark("begin"), make("w:r", children=[with_text("w:instrText", instruction)]), _mark("separate")]


def _mark(kind: str) -> Element:
    """One of the three marks of a field."""
    return make("w:r", children=[make("w:fldChar", {"w:fldCharType": kind})])
