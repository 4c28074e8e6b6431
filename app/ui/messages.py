"""Errors on their way to the person: a sentence in the page, or a report of our own fault.

`Messages.tell(error, banner)`: `Cancelled` says nothing, any other `AppError` shows its sentence in the page's
`Banner`, everything else is our fault: it is logged with its traceback and shown in a dialog with a copyable report.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app import wording
from app.errors import AppError, Cancelled
from app.late import late
from app.ui.style import restyle
from app.ui.theme import GRID, Role, Theme

_make_report_dialog = late("app.ui.report_dialog", "ReportDialog")
_report_of = late("app.ui.report_dialog", "report_of")

log = logging.getLogger("andian.messages")

NOTICE_MILLISECONDS = 8000


class Banner(QFrame):
    """One sentence at the head of a page, hidden while there is nothing to say.

    Signal `closed()` when it disappears.  A notice goes by itself, an error stays until it is closed or replaced.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", "true")
        self._action: Callable[[], object] | None = None
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton()
        self._button.setProperty("kind", "link")
        self._button.clicked.connect(self._act)
        close = QToolButton()
        close.setToolTip(self.tr("Close this message"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.clear)
        theme.dress(close, "close", Role.TEXT_SECONDARY)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self._label, 1)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, empty when hidden."""
        return "" if self.isHidden() else self._label.text()

    def show_error(self, sentence: str) -> None:
        """Show what went wrong; it stays until closed."""
        self._show("error", sentence)

    def show_warning(self, sentence: str) -> None:
        """Show a doubt; it stays until closed."""
        self._show("warning", sentence)

    def show_notice(self, sentence: str) -> None:
        """Show what was done; it disappears after a while."""
        self._show("notice", sentence)
        self._timer.start(NOTICE_MILLISECONDS)

    def offer(self, label: str, action: Callable[[], object]) -> None:
        """Add a button, such as “Undo”, to the sentence that is shown."""
        self._action = action
        self._button.setText(label)
        self._button.show()

    def clear(self) -> None:
        """Hide the sentence."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def _show(self, tone: str, sentence: str) -> None:
        self._timer.stop()
        self._action = None
        self._button.hide()
        self._label.setText(sentence)
        restyle(self, tone=tone)
        self.show()

    def _act(self) -> None:
        action = self._action
        self.clear()
        if action is not None:
            action()


class Messages(QObject):
    """Shows errors; the only way from an exception to the screen.

    Signal `crash_reported(str)` after a report of our own fault was shown.
    """

    crash_reported = Signal(str)

    def __init__(self, language: Callable[[], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._window: QWidget | None = None
        self._dialog: QWidget | None = None

    def set_window(self, window: QWidget) -> None:
        """The window that reports are shown above."""
        self._window = window

    def sentence(self, error: AppError) -> str:
        """The sentence of an error in the language of the window."""
        return wording.sentence(error, self._language())

    def tell(self, error: object, banner: Banner) -> None:
        """Say an error in its page, or report it when it is our fault."""
        if isinstance(error, Cancelled):
            return
        if isinstance(error, AppError):
            log.info("Told: %s %s", error.code, error.parameters)
            banner.show_error(self.sentence(error))
        elif isinstance(error, BaseException):
            self.report(error)

    def report(self, error: BaseException) -> None:
        """Log our own fault and show one report; further faults while it is open are only logged."""
        log.error("Unexpected error", exc_info=error)
        report = _report_of(error)
        if self._dialog is None:
            self._dialog = dialog = _make_report_dialog(report, self._window)
            dialog.finished.connect(self._forget_dialog)
            dialog.open()
        self.crash_reported.emit(report)

    def _forget_dialog(self) -> None:
        self._dialog = None
