"""What a file dialog shows beside each name, told by the name alone.

Qt's own icons come from the content of the files.  When a program opens and closes a file that SQLite has open in it,
the system drops SQLite's locks on that file (“How To Corrupt An SQLite Database File”, 2.2): with the store in the
folder that is shown, a second window could then throw away what the first one writes.
"""

from __future__ import annotations

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileIconProvider

_Place = QAbstractFileIconProvider.IconType
_PLACES = tuple(_Place)


class FileIcons(QFileIconProvider):
    """One icon for folders and one for files; the type of a file is its suffix."""

    def __init__(self) -> None:
        super().__init__()
        # Made here: the dialog asks from a thread of its own.
        self._places = dict(zip(_PLACES, map(super().icon, _PLACES), strict=True))

    def icon(self, of: QFileInfo | _Place) -> QIcon:
        """The icon of a file, or of a kind of place."""
        if isinstance(of, QFileInfo):
            of = _Place.Folder if of.isDir() else _Place.File
        return self._places[of]

    def type(self, info: QFileInfo) -> str:
        """The suffix in capitals; empty for a folder."""
        return "" if info.isDir() else info.suffix().upper()
