from __future__ import annotations

import io

import docx
import pytest

from app.domain.document import Heading, Paragraph, Role, Table
from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.docx import package
from app.importer.readers.docx.reader import read_docx
from tests.unit.importer.readers.docx_maker import (
    STRICT,
    STYLES,
    level,
    listed,
    make_docx,
    make_zip,
    numbering,
    p,
    r,
)  # fmt: skip


def _read(body: str, **parts: str) -> SourceDocument:
    return read_docx("a.docx", make_docx(body, **parts))


def _lines(body: str, **parts: str) -> list[str]:
    return list(_read(body, **parts).lines)


def _code(data: bytes) -> str:
    with pytest.raises(ImportFailed) as raised:
        read_docx("a.docx", data)
    return raised.value.code


@pytest.mark.parametrize(
    ("number_format", "text", "marks"),
    [
        ("japaneseCounting", "%1、", ["一、甲", "二、乙", "三、丙"]),
        ("chineseCountingThousand", "（%1）", ["（一）甲", "（二）乙", "（三）丙"]),
        ("ideographTraditional", "%1.", ["甲. 甲", "乙. 乙", "丙. 丙"]),
        ("decimal", "%1.", ["1. 甲", "2. 乙", "3. 丙"]),
        ("decimalZero", "%1", ["01 甲", "02 乙", "03 丙"]),
        ("decimalEnclosedCircleChinese", "%1", ["① 甲", "② 乙", "③ 丙"]),
        ("chineseCounting", "案例%1：", ["案例一：甲", "案例二：乙", "案例三：丙"]),
        ("bullet", "\uf06c", ["甲", "乙", "丙"]),
        ("none", "", ["甲", "乙", "丙"]),
    ],
)
def test_the_numbers_of_lists_are_computed(number_format: str, text: str, marks: list[str]) -> None:
    body = "".join(listed(word) for word in "甲乙丙")
    assert _lines(body, numbering=numbering(level(0, number_format, text))) == marks


def test_levels_start_again_and_name_those_above() -> None:
    parts = numbering(
        level(0, "japaneseCounting", "第%1章"),
        level(1, "decimal", "%1.%2", "<w:isLgl/>"),
        level(2, "decimal", "（%3）"),
    )
    body = "".join(listed("文", level=at) for at in (0, 1, 2, 2, 1, 2, 0, 1))
    assert _lines(body, numbering=parts) == [
        "第一章 文", "1.1 文", "（1）文", "（2）文", "1.2 文", "（1）文", "第二章 文", "2.1 文",
    ]  # fmt: skip


def test_a_level_that_never_starts_again_counts_on() -> None:
    parts = numbering(level(0, "decimal", "%1、"), level(1, "decimal", "(%2)", '<w:lvlRestart w:val="0"/>'))
    body = "".join(listed("文", level=at) for at in (0, 1, 1, 0, 1))
    assert _lines(body, numbering=parts) == ["1、文", "(1)文", "(2)文", "2、文", "(3)文"]


def test_instances_share_their_count_unless_one_starts_anew() -> None:
    instances = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )
    body = "".join(listed("文", number) for number in (1, 1, 2, 3, 3))
    parts = numbering(level(0, "decimal", "%1、"), instances=instances)
    assert _lines(body, numbering=parts) == ["1、文", "2、文", "3、文", "7、文", "8、文"]


