"""One change of a paragraph: what stood in the store, what stands there now, and a button that takes it back."""

from __future__ import annotations

import html

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.briefing.own_words import Change
from app.ui.theme import GRID, Role, Theme

LONGEST_SHOWN = 240
"""Characters of one side of a change."""
LONGEST_AROUND = 6
"""Characters that are shown before it, and behind it."""


class ChangeRow(QWidget):
    """Shows a `Change`.  Signal `revocation_wanted(TextEdit)`."""

    revocation_wanted = Signal(object)

    def __init__(self, theme: Theme, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.change = change
        self.label = QLabel()
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.RichText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QToolButton()
        self.button.setProperty("kind", "small")
        hint = self.tr("Take this change back")
        self.button.setToolTip(hint)
        self.button.setAccessibleName(hint)
        theme.dress(self.button, "undo")
        self.button.clicked.connect(lambda: self.revocation_wanted.emit(self.change.edit))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._write)
        self._write()

    def show_change(self, change: Change) -> None:
        """Show another change."""
        if change != self.change:
            self.change = change
            self._write()

    def _write(self) -> None:
        removed = _shown(self.change.removed)
        added = _shown(self.change.added)
        gone = self._theme.color(Role.DANGER).name()
        new = self._theme.color(Role.GOOD).name()
        faint = self._theme.color(Role.TEXT_FAINT).name()
        before, after = self.change.before[-LONGEST_AROUND:], self.change.after[:LONGEST_AROUND]
        pieces = []
        if removed:
            pieces.append(f'<span style="color:{gone}; text-decoration:line-through;">{html.escape(removed)}</span>')
        if added:
            pieces.append(f'<span style="color:{new}; text-decoration:underline;">{html.escape(added)}</span>')
        left, right = (f'<span style="color:{faint};">{html.escape(text)}</span>' for text in (before, after))
        self.label.setText(f"{left} {' '.join(pieces)} {right}")
        self.label.setAccessibleName(self._spoken(removed, added))

    def _spoken(self, removed: str, added: str) -> str:
        if not added:
            return self.tr("Taken out: {text}").format(text=removed)
        if not removed:
            return self.tr("Put in: {text}").format(text=added)
        return self.tr("“{old}” became “{new}”").format(old=removed, new=added)


def _shown(text: str) -> str:
    """The text with its line ends visible, shortened in the middle."""
    line = text.replace("\n", "↵")
    if not line.strip():
        return line.replace(" ", "␣").replace("\u3000", "␣")
    if len(line) <= LONGEST_SHOWN:
        return line
    return f"{line[: LONGEST_SHOWN // 2]}…{line[-LONGEST_SHOWN // 2 :]}"
