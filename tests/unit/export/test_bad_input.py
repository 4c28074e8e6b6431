"""Bad input for every format: it is written as text, whole, without a link, a formula or anything that runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile

import pypdfium2
import pytest

from app.domain.document import Bar, Chart, Cover, Document, Imprint, Masthead, Origin, Paragraph, Run, Table, paragraph
from app.export.clean import clean_document, clean_text
from app.export.faces import find_missing, fonts_folder, set_text
from app.export.options import ExportOptions
from app.export.registry import FORMATS
from tests.unit.export.documents import HOSTILE, hostile_document
from tests.unit.export.pages import page_texts
from tests.unit.export.reading import html_texts, markdown_texts, squeezed, word_texts, written
from tests.unit.export.test_xlsx import sheets

EACH_FORMAT = pytest.mark.parametrize("name", sorted(FORMATS))
LINKS = (
    "javascript:alert(1)",
    "[甲](javascript:alert(1))",
    "<a href='javascript:alert(1)'>甲</a>",
    "https://example.com/a",
    "<https://example.com>",
    "file:///etc/passwd",
    "\\\\server\\share",
    "mailto:a@example.com",
)
PAGE_NUMBER = re.compile(r"— ?\d+ ?—")


def read_back(document: Document, name: str) -> str:
    """All text of the written file without blanks, in its order."""
    if name == "xlsx":
        return squeezed("".join(str(cell) for rows in sheets(document).values() for row in rows for cell in row))
    data = written(document, name)
    texts: Iterator[str]
    if name == "pdf":
        # pdfium gives these for a hyphen at the end of a line.
        texts = (PAGE_NUMBER.sub("", text).replace("\ufffe", "-").replace("\x02", "-") for text in page_texts(data))
    else:
        texts = iter({"docx": word_texts, "html": html_texts, "md": markdown_texts}[name](data))
    return squeezed("".join(texts))


def as_shown(text: str, name: str) -> str:
    """The text as a file of that format holds it."""
    return squeezed(set_text(clean_text(text), fonts_folder()) if name == "pdf" else clean_text(text))


@EACH_FORMAT
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_read_back_as_text(name: str, text: str) -> None:
    document = Document("题目", (Paragraph((Run(text),)), paragraph("末")))
    assert as_shown(text, name) in read_back(document, name)


@EACH_FORMAT
@pytest.mark.parametrize("text", LINKS)
def test_no_address_becomes_a_link(name: str, text: str) -> None:
    document = hostile_document(text)
    data = written(document, name)
    if name in {"docx", "xlsx"}:
        with ZipFile(BytesIO(data)) as package:
            relations = b"".join(package.read(part) for part in package.namelist() if part.endswith(".rels"))
            parts = b"".join(package.read(part) for part in package.namelist() if "sheet" in part)
        assert b"External" not in relations
        assert b"<f>" not in parts
        assert b"<hyperlink" not in parts
    elif name == "pdf":
        pages = pypdfium2.PdfDocument(data)
        assert b"/URI" not in data
        pages.close()
    elif name == "html":
        assert re.findall(r'(?:href|src)="(?!#)[^"]*"', data.decode()) == []
    else:
        assert "](" not in data.decode().replace("\\]", "")
        assert "<http" not in data.decode()
    assert as_shown(text, name) in read_back(document, name)


@EACH_FORMAT
def test_a_paragraph_of_50_000_characters_is_whole(name: str) -> None:
    text = "".join(chr(0x4E00 + number % 500) for number in range(50_000))
    assert as_shown(text, name) in read_back(Document("题", (paragraph(text),)), name)


@EACH_FORMAT
def test_a_title_of_300_characters_is_whole(name: str) -> None:
    title = "改革优化提升创新" * 37 + "到此为止"
    assert len(title) == 300
    for document in (
        Document(title, (paragraph("甲"),)),
        Document(title, (paragraph("甲"),), cover=Cover("副题", "编者", "今日")),
        Document(title, (paragraph("甲"),), masthead=Masthead(title[:60])),
    ):
        assert as_shown(title, name) in read_back(document, name)


@EACH_FORMAT
def test_an_empty_document_is_a_file_with_its_title(name: str) -> None:
    assert "空题" in read_back(Document("空题", ()), name)
    assert len(written(Document("", ()), name)) > 0 or name == "md"


@EACH_FORMAT
def test_control_characters_leave_nothing_behind(name: str) -> None:
    document = Document("题", (paragraph("甲\x00乙\x08丙\x1b丁\x7f戊\u202e己\ufeff庚"),))
    assert "甲乙丙丁戊己庚" in read_back(document, name)


@EACH_FORMAT
@pytest.mark.parametrize("formula", ["=1+1", "+1+1", "-1+1", "@SUM(A1)", '=HYPERLINK("http://example.com")', "\t=1"])
def test_formulas_are_text(name: str, formula: str) -> None:
    document = Document("题", (Table((formula, "乙"), ((formula, "1"),), formula),))
    data = written(document, name)
    if name == "xlsx":
        with ZipFile(BytesIO(data)) as package:
            assert b"<f>" not in b"".join(package.read(part) for part in package.namelist() if "sheet" in part)
    assert as_shown(formula, name) in read_back(document, name)


def test_missing_characters_are_found_wherever_a_document_has_text() -> None:
    lacking = [chr(0x1F600 + number) for number in range(15)]
    table, chart, note, mast, cover, imprint, title, head, cell, caption, bar, shown, unit, remark, issuer = lacking
    document = Document(
        title,
        (
            Paragraph((Run("甲", footnote=note),), origin=Origin(item=7)),
            Table((head,), ((cell,), (table,)), caption),
            Chart(chart, (Bar(bar, 1.0, shown),), unit, remark),
        ),
        masthead=Masthead(mast, issuer=issuer),
        cover=Cover(cover),
        imprint=Imprint((("报：", imprint),)),
    )
    found = {each.character: each.block for each in find_missing(clean_document(document), fonts_folder())}
    assert set(found) == set(lacking)
    assert [found[each] for each in (note, head, cell, caption, chart, bar, shown, unit, remark)] == [
        0,
        1,
        1,
        1,
        2,
        2,
        2,
        2,
        2,
    ]


def test_options_do_not_change_what_is_written() -> None:
    document = hostile_document(HOSTILE[0])
    plain = {name: written(document, name, ExportOptions(contents_from=0)) for name in ("html", "md")}
    assert all(written(document, name, ExportOptions(contents_from=1)) == data for name, data in plain.items())
