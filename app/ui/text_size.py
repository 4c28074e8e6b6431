"""The commands for larger and smaller text: of the reader, where that has the focus, else of the whole window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.settings import TEXT_SCALES
from app.ui.actions import ActionId, ActionSet
from app.ui.library.reader import ReaderPane
from app.ui.preferences import Preferences


class TextSizes(QObject):
    """Follows the three commands; `reader` is what has a size of its own."""

    def __init__(self, actions: ActionSet, preferences: Preferences, reader: ReaderPane, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._reader = reader
        for action_id, steps in (
            (ActionId.LARGER_TEXT, 1),
            (ActionId.SMALLER_TEXT, -1),
            (ActionId.NORMAL_TEXT, 0),
        ):
            actions[action_id].triggered.connect(self._command(steps))

    def _command(self, steps: int) -> Callable[[], None]:
        return lambda: self.change(steps)

    def change(self, steps: int) -> None:
        """Larger or, negative, smaller by so many steps; 0 is the usual size."""
        focus = QApplication.focusWidget()
        if focus is not None and self._reader.isAncestorOf(focus):
            self._reader.change_text_size(steps)
            return
        place = TEXT_SCALES.index(self._preferences.current.text_scale) + steps
        wanted = TEXT_SCALES[min(max(place, 0), len(TEXT_SCALES) - 1)] if steps else 100
        self._preferences.change(text_scale=wanted)
