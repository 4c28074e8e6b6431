"""Briefings become files: as one document, or a file for each case in one archive."""

from __future__ import annotations

import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from app.briefing.split import one_by_one
from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId
from app.domain.case import CaseUid
from app.domain.document import Document
from app.domain.layout_profile import LayoutProfile
from app.domain.progress import Report, no_report
from app.domain.slides import Deck
from app.export.bundle import export_bundle
from app.export.export import DEFAULT_OPTIONS
from app.export.options import ExportOptions, ExportOrder, Packing
from app.export.registry import SLIDE_FORMATS
from app.operations.briefings import ExportResult, compose, load_briefing, load_cases, write_document
from app.operations.export_notes import ExportNote, find_notes, warning_notes
from app.operations.presentations import write_presentation
from app.operations.presenting import presentation_of


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document and the name that its file gets, without suffix."""

    name: str
    document: Document


@dataclass(frozen=True, slots=True)
class PreparedExport:
    """What the store gives for an export: the documents to write, and the titles of their cases.

    With a `deck` that is written instead of the documents, which then only tell what to look at.
    """

    documents: tuple[NamedDocument, ...]
    titles: tuple[tuple[CaseUid, str], ...]
    deck: Deck | None = None


@dataclass(frozen=True, slots=True)
class ExportOutcome:
    """A file that was written, and what a person should look at in it."""

    result: ExportResult
    notes: tuple[ExportNote, ...]


def compose_each(store: Store, briefing: Briefing, layout: LayoutProfile | None = None) -> tuple[NamedDocument, ...]:
    """A document for each case of a briefing, saved or not, in its order, in the layout that it names or another one."""
    titles = {uid: detail.case.title for uid, detail in load_cases(store, briefing).items()}
    return tuple(
        NamedDocument(
            item.title.strip() or titles.get(item.case_uid, str(item.case_uid)), compose(store, single, layout)
        )
        for item, single in one_by_one(briefing)
    )


def write_bundle(
    documents: tuple[NamedDocument, ...],
    format_name: str,
    target: Path,
    report: Report = no_report,
    options: ExportOptions = DEFAULT_OPTIONS,
) -> ExportResult:
    """Write the documents into one archive; what stands at `target` is replaced only when all has been written.

    Raises ExportFailed, Cancelled.
    """
    started = time.perf_counter()
    named = tuple((each.name, each.document) for each in documents)
    warnings = export_bundle(named, format_name, target, report, options)
    return ExportResult(target, format_name, round((time.perf_counter() - started) * 1000, 1), warnings)


def prepare_export(store: Store, briefing_id: BriefingId, packing: Packing, format_name: str) -> PreparedExport:
    """The documents of a saved briefing, in one or case by case, or its slides.  Raises NotFound."""
    briefing = load_briefing(store, briefing_id)
    titles = tuple((uid, detail.case.title) for uid, detail in load_cases(store, briefing).items())
    if packing is Packing.EACH and format_name not in SLIDE_FORMATS:
        return PreparedExport(compose_each(store, briefing), titles)
    document = NamedDocument(briefing.title, compose(store, briefing))
    deck = presentation_of(store, briefing) if format_name in SLIDE_FORMATS else None
    return PreparedExport((document,), titles, deck)


def carry_out(
    prepared: PreparedExport, order: ExportOrder, installed: Collection[str], report: Report = no_report
) -> ExportOutcome:
    """Write what was prepared as it was ordered; `installed` are the families of the faces of this machine.

    What stands at the target is replaced only when all has been written.  Raises ExportFailed, Cancelled.
    """
    if prepared.deck is not None:
        result = write_presentation(prepared.deck, order.format_name, order.target, report, order.options.ratio)
    elif order.packing is Packing.EACH:
        result = write_bundle(prepared.documents, order.format_name, order.target, report, order.options)
    else:
        document = prepared.documents[0].document
        result = write_document(document, order.format_name, order.target, report, order.options)
    documents = (named.document for named in prepared.documents)
    notes = find_notes(documents, order, installed, dict(prepared.titles))
    return ExportOutcome(result, (*warning_notes(result.warnings), *notes))
