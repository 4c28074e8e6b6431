"""The real window on the store that is named; ends when its list has been painted with rows."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

gc.disable()  # as main.py does before it imports the window

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView

from app.paths import data_folder
from app.settings import SettingsFile
from app.ui.application import Application, make_qt


class Watch(QObject):
    """Ends the program after the first paint of a list that has rows."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._first_list = data_folder() / "first-list.json"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for a paint event."""
        model = self._view.model()
        if event.type() is QEvent.Type.Paint and model is not None and model.rowCount() > 0:
            # The measure ends here: taking the window down is not part of it.
            QTimer.singleShot(0, self._end)
        return False

    def _end(self) -> None:
        """End; the very first start stays until it has kept its list for the others."""
        if self._first_list.exists():
            os._exit(0)
        QTimer.singleShot(10, self._end)


def main() -> None:
    """Open the window."""
    qt = make_qt()
    store = Path(sys.argv[1])
    application = Application(store, SettingsFile(store.with_name("settings.json")))
    application.start()
    view = application.window.library_page.results.list
    watch = Watch(view)
    view.viewport().installEventFilter(watch)
    qt.exec()
    application.shut_down()


if __name__ == "__main__":
    main()
