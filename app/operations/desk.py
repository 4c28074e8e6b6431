"""The import desk: documents are opened, edited step by step, kept, and accepted as one step that can be undone."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from app.db import cases, desks, history, import_undo, index, sources
from app.db.desks import PendingImport
from app.db.store import Store
from app.domain.case import SourceId
from app.domain.changes import Changes
from app.domain.draft import CaseDraft, DraftStatus, ImportProposal
from app.domain.progress import Report, no_report
from app.errors import ImportFailed
from app.importer.desk import editing, verdict
from app.importer.desk.edits import Edit, from_json, to_json
from app.importer.desk.outlook import Outlook, outlook_of
from app.importer.desk.values import Desk
from app.importer.knowledge import bundled_knowledge
from app.importer.readers.registry import read_bytes
from app.importer.session import ImportSession
from app.operations import imports
from app.operations.storing import concerned_sources
from app.operations.waiting import Waiting, relate

STEP = "import_cases"
"""The code of the step that undo takes back."""


def read_desks(path: Path, report: Report = no_report) -> tuple[Desk | ImportFailed, ...]:
    """The documents of a file, a folder or a ZIP on the desk; one that cannot be read comes as its error.

    Nothing is stored.  Raises Cancelled.
    """
    return tuple(
        found if isinstance(found, ImportFailed) else editing.open_desk(found)
        for found in imports.read_all(path, report)
    )


def reread_desk(file_name: str, data: bytes, report: Report = no_report) -> Desk:
    """A document that was kept, on the desk as it was read.  Raises ImportFailed, Cancelled."""
    proposal = ImportSession(bundled_knowledge(), report).propose(read_bytes(file_name, data))
    return editing.open_desk(proposal)


def place(store: Store, desk: Desk) -> Desk:
    """Put a document on the desk: it is kept from now on, with the edits that it had when it was last here."""
    document = desk.base.document
    with store.writing() as db:
        kept = desks.load(db, document.sha256)
        if kept is None:
            edits, undone = _as_json(desk.edits), _as_json(desk.undone)
            pending = PendingImport(document.sha256, document.file_name, edits, undone, _now())
            desks.save(db, pending, document.data)
    if kept is not None and not desk.edits:
        desk = editing.replay(desk, _edits(kept.edits))
        desk = replace(desk, undone=_edits(kept.undone))
    return ask_store(store, desk)


def edit(store: Store, desk: Desk, step: Edit) -> Desk:
    """The desk after an edit, which is kept; the very same desk when the edit does not fit."""
    return _kept(store, desk, editing.apply(desk, step))


def undo(store: Store, desk: Desk) -> Desk:
    """The desk before its last edit."""
    return _kept(store, desk, editing.undo(desk))


def redo(store: Store, desk: Desk) -> Desk:
    """The desk with the edit that was last undone."""
    return _kept(store, desk, editing.redo(desk))


def ask_store(store: Store, desk: Desk) -> Desk:
    """The desk with how each case stands to the store, where that is not known yet."""
    questions = verdict.questions_for_store(desk)
    if not questions.drafts:
        return desk
    answer = imports.compare(store, questions)
    edited = verdict.edited_by_hand(desk)
    with store.reading() as db:
        carded = frozenset(draft.uid for draft in questions.drafts if cases.has_card(db, draft.uid))
        differing = frozenset(
            draft.uid
            for draft in answer.drafts
            if draft.status is DraftStatus.UNCHANGED
            and draft.start_line in edited
            and not _is_as_stored(store, draft, edited[draft.start_line])
        )
    return editing.compared(desk, answer, carded, differing)


def _is_as_stored(store: Store, draft: CaseDraft, names: Iterable[str]) -> bool:
    """True when the store's case says in these attributes what the draft says."""
    stored = cases.load(store.db, draft.uid)
    return all(getattr(stored, name) == getattr(draft, name) for name in names)


def ask_store_again(store: Store, desk: Desk) -> Desk:
    """The same for all cases, after the store has changed."""
    return ask_store(store, replace(desk, cases=tuple(replace(case, compared=False) for case in desk.cases)))


