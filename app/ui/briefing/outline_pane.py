"""The outline with its heading and buttons, and what to do while it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from app.domain.briefing import BriefingItem
from app.ui.briefing.outline_list import OutlineList
from app.ui.briefing.outline_model import OutlineModel
from app.ui.empty_state import EmptyState
from app.ui.library.case_mime import CASES_TYPE, uids_of
from app.ui.theme import GRID, Theme

SMALLEST_LIST = 20 * GRID


class OutlinePane(QWidget):
    """Signal `library_requested()` when the person wants to look for cases."""

    library_requested = Signal()

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
        self.remove_button = self._button(theme, "trash", self.tr("Take out of the briefing (Delete)"))
        self.remove_button.clicked.connect(self.list.remove_selected)
        self.setAcceptDrops(True)
        self._lay_out()
        self.list.cases_selected.connect(self._enable)
        self.show_items(())

    def show_items(self, items: Sequence[BriefingItem]) -> None:
        """Show the cases in order."""
        self.model.set_items(items)
        count = len(items)
        self._heading.setText(self.tr("1 case") if count == 1 else self.tr("{count} cases").format(count=count))
        self._pages.setCurrentIndex(0 if items else 1)
        self._enable(self.list.selected_uids())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cases may be dropped anywhere on the pane, above all while there is no list yet."""
        if event.mimeData().hasFormat(CASES_TYPE):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put the cases at the end."""
        uids = uids_of(event.mimeData())
        if uids:
            event.acceptProposedAction()
            self.model.cases_dropped.emit(uids, len(self.model.uids))

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(GRID // 2)
        bar.addWidget(self._heading, 1)
        for button in (self.up_button, self.down_button, self.remove_button):
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

    def _enable(self, uids: object) -> None:
        for button in (self.up_button, self.down_button, self.remove_button):
            button.setEnabled(bool(uids))

    def _button(self, theme: Theme, icon: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        theme.dress(button, icon)
        return button
