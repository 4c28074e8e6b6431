"""What the search box asks the workers: suggestions, explanations, counts, the synonyms, the history of searches."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import AppError, QueryError
from app.ui.jobs import JobRunner, LatestOnly
from app.ui.library.searching import operations

if TYPE_CHECKING:
    from app.domain.suggestion import Suggestion
    from app.query.synonyms import Expansion, Synonyms

MOST_SUGGESTIONS = 8
"""Rows of suggestions while typing: more would hide the list that is being looked for."""


class SuggestionSource(QObject):
    """Asks for suggestions, of which only the newest matter.

    They are counted as a search with `synonyms` would.
    Signal `answered(text, suggestions)`: the text that was asked about, and a tuple of `Suggestion`.
    """

    answered = Signal(str, object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.synonyms: Synonyms | None = None
        self._questions = LatestOnly(jobs, self)
        self._questions.answered.connect(self._answer)
        self._questions.failed.connect(jobs.failed_unheard)

    def ask(self, text: str, cursor: int, limit: int = MOST_SUGGESTIONS) -> None:
        """Ask how to go on from the cursor, an offset in Python's characters."""
        self._text = text
        self._questions.ask(operations.suggest, text, cursor, limit, self.synonyms)

    def drop(self) -> None:
        """Stop asking, so that a search need not wait."""
        self._questions.drop()

    def _answer(self, suggestions: tuple[Suggestion, ...]) -> None:
        self.answered.emit(self._text, suggestions)


class CountSource(QObject):
    """Counts the cases that a search with `synonyms` finds, of which only the newest question matters.

    Signals: `counted(text, number)`; `refused(QueryError)`; `failed(exception)`.
    """

    counted = Signal(str, int)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, synonyms: Synonyms | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._synonyms = synonyms
        self._questions = LatestOnly(jobs, self)
        self._questions.answered.connect(lambda number: self.counted.emit(self._text, number))
        self._questions.failed.connect(self._fail)

    def ask(self, text: str) -> None:
        """Count for another query."""
        self._text = text
        self._questions.ask(operations.count_cases, text, self._synonyms)

    def drop(self) -> None:
        """The answer does not matter any more."""
        self._questions.drop()

    def _fail(self, error: object) -> None:
        (self.refused if isinstance(error, QueryError) else self.failed).emit(error)


class SearchingViewModel(QObject):
    """Holds the synonyms and asks why a query finds so little.

    Signals: `explained(Explanation)`; `synonyms_changed()` after the list was read or the setting changed;
    `saved()` after the office's list was kept, `not_saved(AppError)` when it could not be;
    `changes_made(Changes)` after a query was forgotten; `failed(exception)`.
    """

    explained = Signal(object)
    synonyms_changed = Signal()
    saved = Signal()
    not_saved = Signal(object)
    changes_made = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, own_list: Path, *, use_synonyms: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.own_list = own_list
        self._jobs = jobs
        self._uses_synonyms = use_synonyms
        self._synonyms: Synonyms | None = None
        self._remembered = ""
        self._explanations = LatestOnly(jobs, self)
        self._explanations.answered.connect(self.explained)
        self._explanations.failed.connect(self._fail)

    @property
    def uses_synonyms(self) -> bool:
        """True while a search looks for the other names of a word too."""
        return self._uses_synonyms

    @property
    def synonyms(self) -> Synonyms | None:
        """The synonyms that a search uses; None before they are read, and while none shall be used."""
        return self._synonyms if self._uses_synonyms else None

    def load_synonyms(self) -> None:
        """Read the lists; a list of the office that cannot be understood is told, and left out."""
        job = self._jobs.on_files(operations.load_synonyms, self.own_list)
        job.succeeded.connect(self._take_synonyms)
        job.failed.connect(self._go_without_own_list)

    def use_synonyms(self, wanted: bool) -> None:
        """Follow the setting."""
        if wanted != self._uses_synonyms:
            self._uses_synonyms = wanted
            self.synonyms_changed.emit()

    def expansions(self, text: str) -> tuple[Expansion, ...]:
        """The words of a query that have other names, whether they are used or not."""
        if self._synonyms is None or not text.strip():
            return ()
        try:
            return operations.with_synonyms(text, self._synonyms)[1]
        except QueryError:
            return ()

    def save_own_list(self, text: str) -> None:
        """Keep another list of the office, then use it."""
        job = self._jobs.on_files(operations.save_own_list, self.own_list, text)
        job.succeeded.connect(lambda _nothing: self._finish_saving())
        job.failed.connect(self.not_saved)

    def explain(self, text: str) -> None:
        """Ask why a query finds so little; synonyms are offered only where they are not used already."""
        unused = self._synonyms if self._synonyms is not None and not self._uses_synonyms else None
        self._explanations.ask(operations.explain, text, unused, self.synonyms)

    def forget_explanation(self) -> None:
        """The question does not matter any more."""
        self._explanations.drop()

    def remember(self, text: str) -> None:
        """Put a query that was meant into the history; one that cannot be understood is not."""
        asked = text.strip()
        if not asked or asked == self._remembered:
            return
        try:
            operations.chips(asked)
        except QueryError:
            return
        self._remembered = asked
        self._jobs.on_store(operations.remember_search, asked)

    def forget_search(self, text: str) -> None:
        """Take a query out of the history."""
        self._remembered = ""
        self._jobs.on_store(operations.forget_search, text).succeeded.connect(self.changes_made)

    def _take_synonyms(self, synonyms: Synonyms) -> None:
        self._synonyms = synonyms
        self.synonyms_changed.emit()

    def _go_without_own_list(self, error: Exception) -> None:
        self.failed.emit(error)
        if isinstance(error, AppError):
            self._jobs.on_files(operations.shipped_synonyms).succeeded.connect(self._take_synonyms)

    def _finish_saving(self) -> None:
        self.saved.emit()
        self.load_synonyms()

    def _fail(self, error: object) -> None:
        # A query that cannot be understood has been explained at its place.
        if not isinstance(error, QueryError):
            self.failed.emit(error)
