"""A bare window with one list view of 94 rows; ends when the list has been painted."""

from __future__ import annotations

import os

from PySide6.QtCore import QEvent, QObject, QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView, QMainWindow


class Watch(QObject):
    """Ends the program after the first paint."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for a paint event."""
        if event.type() is QEvent.Type.Paint:
            # The measure ends here: taking the window down is not part of it.
            QTimer.singleShot(0, lambda: os._exit(0))
        return False


def main() -> None:
    """Open the window."""
    application = QApplication([])
    window = QMainWindow()
    view = QListView()
    view.setModel(QStringListModel([f"{number} 案例" for number in range(94)]))
    watch = Watch()
    view.viewport().installEventFilter(watch)
    window.setCentralWidget(view)
    window.resize(1280, 800)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
