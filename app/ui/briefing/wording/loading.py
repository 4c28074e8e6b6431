"""The texts of a case that can be reworded, gathered in the store worker; loaded late, there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from app.briefing.edits import case_texts
from app.briefing.own_words import CaseText
from app.domain.briefing import OutlineItem
from app.domain.case import CaseUid
from app.operations.library import load_case

if TYPE_CHECKING:
    from app.db.store import Store


@dataclass(frozen=True, slots=True)
class CaseTexts:
    """The texts of a case as the store has them now, those that the briefing does not show among them."""

    uid: CaseUid
    title: str
    texts: tuple[CaseText, ...]


def load_texts(store: Store, item: OutlineItem) -> CaseTexts:
    """The texts of an item's case.  Raises NotFound."""
    detail = load_case(store, item.case_uid)
    return CaseTexts(detail.case.uid, detail.case.title, case_texts(detail, item))
