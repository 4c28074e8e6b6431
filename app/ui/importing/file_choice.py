"""The dialogs that ask for files or a folder to import, opened where the last file was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.file_icons import FileIcons
from app.ui.preferences import Preferences


class FileChoice(QObject):
    """Asks for what to import.  Signal: `chosen(tuple)` with paths."""

    chosen = Signal(object)

    def __init__(self, page: QWidget, preferences: Preferences) -> None:
        super().__init__(page)
        self._page = page
        self._preferences = preferences
        self.dialog: QFileDialog | None = None
        self._icons = FileIcons()

    def ask_for_files(self) -> None:
        """Open the dialog that asks for files."""
        filters = (
            self.tr("Documents (*.txt *.md *.html *.htm *.docx *.pdf *.zip)"),
            self.tr("All files (*)"),
        )
        self._ask(QFileDialog.FileMode.ExistingFiles, filters)

    def ask_for_folder(self) -> None:
        """Open the dialog that asks for a folder."""
        self._ask(QFileDialog.FileMode.Directory, ())

    def _ask(self, mode: QFileDialog.FileMode, filters: tuple[str, ...]) -> None:
        dialog = QFileDialog(self._page, self.tr("Import compilations"))
        dialog.setIconProvider(self._icons)
        dialog.setFileMode(mode)
        if filters:
            dialog.setNameFilters(list(filters))
        dialog.setDirectory(self._preferences.current.last_import_folder)
        dialog.filesSelected.connect(self._take)
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _take(self, names: list[str]) -> None:
        paths = tuple(Path(name) for name in names)
        if paths:
            self._preferences.change(last_import_folder=str(paths[0].parent))
            self.chosen.emit(paths)

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
