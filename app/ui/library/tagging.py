"""What a person does with tags in the library: asked for in small dialogs, done by the view-model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.case import CaseUid, Tag, TagColour
from app.late import late
from app.ui import operations
from app.ui.actions import ActionId, ActionSet
from app.ui.jobs import JobRunner
from app.ui.library.navigation import NavigationPane
from app.ui.library.reader import ReaderPane
from app.ui.library.results_pane import ResultsPane
from app.ui.library.tag_colors import use_colours
from app.ui.library.tag_row import TagRow
from app.ui.library.view_model import LibraryViewModel
from app.ui.messages import Messages
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.ui.library.tag_dialog import TagDialog

_make_tag_dialog = late("app.ui.library.tag_dialog", "TagDialog")
_make_tag_manager = late("app.ui.library.tag_manager", "TagManager")
_ask_rename = late("app.ui.library.tag_manager", "ask_rename")
_ask_merge = late("app.ui.library.tag_manager", "ask_merge")
_colour_menu = late("app.ui.library.tag_manager", "colour_menu")


class Tagging(QObject):
    """Connects the tag actions with what they need to know: which cases, which tags."""

    def __init__(
        self,
        jobs: JobRunner,
        view_model: LibraryViewModel,
        results: ResultsPane,
        reader: ReaderPane,
        actions: ActionSet,
        theme: Theme,
        messages: Messages,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._jobs = jobs
        self._view_model = view_model
        self._results = results
        self._reader = reader
        self._actions = actions
        self._theme = theme
        self._messages = messages
        self._page = page
        actions[ActionId.ADD_TAG].triggered.connect(self.ask_tag)
        actions[ActionId.REMOVE_TAG].triggered.connect(self.ask_untag)
        actions[ActionId.TAG_FOUND].triggered.connect(self.ask_found)
        view_model.tags_listed.connect(self._take_tags)
        self._take_tags(view_model.tags)
        actions[ActionId.MANAGE_TAGS].triggered.connect(self.manage)
        reader.signals.tag_added.connect(self._tag_reading)
        reader.signals.tag_removed.connect(self._untag_reading)

    def ask_tag(self) -> None:
        """Tag the case being read in its own field; open the dialog when several are selected."""
        self._view_model.with_concerned(self._ask_tag_of)

    def _ask_tag_of(self, uids: tuple[CaseUid, ...]) -> None:
        reading = self._reader.reading
        if len(uids) == 1 and reading is not None and reading.detail.case.uid == uids[0]:
            self._reader.edit_tags()
        else:
            self._open_dialog(uids)

    def ask_untag(self) -> None:
        """Open the dialog with the tags that the cases carry."""
        self._view_model.with_concerned(lambda uids: self._open_dialog(uids).take_off())

    def ask_found(self) -> None:
        """Open the dialog for all cases found."""
        self._open_dialog(())

    def _open_dialog(self, uids: Sequence[CaseUid]) -> TagDialog:
        dialog: TagDialog = _make_tag_dialog(
            self._jobs, self._theme, self._messages, self._view_model.tags, self._page.window()
        )
        dialog.applied.connect(self._finish)
        dialog.open_for(uids, self._view_model.query, self._view_model.synonyms)
        return dialog

    def set_colour(self, name: str, colour: TagColour) -> None:
        """Give a tag a colour."""
        job = self._jobs.on_store(operations.set_tag_colour, name, colour)
        job.succeeded.connect(self._view_model.changes_made)
        job.failed.connect(self._view_model.failed)

    def manage(self) -> None:
        """Open the list of all tags."""
        manager = _make_tag_manager(
            self._view_model, self, self._jobs, self._theme, self._messages, self._actions, self._page
        )
        manager.open()

    def fill_menu(self, menu: QMenu, name: str) -> None:
        """Add what can be done with a tag to a menu."""
        rename = menu.addAction(self.tr("Rename…"))
        rename.triggered.connect(lambda: _ask_rename(self._page, self._view_model, name))
        merge = menu.addAction(self.tr("Merge into…"))
        merge.triggered.connect(lambda: _ask_merge(self._page, self._view_model, (name,)))
        menu.addMenu(_colour_menu(menu, self._theme, name, self.set_colour))
        delete = menu.addAction(self.tr("Delete tag"))
        delete.triggered.connect(lambda: self._view_model.delete_tag(name))
        menu.addSeparator()
        menu.addAction(self._actions[ActionId.MANAGE_TAGS])

    def _tag_reading(self, name: str) -> None:
        if self._view_model.reading_uid is not None:
            self._view_model.add_tag((self._view_model.reading_uid,), name)

    def _untag_reading(self, name: str) -> None:
        if self._view_model.reading_uid is not None:
            self._view_model.remove_tag((self._view_model.reading_uid,), name)

    def _finish(self, changes: Changes) -> None:
        self._view_model.changes_made.emit(changes)
        self._view_model.done.emit("change_tags", changes)

    def _take_tags(self, tags: Sequence[Tag]) -> None:
        if use_colours(self._theme, tags):
            for view in (self._results.list, *self._page.findChildren(NavigationPane)):
                view.viewport().update()
            for row in self._page.findChildren(TagRow):
                row.show_colours()
