"""The writer's own words beside those of the store: where edits stand in plain paragraphs, and which ones make a new text.

An edit keeps as much of what stands around the change as tells it from every other place, so that it is found again, or
honestly lost, when the store's text has changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from app.domain.briefing import TextEdit
from app.domain.case import CaseUid
from app.domain.notes import TextPlace

SHORTEST_QUOTE = 8
"""Characters, as far as the paragraph has them."""
MOST_COMPARED = 4_000
"""Pieces between the first and the last difference; a longer stretch counts as one change."""
SMALLEST_GAP = 2
"""Changes with fewer pieces between them are one; so each of two has something beside it to keep."""

_PIECE = re.compile(r"\d[\d,]*(?:\.\d+)?\s*[%％‰万亿]*|[A-Za-z]+|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class CaseText:
    """A text of a case as paragraphs of plain text, as the store has them.

    `whole` are all paragraphs of the place when `paragraphs` are only its lead phrases; `is_shown` when the text stands in
    the briefing.
    """

    case_uid: CaseUid
    place: TextPlace
    heading: str
    paragraphs: tuple[str, ...]
    whole: tuple[str, ...] = ()
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class PlacedEdit:
    """An edit and where its quote stands: `start` in the paragraph of that number, as the store has it."""

    edit: TextEdit
    paragraph: int
    start: int

    @property
    def end(self) -> int:
        """Behind the quote."""
        return self.start + len(self.edit.quote)


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit changes: `start` in the paragraph as the writer has it, `before` and `after` what it keeps around it."""

    edit: TextEdit
    start: int
    removed: str
    added: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class _Hunk:
    """A stretch of the store's paragraph, and what stands there instead."""

    start: int
    end: int
    text: str


def edits_at(edits: Iterable[TextEdit], uid: CaseUid, place: TextPlace) -> tuple[TextEdit, ...]:
    """The edits of one text of one case."""
    return tuple(edit for edit in edits if edit.case_uid == uid and edit.place == place)


def placed_edits(paragraphs: Sequence[str], edits: Iterable[TextEdit]) -> tuple[PlacedEdit, ...]:
    """The edits that find their quote in the paragraphs of a text, in the order of the text; no two overlap.

    One whose quote stands too seldom, or only where an earlier edit is, has no place.
    """
    found: list[PlacedEdit] = []
    for edit in edits:
        every = tuple(_occurrences(paragraphs, edit))
        free = [each for each in every if not any(_overlap(each, other) for other in found)]
        wanted = every[edit.occurrence] if edit.occurrence < len(every) else None
        if wanted in free:
            found.append(wanted)
        elif wanted is not None and free:
            found.append(free[0])
    return tuple(sorted(found, key=lambda each: (each.paragraph, each.start)))


def reworded_text(text: str, placed: Iterable[PlacedEdit]) -> str:
    """A paragraph with the edits that stand in it."""
    for each in sorted(placed, key=lambda each: each.start, reverse=True):
        text = text[: each.start] + each.edit.text + text[each.end :]
    return text


def paragraphs_as_edited(text: CaseText, edits: Iterable[TextEdit]) -> tuple[str, ...]:
    """The paragraphs as they stand in the briefing."""
    placed = placed_edits(text.paragraphs, edits_at(edits, text.case_uid, text.place))
    return tuple(
        reworded_text(paragraph, [each for each in placed if each.paragraph == number])
        for number, paragraph in enumerate(text.paragraphs)
    )


def changes_in(text: CaseText, paragraph: int, edits: Iterable[TextEdit]) -> tuple[Change, ...]:
    """What the writer has changed in a paragraph, in its order."""
    placed = placed_edits(text.paragraphs, edits_at(edits, text.case_uid, text.place))
    shift, found = 0, []
    for each in placed:
        if each.paragraph == paragraph:
            kept, removed, added = _trimmed(each.edit.quote, each.edit.text)
            before, after = each.edit.quote[:kept], each.edit.quote[kept + len(removed) :]
            found.append(Change(each.edit, each.start + shift + kept, removed, added, before, after))
            shift += len(each.edit.text) - len(each.edit.quote)
    return tuple(found)


def edits_without_place(texts: Iterable[CaseText], uid: CaseUid, edits: Iterable[TextEdit]) -> tuple[TextEdit, ...]:
    """The edits of a case whose quote stands in none of its texts any more."""
    standing = {
        each.edit
        for text in texts
        for each in placed_edits(text.whole or text.paragraphs, edits_at(edits, uid, text.place))
    }
    return tuple(edit for edit in edits if edit.case_uid == uid and edit not in standing)


def reworded(text: CaseText, paragraph: int, words: str, edits: Sequence[TextEdit]) -> tuple[TextEdit, ...]:
    """All edits, those of one paragraph of a text being made anew so that it reads `words`."""
    here = placed_edits(text.paragraphs, edits_at(edits, text.case_uid, text.place))
    replaced = [each.edit for each in here if each.paragraph == paragraph]
    made = tuple(_edits_for(text, paragraph, words))
    if set(made) == set(replaced):
        return tuple(edits)
    return (*(edit for edit in edits if edit not in replaced), *made)


