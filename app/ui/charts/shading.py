"""How dark a number's ground is: from the surface of the theme towards its accent, never so dark that text is lost."""

from __future__ import annotations

from math import sqrt

from PySide6.QtGui import QColor

from app.ui.theme import Role, Theme

DARKEST = 0.42
"""How far from surface to accent the ground of the highest number goes."""
LIGHTEST = 0.07


def shade(theme: Theme, number: int, highest: int) -> QColor:
    """The ground of a number; a zero has that of the surface."""
    surface = theme.color(Role.SURFACE)
    if number <= 0 or highest <= 0:
        return surface
    # The eye tells areas, so that few cases still differ from none beside a very large number.
    part = LIGHTEST + (DARKEST - LIGHTEST) * sqrt(min(number / highest, 1.0))
    return blended(surface, theme.color(Role.ACCENT), part)


def blended(ground: QColor, ink: QColor, part: float) -> QColor:
    """The colour `part` of the way from one to the other."""
    pairs = zip(ground.getRgb()[:3], ink.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(low + (high - low) * part) for low, high in pairs))
