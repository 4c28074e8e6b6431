"""The matrix as a picture in the colours of the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from app.domain.coverage import CoverageMatrix
from app.ui.charts.matrix_picture import MatrixPicture, PictureCell
from app.ui.charts.shading import shade
from app.ui.coverage import operations
from app.ui.coverage.model import CoverageCell, CoverageModel
from app.ui.theme import PIXELS, Role, TextSize, Theme


def picture_of(matrix: CoverageMatrix, theme: Theme) -> MatrixPicture:
    """Everything that a picture of the matrix shows: what stands on the screen, totals first."""
    model = CoverageModel()
    model.show_matrix(matrix)
    # The cells of a picture have a size of their own, whatever the size of the window's text.
    font = QFont(theme.font(TextSize.SMALL))
    font.setPixelSize(PIXELS[TextSize.SMALL])
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return MatrixPicture(
        operations.caption_of(matrix),
        tuple(str(model.headerData(row, Qt.Orientation.Vertical)) for row in rows),
        tuple(str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns),
        tuple(tuple(_cell(model.cell(row, column), theme) for column in columns) for row in rows),
        font,
        theme.color(Role.TEXT),
        theme.color(Role.SURFACE),
        theme.color(Role.LINE),
    )


def _cell(cell: CoverageCell | None, theme: Theme) -> PictureCell:
    assert cell is not None  # every place of the model has one
    ground = theme.color(Role.WINDOW) if cell.is_total else shade(theme, cell.number, cell.highest)
    return PictureCell(f"{cell.number:,}", ground, strong=cell.is_total)
