"""The parts of a Word document, found by their relations and unpacked one at a time."""

from __future__ import annotations

import io
import posixpath
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO
from zipfile import ZipInfo

from lxml import etree
from lxml.etree import _Element as Element

from app.errors import ImportFailed
from app.importer.readers.archive import check_size, open_zip, read_entry
from app.importer.readers.docx import xml
from app.importer.readers.limits import MAX_LINE_CHARACTERS, MAX_PART_BYTES, MAX_TAGS_OF_PART

KIND = "DOCX"
_TOO_LONG = "Text node too long"
"""How libxml2 refuses ten megabytes in one run of text."""


class Package:
    """An opened document.  Every method may raise ImportFailed: damaged, encrypted, too large."""

    def __init__(self, file_name: str, data: bytes) -> None:
        self._file_name = file_name
        self._archive = open_zip(file_name, data, KIND)
        self._entries = {entry.filename.lower(): entry for entry in self._archive.infolist()}
        self._main = next(self._targets("", "officeDocument"), "word/document.xml")

    @contextmanager
    def main(self) -> Iterator[IO[bytes]]:
        """A stream of the main part."""
        entry = self._entry(self._main)
        if entry is None:
            raise ImportFailed("import.damaged", file=self._file_name, kind=KIND)
        stream = self._unpack(entry)
        with self._guarded():
            yield stream

    def related(self, kind: str) -> Element | None:
        """The root of the part that the main one names as its `styles`, `numbering` …; None when there is none."""
        name = next(self._targets(self._main, kind), None)
        return self._root(name) if name is not None else None

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        try:
            yield
        except (etree.XMLSyntaxError, xml.HasDoctype) as error:
            if _TOO_LONG in str(error):
                raise ImportFailed("import.line_too_long", file=self._file_name, limit=MAX_LINE_CHARACTERS) from error
            raise ImportFailed("import.damaged", file=self._file_name, kind=KIND) from error

    def _targets(self, source: str, kind: str) -> Iterator[str]:
        folder, name = posixpath.split(source)
        root = self._root(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in root if root is not None else ():
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                yield posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")

    def _root(self, name: str) -> Element | None:
        entry = self._entry(name)
        if entry is None:
            return None
        stream = self._unpack(entry)
        with self._guarded():
            return xml.parse(stream)

    def _unpack(self, entry: ZipInfo) -> IO[bytes]:
        data = read_entry(self._file_name, self._archive, entry, KIND)
        if data.count(b"<") > MAX_TAGS_OF_PART:
            limit = MAX_TAGS_OF_PART // 10_000
            raise ImportFailed("import.too_much_markup", file=self._file_name, limit=limit)
        return io.BytesIO(data)

    def _entry(self, name: str) -> ZipInfo | None:
        entry = self._entries.get(name.lower())
        if entry is not None:
            check_size(self._file_name, [entry], MAX_PART_BYTES)
        return entry
