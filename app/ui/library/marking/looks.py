"""How marks look: each highlight has a colour and a line of its own kind, so that colour alone tells nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtGui import QTextCharFormat

from app.domain.notes import Highlight, HighlightColour, Note
from app.ui.theme import Role, Theme
from app.ui.translate import QT_TRANSLATE_NOOP


class Look(StrEnum):
    """What a mark is."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    NOTE = "note"
    HIT = "hit"
    CURRENT_HIT = "current_hit"
    SHOWN = "shown"
    """A sentence that was asked for, for a moment."""


@dataclass(frozen=True, slots=True)
class TextMark:
    """A mark in a document: its place in Qt's units, and the highlight or note that it stands for."""

    start: int
    length: int
    look: Look
    owner: Highlight | Note | None = None

    @property
    def end(self) -> int:
        """The place behind it."""
        return self.start + self.length


_LINES = QTextCharFormat.UnderlineStyle
_STYLES: Mapping[Look, tuple[Role | None, Role | None, QTextCharFormat.UnderlineStyle]] = MappingProxyType(
    {
        Look.YELLOW: (Role.YELLOW, Role.YELLOW_LINE, _LINES.SingleUnderline),
        Look.GREEN: (Role.GREEN, Role.GREEN_LINE, _LINES.DashUnderline),
        Look.BLUE: (Role.BLUE, Role.BLUE_LINE, _LINES.DotLine),
        Look.PINK: (Role.PINK, Role.PINK_LINE, _LINES.WaveUnderline),
        Look.NOTE: (None, Role.ACCENT, _LINES.DashDotLine),
        Look.HIT: (Role.MARK, None, _LINES.NoUnderline),
        Look.CURRENT_HIT: (Role.MARK_STRONG, Role.MARK_TEXT, _LINES.SingleUnderline),
        Look.SHOWN: (Role.FIGURE_SOFT, Role.FIGURE, _LINES.SingleUnderline),
    }
)

TICK_ROLES: Mapping[Look, Role] = MappingProxyType(
    {
        Look.YELLOW: Role.YELLOW_LINE,
        Look.GREEN: Role.GREEN_LINE,
        Look.BLUE: Role.BLUE_LINE,
        Look.PINK: Role.PINK_LINE,
        Look.NOTE: Role.ACCENT,
        Look.HIT: Role.MARK_STRONG,
        Look.CURRENT_HIT: Role.DANGER,
        Look.SHOWN: Role.FIGURE,
    }
)
"""The colour of a mark in the strip beside the scroll bar."""

COLOUR_LOOKS: Mapping[HighlightColour, Look] = MappingProxyType(
    {
        HighlightColour.YELLOW: Look.YELLOW,
        HighlightColour.GREEN: Look.GREEN,
        HighlightColour.BLUE: Look.BLUE,
        HighlightColour.PINK: Look.PINK,
    }
)

COLOUR_TITLES: Mapping[HighlightColour, str] = MappingProxyType(
    {
        HighlightColour.YELLOW: QT_TRANSLATE_NOOP("Marking", "Yellow, solid line"),
        HighlightColour.GREEN: QT_TRANSLATE_NOOP("Marking", "Green, dashed line"),
        HighlightColour.BLUE: QT_TRANSLATE_NOOP("Marking", "Blue, dotted line"),
        HighlightColour.PINK: QT_TRANSLATE_NOOP("Marking", "Pink, wavy line"),
    }
)


def mark_format(look: Look, theme: Theme) -> QTextCharFormat:
    """The look of a mark in the colours of the theme."""
    background, line, style = _STYLES[look]
    form = QTextCharFormat()
    if background is not None:
        form.setBackground(theme.color(background))
    if look in (Look.HIT, Look.CURRENT_HIT):
        form.setForeground(theme.color(Role.MARK_TEXT))
    elif look is Look.NOTE:
        form.setForeground(theme.color(Role.ACCENT))
    if line is not None:
        form.setUnderlineStyle(style)
        form.setUnderlineColor(theme.color(line))
    return form
