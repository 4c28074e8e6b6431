from __future__ import annotations

import pytest

from app.domain.document import Heading, Paragraph, Table
from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.html import reader
from app.importer.readers.html.reader import read_html

STORY = "镇上的裁缝铺换了新招牌，来量衣的人先看布样再排号，掌柜把尺寸记在小本上，取衣时核对一遍，改动也写明缘由。"


def _read(body: str, head: str = "") -> SourceDocument:
    return read_html("a.html", f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode())


def _lines(body: str) -> list[str]:
    return list(_read(body).lines)


def test_blocks_become_lines_with_headings_and_bold() -> None:
    read = _read(
        "<h1>案例一</h1><p>要点<b>加粗</b>之后</p><div style='FONT-WEIGHT: bold'>全粗</div><h6>小节</h6>",
        "<title> 汇 编 </title>",
    )
    assert list(read.lines) == ["案例一", "要点加粗之后", "全粗", "小节"]
    assert read.document.title == "汇 编"
    blocks = read.document.blocks
    assert [(block.level, block.line) for block in blocks if isinstance(block, Heading)] == [(1, 1), (4, 4)]
    assert [[run.bold for run in block.runs] for block in blocks if isinstance(block, Paragraph)] == [
        [False, True, False],
        [True],
    ]


def test_white_space_is_that_of_a_browser() -> None:
    assert _lines("<p>镇上的\n   裁缝铺</p>\n<p>one\n two <b> three</b></p><p>　　缩进&nbsp;格</p><pre>甲\n乙</pre><p>丙<br>\n 丁</p>") == [
        "镇上的裁缝铺", "one two three", "　　缩进\xa0格", "甲", "乙", "丙", "丁",
    ]  # fmt: skip


def test_a_heading_over_two_lines_is_one() -> None:
    assert _lines("<h2>渡口值夜<br>——谁来念账</h2>") == ["渡口值夜——谁来念账"]
    assert _lines("<h2>案例十二<br>渡口值夜<br>——谁来念账</h2>") == ["案例十二 渡口值夜——谁来念账"]


def test_scripts_menus_and_what_is_hidden_are_dropped() -> None:
    menu = "<ul>" + "".join(f"<li><a href='/{n}'>栏目{n}</a></li>" for n in range(9)) + "</ul>"
    body = (
        f"<script>var a='脚本'</script><style>p{{}}</style><nav>导航</nav>{menu}<div class='main-nav'>路径</div><!-- 注释 -->"
        f"<h1>案例</h1><p>{STORY}</p><p style='display: none'>藏</p><noscript>请开启</noscript>"
        f"<img src='http://example.invalid/a.png' alt='图'><iframe src='http://example.invalid/'>框</iframe>"
        f"<select><option>选</option></select><div id='footer'>版权</div><footer>脚</footer>"
    )
    assert _lines(body) == ["案例", STORY]


def test_a_list_of_contents_within_the_page_stays() -> None:
    contents = "".join(f"<p><a href='#c{n}'>案例{n} 裁缝铺</a></p>" for n in range(1, 6))
    assert len(_lines(f"<div>{contents}</div><p>{STORY * 3}</p>")) == 6


def test_a_page_of_links_alone_is_still_read() -> None:
    assert len(_lines("<ul>" + "".join(f"<li><a href='/{n}'>案例{n}</a></li>" for n in range(5)) + "</ul>")) == 5


@pytest.mark.parametrize(
    ("start", "lines"),
    [
        ("<ol>", ["1. 甲", "2. 乙"]),
        ("<ol start=3>", ["3. 甲", "4. 乙"]),
        ("<ol reversed>", ["2. 甲", "1. 乙"]),
        ("<ol type=a>", ["a. 甲", "b. 乙"]),
        ("<ol style='list-style-type: cjk-ideographic'>", ["一、甲", "二、乙"]),
        ("<ol style='list-style:none'>", ["甲", "乙"]),
        ("<ul>", ["甲", "乙"]),
    ],
)
def test_list_items_get_the_numbers_that_a_browser_shows(start: str, lines: list[str]) -> None:
    assert _lines(f"{start}<li>甲<li><p>乙</p></{start[1:3]}>") == lines


