"""Briefings: made, filled, saved, turned into documents."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import count
from pathlib import Path

from app.briefing.build import build
from app.briefing.kinds import usual_grouping, usual_masthead
from app.briefing.office import dressed
from app.briefing.outline import reconciled, starter
from app.db import briefings, cases, history, trash, vocabularies
from app.db.store import Store
from app.domain.briefing import (
    Briefing,
    BriefingId,
    BriefingItem,
    BriefingKind,
    BriefingSummary,
    BriefingVersion,
)
from app.domain.case import CaseDetail, CaseUid
from app.domain.changes import Changes
from app.domain.document import Document
from app.domain.keeping import TrashKind
from app.domain.layout_profile import LayoutProfile
from app.domain.progress import Report, no_report
from app.errors import InvalidInput, NotFound
from app.export.export import DEFAULT_OPTIONS, export_document
from app.export.options import ExportOptions
from app.export.registry import FORMATS
from app.operations.layout_profiles import resolve
from app.operations.library import load_case

MAX_TITLE = 300
"""Characters of a briefing's title."""
VERSION_EVERY = timedelta(minutes=10)
"""A save keeps what was there before it when no version is younger than this."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """A document that was written: where, as what, in which time, and what the writer should look at.

    `pages` is None for formats whose pages are made only when the file is opened.
    """

    file: Path
    format: str
    took_ms: float
    warnings: tuple[str, ...] = ()
    pages: int | None = None


def list_briefings(store: Store) -> tuple[BriefingSummary, ...]:
    """All briefings, the one changed last first."""
    with store.reading() as db:
        return briefings.load_all(db)


def load_briefing(store: Store, briefing_id: BriefingId) -> Briefing:
    """The briefing; raises NotFound."""
    with store.reading() as db:
        return briefings.load(db, briefing_id)


def new_briefing(store: Store, title: str, date: str = "") -> Briefing:
    """A new briefing; `date` is ISO or empty.  Raises InvalidInput for an empty or overlong title."""
    cleaned = _clean_title(title)
    with store.writing() as db, history.step(db, "new_briefing"):
        return briefings.insert(db, cleaned, date)


def start_briefing(
    store: Store, title: str, kind: BriefingKind, uids: Iterable[CaseUid] = (), date: str = ""
) -> Briefing:
    """A new briefing of a kind, with the outline that such a document usually has and these cases in it.

    Its layout is that of the briefing changed last.  `date` is ISO or empty.  Raises InvalidInput for a title, NotFound for a case.
    """
    cleaned, wanted = _clean_title(title), tuple(uids)
    with store.writing() as db, history.step(db, "new_briefing"):
        _require_cases(cases.case_ids(db, wanted), wanted)
        profile = next((briefings.load(db, last.id).profile for last in briefings.load_all(db)[:1]), "")
        empty = replace(briefings.insert(db, cleaned, date), kind=kind, profile=profile)
        filled = replace(
            empty, masthead=usual_masthead(kind), grouping=usual_grouping(kind), outline=starter(kind, wanted)
        )
        made = reconciled(filled, filled)
        briefings.save(db, made)
    return made


def save_briefing(store: Store, briefing: Briefing) -> Changes:
    """Store the briefing as it is now, what it was before as a version now and then.  Raises NotFound, InvalidInput."""
    cleaned = replace(briefing, title=_clean_title(briefing.title))
    with store.writing() as db:
        stored = briefings.load(db, briefing.id)
        cleaned = reconciled(cleaned, stored)
        if stored == cleaned:
            return Changes()
        with history.step(db, "edit_briefing"):
            if not briefings.has_version_since(db, briefing.id, VERSION_EVERY):
                briefings.keep_version(db, stored)
            briefings.save(db, cleaned)
    return Changes(briefings=frozenset([briefing.id]))


def rename_briefing(store: Store, briefing_id: BriefingId, title: str) -> Changes:
    """Give a briefing another title.  Raises NotFound, InvalidInput."""
    cleaned = _clean_title(title)
    with store.writing() as db:
        stored = briefings.load(db, briefing_id)
        if stored.title == cleaned:
            return Changes()
        with history.step(db, "rename_briefing"):
            briefings.save(db, replace(stored, title=cleaned))
    return Changes(briefings=frozenset([briefing_id]))


def duplicate_briefing(store: Store, briefing_id: BriefingId) -> Briefing:
    """A copy under the same title with a number behind it, without versions.  Raises NotFound."""
    with store.writing() as db, history.step(db, "duplicate_briefing"):
        stored = briefings.load(db, briefing_id)
        taken = frozenset(summary.title for summary in briefings.load_all(db))
        copy = replace(stored, id=briefings.insert(db, stored.title).id, title=_free_title(stored.title, taken))
        briefings.save(db, copy)
    return copy


def list_versions(store: Store, briefing_id: BriefingId) -> tuple[BriefingVersion, ...]:
    """What a briefing was before, the latest first.  Raises NotFound."""
    with store.reading() as db:
        briefings.load(db, briefing_id)
        return briefings.load_versions(db, briefing_id)


def keep_version(store: Store, briefing_id: BriefingId, name: str = "") -> Changes:
    """Keep a briefing as it is now as a version.  Raises NotFound."""
    with store.writing() as db, history.step(db, "keep_version"):
        briefings.keep_version(db, briefings.load(db, briefing_id), " ".join(name.split())[:MAX_TITLE])
    return Changes(briefings=frozenset([briefing_id]))


def restore_version(store: Store, briefing_id: BriefingId, number: int) -> Changes:
    """Make a briefing what it was; what it is now becomes a version.  Raises NotFound."""
    with store.writing() as db:
        earlier, stored = briefings.load_version(db, briefing_id, number), briefings.load(db, briefing_id)
        if earlier == stored:
            return Changes()
        with history.step(db, "restore_version"):
            briefings.keep_version(db, stored)
            briefings.save(db, earlier)
    return Changes(briefings=frozenset([briefing_id]))


def delete_briefing(store: Store, briefing_id: BriefingId) -> Changes:
    """Delete the briefing into the trash; raises NotFound."""
    with store.writing() as db:
        with history.step(db, "delete_briefing"):
            trash.put(db, TrashKind.BRIEFING, briefing_id, briefings.load(db, briefing_id).title)
            briefings.delete(db, briefing_id)
        trash.prune(db)
    return Changes(briefings=frozenset([briefing_id]), trash=True)


def add_cases(store: Store, briefing_id: BriefingId, uids: Sequence[CaseUid]) -> Changes:
    """Put cases at the end of a briefing; those that stand in it already stay where they are.  Raises NotFound."""
    with store.writing() as db, history.step(db, "add_to_briefing"):
        briefing = briefings.load(db, briefing_id)
        _require_cases(cases.case_ids(db, uids), uids)
        present = {item.case_uid for item in briefing.items}
        added = tuple(BriefingItem(uid) for uid in dict.fromkeys(uids) if uid not in present)
        if not added:
            return Changes()
        briefings.save(db, reconciled(replace(briefing, items=(*briefing.items, *added)), briefing))
    return Changes(briefings=frozenset([briefing_id]), cases=frozenset(item.case_uid for item in added))


def prepare_document(store: Store, briefing_id: BriefingId) -> Document:
    """The document of a saved briefing.  Raises NotFound."""
    return compose(store, load_briefing(store, briefing_id))


def compose(store: Store, briefing: Briefing, layout: LayoutProfile | None = None) -> Document:
    """The document of a briefing, saved or not, in the layout that it names, or in another one.

    A case that no longer exists leaves a note in its place, a layout that does not exist gives way to the standard one.
    """
    profile, notices = (layout, ()) if layout is not None else resolve(store, briefing.profile)
    with store.reading() as db:
        names = {indicator.code: indicator.name for indicator in vocabularies.load(db).indicators}
    document = build(dressed(briefing, profile), load_cases(store, briefing), names)
    return replace(document, profile=profile, notices=notices)


def load_cases(store: Store, briefing: Briefing) -> dict[CaseUid, CaseDetail]:
    """The cases of a briefing that the store has."""
    uids = (*(item.case_uid for item in briefing.items), *(item.case_uid for item in briefing.outline))
    with store.reading() as db:
        known = cases.case_ids(db, [uid for uid in dict.fromkeys(uids) if uid])
    return {uid: load_case(store, uid) for uid in known}


def write_document(
    document: Document,
    format_name: str,
    target: Path,
    report: Report = no_report,
    options: ExportOptions = DEFAULT_OPTIONS,
) -> ExportResult:
    """Write the document; what stands at `target` is replaced only when all has been written.

    Raises ExportFailed, Cancelled.
    """
    started = time.perf_counter()
    warnings = export_document(document, format_name, target, report, options)
    took_ms = round((time.perf_counter() - started) * 1000, 1)
    count_pages = FORMATS[format_name].count_pages
    return ExportResult(target, format_name, took_ms, warnings, count_pages(target) if count_pages else None)


def _require_cases(known: Iterable[CaseUid], uids: Iterable[CaseUid]) -> None:
    missing = next((uid for uid in uids if uid not in set(known)), None)
    if missing is not None:
        raise NotFound("store.no_such_case", uid=missing)


def _free_title(title: str, taken: frozenset[str]) -> str:
    """The title with the first number in brackets behind it that none has."""
    numbered = (f"{title[: MAX_TITLE - 6]}（{number}）" for number in count(2))
    return next(each for each in numbered if each not in taken)


def _clean_title(title: str) -> str:
    cleaned = " ".join(title.split())
    if not cleaned:
        raise InvalidInput("input.empty_title")
    if len(cleaned) > MAX_TITLE:
        raise InvalidInput("input.long_title", limit=MAX_TITLE)
    return cleaned
