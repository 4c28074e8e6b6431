"""The one door between text and the index: what a person reads → what is searched.

`fold` maps one character to one, so that an offset in the folded text is an offset in the text itself.
`search_form` goes on to drop what a reader would not type and breaks the text where a phrase must not cross.
Stored text and queries pass through the same two functions.  The design and its figures: docs/search.md.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

FOLD_VERSION = 2
"""Raised whenever `fold` or `search_form` gives another result: stores rebuild their index."""

IGNORED = "“”‘’\"'`「」『』《》〈〉<>【】()[]〔〕{}·•‧・\u200b\ufeff\u00ad"
"""Quotation marks, brackets and invisible characters: never part of what is searched."""

_BLANKS = " \t"
_SPACE, _LINE_FEED = ord(" "), ord("\n")
_CODE_POINTS = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
_INNER_MARKS = frozenset(".,:/~_-")
_SEARCHED = re.compile(
    r"[0-9a-z\u00c0-\u024f\u2160-\u217f\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff%‰+&#@$¥€=*°℃㎡²³×≥≤]"
)
_PRIVATE_USE = range(0xE000, 0xE007)
"""Dropped from every text, so that one of them can stand between texts that are worked on together."""
# What is looked for stands first: a pattern that begins with a look behind is tried at every character.
_BLANKS_BETWEEN_WORDS = re.compile(r" (?<=[0-9a-z] ) *(?=[0-9a-z])")
_MARK_OUTSIDE_WORDS = re.compile(r"[.,:/~_\-](?:(?<![0-9a-z].)|(?![0-9a-z]))")
_BETWEEN_TEXTS = "\ue000"
_ENDS = re.compile(r"\n{2,}")


@cache
def fold_table() -> Mapping[int, str]:
    """Code point → the character it folds to; made by `build/fold_table.py`."""
    table: dict[int, str] = {}
    for line in Path(__file__).with_name("fold_table.txt").read_text(encoding="ascii").splitlines():
        target, *codes = line.split()
        table.update(dict.fromkeys((int(code, 16) for code in codes), chr(int(target, 16))))
    return table


class _SearchTable(dict[int, int | None]):
    """Code point → that of its character in the search form, None to drop it, a line feed where a run ends.

    Filled as characters turn up: one pass of `str.translate` over a text instead of five of expressions.
    """

    def __missing__(self, code: int) -> int | None:
        folded = fold_table().get(code, chr(code))
        kept = bool(_SEARCHED.match(folded)) or folded in _INNER_MARKS
        found = ord(folded) if kept else _SPACE if folded in _BLANKS else _LINE_FEED
        self[code] = None if folded in IGNORED or code in _PRIVATE_USE else found
        return self[code]


@cache
def _search_table() -> _SearchTable:
    return _SearchTable()


def fold(text: str) -> str:
    """Lower case, half width, Simplified and without variants; as long as `text`."""
    return text.translate(fold_table())


def search_form(text: str) -> str:
    """Runs of searchable characters, separated by single line feeds.

    Dropped: `IGNORED` and blanks beside Chinese.  Kept: a mark inside a number or Latin word (`2.5`, `5+x`).
    Every other mark ends a run, and no phrase crosses the end of a run.
    """
    return _in_runs(text.translate(_search_table())).strip("\n")


def search_forms(texts: Iterable[str]) -> list[str]:
    """`search_form` of each text, in a fraction of the time that many short ones would take one by one."""
    table = _search_table()
    joined = f"\n{_BETWEEN_TEXTS}\n".join([text.translate(table) for text in texts])
    return [plain.strip("\n") for plain in _in_runs(joined).split(_BETWEEN_TEXTS)]


def _in_runs(plain: str) -> str:
    """A translated text with one line feed wherever a run ends."""
    if " " in plain:
        plain = _BLANKS_BETWEEN_WORDS.sub("\n", plain).replace(" ", "")
    return _ENDS.sub("\n", _MARK_OUTSIDE_WORDS.sub("\n", plain))


def runs(text: str) -> tuple[str, ...]:
    """The unbroken stretches of the search form of `text`."""
    return tuple(run for run in search_form(text).split("\n") if run)


def bigrams(text: str) -> str:
    """What the index holds of `text`: overlapping pairs of each run, and its last character alone."""
    return pairs_of(search_form(text))


def pairs_of(plain: str) -> str:
    """`bigrams` of a text that is in search form: two runs ABC and D → `AB BC C D`."""
    if not plain:
        return ""
    # Slices of code points instead of a loop over characters: an index of 150 million of them is made of these.
    points = array("I", plain.encode(_CODE_POINTS))
    cells = array("I", [_SPACE]) * (3 * len(points))
    cells[0::3] = points
    points.append(_LINE_FEED)
    cells[1::3] = points[1:]
    # A line feed and the character after it make no pair.
    first, *others = cells.tobytes().decode(_CODE_POINTS).split("\n \n")
    return " ".join([first, *(run[2:] for run in others)]).strip()


def pairs_of_each(plains: Iterable[str]) -> list[str]:
    """`pairs_of` of each text, in a fraction of the time that many short ones would take one by one."""
    together = f"\n{_BETWEEN_TEXTS}\n".join(plains).replace("\n\n", "\n").strip("\n")
    return [pairs.strip() for pairs in pairs_of(together).split(_BETWEEN_TEXTS)]


def characters_of(plain: str) -> str:
    """Each character of a text that is in search form once, separated by blanks."""
    points = set(array("I", plain.encode(_CODE_POINTS)))
    points.discard(_LINE_FEED)
    return " ".join(map(chr, points))
