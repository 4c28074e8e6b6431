"""A line of the form that holds values of one field, completed from the store: by name, pinyin or initials."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from app.domain.suggestion import Suggestion
from app.query.boxes import join_items, split_signed
from app.ui.jobs import JobRunner
from app.ui.library.searching.suggesting import Suggesting
from app.ui.library.searching.view_model import SuggestionSource
from app.ui.theme import Role, Theme
from app.ui.utf16 import python_offset

ALL = 500
"""Values that the arrow shows: all indicators, instruments and places of a usual store."""

_LAST_ITEM = re.compile(r"[^\s、，；;]*$")


class ValuesLine(QLineEdit):
    """A line edit from which Down leads into the values.  Signal `down_pressed()`."""

    down_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down asks for the values."""
        if event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)


class ValuesEdit(QWidget):
    """Values with blanks between them, refused ones behind a minus sign; an arrow shows all that there are.

    `name` is what the field is called in a query.  Signal `changed()`.
    """

    changed = Signal()

    def __init__(self, name: str, theme: Theme, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.line = ValuesLine()
        self.line.textChanged.connect(lambda _text: self.changed.emit())
        self.suggesting = Suggesting(self.line, self.line, self._question, SuggestionSource(jobs, self), theme, ALL)
        self.suggesting.picked.connect(self._take)
        self.line.down_pressed.connect(self.suggesting.ask)
        arrow = QToolButton()
        arrow.setProperty("kind", "small")
        arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        arrow.setToolTip(self.tr("Show what there is (Down)"))
        arrow.setAccessibleName(arrow.toolTip())
        arrow.clicked.connect(self._show_all)
        theme.dress(arrow, "chevron-down", Role.TEXT_SECONDARY)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line, 1)
        layout.addWidget(arrow)
        self.setFocusProxy(self.line)

    def show_values(self, values: Sequence[str], refused: Sequence[str]) -> None:
        """Show other values."""
        self.line.setText(join_items(values, refused))

    def values(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The values that are asked for, and those that are refused."""
        return split_signed(self.line.text())

    def _show_all(self) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.line.text() and not self.line.text().endswith(" "):
            self.line.setText(self.line.text() + " ")
        self.line.end(False)
        self.suggesting.ask()

    def _before(self) -> str:
        text = self.line.text()
        return text[: python_offset(text, self.line.cursorPosition())]

    def _item_start(self) -> int:
        """Where the value at the cursor begins, behind its minus sign; an open quotation mark holds blanks together."""
        before = self._before()
        if before.count('"') % 2:
            return before.rindex('"')
        found = _LAST_ITEM.search(before)
        start = found.start() if found else len(before)
        return start + before.startswith("-", start)

    def _question(self) -> tuple[str, int]:
        words = self._before()[self._item_start() :]
        query = f"{self._name}:{words}"
        return query, len(query)

    def _take(self, suggestion: Suggestion) -> None:
        text = self.line.text()
        start, end = self._item_start(), len(self._before())
        kept = f"{text[:start]}{join_items((suggestion.label,))} "
        self.line.setText(kept + text[end:].lstrip())
        self.line.setCursorPosition(len(kept.encode("utf-16-le")) // 2)
