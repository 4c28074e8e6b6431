"""Which instruments a case uses, by the words it uses."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from app.text.fold import fold

_TITLE_WEIGHT = 3
_SURE_WEIGHT = 3
_BODY_LENGTH = 3_000
_FEWEST = 4.0
_SHARE = 0.35
_MOST = 4
_CERTAIN = 20.0


class InstrumentWords:
    """The words of `instrument_words.toml`: name → words that decide, and words that speak for it."""

    def __init__(self, path: Path) -> None:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self._words = {
            name: tuple(
                (weight, fold(word)) for key, weight in (("sure", _SURE_WEIGHT), ("words", 1)) for word in row[key]
            )
            for name, row in data.items()
        }

    def instruments(self, title: str, body: Sequence[str]) -> tuple[tuple[str, float], ...]:
        """Names with a confidence from 0 to 1, the surest first: at most three, none when the words do not say."""
        head, text = fold(title), fold("\n".join(body))[:_BODY_LENGTH]
        scores = {
            name: sum(
                [
                    weight * (_TITLE_WEIGHT * (word in head) + min(text.count(word), 3) / 2)
                    for weight, word in words
                    if word in text or word in head
                ]
            )
            for name, words in self._words.items()
        }
        ranked = sorted((name for name in scores if scores[name] >= _FEWEST), key=lambda name: -scores[name])
        kept = [name for name in ranked[:_MOST] if scores[name] >= _SHARE * scores[ranked[0]]]
        return tuple((name, round(min(scores[name] / _CERTAIN, 1.0) * 0.9, 2)) for name in kept)

    def speaks(self, name: str, text: str) -> bool:
        """True when a folded text holds a word for the instrument."""
        return any(word in text for _, word in self._words.get(name, ()))
