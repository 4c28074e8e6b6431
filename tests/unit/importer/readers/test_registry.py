from __future__ import annotations

import io
import os
import struct
import zipfile
from pathlib import Path
from typing import IO, Any

import pytest

from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers import files, limits, registry
from app.importer.readers.registry import read_all, read_bytes, read_source
from app.wording import LANGUAGES, sentence
from tests.unit.importer.readers.docx_maker import make_docx, make_zip, p
from tests.unit.importer.readers.pdf_maker import LEFT, TOP, Text, make_pdf

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
STORY = "镇上的裁缝铺换了新招牌，来量衣的人先看布样再排号。"
PDF = make_pdf([[Text(STORY, LEFT, TOP)]])
DOCX = make_docx(p(STORY))
HTML = f"<html><body><p>{STORY}</p></body></html>".encode()


def _failure(name: str, data: bytes) -> ImportFailed:
    with pytest.raises(ImportFailed) as raised:
        read_bytes(name, data)
    for language in LANGUAGES:
        assert name in sentence(raised.value, language)
    return raised.value


def _found(path: Path) -> list[tuple[str, str]]:
    """Name and first line of each document, name and code of each failure."""
    return [
        (found.file_name, found.lines[0])
        if isinstance(found, SourceDocument)
        else (str(found.parameters["file"]), found.code)
        for found in read_all(path)
    ]


@pytest.mark.parametrize(
    ("name", "data", "encoding"),
    [
        ("a.pdf", PDF, "pdf"),
        ("a.txt", PDF, "pdf"),
        ("a.docx", b"junk\n" + PDF, "pdf"),
        ("a.docx", DOCX, "docx"),
        ("a.doc", DOCX, "docx"),
        ("a", DOCX, "docx"),
        ("a.html", HTML, "utf-8"),
        ("a.doc", HTML, "utf-8"),
        ("a.txt", b"\xef\xbb\xbf <!-- x --><!DOCTYPE html>" + HTML, "utf-8-sig"),
        ("a.htm", HTML.decode().encode("utf-16"), "utf-16"),
        ("a.html", f"<p>{STORY}</p>".encode(), "utf-8"),
        ("a.md", f"# {STORY}".encode(), "utf-8"),
        ("a.docx", STORY.encode(), "utf-8"),
        ("a.xyz", STORY.encode(), "utf-8"),
    ],
)
def test_the_content_tells_the_kind_then_the_suffix(name: str, data: bytes, encoding: str) -> None:
    read = read_bytes(name, data)
    assert (read.lines, read.encoding, read.data, read.file_name) == ((STORY,), encoding, data, name)