def _edits_for(text: CaseText, paragraph: int, words: str) -> Iterator[TextEdit]:
    """The edits that make a paragraph of the store read `words`."""
    before = text.paragraphs[paragraph]
    hunks = _hunks(before, words)
    lists = (text.paragraphs, text.whole) if text.whole else (text.paragraphs,)
    low = 0
    for number, hunk in enumerate(hunks):
        high = _middle(before, hunk.end, hunks[number + 1].start) if number + 1 < len(hunks) else len(before)
        start, end = _widened(before, (hunk.start, hunk.end), (low, high), lists)
        low = high
        quote = before[start:end]
        new = before[start : hunk.start] + hunk.text + before[hunk.end : end]
        edit = TextEdit(text.case_uid, text.place, quote, new)
        yield TextEdit(text.case_uid, text.place, quote, new, _number_of(text.paragraphs, edit, paragraph, start))


def _number_of(paragraphs: Sequence[str], edit: TextEdit, paragraph: int, start: int) -> int:
    """Which of the places where its quote stands is meant."""
    places = ((each.paragraph, each.start) for each in _occurrences(paragraphs, edit))
    return next((number for number, place in enumerate(places) if place == (paragraph, start)), 0)


def _middle(text: str, start: int, end: int) -> int:
    """Where the stretch between two changes is parted, at a piece's beginning."""
    starts = [start + match.start() for match in _PIECE.finditer(text[start:end])]
    return starts[len(starts) // 2]


def _widened(
    text: str, span: tuple[int, int], bounds: tuple[int, int], lists: Iterable[Sequence[str]]
) -> tuple[int, int]:
    """The span with as much of what stands around it, within the bounds, as makes it long enough and the only one."""
    (start, end), (low, high) = span, bounds
    pieces = [match.span() for match in _PIECE.finditer(text)]
    before = [each for each in pieces if low <= each[0] and each[1] <= start]
    after = [each for each in pieces if end <= each[0] and each[1] <= high]
    while (before or after) and not _is_enough(text[start:end], lists):
        if before:
            start = before.pop()[0]
        if after:
            end = after.pop(0)[1]
    return start, end


def _is_enough(quote: str, lists: Iterable[Sequence[str]]) -> bool:
    return len(quote) >= SHORTEST_QUOTE and all(
        sum(paragraph.count(quote) for paragraph in paragraphs) <= 1 for paragraphs in lists
    )


def _hunks(before: str, after: str) -> tuple[_Hunk, ...]:
    """What is to be replaced in the one text to make the other, by whole numbers and Latin words."""
    one, other = _PIECE.findall(before), _PIECE.findall(after)
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    old, new = one[head : len(one) - tail], other[head : len(other) - tail]
    offset = len("".join(one[:head]))
    if not old and not new:
        return ()
    if max(len(old), len(new)) > MOST_COMPARED:
        return (_Hunk(offset, offset + len("".join(old)), "".join(new)),)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    offsets = [offset]
    for piece in old:
        offsets.append(offsets[-1] + len(piece))
    found = [
        _Hunk(offsets[first], offsets[last], "".join(new[start:end]))
        for kind, first, last, start, end in matcher.get_opcodes()
        if kind != "equal"
    ]
    return tuple(_merged(before, found))


def _merged(before: str, hunks: Iterable[_Hunk]) -> Iterator[_Hunk]:
    """The hunks, those that nearly touch made one."""
    last: _Hunk | None = None
    for hunk in hunks:
        if last is None:
            last = hunk
        elif len(_PIECE.findall(before[last.end : hunk.start])) < SMALLEST_GAP:
            last = _Hunk(last.start, hunk.end, last.text + before[last.end : hunk.start] + hunk.text)
        else:
            yield last
            last = hunk
    if last is not None:
        yield last


def _trimmed(quote: str, text: str) -> tuple[int, str, str]:
    """How much of the quote is kept at its beginning, what is taken out behind it, and what comes instead."""
    one, other = _PIECE.findall(quote), _PIECE.findall(text)
    head = _common(one, other)
    tail = _common(one[head:][::-1], other[head:][::-1])
    removed, added = one[head : len(one) - tail], other[head : len(other) - tail]
    return len("".join(one[:head])), "".join(removed), "".join(added)


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many pieces are the same from the beginning."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _occurrences(paragraphs: Sequence[str], edit: TextEdit) -> Iterator[PlacedEdit]:
    for number, paragraph in enumerate(paragraphs):
        start = paragraph.find(edit.quote) if edit.quote else -1
        while start >= 0:
            yield PlacedEdit(edit, number, start)
            start = paragraph.find(edit.quote, start + 1)


def _overlap(one: PlacedEdit, other: PlacedEdit) -> bool:
    return one.paragraph == other.paragraph and one.start < other.end and other.start < one.end
