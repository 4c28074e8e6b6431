"""Which indicators a case is about: by the heading it stands under, else by the words it uses."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path

from app.importer.wordscores import Weights, scores
from app.text.fold import fold

_NAME_WEIGHT = 4.0
_BODY_LENGTH = 3_000
_MOST = 3
_WEIGHTS = Weights(text=1.28, title=1.26, kinds=1.79, share=0.16)
_NOTHING = 4.0
"""The score below which the words say nothing."""
_NOT_FAR_BEHIND = 1.5
_NAMED, _OTHER, _LEAST_OTHER = 0.98, 0.8, 0.5


class IndicatorWords:
    """The words of `indicator_words.toml`: code → names that group headings use, and words that speak for it."""

    def __init__(self, path: Path) -> None:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self._names = {code: tuple(fold(name) for name in row["names"]) for code, row in data.items()}
        self._words = {
            code: tuple(
                (weight, fold(word)) for key, weight in (("names", _NAME_WEIGHT), ("words", 1.0)) for word in row[key]
            )
            for code, row in data.items()
        }
        self._common = {code: float(row.get("common", 0.0)) for code, row in data.items()}

    def named(self, heading: str) -> str:
        """The code of the indicator that a group heading names, else an empty string."""
        plain = re.sub(r"[\s“”\"'、,.:《》【】()]", "", fold(heading))
        for code, names in self._names.items():
            if any(_bare(name) == plain or (len(name) > 4 and _bare(name) in plain) for name in names):
                return code
        return ""

    def indicators(self, group: str, title: str, body: Sequence[str]) -> tuple[tuple[str, float], ...]:
        """Codes with their likelihood from 0 to 1, the main one first: at most three, none when the words do not say.

        Certain when the heading above the case names it.
        """
        said = scores(self._words, fold(title), fold("\n".join(body))[:_BODY_LENGTH], _WEIGHTS)
        scored = {code: score + self._common[code] for code, score in said.items() if score > 0}
        total = sum(math.exp(score) for score in scored.values()) + math.exp(_NOTHING)
        ranked = sorted(scored, key=lambda code: -scored[code])
        best = scored[ranked[0]] if ranked else 0.0
        kept = [code for code in ranked[:_MOST] if scored[code] >= max(best - _NOT_FAR_BEHIND, _NOTHING)]
        named = self.named(group) if group else ""
        if named:
            kept = [named, *(code for code in kept if code != named)][:_MOST]
        return tuple((code, self._sure(code, here, named, scored, total)) for here, code in enumerate(kept))

    def _sure(self, code: str, here: int, named: str, scored: Mapping[str, float], total: float) -> float:
        """Named by a heading, the main one by its share of what is said, the others by how near they come to it."""
        if code == named:
            return _NAMED
        share = math.exp(scored[code]) / total
        return round(share if here == 0 else min(_OTHER, max(share, _LEAST_OTHER)), 2)

    def speaks(self, code: str, text: str) -> bool:
        """True when a folded text holds a word for the indicator."""
        return any(word in text for _, word in self._words.get(code, ()))


def _bare(name: str) -> str:
    return name.replace("、", "")
