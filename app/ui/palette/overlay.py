"""The palette as it stands over the window: a field, the matches below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from app.text.palette import Match
from app.ui.palette.rows import ROW, PaletteDelegate, PaletteModel
from app.ui.theme import GRID, Theme

WIDTH = 640
MOST_ROWS = 10
TOP_SHARE = 8
"""The palette begins an eighth of the window's height below its upper edge."""

_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PaletteField(QLineEdit):
    """Keys that are for the list go there: signal `list_key(QKeyEvent)`; `accepted(bool)` on Return, True with Ctrl."""

    list_key = Signal(QKeyEvent)
    accepted = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list, Return goes, Escape closes."""
        if event.key() in _MOVES:
            self.list_key.emit(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """There is nowhere else to go."""
        return True


class PaletteList(QListView):
    """Signal `clicked_at(QModelIndex, bool)`, True with Ctrl."""

    chosen = Signal(object, bool)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click goes."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(index, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))


class PaletteOverlay(QFrame):
    """Stands over a window until something is chosen or it is left.

    Signals: `asked(str)` at every change of the text; `chosen(Match, bool)`, True with Ctrl; `left()`.
    """

    asked = Signal(str)
    chosen = Signal(object, bool)
    left = Signal()

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._before: QWidget | None = None
        self.setProperty("surface", "palette")
        self.setAutoFillBackground(True)
        self.field = PaletteField()
        self.field.setProperty("field", "search")
        self.field.setPlaceholderText(self.tr("Go to a case, page, command, tag, collection, search or briefing"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.rows = PaletteModel(self)
        self.list = PaletteList()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Matches"))
        self.hint = QLabel()
        self.hint.setProperty("textRole", "secondary")
        self.hint.setProperty("textSize", "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.field)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint)
        self.field.textChanged.connect(self.asked)
        self.field.list_key.connect(self._move)
        self.field.accepted.connect(lambda with_control: self._choose(self.list.currentIndex(), with_control))
        self.field.left.connect(self.leave)
        self.list.chosen.connect(self._choose)
        self.hide()

    def enter(self) -> None:
        """Show the palette, empty, with the focus in its field."""
        self._before = QApplication.focusWidget()
        self.field.clear()
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def leave(self) -> None:
        """Hide; the focus goes back to where it was."""
        if self.isHidden():
            return
        self._end()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.left.emit()

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show what was found; the first match is the current one."""
        self.rows.show_matches(matches)
        self.list.setCurrentIndex(self.rows.index(0))
        self.list.scrollToTop()
        if matches:
            self.hint.setText(self.tr("Return: go · Ctrl+Return: add a case to the current briefing · Esc: close"))
        else:
            self.hint.setText(self.tr("Nothing has this name: try another part of it, its pinyin or its initials."))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click elsewhere leaves; the palette keeps its place when the window changes its size."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self or self.isAncestorOf(watched)
            if not inside and watched.window() is self._window:
                self.leave()
        elif event.type() == QEvent.Type.Resize and watched is self._window:
            self._place()
        elif event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget) and watched is not self.field:
            self._end()
        return super().eventFilter(watched, event)

    def _end(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.hide()

    def _choose(self, index: object, with_control: bool) -> None:
        found = self.rows.match_at(index)  # type: ignore[arg-type]
        if found is not None:
            self.leave()
            self.chosen.emit(found, with_control)

    def _move(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -MOST_ROWS, Qt.Key.Key_PageDown: MOST_ROWS}
        count = self.rows.rowCount()
        place = self.list.currentIndex().row() + step[Qt.Key(event.key())]
        if count:
            is_single = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
            place = place % count if is_single else min(max(place, 0), count - 1)
            self.list.setCurrentIndex(self.rows.index(place))

    def _place(self) -> None:
        window = self._window.rect()
        width = min(self._theme.scaled(WIDTH), window.width() - 4 * GRID)
        field = self.field.sizeHint().height() + self.hint.sizeHint().height() + 4 * GRID
        top = window.height() // TOP_SHARE
        height = min(self._theme.scaled(ROW) * MOST_ROWS + field, window.height() - top - 2 * GRID)
        self.setGeometry(QRect((window.width() - width) // 2, top, width, height))