@pytest.mark.parametrize(
    ("name", "data", "kind", "save_as"),
    [
        ("a.doc", OLE, "DOC", "DOCX"),
        ("a.wps", OLE, "WPS", "DOCX"),
        ("a.txt", OLE + "WordDocument".encode("utf-16-le"), "DOC", "DOCX"),
        ("a.et", OLE, "ET", "HTML"),
        ("a", OLE + "Workbook".encode("utf-16-le"), "XLS", "HTML"),
        ("a.ppt", OLE, "PPT", "PDF"),
        ("a.zip", make_zip({"OFD.xml": b"<a/>"}), "OFD", "PDF"),
        ("a.ofd", make_zip({"OFD.xml": b"<a/>"}), "OFD", "PDF"),
        ("a.zip", make_zip({"xl/workbook.xml": b"<a/>"}), "XLSX", "HTML"),
        ("a.pptx", make_zip({"ppt/presentation.xml": b"<a/>"}), "PPTX", "PDF"),
        ("a.odt", make_zip({"mimetype": b"application/x"}), "ODT", "DOCX"),
        ("a.rtf", b"{\\rtf1 x}", "RTF", "DOCX"),
        ("a.doc", b"{\\rtf1 x}", "RTF", "DOCX"),
        ("a.mht", b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; x\r\n", "MHT", "HTML"),
        ("a.xml", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>', "DOC", "DOCX"),
        ("a.caj", b"CAJ\x00\x01\x02" * 9, "CAJ", "PDF"),
    ],
)
def test_kinds_that_cannot_be_read_say_what_to_save_them_as(name: str, data: bytes, kind: str, save_as: str) -> None:
    failure = _failure(name, data)
    assert (failure.code, failure.parameters["kind"], failure.parameters["save_as"]) == (
        "import.unsupported",
        kind,
        save_as,
    )


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), "import.encrypted"),
        ("a.rar", b"Rar!\x1a\x07\x00", "import.unpack_first"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", "import.unpack_first"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF", "import.is_picture"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00", "import.is_picture"),
        ("a.zip", make_zip({"a.txt": STORY.encode()}), "import.is_archive"),
        ("a.docx", DOCX[: len(DOCX) // 2], "import.damaged"),
        ("a.docx", bytes(range(256)) * 9, "import.damaged"),
        ("a.pdf", bytes(range(256)) * 9, "import.damaged"),
        ("a.zip", b"PK\x03\x04" + bytes(40), "import.damaged"),
        ("a.docx", b"", "import.empty"),
    ],
)
def test_other_refusals(name: str, data: bytes, code: str) -> None:
    assert _failure(name, data).code == code


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

    def refuse(self: Path, mode: str) -> IO[bytes]:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ImportFailed) as raised:
        read_source(path)
    assert raised.value.code == "import.unreadable"


def test_a_device_is_not_read() -> None:
    if not Path("/dev/zero").exists():
        pytest.skip("no devices here")
    with pytest.raises(ImportFailed) as raised:
        read_source(Path("/dev/zero"))
    assert raised.value.code == "import.unreadable"


@pytest.mark.parametrize(("start", "size"), [(b"", limits.MAX_BYTES), (b"%PDF-1.7", limits.MAX_CONTAINER_BYTES)])
def test_a_huge_file_is_refused_without_reading_it(tmp_path: Path, start: bytes, size: int) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.write(start)
        file.truncate(size + 1)
    with pytest.raises(ImportFailed) as raised:
        read_source(path)
    assert raised.value.code == "import.too_large"


def test_a_file_that_changes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(STORY, encoding="utf-8")
    real = os.fstat
    calls: list[int] = []

    def fstat(number: int) -> os.stat_result:
        calls.append(number)
        if len(calls) == 2:
            with path.open("ab") as file:
                file.write("又写了一句。".encode())
        return real(number)

    monkeypatch.setattr(os, "fstat", fstat)
    with pytest.raises(ImportFailed) as raised:
        read_source(path)
    assert raised.value.code == "import.changed"


