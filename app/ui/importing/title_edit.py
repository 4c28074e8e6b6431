"""The title of a case, over several lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from app.ui.importing.own_undo import is_for_desk
from app.ui.theme import GRID

_LINES = 3


class TitleEdit(QPlainTextEdit):
    """A title over several lines; `committed(str)` by Return or when the keyboard leaves."""

    committed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.fit()

    def fit(self) -> None:
        """Make room for three lines of the type that is in use."""
        self.setFixedHeight(_LINES * self.fontMetrics().lineSpacing() + 2 * GRID)

    def show_text(self, text: str) -> None:
        """Show a title."""
        self._text = text
        if text != self.toPlainText():
            self.setPlainText(text)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the desk while there is nothing to undo here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_for_desk(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the title, Escape the one before."""
        if self._is_for_desk(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._text)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the title."""
        super().focusOutEvent(event)
        self._commit()

    def _is_for_desk(self, event: QKeyEvent) -> bool:
        return is_for_desk(
            event, can_undo=self.document().isUndoAvailable(), can_redo=self.document().isRedoAvailable()
        )

    def _commit(self) -> None:
        text = " ".join(self.toPlainText().split())
        if text and text != self._text and not self.isReadOnly():
            self._text = text
            self.document().clearUndoRedoStacks()
            self.committed.emit(text)
