"""ZIP containers opened with care: nothing is written to disk, and what unpacks to too much is refused beforehand."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import PurePosixPath, PureWindowsPath
from zipfile import ZipFile, ZipInfo

from app.errors import ImportFailed
from app.importer.readers.limits import MAX_ENTRIES, MAX_EXPANDED_BYTES, MAX_RATIO, MEGABYTE

_UNPACK_ERRORS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError)
"""What the ZIP library raises on damaged, encrypted or exotic archives."""
_ENCRYPTED = 0x1
_UTF8_NAME = 0x800


def open_zip(file_name: str, data: bytes, kind: str) -> ZipFile:
    """The archive, its directory checked.  Raises ImportFailed: damaged, a bomb, paths that lead outside."""
    try:
        archive = ZipFile(io.BytesIO(data))
    except _UNPACK_ERRORS as error:
        raise ImportFailed("import.damaged", file=file_name, kind=kind) from error
    entries = archive.infolist()
    if len(entries) > MAX_ENTRIES:
        raise ImportFailed("import.archive_too_large", file=file_name)
    if any(_leads_outside(entry_name(entry)) for entry in entries):
        raise ImportFailed("import.archive_unsafe", file=file_name)
    return archive


def check_size(file_name: str, entries: list[ZipInfo], limit: int = MAX_EXPANDED_BYTES) -> None:
    """Raise ImportFailed when the entries are encrypted, or unpack to more than `limit` bytes or out of proportion."""
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ImportFailed("import.encrypted", file=file_name)
    if sum(entry.file_size for entry in entries) > limit or any(map(_is_bomb, entries)):
        raise ImportFailed("import.archive_too_large", file=file_name)


def read_entry(file_name: str, archive: ZipFile, entry: ZipInfo, kind: str) -> bytes:
    """The bytes of an entry, whose size was checked.  Raises ImportFailed."""
    try:
        return archive.read(entry)
    except _UNPACK_ERRORS as error:
        raise ImportFailed("import.damaged", file=file_name, kind=kind) from error


def entry_name(entry: ZipInfo) -> str:
    """The name of an entry; older Chinese programs write it in GBK and do not say so."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        raw = entry.filename.encode("cp437")
    except UnicodeEncodeError:
        return entry.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _is_bomb(entry: ZipInfo) -> bool:
    return entry.file_size > MEGABYTE and entry.file_size > max(entry.compress_size, 1) * MAX_RATIO


def _leads_outside(name: str) -> bool:
    windows = PureWindowsPath(name)
    return name.startswith(("/", "\\")) or bool(windows.drive) or ".." in (PurePosixPath(name).parts + windows.parts)
