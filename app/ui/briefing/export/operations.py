"""What an export asks its workers for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from app.domain.briefing import BriefingId
from app.domain.progress import Report
from app.export.options import ExportOrder, Packing
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.operations.briefing_exports import ExportOutcome, PreparedExport

prepare_export: Callable[[Store, BriefingId, Packing, str], PreparedExport] = late(
    "app.operations.briefing_exports", "prepare_export"
)
carry_out: Callable[[PreparedExport, ExportOrder, Collection[str], Report], ExportOutcome] = late(
    "app.operations.briefing_exports", "carry_out"
)
