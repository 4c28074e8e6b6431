"""The one door between text and the index: what a person reads → what is searched.

`fold` maps one character to one, so that an offset in the folded text is an offset in the text itself.
`search_form` goes on to drop what a reader would not type and breaks the text where a phrase must not cross.
Stored text and queries pass through the same two functions.  The design and its figures: docs/search.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FOLD_VERSION = 1
"""Raised whenever `fold` or `search_form` gives another result: stores rebuild their index."""

IGNORED = "“”‘’\"'`「」『』《》〈〉<>【】()[]〔〕{}·•‧・\u200b\ufeff\u00ad"
"""Quotation marks, brackets and invisible characters: never part of what is searched."""

_IGNORED = re.compile("[" + re.escape(IGNORED) + "]")
_BLANK_BESIDE_HAN = re.compile(r"(?<![0-9a-z \t\u3000])[ \t\u3000]+|[ \t\u3000]+(?![0-9a-z \t\u3000])")
_MARK_INSIDE_WORD = re.compile(r"(?<=[0-9a-z])[.,:/~_\-](?=[0-9a-z])")
_KEPT = str.maketrans(".,:/~_-", "\ue000\ue001\ue002\ue003\ue004\ue005\ue006")
_UNKEPT = str.maketrans("\ue000\ue001\ue002\ue003\ue004\ue005\ue006", ".,:/~_-")
_BREAK = re.compile(
    r"[^0-9a-z\u00c0-\u024f\u2160-\u217f\u3005\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
    r"\U00020000-\U0003ffff\ue000-\ue006%‰+&#@$¥€=*°℃㎡²³×≥≤]+"
)
_PRIVATE_USE = re.compile("[\ue000-\ue006]")


@cache
def fold_table() -> Mapping[int, str]:
    """Code point → the character it folds to; made by `build/fold_table.py`."""
    table: dict[int, str] = {}
    for line in Path(__file__).with_name("fold_table.txt").read_text(encoding="ascii").splitlines():
        target, *codes = line.split()
        table.update(dict.fromkeys((int(code, 16) for code in codes), chr(int(target, 16))))
    return table


def fold(text: str) -> str:
    """Lower case, half width, Simplified and without variants; as long as `text`."""
    return text.translate(fold_table())


def search_form(text: str) -> str:
    """Runs of searchable characters, separated by single line feeds.

    Dropped: `IGNORED` and blanks beside Chinese.  Kept: a mark inside a number or Latin word (`2.5`, `5+x`).
    Every other mark ends a run, and no phrase crosses the end of a run.
    """
    plain = _IGNORED.sub("", _PRIVATE_USE.sub("", fold(text)))
    plain = _BLANK_BESIDE_HAN.sub("", plain)
    plain = _MARK_INSIDE_WORD.sub(lambda match: match.group().translate(_KEPT), plain)
    return _BREAK.sub("\n", plain).translate(_UNKEPT).strip("\n")


def runs(text: str) -> tuple[str, ...]:
    """The unbroken stretches of the search form of `text`."""
    return tuple(run for run in search_form(text).split("\n") if run)


def bigrams(text: str) -> str:
    """What the index holds of `text`: overlapping pairs of each run, and its last character alone."""
    return " ".join(" ".join(map("".join, zip(run, (*run[1:], ""), strict=True))) for run in runs(text))
