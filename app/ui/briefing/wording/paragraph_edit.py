"""One paragraph in the writer's words: as high as its text, what is the writer's own marked in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from app.briefing.own_words import Change
from app.ui.theme import Role, Theme
from app.ui.utf16 import utf16_marks

MOST_LINES = 30
LONGEST = 60_000
"""Characters of a paragraph."""


class ParagraphEdit(QPlainTextEdit):
    """Grows with its text.

    Signals: `typed(str)`; `entered()` when the focus comes; `left()` on Escape; `undo_wanted()` and `redo_wanted()`:
    what is typed is undone with the page's other steps, not here.
    """

    typed = Signal(str)
    entered = Signal()
    left = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._changes: tuple[Change, ...] = ()
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._take_text)
        theme.changed.connect(self._mark)

    def show_words(self, words: str, changes: Sequence[Change]) -> None:
        """Show a paragraph as it stands; where it reads the same already, the cursor stays."""
        if self.toPlainText() != words:
            place = self.textCursor().position()
            self.blockSignals(True)
            self.setPlainText(words)
            self.blockSignals(False)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self._changes = tuple(changes)
        self._mark()
        self._fit()

    def sizeHint(self) -> QSize:
        """As high as the text."""
        last = self.blockBoundingGeometry(self.document().lastBlock()).bottom()
        most = MOST_LINES * self.fontMetrics().lineSpacing()
        around = self.height() - self.viewport().height() + round(self.document().documentMargin())
        return QSize(super().sizeHint().width(), round(min(last, most)) + around)

    def event(self, event: QEvent) -> bool:
        """Take the keys of undo and redo before the window does: what is being typed must be saved first."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_history(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves; undo and redo are asked of the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo_wanted.emit()
        elif self._is_history(event):
            self.redo_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that this paragraph is worked on now."""
        super().focusInEvent(event)
        self.entered.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _is_history(self, event: QKeyEvent) -> bool:
        """Whether the key stands for undo or redo; both keys of redo that the window knows count."""
        is_second_redo = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        keys = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
        return is_second_redo or any(event.matches(key) for key in keys)

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

    def _mark(self) -> None:
        """Lay a colour and a line under what is the writer's own."""
        own = QTextCharFormat()
        own.setBackground(self._theme.color(Role.GOOD_SOFT))
        own.setFontUnderline(True)
        own.setUnderlineColor(self._theme.color(Role.GOOD))
        spans = [(change.start, len(change.added)) for change in self._changes if change.added]
        selections = []
        for start, length in utf16_marks(self.toPlainText(), spans):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor = cursor  # type: ignore[attr-defined]
            selection.format = own  # type: ignore[attr-defined]
            selections.append(selection)
        self.setExtraSelections(selections)

    def _fit(self) -> None:
        is_long = round(self.document().size().height()) > MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        self.setFixedHeight(self.sizeHint().height())
