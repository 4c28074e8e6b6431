"""What stands at the foot of a page: the imprint of the last one, the lower lines of a cover."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.document import Cover, Imprint
from app.export.docx.styles import IMPRINT_STYLE
from app.export.docx.xml import Element, make, paragraph, run, with_value


def cover_elements(cover: Cover, title: str, width: int) -> Iterator[Element]:
    """The first page: secrecy, title, subtitle, and at its foot issuer and date."""
    if cover.secrecy:
        yield paragraph("Secrecy", [run(cover.secrecy)])
    yield paragraph("CoverTitle", [run(title)])
    if cover.subtitle:
        yield paragraph("CoverSubtitle", [run(cover.subtitle)])
    foot = [("CoverLine", [run(text)]) for text in (cover.issuer, cover.date) if text]
    yield from _at_foot(foot, width)


def imprint_elements(imprint: Imprint, width: int, left: int) -> Iterator[Element]:
    """The imprint as a table at the foot of the type area: its rows are ruled as the standard says.

    Placed by the page's edge, `left` twips from it: LibreOffice lets a table of full width float in no other way.
    """
    recipients = [paragraph("ImprintLine", [run(label + text)]) for label, text in imprint.lines]
    printed = []
    if imprint.left or imprint.right:
        printed.append(paragraph("ImprintLast", [run(f"{imprint.left}\t{imprint.right}")]))
    if imprint.copies:
        printed.append(paragraph("ImprintCopies", [run(imprint.copies)]))
    rows = [_row([line], width) for line in (*recipients, *printed)]
    if rows:
        yield _table_at_foot(rows, width, left)
        yield paragraph("Anchor", [])


def _table_at_foot(rows: Sequence[Element], width: int, left: int) -> Element:
    """A table that lies at the foot of the type area, wherever the text ends."""
    position = {
        "w:leftFromText": "0",
        "w:rightFromText": "0",
        "w:vertAnchor": "margin",
        "w:horzAnchor": "page",
        "w:tblpX": str(left),
        "w:tblpYSpec": "bottom",
    }
    properties = make(
        "w:tblPr",
        children=[
            with_value("w:tblStyle", IMPRINT_STYLE),
            make("w:tblpPr", position),
            with_value("w:tblOverlap", "never"),
            make("w:tblW", {"w:w": str(width), "w:type": "dxa"}),
            make("w:tblLayout", {"w:type": "fixed"}),
        ],
    )
    grid = make("w:tblGrid", children=[make("w:gridCol", {"w:w": str(width)})])
    return make("w:tbl", children=[properties, grid, *rows])


def _row(lines: Sequence[Element], width: int) -> Element:
    """A row with one cell that is not split."""
    size = make("w:tcPr", children=[make("w:tcW", {"w:w": str(width), "w:type": "dxa"})])
    marks = make("w:trPr", children=[make("w:cantSplit")])
    return make("w:tr", children=[marks, make("w:tc", children=[size, *lines])])


def _at_foot(lines: Sequence[tuple[str, list[Element]]], width: int) -> Iterator[Element]:
    """Paragraphs in one frame at the foot of the type area, and the anchor behind them that it hangs on."""
    if not lines:
        return
    for style, content in lines:
        made = paragraph(style, content)
        made[0].insert(1, _frame(width))
        yield made
    yield paragraph("Anchor", [])


def _frame(width: int) -> Element:
    attributes = {
        "w:w": str(width),
        "w:wrap": "around",
        "w:vAnchor": "margin",
        "w:hAnchor": "margin",
        "w:xAlign": "center",
        "w:yAlign": "bottom",
    }
    return make("w:framePr", attributes)
