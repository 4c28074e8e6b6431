from __future__ import annotations

import time

import pytest

from app.domain.document import Heading, Paragraph, Table
from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.markdown import read_markdown


def _read(text: str) -> SourceDocument:
    return read_markdown("a.md", text.encode())


def _lines(text: str) -> list[str]:
    return list(_read(text).lines)


def test_lines_stay_in_step_with_the_file() -> None:
    text = "# 汇编\n\n## 案例一 **裁缝铺** ##\n正文第一行\n正文第二行\n\n***\n- 甲\n* [ ] 乙\n3. 丙\n> 引 > 文\n"
    read = _read(text)
    assert list(read.lines) == [
        "汇编", "", "案例一 裁缝铺", "正文第一行", "正文第二行", "", "", "甲", "乙", "3. 丙", "引 > 文",
    ]  # fmt: skip
    headings = [(block.level, block.line) for block in read.document.blocks if isinstance(block, Heading)]
    assert headings == [(1, 1), (2, 3)]


def test_headings_without_blank_and_underlined() -> None:
    read = _read("##案例一\n#不是标题\n汇编\n===\n小节\n----\n一段很长的话，说完了。\n---\n")
    headings = [(block.level, block.text) for block in read.document.blocks if isinstance(block, Heading)]
    assert headings == [(2, "案例一"), (1, "汇编"), (2, "小节")]
    assert "一段很长的话，说完了。" in read.lines


def test_inline_marks() -> None:
    text = (
        "**要点：**正文*斜*和`a*b`，见[章程](http://example.invalid/a)与![图](b.png)，星\\*号，<b>旧</b>&nbsp;&lt;甲&gt; [页][x]\n"
        '[x]: http://example.invalid/ "名"\n'
    )
    read = _read(text)
    assert read.lines[0] == "要点：正文斜和a*b，见章程与，星*号，旧\xa0<甲> [页][x]"
    block = read.document.blocks[0]
    assert isinstance(block, Paragraph)
    assert (block.runs[0].text, block.runs[0].bold) == ("要点：", True)
    assert _lines("[x]: http://example.invalid/\n见[页][x]\n[^1]: 注释") == ["", "见页", "[^1]: 注释"]


def test_bold_lines_are_flagged_and_line_breaks_part() -> None:
    read = _read("**整行加粗**\n甲<br>乙\n")
    assert [[run.bold for run in block.runs] for block in read.document.blocks if isinstance(block, Paragraph)] == [
        [True],
        [False],
        [False],
    ]
    assert list(read.lines) == ["整行加粗", "甲", "乙"]


def test_fences_and_front_matter_keep_their_text() -> None:
    assert _lines("---\ntitle: 汇编\n---\n甲\n```text\n# 不是标题\n```\n乙") == [
        "", "title: 汇编", "", "甲", "", "# 不是标题", "", "乙",
    ]  # fmt: skip
    assert _lines("```\n没有收尾") == ["", "没有收尾"]


def test_tables_of_pipes_and_of_html() -> None:
    read = _read(
        "前\n| 铺名 | **掌柜** |\n|:--|--:|\n| 东街 | 老周\\|小周 |\n西街 | 老吴\n\n<table><tr><td>甲</td><td>乙</td></tr>\n</table>\n后"
    )
    assert list(read.lines) == ["前", "", "铺名\t掌柜", "东街\t老周|小周", "西街\t老吴", "", "甲\t乙", "", "后"]
    table = read.document.blocks[1]
    assert isinstance(table, Table)
    assert table.line == 3


def test_marks_without_end_take_no_more_than_linear_time() -> None:
    started = time.perf_counter()
    for text in ("*甲" * 9_000, "[" * 19_000, "`" * 15_001, "**_" * 5_000 + "甲", "> " * 9_000 + "甲", "<a " * 6_000):
        _read(text + "\n乙")
    assert time.perf_counter() - started < 20


def test_refusals() -> None:
    for data, code in ((b"", "import.empty"), (b"---\n***\n", "import.empty"), (b"\x00\x01" * 90, "import.not_text")):
        with pytest.raises(ImportFailed) as raised:
            read_markdown("a.md", data)
        assert raised.value.code == code


def test_lines_below_tables_rules_and_underlines_keep_their_numbers() -> None:
    text = "---\nkey: 1\n---\n甲\n===\n\n| 字段 | 内容 |\n|---|---|\n| 单位 | 某局 |\n\n## 乙\n正文\n"
    lines = read_markdown("a.md", text.encode()).lines
    assert [lines.index(words) + 1 for words in ("甲", "单位\t某局", "乙", "正文")] == [4, 9, 11, 12]
