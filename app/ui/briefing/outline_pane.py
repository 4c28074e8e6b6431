"""The outline with its heading and buttons, and what to do while it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from app.domain.briefing import ItemKind, OutlineItem
from app.ui.briefing.outline_list import OutlineList
from app.ui.briefing.outline_model import OutlineModel
from app.ui.briefing.words import ITEM_KINDS, translated
from app.ui.empty_state import EmptyState
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
        self.list = OutlineList(theme, self.model)
        self.list.setMinimumHeight(SMALLEST_LIST)
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
        self.up_button.clicked.connect(lambda: self.list.move_selected(-1))
        self.down_button = self._button(theme, "arrow-down", self.tr("Move down (Alt+Down)"))
        self.down_button.clicked.connect(lambda: self.list.move_selected(1))
        self.higher_button = self._button(theme, "chevron-left", self.tr("One level higher (Alt+Left)"))
        self.higher_button.clicked.connect(lambda: self.list.indent_selected(-1))
        self.deeper_button = self._button(theme, "chevron-right", self.tr("One level deeper (Alt+Right)"))
        self.deeper_button.clicked.connect(lambda: self.list.indent_selected(1))
        self.add_button = self._button(theme, "plus", self.tr("Add something to the outline"))
        self.add_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_button.setMenu(self._add_menu())
        self.remove_button = self._button(theme, "trash", self.tr("Take out of the briefing (Delete)"))
        self.remove_button.clicked.connect(self.list.remove_selected)
        self.setAcceptDrops(True)
        self._lay_out()
        self.list.items_selected.connect(self._enable)
        self.show_items(())

    def show_items(self, items: Sequence[OutlineItem]) -> None:
        """Show the items in order."""
        self.model.set_items(items)
        count = len(self.model.uids)
        self._heading.setText(self.tr("1 case") if count == 1 else self.tr("{count} cases").format(count=count))
        self._pages.setCurrentIndex(0 if items else 1)
        self._enable(self.list.selected_items())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cases may be dropped anywhere on the pane, above all while there is no list yet."""
        if event.mimeData().hasFormat(CASES_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the cases at the end."""
        uids = uids_of(event.mimeData())
        if uids:
            event.acceptProposedAction()
            self.model.cases_dropped.emit(uids, self.model.rowCount())

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(0)
        bar.addWidget(self._heading, 1)
        bar.addWidget(self.add_button)
        for button in self._selection_buttons():
            bar.addWidget(button)
        frame = QFrame()
        frame.setProperty("surface", "card")
        self._pages = QStackedLayout(frame)
        self._pages.setContentsMargins(1, 1, 1, 1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(bar)
        layout.addWidget(frame, 1)

    def _selection_buttons(self) -> tuple[QToolButton, ...]:
        return (self.up_button, self.down_button, self.higher_button, self.deeper_button, self.remove_button)

    def _enable(self, items: object) -> None:
        for button in self._selection_buttons():
            button.setEnabled(bool(items))

    def _add_menu(self) -> QMenu:
        menu = QMenu(self)
        for kind, name in ITEM_KINDS.items():
            if kind is ItemKind.CASE:
                action = menu.addAction(self.tr("Cases from the library…"))
                action.triggered.connect(self.library_requested)
            else:
                action = menu.addAction(translated(name))
                action.triggered.connect(lambda _checked=False, kind=kind: self.item_wanted.emit(kind))
        return menu

    def _button(self, theme: Theme, icon: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        theme.dress(button, icon)
        return button
