"""The key figures of a case as tiles: what is measured, before → after."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.case import Figure
from app.ui.figures import FigureText, figure_text
from app.ui.flow_layout import clear_layout
from app.ui.theme import GRID, Role, TextSize, Theme

NARROWEST = 184
SHOWN_AT_FIRST = 6
MOST_COLUMNS = 3


class FigureTile(QFrame):
    """One figure."""

    def __init__(self, text: FigureText, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tile", "figure")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID + GRID // 2, GRID, GRID + GRID // 2, GRID + GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(_label("metric", text.metric))
        layout.addWidget(_label("value", values_html(text, theme)))
        layout.addStretch(1)


class FigureTiles(QWidget):
    """The tiles of a case in as many columns as there is room for; the first six until all are asked for."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figures: tuple[Figure, ...] = ()
        self._columns = 0
        self._shows_all = False
        self._grid = QGridLayout()
        self._grid.setSpacing(GRID)
        self.more = QPushButton()
        self.more.setProperty("kind", "link")
        self.more.clicked.connect(self._show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._grid)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_figures(self, figures: tuple[Figure, ...]) -> None:
        """Show the figures of another case."""
        self._figures = figures
        self._shows_all = False
        self.setVisible(bool(figures))
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold another number of columns."""
        super().resizeEvent(event)
        if self._wanted_columns() != self._columns:
            self._fill()

    def _wanted_columns(self) -> int:
        room = (self.width() + GRID) // (self._theme.scaled(NARROWEST) + GRID)
        return min(max(room, 1), MOST_COLUMNS)

    def _show_all(self) -> None:
        self._shows_all = True
        self._fill()

    def _fill(self) -> None:
        clear_layout(self._grid)
        self._columns = self._wanted_columns()
        shown = self._figures if self._shows_all else self._figures[:SHOWN_AT_FIRST]
        for place, figure in enumerate(shown):
            tile = FigureTile(figure_text(figure), self._theme)
            self._grid.addWidget(tile, place // self._columns, place % self._columns)
            tile.show()
        for column in range(MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        hidden = len(self._figures) - len(shown)
        self.more.setText(self.tr("Show {count} more figures").format(count=hidden))
        self.more.setVisible(hidden > 0)
        self.updateGeometry()


def _label(part: str, text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("part", part)
    label.setTextFormat(Qt.TextFormat.RichText if part == "value" else Qt.TextFormat.PlainText)
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
