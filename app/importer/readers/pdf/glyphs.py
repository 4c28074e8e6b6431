"""The characters of a page in the text layer's order → printed lines, in the order in which they stand on the page.

Programs draw quotation marks and figures of another face after the rest of the line, so the order of the layer cannot be
trusted inside a line; and pdfium takes the small gaps beside figures and in justified text for blanks.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from pypdfium2 import raw

from app.importer.joining import is_wide
from app.importer.readers.pdf.characters import typed
from app.importer.readers.pdf.layout import PrintedLine

_LINE_ENDS = frozenset({0x0A, 0x0D})
_BLANKS = frozenset({0x20, 0xA0, 0x3000})
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "simhei", "heiti", "黑体")
_SAME_BASELINE = 0.3
_DOUBLED = 0.15
"""A face is made bold by drawing each character twice within so many ems."""
_BLANK_BETWEEN_HAN = 0.22
_BLANK_BESIDE_FIGURES = 0.45
_BLANK_BETWEEN_LETTERS = 0.15
_COLUMN_GAP = 2.0
_HIGHEST_CODE = 0x10FFFF


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character with the room that belongs to it; `index` is its number in the text layer."""

    index: int
    code: int
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Characters that the text layer has between two line ends."""

    glyphs: tuple[_Glyph, ...]
    baseline: float
    size: float
    is_level: bool


class PageText:
    """Reads the lines of one page from pdfium's text page."""

    def __init__(self, handle: object, count: int, page: int) -> None:
        self._handle = handle
        self._count = count
        self._page = page

    def lines(self) -> Iterator[PrintedLine]:
        """The lines; a watermark that slants across the page is left out."""
        for stretch in _merged(self._stretches()):
            glyphs = _in_order(stretch) if stretch.is_level else stretch.glyphs
            text = typed(_text(glyphs, stretch)).strip()
            if text:
                visible = [glyph for glyph in glyphs if glyph.code not in _BLANKS]
                yield PrintedLine(
                    self._page,
                    text,
                    visible[0].left,
                    visible[-1].right,
                    stretch.baseline,
                    stretch.baseline + stretch.size,
                    stretch.size,
                    self._is_bold(visible[0].index) and self._is_bold(visible[-1].index),
                )

    def _stretches(self) -> Iterator[_Stretch]:
        codes = [raw.FPDFText_GetUnicode(self._handle, index) for index in range(self._count)]
        start = 0
        for index in range(self._count + 1):
            if index == self._count or codes[index] in _LINE_ENDS:
                stretch = self._stretch(codes, start, index)
                if stretch is not None:
                    yield stretch
                start = index + 1

    def _stretch(self, codes: Sequence[int], start: int, end: int) -> _Stretch | None:
        glyphs = tuple(
            self._glyph(index, codes[index])
            for index in range(start, end)
            if codes[index] != 0x20 or raw.FPDFText_IsGenerated(self._handle, index) != 1
        )
        visible = [glyph.index for glyph in glyphs if glyph.code not in _BLANKS]
        if not visible:
            return None
        middle = visible[len(visible) // 2]
        angle = float(raw.FPDFText_GetCharAngle(self._handle, middle))
        if 0.1 < angle % (math.pi / 2) < math.pi / 2 - 0.1:
            return None
        is_level = abs(math.remainder(angle, 2 * math.pi)) <= 0.1
        return _Stretch(glyphs, self._baseline(middle), self._size(middle), is_level)

    def _glyph(self, index: int, code: int) -> _Glyph:
        box = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._handle, index, box)
        return _Glyph(index, code, float(box.left), float(box.right))

    def _baseline(self, index: int) -> float:
        across, up = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._handle, index, across, up)
        return up.value

    def _size(self, index: int) -> float:
        """The size of the type as it is printed: that of the face times the scale of the text."""
        size = float(raw.FPDFText_GetFontSize(self._handle, index))
        matrix = raw.FS_MATRIX()
        scale = math.hypot(matrix.c, matrix.d) if raw.FPDFText_GetMatrix(self._handle, index, matrix) else 1.0
        return max(size * (scale or 1.0), 0.1)

    def _is_bold(self, index: int) -> bool:
        if raw.FPDFText_GetFontWeight(self._handle, index) >= _BOLD_WEIGHT:
            return True
        drawn = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(self._handle, index))
        if drawn == raw.FPDF_TEXTRENDERMODE_FILL_STROKE:  # how a face without bold is made so
            return True
        flags = ctypes.c_int()
        name = ctypes.create_string_buffer(128)
        raw.FPDFText_GetFontInfo(self._handle, index, name, len(name), flags)
        written = name.value.decode("utf-8", errors="replace").lower()
        return any(word in written for word in _BOLD_NAMES)


def _merged(stretches: Iterator[_Stretch]) -> Iterator[_Stretch]:
    """Neighbouring stretches on one baseline as one."""
    last: _Stretch | None = None
    for stretch in stretches:
        if last is not None and _same_line(last, stretch):
            larger = max(last, stretch, key=lambda each: len(each.glyphs))
            last = _Stretch(last.glyphs + stretch.glyphs, larger.baseline, larger.size, is_level=True)
            continue
        if last is not None:
            yield last
        last = stretch
    if last is not None:
        yield last


def _same_line(first: _Stretch, second: _Stretch) -> bool:
    near = abs(first.baseline - second.baseline) < _SAME_BASELINE * max(first.size, second.size)
    return near and first.is_level and second.is_level


def _in_order(stretch: _Stretch) -> tuple[_Glyph, ...]:
    """The characters from left to right, each once."""
    ordered = sorted(stretch.glyphs, key=lambda glyph: glyph.left)
    kept: list[_Glyph] = []
    for glyph in ordered:
        again = (each.code == glyph.code and glyph.left - each.left < _DOUBLED * stretch.size for each in kept[-2:])
        if not any(again):
            kept.append(glyph)
    return tuple(kept)


def _text(glyphs: Sequence[_Glyph], stretch: _Stretch) -> str:
    """The characters with a blank where the layer has one or the eye sees one, a tab for a wide gap."""
    gaps = [second.left - first.right for first, second in pairwise(glyphs)]
    usual = max(median(gaps), 0.0) if gaps and stretch.is_level else 0.0
    units = bytearray()
    for number, glyph in enumerate(glyphs):
        if number and stretch.is_level:
            gap = (gaps[number - 1] - usual) / stretch.size
            units += _between(glyphs[number - 1].code, glyph.code, gap).encode("utf-16-le")
        units += chr(min(glyph.code, _HIGHEST_CODE)).encode("utf-16-le", errors="surrogatepass")
    return units.decode("utf-16-le", errors="replace")


def _between(before: int, after: int, gap: float) -> str:
    """What stands for a gap of so many ems between two characters."""
    if gap > _COLUMN_GAP:
        return "\t"
    if before in _BLANKS or after in _BLANKS:
        return ""
    wide = is_wide(chr(min(before, _HIGHEST_CODE))) + is_wide(chr(min(after, _HIGHEST_CODE)))
    least = (_BLANK_BETWEEN_LETTERS, _BLANK_BESIDE_FIGURES, _BLANK_BETWEEN_HAN)[wide]
    return " " if gap > least else ""
