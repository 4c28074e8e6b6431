"""Whether a case is whole: its last sentence ends, and no paragraph breaks off."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.importer.lines import CELL_SEPARATOR, Line
from app.importer.split import Piece

_BROKEN = re.compile(r"[\u4e00-\u9fff\w,、]$")
_GOES_ON = re.compile(r"[的和与及在由将对从为把被,、]$")
_LONGER_THAN_A_HEADING = 20
_LONG = 60
_WRAPPED_SHARE = 0.15
"""Above this share of unfinished paragraphs a document simply breaks its lines at a width."""


def is_wrapped(pieces: Sequence[Piece]) -> bool:
    """True when the document's lines are broken at a width, so that most of them end in mid-sentence."""
    long = [line for piece in pieces for line in piece.body if line.is_prose]
    return sum(_breaks_off(line) for line in long) > _WRAPPED_SHARE * max(len(long), 1) + 2


def break_line(piece: Piece, *, wrapped: bool) -> int:
    """The line at which the case breaks off, 0 when it is whole."""
    if not piece.body:
        return piece.last_line
    last = piece.body[-1]
    if last.column or CELL_SEPARATOR in last.text:
        # The cells of a row are phrases.
        return 0
    if _breaks_off(last) or _ends_in_a_clause(last) or (wrapped and not last.is_finished):
        return last.number
    if not wrapped:
        return next((line.number for line in piece.body if len(line.folded) > _LONG and _breaks_off(line)), 0)
    return 0


def _breaks_off(line: Line) -> bool:
    if line.is_finished or _BROKEN.search(line.folded) is None:
        return False
    return line.is_prose or (len(line.folded) > _LONGER_THAN_A_HEADING and _GOES_ON.search(line.folded) is not None)


def _ends_in_a_clause(line: Line) -> bool:
    """A last line of several clauses without an end: too long for a heading, too short to be known as a paragraph."""
    several = len(line.folded) > _LONGER_THAN_A_HEADING and "," in line.folded
    return several and not line.is_finished and _BROKEN.search(line.folded) is not None
