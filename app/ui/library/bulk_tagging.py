"""The state of the dialog for the tags of many cases: the cases, what is ticked, and what that would change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.operations.bulk_tags import TagPreview, change_tags, preview_tags, suggest_tags
from app.query.synonyms import Synonyms
from app.ui.jobs import JobRunner, LatestOnly
from app.ui.library.tag_choice import Carried, TagChoice
from app.ui.library.tag_scope import TagScope, scope_of_cases, scope_of_query

PREVIEW_MILLISECONDS = 60


class BulkTagging(QObject):
    """Asks the store worker; displays nothing.

    Signals: `choice_changed(TagChoice)`; `suggested(tuple[str])`; `previewed(TagPreview)` of the choice as it is now;
    `applied(Changes)`; `failed(exception)`.
    """

    choice_changed = Signal(object)
    suggested = Signal(object)
    previewed = Signal(object)
    applied = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.uids: tuple[CaseUid, ...] = ()
        self.choice = TagChoice()
        self._scopes = self._questions(self._take_scope)
        self._previews = self._questions(self._take_preview)
        self._suggestions = self._questions(self.suggested.emit)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PREVIEW_MILLISECONDS)
        self._timer.timeout.connect(self._ask_preview)

    def choose_cases(self, uids: Sequence[CaseUid]) -> None:
        """Change the tags of these cases."""
        self._scopes.ask(scope_of_cases, tuple(uids))

    def choose_query(self, query: str, synonyms: Synonyms | None) -> None:
        """Change the tags of all cases that meet a query."""
        self._scopes.ask(scope_of_query, query, synonyms)

    def turn(self, name: str) -> None:
        """Tick a tag, or take the tick away."""
        self._choose(self.choice.turn(name))

    def tick(self, name: str) -> None:
        """All cases shall carry a tag."""
        self._choose(self.choice.wish(name, Carried.ALL))

    def keep_only_ticked(self) -> None:
        """The cases shall carry what is ticked and nothing else."""
        self._choose(self.choice.only_ticked())

    def apply(self) -> None:
        """Do what is wished, in one step."""
        job = self._jobs.on_store(change_tags, self.uids, self.choice.change)
        job.succeeded.connect(self._finish)
        job.failed.connect(self.failed)

    def _questions(self, take: object) -> LatestOnly:
        questions = LatestOnly(self._jobs, self)
        questions.answered.connect(take)
        questions.failed.connect(self.failed)
        return questions

    def _choose(self, choice: TagChoice) -> None:
        self.choice = choice
        self.choice_changed.emit(choice)
        self._timer.start()

    def _ask_preview(self) -> None:
        self._previews.ask(preview_tags, self.uids, self.choice.change)

    def _take_scope(self, scope: TagScope) -> None:
        self.uids = scope.uids
        # What was ticked stays: only the cases are others now.
        choice = TagChoice(len(scope.uids), scope.counts)
        for name, carried in self.choice.wished.items():
            choice = choice.wish(name, carried)
        self._choose(choice)
        self._suggestions.ask(suggest_tags, scope.uids)

    def _take_preview(self, preview: TagPreview) -> None:
        self.previewed.emit(preview)

    def _finish(self, changes: Changes) -> None:
        self.applied.emit(changes)
