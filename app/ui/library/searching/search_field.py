"""The line that a query is typed into, and the frame around it."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from app.late import late
from app.ui.theme import Role, Theme
from app.ui.utf16 import utf16_marks

RADIUS = 6

_underline = late("app.ui.library.underline", "underline")

WAIT_MILLISECONDS = 60
"""Text that changes sooner again is asked so long after its last change (a key held down, a hand that flies); all else,
such as a word that an input method hands over, is asked at once."""


class SearchField(QLineEdit):
    """The line that is typed into.

    Signals: `settled(str)` when there is something to ask, at once on Return; never while an input method is composing.
    `down_pressed()`, `escape_pressed()` leave the line; `return_pressed()` after it was asked; `help_pressed()`;
    `history_pressed()` on F4, as in other boxes that remember.
    """

    settled = Signal(str)
    return_pressed = Signal()
    help_pressed = Signal()
    history_pressed = Signal()
    down_pressed = Signal()
    escape_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_composing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._since_change = QElapsedTimer()
        self._timer.timeout.connect(self._settle)
        self.textChanged.connect(self._wait)

    def settle_now(self) -> None:
        """Do not wait for the pause."""
        self._timer.stop()
        self._settle()

    def select_part(self, start: int, end: int) -> None:
        """Select a part, given in Python's characters, and take the focus."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        for offset, length in utf16_marks(self.text(), [(start, end - start)]):
            self.setSelection(offset, length)

    def mark(self, start: int, color: QColor) -> None:
        """Underline the text from `start` on, where the query goes wrong; a start beyond the text marks its end."""
        first = min(start, max(len(self.text()) - 1, 0))
        [(offset, length)] = utf16_marks(self.text(), [(first, len(self.text()) - first)]) or [(0, 0)]
        self._send(_underline(offset - self.cursorPosition(), length, color) if length else [])

    def unmark(self) -> None:
        """Take the underline away."""
        self._send([])

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether an input method is composing: what it shows is not yet text."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def event(self, event: QEvent) -> bool:
        """F1 asks for help on the language here; everywhere else it shows the keys."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_help(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return asks at once, Down and Escape leave the line."""
        if _is_help(event):
            self.help_pressed.emit()
            return
        match event.key():
            case Qt.Key.Key_Down:
                self.settle_now()
                self.down_pressed.emit()
            case Qt.Key.Key_Escape:
                self.escape_pressed.emit()
            case Qt.Key.Key_F4:
                self.history_pressed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.settle_now()
                self.return_pressed.emit()
            case _:
                super().keyPressEvent(event)

    def _send(self, attributes: list[QInputMethodEvent.Attribute]) -> None:
        # The one way Qt offers to colour part of a line edit: attributes of an input method that composes nothing.
        if not self._is_composing:
            super().inputMethodEvent(QInputMethodEvent("", attributes))

    def _wait(self) -> None:
        is_quick = self._since_change.isValid() and self._since_change.elapsed() < WAIT_MILLISECONDS
        self._since_change.restart()
        # Not before the event loop: what else follows the text goes first.
        self._timer.start(WAIT_MILLISECONDS if is_quick else 0)

    def _settle(self) -> None:
        if not self._is_composing:
            self.settled.emit(self.text())


class SearchFrame(QFrame):
    """The frame around the box; it paints itself, so that a change of focus costs no new style."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = Role.LINE_STRONG
        theme.changed.connect(self.update)

    def set_role(self, role: Role) -> None:
        """Show another colour."""
        if role is not self._role:
            self._role = role
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a round frame on paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 1 if self._role is Role.LINE_STRONG else 2
        painter.setPen(QPen(self._theme.color(self._role), width))
        painter.setBrush(self._theme.color(Role.SURFACE))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS)
        painter.end()


def _is_help(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_F1 and event.modifiers() == Qt.KeyboardModifier.NoModifier
