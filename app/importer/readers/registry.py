"""File → document: the kind is told by the content, then by the suffix."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.text import read_text

Reader = Callable[[str, bytes], SourceDocument]

MAX_BYTES = 64 * 1024 * 1024
"""A compilation of ten thousand cases has 20 MB; what is larger than this is something else."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what its bytes begin with, its suffixes, and its reader, None when there is none yet."""

    name: str
    starts: tuple[bytes, ...]
    suffixes: tuple[str, ...]
    reader: Reader | None


KINDS = (
    Kind("PDF", (b"%PDF-",), (".pdf",), None),
    Kind("DOCX", (b"PK\x03\x04", b"PK\x05\x06"), (".docx", ".docm", ".ofd", ".xlsx", ".pptx", ".zip"), None),
    Kind("DOC", (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",), (".doc", ".wps", ".xls", ".ppt"), None),
    Kind("RTF", (b"{\\rtf",), (".rtf",), None),
    Kind("HTML", (b"<!DOCTYPE", b"<!doctype", b"<html", b"<HTML"), (".html", ".htm", ".mht"), None),
    Kind("TXT", (), (".txt", ".md", ".markdown", ".text", ""), read_text),
)


def read_source(path: Path) -> SourceDocument:
    """The document in a file.  Raises ImportFailed: missing, a folder, unreadable, too large, of another kind."""
    data = _read_bytes(path)
    kind = _kind(path, data)
    if kind.reader is None:
        suffix = path.suffix.lower()
        name = suffix[1:].upper() if suffix in kind.suffixes else kind.name
        raise ImportFailed("import.unsupported", file=path.name, kind=name)
    return kind.reader(path.name, data)


def _read_bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ImportFailed("import.is_folder", file=str(path))
        if not path.exists():
            raise ImportFailed("import.missing", file=str(path))
        if not path.is_file():
            raise ImportFailed("import.unreadable", file=str(path))
        if path.stat().st_size > MAX_BYTES:
            raise ImportFailed("import.too_large", file=path.name, limit=MAX_BYTES // 2**20)
        return path.read_bytes()
    except OSError as error:
        raise ImportFailed("import.unreadable", file=str(path)) from error


def _kind(path: Path, data: bytes) -> Kind:
    start = data[:64].lstrip()
    for kind in KINDS:
        if any(start.startswith(mark) for mark in kind.starts):
            return kind
    suffix = path.suffix.lower()
    return next((kind for kind in KINDS if suffix in kind.suffixes), KINDS[-1])
