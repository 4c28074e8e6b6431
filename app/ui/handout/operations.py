"""What a handout asks its workers for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.handout import Audience
from app.domain.progress import Report
from app.domain.slides import Deck, Ratio
from app.late import late

if TYPE_CHECKING:
    from app.operations.briefings import ExportResult

write_handout: Callable[[Deck, Audience, str, Path, Report], ExportResult] = late(
    "app.operations.presentations", "write_handout"
)
write_presentation: Callable[[Deck, str, Path, Report, Ratio], ExportResult] = late(
    "app.operations.presentations", "write_presentation"
)
