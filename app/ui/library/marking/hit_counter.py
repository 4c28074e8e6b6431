"""Which hit of how many, and the buttons to the one before and after."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from app.ui.actions import ActionId, ActionSet
from app.ui.library.marking.hit_walk import HitWalk
from app.ui.theme import Role, Theme


class HitCounter(QWidget):
    """Shows “3/17” of a walk, hidden while there is no hit."""

    def __init__(self, walk: HitWalk, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._walk = walk
        self._label = QLabel()
        self._label.setProperty("textSize", "small")
        self._label.setProperty("textRole", "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._label)
        for action_id, icon in ((ActionId.PREVIOUS_HIT, "chevron-up"), (ActionId.NEXT_HIT, "chevron-down")):
            button = QToolButton()
            button.setProperty("kind", "small")
            theme.dress(button, icon, Role.TEXT_SECONDARY)
            actions.bind_button(button, action_id)
            layout.addWidget(button)
        walk.changed.connect(self._show_numbers)
        self.hide()

    @property
    def text(self) -> str:
        """What is shown."""
        return self._label.text()

    def _show_numbers(self) -> None:
        total, current = self._walk.total, self._walk.current
        self._label.setText(f"{current}/{total}" if current else str(total))
        self._label.setToolTip(self.tr("{count} hits in this case").format(count=total))
        self.setVisible(total > 0)
