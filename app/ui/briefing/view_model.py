"""The state of the briefing page: the briefing being edited, saved soon after each change, and its export."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.briefing.kinds import as_kind
from app.briefing.outline import (
    Outline,
    copied,
    indented,
    outline_of,
    reconciled,
    removed,
    replaced,
    shown_parts,
    usual_case,
    with_ids,
)
from app.domain.briefing import (
    TITLE_PLACE,
    Briefing,
    BriefingId,
    BriefingKind,
    CasePart,
    Extent,
    ItemId,
    ItemKind,
    OutlineItem,
    TextEdit,
)
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.errors import NotFound
from app.ui.briefing import operations, places
from app.ui.jobs import Job, JobRunner

if TYPE_CHECKING:
    from app.domain.draft_check import Finding
    from app.ui.briefing.loading import BriefingView, OutlineRow, SavedView

SAVE_MILLISECONDS = 400


class BriefingViewModel(QObject):
    """Holds the briefing; what is edited is shown at once and saved after a pause.

    Signals: `opened(Briefing | None)` when another briefing, or another state of this one, is to be shown in the
    fields; `items_changed(tuple[OutlineItem])`; `rows_changed(tuple[OutlineRow])`; `draft_changed(Briefing | None)` when the document may have changed;
    `saving_changed(bool)` while something is not yet saved; `changes_made(Changes)`; `failed(exception)`.
    """

    opened = Signal(object)
    items_changed = Signal(object)
    rows_changed = Signal(object)
    draft_changed = Signal(object)
    saving_changed = Signal(bool)
    changes_made = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._wanted: BriefingId | None = None
        self._is_edited = False
        self._saves_running = 0
        self._own_changes: Changes | None = None
        self._copied: Outline = ()
        self._copied_edits: tuple[TextEdit, ...] = ()
        self.briefing: Briefing | None = None
        self.rows: tuple[OutlineRow, ...] = ()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MILLISECONDS)
        self._timer.timeout.connect(self.save)

    @property
    def is_saved(self) -> bool:
        """True when nothing waits to be stored."""
        return not self._is_edited and not self._saves_running

    def open(self, briefing_id: BriefingId | None) -> None:
        """Show another briefing, or none; what was edited in the one before is saved first."""
        self.save()
        self._wanted = briefing_id
        if briefing_id is None:
            self._show_nothing()
        else:
            self._load()

    @property
    def items(self) -> tuple[OutlineItem, ...]:
        """The outline."""
        return with_ids(outline_of(self.briefing)) if self.briefing is not None else ()

    def edit(self, field: str, value: object) -> None:
        """Change a field of the briefing: `title`, `kind`, `recipients` and so on."""
        if self.briefing is not None:
            values: dict[str, Any] = {field: value}
            self._take_edit(replace(self.briefing, **values))

    def change_kind(self, kind: BriefingKind) -> None:
        """Make another kind of document of it, as one step that can be undone."""
        if self.briefing is not None and kind is not self.briefing.kind:
            self.save()
            self._take_edit(as_kind(self.briefing, kind))
            self.opened.emit(self.briefing)
            self.items_changed.emit(self.items)
            self.save()

    def edit_item(self, item: OutlineItem) -> None:
        """Change one item of the outline."""
        self._take_outline(replaced(self.items, item))

    def rename_item(self, item_id: ItemId, title: str) -> None:
        """Give an item another title; without one it has its own."""
        for item in self.items:
            if item.id == item_id:
                self._restructure(replaced(self.items, replace(item, title=title)))

    @property
    def edits(self) -> tuple[TextEdit, ...]:
        """The writer's own wording of all cases."""
        return self.briefing.edits if self.briefing is not None else ()

    def set_edits(self, edits: tuple[TextEdit, ...]) -> None:
        """Take other edits of the cases' texts, as one step that can be undone."""
        self.edit("edits", edits)
        self.save()

    def reword_title(self, item_id: ItemId, title: str) -> None:
        """Give a case another title, or its own again; edits of the library's title have no meaning beside it."""
        item = next((item for item in self.items if item.id == item_id), None)
        if self.briefing is None or item is None:
            return
        gone = (item.case_uid, TITLE_PLACE)
        edits = tuple(edit for edit in self.briefing.edits if (edit.case_uid, edit.place) != gone)
        if item.title != title or edits != self.briefing.edits:
            outline = replaced(self.items, replace(item, title=title))
            self._take_edit(reconciled(replace(self.briefing, outline=outline, edits=edits), self.briefing))
            self.items_changed.emit(self.items)

    def set_extent(self, ids: Iterable[ItemId], extent: Extent) -> None:
        """Show more or less of some cases; those that get chosen parts begin with what they show now."""
        wanted = set(ids)
        self._take_outline(
            tuple(
                replace(item, extent=extent, parts=shown_parts(item)) if item.id in wanted else item
                for item in self.items
            )
        )

    def set_parts(self, ids: Iterable[ItemId], part: CasePart, *, shown: bool) -> None:
        """Show or leave out a part of some cases."""
        wanted = set(ids)
        self._take_outline(
            tuple(
                replace(item, extent=Extent.CHOSEN, parts=_with_part(shown_parts(item), part, shown=shown))
                if item.id in wanted and item.kind is ItemKind.CASE
                else item
                for item in self.items
            )
        )

    def mend(self, finding: Finding) -> None:
        """Take the fault out of the draft that a check has found."""
        if self.briefing is not None and finding.mend is not None:
            self._take_edit(reconciled(finding.mend(self.briefing), self.briefing))
            self.opened.emit(self.briefing)
            self.items_changed.emit(self.items)
            self.save()

    def insert(self, uids: Sequence[CaseUid], row: int, level: int | None = None) -> None:
        """Put cases in before a row; those that are in it already move there."""
        if self.briefing is not None and uids:
            cases = [item for item in self.items if item.kind is ItemKind.CASE]
            pattern = cases[-1] if cases else usual_case(self.briefing.kind)
            self._restructure(places.with_cases(self.items, uids, row, pattern, level))

    def add_item(self, kind: ItemKind, behind: Sequence[ItemId]) -> None:
        """Put a new item in behind others, at the end without."""
        self._restructure(places.with_item(self.items, kind, places.row_behind(self.items, behind)))

    def place(self, ids: Sequence[ItemId], row: int, level: int | None = None) -> None:
        """Move items with all that belongs to them before a row, to a level if one is given."""
        self._restructure(places.placed(self.items, ids, row, level))

    def shift(self, ids: Sequence[ItemId], step: int) -> None:
        """Move items one row up (-1) or down (1)."""
        self._restructure(places.shifted(self.items, ids, step))

    def indent(self, ids: Sequence[ItemId], by: int) -> None:
        """Move items levels deeper, or higher when it is negative."""
        self._restructure(indented(self.items, ids, by))

    def remove(self, ids: Sequence[ItemId]) -> None:
        """Take items out with all that belongs to them."""
        self._restructure(removed(self.items, ids))

    def copy(self, ids: Sequence[ItemId]) -> None:
        """Remember items, with all that belongs to them and own wording, for pasting into this briefing or another."""
        going = copied(self.items, ids)
        if going:
            uids = {item.case_uid for item in going if item.kind is ItemKind.CASE}
            self._copied = going
            self._copied_edits = tuple(edit for edit in self.edits if edit.case_uid in uids)

    def cut(self, ids: Sequence[ItemId]) -> None:
        """Take items out and remember them."""
        self.copy(ids)
        self.remove(ids)

    def paste(self, behind: Sequence[ItemId]) -> None:
        """Put what was copied in behind some items, at the end without; cases keep the wording that they came with."""
        if self.briefing is None:
            return
        worded = {edit.case_uid for edit in self.edits}
        brought = tuple(edit for edit in self._copied_edits if edit.case_uid not in worded)
        self._take_edit(replace(self.briefing, edits=(*self.edits, *brought)))
        self._restructure(places.pasted_at(self.items, self._copied, places.row_behind(self.items, behind)))

    def save(self) -> None:
        """Store what was edited, now.  A briefing whose title is being typed anew waits for it."""
        self._timer.stop()
        if self.briefing is None or not self._is_edited or not self.briefing.title.strip():
            return
        self._is_edited = False
        self._begin_save(self._jobs.on_store(operations.save_view, self.briefing))

    def delete(self) -> None:
        """Delete the briefing that is shown; it can be undone."""
        if self.briefing is None:
            return
        self._timer.stop()
        self._is_edited = False
        job = self._jobs.on_store(operations.delete_briefing, self.briefing.id)
        self.open(None)
        job.succeeded.connect(self.changes_made)
        job.failed.connect(self.failed)

    def apply_changes(self, changes: Changes) -> None:
        """Load again when an operation elsewhere may have touched what is shown."""
        if self._wanted is None or self._is_edited or changes is self._own_changes:
            return
        shown = {row.uid for row in self.rows}
        if changes.everything or self._wanted in changes.briefings or shown & changes.cases:
            self._load()

    def _load(self) -> None:
        if self._wanted is None:
            return
        job = self._jobs.on_store(operations.load_view, self._wanted)
        job.succeeded.connect(self._take_loaded)
        job.failed.connect(self._refuse_loaded)

    def _take_loaded(self, view: BriefingView) -> None:
        # What the person has typed since then is newer, and is shown when it comes back saved.
        if view.briefing.id == self._wanted and not self._is_edited and not self._saves_running:
            self._show(view)
            # The texts of its cases may be others now.
            self.draft_changed.emit(view.briefing)

    def _refuse_loaded(self, error: object) -> None:
        if isinstance(error, NotFound):
            self._wanted = None
            self._show_nothing()
        else:
            self.failed.emit(error)

    def _show(self, view: BriefingView) -> None:
        before, self.briefing, self.rows = self.briefing, view.briefing, view.rows
        self.rows_changed.emit(view.rows)
        if before != view.briefing:
            self.opened.emit(view.briefing)
            self.items_changed.emit(self.items)

    def _show_nothing(self) -> None:
        self.briefing, self.rows = None, ()
        self._is_edited = False
        self.rows_changed.emit(())
        self.opened.emit(None)
        self.items_changed.emit(())
        self.draft_changed.emit(None)

    def _restructure(self, outline: Outline) -> None:
        """Take another outline and store it at once, so that each such step can be undone."""
        self._take_outline(outline)
        self.save()

    def _take_outline(self, outline: Outline) -> None:
        if self.briefing is None or outline == self.items:
            return
        edited = replace(self.briefing, outline=outline, items=self.briefing.items if outline else ())
        self._take_edit(reconciled(edited, self.briefing))
        self.items_changed.emit(self.items)

    def _take_edit(self, briefing: Briefing) -> None:
        if briefing == self.briefing:
            return
        self.briefing = briefing
        self._is_edited = True
        self._timer.start()
        self.draft_changed.emit(briefing)
        self.saving_changed.emit(True)

    def _begin_save(self, job: Job) -> None:
        self._saves_running += 1
        self.saving_changed.emit(True)
        job.succeeded.connect(self._take_saved)
        job.failed.connect(self._refuse_saved)

    def _take_saved(self, saved: SavedView) -> None:
        self._saves_running -= 1
        if saved.view.briefing.id == self._wanted and not self._is_edited and not self._saves_running:
            is_changed = saved.view.briefing != self.briefing
            self._show(saved.view)
            if is_changed:
                self.draft_changed.emit(saved.view.briefing)
        self.saving_changed.emit(not self.is_saved)
        self._own_changes = saved.changes
        self.changes_made.emit(saved.changes)

    def _refuse_saved(self, error: object) -> None:
        self._saves_running -= 1
        self.saving_changed.emit(not self.is_saved)
        self.failed.emit(error)
        self._load()


def _with_part(parts: tuple[CasePart, ...], part: CasePart, *, shown: bool) -> tuple[CasePart, ...]:
    """The parts with one more or one less, in the order of `CasePart`."""
    wanted = (set(parts) | {part}) if shown else (set(parts) - {part})
    return tuple(one for one in CasePart if one in wanted)
