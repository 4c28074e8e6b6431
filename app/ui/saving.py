"""Asking where a file shall be written, in the folder of the last export."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.export.names import file_name
from app.ui.file_icons import FileIcons
from app.ui.messages import Banner
from app.ui.preferences import Preferences


class Saving(QObject):
    """Opens the dialog that asks for a file, and says on a banner where it was written."""

    def __init__(self, page: QWidget, preferences: Preferences, banner: Banner) -> None:
        super().__init__(page)
        self._page = page
        self._preferences = preferences
        self._banner = banner
        self._icons = FileIcons()

    def ask(self, title: str, name: str, kind: str, suffix: str, use: Callable[[Path], object]) -> QFileDialog:
        """Ask for a place; `kind` names the format of `suffix`, `use` is called with the place that is chosen."""
        dialog = QFileDialog(self._page, title)
        dialog.setIconProvider(self._icons)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setNameFilter(f"{kind} (*{suffix})")
        dialog.setDirectory(self._folder())
        dialog.selectFile(file_name(name, suffix))
        dialog.fileSelected.connect(lambda chosen: self._take(Path(chosen), use))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def tell(self, target: Path, doubts: Sequence[str] = ()) -> None:
        """Say that a file was written, and what a person should look at in it, with a way to its folder."""
        text = self.tr("Written: {file}").format(file=target.name)
        if doubts:
            self._banner.show_warning(" ".join((text, *doubts)))
        else:
            self._banner.show_notice(text)
        folder = QUrl.fromLocalFile(str(target.parent))
        self._banner.offer(self.tr("Open folder"), lambda: QDesktopServices.openUrl(folder))

    def _take(self, target: Path, use: Callable[[Path], object]) -> None:
        self._preferences.change(last_export_folder=str(target.parent))
        self._banner.clear()
        use(target)

    def _folder(self) -> str:
        last = self._preferences.current.last_export_folder
        if last and Path(last).is_dir():
            return last
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
