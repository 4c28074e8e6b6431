"""The page with all notes and highlights: looked through, opened in their case, removed, written to a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app import wording
from app.domain.changes import Changes
from app.domain.notes import Annotation, Note
from app.export.names import file_name
from app.ui.actions import ActionId
from app.ui.briefing.export_row import ExportRow
from app.ui.briefing.words import FORMATS, translated
from app.ui.empty_state import EmptyState
from app.ui.file_icons import FileIcons
from app.ui.messages import Banner
from app.ui.notes.filter_bar import FilterBar
from app.ui.notes.notes_list import NotesList
from app.ui.notes.view_model import MyNotesViewModel
from app.ui.pages import PageServices

if TYPE_CHECKING:
    from app.operations.briefings import ExportResult


class NotesPage(QWidget):
    """All that a person wrote and marked, by case.

    Signals: `changes_made(Changes)`; `case_requested(CaseUid)`; `passage_requested(CaseUid, Anchor)`;
    `library_requested()`; `undo_requested()`.
    """

    changes_made = Signal(object)
    case_requested = Signal(object)
    passage_requested = Signal(object, object)
    library_requested = Signal()
    undo_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = FileIcons()
        self._messages = services.messages
        self._preferences = services.preferences
        self.view_model = MyNotesViewModel(services.jobs, self)
        self.banner = Banner(services.theme)
        self.bar = FilterBar(services.theme)
        self.export_row = ExportRow()
        self.list = NotesList(services.theme)
        self.empty = EmptyState(services.theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.bar, self.banner, self.export_row):
            layout.addWidget(widget)
        layout.addWidget(self.stack, 1)
        self._wire()
        services.actions[ActionId.EXPORT_BRIEFING].triggered.connect(self._export_by_key)
        self.bar.show_selection(0)

    def start(self) -> None:
        """Ask for everything."""
        self.view_model.refresh()
        self.bar.field.setFocus()

    def apply_changes(self, changes: Changes) -> None:
        """List anew what an operation anywhere may have touched."""
        if changes.everything or changes.cases:
            self.view_model.refresh()

    def ask_export(self, format_name: str) -> None:
        """Open the dialog that asks where to; the file is written when it is accepted."""
        title, suffix = FORMATS[format_name]
        dialog = QFileDialog(self, self.tr("Export: {format}").format(format=translated(title)))
        dialog.setIconProvider(self._icons)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setNameFilter(f"{translated(title)} (*{suffix})")
        dialog.setDirectory(self._export_folder())
        dialog.selectFile(file_name(self.tr("My notes"), suffix))
        dialog.fileSelected.connect(lambda name: self.export(format_name, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def export(self, format_name: str, target: Path) -> None:
        """Write what is listed to a file."""
        self._preferences.change(last_export_folder=str(target.parent))
        self.banner.clear()
        self.view_model.export(self.tr("My notes"), format_name, target)

    def _wire(self) -> None:
        model, bar = self.view_model, self.bar
        bar.words_changed.connect(model.change_words)
        bar.words_changed.connect(self.list.delegate.mark_words)
        bar.filter_changed.connect(lambda values: model.change_filter(**values))
        bar.removal_wanted.connect(self._remove)
        bar.export_wanted.connect(self.ask_export)
        bar.field.down_wanted.connect(self.list.enter)
        self.list.filter_wanted.connect(bar.field.setFocus)
        self.list.opened.connect(self._open)
        self.list.case_opened.connect(self._open_case)
        self.list.removal_wanted.connect(self._remove)
        self.list.selection_changed.connect(lambda: bar.show_selection(len(self.list.selected_marks())))
        model.listed.connect(self._show)
        model.changes_made.connect(self.changes_made)
        model.removed.connect(self._tell_removed)
        model.failed.connect(lambda error: self._messages.tell(error, self.banner))
        model.export_begun.connect(self.export_row.begin)
        model.export_progressed.connect(self.export_row.show_progress)
        model.export_ended.connect(self.export_row.end)
        model.exported.connect(self._tell_exported)
        self.export_row.cancelled.connect(model.cancel_export)

    def _show(self, annotations: tuple[Annotation, ...]) -> None:
        self.list.show_annotations(annotations)
        self.list.viewport().update()
        notes = sum(isinstance(annotation.mark, Note) for annotation in annotations)
        self.bar.show_count(notes, len(annotations) - notes)
        if not annotations:
            self._say_empty()
        self.stack.setCurrentWidget(self.list if annotations else self.empty)

    def _say_empty(self) -> None:
        if self.view_model.is_filtered:
            self.empty.say("search", self.tr("Nothing meets this filter"), "")
            self.empty.offer(self.tr("Show all notes"), self.bar.reset)
        else:
            text = self.tr("Select a passage while reading a case to highlight it or to write a note on it.")
            self.empty.say("notes", self.tr("No notes yet"), text)
            self.empty.offer(self.tr("To the library"), self.library_requested.emit, kind="primary")

    def _open(self, annotation: Annotation) -> None:
        if annotation.title:
            self.passage_requested.emit(annotation.mark.case_uid, annotation.mark.anchor)
        else:
            self._say_gone()

    def _open_case(self, uid: object) -> None:
        if any(annotation.title and annotation.mark.case_uid == uid for annotation in self.view_model.annotations):
            self.case_requested.emit(uid)
        else:
            self._say_gone()

    def _say_gone(self) -> None:
        self.banner.show_warning(self.tr("This case is not in the library any more; its notes stay here."))

    def _remove(self) -> None:
        self.view_model.remove(self.list.selected_marks())

    def _tell_removed(self, count: int) -> None:
        self.banner.show_notice(self.tr("Removed: {count}. It lies in the trash.").format(count=count))
        self.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def _tell_exported(self, result: ExportResult) -> None:
        text = self.tr("Written: {file}").format(file=result.file.name)
        if result.warnings:
            language = self._preferences.current.language
            warnings = " ".join(wording.phrase(code, language) for code in result.warnings)
            self.banner.show_warning(f"{text} {warnings}")
        else:
            self.banner.show_notice(text)
        folder = QUrl.fromLocalFile(str(result.file.parent))
        self.banner.offer(self.tr("Open folder"), lambda: QDesktopServices.openUrl(folder))

    def _export_by_key(self) -> None:
        if self.isVisible() and self.view_model.annotations:
            self.ask_export(next(iter(FORMATS)))

    def _export_folder(self) -> str:
        last = self._preferences.current.last_export_folder
        if last and Path(last).is_dir():
            return last
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
