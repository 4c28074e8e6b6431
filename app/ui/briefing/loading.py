"""What the briefing page knows of the cases of a briefing, gathered in the store worker; loaded late, there."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from app.briefing.edits import lost_edits
from app.domain.briefing import Briefing, BriefingId, CasePart
from app.domain.case import CaseDetail, CaseUid
from app.domain.changes import Changes
from app.operations.briefings import load_briefing, load_cases, save_briefing

if TYPE_CHECKING:
    from app.db.store import Store


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A case in the outline.

    `available` are the parts that the case has something for; `is_known` is False when the case is no longer in the store.
    `reworded` counts its passages in the writer's own words, `lost` those among them that no longer fit the store's text.
    `metrics` are the names of its figures.
    """

    uid: CaseUid
    title: str
    place: str
    available: frozenset[CasePart]
    is_known: bool = True
    complete: bool = True
    reworded: int = 0
    lost: int = 0
    metrics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingView:
    """A briefing as stored, with its rows."""

    briefing: Briefing
    rows: tuple[OutlineRow, ...]


@dataclass(frozen=True, slots=True)
class SavedView:
    """What saving changed, and the briefing as it is now."""

    changes: Changes
    view: BriefingView


def load_view(store: Store, briefing_id: BriefingId) -> BriefingView:
    """Load a briefing.  Raises NotFound."""
    return _view(store, load_briefing(store, briefing_id))


def save_view(store: Store, briefing: Briefing) -> SavedView:
    """Save a briefing and show it as saved.  Raises NotFound, InvalidInput."""
    changes = save_briefing(store, briefing)
    return SavedView(changes, _view(store, load_briefing(store, briefing.id)))


def _view(store: Store, briefing: Briefing) -> BriefingView:
    details = load_cases(store, briefing)
    uids = dict.fromkeys(item.case_uid for item in briefing.items)
    reworded = Counter(edit.case_uid for edit in briefing.edits)
    lost = Counter(edit.case_uid for edit in lost_edits(briefing.edits, details))
    rows = (replace(_row(uid, details.get(uid)), reworded=reworded[uid], lost=lost[uid]) for uid in uids)
    return BriefingView(briefing, tuple(rows))


def _row(uid: CaseUid, detail: CaseDetail | None) -> OutlineRow:
    if detail is None:
        return OutlineRow(uid, uid, "", frozenset(), is_known=False)
    case = detail.case
    metrics = tuple(dict.fromkeys(figure.metric for figure in case.figures))
    place = "".join(case.place.names)
    return OutlineRow(uid, case.title, place, _available(detail), complete=case.complete, metrics=metrics)


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
