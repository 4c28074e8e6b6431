from __future__ import annotations

import os

import pytest

from app.domain.document import Paragraph
from app.errors import ImportFailed
from app.importer.readers import builder, text
from app.importer.readers.text import read_text
from tests.unit.importer import layouts

TEXT = layouts.numbered_words()
TRADITIONAL = "各縣市政府為了改善營商環境，在服務中心開設專櫃，由三位同仁輪值，會辦的時間因此縮短了。" * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_gives_the_same_lines(encoding: str) -> None:
    read = read_text("a.txt", TEXT.encode(encoding))
    assert list(read.lines) == TEXT.split("\n")[: len(read.lines)]
    assert read.data == TEXT.encode(encoding)
    assert read.lines[0] == "福建省改善营商环境典型案例"


@pytest.mark.parametrize("encoding", ["big5", "gb18030", "utf-16-le", "utf-16-be"])
def test_one_line_without_any_latin_character(encoding: str) -> None:
    assert read_text("a.txt", TRADITIONAL.encode(encoding)).lines == (TRADITIONAL,)


def test_gb18030_of_traditional_text_is_not_taken_for_big5() -> None:
    assert read_text("a.txt", TRADITIONAL.encode("gb18030")).encoding == "gb18030"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_the_last_line(end: str) -> None:
    read = read_text("a.txt", f"一{end}{end}　二 {end}".encode())
    assert read.lines == ("一", "", "　二 ")
    assert [block.line for block in read.document.blocks if isinstance(block, Paragraph)] == [1, 3]


def test_a_character_cut_off_at_the_end_is_dropped() -> None:
    assert read_text("a.txt", "市场主体".encode()[:-1]).lines == ("市场主",)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_broken_byte_in_the_middle_costs_one_place_only(encoding: str) -> None:
    data = bytearray(TEXT.encode(encoding))
    place = TEXT.encode(encoding).index("营商".encode(encoding))
    data[place : place + 1] = b"\xff"
    read = read_text("a.txt", bytes(data))
    assert read.encoding == encoding
    assert list(read.lines[1:]) == TEXT.split("\n")[1 : len(read.lines)]
    assert "\ufffd" in read.lines[0]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import.empty"),
        (b" \r\n\t", "import.empty"),
        (b"\xef\xbb\xbf", "import.empty"),
        ("\u3000\n".encode(), "import.empty"),
        (bytes(range(256)) * 40, "import.not_text"),
        (os.urandom(4000).replace(b"\x00", b"\x01"), ""),
        ("Ünïcödé façade déjà vu über älter".encode("latin-1") * 9, "import.unknown_encoding"),
    ],
)
def test_what_is_no_chinese_text_is_refused(data: bytes, code: str) -> None:
    with pytest.raises(ImportFailed) as raised:
        read_text("a.txt", data)
    assert raised.value.code == code or not code


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builder, "MAX_LINE_CHARACTERS", 10)
    with pytest.raises(ImportFailed) as raised:
        read_text("a.txt", "短行\n这一行比十个字要长得多\n".encode())
    assert raised.value.code == "import.line_too_long"
    monkeypatch.setattr(text, "MAX_LINES", 2)
    with pytest.raises(ImportFailed) as raised:
        read_text("a.txt", "一\n二\n三\n".encode())
    assert raised.value.code == "import.too_many_lines"
