"""What a person does with tags in the library: asked for in small dialogs, done by the view-model."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.case import CaseUid
from app.ui.actions import ActionId, ActionSet
from app.ui.late import late
from app.ui.library.reader import ReaderPane
from app.ui.library.results_model import ResultRole
from app.ui.library.results_pane import ResultsPane
from app.ui.library.view_model import LibraryViewModel
from app.ui.messages import Messages
from app.ui.theme import Theme

_make_text_dialog = late("app.ui.dialogs", "TextDialog")
_make_choice_dialog = late("app.ui.dialogs", "ChoiceDialog")
_make_tag_manager = late("app.ui.library.tag_manager", "TagManager")
_ask_rename = late("app.ui.library.tag_manager", "ask_rename")
_ask_merge = late("app.ui.library.tag_manager", "ask_merge")


class Tagging(QObject):
    """Connects the tag actions with what they need to know: which cases, which tags."""

    def __init__(
        self,
        view_model: LibraryViewModel,
        results: ResultsPane,
        reader: ReaderPane,
        actions: ActionSet,
        theme: Theme,
        messages: Messages,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._view_model = view_model
        self._results = results
        self._reader = reader
        self._actions = actions
        self._theme = theme
        self._messages = messages
        self._page = page
        actions[ActionId.ADD_TAG].triggered.connect(self.ask_tag)
        actions[ActionId.REMOVE_TAG].triggered.connect(self.ask_untag)
        actions[ActionId.MANAGE_TAGS].triggered.connect(self.manage)
        reader.tag_added.connect(self._tag_reading)
        reader.tag_removed.connect(self._untag_reading)

    def ask_tag(self) -> None:
        """Tag the case being read in its own field; ask for a name when several are selected."""
        uids = self._view_model.concerned()
        if not uids:
            return
        reading = self._reader.reading
        if len(uids) == 1 and reading is not None and reading.detail.case.uid == uids[0]:
            self._reader.edit_tags()
            return
        dialog = _make_text_dialog(
            self.tr("Add tag"),
            self.tr("Tag for {count} cases. A slash makes levels: area/topic.").format(count=len(uids)),
            self.tr("Add"),
            completions=[tag.name for tag in self._view_model.tags],
            parent=self._page,
        )
        dialog.text_entered.connect(lambda name: self._view_model.add_tag(uids, name))
        dialog.open()

    def ask_untag(self) -> None:
        """Ask which tag to take off the cases."""
        uids = self._view_model.concerned()
        names = self._tags_of(uids)
        if not names:
            self._results.banner.show_warning(self.tr("These cases carry no tag."))
            return
        dialog = _make_choice_dialog(
            self.tr("Remove tag"),
            self.tr("Tag to take off {count} cases:").format(count=len(uids)),
            self.tr("Remove"),
            names,
            parent=self._page,
        )
        dialog.text_chosen.connect(lambda name: self._view_model.remove_tag(uids, name))
        dialog.open()

    def manage(self) -> None:
        """Open the list of all tags."""
        _make_tag_manager(self._view_model, self._theme, self._messages, self._page).open()

    def show_menu(self, name: str, place: QPoint) -> None:
        """Show what can be done with a tag, at a place on the screen."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rename = menu.addAction(self.tr("Rename…"))
        rename.triggered.connect(lambda: _ask_rename(self._page, self._view_model, name))
        merge = menu.addAction(self.tr("Merge into…"))
        merge.triggered.connect(lambda: _ask_merge(self._page, self._view_model, (name,)))
        delete = menu.addAction(self.tr("Delete tag"))
        delete.triggered.connect(lambda: self._view_model.delete_tag(name))
        menu.addSeparator()
        menu.addAction(self._actions[ActionId.MANAGE_TAGS])
        menu.popup(place)

    def _tag_reading(self, name: str) -> None:
        if self._view_model.reading_uid is not None:
            self._view_model.add_tag((self._view_model.reading_uid,), name)

    def _untag_reading(self, name: str) -> None:
        if self._view_model.reading_uid is not None:
            self._view_model.remove_tag((self._view_model.reading_uid,), name)

    def _tags_of(self, uids: Sequence[CaseUid]) -> list[str]:
        """The tags of cases whose rows are loaded, in the order of their names."""
        model, wanted = self._results.model, set(uids)
        hits = [model.index(row).data(ResultRole.HIT) for row in range(model.rowCount())]
        names = {tag for hit in hits if hit is not None and hit.uid in wanted for tag in hit.tags}
        reading = self._reader.reading
        if reading is not None and reading.detail.case.uid in wanted:
            names.update(reading.detail.tags)
        return sorted(names)
