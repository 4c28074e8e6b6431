"""Tags of many cases at once: counted, previewed, changed in one undo step, suggested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from app.db import history, tags
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.operations.checks import require_cases
from app.operations.related import related
from app.operations.tags import clean_name

MOST_ASKED = 12
"""Of a large selection, the cases whose neighbours are asked for their tags."""

_NEIGHBOURS = 12


@dataclass(frozen=True, slots=True)
class TagChange:
    """Tags that are to be put on cases, and tags that are to be taken off them."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TagPreview:
    """How many cases would gain or lose each tag, and which cases would differ afterwards."""

    added: Mapping[str, int]
    removed: Mapping[str, int]
    cases: frozenset[CaseUid]


def count_tags(store: Store, uids: Sequence[CaseUid]) -> Mapping[str, int]:
    """How many of the cases carry each tag, to tell tags that all carry from those that only some do."""
    with store.reading() as db:
        return MappingProxyType(tags.counts(db, uids))


def exactly(store: Store, uids: Sequence[CaseUid], names: Sequence[str]) -> TagChange:
    """The change after which the cases carry these tags and no others.  Raises InvalidInput."""
    wanted = tuple(dict.fromkeys(clean_name(name) for name in names))
    return TagChange(wanted, tuple(name for name in count_tags(store, uids) if name not in wanted))


def preview_tags(store: Store, uids: Sequence[CaseUid], change: TagChange) -> TagPreview:
    """What `change_tags` would do, without doing it; a tag named twice is added.  Raises InvalidInput."""
    chosen = frozenset(uids)
    added = dict.fromkeys(clean_name(name) for name in change.add)
    with store.reading() as db:
        gaining = {name: chosen - tags.carriers(db, [name]) for name in added}
        losing = {name: chosen & tags.carriers(db, [name]) for name in change.remove if name not in added}
    return TagPreview(
        added=MappingProxyType({name: len(cases) for name, cases in gaining.items() if cases}),
        removed=MappingProxyType({name: len(cases) for name, cases in losing.items() if cases}),
        cases=frozenset(uid for cases in (*gaining.values(), *losing.values()) for uid in cases),
    )


def change_tags(store: Store, uids: Sequence[CaseUid], change: TagChange) -> Changes:
    """Put tags on many cases and take others off, in one step.

    Raises InvalidInput, and NotFound for a case that does not exist.
    """
    with store.writing() as db, history.step(db, "change_tags"):
        require_cases(store, uids)
        preview = preview_tags(store, uids, change)
        for name in preview.removed:
            tags.detach(db, tags.make(db, name), uids)
        for name in preview.added:
            tags.attach(db, tags.make(db, name), uids)
        tags.delete_unused(db, list(preview.removed))
    return Changes(cases=preview.cases, tags=frozenset([*preview.added, *preview.removed]))


def suggest_tags(store: Store, uids: Sequence[CaseUid], limit: int = 6) -> tuple[str, ...]:
    """Tags of the cases most like these that not all of these carry, the most fitting first.

    A tag weighs what the likeness of the cases that carry it adds up to.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    chosen = frozenset(uids)
    for uid in list(dict.fromkeys(uids))[:MOST_ASKED]:
        for neighbour in related(store, uid, _NEIGHBOURS):
            if neighbour.uid not in chosen:
                for name in _tags_of(store, neighbour.uid):
                    weights[name] += neighbour.score
    present = count_tags(store, uids)
    for name, number in present.items():
        if number == len(chosen):
            weights.pop(name, None)
        elif name in weights:
            weights[name] += number
    ranked = sorted(weights, key=lambda name: (-weights[name], name))
    return tuple(ranked[:limit])


def _tags_of(store: Store, uid: CaseUid) -> tuple[str, ...]:
    with store.reading() as db:
        return tags.of_case(db, uid)
