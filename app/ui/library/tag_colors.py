"""The colour of a tag: the one that a person gave to it or to what it lies below, and how it looks in the theme."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from app.domain.case import Tag, TagColour
from app.ui.theme import ICON_SIZE, Theme
from app.ui.translate import QT_TRANSLATE_NOOP

COLOUR_TITLES: Mapping[TagColour, str] = MappingProxyType(
    {
        TagColour.NONE: QT_TRANSLATE_NOOP("TagColours", "No colour"),
        TagColour.RED: QT_TRANSLATE_NOOP("TagColours", "Red"),
        TagColour.ORANGE: QT_TRANSLATE_NOOP("TagColours", "Orange"),
        TagColour.YELLOW: QT_TRANSLATE_NOOP("TagColours", "Yellow"),
        TagColour.GREEN: QT_TRANSLATE_NOOP("TagColours", "Green"),
        TagColour.TEAL: QT_TRANSLATE_NOOP("TagColours", "Teal"),
        TagColour.BLUE: QT_TRANSLATE_NOOP("TagColours", "Blue"),
        TagColour.PURPLE: QT_TRANSLATE_NOOP("TagColours", "Purple"),
        TagColour.GREY: QT_TRANSLATE_NOOP("TagColours", "Grey"),
    }
)

DOT = 10
RING = 1.5


def colour_title(colour: TagColour) -> str:
    """What a colour is called in the language of the window."""
    return QCoreApplication.translate("TagColours", COLOUR_TITLES[colour])


def use_colours(theme: Theme, tags: Iterable[Tag]) -> bool:
    """Let tags have the colours that a person gave them; True when that differs from before."""
    colours = {tag.name: tag.colour for tag in tags if tag.colour is not TagColour.NONE}
    if colours == theme.tag_colours:
        return False
    theme.tag_colours = MappingProxyType(colours)
    return True


def colour_of(theme: Theme, name: str) -> TagColour:
    """The colour that a tag was given, else that of the nearest one above it."""
    while name:
        if name in theme.tag_colours:
            return theme.tag_colours[name]
        name = name.rpartition("/")[0]
    return TagColour.NONE


def tag_color(theme: Theme, name: str) -> QColor:
    """How the colour of a tag looks."""
    return theme.tag_color(colour_of(theme, name))


def dot_pixmap(theme: Theme, colour: TagColour, ratio: float = 1.0) -> QPixmap:
    """A dot in a colour, as large as an icon; a ring for no colour."""
    side = theme.scaled(ICON_SIZE)
    pixmap = QPixmap(QSize(side, side) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    dot = theme.scaled(DOT)
    place = QRectF((side - dot) / 2, (side - dot) / 2, dot, dot)
    if colour is TagColour.NONE:
        pen = painter.pen()
        pen.setColor(theme.tag_color(colour))
        pen.setWidthF(RING)
        painter.setPen(pen)
        place.adjust(RING / 2, RING / 2, -RING / 2, -RING / 2)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.tag_color(colour))
    painter.drawEllipse(place)
    painter.end()
    return pixmap


def dot_icon(theme: Theme, colour: TagColour, ratio: float = 1.0) -> QIcon:
    """The dot as an icon of menus and lists."""
    return QIcon(dot_pixmap(theme, colour, ratio))