def test_a_list_by_style_and_a_paragraph_that_leaves_it() -> None:
    body = (
        p("甲", '<w:pStyle w:val="listed"/>')
        + p("乙", '<w:pStyle w:val="listed"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("丙", '<w:pStyle w:val="listed"/>')
    )
    assert _lines(body, numbering=numbering(level(0, "japaneseCounting", "%1、"))) == ["一、甲", "乙", "二、丙"]


def test_headings_by_style_by_its_base_and_by_outline_level() -> None:
    body = (
        p("标准", '<w:pStyle w:val="1"/>')
        + p("自制", '<w:pStyle w:val="mine"/>')
        + p("直接", '<w:outlineLvl w:val="1"/>')
        + p("正文", '<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>')
    )
    blocks = _read(body).document.blocks
    assert [(block.level, block.line) for block in blocks if isinstance(block, Heading)] == [(1, 1), (1, 2), (2, 3)]
    assert isinstance(blocks[3], Paragraph)


def test_one_title_is_the_documents_and_several_are_headings() -> None:
    title = p("汇编", '<w:pStyle w:val="t"/>')
    read = _read(title + p("文"))
    assert read.document.title == "汇编"
    assert not any(isinstance(block, Heading) for block in read.document.blocks)
    assert sum(isinstance(block, Heading) for block in _read(title * 3).document.blocks) == 3


def test_bold_is_told_by_run_by_style_and_by_its_absence() -> None:
    body = (
        p("甲", run="<w:b/>")
        + p("乙", run='<w:rStyle w:val="strong"/>')
        + p("丙", run='<w:b w:val="0"/>')
        + f"<w:p>{r('丁', '<w:b/>')}{r('戊')}</w:p>"
    )
    bold = [[run.bold for run in block.runs] for block in _read(body).document.blocks if isinstance(block, Paragraph)]
    assert bold == [[True], [True], [False], [True, False]]


def test_tracked_changes_are_taken_as_accepted() -> None:
    body = (
        f"<w:p>{r('甲')}<w:ins>{r('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del>"
        f"<w:moveFrom>{r('丁')}</w:moveFrom><w:moveTo>{r('戊')}</w:moveTo></w:p>"
        + p("前半", "<w:rPr><w:del/></w:rPr>")
        + p("后半")
    )
    assert _lines(body) == ["甲乙戊", "前半后半"]


def test_fields_hidden_text_breaks_and_signs() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        f"<w:p>{r('甲')}{field}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/></w:r>"
        f"{r('藏', '<w:vanish/>')}<w:r><w:sym w:char='F06C'/><w:sym w:char='2460'/></w:r></w:p>"
        f"<w:p><w:r><w:ruby><w:rt>{r('zhèn')}</w:rt><w:rubyBase>{r('镇')}</w:rubyBase></w:ruby></w:r>"
        "<w:hyperlink><w:r><w:t>上</w:t></w:r></w:hyperlink><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>"
        f"<w:sdt><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>"
    )
    assert _lines(body) == ["甲\t乙", "丙-①", "镇上x=1", "控件"]


def test_notes_stand_below_their_paragraph() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p()}</w:footnote><w:footnote w:id="2">{p("出自意见簿")}</w:footnote>'
    )
    ends = f'<w:endnote w:id="2">{p("另见账本")}</w:endnote>'
    body = (
        f"<w:p>{r('甲')}<w:r><w:footnoteReference w:id='2'/></w:r>{r('乙')}</w:p>"
        + p("丙")
        + f"<w:p><w:pPr><w:pStyle w:val='1'/></w:pPr>{r('题')}<w:r><w:endnoteReference w:id='2'/></w:r></w:p>"
    )
    read = _read(body, footnotes=notes, endnotes=ends)
    assert list(read.lines) == ["甲[注1]乙", "注1：出自意见簿", "丙", "题", "注2：另见账本"]
    assert [
        block.line for block in read.document.blocks if isinstance(block, Paragraph) and block.role is Role.NOTE
    ] == [2, 5]


def test_text_boxes_are_read_once() -> None:
    box = "<w:drawing><wps><w:txbxContent>{}</w:txbxContent></wps></w:drawing>"
    old = f"<w:pict><w:txbxContent>{p('框中旧')}</w:txbxContent></w:pict>"
    body = (
        f"<w:p>{r('甲')}<w:r><mc:AlternateContent><mc:Choice>{box.format(p('框中'))}</mc:Choice>"
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>" + p("乙")
    )
    assert _lines(body) == ["甲", "框中", "乙"]


