"""What accepting an import writes: the source, its text, and each case with what the person decided of duplicates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from app.db import cases, index, lineage, sources
from app.db.cases import Origin
from app.db.store import Store
from app.domain.case import Case, CaseUid, PartialDate, Source, SourceId
from app.domain.draft import CaseDraft, DraftStatus, DuplicateChoice, ImportProposal


def concerned_sources(store: Store, proposal: ImportProposal) -> Iterator[SourceId]:
    """The sources whose content `store_drafts` may change: its own, and those of the cases whose place it takes."""
    yield SourceId(proposal.source_id)
    for draft in proposal.drafts:
        if draft.will_be_stored and cases.case_ids(store.db, [draft.stored_uid]):
            yield cases.source_of(store.db, draft.stored_uid)


def store_drafts(store: Store, proposal: ImportProposal, wanted: Sequence[CaseDraft]) -> set[CaseUid]:
    """Store these drafts of a proposal inside the caller's transaction; the cases that differ afterwards."""
    source_id = SourceId(proposal.source_id)
    touched: set[CaseUid] = set()
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
            uid = _target(store, source_id, draft)
            case_id = _save_case(store, proposal, draft, uid)
            cases.attach_original(store.db, case_id, source_id, draft.start_line, draft.end_line, draft.sections)
            touched.add(uid)
            touched |= _link(store, draft, uid)
    return touched


def _target(store: Store, source_id: SourceId, draft: CaseDraft) -> CaseUid:
    """The uid under which a draft is stored.

    Its own may be taken: the case that had it told another text later on.  A uid is never reused, so it gets a new one.
    """
    takes_place = draft.stored_uid != draft.uid
    has_place = cases.uid_at(store.db, source_id, draft.ordinal) == draft.uid
    is_changed = draft.status not in (DraftStatus.NEW, DraftStatus.DUPLICATE)
    if takes_place or has_place or is_changed or not cases.case_ids(store.db, [draft.uid]):
        return draft.stored_uid
    candidates = (CaseUid(f"{draft.uid}-{number}") for number in count(2))
    return next(uid for uid in candidates if not cases.case_ids(store.db, [uid]))


def _save_case(store: Store, proposal: ImportProposal, draft: CaseDraft, uid: CaseUid) -> int:
    existing = cases.case_ids(store.db, [uid]).get(uid)
    case = _case(proposal, draft, uid)
    if existing is not None:
        if draft.status is not DraftStatus.DUPLICATE and cases.has_card(store.db, uid):
            return existing
        if cases.source_of(store.db, uid) != proposal.source_id:
            # It leaves the index as it was there, and enters it with the others of its new source.
            index.remove(store.db, [existing])
        if draft.status is DraftStatus.DUPLICATE:
            case = _completed(case, cases.load(store.db, uid))
    return cases.save(store.db, case, proposal.year, Origin.IMPORT)


def _completed(case: Case, before: Case) -> Case:
    """A case that takes the place of another, with that one's fields where its own text names none."""
    return replace(
        case,
        place=case.place if case.place.names else before.place,
        organization=case.organization or before.organization,
        indicators=case.indicators or before.indicators,
        instruments=case.instruments or before.instruments,
    )


def _link(store: Store, draft: CaseDraft, uid: CaseUid) -> set[CaseUid]:
    other = draft.duplicate_of
    is_link = draft.status is DraftStatus.DUPLICATE and draft.choice is DuplicateChoice.LINK
    if not is_link or other is None or other == uid or not cases.case_ids(store.db, [other]):
        return set()
    lineage.link(store.db, other, uid)
    return {version.uid for version in lineage.versions_of(store.db, uid)}


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


def _case(proposal: ImportProposal, draft: CaseDraft, uid: CaseUid) -> Case:
    return Case(
        uid=uid,
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
