"""Which cases a person means: the selected ones, whose uids the worker looks up when not all rows are loaded."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from app.domain.case import CaseUid
from app.ui import operations
from app.ui.jobs import JobRunner, LatestOnly

Use = Callable[[tuple[CaseUid, ...]], object]


class Selection(QObject):
    """The selected rows of a list.

    Signals: `changed(tuple[CaseUid])` once it is known which cases are selected; `counted(int)` at once;
    `failed(exception)`.
    """

    changed = Signal(object)
    counted = Signal(int)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.uids: tuple[CaseUid, ...] = ()
        self._numbers: Sequence[int] = array("I")
        self._uses: list[Use] = []
        self._questions = LatestOnly(jobs, self)
        self._questions.answered.connect(self._take)
        self._questions.failed.connect(self._fail)

    @property
    def count(self) -> int:
        """How many cases are selected."""
        return len(self._numbers)

    @property
    def is_known(self) -> bool:
        """False while the worker looks up which cases are selected."""
        return not self._questions.waiting

    def select(self, numbers: Sequence[int], uids: tuple[CaseUid, ...] | None) -> None:
        """Note the row numbers of the selected cases, and their uids as far as they are all known."""
        is_same = numbers == self._numbers
        self._numbers = numbers
        if not is_same:
            self.counted.emit(len(numbers))
        if uids is not None:
            self._questions.drop()
            self._take(uids)
        elif not is_same:
            self._questions.ask(operations.uids_of, numbers)

    def use(self, use: Use) -> None:
        """Call a function with the selected cases, at once or as soon as they are known."""
        if self.is_known:
            use(self.uids)
        else:
            self._uses.append(use)

    def _take(self, uids: tuple[CaseUid, ...]) -> None:
        if uids != self.uids:
            self.uids = uids
            self.changed.emit(uids)
        uses, self._uses = self._uses, []
        for use in uses:
            use(uids)

    def _fail(self, error: object) -> None:
        self._uses = []
        self.failed.emit(error)
