"""A case of the document beside the one that the store has: what only one of them says is marked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from app.domain.case import CaseDetail
from app.importer.desk.edits import DuplicateChoice
from app.importer.desk.values import Desk, DeskCase
from app.ui.theme import GRID, Role, Theme

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_BLANKS = re.compile(r"\s+")


class TwinView(QWidget):
    """Two texts side by side.  Signals: `chosen(DuplicateChoice)`; `closed()`."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.left_title, self.right_title = _title(), _title()
        self.left, self.right = _text(self.tr("In the document")), _text(self.tr("In the store"))
        self.keep_stored = QPushButton(self.tr("Keep the stored one"))
        self.keep_both = QPushButton(self.tr("Keep both"))
        self.back = QPushButton(self.tr("Back to the text"))
        self.back.setProperty("kind", "quiet")
        self.keep_stored.clicked.connect(lambda: self.chosen.emit(DuplicateChoice.KEEP_STORED))
        self.keep_both.clicked.connect(lambda: self.chosen.emit(DuplicateChoice.KEEP_BOTH))
        self.back.clicked.connect(self.closed)
        self._lay_out()

    def show_pair(self, desk: Desk, case: DeskCase, stored: CaseDetail) -> None:
        """Show a case of the desk and the stored one."""
        draft = case.draft
        lines = (line.strip() for line in desk.text.lines[draft.start_line - 1 : draft.end_line])
        own = "\n".join(line for line in lines if line)
        if stored.original is not None:
            other = "\n".join(line.strip() for line in stored.original.repaired_lines if line.strip())
        else:
            other = "\n".join(f"{section.heading}\n{section.body}" for section in stored.case.sections)
        self.left_title.setText(self.tr("In the document: {title}").format(title=draft.title))
        self.right_title.setText(self.tr("In the store: {title}").format(title=stored.case.title))
        self.left.setPlainText(own)
        self.right.setPlainText(other)
        self._mark(self.left, own, other)
        self._mark(self.right, other, own)

    def _mark(self, view: QPlainTextEdit, text: str, other: str) -> None:
        """Mark the sentences that the other text does not have."""
        known = _squeezed(other)
        spans = [
            match.span()
            for match in _SENTENCE.finditer(text)
            if _squeezed(match.group()) and _squeezed(match.group()) not in known
        ]
        view.setExtraSelections(self._selections(view, spans))

    def _selections(self, view: QPlainTextEdit, spans: Sequence[tuple[int, int]]) -> list[QTextEdit.ExtraSelection]:
        found = []
        for start, end in spans:
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(view.document())
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat()
            form.setBackground(self._theme.color(Role.MARK))
            form.setForeground(self._theme.color(Role.MARK_TEXT))
            selection.cursor, selection.format = cursor, form  # type: ignore[attr-defined]
            found.append(selection)
        return found

    def _lay_out(self) -> None:
        texts = QHBoxLayout()
        texts.setSpacing(GRID)
        for title, view in ((self.left_title, self.left), (self.right_title, self.right)):
            column = QVBoxLayout()
            column.addWidget(title)
            column.addWidget(view, 1)
            texts.addLayout(column, 1)
        hint = QLabel(self.tr("Marked: what only this text says."))
        hint.setProperty("textSize", "small")
        hint.setProperty("textRole", "secondary")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.back)
        buttons.addWidget(hint, 1)
        buttons.addWidget(self.keep_stored)
        buttons.addWidget(self.keep_both)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.addLayout(texts, 1)
        layout.addLayout(buttons)


def _title() -> QLabel:
    label = QLabel()
    label.setProperty("textWeight", "strong")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _text(name: str) -> QPlainTextEdit:
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setAccessibleName(name)
    return view


def _squeezed(text: str) -> str:
    return _BLANKS.sub("", text)
