"""The operations of the page that compares cases, imported in the workers at their first call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.domain.case import CaseUid
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.briefing import Briefing, BriefingId
    from app.domain.changes import Changes
    from app.ui.comparing.reading import ComparisonReading

load_comparison: Callable[[Store, Sequence[CaseUid]], ComparisonReading] = late(
    "app.ui.comparing.reading", "load_comparison"
)
put_into_briefing: Callable[[Store, BriefingId, Sequence[CaseUid]], Changes] = late(
    "app.operations.comparing", "put_into_briefing"
)
start_comparison: Callable[[Store, str, Sequence[CaseUid], str], Briefing] = late(
    "app.operations.comparing", "start_comparison"
)
first_of_briefing: Callable[[Store, BriefingId], tuple[CaseUid, ...]] = late(
    "app.operations.comparing", "first_of_briefing"
)
