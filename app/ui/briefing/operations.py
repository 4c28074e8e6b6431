"""What the briefing page asks its workers for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.briefing import Briefing, BriefingId
from app.domain.changes import Changes
from app.domain.document import Document
from app.domain.progress import Report
from app.ui.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.operations.briefings import ExportResult
    from app.ui.briefing.loading import BriefingView, SavedView

load_view: Callable[[Store, BriefingId, str], BriefingView] = late("app.ui.briefing.loading", "load_view")
save_view: Callable[[Store, Briefing, str], SavedView] = late("app.ui.briefing.loading", "save_view")
delete_briefing: Callable[[Store, BriefingId], Changes] = late("app.operations.briefings", "delete_briefing")
prepare_document: Callable[[Store, BriefingId], Document] = late("app.operations.briefings", "prepare_document")
write_document: Callable[[Document, str, Path, Report], ExportResult] = late(
    "app.operations.briefings", "write_document"
)
