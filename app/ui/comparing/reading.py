"""A comparison ready to be shown: the sections as HTML, converted in the store worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.domain.case import CaseUid
from app.domain.comparing import Comparison
from app.operations.comparing import compare
from app.ui.library.reading import section_html

if TYPE_CHECKING:
    from app.db.store import Store


@dataclass(frozen=True, slots=True)
class ComparisonReading:
    """A comparison, and for each of its rows of sections a cell of HTML for each case."""

    comparison: Comparison
    bodies: tuple[tuple[str, ...], ...]


def load_comparison(store: Store, uids: Sequence[CaseUid]) -> ComparisonReading:
    """Set cases side by side.  Raises NotFound, InvalidInput."""
    comparison = compare(store, uids)
    bodies = (
        tuple("".join(section_html(section.body) for section in cell) for cell in row.cells)
        for row in comparison.sections
    )
    return ComparisonReading(comparison, tuple(bodies))
