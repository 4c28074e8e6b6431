"""The sentence of a text that states a figure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from app.domain.case import Figure
from app.text.fold import fold

REMEMBERED = 256
"""Texts whose sentences are kept: the figures of one case are looked for one after the other."""
_SENTENCE = re.compile(r"[^。！？；!?\n]*[。！？；!?]?")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence and the offset of its first character; `weight` says how surely it is about the figure."""

    text: str
    start: int
    weight: int


def stating_sentence(text: str, figure: Figure) -> Stretch | None:
    """The sentence with the figure's numerals and most of the words of its name; None when none has its number.

    A sentence with the value before as well, and with the unit right behind the number, goes before others.
    """
    best: Stretch | None = None
    for start, sentence, folded in _sentences(text):
        weight = _weight(folded, figure)
        if weight and (best is None or weight > best.weight):
            best = Stretch(sentence, start, weight)
    return best


@lru_cache(maxsize=REMEMBERED)
def _sentences(text: str) -> tuple[tuple[int, str, str], ...]:
    """Offset, words and folded words of each sentence."""
    found = []
    for each in _SENTENCE.finditer(text):
        bare = each.group().strip()
        if bare:
            found.append((each.start() + each.group().index(bare), bare, fold(bare)))
    return tuple(found)


def _weight(sentence: str, figure: Figure) -> int:
    """Zero without the number, or with nothing but the number; else how much of the figure the sentence has.

    A thousand for each number of the figure, twenty for the unit right behind it, one for each pair of characters of the name.
    """
    now, before = fold(figure.after or figure.value), fold(figure.before)
    if not _has_number(sentence, now):
        return 0
    metric = fold(figure.metric)
    named = sum(metric[place : place + 2] in sentence for place in range(len(metric) - 1))
    with_before = bool(before) and _has_number(sentence, before)
    with_unit = bool(figure.unit) and f"{now}{fold(figure.unit)}" in sentence.replace(" ", "")
    told = 1_000 * with_before + 20 * with_unit + named
    return 1_000 + told if told else 0


def _has_number(sentence: str, number: str) -> bool:
    """Whether the number stands there by itself, not within a longer one."""
    return (
        bool(number) and re.search(rf"(?<![\d])(?<!\d[.,]){re.escape(number)}(?![\d])(?![.,]\d)", sentence) is not None
    )
