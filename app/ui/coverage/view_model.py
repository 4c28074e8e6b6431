"""The state of the page with the coverage matrix; asks the workers for all of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.coverage import Axis, CoverageMatrix
from app.errors import QueryError
from app.ui.changing import ChangingModel
from app.ui.coverage import operations
from app.ui.jobs import JOB_REPORT, Job, JobRunner, LatestOnly

if TYPE_CHECKING:
    from app.domain.briefing import BriefingId
    from app.domain.changes import Changes
    from app.query.synonyms import Synonyms
    from app.ui.charts.matrix_picture import MatrixPicture


class CoverageViewModel(ChangingModel):
    """Displays nothing and touches no store in its own thread.

    Signals: `shown(CoverageMatrix)`; `written(Path)`; those of `ChangingModel`.
    """

    shown = Signal(object)
    written = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.axes = (Axis.PROVINCE, Axis.INDICATOR)
        self.follows_query = False
        self.hides_empty = True
        self._query = ""
        self._synonyms: Synonyms | None = None
        self._whole: CoverageMatrix | None = None
        self._answers = LatestOnly(jobs, self)
        self._answers.answered.connect(self._take)
        self._answers.failed.connect(self._fail)

    @property
    def query(self) -> str:
        """The query whose cases are counted; empty for all cases."""
        return self._query if self.follows_query else ""

    @property
    def library_query(self) -> str:
        """What is asked for on the page of the library."""
        return self._query

    @property
    def matrix(self) -> CoverageMatrix | None:
        """What is shown; None before the first answer."""
        if self._whole is None:
            return None
        return self._whole.without_empty() if self.hides_empty else self._whole

    def refresh(self) -> None:
        """Count again."""
        synonyms = self._synonyms if self.query else None
        self._answers.ask(operations.coverage, self.query, *self.axes, synonyms)

    def use_query(self, query: str, synonyms: Synonyms | None) -> None:
        """Note what the library asks for; the matrix follows it when it shall."""
        changed = (query, synonyms) != (self._query, self._synonyms)
        self._query, self._synonyms = query, synonyms
        if changed and self.follows_query:
            self.refresh()

    def set_axes(self, rows: Axis, columns: Axis) -> None:
        """Count other values."""
        if (rows, columns) != self.axes:
            self.axes = (rows, columns)
            self.refresh()

    def follow_query(self, follows: object) -> None:
        """Count the cases of the query in the library alone, or all cases."""
        self.follows_query = bool(follows)
        self.refresh()

    def hide_empty(self, hides: object) -> None:
        """Leave out rows and columns that no case has, or show them."""
        self.hides_empty = bool(hides)
        self._tell()

    def query_of(self, values: Sequence[tuple[Axis, str]]) -> str:
        """The query that finds the cases of a cell; a query that cannot be read is begun anew."""
        try:
            return operations.narrowed(self.query, values)
        except QueryError:
            return operations.narrowed("", values)

    def write_sheet(self, target: Path) -> None:
        """Write what is shown as a workbook."""
        if self.matrix is not None:
            self._follow_writing(self._jobs.on_files(operations.write_matrix, self.matrix, target, JOB_REPORT), target)

    def write_picture(self, picture: MatrixPicture, target: Path) -> None:
        """Write a picture of what is shown."""
        self._follow_writing(self._jobs.on_files(operations.write_picture, picture, target), target)

    def put_into(self, briefing_id: BriefingId) -> None:
        """Put what is shown into a briefing as it stands."""
        if self.matrix is not None:
            self.follow("put", self._jobs.on_store(operations.put_matrix, briefing_id, self.matrix))

    def put_own_into(self, briefing_id: BriefingId) -> None:
        """Put a matrix of a briefing's own cases into it."""
        self.follow("put", self._jobs.on_store(operations.put_own_matrix, briefing_id))

    def apply_changes(self, changes: Changes) -> None:
        """Count again what an operation anywhere may have touched."""
        if changes.everything or changes.cases or changes.tags or changes.collections:
            self.refresh()

    def _follow_writing(self, job: Job, target: Path) -> None:
        job.succeeded.connect(lambda _result: self.written.emit(target))
        job.failed.connect(self.failed)

    def _take(self, matrix: CoverageMatrix) -> None:
        self._whole = matrix
        self._tell()

    def _tell(self) -> None:
        if self.matrix is not None:
            self.shown.emit(self.matrix)

    def _fail(self, error: object) -> None:
        """A query that the library refuses too counts nothing: the last matrix stays."""
        self.failed.emit(error)
