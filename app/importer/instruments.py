"""Which instruments a case uses, by the words it uses."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

from app.importer.wordscores import Weights, likelihood, scores
from app.text.fold import fold

_SURE_WEIGHT = 3.0
_BODY_LENGTH = 3_000
_MOST = 4
_LEAST = 0.38
_BASE = -3.77
_WEIGHTS = Weights(text=1.1, title=0.22, kinds=0.79, share=6.68)


class InstrumentWords:
    """The words of `instrument_words.toml`: name → words that decide, words that speak for it, and how common it is."""

    def __init__(self, path: Path) -> None:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self._words = {
            name: tuple(
                (weight, fold(word)) for key, weight in (("sure", _SURE_WEIGHT), ("words", 1.0)) for word in row[key]
            )
            for name, row in data.items()
        }
        self._common = {name: float(row["common"]) for name, row in data.items()}

    def instruments(self, title: str, body: Sequence[str]) -> tuple[tuple[str, float], ...]:
        """Names with their likelihood from 0 to 1, the likeliest first: at most four, none when the words do not say."""
        said = scores(self._words, fold(title), fold("\n".join(body))[:_BODY_LENGTH], _WEIGHTS)
        likely = {name: likelihood(_BASE + self._common[name] + score) for name, score in said.items()}
        ranked = sorted(likely, key=lambda name: -likely[name])[:_MOST]
        return tuple((name, likely[name]) for name in ranked if likely[name] >= _LEAST)

    def speaks(self, name: str, text: str) -> bool:
        """True when a folded text holds a word for the instrument."""
        return any(word in text for _, word in self._words.get(name, ()))
