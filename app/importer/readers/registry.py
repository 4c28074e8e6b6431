"""File → document: the kind is told by the content, then by the suffix.  A folder or a ZIP → its documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.archive import check_size, entry_name, open_zip, read_entry
from app.importer.readers.files import check_count, is_wanted, list_files, name_order, read_file
from app.importer.readers.kinds import Kind, suffix_of, tell_kind, unsupported
from app.importer.readers.limits import MAX_BYTES, MAX_CONTAINER_BYTES, MAX_DEPTH, MAX_EXPANDED_BYTES, MEGABYTE
from app.importer.readers.text import read_text
from app.late import late

Reader = Callable[[str, bytes], SourceDocument]
Found = SourceDocument | ImportFailed
"""A document of a folder, or why a file in it gives none; the others go on."""

READERS: dict[Kind, Reader] = {
    Kind.TEXT: read_text,
    Kind.MARKDOWN: late("app.importer.readers.markdown", "read_markdown"),
    Kind.HTML: late("app.importer.readers.html.reader", "read_html"),
    Kind.DOCX: late("app.importer.readers.docx.reader", "read_docx"),
    Kind.PDF: late("app.importer.readers.pdf.reader", "read_pdf"),
}
_CONTAINERS = frozenset({Kind.DOCX, Kind.PDF, Kind.ZIP})
_NO_TEXT = frozenset({"import.not_text", "import.unknown_encoding"})


def read_source(path: Path) -> SourceDocument:
    """The document in a file.  Raises ImportFailed, among others for a folder and for a ZIP: `read_all` takes those."""
    return read_bytes(path.name, read_file(path))


def read_bytes(file_name: str, data: bytes) -> SourceDocument:
    """The document in the bytes of a file.  Raises ImportFailed."""
    told = tell_kind(file_name, data)
    if told.kind is Kind.ZIP and told.by_content:
        raise ImportFailed("import.is_archive", file=file_name)
    if told.by_content or told.kind not in _CONTAINERS:
        return _read_as(told.kind, file_name, data)
    # The suffix promises what the content is not: perhaps a text under a wrong name.
    try:
        return read_text(file_name, data)
    except ImportFailed as error:
        if error.code not in _NO_TEXT:
            raise
        raise ImportFailed("import.damaged", file=file_name, kind=told.kind.value) from error


def read_all(path: Path) -> Iterator[Found]:
    """The documents of a file, a folder or a ZIP, one after another; what cannot be read comes as its error."""
    try:
        if path.is_dir():
            yield from _read_folder(path)
        else:
            yield from _read_any(path.name, read_file(path), _Budget(), 0)
    except ImportFailed as error:
        yield error


@dataclass(slots=True)
class _Budget:
    """What may still be unpacked from one archive and those inside it."""

    bytes: int = MAX_EXPANDED_BYTES


def _read_folder(folder: Path) -> Iterator[Found]:
    for path in list_files(folder):
        name = path.relative_to(folder).as_posix()
        try:
            yield from _read_any(name, read_file(path), _Budget(), 0)
        except ImportFailed as error:
            yield error


def _read_any(file_name: str, data: bytes, budget: _Budget, depth: int) -> Iterator[Found]:
    """The document in the bytes, or those of the archive that they are."""
    told = tell_kind(file_name, data)
    if told.kind is not Kind.ZIP or not told.by_content:
        yield read_bytes(file_name, data)
        return
    if depth >= MAX_DEPTH:
        raise ImportFailed("import.nested_archive", file=file_name)
    with open_zip(file_name, data, Kind.ZIP.value) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir() and is_wanted(entry_name(entry))]
        check_count(file_name, len(entries))
        check_size(file_name, entries, budget.bytes)
        for entry in sorted(entries, key=lambda each: name_order(entry_name(each))):
            name = f"{file_name}/{entry_name(entry)}"
            try:
                limit = MAX_CONTAINER_BYTES if suffix_of(name) in {".docx", ".pdf", ".zip"} else MAX_BYTES
                if entry.file_size > limit:
                    raise ImportFailed("import.too_large", file=name, limit=limit // MEGABYTE)
                budget.bytes -= entry.file_size
                yield from _read_any(name, read_entry(name, archive, entry, Kind.ZIP.value), budget, depth + 1)
            except ImportFailed as error:
                yield error


def _read_as(kind: Kind, file_name: str, data: bytes) -> SourceDocument:
    try:
        return READERS[kind](file_name, data)
    except ImportFailed as error:
        suffix = suffix_of(file_name)
        if error.code in _NO_TEXT and suffix in {".ofd", ".caj", ".ceb"}:
            raise unsupported(file_name, suffix[1:].upper()) from error
        raise
