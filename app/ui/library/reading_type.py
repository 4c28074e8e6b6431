"""How large the reading column is set: the type scale of the window, and a person's own factor for the reader."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QWheelEvent

from app.settings import TEXT_SCALES
from app.ui.preferences import Preferences
from app.ui.theme import PIXELS, Role, TextSize, Theme


class TypeScale(Protocol):
    """Sizes and colours of text: those of the theme, or those of the reading column."""

    def pixels(self, size: TextSize) -> int:
        """Height of a step, in device-independent pixels."""

    def scaled(self, pixels: float) -> int:
        """A distance that grows with the text."""

    def css(self, role: Role) -> str:
        """The colour of a role as `#RRGGBB`."""

    def font(self, size: TextSize) -> QFont:
        """The face of the window in a step."""


class ReadingType(QObject):
    """The type scale of the reading column.  Signal `changed()` after a person chose another size."""

    changed = Signal()

    def __init__(self, theme: Theme, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._preferences = preferences

    @property
    def percent(self) -> int:
        """Size of the reading column against the rest of the window."""
        chosen = self._preferences.current.reading_scale
        return min(TEXT_SCALES, key=lambda percent: abs(percent - chosen))

    def pixels(self, size: TextSize) -> int:
        """Height of a step, in device-independent pixels."""
        return self.scaled(PIXELS[size])

    def scaled(self, pixels: float) -> int:
        """A distance that grows with the text."""
        return round(pixels * self._theme.scale * self.percent / 100)

    def css(self, role: Role) -> str:
        """The colour of a role as `#RRGGBB`."""
        return self._theme.css(role)

    def font(self, size: TextSize) -> QFont:
        """The face of the window in a step."""
        font = QFont(self._theme.font(size))
        font.setPixelSize(self.pixels(size))
        return font

    def change(self, steps: int) -> None:
        """Larger or, negative, smaller by so many steps."""
        place = TEXT_SCALES.index(self.percent) + steps
        self._set(TEXT_SCALES[min(max(place, 0), len(TEXT_SCALES) - 1)])

    def reset(self) -> None:
        """As large as the rest of the window."""
        self._set(100)

    def _set(self, percent: int) -> None:
        if percent != self.percent:
            self._preferences.change(reading_scale=percent)
            self.changed.emit()


def zoom_steps(event: QWheelEvent) -> int:
    """The step that a turn of the wheel with Ctrl asks for; 0 without."""
    turned = event.angleDelta().y()
    return (turned > 0) - (turned < 0)
