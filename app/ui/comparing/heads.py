"""The heads of the columns: which case stands there, and buttons to open, move and take it out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.case import CaseDetail, CaseUid
from app.domain.comparing import MOST_CASES, Comparison
from app.ui.comparing.table_html import shares
from app.ui.theme import GRID, Role, Theme

LONGEST_TITLE = 36
"""Characters of a title above its column; the first row of the table has all of them."""


class ColumnHead(QFrame):
    """One case.  Signals: `opened(CaseUid)`, `moved(CaseUid, int)` by one column, `removed(CaseUid)`."""

    opened = Signal(object)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.uid = CaseUid("")
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.title.setProperty("textWeight", "strong")
        self.open = self._button("source", self.tr("Read this case"))
        self.open.clicked.connect(lambda: self.opened.emit(self.uid))
        self.left = self._button("chevron-left", self.tr("One column to the left"))
        self.left.clicked.connect(lambda: self.moved.emit(self.uid, -1))
        self.right = self._button("chevron-right", self.tr("One column to the right"))
        self.right.clicked.connect(lambda: self.moved.emit(self.uid, 1))
        self.remove = self._button("close", self.tr("Take out of the comparison"))
        self.remove.clicked.connect(lambda: self.removed.emit(self.uid))
        line = QHBoxLayout()
        line.setSpacing(0)
        for button in (self.open, self.left, self.right, self.remove):
            line.addWidget(button)
        line.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_case(self, detail: CaseDetail, place: int, count: int) -> None:
        """Show the case of a column, counted from 0."""
        case = detail.case
        self.uid = case.uid
        title = case.short_title or case.title
        self.title.setText(title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…")
        self.title.setToolTip(case.title)
        self.left.setEnabled(place > 0)
        self.right.setEnabled(place < count - 1)
        for button in (self.open, self.left, self.right, self.remove):
            button.setAccessibleDescription(case.title)

    def _button(self, icon: str, name: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        self._theme.dress(button, icon, Role.TEXT_SECONDARY)
        return button


class ColumnHeads(QWidget):
    """The heads above the table, as wide as its columns.  Signals are those of `ColumnHead`."""

    opened = Signal(object)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setSpacing(0)
        self._grid.setContentsMargins(0, 0, 0, 0)
        corner = QWidget()
        corner.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(corner, 0, 0)
        self.columns = tuple(ColumnHead(theme) for _ in range(MOST_CASES))
        for place, head in enumerate(self.columns, 1):
            self._grid.addWidget(head, 0, place)
            head.opened.connect(self.opened)
            head.moved.connect(self.moved)
            head.removed.connect(self.removed)

    @property
    def has_focus(self) -> bool:
        """True while one of the buttons has the focus."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_cases(self, comparison: Comparison) -> None:
        """Show the cases of other columns."""
        count = len(comparison.cases)
        names, share = shares(count)
        self._grid.setColumnStretch(0, names)
        for place, head in enumerate(self.columns):
            head.setVisible(place < count)
            self._grid.setColumnStretch(place + 1, share if place < count else 0)
            if place < count:
                head.show_case(comparison.cases[place], place, count)

    def keep_margins(self, left: int, right: int) -> None:
        """Stand exactly above a table with these margins."""
        self._grid.setContentsMargins(left, 0, right, 0)
