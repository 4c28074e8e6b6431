"""The same case in two compilations: shortened, retitled, in the other script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.db import answers, cases, rows
from app.db.store import Store
from app.domain.case import CaseUid, SourceId
from app.query.nodes import Text
from app.text.likeness import containment, same_words, shingles, title_likeness

SAME_TEXT = 0.5
"""Share of the shorter text that must stand in the longer one."""

SAME_TITLE = 0.8
"""Likeness of titles that speaks for the same case where there is no text to compare."""

CANDIDATES = 12
"""Stored cases that are compared with a draft, those most like its title."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A stored case that seems to be the same as a draft; `score` from 0 to 1."""

    uid: CaseUid
    score: float
    is_same_text: bool


def find_twin(store: Store, source_id: SourceId, title: str, lines: Sequence[str]) -> Twin | None:
    """The stored case of another source that a draft most likely repeats, or None.

    Where the stored case has an original, the texts decide; otherwise the titles.
    """
    text = "\n".join(lines)
    pieces = shingles(text)
    best: tuple[float, CaseUid] | None = None
    for case_id in answers.similar(store.db, Text(title), CANDIDATES):
        uid = rows.uids(store.db, [case_id])[0]
        if cases.source_of(store.db, uid) == source_id:
            continue
        score = _score(store, uid, title, pieces)
        if score and (best is None or score > best[0]):
            best = score, uid
    return compared_with(store, best[1], text, best[0]) if best is not None else None


def compared_with(store: Store, uid: CaseUid, text: str, score: float | None = None) -> Twin:
    """A stored case beside a text that repeats it; reckons the score where it is not known."""
    original = cases.load_original(store.db, uid)
    told = original.text if original is not None else ""
    if score is None:
        score = containment(shingles(text), shingles(told))
    return Twin(uid, round(score, 2), same_words(text, told))


def _score(store: Store, uid: CaseUid, title: str, pieces: frozenset[str]) -> float:
    original = cases.load_original(store.db, uid)
    if original is not None:
        share = containment(pieces, shingles(original.text))
        return share if share >= SAME_TEXT else 0.0
    likeness = title_likeness(title, cases.load(store.db, uid).title)
    return likeness if likeness >= SAME_TITLE else 0.0
