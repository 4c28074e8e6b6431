"""The two windows of a show: what the class sees, and what the presenter sees on another screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QScreen, QWheelEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from app.presenting.lines import Measure
from app.ui.presenting.commands import Command, command_of, keys_of, words_of
from app.ui.presenting.panel import DARK_ROOM, SURROUND, PresenterPanel
from app.ui.presenting.slide_view import SlideView
from app.ui.theme import GRID, Theme

_IN_MENU = (
    (Command.BACK, Command.FORWARD, Command.PREVIOUS_SLIDE, Command.NEXT_SLIDE, Command.FIRST, Command.LAST),
    (Command.BLACK, Command.WHITE, Command.LASER, Command.ZOOM_IN, Command.ZOOM_OUT, Command.AT_ONCE),
    (Command.PRESENTER, Command.SWAP, Command.LOOK, Command.RATIO, Command.HELP),
    (Command.LEAVE,),
)
HINT_LASTS = 2500
_HINT_STEP = 1.5
"""Of the size of a hint: the height of its lines."""
_NOTCH = 120
"""What one notch of a wheel turns, in eighths of a degree."""


class ShowWindow(QWidget):
    """A window that takes the keys of a show.

    Signals: `commanded(Command)`; `number_wanted(int)` when a person typed a number and pressed Enter; `typed(str)` with
    the digits while they are typed.
    """

    commanded = Signal(object)
    number_wanted = Signal(int)
    typed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._digits = ""
        self._turned = 0
        self._may_close = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hint = QLabel(self)
        self._hint_size = theme.scaled(20)
        self.hint.hide()
        self._hiding = QTimer(self)
        self._hiding.setSingleShot(True)
        self._hiding.timeout.connect(self.hint.hide)
        self.typed.connect(self.tell)

    def tell(self, text: str, lasting: int = HINT_LASTS) -> None:
        """Say something in a corner for some milliseconds; nothing for an empty text."""
        lines = text.count("\n") + 1
        size = min(self._hint_size, int((self.height() - 6 * GRID) / (lines * _HINT_STEP)))
        self.hint.setStyleSheet(
            f"background: #222a32; color: #ffffff; padding: {GRID}px; font-size: {size}px; border-radius: 6px"
        )
        self.hint.setText(text)
        self.hint.adjustSize()
        self.hint.move(2 * GRID, 2 * GRID)
        self.hint.setVisible(bool(text))
        self.hint.raise_()
        self._hiding.start(lasting)

    def event(self, event: QEvent) -> bool:
        """Keys that a menu of the other window has as shortcuts belong to the show."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commands, and numbers of slides."""
        text = event.text()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif text.isascii() and text.isdigit():
            self._type(self._digits[-3:] + text)
        elif event.key() == Qt.Key.Key_Escape and self._digits:
            self._type("")
        else:
            command = command_of(event)
            if command is not None:
                self._type("")
                self.commanded.emit(command)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """On and back by the wheel; with Ctrl nearer and farther."""
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            is_up = self._turned > 0
            self._turned -= _NOTCH if is_up else -_NOTCH
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.commanded.emit(Command.ZOOM_IN if is_up else Command.ZOOM_OUT)
            else:
                self.commanded.emit(Command.BACK if is_up else Command.FORWARD)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing a window from outside ends the show."""
        if self._may_close:
            super().closeEvent(event)
        else:
            event.ignore()
            self.commanded.emit(Command.LEAVE)

    def finish(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()
        self.deleteLater()

    def move_to(self, screen: QScreen) -> None:
        """Fill a screen."""
        if self.screen() is not screen or self.geometry() != screen.geometry():
            self.showNormal()
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _enter(self) -> None:
        if self._digits:
            self.number_wanted.emit(int(self._digits))
            self._type("")
        else:
            self.commanded.emit(Command.FORWARD)

    def _type(self, digits: str) -> None:
        if digits != self._digits:
            self._digits = digits
            self.typed.emit(digits)


class AudienceWindow(ShowWindow):
    """The slide alone, or with a strip for the presenter below it when there is one screen only."""

    def __init__(self, measure: Measure, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("Andian · slides"))
        self.slide = SlideView(measure)
        self.strip = PresenterPanel(measure, theme, QBoxLayout.Direction.LeftToRight)
        self.strip.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.slide, 7)
        layout.addWidget(self.strip, 3)
        self.strip.commanded.connect(self.commanded)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The left button goes on, the one behind it back, the right one opens the menu."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.commanded.emit(Command.FORWARD)
        elif event.button() is Qt.MouseButton.BackButton:
            self.commanded.emit(Command.BACK)
        elif event.button() is Qt.MouseButton.ForwardButton:
            self.commanded.emit(Command.FORWARD)
        elif event.button() is Qt.MouseButton.RightButton:
            self._menu().popup(event.globalPosition().toPoint())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, group in enumerate(_IN_MENU):
            if number:
                menu.addSeparator()
            for command in group:
                action = menu.addAction(f"{words_of(command)}\t{keys_of(command).split(' ')[0]}")
                action.triggered.connect(lambda _checked=False, chosen=command: self.commanded.emit(chosen))
        return menu


class PresenterWindow(ShowWindow):
    """The slide as the class sees it, and beside it what comes next, the notes and the time."""

    def __init__(self, measure: Measure, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("Andian · presenter"))
        self.setStyleSheet(DARK_ROOM)
        self.slide = SlideView(measure, SURROUND)
        self.panel = PresenterPanel(measure, theme, QBoxLayout.Direction.TopToBottom)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(self.slide, 3)
        layout.addWidget(self.panel, 2)
        self.panel.commanded.connect(self.commanded)
