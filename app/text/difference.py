"""What one text says and another does not, whatever the script, width and marks; passages that only moved are the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.text.fold import fold, search_form
from app.text.likeness import title_likeness

Span = tuple[int, int]
"""Start and end, exclusive."""

ALIKE = 0.4
"""Clauses as alike as this are taken for two wordings of the same, and only the words that differ are marked."""

LONGEST = 400
"""Longer clauses are compared as a whole: the comparison of words grows with the square of the length."""

MOST_PAIRS = 40_000
"""With more differing clauses than this many pairs nobody looks for wordings of the same."""

_CLAUSE = re.compile(r"[^，。！？；：、,;:!?\n]+")
_TOKEN = re.compile(r"\d+(?:\.\d+)*|[a-z]+|.", re.DOTALL)
_WORD = re.compile(r"\w")
_SHORTEST_KNOWN = 4
_SMALLEST_GAP = 2


@dataclass(frozen=True, slots=True)
class Difference:
    """The spans of each text that the other has not, in order."""

    left: tuple[Span, ...]
    right: tuple[Span, ...]


def difference(left: str, right: str) -> Difference:
    """What each of two texts says alone: single words where a clause is only worded otherwise, else the whole clause."""
    own, other = _unknown(left, right), _unknown(right, left)
    pairs = _alike(left, right, own, other)
    in_left, in_right = dict.fromkeys(own), dict.fromkeys(other)
    found: list[tuple[list[Span], list[Span]]] = []
    for one, two in pairs:
        del in_left[one], in_right[two]
        found.append(_words(left, right, one, two))
    return Difference(
        tuple(sorted([*in_left, *(span for words, _ in found for span in words)])),
        tuple(sorted([*in_right, *(span for _, words in found for span in words)])),
    )


def _unknown(text: str, other: str) -> list[Span]:
    """The clauses of a text that do not stand in the other; very short ones must stand there as a clause."""
    known = search_form(other).replace("\n", "")
    clauses = {_plain(match.group()) for match in _CLAUSE.finditer(other)}
    found: list[Span] = []
    for match in _CLAUSE.finditer(text):
        plain = _plain(match.group())
        is_known = plain in clauses or (len(plain) >= _SHORTEST_KNOWN and plain in known)
        if plain and not is_known:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            found.append((start, match.end()))
    return found


def _alike(left: str, right: str, own: Sequence[Span], other: Sequence[Span]) -> list[tuple[Span, Span]]:
    """Pairs of clauses that are two wordings of the same, each clause in one pair at most, the most alike first."""
    if len(own) * len(other) > MOST_PAIRS:
        return []
    scored = sorted(
        (
            (-likeness, one, two)
            for one in own
            for two in other
            if (likeness := title_likeness(left[slice(*one)], right[slice(*two)])) >= ALIKE
        ),
    )
    pairs: list[tuple[Span, Span]] = []
    taken: set[tuple[str, Span]] = set()
    for _, one, two in scored:
        if ("left", one) not in taken and ("right", two) not in taken:
            taken |= {("left", one), ("right", two)}
            pairs.append((one, two))
    return pairs


def _words(left: str, right: str, one: Span, two: Span) -> tuple[list[Span], list[Span]]:
    """The words of two clauses that differ; a number differs as a whole."""
    if max(one[1] - one[0], two[1] - two[0]) > LONGEST:
        return [one], [two]
    own, other = _tokens(left, one), _tokens(right, two)
    texts = [word for word, _ in own], [word for word, _ in other]
    spans: tuple[list[Span], list[Span]] = ([], [])
    for name, start, end, other_start, other_end in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if name != "equal":
            _add(spans[0], left, own[start:end])
            _add(spans[1], right, other[other_start:other_end])
    return spans


def _tokens(text: str, span: Span) -> list[tuple[str, Span]]:
    """Numbers, Latin words and single other characters of a clause, folded, with their spans in the text."""
    return [(match.group(), match.span()) for match in _TOKEN.finditer(fold(text), *span)]


def _add(spans: list[Span], text: str, tokens: Sequence[tuple[str, Span]]) -> None:
    """Add what these tokens cover, joined with the span before where hardly anything stands between; marks say nothing."""
    if not tokens:
        return
    start, end = tokens[0][1][0], tokens[-1][1][1]
    if not _WORD.search(text[start:end]):
        return
    if spans and start - spans[-1][1] < _SMALLEST_GAP:
        start = spans.pop()[0]
    spans.append((start, end))


def _plain(text: str) -> str:
    return search_form(text).replace("\n", "")
