"""Characters that nobody sees: zero-width marks, soft hyphens, byte order marks, leftovers of private use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.importer.repair.codepage import PRIVATE, codes
from app.importer.repair.damage import LOST
from app.importer.repair.edits import Edit
from app.importer.repair.out_of_step import FALSE_MARKS, LONGEST

RULE = "invisible"

_JOINERS = "\u200c\u200d"
_NO_BREAK_SPACE = "\u00a0"
_UNSEEN = re.compile(
    "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb\x00-\x08\x0b\x0e-\x1f\x7f"
    "\u00a0\ue000-\uf8ff]"
)
_JOINED_BY_NATURE = re.compile("[\u0600-\u0dff\u200d\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")


def find_invisible(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line."""
    return [list(_in_line(line)) if _UNSEEN.search(line) else [] for line in lines]


def has_invisible(line: str) -> bool:
    """True for a line with any of these characters."""
    return _UNSEEN.search(line) is not None


def without_invisible(line: str) -> str:
    """The line without any of these characters."""
    return _UNSEEN.sub("", line)


def _in_line(line: str) -> Iterator[Edit]:
    for match in _UNSEEN.finditer(line):
        at, character = match.start(), match[0]
        if character == _NO_BREAK_SPACE:
            # Beside another blank or at an end it is a blank like any other, and does no harm.
            if line[at - 1 : at].strip() and line[at + 1 : at + 2].strip():
                yield Edit(at, at + 1, " ", RULE, certain=True)
        elif PRIVATE.match(character):
            if not _is_evidence(line, at):
                yield Edit(at, at + 1, _assigned(character), RULE, certain=_is_certain(line, at))
        elif character not in _JOINERS or not _JOINED_BY_NATURE.match(line[at - 1 : at]):
            yield Edit(at, at + 1, "", RULE, certain=True)


def _is_evidence(line: str, at: int) -> bool:
    """True when it may belong to a span read out of step that could not be mended."""
    before = line[max(at - LONGEST, 0) : at]
    return any(mark in FALSE_MARKS for lost, mark in pairwise(before) if lost == LOST)


def _assigned(character: str) -> str:
    """The character that has since been given a code of its own, else nothing."""
    code = codes().get(character)
    later = code.to_bytes(2, "big").decode("gb18030") if code is not None else ""
    return "" if PRIVATE.match(later) else later


def _is_certain(line: str, at: int) -> bool:
    """A bullet of a symbol font at the start of a line, or a character that has since been given a code."""
    return not line[:at].strip() or bool(_assigned(line[at]))
