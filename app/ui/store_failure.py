"""What the window shows when the store cannot be opened."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.errors import AppError
from app.ui.empty_state import EmptyState
from app.ui.messages import Messages
from app.ui.theme import Theme


class StoreFailurePage(QWidget):
    """One sentence with what to do, and the ways on.  Signals: `reopen_requested()`, `quit_requested()`."""

    reopen_requested = Signal()
    quit_requested = Signal()

    def __init__(self, theme: Theme, messages: Messages, error: object, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = EmptyState(theme)
        ours = self.tr("The program made a mistake. Your data has not been changed; please hand on the report.")
        text = messages.sentence(error) if isinstance(error, AppError) else ours
        self.state.say("warning", self.tr("The library cannot be opened"), text)
        self.state.offer(self.tr("Try again"), self.reopen_requested.emit, kind="primary")
        self.state.offer(self.tr("Quit"), self.quit_requested.emit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.state)
        if not isinstance(error, AppError) and isinstance(error, BaseException):
            messages.report(error)
