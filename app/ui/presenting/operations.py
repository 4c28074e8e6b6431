"""The operations of present mode, imported by the workers at their first call."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from app.domain.case import CaseUid
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.briefing import BriefingId
    from app.domain.collection import CollectionId
    from app.domain.slides import Deck, Ratio

case_presentation: Callable[[Store, CaseUid], Deck] = late("app.operations.presenting", "case_presentation")
cases_presentation: Callable[[Store, str, Sequence[CaseUid]], Deck] = late(
    "app.operations.presenting", "cases_presentation"
)
collection_presentation: Callable[[Store, CollectionId], Deck] = late(
    "app.operations.presenting", "collection_presentation"
)
briefing_presentation: Callable[[Store, BriefingId], Deck] = late("app.operations.presenting", "briefing_presentation")
fitted_decks: Callable[[Deck], Mapping[Ratio, Deck]] = late("app.ui.presenting.fitted", "fitted_decks")
