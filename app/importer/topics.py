"""Which indicators a case is about: by the heading it stands under, else by the words it uses."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from app.text.fold import fold

_TITLE_WEIGHT = 3
_NAME_WEIGHT = 4
_FEWEST = 4
_SECOND_SHARE = 0.6
_BODY_LENGTH = 3_000
_CERTAIN = 12.0


class IndicatorWords:
    """The words of `indicator_words.toml`: code → names that group headings use, and words that speak for it."""

    def __init__(self, path: Path) -> None:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        self._names = {code: tuple(fold(name) for name in row["names"]) for code, row in data.items()}
        self._words = {code: tuple(fold(word) for word in row["words"]) for code, row in data.items()}

    def named(self, heading: str) -> str:
        """The code of the indicator that a group heading names, else an empty string."""
        plain = re.sub(r"[\s“”\"'、,.:《》【】()]", "", fold(heading))
        for code, names in self._names.items():
            if any(_bare(name) == plain or (len(name) > 4 and _bare(name) in plain) for name in names):
                return code
        return ""

    def indicators(self, group: str, title: str, body: Sequence[str]) -> tuple[tuple[str, ...], float]:
        """Codes, the main one first: at most two, none when the words do not say; and from 0 to 1 how sure that is.

        Sure when the heading above the case names it, else by how far the words for it outweigh those for others.
        """
        scores = self._scores(fold(title), fold("\n".join(body))[:_BODY_LENGTH])
        ranked = sorted((code for code in scores if scores[code] >= _FEWEST), key=lambda code: -scores[code])
        main = self.named(group) if group else ""
        if main:
            return (main, *(code for code in ranked[:1] if code != main and scores[code] >= 2 * _FEWEST)), 1.0
        best, second = sorted(scores.values(), reverse=True)[:2]
        kept = tuple(code for code in ranked[:2] if scores[code] >= _SECOND_SHARE * scores[ranked[0]])
        return kept, round(0.9 * best / max(best + second, _CERTAIN), 2)

    def speaks(self, code: str, text: str) -> bool:
        """True when a folded text holds a word for the indicator."""
        return any(word in text for word in (*self._names.get(code, ()), *self._words.get(code, ())))

    def _scores(self, title: str, body: str) -> dict[str, float]:
        scores: dict[str, float] = {}
        for code, names in self._names.items():
            total = 0.0
            for weight, words in ((_NAME_WEIGHT, names), (1, self._words[code])):
                in_title = sum([word in title for word in words])
                in_body = sum([min(body.count(word), 3) for word in words if word in body])
                total += weight * (in_title * _TITLE_WEIGHT + in_body / 2)
            scores[code] = total
        return scores


def _bare(name: str) -> str:
    return name.replace("、", "")
