"""Make `app/text/pinyin_table.txt`: how each character is read, without tones.

A character with several readings keeps those that at least one in twenty of pypinyin's words with it has, at most two.
Run with the project's environment: `.venv/bin/python build/pinyin_table.py`.  A test compares the file with
what this makes, so that a new release of pypinyin is noticed.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

from pypinyin import phrases_dict, pinyin_dict

from app.text.fold import fold

TARGET = Path(__file__).resolve().parent.parent / "app" / "text" / "pinyin_table.txt"
READINGS = 2
SHARE = 0.05
HAN = range(0x4E00, 0xA000)


def letters(reading: str) -> str:
    """A reading in plain letters: `lǜ` is `lv`."""
    plain = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(mark for mark in plain if mark.isascii() and mark.isalpha())


def readings() -> dict[str, tuple[str, ...]]:
    """Character → its readings, the commonest first."""
    in_words: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, word_readings in phrases_dict.phrases_dict.items():
        if len(word) == len(word_readings):
            for character, each in zip(word, word_readings, strict=True):
                in_words[character][letters(each[0])] += 1
    found: dict[str, tuple[str, ...]] = {}
    for code in HAN:
        character = chr(code)
        if code in pinyin_dict.pinyin_dict and fold(character) == character:
            listed = letters(pinyin_dict.pinyin_dict[code].split(",")[0])
            counted = in_words[character] or Counter([listed])
            common = [reading for reading, times in counted.most_common(READINGS) if times >= SHARE * counted.total()]
            found[character] = tuple(common)
    return found


def table_text() -> str:
    """One line for each reading: the letters, the characters for which it is the first, those for which the second."""
    lines: defaultdict[str, tuple[list[str], list[str]]] = defaultdict(lambda: ([], []))
    for character, spoken in readings().items():
        for place, reading in enumerate(spoken):
            lines[reading][place].append(character)
    return "".join(f"{name}\t{''.join(first)}\t{''.join(second)}\n" for name, (first, second) in sorted(lines.items()))


if __name__ == "__main__":
    TARGET.write_text(table_text(), encoding="utf-8")
