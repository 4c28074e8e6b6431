"""The look of what stands in the text of the desk: heads, headings, figures and repairs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from app.domain.hits import Mark
from app.ui.importing.text_rows import RepairMark, RowKind, TextRow
from app.ui.theme import Role, Theme
from app.ui.utf16 import utf16_marks

_FOREGROUND: Mapping[RowKind, Role] = MappingProxyType(
    {RowKind.CASE: Role.ACCENT, RowKind.REST: Role.TEXT_SECONDARY, RowKind.OUTSIDE: Role.TEXT_FAINT}
)
_BOLD = frozenset({RowKind.CASE, RowKind.HEADING, RowKind.TITLE})


def formats_of(row: TextRow, theme: Theme) -> list[QTextLayout.FormatRange]:
    """How a row is dressed: its base, then its figures and repairs."""
    base = row_format(row.kind, theme)
    ranges = [_range(row.text, (0, len(row.text)), base)]
    ranges += [_range(row.text, place, figure_format(theme, base)) for place in row.figures]
    for mark in row.repairs:
        ranges.append(_range(row.text, (mark.start, max(mark.length, 1)), repair_format(theme, mark, base)))
    return ranges


def row_format(kind: RowKind, theme: Theme) -> QTextCharFormat:
    """The look of a kind of row."""
    form = QTextCharFormat()
    form.setForeground(theme.color(_FOREGROUND.get(kind, Role.TEXT)))
    if kind in _BOLD:
        form.setFontWeight(QFont.Weight.Bold)
    return form


def figure_format(theme: Theme, base: QTextCharFormat) -> QTextCharFormat:
    """The look of a number that was taken for a figure."""
    form = QTextCharFormat(base)
    form.setBackground(theme.color(Role.FIGURE_SOFT))
    form.setForeground(theme.color(Role.FIGURE))
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def repair_format(theme: Theme, mark: RepairMark, base: QTextCharFormat) -> QTextCharFormat:
    """The look of a repair: a plain line below what is certain, a wave below what is inferred; struck out when revoked.

    A line that was taken out as a whole is struck out upon the colour of what is inferred.
    """
    form = QTextCharFormat(base)
    style, role = QTextCharFormat.UnderlineStyle.SingleUnderline, Role.GOOD
    if mark.is_revoked:
        style, role = QTextCharFormat.UnderlineStyle.DotLine, Role.TEXT_FAINT
        form.setFontStrikeOut(True)
    elif mark.is_of_line:
        style, role = QTextCharFormat.UnderlineStyle.NoUnderline, Role.WARNING
        form.setFontStrikeOut(True)
        form.setBackground(theme.color(Role.WARNING_SOFT))
    elif not mark.repair.certain:
        style, role = QTextCharFormat.UnderlineStyle.WaveUnderline, Role.WARNING
        form.setBackground(theme.color(Role.WARNING_SOFT))
    form.setUnderlineStyle(style)
    form.setUnderlineColor(theme.color(role))
    return form


def _range(text: str, place: Mark, form: QTextCharFormat) -> QTextLayout.FormatRange:
    found = utf16_marks(text, [place])
    return format_range(*(found[0] if found else (0, 0)), form)


def format_range(start: int, length: int, form: QTextCharFormat) -> QTextLayout.FormatRange:
    """A stretch of a row, in UTF-16 units, with its look."""
    made: Any = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, length, form
    return made  # type: ignore[no-any-return]
