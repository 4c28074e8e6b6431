"""The draft check of a briefing, with what the faces of this machine lack."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from app.briefing.check.check import check
from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId
from app.domain.changes import Changes
from app.domain.document import Document
from app.domain.draft_check import Finding
from app.export.clean import clean_document
from app.export.faces import find_missing, fonts_folder
from app.operations.briefings import compose, load_briefing, load_cases, save_briefing
from app.operations.export_notes import item_of

MOST_ROUNDS = 50
"""Of mending: a text with more faults than this on one line is left to the writer."""


def check_draft(store: Store, briefing: Briefing) -> tuple[Finding, ...]:
    """What a person should look at before a briefing, saved or not, goes out; nothing of it stops an export."""
    findings = check(briefing, load_cases(store, briefing))
    return (*findings, *_lacking(clean_document(compose(store, briefing)), fonts_folder()))


def mend_draft(store: Store, briefing_id: BriefingId) -> Changes:
    """Mend everything in a saved briefing that the check knows how to mend, in one step.  Raises NotFound.

    Each mend is made on what the one before has left; those whose place has moved meanwhile get their turn again.
    """
    briefing = load_briefing(store, briefing_id)
    cases = load_cases(store, briefing)
    for _ in range(MOST_ROUNDS):
        mended = briefing
        for finding in check(briefing, cases):
            mended = finding.mend(mended) if finding.mend is not None else mended
        if mended == briefing:
            break
        briefing = mended
    return save_briefing(store, briefing)


def _lacking(document: Document, folder: Path) -> Iterator[Finding]:
    """Characters that no bundled face can draw, and those that are the trace of a broken text."""
    for missing in find_missing(document, folder):
        block = None if missing.block is None else document.blocks[missing.block]
        code = "draft.damaged_character" if missing.damaged else "draft.missing_character"
        parameters = (
            ("character", missing.character),
            ("code", missing.code),
            ("count", missing.count),
            ("around", missing.around),
        )
        yield Finding(code, item_of(block), parameters=parameters)
