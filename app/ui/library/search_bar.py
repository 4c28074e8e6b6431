"""The search box: asks while a person types, explains a query that cannot be understood, shows total and order."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QInputMethodEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from app.domain.hits import Sort
from app.ui.late import late
from app.ui.library.words import SORT_TITLES, translated
from app.ui.theme import GRID, Role, Theme
from app.ui.utf16 import utf16_marks

RADIUS = 6

_underline = late("app.ui.library.underline", "underline")

WAIT_MILLISECONDS = 60
"""So long after the last key the query is asked; a fast typist does not start a search for every key."""


class SearchField(QLineEdit):
    """The line that is typed into.

    Signals: `settled(str)` when typing has paused, at once on Return; never while an input method is composing.
    `down_pressed()`, `escape_pressed()` leave the line.
    """

    settled = Signal(str)
    down_pressed = Signal()
    escape_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_composing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MILLISECONDS)
        self._timer.timeout.connect(self._settle)
        self.textChanged.connect(self._wait)

    def settle_now(self) -> None:
        """Do not wait for the pause."""
        self._timer.stop()
        self._settle()

    def mark(self, start: int, color: QColor) -> None:
        """Underline the text from `start` on, where the query goes wrong; a start beyond the text marks its end."""
        first = min(start, max(len(self.text()) - 1, 0))
        [(offset, length)] = utf16_marks(self.text(), [(first, len(self.text()) - first)]) or [(0, 0)]
        self._send(_underline(offset - self.cursorPosition(), length, color) if length else [])

    def unmark(self) -> None:
        """Take the underline away."""
        self._send([])

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether an input method is composing: what it shows is not yet text."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return asks at once, Down and Escape leave the line."""
        match event.key():
            case Qt.Key.Key_Down:
                self.settle_now()
                self.down_pressed.emit()
            case Qt.Key.Key_Escape:
                self.escape_pressed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.settle_now()
            case _:
                super().keyPressEvent(event)

    def _send(self, attributes: list[QInputMethodEvent.Attribute]) -> None:
        # The one way Qt offers to colour part of a line edit: attributes of an input method that composes nothing.
        if not self._is_composing:
            super().inputMethodEvent(QInputMethodEvent("", attributes))

    def _wait(self) -> None:
        self._timer.start()

    def _settle(self) -> None:
        if not self._is_composing:
            self.settled.emit(self.text())


class SearchFrame(QFrame):
    """The frame around the box; it paints itself, so that a change of focus costs no new style."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = Role.LINE_STRONG
        theme.changed.connect(self.update)

    def set_role(self, role: Role) -> None:
        """Show another colour."""
        if role is not self._role:
            self._role = role
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a round frame on paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color(self._role))
        painter.setBrush(self._theme.color(Role.SURFACE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()


class SearchBar(QWidget):
    """The box, the line below it, and the sort chooser.

    Signals: `query_entered(str)`; `sort_chosen(Sort)`; `list_wanted()` when the person goes on into the list.
    """

    query_entered = Signal(str)
    sort_chosen = Signal(object)
    list_wanted = Signal()

    def __init__(self, theme: Theme, sort: Sort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = ("", "")
        self.field = SearchField()
        self.field.setProperty("field", "search")
        self.field.setPlaceholderText(self.tr("Search cases: words, places, figures"))
        self.field.setAccessibleName(self.tr("Search"))
        self.field.setMaxLength(2000)
        self.field.setFrame(False)
        self.field.settled.connect(self._enter)
        self.field.textChanged.connect(self._follow_text)
        self.field.down_pressed.connect(self.list_wanted)
        self.field.escape_pressed.connect(self._escape)
        self.field.installEventFilter(self)
        self._error = QLabel()
        self._error.setProperty("textRole", "danger")
        self._error.setProperty("textSize", "small")
        self._error.setWordWrap(True)
        self._error.hide()
        self._frame = SearchFrame(theme)
        self._total = QLabel()
        self._total.setProperty("textRole", "secondary")
        self._total.setProperty("textSize", "small")
        self.sorts = self._make_sort(sort)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._make_box())
        layout.addWidget(self._error)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._total, 1)
        line.addWidget(self.sorts)
        layout.addLayout(line)

    @property
    def total_text(self) -> str:
        """The line below the box."""
        return self._total.text()

    @property
    def error_text(self) -> str:
        """What is wrong with the query, empty when nothing is."""
        return "" if self._error.isHidden() else self._error.text()

    def set_text(self, text: str) -> None:
        """Show another query without asking for it."""
        if text != self.field.text():
            with QSignalBlocker(self.field):
                self.field.setText(text)
            self._follow_text(text)

    def show_total(self, text: str, took: str = "") -> None:
        """Show how much was found and, where there is room, in which time; the query was understood."""
        self._texts = (text, took)
        self._fit_total()
        self._clear_error()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for more."""
        super().resizeEvent(event)
        self._fit_total()

    def _fit_total(self) -> None:
        text, took = self._texts
        room = self.width() - 5 * GRID - self.sorts.sizeHint().width()
        fits = self._total.fontMetrics().horizontalAdvance(text + took) <= room
        self._total.setText(text + took if fits else text)

    def show_error(self, sentence: str, position: int) -> None:
        """Explain a query under the box and at its place in it."""
        self._error.setText(sentence)
        self._error.show()
        self.field.mark(position, self._theme.color(Role.DANGER))
        self._color_frame()

    def focus_field(self) -> None:
        """Put the cursor into the box, all text selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame around the box shows that the box has the focus."""
        if watched is self.field and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._color_frame()
        return super().eventFilter(watched, event)

    def _make_box(self) -> SearchFrame:
        magnifier = QToolButton()
        magnifier.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        magnifier.setProperty("kind", "sign")
        magnifier.clicked.connect(self.focus_field)
        magnifier.setAccessibleName(self.tr("Search"))
        self._theme.dress(magnifier, "search", Role.TEXT_FAINT)
        self._clear = QToolButton()
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.setAccessibleName(self._clear.toolTip())
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._theme.dress(self._clear, "close", Role.TEXT_FAINT)
        layout = QHBoxLayout(self._frame)
        layout.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(0)
        layout.addWidget(magnifier)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._clear)
        return self._frame

    def _make_sort(self, sort: Sort) -> QComboBox:
        box = QComboBox()
        box.setProperty("kind", "quiet")
        box.setToolTip(self.tr("Order of the list"))
        box.setAccessibleName(box.toolTip())
        for one in Sort:
            box.addItem(translated(SORT_TITLES[one]), one.value)
        box.setCurrentIndex(box.findData(sort.value))
        box.currentIndexChanged.connect(self._choose_sort)
        return box

    def _choose_sort(self) -> None:
        self.sort_chosen.emit(Sort(self.sorts.currentData()))

    def clear(self) -> None:
        """Empty the box and show all cases."""
        self.field.clear()
        self.field.settle_now()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> None:
        if self.field.text():
            self.clear()
        else:
            self.list_wanted.emit()

    def _enter(self, text: str) -> None:
        self.query_entered.emit(text)

    def _follow_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if self.error_text:
            self._clear_error()

    def _clear_error(self) -> None:
        if self.error_text:
            self._error.hide()
            self.field.unmark()
            self._color_frame()

    def _color_frame(self) -> None:
        if self.error_text:
            self._frame.set_role(Role.DANGER)
        else:
            self._frame.set_role(Role.FOCUS if self.field.hasFocus() else Role.LINE_STRONG)
