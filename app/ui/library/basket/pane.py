"""The strip below the list of cases that tells the current briefing, and the panel that it opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.ui.current_briefing import CurrentBriefing
from app.ui.library.basket.case_list import BasketList
from app.ui.library.basket.contents import BasketContents
from app.ui.library.case_mime import CASES_TYPE, uids_of
from app.ui.style import restyle
from app.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from app.operations.basket import Basket

LIST_HEIGHT = 24 * GRID
MOST_LISTED = 12
"""Briefings that the menu names; the navigation has all of them."""


class BasketPane(QFrame):
    """Shows `BasketContents`.

    Signals: `case_requested(CaseUid)`; `briefing_requested(BriefingId)` to go on there; `new_briefing_requested()`;
    `cases_dropped(tuple[CaseUid])` to be added; `comparison_requested(tuple[CaseUid])` of those chosen, or of all;
    `left()` when the person goes back to the list.
    """

    case_requested = Signal(object)
    briefing_requested = Signal(object)
    new_briefing_requested = Signal()
    cases_dropped = Signal(object)
    comparison_requested = Signal(object)
    left = Signal()

    def __init__(
        self, theme: Theme, contents: BasketContents, current: CurrentBriefing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._contents = contents
        self._current = current
        self.setAcceptDrops(True)
        self.setProperty("surface", "side")
        self.list = BasketList()
        self.title_button = QPushButton()
        self.title_button.setProperty("kind", "quiet")
        self.title_button.setStyleSheet("text-align: left;")
        self.title_button.clicked.connect(self.toggle)
        self.switch_button = self._tool("chevron-down", self.tr("Another briefing"))
        self.switch_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.switch_button.setMenu(self.menu)
        self.open_button = self._tool("arrow-right", self.tr("Go on with this briefing"))
        self.open_button.clicked.connect(self._open_briefing)
        self.up_button = self._tool("arrow-up", self.tr("Up (Alt+↑)"))
        self.up_button.clicked.connect(lambda: self.list.move_selected(-1))
        self.down_button = self._tool("arrow-down", self.tr("Down (Alt+↓)"))
        self.down_button.clicked.connect(lambda: self.list.move_selected(1))
        self.remove_button = self._tool("minus", self.tr("Take out (Delete)"))
        self.remove_button.clicked.connect(lambda: contents.take_out(self.list.selected_uids()))
        self.compare_button = self._tool("compare", self.tr("Compare the chosen cases, or all of them"))
        self.compare_button.clicked.connect(self._compare)
        self.empty = QLabel(self.tr("Nothing in it yet: drag cases here, or press Ctrl+B."))
        self.empty.setProperty("textRole", "secondary")
        self.empty.setProperty("textSize", "small")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setFixedHeight(theme.scaled(6 * GRID))
        self._lay_out()
        self._wire()
        self._is_open = False
        self._show(contents.basket)

    @property
    def is_open(self) -> bool:
        """Whether the cases are shown."""
        return self._is_open

    def toggle(self) -> None:
        """Show the cases and go there, or hide them again; without a briefing ask for one."""
        if self._contents.basket is None:
            self.new_briefing_requested.emit()
            return
        self._is_open = not self._is_open
        self._show(self._contents.basket)
        if self._is_open:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.list.currentRow() < 0:
                self.list.setCurrentRow(0)
        else:
            self.left.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cases may be dropped anywhere on the strip."""
        if event.mimeData().hasFormat(CASES_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the cases."""
        uids = uids_of(event.mimeData())
        if uids:
            event.acceptProposedAction()
            self.cases_dropped.emit(uids)

    def _lay_out(self) -> None:
        line = QFrame()
        line.setProperty("line", "horizontal")
        bar = QHBoxLayout()
        bar.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        bar.setSpacing(0)
        bar.addWidget(self.title_button, 1)
        for button in (self.up_button, self.down_button, self.remove_button, self.compare_button):
            bar.addWidget(button)
        for button in (self.switch_button, self.open_button):
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line)
        layout.addLayout(bar)
        layout.addWidget(self.list)
        layout.addWidget(self.empty)

    def _wire(self) -> None:
        contents, cases = self._contents, self.list
        contents.loaded.connect(self._show)
        cases.removal_wanted.connect(contents.take_out)
        cases.place_wanted.connect(contents.place)
        cases.cases_dropped.connect(self.cases_dropped)
        cases.case_opened.connect(self.case_requested)
        cases.left.connect(self.left)
        cases.itemSelectionChanged.connect(self._enable)

    def _show(self, basket: Basket | None) -> None:
        count = len(basket.cases) if basket is not None else 0
        if basket is None:
            self._is_open = False
        self._theme.dress(self.title_button, "chevron-down" if self._is_open else "chevron-right")
        self.title_button.setText(self._text(basket))
        self.title_button.setToolTip(self.tr("Show or hide the cases of the current briefing (Ctrl+Shift+B)"))
        self.title_button.setAccessibleName(self.title_button.text())
        self.list.show_cases(basket.cases if basket is not None else ())
        self.list.setFixedHeight(self._list_height(count))
        self.list.setVisible(self._is_open and count > 0)
        self.empty.setVisible(self._is_open and count == 0)
        self.open_button.setVisible(basket is not None)
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setVisible(self._is_open and count > 0)
        self.compare_button.setVisible(self._is_open and count > 1)
        restyle(self.title_button, tone="accent" if count else "")
        self._enable()

    def _list_height(self, count: int) -> int:
        """Room for the rows, for so many at most that the cases above stay in sight."""
        needed = count * max(self.list.sizeHintForRow(0), GRID) + 2 * GRID
        return min(needed, self._theme.scaled(LIST_HEIGHT))

    def _text(self, basket: Basket | None) -> str:
        if basket is None:
            return self.tr("New briefing…")
        metrics = self.title_button.fontMetrics()
        title = metrics.elidedText(basket.title, Qt.TextElideMode.ElideRight, self._theme.scaled(22 * GRID))
        text = self.tr("{title} · 1 case") if len(basket.cases) == 1 else self.tr("{title} · {count} cases")
        return text.format(title=title, count=len(basket.cases)).replace("&", "&&")

    def _enable(self) -> None:
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setEnabled(bool(self.list.selected_uids()))

    def _compare(self) -> None:
        """One chosen case says nothing of what it shall be compared with: all of them are meant."""
        basket, chosen = self._contents.basket, self.list.selected_uids()
        known = tuple(case.uid for case in basket.cases if case.is_known) if basket is not None else ()
        wanted = tuple(uid for uid in known if uid in chosen)
        self.comparison_requested.emit(wanted if len(wanted) > 1 else known)

    def _fill_menu(self) -> None:
        self.menu.clear()
        for briefing in self._current.briefings[:MOST_LISTED]:
            text = self.tr("{title} ({count})").format(title=briefing.title, count=briefing.case_count)
            action = self.menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(briefing.id == self._current.id)
            action.triggered.connect(lambda _checked=False, number=briefing.id: self._current.choose(number))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("New briefing…")).triggered.connect(self.new_briefing_requested)

    def _open_briefing(self) -> None:
        if self._contents.basket is not None:
            self.briefing_requested.emit(self._contents.basket.id)

    def _tool(self, icon: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        self._theme.dress(button, icon)
        return button
