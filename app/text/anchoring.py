"""A marked passage found again after its text has changed, or honestly lost.

The same words are looked for first, then the same without regard to script, width, marks and blanks, then the most
similar stretch.  What stood around the passage decides between candidates; when it cannot, the passage is lost: a mark
at the wrong place is worse than one that asks for a look.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.domain.notes import ORIGINAL, Anchor, Standing, TextPlace
from app.text.fold import fold

CONTEXT = 32
"""Characters kept before and after a passage."""
MOST_OCCURRENCES = 200
"""Candidates that are looked at, so that a single character in a long text costs no more than a sentence."""
LONGEST_COMPARED = 400
"""A longer passage is found by its beginning and its end."""

_END = 120
_GRAM = 3
_BUCKET = 16
_ELSEWHERE = 12
_SHORT = 6
_SHARE_AROUND_SHORT = 0.6
_SHARE_AROUND = 1 / 3


@dataclass(frozen=True, slots=True)
class Found:
    """A passage in the text as it is now."""

    anchor: Anchor
    standing: Standing


@dataclass(frozen=True, slots=True)
class _Plain:
    """A folded text without marks and blanks; `offsets` leads from each character back into the text."""

    text: str
    offsets: Sequence[int]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A stretch of the plain text, how much of the passage and of its surroundings it shows (characters)."""

    start: int
    end: int
    inside: int
    around: int


def anchor_at(place: TextPlace, text: str, start: int, length: int) -> Anchor:
    """The anchor of a passage; offsets outside of the text are brought inside."""
    first = max(0, min(start, len(text)))
    last = max(first, min(start + length, len(text)))
    before, after = text[max(0, first - CONTEXT) : first], text[last : last + CONTEXT]
    return Anchor(place, first, last - first, text[first:last], before, after)


def find_again(texts: Mapping[TextPlace, str], anchor: Anchor) -> Found:
    """Where the passage stands now; LOST keeps the anchor as it was.

    A passage of the card that has moved to another section is found there by its own words only.
    """
    here = texts.get(anchor.place, "")
    if here[anchor.start : anchor.start + anchor.length] == anchor.quote and _surrounded(here, anchor):
        return Found(anchor, Standing.PLACED)
    span = _find(_plain(here), anchor) if here else None
    if span is not None:
        return _found(here, anchor.place, span, anchor)
    if anchor.place != ORIGINAL:
        others = {place: text for place, text in texts.items() if place not in (anchor.place, ORIGINAL)}
        return _elsewhere(others, anchor) or Found(anchor, Standing.LOST)
    return Found(anchor, Standing.LOST)


def _elsewhere(texts: Mapping[TextPlace, str], anchor: Anchor) -> Found | None:
    """The same words in one other section and nowhere else; what stood around them may have stayed behind."""
    quote = _plain(anchor.quote).text
    if len(quote) < _ELSEWHERE:
        return None
    plain = {place: _plain(text) for place, text in texts.items()}
    found = [(place, start) for place, text in plain.items() for start in _occurrences(text.text, quote)]
    if len(found) != 1:
        return None
    place, start = found[0]
    return _found(texts[place], place, _original(plain[place], start, start + len(quote)), anchor)


def _surrounded(text: str, anchor: Anchor) -> bool:
    end = anchor.start + anchor.length
    return text[: anchor.start].endswith(anchor.before) and text[end:].startswith(anchor.after)


def _found(text: str, place: TextPlace, span: tuple[int, int], anchor: Anchor) -> Found:
    now = anchor_at(place, text, span[0], span[1] - span[0])
    same = _plain(now.quote).text == _plain(anchor.quote).text
    return Found(now, Standing.PLACED if same else Standing.CHANGED)


def _plain(text: str) -> _Plain:
    folded = fold(text)
    offsets = [place for place, character in enumerate(folded) if _tells(folded, place, character)]
    return _Plain("".join(folded[place] for place in offsets), offsets)


def _tells(text: str, place: int, character: str) -> bool:
    """False for marks and blanks, except those that belong to a number: 9.2 is not 92."""
    if unicodedata.category(character)[0] not in "PZC" or character in "%‰":
        return True
    return character == "." and text[place - 1 : place].isdigit() and text[place + 1 : place + 2].isdigit()


def _original(text: _Plain, start: int, end: int) -> tuple[int, int]:
    return text.offsets[start], text.offsets[end - 1] + 1


def _find(text: _Plain, anchor: Anchor) -> tuple[int, int] | None:
    same = _same_words(text, anchor)
    if same is not None:
        return _original(text, same.start, same.end)
    if anchor.length > LONGEST_COMPARED:
        return _by_ends(text, anchor)
    similar = _most_similar(text, anchor)
    return None if similar is None else _original(text, similar.start, similar.end)


def _by_ends(text: _Plain, anchor: Anchor) -> tuple[int, int] | None:
    quote = anchor.quote
    head = Anchor(anchor.place, 0, _END, quote[:_END], anchor.before, quote[_END : _END + CONTEXT])
    tail = Anchor(anchor.place, 0, _END, quote[-_END:], quote[-_END - CONTEXT : -_END], anchor.after)
    first, last = _find(text, head), _find(text, tail)
    if first is None or last is None or not anchor.length // 2 <= last[1] - first[0] <= anchor.length * 2:
        return None
    return first[0], last[1]


