from __future__ import annotations

import os
from pathlib import Path

import pytest

from app.domain.document import Paragraph
from app.errors import ImportFailed
from app.importer.readers.registry import MAX_BYTES, read_source
from app.importer.readers.text import read_text
from app.wording import LANGUAGES, sentence
from tests.unit.importer import layouts

TEXT = layouts.numbered_words()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_gives_the_same_lines(encoding: str) -> None:
    read = read_text("a.txt", TEXT.encode(encoding))
    assert list(read.lines) == TEXT.split("\n")[: len(read.lines)]
    assert read.data == TEXT.encode(encoding)
    assert read.lines[0] == "福建省改善营商环境典型案例"


def test_big5_is_told_from_gb18030() -> None:
    text = "各縣市政府為了改善營商環境，在服務中心開設專櫃，由三位同仁輪值，會辦的時間因此縮短了。" * 3
    assert read_text("a.txt", text.encode("big5")).lines == (text,)


def test_gb18030_of_traditional_text_is_not_taken_for_big5() -> None:
    text = "各縣市政府為了改善營商環境，在服務中心開設專櫃，由三位同仁輪值，會辦的時間因此縮短了。" * 3
    read = read_text("a.txt", text.encode("gb18030"))
    assert (read.encoding, read.lines) == ("gb18030", (text,))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_the_last_line(end: str) -> None:
    read = read_text("a.txt", f"一{end}{end}　二 {end}".encode())
    assert read.lines == ("一", "", "　二 ")
    assert [block.line for block in read.document.blocks if isinstance(block, Paragraph)] == [1, 3]


def test_a_character_cut_off_at_the_end_is_dropped() -> None:
    assert read_text("a.txt", "市场主体".encode()[:-1]).lines == ("市场主",)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "import.empty"),
        (b" \r\n\t", "import.empty"),
        (b"\xef\xbb\xbf", "import.empty"),
        (bytes(range(256)) * 40, "import.not_text"),
        (os.urandom(4000).replace(b"\x00", b"\x01"), ""),
        ("Ünïcödé façade déjà vu über älter".encode("latin-1") * 9, "import.unknown_encoding"),
    ],
)
def test_what_is_no_chinese_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(ImportFailed) as raised:
        read_source(path)
    assert raised.value.code == code or not code


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", b"%PDF-1.7 ...", "PDF"),
        ("a.pdf", b"%PDF-1.7 ...", "PDF"),
        ("a.docx", b"PK\x03\x04rest", "DOCX"),
        ("a.ofd", b"PK\x03\x04rest", "OFD"),
        ("a.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "WPS"),
        ("a.html", b"<p>text</p>", "HTML"),
        ("a.txt", b"<!DOCTYPE html><p>", "HTML"),
    ],
)
def test_other_formats_are_refused_by_name(tmp_path: Path, name: str, data: bytes, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ImportFailed) as raised:
        read_source(path)
    assert raised.value.code == "import.unsupported"
    assert raised.value.parameters["kind"] == kind


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "no.txt", "import.missing"), (tmp_path, "import.is_folder")):
        with pytest.raises(ImportFailed) as raised:
            read_source(path)
        assert raised.value.code == code
        for language in LANGUAGES:
            assert str(path) in sentence(raised.value, language)


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("市", encoding="utf-8")

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ImportFailed) as raised:
        read_source(path)
    assert raised.value.code == "import.unreadable"


def test_a_device_is_not_read() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no devices here")
    with pytest.raises(ImportFailed) as raised:
        read_source(Path("/dev/zero"))
    assert raised.value.code == "import.unreadable"


def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    with pytest.raises(ImportFailed) as raised:
        read_source(path)
    assert raised.value.code == "import.too_large"
