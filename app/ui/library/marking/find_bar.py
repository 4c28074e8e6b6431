"""Find in the case that is read: a bar at the foot of the reader, as browsers have it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app.ui.actions import ActionId, ActionSet
from app.ui.library.marking.hit_walk import HitWalk
from app.ui.style import restyle
from app.ui.theme import GRID, Role, Theme

TYPING_MILLISECONDS = 120
LONGEST = 200


class FindBar(QFrame):
    """A field with a counter; hidden until `open_with`.

    Signals: `text_changed(str)` shortly after typing; `stepped(int)` on Return (1) and Shift+Return (-1); `closed()`.
    """

    text_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, walk: HitWalk, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = walk
        self.setProperty("bar", "foot")
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText(self.tr("Find in this case"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(18 * GRID)
        self.field.setMaximumWidth(theme.scaled(320))
        self._numbers = QLabel()
        self._numbers.setProperty("textSize", "small")
        self._numbers.setProperty("textRole", "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        layout.setSpacing(GRID)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._numbers)
        for action_id, icon in ((ActionId.PREVIOUS_HIT, "chevron-up"), (ActionId.NEXT_HIT, "chevron-down")):
            button = QToolButton()
            theme.dress(button, icon, Role.TEXT_SECONDARY)
            actions.bind_button(button, action_id)
            layout.addWidget(button)
        layout.addStretch(1)
        close = QToolButton()
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(close.toolTip())
        theme.dress(close, "close", Role.TEXT_SECONDARY)
        close.clicked.connect(self.close_bar)
        layout.addWidget(close)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MILLISECONDS)
        self._typing.timeout.connect(self._tell_text)
        self.field.textChanged.connect(lambda _text: self._typing.start())
        walk.changed.connect(self._show_numbers)
        self.hide()

    def open_with(self, text: str) -> None:
        """Show the bar; a text that is selected in the case is looked for at once."""
        self.show()
        if text and "\n" not in text and len(text) <= LONGEST:
            self.field.setText(text)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell_text()

    def close_bar(self) -> None:
        """Hide the bar; the hits of the search are marked again."""
        if not self.isHidden():
            self._typing.stop()
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes to the next hit, Shift+Return to the one before, Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._typing.isActive():
                self._tell_text()
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _tell_text(self) -> None:
        self._typing.stop()
        self.text_changed.emit(self.field.text())

    def _show_numbers(self) -> None:
        total, current = self._walk.total, self._walk.current
        is_missing = not total and bool(self.field.text().strip())
        self._numbers.setText(self.tr("not found") if is_missing else f"{current}/{total}" if total else "")
        restyle(self._numbers, textRole="danger" if is_missing else "secondary")
