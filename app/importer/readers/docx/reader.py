"""Word documents → documents."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import _Element as Element

from app.domain.document import Run
from app.domain.draft import SourceDocument
from app.importer.readers.builder import SourceBuilder
from app.importer.readers.docx.blocks import BlockReader, Piece
from app.importer.readers.docx.numbering import Numbering
from app.importer.readers.docx.package import Package
from app.importer.readers.docx.styles import Styles
from app.importer.readers.docx.xml import local, stream_blocks, value

_NOTE_PARTS = ("footnotes", "endnotes")
_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_docx(file_name: str, data: bytes) -> SourceDocument:
    """The document in `data`; its headers and footers are left out.  Raises ImportFailed."""
    package = Package(file_name, data)
    styles = Styles(package.related("styles"))
    reader = BlockReader(styles, Numbering(package.related("numbering"), styles), _notes(package))
    with package.main() as stream:
        pieces = [piece for block in stream_blocks(stream) for piece in reader.read([block])]
    builder = SourceBuilder(file_name)
    titles = [piece for piece in pieces if piece.is_title and not piece.level]
    for piece in pieces:
        _add(builder, piece, titles)
    return builder.build(data, "docx", titles[0].text.strip() if len(titles) == 1 else "")


def _add(builder: SourceBuilder, piece: Piece, titles: Sequence[Piece]) -> None:
    """Add a piece; titles are headings when there are several, else the one is that of the whole."""
    if piece.rows:
        builder.table(piece.rows)
    elif piece.level:
        builder.heading(piece.level, piece.text)
    elif piece.is_title and len(titles) > 1:
        builder.heading(1, piece.text)
    elif piece.is_title:
        builder.paragraph([Run(run.text, bold=True) for run in piece.runs])
    else:
        builder.paragraph(piece.runs, piece.role)


def _notes(package: Package) -> dict[str, Element]:
    """Footnotes and endnotes by kind and id."""
    found: dict[str, Element] = {}
    for kind in _NOTE_PARTS:
        root = package.related(kind)
        for note in root if root is not None else ():
            if local(note) in {"footnote", "endnote"} and value(note, "type") not in _SEPARATORS:
                found[f"{kind} {value(note, 'id')}"] = note
    return found
