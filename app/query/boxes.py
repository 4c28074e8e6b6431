"""Several words or values in one line of a form ↔ a tuple: separated by blanks, quoted where they hold any."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.errors import QueryError
from app.query.quotes import MARKS, quote, read_quoted

_SEPARATORS = re.compile(r"[\s、，；;]+")
_ITEM = re.compile(r"[^\s、，；;]+")
_PLAIN = re.compile(rf"[^\s、，；;\-{MARKS}][^\s、，；;]*")
_QUOTE = re.compile(f"[{MARKS}]")


def split_items(line: str) -> tuple[str, ...]:
    """The items of a line; a quotation mark that nobody closes reaches to the end."""
    return tuple(item for _, item in _signed(line))


def split_signed(line: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The items of a line without a minus sign, and those with one."""
    found = _signed(line)
    return tuple(item for minus, item in found if not minus), tuple(item for minus, item in found if minus)


def join_items(items: Sequence[str], refused: Sequence[str] = ()) -> str:
    """The line that `split_signed` takes apart into these."""
    return " ".join((*map(_written, items), *(f"-{_written(item)}" for item in refused)))


def split_phrases(line: str) -> tuple[str, ...]:
    """One phrase as it stands, or several in quotation marks."""
    whole = line.strip()
    if not whole:
        return ()
    return split_items(whole) if _QUOTE.search(whole) else (whole,)


def join_phrases(phrases: Sequence[str]) -> str:
    """The line that `split_phrases` takes apart into these."""
    if len(phrases) == 1 and phrases[0] and phrases[0] == phrases[0].strip() and not _QUOTE.search(phrases[0]):
        return phrases[0]
    return " ".join(map(quote, phrases))


def _written(item: str) -> str:
    return item if _PLAIN.fullmatch(item) else quote(item)


def _signed(line: str) -> list[tuple[bool, str]]:
    found: list[tuple[bool, str]] = []
    position = 0
    while position < len(line):
        blank = _SEPARATORS.match(line, position)
        if blank:
            position = blank.end()
            continue
        minus = line[position] == "-" and position + 1 < len(line) and not _SEPARATORS.match(line, position + 1)
        item, position = _item(line, position + minus)
        found.append((minus, item))
    return found


def _item(line: str, position: int) -> tuple[str, int]:
    if _QUOTE.match(line, position):
        try:
            return read_quoted(line, position)
        except QueryError:
            return line[position + 1 :], len(line)
    found = _ITEM.match(line, position)
    assert found is not None  # separators have been dealt with before
    return found.group(), found.end()
