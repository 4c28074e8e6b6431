"""The layout profiles of the store as the briefing page sees them; edits are stored after a short pause."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.briefing import BriefingId
from app.domain.changes import Changes
from app.domain.layout_profile import GB_PROFILE, LayoutProfile
from app.errors import ExportFailed
from app.export.profiles import fault_of
from app.ui.briefing.profiles import operations
from app.ui.jobs import Job, JobRunner

if TYPE_CHECKING:
    from app.operations.layout_profiles import Layout, NewLayout

SAVE_MILLISECONDS = 150


class LayoutDesk(QObject):
    """Knows all profiles and the one that the briefing names.

    Signals: `listed()` when profiles or the choice differ; `briefing_wanted()` before the store changes the briefing, which
    must be saved by then; `changes_made(Changes)`; `made(str)` when the briefing was given a new profile; `exported(Path)`; `deleted(str)`;
    `failed(exception)`.
    """

    listed = Signal()
    briefing_wanted = Signal()
    made = Signal(str)
    changes_made = Signal(object)
    exported = Signal(object)
    deleted = Signal(str)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._edited: LayoutProfile | None = None
        self._saves_running = 0
        self._briefing_id: BriefingId | None = None
        self.layouts: tuple[Layout, ...] = ()
        self.name = GB_PROFILE.name
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MILLISECONDS)
        self._timer.timeout.connect(self.save)

    @property
    def current(self) -> Layout | None:
        """The profile that the briefing names; None when it is not there."""
        return next((layout for layout in self.layouts if layout.profile.name == self.name), None)

    @property
    def profile(self) -> LayoutProfile | None:
        """The same as it is being edited."""
        if self._edited is not None:
            return self._edited
        return self.current.profile if self.current is not None else None

    def refresh(self) -> None:
        """Ask which profiles there are."""
        job = self._jobs.on_store(operations.list_layouts)
        job.succeeded.connect(self._take_list)
        job.failed.connect(self.failed)

    def follow(self, briefing_id: BriefingId | None, name: str) -> None:
        """Another briefing, or another choice in it; no name is that of GB/T 9704-2012."""
        self._briefing_id = briefing_id
        wanted = name or GB_PROFILE.name
        if wanted != self.name:
            self.save()
            self.name = wanted
            # One that is not in the list may have come since: whether it is missing, the next list tells.
            if self.current is None:
                self.refresh()
            else:
                self.listed.emit()

    def edit(self, profile: LayoutProfile) -> None:
        """Take another state of the profile that the briefing names; it is stored after a pause."""
        if self.current is not None and not self.current.is_bundled and profile != self.profile:
            self._edited = profile
            fault = fault_of(profile)
            if fault is None:
                self._timer.start()
            else:
                self._timer.stop()
                self.failed.emit(ExportFailed(fault, file=profile.name))

    def save(self) -> None:
        """Store what was edited, now; what makes no page is dropped."""
        self._timer.stop()
        if self._edited is not None:
            edited, self._edited = self._edited, None
            if fault_of(edited) is None:
                self._store(edited)
            else:
                self.listed.emit()

    def rename(self, name: str) -> None:
        """Give the profile another name; briefings that name it follow."""
        self.save()
        if self.current is not None:
            self._store(_named(self.current.profile, name))

    def reset_to(self, pattern: LayoutProfile) -> None:
        """Make the profile look like another one, with its own name."""
        self.save()
        self._store(_named(pattern, self.name))

    def duplicate(self) -> None:
        """Make a copy, which the briefing takes."""
        if self._briefing_id is not None:
            self.save()
            self.briefing_wanted.emit()
            self._begin(operations.duplicate_layout, self.name, self._briefing_id).succeeded.connect(self._take_new)

    def take_in(self, file: Path) -> None:
        """Take a profile from a file, which the briefing takes."""
        if self._briefing_id is not None:
            self.save()
            self.briefing_wanted.emit()
            self._begin(operations.import_layout, file, self._briefing_id).succeeded.connect(self._take_new)

    def hand_out(self, target: Path) -> None:
        """Write the profile to a file."""
        self.save()
        job = self._begin(operations.export_layout, self.name, target)
        job.succeeded.connect(lambda _none: self.exported.emit(target))

    def delete(self) -> None:
        """Delete the profile into the trash."""
        self._timer.stop()
        self._edited = None
        job = self._begin(operations.delete_layout, self.name)
        job.succeeded.connect(self._tell)
        job.succeeded.connect(lambda _changes, name=self.name: self.deleted.emit(name))

    def _store(self, profile: LayoutProfile) -> None:
        self._saves_running += 1
        job = self._begin(operations.save_layout, self.name, profile)
        job.succeeded.connect(self._tell)
        job.finished.connect(self._end_save)

    def _end_save(self) -> None:
        self._saves_running -= 1
        self.refresh()

    def _begin(self, function: Callable[..., object], *arguments: object) -> Job:
        job = self._jobs.on_store(function, *arguments)
        job.failed.connect(self.failed)
        return job

    def _take_new(self, made: NewLayout) -> None:
        self._tell(made.changes)
        self.made.emit(made.name)

    def _tell(self, changes: Changes) -> None:
        self.changes_made.emit(changes)
        self.refresh()

    def _take_list(self, layouts: tuple[Layout, ...]) -> None:
        # What is still being stored is newer than this list.
        if not self._saves_running:
            self.layouts = layouts
            self.listed.emit()


def _named(profile: LayoutProfile, name: str) -> LayoutProfile:
    return replace(profile, name=name)