def test_a_folder_gives_its_documents_in_order_and_passes_over_the_rest(tmp_path: Path) -> None:
    (tmp_path / "第10批.txt").write_text(STORY, encoding="utf-8")
    (tmp_path / "第2批.docx").write_bytes(DOCX)
    (tmp_path / "旧.doc").write_bytes(OLE)
    (tmp_path / "图.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "~$第2批.docx").write_bytes(b"x")
    (tmp_path / ".DS_Store").write_bytes(b"x")
    (tmp_path / "网页_files").mkdir()
    (tmp_path / "网页_files" / "a.html").write_bytes(HTML)
    (tmp_path / "下层").mkdir()
    (tmp_path / "下层" / "a.pdf").write_bytes(PDF)
    assert _found(tmp_path) == [
        ("下层/a.pdf", STORY), ("旧.doc", "import.unsupported"), ("第2批.docx", STORY), ("第10批.txt", STORY),
    ]  # fmt: skip


def test_an_empty_folder_and_one_with_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _found(tmp_path) == [(str(tmp_path), "import.nothing_inside")]
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(STORY, encoding="utf-8")
    monkeypatch.setattr(files, "MAX_FILES", 2)
    assert _found(tmp_path) == [(str(tmp_path), "import.too_many_files")]


def _zip(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "a.zip"
    path.write_bytes(data)
    return path


def test_an_archive_gives_its_documents(tmp_path: Path) -> None:
    inner = make_zip({"里.txt": STORY.encode("gb18030")})
    data = make_zip({"2.docx": DOCX, "10.pdf": PDF, "a/坏.docx": b"PK\x03\x04", "图.png": b"x", "z.zip": inner})
    assert _found(_zip(tmp_path, data)) == [
        ("a.zip/2.docx", STORY), ("a.zip/10.pdf", STORY), ("a.zip/a/坏.docx", "import.damaged"),
        ("a.zip/z.zip/里.txt", STORY),
    ]  # fmt: skip
    assert _found(_zip(tmp_path, DOCX)) == [("a.zip", STORY)]


def test_names_in_gbk_are_read(tmp_path: Path) -> None:
    raw = make_zip({"######.txt": STORY.encode()}).replace(b"######", "第一批".encode("gb18030"))
    assert _found(_zip(tmp_path, raw)) == [("a.zip/第一批.txt", STORY)]


@pytest.mark.parametrize("name", ["../a.txt", "/a.txt", "a/../../b.txt", "C:\\a.txt", "..\\a.txt"])
def test_paths_that_lead_outside_are_refused(tmp_path: Path, name: str) -> None:
    assert _found(_zip(tmp_path, make_zip({"好.txt": STORY.encode(), name: b"x"}))) == [
        ("a.zip", "import.archive_unsafe")
    ]
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.zip"]


def test_bombs_are_refused_before_anything_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _found(_zip(tmp_path, make_zip({"a.txt": bytes(20_000_000)}))) == [("a.zip", "import.archive_too_large")]
    monkeypatch.setattr(registry, "MAX_EXPANDED_BYTES", 100)
    monkeypatch.setattr(registry._Budget, "__init__", lambda self: setattr(self, "bytes", 100))
    assert _found(_zip(tmp_path, make_zip({"a.txt": STORY.encode() * 3}))) == [("a.zip", "import.archive_too_large")]
    inner = make_zip({"a.txt": b"x" * 90})
    assert _found(_zip(tmp_path, make_zip({"a.zip": inner})))[0][1] == "import.archive_too_large"


def test_archives_inside_archives_end(tmp_path: Path) -> None:
    data = make_zip({"a.txt": STORY.encode()})
    for _ in range(4):
        data = make_zip({"x.zip": data})
    assert [code for _, code in _found(_zip(tmp_path, data))] == ["import.nested_archive"]


def test_an_encrypted_archive_and_an_unknown_compression(tmp_path: Path) -> None:
    for flag, method, code in ((1, 0, "import.encrypted"), (0, 99, "import.damaged")):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("a.txt", STORY.encode())
        data = bytearray(stream.getvalue())
        for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            struct.pack_into("<HH", data, data.index(mark) + place, flag, method)
        assert [found for _, found in _found(_zip(tmp_path, bytes(data)))] == [code]


def test_an_archive_without_documents(tmp_path: Path) -> None:
    assert _found(_zip(tmp_path, make_zip({"a.png": b"x"}))) == [("a.zip", "import.nothing_inside")]


def test_a_single_file_is_a_folder_of_one(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("# " + STORY, encoding="utf-8")
    assert _found(path) == [("a.md", STORY)]
    assert _found(tmp_path / "no.txt")[0][1] == "import.missing"


def test_every_reader_keeps_lines_and_blocks_in_step() -> None:
    for name, data in (
        ("a.pdf", PDF),
        ("a.docx", DOCX),
        ("a.html", HTML),
        ("a.md", b"# a\n\n**b**\n"),
        ("a.txt", STORY.encode()),
    ):
        read: Any = read_bytes(name, data)
        assert all(read.lines[block.line - 1] == block.text for block in read.document.blocks)
        assert len(read.pages) in {0, len(read.lines)}
