"""What every page of the window is given.

A page is a widget made with `PageServices`.  The window connects those of these signals that it has:
`changes_made(Changes)`, `import_requested()`, `library_requested()`, `case_requested(CaseUid)`,
`briefing_requested(BriefingId)`, `query_requested(str)`, `undo_requested()`; and calls those of these methods that it
has: `start()` once the page is in the window, `use_query(str, Synonyms | None)` with what the library asks for whenever
it is shown, `apply_changes(Changes)` after any operation, `settle()` before the window closes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.ui.actions import ActionSet
from app.ui.current_briefing import CurrentBriefing
from app.ui.jobs import JobRunner
from app.ui.library.first_list import FirstList
from app.ui.messages import Messages
from app.ui.preferences import Preferences
from app.ui.theme import Theme


class PageId(StrEnum):
    """Names of the pages."""

    LIBRARY = "library"
    BRIEFING = "briefing"
    IMPORT = "import"
    NOTES = "notes"
    COMPARE = "compare"
    COVERAGE = "coverage"
    FIGURES = "figures"
    OVERVIEW = "overview"


@dataclass(frozen=True, slots=True)
class PageServices:
    """What the application built and every page may use."""

    jobs: JobRunner
    theme: Theme
    messages: Messages
    preferences: Preferences
    actions: ActionSet
    briefing: CurrentBriefing
    first_list: FirstList = field(default_factory=FirstList)
