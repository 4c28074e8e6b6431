"""The marks of one text view, and the keys and clicks that concern them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit, QToolTip

from app.domain.notes import Highlight, HighlightColour, Note
from app.ui.library.marking.finding import Finder
from app.ui.library.marking.looks import Look, TextMark, mark_format
from app.ui.theme import Theme
from app.ui.utf16 import utf16_marks

ALL_AT_ONCE = 150
"""More hits are painted only where they can be seen: Qt needs long for many."""
_TIP = 300
FLASH_MILLISECONDS = 2500
"""So long a sentence that was asked for stands out."""
_COLOUR_KEYS = dict(zip((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4), HighlightColour, strict=True))


class MarkedView(QObject):
    """Paints marks in a view and tells what a person wants with them.

    `text` is what the view shows or will show; `is_taken` says of a place that a click there is the view's own.
    Signals: `changed()` after the marks; `wanted(int, int)`, a stretch to be brought into view; `selected()` once a
    selection stands; `unselected()`; `menu_filling(QMenu, tuple[TextMark])` before a menu opens; by keys
    `colour_pressed(HighlightColour)`, `note_pressed()`, `removal_pressed()`, `return_pressed()`.
    """

    changed = Signal()
    wanted = Signal(int, int)
    selected = Signal()
    unselected = Signal()
    menu_filling = Signal(object, object)
    colour_pressed = Signal(object)
    note_pressed = Signal()
    removal_pressed = Signal()
    return_pressed = Signal()

    def __init__(self, view: QTextEdit, theme: Theme, is_taken: Callable[[int], bool] = lambda _place: False) -> None:
        super().__init__(view)
        self.view = view
        self.text: Callable[[], str] = view.toPlainText
        self._theme = theme
        self._is_taken = is_taken
        self._owned: tuple[TextMark, ...] = ()
        self._hits: tuple[TextMark, ...] = ()
        self._current: int | None = None
        self._covered = (0, 0)
        self._flashed: tuple[TextMark, ...] = ()
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(FLASH_MILLISECONDS)
        self._fading.timeout.connect(self.end_flash)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.timeout.connect(self._settle)
        self._repainting = QTimer(self)
        self._repainting.setSingleShot(True)
        self._repainting.timeout.connect(self.repaint)
        self._clicked_at = QPoint()
        self._was_click = False
        view.viewport().setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)
        view.selectionChanged.connect(self._note_selection)

    @property
    def marks(self) -> tuple[TextMark, ...]:
        """All marks, the hits last."""
        return (*self._owned, *self._hits, *self._flashed)

    @property
    def owned(self) -> tuple[TextMark, ...]:
        """The marks of highlights and notes."""
        return self._owned

    def set_owned(self, marks: tuple[TextMark, ...]) -> None:
        """Show other highlights and notes; notes lie above highlights."""
        self._owned = tuple(sorted(marks, key=lambda mark: mark.look is Look.NOTE))
        self.repaint()

    def find_hits(self, finder: Finder) -> int:
        """Mark what is found; returns how often."""
        text = self.text()
        self._hits = tuple(TextMark(*mark, Look.HIT) for mark in utf16_marks(text, finder(text)))
        self._current = None
        self.repaint()
        return len(self._hits)

    def show_hit(self, number: int | None) -> None:
        """Mark one hit as the one that was jumped to, and bring it into view; None marks none."""
        self._current = number
        self.repaint()
        if number is not None:
            self.show_span(self._hits[number].start, self._hits[number].length)

    def show_span(self, start: int, length: int) -> None:
        """Put the cursor behind a stretch and bring it into view."""
        cursor = self.view.textCursor()
        cursor.setPosition(min(start, self.view.document().characterCount() - 1))
        self.view.setTextCursor(cursor)
        self.wanted.emit(start, length)

    def flash(self, start: int, length: int) -> None:
        """Let a stretch stand out for a moment."""
        self._flashed = (TextMark(start, length, Look.SHOWN),)
        self.repaint()
        self._fading.start()

    def end_flash(self) -> None:
        """Let the stretch look like the rest again."""
        self._fading.stop()
        if self._flashed:
            self._flashed = ()
            self.repaint()

    def repaint(self) -> None:
        """Give the view its marks: all, or of very many those that can be seen."""
        hits = list(self._hits)
        if self._current is not None:
            hits[self._current] = replace(hits[self._current], look=Look.CURRENT_HIT)
        if len(hits) > ALL_AT_ONCE:
            self._covered = self._visible_span()
            first, last = (bisect_left(self._hits, place, key=_start_of) for place in self._covered)
            hits = hits[max(first - 1, 0) : last]
        self.view.setExtraSelections([self._selection(mark) for mark in (*self._owned, *hits, *self._flashed)])
        self.changed.emit()

    def follow_scrolling(self) -> None:
        """Paint the hits that have come into view."""
        if len(self._hits) > ALL_AT_ONCE:
            first, last = self._visible_span(margin=0)
            if first < self._covered[0] or last > self._covered[1]:
                self.repaint()

    def marks_at(self, place: int) -> tuple[TextMark, ...]:
        """The highlights and notes over the character behind a place."""
        return tuple(mark for mark in self._owned if mark.start <= place < mark.end)

    def marks_at_cursor(self) -> tuple[TextMark, ...]:
        """The highlights and notes at the cursor, also at the end of one."""
        place = self.view.textCursor().selectionStart()
        return self.marks_at(place) or (self.marks_at(place - 1) if place else ())

    def fill_menu(self, menu: QMenu, place: int) -> None:
        """Add what can be done at a place, or with what is selected."""
        self.menu_filling.emit(menu, self.marks_at(place))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch mouse and keys of the view."""
        if isinstance(event, QMouseEvent):
            self._watch_mouse(event)
        elif isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            return self._tell_note(event)
        elif isinstance(event, QKeyEvent) and watched is self.view:
            if event.type() is QEvent.Type.KeyPress:
                return self._press(event)
            if event.type() is QEvent.Type.KeyRelease and self.view.textCursor().hasSelection():
                self._was_click = False
                self._settling.start(0)
        elif event.type() in (QEvent.Type.Show, QEvent.Type.Resize) and len(self._hits) > ALL_AT_ONCE:
            self._repainting.start(0)
        return False

    def _watch_mouse(self, event: QMouseEvent) -> None:
        if event.type() is QEvent.Type.MouseMove and not event.buttons():
            is_over = bool(self.marks_at(self._place_below(event.position().toPoint())))
            shape = Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor
            self.view.viewport().setCursor(shape)
        elif event.type() is QEvent.Type.MouseButtonRelease and event.button() is Qt.MouseButton.LeftButton:
            # The view itself has not seen it yet: only then is the selection what it will be.
            self._clicked_at, self._was_click = event.position().toPoint(), True
            self._settling.start(0)

    def _settle(self) -> None:
        if self.view.textCursor().hasSelection():
            self.selected.emit()
        elif self._was_click:
            place = self._place_below(self._clicked_at)
            if place >= 0 and self.marks_at(place) and not self._is_taken(place):
                self._open_menu(place, self.view.viewport().mapToGlobal(self._clicked_at))

    def _open_menu(self, place: int, point: QPoint) -> None:
        menu = QMenu(self.view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill_menu(menu, place)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(point)

    def _press(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = Qt.Key(event.key())
        has_selection = self.view.textCursor().hasSelection()
        marks = self.marks_at_cursor()
        if key in _COLOUR_KEYS and (has_selection or marks):
            self.colour_pressed.emit(_COLOUR_KEYS[key])
        elif key == Qt.Key.Key_N and (has_selection or marks):
            self.note_pressed.emit()
        elif key == Qt.Key.Key_Delete and marks:
            self.removal_pressed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (has_selection or marks):
            self.return_pressed.emit()
            if marks and not has_selection:
                place = self.view.textCursor().position()
                corner = self.view.cursorRect().bottomLeft()
                self._open_menu(place if self.marks_at(place) else place - 1, self.view.viewport().mapToGlobal(corner))
        else:
            return False
        return True

    def _tell_note(self, event: QHelpEvent) -> bool:
        owners = [mark.owner for mark in self.marks_at(self._place_below(event.pos()))]
        bodies = [owner.body for owner in owners if isinstance(owner, Note)]
        if bodies:
            QToolTip.showText(event.globalPos(), bodies[-1][:_TIP], self.view)
        return bool(bodies)

    def _note_selection(self) -> None:
        if not self.view.textCursor().hasSelection():
            self.unselected.emit()

    def _place_below(self, point: QPoint) -> int:
        x, y = self.view.horizontalScrollBar().value(), self.view.verticalScrollBar().value()
        spot = QPointF(point.x() + x, point.y() + y)
        return self.view.document().documentLayout().hitTest(spot, Qt.HitTestAccuracy.ExactHit)

    def _visible_span(self, margin: int = 1) -> tuple[int, int]:
        """The part of the text that can be seen, and so many times its height above and below."""
        seen = self.view.viewport().visibleRegion().boundingRect()
        if seen.isEmpty():
            return 0, 0
        room = QPoint(0, margin * seen.height())
        first = self.view.cursorForPosition(QPoint(0, seen.top()) - room).position()
        last = self.view.cursorForPosition(seen.bottomRight() + room).position()
        return first, last + 1

    def _selection(self, mark: TextMark) -> QTextEdit.ExtraSelection:
        document = self.view.document()
        last = document.characterCount() - 1
        cursor = QTextCursor(document)
        cursor.setPosition(min(mark.start, last))
        cursor.setPosition(min(mark.end, last), QTextCursor.MoveMode.KeepAnchor)
        one = QTextEdit.ExtraSelection()
        one.cursor = cursor  # type: ignore[attr-defined]
        one.format = mark_format(mark.look, self._theme)  # type: ignore[attr-defined]
        return one


def _start_of(mark: TextMark) -> int:
    return mark.start


def owners_of(marks: tuple[TextMark, ...]) -> tuple[Highlight | Note, ...]:
    """The highlights and notes that marks stand for."""
    return tuple(mark.owner for mark in marks if mark.owner is not None)
