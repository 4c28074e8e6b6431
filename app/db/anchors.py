"""Where a note or a highlight stands, as columns of its row."""

from __future__ import annotations

from collections.abc import Sequence

from app.domain.notes import Anchor, TextPlace


def anchor_row(anchor: Anchor) -> dict[str, object]:
    """The columns of an anchor."""
    return {
        "place": anchor.place,
        "start": anchor.start,
        "length": anchor.length,
        "quote": anchor.quote,
        "before": anchor.before,
        "after": anchor.after,
    }


def read_anchor(row: Sequence[object]) -> Anchor:
    """The anchor of the columns place, start, length, quote, before, after."""
    place, start, length, quote, before, after = row
    return Anchor(TextPlace(str(place)), int(str(start)), int(str(length)), str(quote), str(before), str(after))
