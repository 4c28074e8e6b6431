"""How many lines a text takes, reckoned without a face: Chinese characters one wide, Latin ones half."""

from __future__ import annotations

import re

from app.export.columns import text_width

_AUTOMATIC_SPACE = 0.25
"""What Word and LibreOffice put between Chinese and Latin text."""
_OPENING = "“‘（《〈【〔「『"
_CLOSING = "，。、；：？！”’）》〉】〕」』…—·%％"
_PIECE = re.compile(f"[{_OPENING}]*(?:[!-~]+|[^{_OPENING}])[{_CLOSING}]*|[{_OPENING}]+")
_LATIN = re.compile("[0-9A-Za-z]")


def count_lines(text: str, width: float, indent: float = 0.0) -> int:
    """The lines of one paragraph, its first line `indent` shorter; all measures in characters.

    Latin words are not broken, closing punctuation does not begin a line and opening does not end one.
    """
    lines, used = 1, indent
    previous_latin: bool | None = None
    for match in _PIECE.finditer(text):
        piece = match.group()
        latin = _LATIN.match(piece) is not None
        length = text_width(piece) + (_AUTOMATIC_SPACE if previous_latin not in {None, latin} else 0.0)
        previous_latin = _LATIN.match(piece[-1]) is not None
        if used + length > width and used > 0:
            lines, used = lines + 1, 0.0
        used += length
        while used > width:
            lines, used = lines + 1, used - width
    return lines
