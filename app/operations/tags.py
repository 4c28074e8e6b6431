"""Tags: put on, taken off, renamed, merged, deleted.  Each is one undo step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from app.db import history, tags, trash
from app.db.store import Store
from app.domain.case import CaseUid, Tag, TagColour
from app.domain.changes import Changes
from app.domain.keeping import TrashKind
from app.errors import InvalidInput, NotFound
from app.operations.checks import one_line, require_cases

MAX_NAME = 100
"""Characters of a tag's name, all levels together."""


def list_tags(store: Store) -> tuple[Tag, ...]:
    """Every tag and branch that a case carries, with its number of cases and its colour."""
    with store.reading() as db:
        return tags.load_all(db)


def list_unused_tags(store: Store) -> tuple[Tag, ...]:
    """The tags that no case carries now, which are shown nowhere else."""
    with store.reading() as db:
        return tags.unused(db)


def clean_name(name: str) -> str:
    """The name as it is stored: levels trimmed and joined by `/`, empty levels and `/` at the ends gone.

    A line break or another control character becomes a blank.  Nothing is cut off silently:
    raises InvalidInput when nothing is left or when it is too long.
    """
    parts = [one_line(part) for part in name.replace("／", "/").split("/")]
    cleaned = "/".join(part for part in parts if part)
    if not cleaned:
        raise InvalidInput("input.empty_tag")
    if len(cleaned) > MAX_NAME:
        raise InvalidInput("input.long_tag", limit=MAX_NAME)
    return cleaned


def add_tag(store: Store, uids: Sequence[CaseUid], name: str) -> Changes:
    """Put a tag on cases, made if it is new.  Raises InvalidInput, and NotFound for a case that does not exist."""
    cleaned = clean_name(name)
    with _step(store, "add_tag"):
        require_cases(store, uids)
        touched = tags.attach(store.db, tags.make(store.db, cleaned), uids)
    return Changes(cases=touched, tags=frozenset([cleaned]) if touched else frozenset())


def remove_tag(store: Store, uids: Sequence[CaseUid], name: str) -> Changes:
    """Take a tag off cases; a tag that no case carries any more goes with it."""
    with _step(store, "remove_tag"):
        touched = tags.detach(store.db, _existing(store, name), uids)
        tags.delete_unused(store.db, [name])
    return Changes(cases=touched, tags=frozenset([name]) if touched else frozenset())


def rename_tag(store: Store, old: str, new: str) -> Changes:
    """Give a tag, and all tags below it, another name; a tag that has the new name already is merged with.

    Raises InvalidInput, NotFound, and InvalidInput when a tag would come to lie below itself.
    """
    target = clean_name(new)
    if target == old:
        return Changes()
    if target.startswith(old + "/"):
        raise InvalidInput("input.tag_below_itself", name=old)
    with _step(store, "rename_tag"):
        names = _branch(store, old)
        touched = tags.carriers(store.db, names)
        for name in names:
            _move(store, name, target + name.removeprefix(old))
    return Changes(cases=touched, tags=frozenset([old, target]))


def merge_tags(store: Store, names: Sequence[str], into: str) -> Changes:
    """Put `into` on every case that carries one of `names`, and delete those."""
    target = clean_name(into)
    with _step(store, "merge_tags"):
        branch = list(dict.fromkeys(tag for name in names if name != target for tag in _branch(store, name)))
        touched = tags.carriers(store.db, branch)
        for name in branch:
            if name != target:
                _move(store, name, target)
    return Changes(cases=touched, tags=frozenset([*names, target]))


def delete_tag(store: Store, name: str) -> Changes:
    """Delete a tag and all tags below it into the trash; the cases stay."""
    with store.writing() as db:
        with history.step(db, "delete_tag"):
            names = _branch(store, name)
            touched = tags.carriers(db, names)
            # A branch without a row of its own gets one, for the trash keeps a tag with all below it.
            trash.put(db, TrashKind.TAG, tags.make(db, name), name)
            for tag in tags.below(db, name):
                tags.delete(db, _existing(store, tag))
        trash.prune(db)
    return Changes(cases=touched, tags=frozenset(names), trash=True)


def set_tag_colour(store: Store, name: str, colour: TagColour) -> Changes:
    """Give a tag or a branch a colour.  Raises NotFound."""
    with _step(store, "colour_tag"):
        _branch(store, name)
        tags.set_colour(store.db, tags.make(store.db, name), colour)
    return Changes(tags=frozenset([name]))


@contextmanager
def _step(store: Store, label: str) -> Iterator[None]:
    with store.writing() as db, history.step(db, label):
        yield


def _existing(store: Store, name: str) -> int:
    tag_id = tags.find(store.db, name)
    if tag_id is None:
        raise NotFound("store.no_such_tag", name=name)
    return tag_id


def _branch(store: Store, name: str) -> tuple[str, ...]:
    names = tags.below(store.db, name)
    if not names:
        raise NotFound("store.no_such_tag", name=name)
    return names


def _move(store: Store, name: str, target: str) -> None:
    """Rename a tag, or hand its cases to the tag that has the new name already."""
    tag_id = _existing(store, name)
    if tags.find(store.db, target) is None:
        tags.rename(store.db, tag_id, target)
        return
    tags.attach(store.db, tags.make(store.db, target), sorted(tags.carriers(store.db, [name])))
    tags.delete(store.db, tag_id)
