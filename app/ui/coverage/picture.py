"""The matrix as a picture in the light colours: it goes into documents, whatever the window wears."""

from __future__ import annotations

from PySide6.QtCore import Qt

from app.domain.coverage import CoverageMatrix
from app.ui.charts.matrix_picture import MatrixPicture, PictureCell
from app.ui.charts.shading import shade
from app.ui.coverage import operations
from app.ui.coverage.model import CoverageCell, CoverageModel
from app.ui.theme import Role, TextSize, Theme


def picture_of(matrix: CoverageMatrix, theme: Theme) -> MatrixPicture:
    """Everything that a picture of the matrix shows: what stands on the screen, totals first."""
    paper = theme.on_paper()
    model = CoverageModel()
    model.show_matrix(matrix)
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return MatrixPicture(
        operations.caption_of(matrix),
        tuple(str(model.headerData(row, Qt.Orientation.Vertical)) for row in rows),
        tuple(str(model.headerData(column, Qt.Orientation.Horizontal)) for column in columns),
        tuple(tuple(_cell(model.cell(row, column), paper) for column in columns) for row in rows),
        paper.font(TextSize.SMALL),
        paper.color(Role.TEXT),
        paper.color(Role.SURFACE),
        paper.color(Role.LINE),
    )


def _cell(cell: CoverageCell | None, theme: Theme) -> PictureCell:
    assert cell is not None  # every place of the model has one
    ground = theme.color(Role.WINDOW) if cell.is_total else shade(theme, cell.number, cell.highest)
    return PictureCell(f"{cell.number:,}", ground, strong=cell.is_total)
