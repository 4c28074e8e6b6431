"""Whatever bytes come, a reader gives a document in step with its lines or says in one sentence why not."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.document import Heading, Paragraph, Table
from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.registry import read_bytes
from app.wording import LANGUAGES, sentence
from tests.unit.importer import layouts
from tests.unit.importer.readers.docx_maker import level, listed, make_docx, make_zip, numbering, p
from tests.unit.importer.readers.pdf_maker import Text, make_pdf, set_page

QUICK = settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NAMES = st.sampled_from(["a.txt", "a.md", "a.html", "a.docx", "a.pdf", "a.zip", "a.doc", "a"])
SEEDS = (
    layouts.numbered_words().encode(),
    layouts.numbered_words().encode("gb18030"),
    layouts.numbered_words().encode("utf-16"),
    make_docx(listed("一段") + p("二段"), numbering=numbering(level(0, "japaneseCounting", "%1、"))),
    make_pdf([set_page(["镇上的裁缝铺换了新招牌，来量衣的人先看布样再排号，掌柜把尺寸记在小本上。"])]),
    "<html><body><h1>题</h1><table><tr><td>甲<td>乙</table><ol><li>丙</ol></body></html>".encode(),
    make_zip({"a.txt": "甲".encode()}),
)
MARKUP = st.lists(
    st.one_of(
        st.sampled_from(
            ["p", "/p", "table", "tr", "td rowspan=9", "td colspan=99", "/table", "ol start=x", "li", "h1", "br"]
        ).map("<{}>".format),
        st.sampled_from(["<b>", "</b>", "<pre>", "<!--", "-->", "&lt;", "&#0;", "&#xd800;", "<script>", "</script>"]),
        st.sampled_from(
            ["# ", "##", "**", "__", "`", "```", "[", "](", ")", "![", "|", "|-", "\\", ">", "- ", "1. ", "---", "==="]
        ),
        st.sampled_from(["甲", "乙。", "\t", "\n", "\r", "\u3000", "\u200b", "\u2028", " "]),
    ),
    max_size=60,
).map("".join)


def _check(name: str, data: bytes) -> None:
    found = _read(name, data)
    if isinstance(found, ImportFailed):
        assert all(sentence(found, language) for language in LANGUAGES)
    else:
        _check_document(found, data)


def _read(name: str, data: bytes) -> SourceDocument | ImportFailed:
    try:
        return read_bytes(name, data)
    except ImportFailed as failure:
        return failure


def _check_document(read: SourceDocument, data: bytes) -> None:
    assert read.data == data
    assert any(line.strip() for line in read.lines)
    assert not any("\n" in line or "\r" in line for line in read.lines)
    assert "".join(read.lines).encode("utf-8")
    assert len(read.pages) in {0, len(read.lines)}
    for block in read.document.blocks:
        if isinstance(block, Heading | Paragraph):
            assert block.line is not None
            assert block.text.strip() in read.lines[block.line - 1]
        elif isinstance(block, Table):
            assert block.line is not None
            assert len({len(row) for row in (block.header, *block.rows)}) == 1


@QUICK
@given(NAMES, st.binary(max_size=400))
def test_any_bytes(name: str, data: bytes) -> None:
    _check(name, data)


@QUICK
@given(NAMES, st.sampled_from(SEEDS), st.data())
def test_damaged_documents(name: str, seed: bytes, data: st.DataObject) -> None:
    changed = bytearray(seed)
    for _ in range(data.draw(st.integers(0, 6))):
        place = data.draw(st.integers(0, len(changed) - 1))
        changed[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(len(changed) // 2, len(changed)))
    _check(name, bytes(changed[:cut]))


@QUICK
@given(MARKUP)
def test_any_markup(markup: str) -> None:
    for name in ("a.html", "a.md", "a.txt"):
        _check(name, markup.encode())


@QUICK
@given(
    st.lists(
        st.sampled_from(
            [
                p("甲"),
                p(""),
                listed("乙"),
                "<w:p/>",
                "<w:tbl/>",
                "<w:tbl><w:tr/></w:tbl>",
                "<w:del/>",
                "<w:r><w:t>丙</w:t></w:r>",
                f"<w:tbl><w:tr><w:tc>{p('丁')}</w:tc></w:tr></w:tbl>",
                "<w:p><w:r><w:br/><w:sym/><w:footnoteReference/></w:r></w:p>",
                "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='x'/><w:vMerge/></w:tcPr></w:tc></w:tr></w:tbl>",
                "<w:p><w:pPr><w:numPr><w:ilvl w:val='-3'/><w:numId/></w:numPr><w:outlineLvl w:val='99'/></w:pPr></w:p>",
                f"<w:p><w:r><w:drawing><w:txbxContent>{p('戊')}</w:txbxContent></w:drawing></w:r></w:p>",
                "<w:p>",
                "</w:p>",
            ]
        ),
        max_size=12,
    ).map("".join)
)
def test_any_word_markup(body: str) -> None:
    parts = numbering(level(0, "chineseCounting", "%1、"))
    _check("a.docx", make_docx(body, numbering=parts))


@QUICK
@given(st.lists(st.tuples(st.text(min_size=1, max_size=20), st.floats(-50, 700), st.floats(-50, 900)), max_size=8))
def test_any_page(texts: list[tuple[str, float, float]]) -> None:
    page = [(text.encode("utf-16", "ignore").decode("utf-16").replace("\x00", ""), x, y) for text, x, y in texts]
    _check("a.pdf", make_pdf([[Text(*each) for each in page if each[0]]]))
