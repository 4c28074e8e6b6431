"""The line below the text of the desk that says what its marks mean: each name looks like what it names."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetrics, QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QWidget

from app.domain.repair import Repair
from app.ui.importing.text_marks import figure_format, format_range, repair_format, row_format
from app.ui.importing.text_rows import RepairMark, RowKind
from app.ui.theme import GRID, Role, TextSize, Theme
from app.ui.translate import QT_TRANSLATE_NOOP

_NAMES = (
    QT_TRANSLATE_NOOP("Legend", "Heading"),
    QT_TRANSLATE_NOOP("Legend", "Figure"),
    QT_TRANSLATE_NOOP("Legend", "Certain repair"),
    QT_TRANSLATE_NOOP("Legend", "Inferred repair"),
    QT_TRANSLATE_NOOP("Legend", "Repair taken back"),
    QT_TRANSLATE_NOOP("Legend", "Belongs to no case"),
)
_SWATCH = 6


class Legend(QWidget):
    """One line of names; those for which there is no room are left out, all stand in the tool tip."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        names = [QCoreApplication.translate("Legend", name) for name in _NAMES]
        self._names = names
        self.setAccessibleName("; ".join(names))
        self.setToolTip("\n".join(names))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """One line of small type."""
        return QSize(40 * GRID, self._theme.pixels(TextSize.SMALL) + 2 * GRID)

    def minimumSizeHint(self) -> QSize:
        """It gives way."""
        return QSize(10 * GRID, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the names side by side."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color(Role.WINDOW))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color(Role.LINE))
        font = self._theme.font(TextSize.SMALL)
        left, room = 2 * GRID, QFontMetrics(font)
        for name, form in zip(self._names, self._looks(), strict=True):
            is_last = name == self._names[-1]
            width = room.horizontalAdvance(name) + GRID // 2 + (2 * GRID if is_last else 0)
            if left + width > self.width() - GRID:
                break
            if is_last:
                hatch = QBrush(self._theme.color(Role.LINE_STRONG), Qt.BrushStyle.BDiagPattern)
                painter.fillRect(QRect(left, GRID - 1, _SWATCH, room.height()), hatch)
                left, width = left + 2 * GRID, width - 2 * GRID
            layout = QTextLayout(name, font)
            layout.setFormats([format_range(0, len(name), form)])
            layout.beginLayout()
            layout.createLine().setLineWidth(2 * width)
            layout.endLayout()
            painter.setPen(self._theme.color(Role.TEXT))
            layout.draw(painter, QPointF(left, (self.height() - room.height()) / 2))
            left += width + 2 * GRID
        painter.end()

    def _looks(self) -> tuple[QTextCharFormat, ...]:
        plain = row_format(RowKind.TEXT, self._theme)
        certain, inferred = (Repair(0, 0, "", "", "", certain=sure) for sure in (True, False))
        repairs = (RepairMark(0, 0, certain, False), RepairMark(0, 0, inferred, False), RepairMark(0, 0, certain, True))
        return (
            row_format(RowKind.HEADING, self._theme),
            figure_format(self._theme, plain),
            *(repair_format(self._theme, mark, plain) for mark in repairs),
            row_format(RowKind.OUTSIDE, self._theme),
        )
