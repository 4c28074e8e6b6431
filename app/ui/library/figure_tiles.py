"""The key figures of a case as tiles: what is measured, before → after."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import accumulate

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.case import Figure
from app.domain.hits import Mark
from app.ui.figures import FigureText, figure_text
from app.ui.library.marking.finding import Finder
from app.ui.library.reader_html import marked_html
from app.ui.library.widget_pool import WidgetPool
from app.ui.theme import GRID, Role, TextSize, Theme

NARROWEST = 184
SHOWN_AT_FIRST = 6
SHOWN_MORE = 30
"""At once: making very many tiles holds the window up."""
MOST_COLUMNS = 3


class FigureTile(QFrame):
    """One figure; what is looked for is marked in the name of what it measures.

    Signal `chosen()` by a click or by Return: a person wants to see where the figure is told.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = FigureText("", "", "")
        self._metric = _label("metric")
        self._value = _label("value")
        self.setProperty("tile", "figure")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("Show the sentence in the original, the second time in the card (Return)"))
        self.setAccessibleDescription(self.toolTip())
        for label in (self._metric, self._value):
            label.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID + GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._metric)
        layout.addWidget(self._value)
        layout.addStretch(1)

    def show_figure(self, text: FigureText) -> None:
        """Show another figure."""
        self._text = text
        self._metric.setText(escape(text.metric))
        self._value.setText(values_html(text, self._theme))
        self.setAccessibleName(text.in_one_line)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the words is one on the tile, unless it ends a selection."""
        is_release = event.type() is QEvent.Type.MouseButtonRelease
        if is_release and isinstance(watched, QLabel) and not watched.hasSelectedText():
            self._release(event)
        return False

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click anywhere."""
        super().mouseReleaseEvent(event)
        self._release(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and Space are a click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        else:
            super().keyPressEvent(event)

    def _release(self, event: QEvent) -> None:
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def mark(self, marks: Sequence[Mark], current: int | None) -> None:
        """Mark what was found in the name, one of it as the hit that was jumped to."""
        self._metric.setText(marked_html(self._text.metric, marks, self._theme, current))


class FigureTiles(QWidget):
    """The tiles of a case in as many columns as there is room for; the first six until more are asked for.

    Signals: `wanted(QWidget)`, a tile that should be brought into view; `figure_chosen(Figure)` by a click on its tile.
    """

    wanted = Signal(object)
    figure_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: tuple[Figure, ...] = ()
        self._columns = 1
        self._most = SHOWN_AT_FIRST
        self._pool = WidgetPool(self._make_tile, self._put)
        self._marks: list[tuple[Mark, ...]] = []
        self._current: int | None = None
        self._grid = QGridLayout()
        self._grid.setSpacing(GRID)
        self.more = QPushButton()
        self.more.setProperty("kind", "link")
        self.more.clicked.connect(lambda: self._show_up_to(self._most + SHOWN_MORE))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        self._arranging = QTimer(self)
        self._arranging.setSingleShot(True)
        self._arranging.timeout.connect(self._arrange)
        layout.addLayout(self._grid)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Show the figures of another case."""
        self._figures = figures
        self._most = SHOWN_AT_FIRST
        self._marks, self._current = [], None
        self.setVisible(bool(figures))
        self._fill()

    def find_hits(self, finder: Finder) -> int:
        """Mark what is found in the names of what is measured."""
        self._marks = [finder(figure.metric) for figure in self._figures]
        self._current = None
        self._mark()
        return sum(map(len, self._marks))

    def show_hit(self, number: int | None) -> None:
        """Mark one hit as the one that was jumped to."""
        self._current = number
        tile = self._tile_of(number) if number is not None else 0
        if tile >= len(self._pool.used):
            self._show_up_to(tile + 1)
        self._mark()
        if number is not None:
            self.wanted.emit(self._pool.used[tile])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold another number of columns."""
        super().resizeEvent(event)
        if self._wanted_columns() != self._columns:
            # Not now: this may be the layout's own doing.
            self._arranging.start(0)

    def _wanted_columns(self) -> int:
        room = (self.width() + GRID) // (self._theme.scaled(NARROWEST) + GRID)
        return min(max(room, 1), MOST_COLUMNS)

    def _show_up_to(self, most: int) -> None:
        self._most = most
        self._fill()

    def _fill(self) -> None:
        shown = self._figures[: self._most]
        self._pool.begin()
        for figure in shown:
            self._pool.take().show_figure(figure_text(figure))
        self._pool.finish()
        self._mark()
        hidden = len(self._figures) - len(shown)
        self.more.setText(self.tr("Show {count} more figures").format(count=min(hidden, SHOWN_MORE)))
        self.more.setVisible(hidden > 0)
        self.updateGeometry()

    def _arrange(self) -> None:
        """Put the tiles into as many columns as there is room for now."""
        columns = self._wanted_columns()
        if columns == self._columns:
            return
        self._columns = columns
        for tile in self._pool.widgets:
            self._grid.removeWidget(tile)
        for number, tile in enumerate(self._pool.widgets):
            self._put(tile, number)
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.updateGeometry()

    def _make_tile(self) -> FigureTile:
        tile = FigureTile(self._theme)
        number = len(self._pool.widgets)
        tile.chosen.connect(lambda: self.figure_chosen.emit(self._figures[number]))
        return tile

    def _put(self, tile: FigureTile, number: int) -> None:
        self._grid.addWidget(tile, number // self._columns, number % self._columns)

    def _mark(self) -> None:
        first = 0
        for tile, marks in zip(self._pool.used, self._marks, strict=False):
            current = None if self._current is None else self._current - first
            tile.mark(marks, current)
            first += len(marks)

    def _tile_of(self, number: int) -> int:
        ends = list(accumulate(map(len, self._marks)))
        return next(place for place, end in enumerate(ends) if number < end)


def _label(part: str) -> QLabel:
    label = QLabel()
    label.setProperty("part", part)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return label


def values_html(text: FigureText, theme: Theme) -> str:
    """The value in large type, the value before it in small type in front."""
    value = f'<span style="color:{theme.css(Role.FIGURE)}; font-weight:bold">{escape(text.value)}</span>'
    if not text.before:
        return value
    small, faint = theme.pixels(TextSize.BODY), theme.css(Role.TEXT_SECONDARY)
    return f'<span style="color:{faint}; font-size:{small}px">{escape(text.before)} → </span>{value}'
