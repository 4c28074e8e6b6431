"""What the briefing page asks its workers for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.briefing import Briefing, BriefingId, BriefingVersion, OutlineItem
from app.domain.changes import Changes
from app.domain.document import Document
from app.domain.draft_check import Finding
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.ui.briefing.loading import BriefingView, SavedView
    from app.ui.briefing.press import Press
    from app.ui.briefing.wording.loading import CaseTexts

load_view: Callable[[Store, BriefingId], BriefingView] = late("app.ui.briefing.loading", "load_view")
save_view: Callable[[Store, Briefing], SavedView] = late("app.ui.briefing.loading", "save_view")
load_texts: Callable[[Store, OutlineItem], CaseTexts] = late("app.ui.briefing.wording.loading", "load_texts")
compose: Callable[[Store, Briefing], Document] = late("app.operations.briefings", "compose")
make_press: Callable[[], Press] = late("app.ui.briefing.press", "Press")
delete_briefing: Callable[[Store, BriefingId], Changes] = late("app.operations.briefings", "delete_briefing")
duplicate_briefing: Callable[[Store, BriefingId], Briefing] = late("app.operations.briefings", "duplicate_briefing")
keep_version: Callable[[Store, BriefingId], Changes] = late("app.operations.briefings", "keep_version")
restore_version: Callable[[Store, BriefingId, int], Changes] = late("app.operations.briefings", "restore_version")
list_versions: Callable[[Store, BriefingId], tuple[BriefingVersion, ...]] = late(
    "app.operations.briefings", "list_versions"
)
check_draft: Callable[[Store, Briefing], tuple[Finding, ...]] = late("app.operations.draft_check", "check_draft")
