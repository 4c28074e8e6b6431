"""The bar above the reader: tabs with the number of their hits, and what is done with the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from app.ui.actions import ActionId, ActionSet
from app.ui.theme import GRID, Role, Theme

CARD, ORIGINAL, BESIDE, RELATED = 0, 1, 2, 3
"""The tabs: the card, the original, both side by side, cases like this one."""


class ReaderBar(QWidget):
    """Signal `tab_changed(int)`."""

    tab_changed = Signal(int)

    def __init__(self, theme: Theme, actions: ActionSet, copying: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._titles = (self.tr("Card"), self.tr("Original"), self.tr("Both"), self.tr("Related"))
        self._counts: dict[int, int] = {}
        self.tabs = self._make_tabs()
        self.star = self._button(actions, ActionId.TOGGLE_STAR, "star")
        self.notes = self._button(actions, ActionId.TOGGLE_NOTES, "note")
        self.notes.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.copy = self._button(actions, ActionId.COPY_PART, "copy")
        self.copy.setMenu(copying)
        self.copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.tag = self._button(actions, ActionId.ADD_TAG, "tag")
        self.add = self._button(actions, ActionId.ADD_TO_BRIEFING, "briefing-add", Role.ACCENT)
        self._add_text = self.tr("Add to briefing")
        line = QHBoxLayout(self)
        line.setContentsMargins(2 * GRID, GRID // 2, GRID, 0)
        line.setSpacing(GRID // 4)
        line.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        self._buttons = (self.star, self.notes, self.tag, self.copy, self.add)
        for button in self._buttons:
            line.addWidget(button)

    def show_counts(self, card: int, original: int, notes: int) -> None:
        """Say on the tabs how many hits stand behind them."""
        self._counts |= {CARD: card, ORIGINAL: original}
        self.notes.setText(str(notes) if notes else "")
        self._fit()

    def show_star(self, is_starred: bool) -> None:
        """Fill the star, or leave it empty."""
        name, role = ("star-full", Role.WARNING) if is_starred else ("star", Role.TEXT_SECONDARY)
        self._theme.dress(self.star, name, role)
        self.star.setAccessibleDescription(self.tr("starred") if is_starred else "")

    def show_related(self, count: int) -> None:
        """Say how many cases are like this one."""
        self._counts |= {RELATED: count}
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Numbers on the tabs and words beside the last button only where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        style = Qt.ToolButtonStyle
        self.add.setText("")
        self.add.setToolButtonStyle(style.ToolButtonIconOnly)
        self._name_tabs(self._counts)
        kept = list(self._buttons)
        if self._room(kept) < 0:
            self._name_tabs({})
        # The card has a field for tags, the list a star, the menu a way to copy: whole tabs are worth more than these.
        for button in (self.tag, self.star, self.copy):
            if self._room(kept) < 0:
                kept.remove(button)
        for button in (self.tag, self.star, self.copy):
            button.setVisible(button in kept)
        self.add.setText(self._add_text)
        self.add.setToolButtonStyle(style.ToolButtonTextBesideIcon)
        if self._room(kept) < 0:
            self.add.setText("")
            self.add.setToolButtonStyle(style.ToolButtonIconOnly)

    def _room(self, buttons: Sequence[QToolButton]) -> int:
        """Pixels left beside the tabs and these buttons; negative when some lack."""
        line = self.layout()
        assert line is not None
        margins = line.contentsMargins()
        taken = sum(button.sizeHint().width() + line.spacing() for button in buttons)
        inside = self.width() - margins.left() - margins.right()
        return inside - taken - line.spacing() - self.tabs.sizeHint().width()

    def _name_tabs(self, counts: Mapping[int, int]) -> None:
        for tab, title in enumerate(self._titles):
            count = counts.get(tab, 0)
            text = f"{title} {count}" if count else title
            if self.tabs.tabText(tab) != text:
                self.tabs.setTabText(tab, text)

    def _button(
        self, actions: ActionSet, action_id: ActionId, icon: str, role: Role = Role.TEXT_SECONDARY
    ) -> QToolButton:
        button = QToolButton()
        self._theme.dress(button, icon, role)
        actions.bind_button(button, action_id)
        return button

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar()
        for title in self._titles:
            tabs.addTab(title)
        tabs.setExpanding(False)
        tabs.setUsesScrollButtons(False)
        tabs.setElideMode(Qt.TextElideMode.ElideRight)
        tabs.setAccessibleName(self.tr("Card, original, both or related cases"))
        tabs.currentChanged.connect(self.tab_changed)
        return tabs
