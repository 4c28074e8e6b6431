"""The face of slides, and how wide text is in it."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from app.domain.slides import SlideRun
from app.ui.theme import FAMILIES

UNIT = 100
"""The size in pixels at which text is measured and drawn; whoever draws scales, so that widths hold at every size."""
MOST_REMEMBERED = 20_000


def slide_font(*, bold: bool) -> QFont:
    """The face of slides at the size at which it is measured, without hinting: widths grow evenly with the size."""
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(UNIT)
    font.setBold(bold)
    font.setKerning(False)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class FaceMeasure:
    """Measures in the face of slides; what was measured is remembered."""

    def __init__(self) -> None:
        self._metrics = {weight: QFontMetricsF(slide_font(bold=weight)) for weight in (False, True)}
        self._known: dict[SlideRun, float] = {}

    def width(self, run: SlideRun, size: float) -> float:
        """The width of a run in points at a size in points."""
        found = self._known.get(run)
        if found is None:
            found = self._metrics[run.bold].horizontalAdvance(run.text)
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            self._known[run] = found
        return found * size / UNIT