def _same_words(text: _Plain, anchor: Anchor) -> _Candidate | None:
    quote = _plain(anchor.quote).text
    before, after = _plain(anchor.before).text, _plain(anchor.after).text
    candidates = [
        _Candidate(start, start + len(quote), len(quote), _likeness_around(text.text, start, len(quote), before, after))
        for start in _occurrences(text.text, quote)
    ]
    return _clear_winner(candidates, len(before) + len(after), _offset_in(text, anchor.start))


def _offset_in(text: _Plain, start: int) -> int:
    return sum(1 for _ in _until(text.offsets, start))


def _until(offsets: Iterable[int], end: int) -> Iterable[int]:
    for offset in offsets:
        if offset >= end:
            return
        yield offset


def _occurrences(text: str, quote: str) -> list[int]:
    found: list[int] = []
    start = text.find(quote) if quote else -1
    while start >= 0 and len(found) < MOST_OCCURRENCES:
        found.append(start)
        start = text.find(quote, start + 1)
    return found


def _likeness_around(text: str, start: int, length: int, before: str, after: str) -> int:
    """Characters of the surroundings that still stand around, in order; at once when nothing has changed."""
    left, right = text[max(0, start - len(before)) : start], text[start + length : start + length + len(after)]
    if left == before and right == after:
        return len(before) + len(after)
    spare = CONTEXT // 2
    wide_left = text[max(0, start - len(before) - spare) : start]
    wide_right = text[start + length : start + length + len(after) + spare]
    return _common(before, wide_left) + _common(after, wide_right)


def _common(one: str, other: str) -> int:
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size > 1)


def _clear_winner(candidates: Sequence[_Candidate], around: int, old_start: int) -> _Candidate | None:
    """The candidate whose surroundings tell that it is the passage; None when none does or two do equally."""
    ranked = sorted(candidates, key=lambda each: (-each.around, abs(each.start - old_start)))
    if not ranked:
        return None
    best = ranked[0]
    if best.around < around * (_SHARE_AROUND_SHORT if best.inside < _SHORT else _SHARE_AROUND):
        return None
    if len(ranked) > 1:
        second = ranked[1]
        if second.around == best.around and best.start != old_start:
            return None
        if second.around * 4 > best.around * 3 and second.around != best.around:
            return None
    return best


def _most_similar(text: _Plain, anchor: Anchor) -> _Candidate | None:
    before, quote, after = (_plain(part).text for part in (anchor.before, anchor.quote, anchor.after))
    old = before + quote + after
    found = [
        candidate
        for shift in _likely_shifts(text.text, old)
        if (candidate := _align(text.text, old, len(before), len(quote), shift)) is not None
    ]
    distinct: list[_Candidate] = []
    for candidate in sorted(found, key=lambda each: -(each.inside + each.around)):
        if all(candidate.end <= other.start or other.end <= candidate.start for other in distinct):
            distinct.append(candidate)
    if not distinct:
        return None
    best = distinct[0]
    if best.inside < max(3, len(quote) * 0.6) or best.inside + best.around < len(old) * 0.55:
        return None
    if len(distinct) > 1 and (distinct[1].inside + distinct[1].around) * 10 > (best.inside + best.around) * 8:
        return None
    return best


def _likely_shifts(text: str, old: str) -> list[int]:
    """How far the passage may have moved: the shifts that most groups of three characters agree on."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for place in range(len(text) - _GRAM + 1):
        places[text[place : place + _GRAM]].append(place)
    votes: Counter[int] = Counter()
    for place in range(len(old) - _GRAM + 1):
        for other in places.get(old[place : place + _GRAM], ())[:20]:
            votes[(other - place) // _BUCKET] += 1
    return [bucket * _BUCKET for bucket, _ in votes.most_common(6)]


def _align(text: str, old: str, start: int, length: int, shift: int) -> _Candidate | None:
    """Lay the old stretch beside the text at `shift`; where its characters from `start` on have come to stand."""
    first = max(0, shift - 2 * _BUCKET)
    window = text[first : max(0, shift) + len(old) + len(old) // 2 + 2 * _BUCKET]
    places: dict[int, int] = {}
    for block in SequenceMatcher(None, old, window, autojunk=False).get_matching_blocks():
        if block.size > 1:
            places |= {block.a + step: first + block.b + step for step in range(block.size)}
    inside = [places[place] for place in range(start, start + length) if place in places]
    if not inside:
        return None
    begin, end = inside[0], inside[-1] + 1
    # Words replaced at the edge belong to the passage as far as its old neighbour still stands beside them.
    if start not in places and start - 1 in places:
        begin = places[start - 1] + 1
    if start + length - 1 not in places and start + length in places:
        end = places[start + length]
    if end - begin > 2 * len(inside):
        return None
    return _Candidate(begin, end, len(inside), len(places) - len(inside))
