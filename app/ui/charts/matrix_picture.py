"""A matrix as a picture, PNG or SVG: drawn in a worker from values alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator

from app.export.files import replace_file

CELL = QSize(56, 26)
HEAD = 74
PAD = 16
TITLE = 40
WIDEST_NAME = 260
LARGEST_SIDE = 16_000
"""Pixels of the longer side of a PNG: longer pictures get fewer pixels for each point."""


@dataclass(frozen=True, slots=True)
class PictureCell:
    """One number and the ground behind it; `strong` for totals."""

    text: str
    ground: QColor
    strong: bool = False


@dataclass(frozen=True, slots=True)
class MatrixPicture:
    """Everything that the picture shows; `cells` has a tuple for each of `rows`, as long as `columns`."""

    title: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[tuple[PictureCell, ...], ...]
    font: QFont
    ink: QColor
    paper: QColor
    line: QColor

    def size(self) -> QSize:
        """The picture in points."""
        width = 2 * PAD + self.name_width() + CELL.width() * len(self.columns)
        width = max(width, 2 * PAD + QFontMetrics(self.font).horizontalAdvance(self.title) + PAD)
        return QSize(width, 2 * PAD + TITLE + HEAD + CELL.height() * len(self.rows))

    def name_width(self) -> int:
        """The width of the names of the rows."""
        metrics = QFontMetrics(self.font)
        return min(max((metrics.horizontalAdvance(name) for name in self.rows), default=0), WIDEST_NAME) + PAD


def write_picture(picture: MatrixPicture, target: Path) -> Path:
    """Write the picture in the format of the target's suffix, `.svg` or `.png`; the file's place is given back.

    Raises ExportFailed.
    """
    data = _WRITERS[target.suffix.lower()](picture)

    def write(file: BinaryIO) -> None:
        file.write(data)

    replace_file(target, write)
    return target


def _png(picture: MatrixPicture) -> bytes:
    size = picture.size()
    ratio = min(2.0, LARGEST_SIDE / max(size.width(), size.height()))
    image = QImage(size * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    painter = QPainter(image)
    draw(painter, picture)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(data.data())


def _svg(picture: MatrixPicture) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(picture.size())
    generator.setViewBox(QRect(QPoint(0, 0), picture.size()))
    generator.setTitle(picture.title)
    painter = QPainter(generator)
    draw(painter, picture)
    painter.end()
    return bytes(data.data())


_WRITERS: Mapping[str, Callable[[MatrixPicture], bytes]] = MappingProxyType({".png": _png, ".svg": _svg})


def draw(painter: QPainter, picture: MatrixPicture) -> None:
    """Draw the whole picture from the upper left corner on."""
    painter.fillRect(QRect(QPoint(0, 0), picture.size()), picture.paper)
    strong = QFont(picture.font)
    strong.setBold(True)
    painter.setPen(picture.ink)
    painter.setFont(strong)
    left, top = PAD + picture.name_width(), PAD + TITLE + HEAD
    painter.drawText(PAD, PAD, picture.size().width(), TITLE, Qt.AlignmentFlag.AlignTop, picture.title)
    painter.setFont(picture.font)
    for place, name in enumerate(picture.columns):
        box = QRect(left + place * CELL.width() + 2, PAD + TITLE, CELL.width() - 4, HEAD - 4)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWrapAnywhere
        painter.drawText(box, flags, name)
    metrics = QFontMetrics(picture.font)
    for number, (name, cells) in enumerate(zip(picture.rows, picture.cells, strict=True)):
        y = top + number * CELL.height()
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, picture.name_width() - PAD // 2)
        painter.setFont(picture.font)
        painter.drawText(PAD, y, picture.name_width(), CELL.height(), Qt.AlignmentFlag.AlignVCenter, shown)
        for place, cell in enumerate(cells):
            _draw_cell(painter, picture, QRect(QPoint(left + place * CELL.width(), y), CELL), cell, strong)


def _draw_cell(painter: QPainter, picture: MatrixPicture, box: QRect, cell: PictureCell, strong: QFont) -> None:
    painter.fillRect(box, picture.line)
    painter.fillRect(box.adjusted(0, 0, -1, -1), cell.ground)
    painter.setFont(strong if cell.strong else picture.font)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cell.text)
