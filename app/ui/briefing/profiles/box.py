"""The settings column of the briefing page: the briefing's fields with the layout among them, or the layout's editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.briefing import Briefing
from app.domain.changes import Changes
from app.domain.layout_profile import GB_PROFILE
from app.errors import ExportFailed, InvalidInput
from app.export.names import file_name
from app.ui.briefing.profiles.desk import LayoutDesk
from app.ui.briefing.profiles.editor import LayoutEditor
from app.ui.briefing.profiles.row import LayoutRow
from app.ui.dialogs import TextDialog
from app.ui.file_icons import FileIcons
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.ui.pages import PageServices

SUFFIX = ".json"


class LayoutBox(QStackedWidget):
    """Shows `fields` with `row` in them, or the editor of the layout that the briefing has.

    Signals: `chosen(str)` when the briefing shall name another layout; `shown(LayoutProfile)` with the one
    that it has; `changes_made(Changes)`; `told(str)` what was
    done, `undoable(str)` the same with a way back; `failed(exception)`.
    """

    chosen = Signal(str)
    shown = Signal(object)
    changes_made = Signal(object)
    told = Signal(str)
    undoable = Signal(str)
    failed = Signal(object)

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = FileIcons()
        self._messages = services.messages
        self._preferences = services.preferences
        self._theme = services.theme
        self.desk = LayoutDesk(services.jobs, self)
        self.row = LayoutRow(self._theme)
        self.editor: LayoutEditor | None = None
        self._title: QLabel | None = None
        self._editor_page: QWidget | None = None
        self._wire()

    def set_fields(self, column: QWidget) -> None:
        """The column that is shown while the editor is not."""
        self.insertWidget(0, _scrolling(column))
        self.setCurrentIndex(0)

    def show_briefing(self, briefing: Briefing | None) -> None:
        """Follow the briefing that is shown."""
        if briefing is None:
            self.close_editor()
            self.desk.follow(None, "")
        else:
            self.desk.follow(briefing.id, briefing.profile)

    def apply_changes(self, changes: Changes) -> None:
        """List the layouts again when an operation elsewhere may have touched them."""
        if changes.everything or changes.layouts:
            self.desk.refresh()

    def open_editor(self) -> None:
        """Show the editor of the layout that the briefing has."""
        if self.desk.profile is None:
            return
        if self.editor is None:
            self._make_editor()
        self._show_layouts()
        if self._editor_page is not None:
            self.setCurrentWidget(self._editor_page)
            self._editor_page.setFocus()

    def close_editor(self) -> None:
        """Back to the briefing's fields."""
        self.desk.save()
        if self.count():
            self.setCurrentIndex(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the editor."""
        if event.key() == Qt.Key.Key_Escape and self.currentIndex() > 0:
            self.close_editor()
            self.row.edit_button.setFocus()
        else:
            super().keyPressEvent(event)

    def ask_name(self) -> None:
        """Ask for another name of the layout."""
        dialog = TextDialog(
            self.tr("Rename the layout"),
            self.tr("Briefings that have this layout keep it under its new name."),
            self.tr("Rename"),
            self.desk.name,
            parent=self,
        )
        dialog.text_entered.connect(self.desk.rename)
        dialog.open()

    def ask_import(self) -> None:
        """Ask for the file of a layout."""
        dialog = self._file_dialog(self.tr("Import a layout"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(self._folder(self._preferences.current.last_import_folder))
        dialog.fileSelected.connect(lambda name: self.desk.take_in(Path(name)))
        dialog.open()

    def ask_export(self) -> None:
        """Ask where to write the layout."""
        dialog = self._file_dialog(self.tr("Export the layout"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.removeprefix("."))
        dialog.setDirectory(self._folder(self._preferences.current.last_export_folder))
        dialog.selectFile(file_name(self.desk.name, SUFFIX))
        dialog.fileSelected.connect(lambda name: self.desk.hand_out(Path(name)))
        dialog.open()

    def _wire(self) -> None:
        row, desk = self.row, self.desk
        row.chosen.connect(lambda name: self.chosen.emit("" if name == GB_PROFILE.name else name))
        row.editor_wanted.connect(self.open_editor)
        row.duplicate_wanted.connect(desk.duplicate)
        row.rename_wanted.connect(self.ask_name)
        row.deletion_wanted.connect(desk.delete)
        row.import_wanted.connect(self.ask_import)
        row.export_wanted.connect(self.ask_export)
        row.reset_wanted.connect(desk.reset_to)
        desk.listed.connect(self._show_layouts)
        desk.changes_made.connect(self.changes_made)
        desk.failed.connect(self._refuse)
        desk.exported.connect(lambda file: self.told.emit(self.tr("Written: {file}").format(file=file.name)))
        desk.deleted.connect(lambda name: self.undoable.emit(self.tr("Layout “{name}” deleted.").format(name=name)))

    def _show_layouts(self) -> None:
        desk = self.desk
        self.row.show_layouts(desk.layouts, desk.name, desk.current)
        if self._title is not None:
            self._title.setText(desk.name)
            self._title.setToolTip(desk.name)
        if desk.current is None and self.currentIndex() > 0:
            self.close_editor()
        self.shown.emit(desk.profile or GB_PROFILE)
        if self.editor is not None and desk.current is not None and desk.profile is not None:
            self.editor.show_profile(desk.profile, can_edit=not desk.current.is_bundled)

    def _refuse(self, error: object) -> None:
        """A layout that makes no page is said beside its fields, where it is mended."""
        is_shown = self.editor is not None and self.currentIndex() > 0
        if self.editor is not None and is_shown and isinstance(error, ExportFailed | InvalidInput):
            self.editor.show_fault(self._messages.sentence(error))
        else:
            self.failed.emit(error)

    def _make_editor(self) -> None:
        self.editor = LayoutEditor(self._theme)
        self.editor.edited.connect(self.desk.edit)
        self.editor.copy_wanted.connect(self.desk.duplicate)
        back = QToolButton()
        back.setToolTip(self.tr("Back to the briefing's fields (Esc)"))
        back.setAccessibleName(back.toolTip())
        back.clicked.connect(self.close_editor)
        self._theme.dress(back, "chevron-left")
        more = QToolButton()
        more.setToolTip(self.tr("More about layouts"))
        more.setAccessibleName(more.toolTip())
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self.row.menu)
        self._theme.dress(more, "more")
        self._title = QLabel()
        self._title.setProperty("textWeight", "strong")
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(back)
        head.addWidget(self._title, 1)
        head.addWidget(more)
        column = _side()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        self._editor_page = _scrolling(column)
        self.addWidget(self._editor_page)

    def _file_dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self, title)
        dialog.setIconProvider(self._icons)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilter(self.tr("Layout files") + f" (*{SUFFIX})")
        return dialog

    def _folder(self, last: str) -> str:
        if last and Path(last).is_dir():
            return last
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _side() -> QWidget:
    side = QWidget()
    side.setProperty("surface", "side")
    side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return side


def _scrolling(column: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(column)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    return area
