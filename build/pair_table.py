"""Make `app/importer/repair/pairs.txt`: which character follows which in Chinese, and how often.

Counted in pypinyin's list of words and in our own case cards, in Simplified.  Each line is a first character and,
for each strength from 1 to 9, the characters that follow it: `政2府策务1令纪`.  A strength is a rounded logarithm.
Run with the project's environment: `.venv/bin/python build/pair_table.py`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pypinyin import phrases_dict

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "app" / "importer" / "repair" / "pairs.txt"
CARDS = ROOT / "resources" / "cases"

_RUN = re.compile("[\u4e00-\u9fff（）“”《》、，。；：！？]+")
_HAN = re.compile("[\u4e00-\u9fff]+")
_LONGEST_WORD = 4


def card_texts(left_out: tuple[str, ...] = ()) -> Iterator[str]:
    """The runs of Chinese in the cards, without those of the compilations in `left_out`."""
    for path in sorted(CARDS.rglob("*.md")):
        if path.parent.name not in left_out:
            yield from _RUN.findall(path.read_text(encoding="utf-8"))


def count_pairs(left_out: tuple[str, ...] = ()) -> Counter[str]:
    """How often each pair of characters stands in the words (once each) and in the cards."""
    pairs: Counter[str] = Counter()
    for word in phrases_dict.phrases_dict:
        if len(word) <= _LONGEST_WORD and _HAN.fullmatch(word):
            pairs.update(map("".join, zip(word, word[1:], strict=False)))
    for run in card_texts(left_out):
        pairs.update(map("".join, zip(run, run[1:], strict=False)))
    return pairs


def table_text(left_out: tuple[str, ...] = ()) -> str:
    """The file's text."""
    groups: dict[str, dict[int, list[str]]] = {}
    for (first, second), count in sorted(count_pairs(left_out).items()):
        strength = min(1 + round(math.log2(count)), 9)
        groups.setdefault(first, {}).setdefault(strength, []).append(second)
    return "".join(
        first + "".join(f"{strength}{''.join(group)}" for strength, group in sorted(followers.items(), reverse=True)) + "\n"
        for first, followers in sorted(groups.items())
    )


if __name__ == "__main__":
    TARGET.write_text(table_text(), encoding="utf-8")
