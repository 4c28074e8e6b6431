"""Where a talk stands: which slide of the deck, and how much of it is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.slides import Deck, Slide


@dataclass(frozen=True, slots=True)
class Talk:
    """A deck of at least one slide at one of them, counted from 0, with its steps shown up to `step`.

    With `at_once` every slide is shown whole.
    """

    deck: Deck
    slide: int = 0
    step: int = 0
    at_once: bool = False

    @property
    def current(self) -> Slide:
        """The slide that is shown."""
        return self.deck.slides[self.slide]

    @property
    def following(self) -> Slide | None:
        """The slide after it, if there is one."""
        return self.deck.slides[self.slide + 1] if self.slide + 1 < len(self.deck.slides) else None

    @property
    def shown_step(self) -> int:
        """The step up to which the slide is shown."""
        return self.current.steps if self.at_once else self.step


def forward(talk: Talk) -> Talk:
    """The next step, or the next slide; at the end of the last slide all stays as it is."""
    if talk.shown_step < talk.current.steps:
        return replace(talk, step=talk.step + 1)
    return next_slide(talk) if talk.following is not None else talk


def back(talk: Talk) -> Talk:
    """The step before, or the slide before with all its steps; at the beginning all stays as it is."""
    if talk.step and not talk.at_once:
        return replace(talk, step=talk.step - 1)
    before = previous_slide(talk)
    return before if before is talk or before.slide == talk.slide else replace(before, step=before.current.steps)


def next_slide(talk: Talk) -> Talk:
    """The beginning of the next slide; the last one whole."""
    if talk.following is None:
        return replace(talk, step=talk.current.steps)
    return replace(talk, slide=talk.slide + 1, step=0)


def previous_slide(talk: Talk) -> Talk:
    """The beginning of the slide before; of the first one itself."""
    return replace(talk, slide=max(talk.slide - 1, 0), step=0)


def jump(talk: Talk, number: int) -> Talk:
    """The slide with a number, counted from 1; the nearest one when there is none with it."""
    return replace(talk, slide=min(max(number, 1), len(talk.deck.slides)) - 1, step=0)


def refitted(talk: Talk, deck: Deck) -> Talk:
    """The talk with the same slides fitted to another page, at the same matter."""
    matter = _matters(talk.deck)[talk.slide]
    numbers = [number for number, other in enumerate(_matters(deck)) if other == matter]
    part = min(talk.current.part, len(numbers)) - 1
    moved = replace(talk, deck=deck, slide=numbers[part])
    return replace(moved, step=min(talk.step, moved.current.steps))


def _matters(deck: Deck) -> list[int]:
    """For each slide the number of the unfitted slide that it is a part of."""
    numbers: list[int] = []
    for slide in deck.slides:
        numbers.append((numbers[-1] if numbers else 0) + (slide.part == 1))
    return numbers
