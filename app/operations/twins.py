"""A duplicate on the desk beside the case that it repeats, with what only one of them says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.db import cases, sources
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.draft import CaseDraft
from app.domain.twins import TwinPair, TwinSide
from app.errors import NotFound
from app.importer.desk.values import Desk
from app.importer.desk.verdict import lines_of
from app.operations.library import load_case
from app.text.difference import difference


def pair_of(store: Store, draft: CaseDraft, desks: Sequence[Desk]) -> TwinPair:
    """A draft that is a duplicate, and the case that it repeats; `desks` are those on the desk, the draft's own first.

    Raises NotFound when the other one is no longer there.
    """
    uid = draft.duplicate_of or CaseUid("")
    new = _of_draft(desks[0], draft)
    old = _waiting(uid, draft, desks) if draft.waits_in else _stored(store, uid)
    marks = difference(new.text, old.text)
    return TwinPair(
        replace(new, marks=tuple((start, end - start) for start, end in marks.left)),
        replace(old, marks=tuple((start, end - start) for start, end in marks.right)),
        draft.likeness,
        draft.is_same_text,
        is_waiting=bool(draft.waits_in),
        has_card=not draft.waits_in and cases.has_card(store.db, uid),
    )


def _of_draft(desk: Desk, draft: CaseDraft) -> TwinSide:
    year = desk.base.published[:4] or desk.base.year
    return TwinSide(draft.title, desk.base.source_title, year, _joined(lines_of(desk, draft)), ())


def _waiting(uid: CaseUid, draft: CaseDraft, desks: Sequence[Desk]) -> TwinSide:
    for desk in desks:
        if desk.base.document.sha256 == draft.waits_in:
            for case in desk.cases:
                is_itself = desk is desks[0] and case.draft.start_line == draft.start_line
                if case.draft.stored_uid == uid and not is_itself:
                    return _of_draft(desk, case.draft)
    raise NotFound("store.no_such_case", uid=uid)


def _stored(store: Store, uid: CaseUid) -> TwinSide:
    detail = load_case(store, uid)
    year = detail.source.published[:4] or sources.year(store.db, detail.source.id)
    if detail.original is not None:
        text = _joined(detail.original.repaired_lines)
    else:
        text = _joined([line for section in detail.case.sections for line in (section.heading, section.body)])
    return TwinSide(detail.case.title, detail.source.title, year, text, ())


def _joined(lines: Sequence[str]) -> str:
    return "\n".join(line.strip() for line in lines if line.strip())