def look_over(store: Store, desks: Sequence[Desk]) -> tuple[tuple[int, Desk, Outlook], ...]:
    """The desks of which `compare_all` has something new to say, with their places among those given."""
    compared = compare_all(store, desks)
    return tuple(
        (at, desk, outlook_of(desk))
        for at, (desk, before) in enumerate(zip(compared, desks, strict=True))
        if desk is not before
    )


def with_outlook(store: Store, change: Callable[..., Desk], desk: Desk, *arguments: object) -> tuple[Desk, Outlook]:
    """What one of the changes above makes of a desk, and what is to be shown of it."""
    changed = change(store, desk, *arguments)
    return changed, outlook_of(changed)


def compare_all(store: Store, desks: Sequence[Desk]) -> tuple[Desk, ...]:
    """The desks with how each case stands to the store and to those that wait before it, in this document or another.

    A desk of which nothing new is to be said is the very same.
    """
    asked = [ask_store(store, desk) for desk in desks]
    taken = [
        (at, case) for at, desk in enumerate(asked) for case in desk.cases if case.draft.uid and not case.is_left_out
    ]
    drafts = relate(
        [
            Waiting(case.draft, asked[at].base.document.sha256, verdict.lines_of(asked[at], case.draft), case.keys)
            for at, case in taken
        ]
    )
    by_desk: list[dict[int, CaseDraft]] = [{} for _ in asked]
    for (at, case), draft in zip(taken, drafts, strict=True):
        by_desk[at][case.draft.start_line] = draft
    return tuple(editing.related(desk, found) for desk, found in zip(asked, by_desk, strict=True))


def list_pending(store: Store) -> tuple[PendingImport, ...]:
    """The documents that wait on the desk, in the order in which they came."""
    with store.reading() as db:
        return desks.load_all(db)


def load_pending(store: Store, sha256: str) -> bytes:
    """The bytes of a document that waits."""
    with store.reading() as db:
        return desks.load_data(db, sha256)


def discard(store: Store, sha256: str) -> None:
    """Take a document from the desk; what is stored of it stays."""
    with store.writing() as db:
        desks.delete(db, sha256)


def accept(store: Store, accepted: Sequence[Desk], report: Report = no_report) -> Changes:
    """Store what the desks bring: one transaction, and one step for undo.

    They are forgotten, but for those with duplicates about which nothing was decided.  Raises StoreError or Cancelled, and then nothing has been stored.
    """
    compared = compare_all(store, accepted)
    proposals = tuple(_with_all_repairs(desk) for desk in compared)
    with store.writing() as db:
        with history.step(db, STEP):
            import_undo.record(
                db, dict.fromkeys(source for each in proposals for source in concerned_sources(store, each))
            )
            changes = imports.accept(store, proposals, report)
        for desk in compared:
            _revoke(store, desk)
            if not any(map(verdict.awaits_choice, desk.cases)):
                desks.delete(db, desk.base.document.sha256)
    return changes


def _kept(store: Store, before: Desk, desk: Desk) -> Desk:
    if desk is before:
        return desk
    desk = ask_store(store, desk)
    with store.writing() as db:
        desks.save_edits(db, desk.base.document.sha256, _as_json(desk.edits), _as_json(desk.undone), _now())
    return desk


def _with_all_repairs(desk: Desk) -> ImportProposal:
    """What is to be stored; repairs that were revoked come along, so that they can be restored later."""
    return replace(verdict.proposal_of(desk), repaired_lines=desk.base.repaired_lines, repairs=desk.base.repairs)


def _revoke(store: Store, desk: Desk) -> None:
    source_id = SourceId(desk.base.source_id)
    if not desk.revoked or sources.load(store.db, source_id) is None:
        return
    with index.updating(store.db, source_id):
        for line, column in sorted(desk.revoked):
            sources.set_revoked(store.db, source_id, line, column, 1)


def _as_json(steps: Sequence[Edit]) -> str:
    return json.dumps(to_json(steps), ensure_ascii=False)


def _edits(text: str) -> tuple[Edit, ...]:
    """Edits as they were kept; those of a version that knew others are left out."""
    try:
        return from_json(json.loads(text))
    except (KeyError, TypeError, ValueError):
        return ()


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
