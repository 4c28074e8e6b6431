"""The same case in two documents that both wait for their import, or twice in one document."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, groupby

from app.domain.draft import CaseDraft, DraftStatus
from app.operations.duplicates import SAME_TEXT
from app.text.fold import search_form
from app.text.likeness import containment, same_words, shingles, title_likeness

SAME_TEXT_WITHIN = 0.8
"""Share of the shorter text that must stand in the longer one when both stand in one document, which has its formulas."""

SAME_TITLE_WITHIN = 0.4
"""Likeness of their titles that it takes then, besides."""

MOST_SHARING = 12
"""A passage that stands in more drafts than this is a formula and speaks for none of them."""

FORMULA = 3
"""So many drafts of one document that share a passage make it a formula of that document."""

SHARED_KEYS = 2
SHARED_PART = 4
"""So many keys in common, or one in so many of the text that has fewer, before the texts themselves are compared."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A draft that waits: the digest of its document, its lines as they read now, and `likeness.keys_of` them."""

    draft: CaseDraft
    document: str
    lines: tuple[str, ...]
    keys: tuple[int, ...]

    @property
    def text(self) -> str:
        """Its lines, joined."""
        return "\n".join(self.lines)


def relate(waiting: Sequence[Waiting]) -> tuple[CaseDraft, ...]:
    """The drafts, each with how it stands to those before it, which the store has not got either.

    A draft that repeats an earlier one is a duplicate of the case that this one will be.  The same document again is
    unchanged; the same compilation read from another file replaces what the first would bring.
    """
    near = _neighbours(waiting)
    pieces: dict[int, frozenset[str]] = {}
    drafts: list[CaseDraft] = []
    places: dict[str, int] = {}
    for at, each in enumerate(waiting):
        draft = _alone(each.draft)
        if draft.status is DraftStatus.NEW:
            same = places.get(draft.uid)
            if same is not None:
                draft = _again(draft, each.document, waiting[same].document)
            else:
                earlier = (other for other in near.get(at, ()) if drafts[other].will_be_stored)
                draft = _with_twin(draft, at, earlier, waiting, drafts, pieces)
        if draft.uid and draft.will_be_stored:
            places.setdefault(draft.uid, at)
        drafts.append(draft)
    return tuple(drafts)


def _alone(draft: CaseDraft) -> CaseDraft:
    """The draft as if nothing else waited."""
    if not draft.waits_in:
        return draft
    return replace(draft, status=DraftStatus.NEW, duplicate_of=None, likeness=0.0, waits_in="", is_same_text=False)


def _again(draft: CaseDraft, document: str, before: str) -> CaseDraft:
    status = DraftStatus.UNCHANGED if document == before else DraftStatus.CHANGED
    return replace(draft, status=status, waits_in=before)


def _with_twin(
    draft: CaseDraft,
    at: int,
    earlier: Iterable[int],
    waiting: Sequence[Waiting],
    drafts: Sequence[CaseDraft],
    pieces: dict[int, frozenset[str]],
) -> CaseDraft:
    best, place = 0.0, -1
    for other in earlier:
        for each in (at, other):
            if each not in pieces:
                pieces[each] = shingles(waiting[each].text)
        score = containment(pieces[at], pieces[other])
        if score > best and score >= _least(waiting[at], waiting[other]):
            best, place = score, other
    if place < 0:
        return draft
    return replace(
        draft,
        status=DraftStatus.DUPLICATE,
        duplicate_of=drafts[place].stored_uid,
        likeness=round(best, 2),
        waits_in=waiting[place].document,
        is_same_text=same_words(waiting[at].text, waiting[place].text),
    )


def _least(one: Waiting, other: Waiting) -> float:
    """The score from which two drafts are the same."""
    if one.document != other.document:
        return SAME_TEXT
    alike = title_likeness(one.draft.title, other.draft.title) >= SAME_TITLE_WITHIN
    return SAME_TEXT_WITHIN if alike else math.inf


def _neighbours(waiting: Sequence[Waiting]) -> dict[int, list[int]]:
    """For a draft those before it that may be the same, by a passage that few share or by their title."""
    telling = _telling_keys(waiting)
    marks = [(key, at) for at, keys in enumerate(telling) for key in keys]
    titles = [(search_form(each.draft.title), at) for at, each in enumerate(waiting) if each.draft.title]
    shared = Counter(_pairs(marks))
    pairs = {
        pair
        for pair, count in shared.items()
        if count >= SHARED_KEYS or count * SHARED_PART >= min(len(telling[at]) for at in pair)
    }
    near: dict[int, list[int]] = {}
    for first, second in sorted(pairs.union(_pairs(titles))):
        near.setdefault(second, []).append(first)
    return near


def _telling_keys(waiting: Sequence[Waiting]) -> list[tuple[int, ...]]:
    """The keys of each draft without those of its document's formulas."""
    drafts = Counter((each.document, key) for each in waiting for key in each.keys)
    return [tuple(key for key in each.keys if drafts[each.document, key] < FORMULA) for each in waiting]


def _pairs(marks: Iterable[tuple[int | str, int]]) -> Iterable[tuple[int, int]]:
    """The places that have a mark in common, unless many have it, the earlier place first."""
    for _, group in groupby(sorted(marks), key=lambda mark: mark[0]):
        places = [at for _, at in group]
        if len(places) <= MOST_SHARING:
            yield from combinations(places, 2)
