"""All hits of a case in the order of reading, over every text that shows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.ui.library.marking.finding import Finder, find_nothing


class HitText(Protocol):
    """A text in which hits are marked and shown by their number, counted from 0."""

    def find_hits(self, finder: Finder) -> int:
        """Mark what is found; returns how often."""

    def show_hit(self, number: int | None) -> None:
        """Mark one hit as the one that was jumped to, and bring it into view; None marks none."""


@dataclass(frozen=True, slots=True)
class HitStop:
    """A text on the way, what has to be done so that it can be seen, and whether it is."""

    text: HitText
    turn_to: Callable[[], object]
    is_shown: Callable[[], bool]


class HitWalk(QObject):
    """Counts hits and goes from one to the next, round the end.  Signal `changed()`."""

    changed = Signal()

    def __init__(self, stops: Sequence[HitStop], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stops = tuple(stops)
        self._finder: Finder = find_nothing
        self._at: tuple[int, int] | None = None
        self.counts: tuple[int, ...] = (0,) * len(self._stops)

    @property
    def total(self) -> int:
        """How many hits there are."""
        return sum(self.counts)

    @property
    def current(self) -> int:
        """The hit that was jumped to, counted from 1; 0 for none."""
        return 0 if self._at is None else sum(self.counts[: self._at[0]]) + self._at[1] + 1

    def look_for(self, finder: Finder) -> None:
        """Mark what another finder finds."""
        self._finder = finder
        self.look_again()

    def look_again(self, *, keeping: bool = False) -> None:
        """Mark the hits in texts that may have changed; `keeping` stays at the same hit where it still is one."""
        at = self._at
        self.counts = tuple(stop.text.find_hits(self._finder) for stop in self._stops)
        self._at = at if keeping and at is not None and at[1] < self.counts[at[0]] else None
        self.changed.emit()

    def look_again_in(self, text: HitText) -> None:
        """Mark the hits in one text that may have changed."""
        place = next(number for number, stop in enumerate(self._stops) if stop.text is text)
        count = text.find_hits(self._finder)
        if self._at is not None and self._at[0] == place:
            self._at = None
        self.counts = (*self.counts[:place], count, *self.counts[place + 1 :])
        self.changed.emit()

    def step(self, by: int) -> None:
        """Go to the next hit (1) or to the one before (-1); the first time to the first one of what is shown."""
        places = [(stop, number) for stop, count in enumerate(self.counts) for number in range(count)]
        if not places:
            return
        if self._at in places:
            where = (places.index(self._at) + by) % len(places)
        else:
            shown = (place for place, (stop, _) in enumerate(places) if self._stops[stop].is_shown())
            where = next(shown, 0) if by > 0 else len(places) - 1
        self._go(places[where])

    def _go(self, place: tuple[int, int]) -> None:
        if self._at is not None and self._at[0] != place[0]:
            self._stops[self._at[0]].text.show_hit(None)
        self._at = place
        stop = self._stops[place[0]]
        stop.turn_to()
        stop.text.show_hit(place[1])
        self.changed.emit()
