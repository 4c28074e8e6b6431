"""Masthead, cover, imprint, contents, footnotes, charts and indexes in every writer: nothing is lost, nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import pytest
from hypothesis import given, settings

from app.domain.case import CaseUid
from app.domain.document import (
    Bar,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    Imprint,
    Index,
    IndexEntry,
    ItemList,
    Masthead,
    Origin,
    PageBreak,
    Paragraph,
    Quote,
    Role,
    Run,
    paragraph,
)
from app.domain.layout_profile import LayoutProfile, PageNumberStyle, ProfileFaces, ProfilePage, Typeface
from app.export.clean import clean_document
from app.export.html import anchor, case_anchors, render
from app.export.options import ExportOptions
from app.export.text import texts_of
from tests.unit.export.documents import HOSTILE, TEXTS
from tests.unit.export.reading import html_texts, markdown_texts, squeezed, written

CHART_HEADER = ("案例", "数值")
"""Which a page with real bars does not need."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def document_of(text: str) -> Document:
    """The text in every place that a briefing has beside its cases."""
    noted = Run(text, footnote=text)
    return Document(
        text,
        (
            Contents(text, levels=2),
            Heading(1, text),
            Heading(2, text, key="case-1"),
            Paragraph((Run("甲"), noted, Run("", footnote=text))),
            ItemList(((Run("乙"), noted),)),
            Quote((Paragraph((noted,)),)),
            Chart(text, (Bar(text, 9.0, text), Bar("丙", 0.0, "无")), note=text),
            PageBreak(),
            Heading(1, "索引", numbered=False),
            Index((IndexEntry(text, ("case-1", "gone")),)),
        ),
        masthead=Masthead("某简报", text, text, text, text),
        imprint=Imprint((("报：", text), ("送：", text)), text, text, text),
        own_contents=True,
    )


def covered(text: str) -> Document:
    """The same behind a cover."""
    cover = Cover(text, text, text, text)
    document = document_of(text)
    return Document(text, document.blocks, masthead=None, cover=cover, imprint=document.imprint, own_contents=True)


def word_text(data: bytes) -> str:
    """All text of a Word file, that of the notes behind the rest."""
    with ZipFile(BytesIO(data)) as package:
        names = [name for name in ("word/document.xml", "word/footnotes.xml") if name in package.namelist()]
        roots = [fromstring(package.read(name)) for name in names]
    return "".join(element.text or "" for root in roots for element in root.iter(f"{W}t"))


def assert_kept(document: Document) -> None:
    """Every text is in every format as often as the document has it, whatever else the format adds."""
    wanted = [squeezed(text) for text in texts_of(clean_document(document))]
    for found in (
        squeezed(word_text(written(document, "docx"))),
        squeezed("".join(html_texts(written(document, "html")))),
        squeezed("".join(markdown_texts(written(document, "md")))),
    ):
        for text in set(wanted) - {"", *CHART_HEADER}:
            assert found.count(text) >= wanted.count(text), text


@pytest.mark.parametrize("make", [document_of, covered])
@pytest.mark.parametrize("text", ["一段文字", *HOSTILE], ids=ascii)
def test_hostile_text_is_kept_as_text(text: str, make: object) -> None:
    assert callable(make)
    assert_kept(make(text))


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_any_text_is_kept(text: str) -> None:
    assert_kept(document_of(text))


def parts(document: Document, options: ExportOptions | None = None) -> dict[str, Element]:
    with ZipFile(BytesIO(written(document, "docx", options or ExportOptions()))) as package:
        return {name: fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}


def values(root: Element, tag: str, attribute: str = "val") -> list[str]:
    return [element.get(W + attribute, "") for element in root.iter(W + tag)]


def test_notes_are_a_part_of_their_own() -> None:
    found = parts(document_of("注"))
    body = values(found["word/document.xml"], "footnoteReference", "id")
    assert body == ["1", "2", "3", "4"]
    assert values(found["word/footnotes.xml"], "footnote", "id") == ["-1", "0", *body]
    assert values(found["word/settings.xml"], "numRestart") == ["eachPage"]
    assert "word/footnotes.xml" not in parts(Document("题", (paragraph("甲"),)))


def test_contents_of_two_levels_and_an_index_are_fields_that_point_to_bookmarks() -> None:
    root = parts(document_of("题目"))["word/document.xml"]
    bookmarks = values(root, "bookmarkStart", "name")
    assert len(bookmarks) == 3
    assert values(root, "hyperlink", "anchor") == [*bookmarks, bookmarks[1]]
    styles = values(root, "pStyle")
    assert [style for style in styles if style.startswith("TOC")] == ["TOCHeading", "TOC1", "TOC2", "TOC1"]
    assert styles.count("IndexTerm") == styles.count("IndexEntry") == 1
    marks = values(root, "fldChar", "fldCharType")
    assert marks.count("begin") == marks.count("separate") == marks.count("end") == 5


