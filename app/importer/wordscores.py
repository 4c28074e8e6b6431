"""How strongly the words of a case speak for each entry of a vocabulary."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

_MOST_OF_ONE = 3
_TITLE = 3


@dataclass(frozen=True, slots=True)
class Weights:
    """What each sign adds to a score; fitted by logistic regression on cases judged by hand.

    `text` goes with the logarithm of how often its words stand in the text, `title` of those in the title, `kinds` of
    how many different words there are, `share` with its share of all that is said for any entry.
    """

    text: float
    title: float
    kinds: float
    share: float


Words = Mapping[str, Sequence[tuple[float, str]]]
"""Entry → its words, folded, each with its weight."""


def scores(words: Words, title: str, body: str, weights: Weights) -> dict[str, float]:
    """Entry → its score; `title` and `body` are folded."""
    pairs = _pairs(title) | _pairs(body)
    counts = {
        name: _count([(weight, word) for weight, word in listed if word[:2] in pairs], title, body)
        for name, listed in words.items()
    }
    total = sum(text + _TITLE * head for text, head, _ in counts.values()) + 1
    return {
        name: weights.text * math.log1p(text)
        + weights.title * math.log1p(2 * head)
        + weights.kinds * math.log1p(kinds)
        + weights.share * (text + _TITLE * head) / total
        for name, (text, head, kinds) in counts.items()
    }


def likelihood(odds: float) -> float:
    """The share that a logarithm of odds stands for, from 0 to 1."""
    return round(1 / (1 + math.exp(-odds)), 2)


def _pairs(text: str) -> set[str]:
    """Neighbouring characters: a word whose beginning is not among them is not in the text.  No word has only one."""
    return set(map("".join, pairwise(text)))


def _count(listed: Sequence[tuple[float, str]], title: str, body: str) -> tuple[float, float, int]:
    """Weighted number of mentions in the text, in the title, and number of different words."""
    text = head = 0.0
    kinds = 0
    for weight, word in listed:
        titled = word in title
        if titled or word in body:
            text += weight * min(body.count(word), _MOST_OF_ONE) / 2
            head += weight * titled
            kinds += 1
    return text, head, kinds
