"""The field in which a note is written."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

FEWEST_LINES, MOST_LINES = 3, 14
LONGEST = 100_000
"""Characters of a note (`operations.notes.MAX_BODY`)."""


class NoteEditor(QPlainTextEdit):
    """Grows with its text.  Signals: `typed(str)`; `left()` on Escape, Ctrl+Return, or when the focus goes elsewhere."""

    typed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Write in Markdown: **bold**, - list, # heading. It is saved by itself."))
        self.setAccessibleName(self.tr("Note"))
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._take_text)

    def begin(self, text: str) -> None:
        """Write on in a text."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)
        self._fit()
        self.moveCursor(self.textCursor().MoveOperation.End)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        """As high as the text, within bounds."""
        lines = min(max(self._lines(), FEWEST_LINES), MOST_LINES)
        frame = 2 * (self.frameWidth() + round(self.document().documentMargin())) + 12
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + frame)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape and Ctrl+Return finish."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Turning to another part of the window finishes; a menu or another window does not."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _take_text(self) -> None:
        surplus = self.document().characterCount() - 1 - LONGEST
        if surplus > 0:
            cursor = self.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            cursor.movePosition(cursor.MoveOperation.Left, cursor.MoveMode.KeepAnchor, surplus)
            cursor.removeSelectedText()
            return
        self._fit()
        self.typed.emit(self.toPlainText())

    def _lines(self) -> int:
        return round(self.document().size().height())

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