def test_a_cover_has_no_page_number_and_no_blank_page_behind_it() -> None:
    root = parts(covered("题"))["word/document.xml"]
    assert len(list(root.iter(f"{W}titlePg"))) == 1
    assert values(root, "br", "type") == ["page", "page", "page"]
    assert list(parts(document_of("题"))["word/document.xml"].iter(f"{W}titlePg")) == []


def test_only_frames_and_lists_are_set_on_paragraphs() -> None:
    for document in (document_of("题"), covered("题")):
        root = parts(document)["word/document.xml"]
        tags = {child.tag for properties in root.iter(f"{W}pPr") for child in properties}
        assert tags <= {f"{W}pStyle", f"{W}framePr", f"{W}numPr"}
        known = set(values(parts(document)["word/styles.xml"], "style", "styleId"))
        assert {*values(root, "pStyle"), *values(root, "rStyle"), *values(root, "tblStyle")} <= known


def test_the_imprint_lies_at_the_foot_between_its_rules() -> None:
    found = parts(document_of("题"))
    table = list(found["word/document.xml"].iter(f"{W}tbl"))[-1]
    assert values(table, "tblpPr", "tblpYSpec") == ["bottom"]
    style = next(
        each for each in found["word/styles.xml"].iter(f"{W}style") if each.get(f"{W}styleId") == "ImprintTable"
    )
    rules = {
        each.tag.removeprefix(W): each.get(f"{W}sz") for borders in style.iter(f"{W}tblBorders") for each in borders
    }
    assert rules == {"top": "8", "bottom": "8", "insideH": "6"}


def test_a_profile_changes_page_faces_and_page_numbers() -> None:
    profile = LayoutProfile(
        page=ProfilePage(top=40.0),
        faces=ProfileFaces(body=Typeface.SONG),
        third_level_bold=True,
        page_number=PageNumberStyle.CENTRED,
        line_pitch=30.0,
    )
    found = parts(replace(document_of("题"), profile=profile))
    assert values(found["word/document.xml"], "pgMar", "top") == ["2268"]
    assert values(found["word/document.xml"], "docGrid", "linePitch") == ["600"]
    styles = {each.get(f"{W}styleId"): each for each in found["word/styles.xml"].iter(f"{W}style")}
    assert values(styles["BodyText"], "rFonts", "eastAsia") == ["宋体"]
    assert len(list(styles["Heading3"].iter(f"{W}b"))) == 1
    assert values(styles["Footer"], "jc") == ["center"]
    without = LayoutProfile(page_number=PageNumberStyle.NONE)
    assert not any("footer" in name for name in parts(replace(document_of("题"), profile=without)))


def test_links_of_a_page_lead_somewhere() -> None:
    page = render(clean_document(document_of("题")))
    for place in page.split('href="#')[1:]:
        name = place.split('"')[0]
        assert f'id="{name}"' in page


def test_the_page_knows_where_each_case_is() -> None:
    origin = Origin(CaseUid("a"))
    blocks = (
        Heading(1, "组"),
        Heading(2, "甲", key="case-1", origin=origin),
        Heading(1, "乙", key="case-2", origin=origin),
    )
    assert case_anchors(Document("题", blocks)) == {"a": "heading-1"}
    assert case_anchors(Document("题", (blocks[0], blocks[2]))) == {"a": anchor(2)}


def test_bars_are_as_long_as_their_values() -> None:
    chart = Chart("图", (Bar("甲", 4.0, "4天"), Bar("乙", 1.0, "1天"), Bar("丙", 0.0, "0天")))
    page = render(Document("题", (chart,)))
    assert [part.split("%")[0] for part in page.split("width: ") if "%" in part][-3:] == ["100.0", "25.0", "0.0"]


def test_roles_have_classes_and_styles() -> None:
    document = Document("题", tuple(paragraph("甲", role) for role in Role))
    assert all(f'class="{role}"' in render(document) for role in Role if role is not Role.IMPRINT)


def every_text(document: Document) -> Iterator[str]:
    yield from (text for text in texts_of(document) if text)


def test_the_texts_of_a_document_are_all_there() -> None:
    assert list(every_text(document_of("字"))).count("字") == 17
