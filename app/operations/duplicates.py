"""The same case in two compilations: shortened, retitled, in the other script."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.db import cases, search
from app.db.store import Store
from app.domain.case import CaseUid, SourceId
from app.query.nodes import Text
from app.text.likeness import containment, shingles, title_likeness

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


def find_twin(store: Store, source_id: SourceId, title: str, lines: Sequence[str]) -> Twin | None:
    """The stored case of another source that a draft most likely repeats, or None.

    Where the stored case has an original, the texts decide; otherwise the titles.
    """
    text = shingles("\n".join(lines))
    best: Twin | None = None
    for case_id in search.similar(store.db, Text(title), CANDIDATES):
        uid = search.uids(store.db, [case_id])[0]
        if cases.source_of(store.db, uid) == source_id:
            continue
        twin = Twin(uid, round(_score(store, uid, title, text), 2))
        if best is None or twin.score > best.score:
            best = twin
    return best if best is not None and best.score > 0 else None


def _score(store: Store, uid: CaseUid, title: str, text: frozenset[str]) -> float:
    original = cases.load_original(store.db, uid)
    if original is not None:
        share = containment(text, shingles(original.text))
        return share if share >= SAME_TEXT else 0.0
    likeness = title_likeness(title, cases.load(store.db, uid).title)
    return likeness if likeness >= SAME_TITLE else 0.0
