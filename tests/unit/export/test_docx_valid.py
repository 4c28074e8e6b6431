"""Word files against the sequences of ECMA-376: the five kinds, every block, hostile texts, other profiles."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from app.domain.briefing import BriefingKind
from app.domain.document import Document, Heading, paragraph
from app.domain.layout_profile import LayoutProfile, PageNumberStyle
from app.export.options import ExportOptions, FaceChoice
from tests.unit.briefing.documents import document_of
from tests.unit.export.documents import FULL, HOSTILE, hostile_document
from tests.unit.export.reading import written
from tests.unit.export.schema import faults
from tests.unit.export.test_new_parts import covered
from tests.unit.export.test_new_parts import document_of as every_block


def parts_of(document: Document, options: ExportOptions) -> dict[str, bytes]:
    with ZipFile(BytesIO(written(document, "docx", options))) as package:
        return {name: package.read(name) for name in package.namelist()}


def found_in(document: Document, options: ExportOptions | None = None) -> list[str]:
    return list(faults(parts_of(document, options or ExportOptions())))


@pytest.mark.parametrize("kind", BriefingKind)
@pytest.mark.parametrize("faces", FaceChoice)
def test_every_kind_is_valid(kind: BriefingKind, faces: FaceChoice) -> None:
    assert found_in(document_of(kind), ExportOptions(faces=faces)) == []


@pytest.mark.parametrize("document", [FULL, every_block("字"), covered("字"), Document("题", ())], ids=range(4))
def test_every_block_is_valid(document: Document) -> None:
    assert found_in(document) == []


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_texts_are_valid(text: str) -> None:
    assert found_in(hostile_document(text)) == []
    assert found_in(every_block(text)) == []


@pytest.mark.parametrize("number", PageNumberStyle)
def test_other_profiles_are_valid(number: PageNumberStyle) -> None:
    profile = LayoutProfile(page_number=number, third_level_bold=True, line_pitch=28.0)
    document = replace(every_block("字"), profile=profile)
    assert found_in(document) == []


def test_many_headings_and_a_long_paragraph_are_valid() -> None:
    headings = tuple(block for number in range(40) for block in (Heading(1, f"第{number}节"), paragraph("长" * 2000)))
    assert found_in(Document("题" * 300, headings)) == []


@pytest.mark.parametrize(
    ("part", "right", "wrong", "fault"),
    [
        ("word/styles.xml", b'<w:widowControl w:val="0"/>', b"", ""),
        ("word/document.xml", b'w:val="BodyText"', b'w:val="Body"', "there is no style Body"),
        ("word/styles.xml", b"w:ascii=", b"w:asciiTheme=", "names a face of a theme"),
        ("word/document.xml", b'<w:bookmarkEnd w:id="1"/>', b"", "a bookmark does not end"),
        ("word/document.xml", b'<w:fldChar w:fldCharType="end"/>', b"", "a field does not end"),
        ("word/styles.xml", b'<w:uiPriority w:val="1"/><w:qFormat/>', b'<w:qFormat/><w:uiPriority w:val="1"/>', "order"),
        ("[Content_Types].xml", b"/word/styles.xml", b"/word/style.xml", "is typed by its suffix alone"),
    ],
)  # fmt: skip
def test_the_check_sees_faults(part: str, right: bytes, wrong: bytes, fault: str) -> None:
    parts = parts_of(document_of(BriefingKind.COMPILATION), ExportOptions())
    assert right in parts[part]
    parts[part] = parts[part].replace(right, wrong)
    found = list(faults(parts))
    assert (found == []) if not fault else any(fault in each for each in found)
