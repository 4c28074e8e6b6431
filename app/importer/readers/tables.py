"""Tables as a container has them → rows, or a plain run of text where the table only lays out the page."""

from __future__ import annotations

from collections.abc import Sequence

_MANY_PARAGRAPHS = 3
_LONG_CELL = 400
"""Characters: a cell of figures or names stays far below, an article in a frame is far above."""

Cell = Sequence[str]
"""The lines of a cell."""


def is_layout(rows: Sequence[Sequence[Cell]]) -> bool:
    """True when the cells are to be read one after another: one column only, or whole texts inside."""
    if all(len(row) <= 1 for row in rows):
        return True
    return any(
        len(cell) > _MANY_PARAGRAPHS or (len(cell) > 1 and sum(map(len, cell)) > _LONG_CELL)
        for row in rows
        for cell in row
    )
