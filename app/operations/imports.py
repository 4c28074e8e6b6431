"""Import: a file is read, compared with the store, and accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.db import cases, history, import_undo, index, sources
from app.db.store import Store
from app.domain.case import CaseUid, SourceId
from app.domain.changes import Changes
from app.domain.draft import CaseDraft, DraftStatus, DuplicateChoice, ImportIssue, ImportProposal
from app.domain.progress import Report, no_report
from app.domain.repair import Repair
from app.errors import ImportFailed
from app.importer.session import read_file, read_files
from app.operations.duplicates import compared_with, find_twin
from app.operations.storing import store_drafts
from app.operations.waiting import Waiting, relate
from app.text.fold import search_form
from app.text.likeness import keys_of


def read(path: Path, report: Report = no_report) -> ImportProposal:
    """What the file would bring; nothing is stored.  Raises ImportFailed, Cancelled."""
    return read_file(path, report)


def read_all(path: Path, report: Report = no_report) -> Iterator[ImportProposal | ImportFailed]:
    """What a file, or each file of a folder or ZIP, would bring; one that cannot be read comes as its error.

    Raises Cancelled.
    """
    return read_files(path, report)


def revoke_repair(store: Store, uid: CaseUid, repair: Repair) -> Changes:
    """Take a repair of a case's original back: the line reads as it was found.  Undoable.  Raises NotFound."""
    return _turn(store, uid, repair, "revoke_repair", 1)


def restore_repair(store: Store, uid: CaseUid, repair: Repair) -> Changes:
    """Let a repair that was revoked hold again.  Undoable.  Raises NotFound."""
    return _turn(store, uid, repair, "restore_repair", 0)


def _turn(store: Store, uid: CaseUid, repair: Repair, step: str, revoked: int) -> Changes:
    with store.writing() as db:
        source_id = cases.load(db, uid).source_id
        with history.step(db, step):
            import_undo.record_repair(db, source_id, repair.line, repair.column, revoked)
        with index.updating(db, source_id):
            sources.set_revoked(db, source_id, repair.line, repair.column, revoked)
    return Changes(cases=frozenset([uid]))


def compare_all(store: Store, proposals: Sequence[ImportProposal]) -> tuple[ImportProposal, ...]:
    """Several proposals, each compared with the store and with those before it."""
    compared = [compare(store, proposal) for proposal in proposals]
    waiting = [
        Waiting(draft, proposal.document.sha256, lines, keys_of("\n".join(lines)))
        for proposal in compared
        for draft in proposal.drafts
        for lines in (proposal.repaired_lines[draft.start_line - 1 : draft.end_line],)
    ]
    drafts = iter(relate(waiting))
    return tuple(replace(proposal, drafts=tuple(next(drafts) for _ in proposal.drafts)) for proposal in compared)


def decide(proposal: ImportProposal, choice: DuplicateChoice) -> ImportProposal:
    """The proposal with the same choice for all of its duplicates."""
    drafts = tuple(
        replace(draft, choice=choice) if draft.status is DraftStatus.DUPLICATE else draft for draft in proposal.drafts
    )
    return replace(proposal, drafts=drafts)


def compare(store: Store, proposal: ImportProposal) -> ImportProposal:
    """The proposal with the state of each draft: new, attached to a card, changed, unchanged or a duplicate."""
    with store.reading() as db:
        known = sources.with_digest(db, proposal.document.sha256)
        drafts: list[CaseDraft] = []
        issues = list(proposal.issues)
        for draft in proposal.drafts:
            judged = _judge(store, proposal, draft, known)
            if judged.status is DraftStatus.ATTACHED and not _same_title(store, judged):
                issues.append(_title_issue(draft))
            drafts.append(judged)
    return replace(proposal, drafts=tuple(drafts), issues=tuple(issues))


def accept(store: Store, proposals: Sequence[ImportProposal], report: Report = no_report) -> Changes:
    """Store what the compared proposals bring, in one transaction.

    What is unchanged stays out, and so does a duplicate unless its `choice` says otherwise.  A case that has a card
    keeps it and gets its original, unless the draft shall take its place; any other case is what the document says.
    Raises StoreError or Cancelled, and then nothing has been stored.
    """
    touched: set[CaseUid] = set()
    with store.writing():
        for done, proposal in enumerate(proposals):
            report(done, len(proposals), proposal.document.file_name)
            wanted = [draft for draft in proposal.drafts if draft.will_be_stored]
            if wanted:
                touched.update(store_drafts(store, proposal, wanted))
        report(len(proposals), len(proposals), "")
    return Changes(cases=frozenset(touched), everything=bool(touched))


def _judge(store: Store, proposal: ImportProposal, draft: CaseDraft, known: SourceId | None) -> CaseDraft:
    # A case that took the place of another has that one's uid; where it stands in its document tells which it is.
    there = cases.uid_at(store.db, SourceId(proposal.source_id), draft.ordinal)
    draft = replace(draft, uid=there or draft.uid, waits_in="", is_same_text=False)
    lines = proposal.repaired_lines[draft.start_line - 1 : draft.end_line]
    if there is None:
        return _judge_unplaced(store, proposal, draft, lines, known)
    original = cases.load_original(store.db, draft.uid)
    if original is None:
        return replace(
            draft, status=DraftStatus.ATTACHED if cases.has_card(store.db, draft.uid) else DraftStatus.CHANGED
        )
    raw = proposal.document.lines[draft.start_line - 1 : draft.end_line]
    same_place = (original.start_line, original.end_line) == (draft.start_line, draft.end_line)
    unchanged = known is not None and same_place and original.lines == raw
    return replace(draft, status=DraftStatus.UNCHANGED if unchanged else DraftStatus.CHANGED)


def _judge_unplaced(
    store: Store, proposal: ImportProposal, draft: CaseDraft, lines: Sequence[str], known: SourceId | None
) -> CaseDraft:
    """A draft whose place in its source is empty: new, told elsewhere, or once given up for another text."""
    if not cases.case_ids(store.db, [draft.uid]):
        twin = find_twin(store, SourceId(proposal.source_id), draft.title, lines)
    elif known is not None:
        return replace(draft, status=DraftStatus.UNCHANGED)
    else:
        twin = compared_with(store, draft.uid, "\n".join(lines))
    if twin is None:
        return replace(draft, status=DraftStatus.NEW, duplicate_of=None, likeness=0.0)
    return replace(
        draft,
        status=DraftStatus.DUPLICATE,
        duplicate_of=twin.uid,
        likeness=twin.score,
        is_same_text=twin.is_same_text,
    )


def _title_issue(draft: CaseDraft) -> ImportIssue:
    return ImportIssue("title_differs", draft.start_line, (("ordinal", str(draft.ordinal)), ("title", draft.title)))


def _same_title(store: Store, draft: CaseDraft) -> bool:
    return _bare(cases.load(store.db, draft.uid).title) == _bare(draft.title)


def _bare(title: str) -> str:
    return search_form(title).replace("\n", "")
