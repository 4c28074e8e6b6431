"""The outline with its heading and buttons, and what to do while it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from app.domain.briefing import OutlineItem
from app.ui.briefing.outline_menus import OutlineMenus
from app.ui.briefing.outline_model import OutlineModel
from app.ui.briefing.outline_tree import OutlineTree
from app.ui.briefing.places import row_behind
from app.ui.empty_state import EmptyState
from app.ui.flow_layout import FlowLayout, side_by_side
from app.ui.library.case_mime import CASES_TYPE, uids_of
from app.ui.theme import GRID, Theme

SMALLEST_LIST = 20 * GRID


class OutlinePane(QWidget):
    """Signals: `library_requested()` to look for cases; `item_wanted(ItemKind)` for a new item behind the selected ones."""

    library_requested = Signal()
    item_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OutlineModel(self)
        self.tree = OutlineTree(theme, self.model)
        self.tree.setMinimumHeight(SMALLEST_LIST)
        self.menus = OutlineMenus(self.tree, self.item_wanted.emit, self.library_requested.emit, self)
        self.empty = EmptyState(theme)
        self.empty.say(
            "briefing-add",
            self.tr("No cases yet"),
            self.tr("Choose cases in the library and press Ctrl+B, or drag them here."),
        )
        self.empty.offer(self.tr("To the library"), self.library_requested.emit)
        self._heading = QLabel()
        self._heading.setProperty("textWeight", "strong")
        self.up_button = self._button(theme, "arrow-up", self.tr("Move up (Alt+Up)"))
        self.up_button.clicked.connect(lambda: self.tree.move_selected(-1))
        self.down_button = self._button(theme, "arrow-down", self.tr("Move down (Alt+Down)"))
        self.down_button.clicked.connect(lambda: self.tree.move_selected(1))
        self.higher_button = self._button(theme, "chevron-left", self.tr("One level higher (Ctrl+[ or Alt+Left)"))
        self.higher_button.clicked.connect(lambda: self.tree.indent_selected(-1))
        self.deeper_button = self._button(theme, "chevron-right", self.tr("One level deeper (Ctrl+] or Alt+Right)"))
        self.deeper_button.clicked.connect(lambda: self.tree.indent_selected(1))
        self.add_button = self._button(theme, "plus", self.tr("Add something to the outline (Insert)"))
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setMenu(self.menus.adding())
        self.remove_button = self._button(theme, "trash", self.tr("Take out of the briefing (Delete)"))
        self.remove_button.clicked.connect(self.tree.remove_selected)
        self.hint = QLabel(self.tr("No cases yet: choose some in the library and press Ctrl+B, or drag them here."))
        self.hint.setProperty("textRole", "secondary")
        self.hint.setWordWrap(True)
        self.setAcceptDrops(True)
        self._lay_out()
        self.tree.menu_wanted.connect(lambda point: self.menus.of_rows().popup(point))
        self.tree.adding_wanted.connect(self._offer_adding)
        self.tree.items_selected.connect(self._enable)
        self.show_items(())

    def show_items(self, items: Sequence[OutlineItem]) -> None:
        """Show the items in order."""
        self.tree.show_items(tuple(items))
        count = len(self.model.uids)
        self._heading.setText(self.tr("1 case") if count == 1 else self.tr("{count} cases").format(count=count))
        self._pages.setCurrentIndex(0 if items else 1)
        self.hint.setVisible(bool(items) and not count)
        self._enable(self.tree.selected_items())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cases may be dropped anywhere on the pane, above all while there is no list yet."""
        if event.mimeData().hasFormat(CASES_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the cases at the end."""
        uids = uids_of(event.mimeData())
        if uids:
            event.acceptProposedAction()
            self.model.cases_dropped.emit(uids, row_behind(self.model.items, ()), 1)

    def _lay_out(self) -> None:
        bar = FlowLayout(GRID)
        bar.addWidget(side_by_side(self._heading))
        bar.addWidget(side_by_side(self.add_button, *self._selection_buttons()))
        frame = QFrame()
        frame.setProperty("surface", "card")
        self._pages = QStackedLayout(frame)
        self._pages.setContentsMargins(1, 1, 1, 1)
        self._pages.addWidget(self.tree)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(bar)
        layout.addWidget(frame, 1)
        layout.addWidget(self.hint)

    def _selection_buttons(self) -> tuple[QToolButton, ...]:
        return (self.up_button, self.down_button, self.higher_button, self.deeper_button, self.remove_button)

    def _enable(self, items: object) -> None:
        for button in self._selection_buttons():
            button.setEnabled(bool(items))

    def _offer_adding(self) -> None:
        """Open the menu of what can be added below the current row."""
        row = self.tree.visualRect(self.tree.currentIndex())
        corner = row.bottomLeft() if row.isValid() else QPoint(0, 0)
        self.add_button.menu().popup(self.tree.viewport().mapToGlobal(corner))

    def _button(self, theme: Theme, icon: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        theme.dress(button, icon)
        return button
