"""The pages of the window as a table; each is made at its first visit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from app.late import late
from app.ui.actions import ActionId
from app.ui.pages import PageId, PageServices


@dataclass(frozen=True, slots=True)
class PageSpec:
    """One page: the action that shows it, and how it is made at its first visit."""

    id: PageId
    action: ActionId
    make: Callable[[PageServices], QWidget]


PAGES: tuple[PageSpec, ...] = (
    PageSpec(PageId.LIBRARY, ActionId.SHOW_LIBRARY, late("app.ui.library.page", "LibraryPage")),
    PageSpec(PageId.BRIEFING, ActionId.SHOW_BRIEFING, late("app.ui.briefing.page", "BriefingPage")),
    PageSpec(PageId.IMPORT, ActionId.SHOW_IMPORT, late("app.ui.importing.page", "ImportPage")),
    PageSpec(PageId.NOTES, ActionId.SHOW_NOTES, late("app.ui.notes.page", "NotesPage")),
    PageSpec(PageId.COMPARE, ActionId.SHOW_COMPARISON, late("app.ui.comparing.page", "ComparingPage")),
    PageSpec(PageId.COVERAGE, ActionId.SHOW_COVERAGE, late("app.ui.coverage.page", "CoveragePage")),
    PageSpec(PageId.FIGURES, ActionId.SHOW_FIGURES, late("app.ui.figure_index.page", "FigureIndexPage")),
    PageSpec(PageId.OVERVIEW, ActionId.SHOW_OVERVIEW, late("app.ui.overview.page", "OverviewPage")),
)
