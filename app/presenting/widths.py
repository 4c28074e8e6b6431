"""How wide text is in a presentation that another program shows: as wide as it may be in any face of its kind.

Han characters are as wide as they are high in every face.  For Latin letters the table has the wider of two: that of our
own 黑体 and that of the usual sans serif of Latin text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from app.domain.slides import SlideRun

_LATIN = (
    *(278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392),
    *(556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556),
    *(1015, 667, 667, 722, 722, 667, 611, 778, 728, 293, 535, 667, 556, 833, 723, 778),
    *(667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 338, 392, 338, 555, 559),
    *(606, 563, 618, 510, 620, 556, 325, 564, 607, 275, 275, 552, 284, 926, 610, 606),
    *(620, 620, 388, 500, 377, 607, 521, 802, 500, 521, 500, 338, 270, 338, 584),
)
"""Thousandths of the size, from the blank to the tilde."""
_FIRST, _LAST = 0x20, 0x7E
_OTHER = 0.72
"""Of the size: Latin letters with accents, Greek, Cyrillic."""
_PICTURE = 1.4
_FIRST_PICTURE = 0x1F000
_BOLD = 1.08
"""How much wider Latin letters are in bold."""
_WORD = re.compile("[!-~]*[0-9A-Za-z][!-~]*")
_AUTOMATIC_SPACE = 0.4
"""Of the size: what programs put on both sides of a Latin word or a number that stands in Chinese text."""
MOST_REMEMBERED = 20_000


class WidestMeasure:
    """Measures text so that it finds room whatever face the machine of the reader has."""

    def width(self, run: SlideRun, size: float) -> float:
        """The width of a run in points at a size in points."""
        return _width(run.text, bold=run.bold) * size


@lru_cache(maxsize=MOST_REMEMBERED)
def _width(text: str, *, bold: bool) -> float:
    """The width of a text of size 1."""
    narrow = _BOLD if bold else 1.0
    words = sum(1 for _ in _WORD.finditer(text))
    return sum(_of_character(character, narrow) for character in text) + words * _AUTOMATIC_SPACE


def _of_character(character: str, narrow: float) -> float:
    code = ord(character)
    if _FIRST <= code <= _LAST:
        return _LATIN[code - _FIRST] / 1000 * narrow
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0.0
    if _FIRST_PICTURE <= code <= 0x1FFFF:
        return _PICTURE
    return 1.0 if unicodedata.east_asian_width(character) in "WFA" else _OTHER * narrow
