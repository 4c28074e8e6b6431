"""What the page with the index of figures asks its workers for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.document import Table
from app.domain.figure_index import FigureList, FigureOrder, FigurePlot, FigureRow
from app.domain.notes import Anchor
from app.domain.progress import Report
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.briefing import BriefingId
    from app.query.synonyms import Synonyms

list_figures: Callable[[Store, str, FigureOrder, str, Synonyms | None], FigureList] = late(
    "app.operations.figure_index", "list_figures"
)
load_figure_rows: Callable[[Store, Sequence[int]], tuple[FigureRow, ...]] = late(
    "app.operations.figure_index", "load_figure_rows"
)
plot_figures: Callable[[Store, Sequence[int], str | None], FigurePlot] = late(
    "app.operations.figure_index", "plot_figures"
)
find_figure: Callable[[Store, CaseUid, int], Anchor] = late("app.operations.figure_index", "find_figure")
export_figures: Callable[[Store, Sequence[int], Path, Report], Path] = late(
    "app.operations.figure_index", "export_figures"
)
put_figures: Callable[[Store, BriefingId, Sequence[int]], Changes] = late("app.operations.figure_index", "put_figures")
table_of: Callable[[Store, Sequence[int]], Table] = late("app.operations.figure_index", "table_of")
change_text: Callable[[FigureRow], str] = late("app.operations.figure_index", "change_text")