def test_items_that_write_their_own_number_get_no_second() -> None:
    assert _lines("<ol><li>1、甲<li><b>（二）</b>乙</ol>") == ["1、甲", "（二）乙"]


def test_tables_are_rows() -> None:
    read = _read(
        "<table><caption>表</caption><tr><th>铺名<th>掌柜</tr><tr><td rowspan=2>东街<td>老周</tr><tr><td>老吴</tr>"
        "<tr><td colspan=2>合计</tr></table><p>后</p>"
    )
    assert list(read.lines) == ["铺名\t掌柜", "东街\t老周", "\t老吴", "合计", "后"]
    table = read.document.blocks[0]
    assert isinstance(table, Table)
    assert (table.line, table.rows[1]) == (1, ("", "老吴"))


def test_a_table_that_lays_out_the_page_is_read_as_text() -> None:
    text = "".join(f"<p>{STORY}</p>" for _ in range(5))
    assert _lines(f"<table><tr><td>左栏</td><td>{text}</td></tr></table>") == ["左栏", *[STORY] * 5]
    assert _lines(f"<table><tr><td><table><tr><td>一格</td></tr></table>{STORY}</td></tr></table>") == ["一格", STORY]


@pytest.mark.parametrize(
    ("label", "encoding"),
    [
        ("<meta charset=gb2312>", "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gb18030"),
        ("<meta charset='big5'>", "big5"),
        ("<meta charset='utf-8'>", "utf-8"),
        ("", "gb18030"),
        ("<meta charset='utf-8'>", "gb18030"),
        ("<meta charset='x-unknown'>", "utf-8"),
        ("<meta charset='gb2312'>", "utf-8-sig"),
        ("<meta charset='utf-16'>", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_the_encoding_is_that_of_mark_name_or_sense(label: str, encoding: str) -> None:
    story = "各縣市政府為了改善營商環境，在服務中心開設專櫃，由三位同仁輪值，會辦的時間因此縮短了。" * 3
    page = f"<html><head>{label}</head><body><p>{story}</p></body></html>"
    assert read_html("a.html", page.encode(encoding)).lines == (story,)


def test_broken_markup_loses_nothing() -> None:
    unclosed = "".join(f"<p><font><b>第{n}段" for n in range(1, 400))
    assert len(_lines(unclosed)) == 399
    assert _lines("<p>甲</div></p><td>乙<p>丙") == ["甲", "乙", "丙"]
    assert _lines("<div>" * 1500 + "底" + "</div>" * 1500 + "<p>后</p>") == ["底", "后"]


def test_pages_without_text_or_too_deep() -> None:
    for body, code in (("<script>1</script>", "import.empty"), ("<div>" * 30_000 + "底", "import.damaged")):
        with pytest.raises(ImportFailed) as raised:
            _read(body)
        assert raised.value.code == code
    with pytest.raises(ImportFailed):
        read_html("a.html", b"<!-- -->")


def test_characters_of_text_nodes_beyond_ten_megabytes_are_not_lost() -> None:
    with pytest.raises(ImportFailed) as raised:
        _read("<p>" + "镇" * 4_000_000)
    assert raised.value.code == "import.line_too_long"


def test_more_markup_than_any_text_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MAX_TAGS_OF_PAGE", 5)
    with pytest.raises(ImportFailed) as raised:
        _read("<p>甲</p>")
    assert raised.value.code == "import.too_much_markup"


def test_spans_that_widen_every_row_end() -> None:
    row = "<tr><td rowspan=65000 colspan=1000>甲<td>乙</tr>"
    (table,) = _read(f"<table>{row * 40}</table>").document.blocks
    assert isinstance(table, Table)
    assert len(table.header) <= 400
    assert table.header[0] == "甲"
