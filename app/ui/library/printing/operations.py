"""The operations of printing, imported in the workers at their first call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.case import CaseUid
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.document import Document
    from app.operations.briefings import ExportResult
    from app.ui.library.printing.sheets import Sheets

case_sheet: Callable[[Store, CaseUid], Document] = late("app.operations.case_sheets", "case_sheet")
set_sheets: Callable[[Document], Sheets] = late("app.ui.library.printing.sheets", "set_sheets")
write_sheet: Callable[[Document, Path], ExportResult] = late("app.ui.library.printing.sheets", "write_sheet")
