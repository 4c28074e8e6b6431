"""Import: a file is read, compared with the store, and accepted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from app.db import cases, index, sources
from app.db.cases import Origin
from app.db.store import Store
from app.domain.case import Case, CaseUid, PartialDate, Source, SourceId
from app.domain.changes import Changes
from app.domain.draft import CaseDraft, DraftStatus, ImportIssue, ImportProposal
from app.domain.progress import Report, no_report
from app.domain.repair import Repair
from app.errors import ImportFailed
from app.importer.session import read_file, read_files
from app.operations.duplicates import find_twin
from app.text.fold import search_form

STORED = frozenset([DraftStatus.NEW, DraftStatus.ATTACHED, DraftStatus.CHANGED])
"""The states of drafts that accepting writes."""


def read(path: Path, report: Report = no_report) -> ImportProposal:
    """What the file would bring; nothing is stored.  Raises ImportFailed, Cancelled."""
    return read_file(path, report)


def read_all(path: Path, report: Report = no_report) -> Iterator[ImportProposal | ImportFailed]:
    """What a file, or each file of a folder or ZIP, would bring; one that cannot be read comes as its error.

    Raises Cancelled.
    """
    return read_files(path, report)


def revoke_repair(store: Store, uid: CaseUid, repair: Repair) -> Changes:
    """Take a repair of a case's original back: the line reads as it was found.  Raises NotFound."""
    return _turn(store, uid, repair, revoked=1)


def restore_repair(store: Store, uid: CaseUid, repair: Repair) -> Changes:
    """Let a repair that was revoked hold again.  Raises NotFound."""
    return _turn(store, uid, repair, revoked=0)


def _turn(store: Store, uid: CaseUid, repair: Repair, revoked: int) -> Changes:
    with store.writing() as db:
        source_id = cases.load(db, uid).source_id
        with index.updating(db, source_id):
            sources.set_revoked(db, source_id, repair.line, repair.column, revoked)
    return Changes(cases=frozenset([uid]))


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
    """Store what the compared proposals bring, in one transaction; what is unchanged or a duplicate stays out.

    A case that has a card keeps it and gets its original; any other case is what the document says.
    Raises StoreError or Cancelled, and then nothing has been stored.
    """
    touched: set[CaseUid] = set()
    with store.writing():
        for done, proposal in enumerate(proposals):
            report(done, len(proposals), proposal.document.file_name)
            wanted = [draft for draft in proposal.drafts if draft.status in STORED]
            if wanted:
                _store(store, proposal, wanted)
                touched.update(draft.uid for draft in wanted)
        report(len(proposals), len(proposals), "")
    return Changes(cases=frozenset(touched), everything=bool(touched))


def _judge(store: Store, proposal: ImportProposal, draft: CaseDraft, known: SourceId | None) -> CaseDraft:
    if not cases.case_ids(store.db, [draft.uid]):
        lines = proposal.repaired_lines[draft.start_line - 1 : draft.end_line]
        twin = find_twin(store, SourceId(proposal.source_id), draft.title, lines)
        if twin is not None:
            return replace(draft, status=DraftStatus.DUPLICATE, duplicate_of=twin.uid, likeness=twin.score)
        return replace(draft, status=DraftStatus.NEW)
    original = cases.load_original(store.db, draft.uid)
    if original is None:
        return replace(
            draft, status=DraftStatus.ATTACHED if cases.has_card(store.db, draft.uid) else DraftStatus.CHANGED
        )
    lines = proposal.document.lines[draft.start_line - 1 : draft.end_line]
    same_place = (original.start_line, original.end_line) == (draft.start_line, draft.end_line)
    unchanged = known is not None and same_place and original.lines == lines
    return replace(draft, status=DraftStatus.UNCHANGED if unchanged else DraftStatus.CHANGED)


def _title_issue(draft: CaseDraft) -> ImportIssue:
    return ImportIssue("title_differs", draft.start_line, (("ordinal", str(draft.ordinal)), ("title", draft.title)))


def _same_title(store: Store, draft: CaseDraft) -> bool:
    return _bare(cases.load(store.db, draft.uid).title) == _bare(draft.title)


def _bare(title: str) -> str:
    return search_form(title).replace("\n", "")


def _store(store: Store, proposal: ImportProposal, wanted: Sequence[CaseDraft]) -> None:
    source_id = SourceId(proposal.source_id)
    sources.save(store.db, _source(store, proposal), _year(store, proposal))
    with index.updating(store.db, source_id):
        sources.save_text(
            store.db,
            source_id,
            proposal.document.data,
            proposal.document.lines,
            proposal.repaired_lines,
            proposal.repairs,
        )
        for draft in wanted:
            existing = cases.case_ids(store.db, [draft.uid]).get(draft.uid)
            if existing is not None and cases.has_card(store.db, draft.uid):
                case_id = existing
            else:
                case_id = cases.save(store.db, _case(proposal, draft), proposal.year, Origin.IMPORT)
            cases.attach_original(store.db, case_id, source_id, draft.start_line, draft.end_line, draft.sections)


def _source(store: Store, proposal: ImportProposal) -> Source:
    """The source as the library knows it, else as the document says; with the file that was read."""
    known = sources.load(store.db, SourceId(proposal.source_id)) or Source(
        SourceId(proposal.source_id), proposal.source_title, proposal.issuer, PartialDate(proposal.published)
    )
    return replace(
        known,
        script=known.script or proposal.script,
        declared=known.declared if known.declared is not None else proposal.declared,
        found=len(proposal.drafts),
        file_name=proposal.document.file_name,
        sha256=proposal.document.sha256,
        encoding=proposal.document.encoding,
    )


def _year(store: Store, proposal: ImportProposal) -> str:
    return sources.year(store.db, SourceId(proposal.source_id)) or proposal.year


def _case(proposal: ImportProposal, draft: CaseDraft) -> Case:
    return Case(
        uid=draft.uid,
        title=draft.title,
        source_id=SourceId(proposal.source_id),
        ordinal=draft.ordinal,
        place=draft.place,
        organization=draft.organization,
        partners=draft.partners,
        brand_names=draft.brand_names,
        indicators=draft.indicators,
        instruments=draft.instruments,
        start=draft.start,
        data_as_of=draft.data_as_of,
        documents=draft.documents,
        sections=draft.sections,
        figures=draft.figures,
        complete=draft.complete,
    )
