"""Widgets that are made once and shown again with other content: making and styling them is what costs time.

They stay in their layout for good: taking its items out and putting them in again brings Qt's layouts down.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)


class WidgetPool(Generic[W]):
    """Between `begin` and `finish` hands out the widgets one after the other; `finish` hides those left over."""

    def __init__(self, make: Callable[[], W], place: Callable[[W, int], object]) -> None:
        """`place` puts a widget that has just been made into its layout, given its number."""
        self._make = make
        self._place = place
        self._widgets: list[W] = []
        self._taken = 0

    @property
    def used(self) -> tuple[W, ...]:
        """What was handed out since `begin`."""
        return tuple(self._widgets[: self._taken])

    @property
    def widgets(self) -> tuple[W, ...]:
        """All that were made, hidden ones among them."""
        return tuple(self._widgets)

    def begin(self) -> None:
        """Hand out from the first widget on again."""
        self._taken = 0

    def take(self) -> W:
        """The next widget, made when there is none left."""
        if self._taken == len(self._widgets):
            made = self._make()
            self._widgets.append(made)
            self._place(made, self._taken)
        self._taken += 1
        return self._widgets[self._taken - 1]

    def finish(self) -> None:
        """Show what was handed out since `begin`, hide the rest."""
        for number, widget in enumerate(self._widgets):
            is_used = number < self._taken
            if widget.isHidden() is is_used:
                widget.setVisible(is_used)
