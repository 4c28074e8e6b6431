"""What the briefing page shows, prepared in the store worker: the rows of the outline and the document as HTML.

The export's HTML writer makes the preview, so this module is loaded late, in the worker.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from app.domain.briefing import Briefing, BriefingId, CasePart
from app.domain.case import CaseDetail, CaseUid
from app.domain.changes import Changes
from app.errors import NotFound
from app.export.clean import clean_document
from app.export.html import anchor, render
from app.operations.briefings import compose, load_briefing, save_briefing
from app.operations.library import load_case

if TYPE_CHECKING:
    from app.db.store import Store


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A case in the outline.

    `available` are the parts that the case has something for; `anchor` is the place of its heading in the preview,
    empty when the case is no longer in the store.
    """

    uid: CaseUid
    title: str
    place: str
    available: frozenset[CasePart]
    anchor: str
    complete: bool = True


@dataclass(frozen=True, slots=True)
class BriefingView:
    """A briefing as stored, with its rows and its document."""

    briefing: Briefing
    rows: tuple[OutlineRow, ...]
    html: str


@dataclass(frozen=True, slots=True)
class SavedView:
    """What saving changed, and the briefing as it is now."""

    changes: Changes
    view: BriefingView


def load_view(store: Store, briefing_id: BriefingId, style: str) -> BriefingView:
    """Load a briefing; `style` is the style sheet of the preview.  Raises NotFound."""
    return _view(store, load_briefing(store, briefing_id), style)


def save_view(store: Store, briefing: Briefing, style: str) -> SavedView:
    """Save a briefing and show it as saved.  Raises NotFound, InvalidInput."""
    changes = save_briefing(store, briefing)
    return SavedView(changes, _view(store, load_briefing(store, briefing.id), style))


def _view(store: Store, briefing: Briefing, style: str) -> BriefingView:
    html = render(clean_document(compose(store, briefing)), style)
    numbers = count(1)
    rows = []
    for item in briefing.items:
        detail = _load(store, item.case_uid)
        if detail is None:
            rows.append(OutlineRow(item.case_uid, item.case_uid, "", frozenset(), ""))
        else:
            rows.append(_row(detail, anchor(next(numbers))))
    return BriefingView(briefing, tuple(rows), html)


def _row(detail: CaseDetail, name: str) -> OutlineRow:
    case = detail.case
    return OutlineRow(case.uid, case.title, "".join(case.place.names), _available(detail), name, case.complete)


def _available(detail: CaseDetail) -> frozenset[CasePart]:
    case = detail.case
    parts = {CasePart(section.kind.value) for section in case.sections}
    if case.gist:
        parts.add(CasePart.GIST)
    if case.figures:
        parts.add(CasePart.FIGURES)
    if detail.original is not None:
        parts.add(CasePart.ORIGINAL)
    return frozenset(parts)


def _load(store: Store, uid: CaseUid) -> CaseDetail | None:
    try:
        return load_case(store, uid)
    except NotFound:
        return None
