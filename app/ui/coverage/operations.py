"""What the page with the coverage matrix asks its workers for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.changes import Changes
from app.domain.coverage import Axis, CoverageMatrix
from app.domain.document import Table
from app.domain.progress import Report
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.briefing import BriefingId
    from app.operations.briefings import ExportResult
    from app.query.synonyms import Synonyms
    from app.ui.charts.matrix_picture import MatrixPicture

coverage: Callable[[Store, str, Axis, Axis, Synonyms | None], CoverageMatrix] = late(
    "app.operations.coverage", "coverage"
)
narrowed: Callable[[str, Sequence[tuple[Axis, str]]], str] = late("app.operations.coverage", "narrowed")
matrix_table: Callable[[CoverageMatrix], Table] = late("app.operations.coverage", "matrix_table")
gaps_table: Callable[[CoverageMatrix], Table] = late("app.operations.coverage", "gaps_table")
caption_of: Callable[[CoverageMatrix], str] = late("app.operations.coverage", "caption_of")
write_matrix: Callable[[CoverageMatrix, Path, Report], ExportResult] = late("app.operations.coverage", "write_matrix")
put_matrix: Callable[[Store, BriefingId, CoverageMatrix], Changes] = late("app.operations.coverage", "put_matrix")
put_own_matrix: Callable[[Store, BriefingId], Changes] = late("app.operations.coverage", "put_own_matrix")
write_picture: Callable[[MatrixPicture, Path], Path] = late("app.ui.charts.matrix_picture", "write_picture")
