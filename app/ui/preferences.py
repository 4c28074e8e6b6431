"""The settings while the program runs: read once, changed field by field, saved soon after."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.settings import Settings, SettingsFile

SAVE_MILLISECONDS = 500


class Preferences(QObject):
    """Holds the current `Settings`.

    Signal `changed(Settings)` after every change; the file is written half a second after the last one.
    """

    changed = Signal(object)

    def __init__(self, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._current = file.read()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MILLISECONDS)
        self._timer.timeout.connect(self.save)

    @property
    def current(self) -> Settings:
        """The settings as they are now."""
        return self._current

    def change(self, **values: Any) -> None:
        """Give fields of `Settings` new values."""
        changed = replace(self._current, **values)
        if changed != self._current:
            self._current = changed
            self._timer.start()
            self.changed.emit(changed)

    def save(self) -> None:
        """Write the file now."""
        self._timer.stop()
        self._file.save(self._current)
