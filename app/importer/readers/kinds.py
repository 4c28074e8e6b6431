"""What kind of file it is: told by the content, then by the suffix."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from app.errors import ImportFailed
from app.importer.readers.archive import entry_name, open_zip


class Kind(StrEnum):
    """A kind of file that can be read."""

    TEXT = "TXT"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    DOCX = "DOCX"
    PDF = "PDF"
    ZIP = "ZIP"


SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".mkd": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".shtml": Kind.HTML,
    ".docx": Kind.DOCX,
    ".docm": Kind.DOCX,
    ".dotx": Kind.DOCX,
    ".pdf": Kind.PDF,
    ".zip": Kind.ZIP,
}
_SAVE_AS = {
    "DOCX": frozenset({"doc", "wps", "wpt", "dot", "rtf", "odt", "uof", "uot", "pages"}),
    "PDF": frozenset({"ofd", "ppt", "pptx", "dps", "odp", "caj", "epub", "ceb", "ceb2", "xps"}),
    "HTML": frozenset({"xls", "xlsx", "et", "ods", "csv", "mht", "mhtml", "eml", "numbers"}),
}
"""What a kind that cannot be read is best saved as → the suffixes of such kinds."""
UNSUPPORTED_SUFFIXES = frozenset(f".{suffix}" for suffixes in _SAVE_AS.values() for suffix in suffixes)

CONTAINER_STARTS = (b"PK\x03\x04", b"PK\x05\x06", b"%PDF-")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (("WordDocument", "DOC"), ("Workbook", "XLS"), ("Book", "XLS"), ("PowerPoint Document", "PPT"))
_PACKED = (
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"\x1f\x8b", "GZ"),
    (b"BZh", "BZ2"),
    (b"\xfd7zXZ", "XZ"),
)
_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_HEAD = 2048
_BEFORE_HTML = rb"[\xef\xbb\xbf\s]*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*"
_HTML = re.compile(_BEFORE_HTML + rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_HTML_PART = re.compile(
    _BEFORE_HTML + rb"<(?:meta|title|div|table|p|article|section|center|h[1-6]|style|script|span|font)\b",
    re.IGNORECASE | re.DOTALL,
)
_WORD_XML = re.compile(rb"<\?mso-application\s+progid=.Word|<(?:w:wordDocument|pkg:package)\b")
_MHT = re.compile(rb"\A(?:[\w-]+:.*\r?\n|[ \t].*\r?\n)*?Content-Type:\s*multipart/related", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """A kind, and whether the content says so or only the suffix."""

    kind: Kind
    by_content: bool


def tell_kind(file_name: str, data: bytes) -> Told:
    """The kind of a file.  Raises ImportFailed for one that cannot be read: what to save it as, or to unpack it."""
    suffix = suffix_of(file_name)
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return Told(Kind.PDF, by_content=True)
    if head.startswith(CONTAINER_STARTS):
        return Told(_kind_of_zip(file_name, data), by_content=True)
    _refuse_by_content(file_name, data, head)
    ascii_head = _without_zeros(head)
    if _HTML.match(ascii_head) or (
        suffix not in {".txt", ".text", ".md", ".markdown"} and _HTML_PART.match(ascii_head)
    ):
        return Told(Kind.HTML, by_content=True)
    if suffix in UNSUPPORTED_SUFFIXES and b"\x00" in head:
        raise unsupported(file_name, suffix[1:].upper())
    return Told(SUFFIXES.get(suffix, Kind.TEXT), by_content=False)


def suffix_of(file_name: str) -> str:
    """The suffix of a file name with its dot, in small letters."""
    name = file_name.replace("\\", "/").rsplit("/", 1)[-1]
    stem, dot, suffix = name.rpartition(".")
    return f".{suffix.strip().lower()}" if dot and stem else ""


def unsupported(file_name: str, name: str) -> ImportFailed:
    """The error for a kind that cannot be read."""
    save_as = next((target for target, suffixes in _SAVE_AS.items() if name.lower() in suffixes), "DOCX")
    return ImportFailed("import.unsupported", file=file_name, kind=name, save_as=save_as)


def _refuse_by_content(file_name: str, data: bytes, head: bytes) -> None:
    if head.startswith(_OLE):
        raise _refuse_ole(file_name, data)
    for start, name in _PACKED:
        if head.startswith(start):
            raise ImportFailed("import.unpack_first", file=file_name, kind=name)
    if head.startswith(_PICTURES) and b"\x00" in head:
        raise ImportFailed("import.is_picture", file=file_name)
    if head.lstrip().startswith(b"{\\rtf"):
        raise unsupported(file_name, "RTF")
    if _WORD_XML.search(head):
        raise unsupported(file_name, "DOC")
    if _MHT.match(head):
        raise unsupported(file_name, "MHT")


def _refuse_ole(file_name: str, data: bytes) -> ImportFailed:
    """Old Office files; Word puts an encrypted DOCX into the same container."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return ImportFailed("import.encrypted", file=file_name)
    suffix = suffix_of(file_name)
    if suffix in UNSUPPORTED_SUFFIXES:
        return unsupported(file_name, suffix[1:].upper())
    name = next((name for stream, name in _OLE_STREAMS if stream.encode("utf-16-le") in data), "DOC")
    return unsupported(file_name, name)


def _kind_of_zip(file_name: str, data: bytes) -> Kind:
    suffix = suffix_of(file_name)
    claimed = SUFFIXES.get(suffix, Kind.ZIP)
    with open_zip(file_name, data, claimed.value if claimed in {Kind.DOCX, Kind.ZIP} else "ZIP") as archive:
        names = {entry_name(entry).lower() for entry in archive.infolist()}
    if _has(names, "word/document"):
        return Kind.DOCX
    for beginning, name in (("xl/workbook", "XLSX"), ("ppt/presentation", "PPTX"), ("ofd.xml", "OFD")):
        if _has(names, beginning):
            raise unsupported(file_name, name)
    if "mimetype" in names or suffix in UNSUPPORTED_SUFFIXES:
        raise unsupported(file_name, suffix[1:].upper() or "ODT")
    if claimed is Kind.DOCX:
        return Kind.DOCX
    return Kind.ZIP


def _has(names: Collection[str], beginning: str) -> bool:
    return any(name.startswith(beginning) for name in names)


def _without_zeros(head: bytes) -> bytes:
    """The beginning of a text in UTF-16 as the tags in it read in ASCII."""
    return head[2:].replace(b"\x00", b"") if head.startswith((b"\xff\xfe", b"\xfe\xff")) else head