def _table(*rows: list[str]) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def _cell(inside: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


def test_tables_are_rows_and_merged_cells_stay_in_their_column() -> None:
    table = _table(
        [_cell(p("铺名")), _cell(p("掌柜")), _cell(p("年份"))],
        [_cell(p("东街"), '<w:vMerge w:val="restart"/>'), _cell(p("老周"), '<w:gridSpan w:val="2"/>')],
        [_cell(p(), "<w:vMerge/>"), _cell(p("老吴") + p("小吴")), _cell(p("1987"))],
    )
    read = _read(p("前") + table + p("后"))
    assert list(read.lines) == ["前", "铺名\t掌柜\t年份", "东街\t老周", "\t老吴 小吴\t1987", "后"]
    found = read.document.blocks[1]
    assert isinstance(found, Table)
    assert found.line == 2
    assert found.rows == (("东街", "老周", ""), ("", "老吴 小吴", "1987"))


def test_a_table_that_holds_whole_texts_is_read_as_text() -> None:
    text = "".join(listed("一段话" * 20) for _ in range(4))
    table = _table([_cell(p("主要做法")), _cell(text)], [_cell(p("成效")), _cell(_table([_cell(p("内"))]) + p("外"))])
    lines = _lines(table, numbering=numbering(level(0, "decimal", "%1、")))
    assert [line[:4] for line in lines] == ["主要做法", "1、一段", "2、一段", "3、一段", "4、一段", "成效", "内", "外"]


def test_the_strict_standard_and_a_document_without_styles() -> None:
    assert read_docx("a.docx", make_docx(p("文", '<w:outlineLvl w:val="0"/>'), STRICT)).lines == ("文",)
    assert read_docx("a.docx", make_docx(p("文"), styles="")).lines == ("文",)


def test_what_python_docx_writes() -> None:
    written = docx.Document()
    written.add_heading("案例一 裁缝铺", 1)
    written.add_paragraph("量衣", style="List Number")
    written.add_paragraph("取衣", style="List Number")
    stream = io.BytesIO()
    written.save(stream)
    read = read_docx("a.docx", stream.getvalue())
    assert read.lines == ("案例一 裁缝铺", "1. 量衣", "2. 取衣")
    assert read.encoding == "docx"
    assert read.data == stream.getvalue()


def test_damaged_files() -> None:
    whole = make_docx(p("文" * 500))
    assert _code(whole[: len(whole) // 2]) == "import.damaged"
    assert _code(b"PK\x03\x04") == "import.damaged"
    assert _code(make_zip({"word/document.xml": b"<a><b></a>"})) == "import.damaged"
    assert _code(make_zip({"other.xml": b"<a/>"})) == "import.damaged"
    assert _code(make_docx(p())) == "import.empty"
    broken = bytearray(whole)
    place = broken.index(b"word/document.xml") + 30
    broken[place : place + 40] = bytes(40)
    assert _code(bytes(broken)) == "import.damaged"


def test_entity_bombs_are_refused() -> None:
    entities = '<!ENTITY a "文文文文文文文文文文">' + "".join(
        f'<!ENTITY {name} "{f"&{below};" * 10}">' for below, name in zip("abcdefgh", "bcdefghi", strict=True)
    )
    bomb = f'<!DOCTYPE w [{entities}]><w:document xmlns:w="http://x"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>'
    assert _code(make_zip({"word/document.xml": bomb.encode()})) == "import.damaged"
    outside = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://x"><w:p>&a;</w:p></w:document>'
    assert _code(make_zip({"word/document.xml": outside.encode()})) == "import.damaged"


def test_a_part_that_unpacks_out_of_proportion_is_refused() -> None:
    assert _code(make_docx(p("文" * 3_000_000))) == "import.archive_too_large"


def test_more_markup_than_any_text_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package, "MAX_TAGS_OF_PART", 50)
    assert _code(make_docx(p("文") * 20)) == "import.too_much_markup"


def test_very_deep_nesting_is_refused_or_read() -> None:
    deep = "<w:sdt><w:sdtContent>" * 2000 + p("底") + "</w:sdtContent></w:sdt>" * 2000
    assert _code(make_docx(deep)) == "import.damaged"


def test_styles_that_are_based_on_one_another() -> None:
    circle = (
        '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="x"/><w:basedOn w:val="y"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="y"/><w:basedOn w:val="x"/></w:style>'
    )
    assert read_docx("a.docx", make_docx(p("文", '<w:pStyle w:val="x"/>'), styles=STYLES + circle)).lines == ("文",)
