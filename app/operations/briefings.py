"""Briefings: made, filled, saved, turned into documents."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.briefing.build import build
from app.db import briefings, cases, history, trash, vocabularies
from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId, BriefingItem, BriefingSummary
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.document import Document
from app.domain.keeping import TrashKind
from app.domain.progress import Report, no_report
from app.errors import InvalidInput, NotFound
from app.export.export import export_document
from app.operations.library import load_case

MAX_TITLE = 300
"""Characters of a briefing's title."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """A document that was written: where, as what, in which time, and what the writer should look at."""

    file: Path
    format: str
    took_ms: float
    warnings: tuple[str, ...] = ()


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


def save_briefing(store: Store, briefing: Briefing) -> Changes:
    """Store the briefing as it is now.  Raises NotFound, InvalidInput."""
    cleaned = replace(briefing, title=_clean_title(briefing.title))
    with store.writing() as db:
        if briefings.load(db, briefing.id) == cleaned:
            return Changes()
        with history.step(db, "edit_briefing"):
            briefings.save(db, cleaned)
    return Changes(briefings=frozenset([briefing.id]))


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
        known = cases.case_ids(db, uids)
        for uid in uids:
            if uid not in known:
                raise NotFound("store.no_such_case", uid=uid)
        present = {item.case_uid for item in briefing.items}
        added = tuple(BriefingItem(uid) for uid in dict.fromkeys(uids) if uid not in present)
        if not added:
            return Changes()
        briefings.save(db, replace(briefing, items=(*briefing.items, *added)))
    return Changes(briefings=frozenset([briefing_id]), cases=frozenset(item.case_uid for item in added))


def prepare_document(store: Store, briefing_id: BriefingId) -> Document:
    """The document of a saved briefing.  Raises NotFound."""
    return compose(store, load_briefing(store, briefing_id))


def compose(store: Store, briefing: Briefing) -> Document:
    """The document of a briefing, saved or not; a case that no longer exists leaves a note in its place."""
    with store.reading() as db:
        known = cases.case_ids(db, [item.case_uid for item in briefing.items])
        names = {indicator.code: indicator.name for indicator in vocabularies.load(db).indicators}
    return build(briefing, {uid: load_case(store, uid) for uid in known}, names)


def write_document(document: Document, format_name: str, target: Path, report: Report = no_report) -> ExportResult:
    """Write the document; what stands at `target` is replaced only when all has been written.

    Raises ExportFailed, Cancelled.
    """
    started = time.perf_counter()
    warnings = export_document(document, format_name, target, report)
    return ExportResult(target, format_name, round((time.perf_counter() - started) * 1000, 1), warnings)


def _clean_title(title: str) -> str:
    cleaned = " ".join(title.split())
    if not cleaned:
        raise InvalidInput("input.empty_title")
    if len(cleaned) > MAX_TITLE:
        raise InvalidInput("input.long_title", limit=MAX_TITLE)
    return cleaned
