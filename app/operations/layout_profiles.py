"""Layout profiles: those that come with the program and the office's own, which live in the store beside the briefings.

There they can be undone, lie in the trash when deleted, and go wherever the briefings go that name them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from app.db import briefings, history, layout_profiles, trash
from app.db.store import Store
from app.domain.briefing import BriefingId
from app.domain.changes import Changes
from app.domain.keeping import TrashKind
from app.domain.layout_profile import GB_PROFILE, LayoutProfile
from app.errors import ExportFailed, InvalidInput, NotFound
from app.export.profiles import bundled_profiles, parse_profile, profile_text, read_profile, write_profile
from app.operations.checks import clean_name

LAYOUT_MISSING = "export.layout_missing"
"""Code of the notice that a briefing names a profile that is not there, or cannot be read."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A profile as an element of a list: those that come with the program are never changed."""

    profile: LayoutProfile
    is_bundled: bool


@dataclass(frozen=True, slots=True)
class NewLayout:
    """The name that a profile got, and what was touched."""

    name: str
    changes: Changes


def list_layouts(store: Store) -> tuple[Layout, ...]:
    """Those of the program, then the office's own by name."""
    with store.reading() as db:
        own = layout_profiles.load_all(db)
    bundled = (Layout(profile, is_bundled=True) for profile in bundled_profiles().values())
    return (*bundled, *(Layout(_read(name, text)[0], is_bundled=False) for name, text in own))


def load_layout(store: Store, name: str) -> LayoutProfile:
    """The profile of a name, that of GB/T 9704-2012 for none.  Raises NotFound."""
    profile, notices = resolve(store, name)
    if notices:
        raise NotFound("store.no_such_layout", name=name)
    return profile


def resolve(store: Store, name: str) -> tuple[LayoutProfile, tuple[str, ...]]:
    """The profile that a briefing names; when there is none, that of GB/T 9704-2012 and the notice that says so."""
    wanted = name or GB_PROFILE.name
    bundled = bundled_profiles().get(wanted)
    if bundled is not None:
        return bundled, ()
    with store.reading() as db:
        found = layout_profiles.find(db, wanted)
    return _read(wanted, found[1]) if found is not None else (GB_PROFILE, (LAYOUT_MISSING,))


def save_layout(store: Store, name: str, profile: LayoutProfile) -> Changes:
    """Store one of the office's own as it is now; under another name, all briefings that name it follow.

    Raises NotFound, InvalidInput for a name that is taken or that the program has, ExportFailed for values that make
    no page.
    """
    cleaned = _checked(replace(profile, name=clean_name(profile.name)))
    with store.writing() as db:
        number, before = _own(store, name)
        if cleaned.name != name:
            _require_free(store, cleaned.name)
        text = profile_text(cleaned)
        if text == before:
            return Changes()
        users = layout_profiles.users_of(db, name)
        with history.step(db, "edit_layout" if cleaned.name == name else "rename_layout"):
            layout_profiles.update(db, number, cleaned.name, text)
            if cleaned.name != name:
                layout_profiles.rename_in_briefings(db, name, cleaned.name)
    return Changes(briefings=users, layouts=True)


def duplicate_layout(store: Store, name: str, briefing_id: BriefingId | None = None) -> NewLayout:
    """A copy among the office's own, which the briefing takes when one is given; one step.  Raises NotFound."""
    return _add(store, load_layout(store, name), "duplicate_layout", briefing_id)


def import_layout(store: Store, path: Path, briefing_id: BriefingId | None = None) -> NewLayout:
    """A profile from a file among the office's own, which the briefing takes when one is given; one step.

    A file that holds what is there already adds nothing.  Raises ExportFailed, NotFound for the briefing.
    """
    profile = read_profile(path)
    profile = replace(profile, name=clean_name(profile.name))
    there, notices = resolve(store, profile.name)
    if there == profile and not notices:
        return NewLayout(profile.name, _choose(store, profile.name, briefing_id))
    return _add(store, profile, "import_layout", briefing_id)


def export_layout(store: Store, name: str, target: Path) -> None:
    """Write a profile to a file.  Raises NotFound, ExportFailed."""
    write_profile(load_layout(store, name), target)


def delete_layout(store: Store, name: str) -> Changes:
    """Delete one of the office's own into the trash; briefings go on naming it, should it come back.

    Raises NotFound, InvalidInput for one that comes with the program.
    """
    with store.writing() as db:
        number, _ = _own(store, name)
        users = layout_profiles.users_of(db, name)
        with history.step(db, "delete_layout"):
            trash.put(db, TrashKind.LAYOUT, number, name)
            layout_profiles.delete(db, number)
        trash.prune(db)
    return Changes(briefings=users, trash=True, layouts=True)


def _add(store: Store, profile: LayoutProfile, label: str, briefing_id: BriefingId | None) -> NewLayout:
    with store.writing() as db, history.step(db, label):
        made = replace(profile, name=_free_name(store, profile.name))
        layout_profiles.insert(db, made.name, profile_text(made))
        if briefing_id is None:
            return NewLayout(made.name, Changes(layouts=True))
        briefings.save(db, replace(briefings.load(db, briefing_id), profile=made.name))
    return NewLayout(made.name, Changes(briefings=frozenset([briefing_id]), layouts=True))


def _choose(store: Store, name: str, briefing_id: BriefingId | None) -> Changes:
    if briefing_id is None:
        return Changes()
    with store.writing() as db, history.step(db, "choose_layout"):
        briefing = briefings.load(db, briefing_id)
        if briefing.profile == name:
            return Changes()
        briefings.save(db, replace(briefing, profile=name))
    return Changes(briefings=frozenset([briefing_id]))


def _own(store: Store, name: str) -> tuple[int, str]:
    """Number and text of one of the office's own."""
    found = layout_profiles.find(store.db, name)
    if found is not None:
        return found
    if name in bundled_profiles():
        raise InvalidInput("input.layout_of_the_program", name=name)
    raise NotFound("store.no_such_layout", name=name)


def _read(name: str, text: str) -> tuple[LayoutProfile, tuple[str, ...]]:
    """A stored profile; what cannot be read looks like that of GB/T 9704-2012."""
    try:
        return replace(parse_profile(text, name), name=name), ()
    except ExportFailed:
        return replace(GB_PROFILE, name=name), (LAYOUT_MISSING,)


def _checked(profile: LayoutProfile) -> LayoutProfile:
    """The profile as a file would give it back.  Raises ExportFailed."""
    return parse_profile(profile_text(profile), profile.name)


def _require_free(store: Store, name: str) -> None:
    if _is_taken(store, name):
        raise InvalidInput("input.layout_name_taken", name=name)


def _free_name(store: Store, name: str) -> str:
    """The name, or the first number in brackets behind it that none has."""
    if not _is_taken(store, name):
        return name
    return next(each for number in count(2) if not _is_taken(store, each := f"{name}（{number}）"))


def _is_taken(store: Store, name: str) -> bool:
    return name in bundled_profiles() or layout_profiles.find(store.db, name) is not None
