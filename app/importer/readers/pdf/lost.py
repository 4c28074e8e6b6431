"""Characters that a page shows and its text layer loses.

pdfium drops a piece of text without extent, and so it takes a single character of a face that is neither in the file nor
on the machine.  Which character it was cannot be told, only that one stood there.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2
from pypdfium2 import raw

_NO_WIDTH = 0.01
_WHOLE = 0.9
"""Ems up to what follows on the line: a blank is narrower, a Han character is not."""
_SAME_BASELINE = 0.3
_EMPTY = 2
"""Bytes of an empty text in UTF-16, its end included."""
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of text as it is drawn: where it begins, its size, and the face of one that was dropped, else 0."""

    left: float
    baseline: float
    size: float
    face: int


def count_lost(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage) -> int:
    """How many single characters were dropped.

    At the end of a line a blank looks the same, so there those of a face count that lost others.
    """
    pieces = [_piece(each.raw, text_page.raw) for each in page.get_objects([raw.FPDF_PAGEOBJ_TEXT], max_depth=_DEEPEST)]
    if not any(piece.face for piece in pieces):
        return 0
    inside, at_end = _sorted_out(pieces)
    return len(inside) + sum(face in inside for face in at_end)


def _sorted_out(pieces: Sequence[_Piece]) -> tuple[list[int], list[int]]:
    """The faces of the characters dropped within a line, and of what was dropped at the end of one."""
    inside: list[int] = []
    at_end: list[int] = []
    for piece, following in pairwise((*pieces, _Piece(-math.inf, math.inf, 1.0, 0))):
        if not piece.face:
            continue
        if abs(following.baseline - piece.baseline) > _SAME_BASELINE * piece.size or following.left < piece.left:
            at_end.append(piece.face)
        elif following.left - piece.left >= _WHOLE * piece.size:
            inside.append(piece.face)
    return inside, at_end


def _piece(handle: raw.FPDF_PAGEOBJECT, text_page: raw.FPDF_TEXTPAGE) -> _Piece:
    matrix, size = raw.FS_MATRIX(), ctypes.c_float()
    raw.FPDFPageObj_GetMatrix(handle, matrix)
    raw.FPDFTextObj_GetFontSize(handle, size)
    scale = math.hypot(matrix.c, matrix.d) or 1.0
    return _Piece(matrix.e, matrix.f, max(size.value * scale, 0.1), _dropped_face(handle, text_page))


def _dropped_face(handle: raw.FPDF_PAGEOBJECT, text_page: raw.FPDF_TEXTPAGE) -> int:
    """The face of a piece that the text layer lacks; 0 when it is there, or in a face whose blanks are known."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(handle, left, bottom, right, top)
    if right.value - left.value > _NO_WIDTH or raw.FPDFTextObj_GetText(handle, text_page, None, 0) > _EMPTY:
        return 0
    face = raw.FPDFTextObj_GetFont(handle)
    if not face or raw.FPDFFont_GetIsEmbedded(face) == 1:
        return 0
    return int(ctypes.cast(face, ctypes.c_void_p).value or 0)
