"""Briefings become files: as one document, or a file for each case in one archive."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path

from app.briefing.split import one_by_one
from app.db.store import Store
from app.domain.briefing import NOBODY, Briefing
from app.domain.document import Document
from app.domain.layout_profile import LayoutProfile
from app.domain.progress import Report, no_report
from app.export.bundle import export_bundle
from app.export.export import DEFAULT_OPTIONS
from app.export.options import ExportOptions
from app.operations.briefings import ExportResult, compose, load_cases


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document and the name that its file gets, without suffix."""

    name: str
    document: Document


def with_recipients(briefing: Briefing, profile: LayoutProfile) -> Briefing:
    """The briefing, with the recipients of the profile when it names none itself."""
    return replace(briefing, recipients=profile.recipients) if briefing.recipients == NOBODY else briefing


def compose_each(store: Store, briefing: Briefing) -> tuple[NamedDocument, ...]:
    """A document for each case of a briefing, saved or not, in its order."""
    titles = {uid: detail.case.title for uid, detail in load_cases(store, briefing).items()}
    return tuple(
        NamedDocument(item.title.strip() or titles.get(item.case_uid, str(item.case_uid)), compose(store, single))
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
