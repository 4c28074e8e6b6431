"""Reading over the whole width: the panes beside the reader are put away until a person wants them back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.ui.actions import ActionId, ActionSet
from app.ui.library.reader import ReaderPane

_ENDING = (ActionId.FIND, ActionId.CLEAR_SEARCH, ActionId.ADVANCED_SEARCH, ActionId.SHOW_BASKET, ActionId.SAVE_SEARCH)
"""What needs the list brings it back."""


class FullWidth(QObject):
    """Hides `panes` and shows those again that it hid; Escape in the reader ends it, then goes back to the list."""

    def __init__(
        self,
        panes: Sequence[QWidget],
        reader: ReaderPane,
        actions: ActionSet,
        enter_list: Callable[[], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panes = tuple(panes)
        self._reader = reader
        self._hidden: tuple[QWidget, ...] = ()
        self._enter_list = enter_list
        reader.signals.left.connect(self._leave)
        actions[ActionId.FULL_WIDTH].triggered.connect(self.turn)
        for action_id in _ENDING:
            actions[action_id].triggered.connect(self.end)

    @property
    def is_on(self) -> bool:
        """True while something is put away."""
        return bool(self._hidden)

    def turn(self) -> None:
        """Read over the whole width, or bring the panes back."""
        if self.is_on:
            self.end()
        elif self._reader.reading is not None and self._reader.isVisible():
            self._hidden = tuple(pane for pane in self._panes if not pane.isHidden())
            for pane in self._hidden:
                pane.hide()
            self._reader.enter()

    def end(self) -> None:
        """Bring the panes back."""
        for pane in self._hidden:
            pane.show()
        self._hidden = ()

    def _leave(self) -> None:
        if self.is_on:
            self.end()
            self._reader.enter()
        else:
            self._enter_list()
