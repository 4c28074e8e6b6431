"""Word files: layout in numbers, styles only, sound fields, nothing of a machine or a template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

import docx
import pytest

from app.domain.document import Document, Heading, ItemList, Role, Run, paragraph
from app.export.docx.measures import GB
from app.export.docx.writer import masthead_size
from app.export.options import ExportOptions, FaceChoice
from tests.unit.export.documents import FULL, HOSTILE, hostile_document
from tests.unit.export.reading import written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARAGRAPH_ORDER = ["keepNext", "widowControl", "numPr", "pBdr", "tabs", "overflowPunct", "snapToGrid", "spacing", "ind"]
PARAGRAPH_ORDER += ["jc", "outlineLvl"]
RUN_ORDER = ["rFonts", "b", "bCs", "color", "spacing", "sz", "szCs", "vertAlign", "lang"]


def parts_of(document: Document, options: ExportOptions | None = None) -> dict[str, bytes]:
    """The files in the package."""
    with ZipFile(BytesIO(written(document, "docx", options or ExportOptions()))) as package:
        return {name: package.read(name) for name in package.namelist()}


def xml_of(document: Document, part: str = "word/document.xml") -> Element:
    return fromstring(parts_of(document)[part])


def values(root: Element, tag: str, attribute: str = "val") -> list[str]:
    return [element.get(W + attribute, "") for element in root.iter(W + tag)]


def style(identifier: str, document: Document = FULL) -> Element:
    """The style of that id."""
    styles = xml_of(document, "word/styles.xml")
    return next(element for element in styles.iter(W + "style") if element.get(W + "styleId") == identifier)


def attributes(element: Element, path: str) -> dict[str, str]:
    found = element.find("/".join(f"{W}{name}" for name in path.split("/")))
    assert found is not None, path
    return {name.removeprefix(W): value for name, value in found.attrib.items()}


def test_the_measures_give_22_lines_of_28_characters() -> None:
    assert GB.text_height // GB.line == 22
    assert GB.text_height // (GB.line + 1) == 21
    assert GB.text_width // GB.character == 28
    assert GB.text_width // (GB.body_size * 10) == 27


def test_the_page() -> None:
    section = xml_of(FULL).find(f"{W}body/{W}sectPr")
    assert section is not None
    assert attributes(section, "pgSz") == {"w": "11906", "h": "16838"}
    assert attributes(section, "pgMar") == {
        "top": "2098",
        "right": "1474",
        "bottom": "1984",
        "left": "1587",
        "header": "851",
        "footer": "1446",
        "gutter": "0",
    }
    assert attributes(section, "docGrid") == {"type": "lines", "linePitch": "579"}


@pytest.mark.parametrize(
    ("identifier", "face", "size"),
    [
        ("Normal", "仿宋_GB2312", "32"),
        ("BodyText", "仿宋_GB2312", "32"),
        ("Title", "方正小标宋简体", "44"),
        ("Heading1", "黑体", "32"),
        ("Heading2", "楷体_GB2312", "32"),
        ("Heading3", "仿宋_GB2312", "32"),
        ("Heading4", "仿宋_GB2312", "32"),
        ("EditorNote", "楷体_GB2312", "32"),
        ("CaseGist", "楷体_GB2312", "32"),
        ("Caption", "黑体", "28"),
        ("TableText", "仿宋_GB2312", "24"),
        ("Footer", "宋体", "28"),
    ],
)
def test_faces_and_sizes(identifier: str, face: str, size: str) -> None:
    found = style(identifier)
    fonts = {"ascii": "Times New Roman", "hAnsi": face, "eastAsia": face, "cs": "Times New Roman"}
    assert attributes(found, "rPr/rFonts") == fonts
    assert attributes(found, "rPr/sz") == {"val": size}


def test_body_text_is_spaced_in_the_style() -> None:
    body = style("BodyText")
    assert attributes(body, "pPr/spacing") == {"before": "0", "after": "0", "line": "579", "lineRule": "exact"}
    assert attributes(body, "pPr/ind") == {"left": "0", "right": "0", "firstLine": "630"}
    assert attributes(body, "rPr/spacing") == {"val": "-5"}


def test_headings_are_numbered_by_one_list() -> None:
    numbering = xml_of(FULL, "word/numbering.xml")
    levels = [
        tuple(attributes(level, name)["val"] for name in ("numFmt", "pStyle", "suff", "lvlText"))
        for level in numbering.findall(f"{W}abstractNum[1]/{W}lvl")
    ]
    assert levels == [
        ("chineseCountingThousand", "Heading1", "nothing", "%1、"),
        ("chineseCountingThousand", "Heading2", "nothing", "（%2）"),
        ("decimal", "Heading3", "nothing", "%3."),
        ("decimal", "Heading4", "nothing", "（%4）"),
    ]
    assert attributes(style("Heading3"), "pPr/numPr/ilvl") == {"val": "2"}
    assert attributes(style("HeadingUnnumbered"), "pPr/numPr/numId") == {"val": "0"}


def test_a_face_outside_gb2312_is_replaced_by_that_of_windows() -> None:
    traditional = Document("營商環境", (paragraph("營商"),))
    assert attributes(style("BodyText", traditional), "rPr/rFonts")["eastAsia"] == "仿宋"
    assert attributes(style("Heading2", traditional), "rPr/rFonts")["eastAsia"] == "楷体"


@pytest.mark.parametrize(("choice", "face"), [(FaceChoice.WINDOWS, "仿宋"), (FaceChoice.OFFICIAL, "仿宋_GB2312")])
def test_faces_may_be_chosen(choice: FaceChoice, face: str) -> None:
    parts = parts_of(FULL, ExportOptions(faces=choice))
    assert f'w:eastAsia="{face}"' in parts["word/styles.xml"].decode()
    assert f'w:name="{face}"' in parts["word/fontTable.xml"].decode()


def test_there_are_no_theme_faces() -> None:
    assert all(b"Theme" not in content for content in parts_of(FULL).values())


@pytest.mark.parametrize("document", [FULL, hostile_document("甲\n乙\t丙")], ids=["full", "breaks"])
def test_everything_goes_through_styles(document: Document) -> None:
    parts = parts_of(document)
    known = {element.get(W + "styleId") for element in fromstring(parts["word/styles.xml"]).iter(W + "style")}
    for part in ("word/document.xml", "word/footer1.xml", "word/footer2.xml"):
        root = fromstring(parts[part])
        assert {*values(root, "pStyle"), *values(root, "rStyle"), *values(root, "tblStyle")} <= known
        assert all(child.tag == W + "rStyle" for properties in root.iter(W + "rPr") for child in properties)
        allowed = {W + "pStyle", W + "numPr"}
        assert all(child.tag in allowed for properties in root.iter(W + "pPr") for child in properties)


def test_styles_keep_the_order_of_the_schema() -> None:
    styles = xml_of(FULL, "word/styles.xml")
    for name, order in (("pPr", PARAGRAPH_ORDER), ("rPr", RUN_ORDER)):
        for properties in styles.iter(W + name):
            names = [child.tag.removeprefix(W) for child in properties]
            assert names == sorted(names, key=order.index)


def test_page_numbers_stand_right_on_odd_and_left_on_even_pages() -> None:
    parts = parts_of(FULL)
    references = {
        element.get(W + "type"): next(value for name, value in element.attrib.items() if name.endswith("}id"))
        for element in fromstring(parts["word/document.xml"]).iter(W + "footerReference")
    }
    assert set(references) == {"default", "even"}
    assert b"<w:evenAndOddHeaders/>" in parts["word/settings.xml"]
    assert attributes(style("Footer"), "pPr/jc") == {"val": "right"}
    assert attributes(style("Footer"), "pPr/ind")["right"] == "280"
    assert attributes(style("FooterEven"), "pPr/jc") == {"val": "left"}
    assert attributes(style("FooterEven"), "pPr/ind")["left"] == "280"
    texts = [footer_text(fromstring(parts[name])) for name in sorted(parts) if "footer" in name]
    assert texts == ["—  PAGE 1 —"] * 2


def footer_text(root: Element) -> str:
    return "".join(element.text or "" for element in root.iter() if element.tag in {W + "t", W + "instrText"})


def test_fields_are_balanced_and_hold_only_our_instructions() -> None:
    for document in (FULL, *(hostile_document(text) for text in HOSTILE)):
        root = xml_of(document)
        marks = values(root, "fldChar", "fldCharType")
        assert marks.count("begin") == marks.count("separate") == marks.count("end")
        depth = 0
        for mark in marks:
            depth += {"begin": 1, "separate": 0, "end": -1}[mark]
            assert depth >= 0
        instructions = {(element.text or "").strip() for element in root.iter(W + "instrText")}
        pattern = r'TOC \\o "1-1" \\h \\z \\u|PAGEREF _Toc\d{9} \\h'
        assert all(re.fullmatch(pattern, instruction) for instruction in instructions)


def test_contents_are_filled_and_point_to_bookmarks() -> None:
    root = xml_of(FULL)
    bookmarks = values(root, "bookmarkStart", "name")
    assert bookmarks == [f"_Toc{number:09d}" for number in range(1, 5)]
    assert values(root, "hyperlink", "anchor") == bookmarks
    lines = [paragraph_text(element) for element in root.iter(W + "p") if values(element, "pStyle") == ["TOC1"]]
    assert lines == ["一、甲区推行开门接电1", "二、乙市上线办税专区3", "三、丙县试行歇业登记3", "资料来源3"]
    assert b"updateFields" not in parts_of(FULL)["word/settings.xml"]
    assert b"dirty" not in parts_of(FULL)["word/document.xml"]


def paragraph_text(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(W + "t"))


@pytest.mark.parametrize(("contents_from", "expected"), [(4, 4), (5, 0), (0, 0)])
def test_short_documents_have_no_contents(contents_from: int, expected: int) -> None:
    part = parts_of(FULL, ExportOptions(contents_from=contents_from))["word/document.xml"]
    assert values(fromstring(part), "pStyle").count("TOC1") == expected


def test_long_contents_stand_on_a_page_of_their_own() -> None:
    root = xml_of(Document("题", tuple(Heading(1, f"案例{number}") for number in range(7))))
    styles = values(root, "pStyle")
    assert styles[:3] == ["Title", "PageBreak", "TOCHeading"]
    assert values(root, "br", "type") == ["page", "page"]


def test_each_numbered_list_begins_at_one() -> None:
    lists = tuple(ItemList(((Run("甲"),), (Run("乙"),)), ordered=True) for _ in range(2))
    parts = parts_of(Document("题", lists))
    assert values(fromstring(parts["word/document.xml"]), "numId") == ["4", "4", "5", "5"]
    numbering = fromstring(parts["word/numbering.xml"])
    assert values(numbering, "startOverride") == ["1", "1"]


def test_tables_repeat_their_header_and_keep_rows_whole() -> None:
    table = next(xml_of(FULL).iter(W + "tbl"))
    rows = list(table.iter(W + "tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, False, False, False]
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
    assert values(rows[1], "pStyle") == ["TableText", "TableNumber", "TableNumber", "TableText", "TableNumber"]
    assert sum(int(width) for width in values(table, "gridCol", "w")) == GB.text_width


def test_the_editors_note_has_a_label_of_its_own() -> None:
    note = next(element for element in xml_of(FULL).iter(W + "p") if values(element, "pStyle") == ["EditorNote"])
    assert values(note, "rStyle") == ["EditorNoteLabel"]


def test_the_masthead_stands_above_the_title() -> None:
    assert values(xml_of(FULL), "pStyle")[:4] == ["Masthead", "IssueLine", "Imprint", "Title"]
    rule = attributes(style("Imprint"), "pPr/pBdr/bottom")
    assert rule == {"val": "single", "sz": "18", "space": "11", "color": "FF0000"}


@pytest.mark.parametrize(("name", "size"), [("简报", 124), ("甲" * 20, 88 // 2), ("", 124)])
def test_the_masthead_fits_one_line(name: str, size: int) -> None:
    assert masthead_size((paragraph(name, Role.MASTHEAD),), GB) == size


def test_the_package_holds_nothing_of_a_template_or_a_machine() -> None:
    parts = parts_of(FULL)
    assert sorted(parts) == [
        "[Content_Types].xml",
        "_rels/.rels",
        "docProps/core.xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
        "word/fontTable.xml",
        "word/footer1.xml",
        "word/footer2.xml",
        "word/numbering.xml",
        "word/settings.xml",
        "word/styles.xml",
    ]
    everything = b"".join(parts.values()).decode()
    assert all(
        word not in everything for word in ("python-docx", "Macintosh", "TargetMode", "attachedTemplate", "rsid")
    )


def test_properties_name_the_issuing_body_alone() -> None:
    properties = docx.Document(BytesIO(written(FULL, "docx"))).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == (FULL.title, FULL.author, FULL.author)
    assert (properties.comments, properties.keywords, properties.category) == ("", "", "")


def test_properties_hold_at_most_255_characters() -> None:
    properties = docx.Document(BytesIO(written(Document("题" * 300, (), author="甲" * 300), "docx"))).core_properties
    assert (len(properties.title), len(properties.author)) == (255, 255)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_stays_inside_text(text: str) -> None:
    parts = parts_of(hostile_document(text))
    assert all(b"TargetMode" not in content for content in parts.values())
    tags = set(document_tags(parts))
    assert tags <= set(document_tags(parts_of(hostile_document("甲\n乙\t丙"))))


def document_tags(parts: dict[str, bytes]) -> Iterator[str]:
    for element in fromstring(parts["word/document.xml"]).iter():
        yield element.tag


def test_further_lines_of_an_item_are_paragraphs_of_their_own() -> None:
    root = xml_of(Document("题", (ItemList(((Run("甲\n"), Run("乙", bold=True), Run("丙\n丁")),), ordered=True),)))
    lines = [(values(element, "pStyle")[0], paragraph_text(element)) for element in root.iter(W + "p")][1:]
    assert lines == [("ListNumber", "甲"), ("BodyText", "乙丙"), ("BodyText", "丁")]


def test_word_keeps_tabs_breaks_and_blanks_as_they_are() -> None:
    document = Document("题", (paragraph("  甲\t乙\n\n 丙  "),))
    assert docx.Document(BytesIO(written(document, "docx"))).paragraphs[1].text == "  甲\t乙\n\n 丙  "
