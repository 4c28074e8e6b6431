"""Web pages → documents."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.builder import SourceBuilder
from app.importer.readers.encoding import decode, decode_labelled
from app.importer.readers.html.boilerplate import find_boilerplate, is_never_text
from app.importer.readers.html.flow import Drop, flow
from app.importer.readers.limits import MAX_TAGS_OF_PAGE

_HEAD = 4096
_CHARSET = re.compile(rb"<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def read_html(file_name: str, data: bytes) -> SourceDocument:
    """The document in `data`; nothing that the page names is loaded.  Raises ImportFailed."""
    label = _CHARSET.search(data[:_HEAD])
    if label is None:
        encoding, text = decode(file_name, data)
    else:
        encoding, text = decode_labelled(file_name, data, label[1].decode("ascii", errors="replace"))
    root = _parse(file_name, text)
    builder = SourceBuilder(file_name)
    around = find_boilerplate(root)
    if not _add(builder, root, lambda element: is_never_text(element) or element in around):
        _add(builder, root, is_never_text)
    return builder.build(data, encoding, _title(root))


def add_html(builder: SourceBuilder, text: str) -> None:
    """Add a piece of HTML that stands in another kind of document.  Raises ImportFailed."""
    _add(builder, _parse(builder.file_name, text), is_never_text)


def _add(builder: SourceBuilder, root: HtmlElement, is_dropped: Drop) -> bool:
    """Add what the page shows, and tell whether there was anything."""
    found = False
    for piece in flow(root, is_dropped):
        found = True
        if piece.rows:
            builder.table(piece.rows)
        elif piece.level:
            builder.heading(piece.level, piece.text)
        else:
            builder.paragraph(piece.runs)
    return found


def _parse(file_name: str, text: str) -> HtmlElement:
    if text.count("<") > MAX_TAGS_OF_PAGE:
        raise ImportFailed("import.too_much_markup", file=file_name, limit=MAX_TAGS_OF_PAGE // 10_000)
    # huge_tree: HTML has no entities that could grow, the file's size is bounded, and without it the parser drops
    # silently what stands deeper than 255 elements, as unclosed tags make it.
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text.replace("\x00", "").encode("utf-8", errors="replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise ImportFailed("import.empty", file=file_name) from error
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise ImportFailed("import.damaged", file=file_name, kind="HTML")
    return root


def _title(root: HtmlElement) -> str:
    title = root.findtext(".//title") or ""
    return " ".join(title.split())
