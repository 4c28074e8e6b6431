"""The figures of a case in short, each the way to its line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.case import Figure
from app.ui.figures import figure_text
from app.ui.importing.sections_box import ElidedLink
from app.ui.importing.value_rows import LineLink


class FiguresBox(QWidget):
    """Rows of figures.  Signal: `line_requested(int, str)` with the line of a figure and its number."""

    line_requested = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._figures: tuple[Figure, ...] = ()
        self._rows: list[_FigureRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)

    @property
    def texts(self) -> tuple[str, ...]:
        """What the rows say."""
        return tuple(row.words.text() for row in self._rows[: len(self._figures)])

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show other figures."""
        self._figures = tuple(figures)
        while len(self._rows) < len(figures):
            row, at = _FigureRow(), len(self._rows)
            row.words.clicked.connect(lambda _checked=False, at=at: self._show(at))
            row.link.clicked.connect(lambda _checked=False, at=at: self._show(at))
            self._rows.append(row)
            self._layout.addWidget(row)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(figures))
            if at < len(figures):
                row.show_figure(figures[at])

    def _show(self, at: int) -> None:
        figure = self._figures[at]
        if figure.line:
            self.line_requested.emit(figure.line, figure.before or figure.value)


class _FigureRow(QWidget):
    """One figure."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ElidedLink()
        self.link = LineLink()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.link)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        text = figure_text(figure).in_one_line.strip()
        self.words.setText(text)
        self.words.setToolTip(text)
        self.link.show_line(figure.line or 0)
