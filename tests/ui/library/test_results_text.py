"""The text in the rows of the list: lines, marks, chips."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPixmap
from pytestqt.qtbot import QtBot

from app.ui.figures import figure_text
from app.ui.library.marked_text import TextLook, draw_lines, fits
from app.ui.library.results_delegate import chip_widths
from app.ui.theme import Role, TextSize, Theme
from app.ui.utf16 import utf16_marks
from tests.ui.library.hits import FIGURES


@pytest.mark.parametrize("text", ["短", "长" * 300, "🀄" * 60, "", "a b " * 90])
@pytest.mark.parametrize("most", [1, 2])
def test_text_never_takes_more_lines_than_it_may(qtbot: QtBot, theme: Theme, text: str, most: int) -> None:
    font = theme.font(TextSize.BODY, QFont.Weight.Bold)
    color = theme.color(Role.TEXT)
    look = TextLook(font, QFontMetrics(font), color, color, color, 22)
    pixmap = QPixmap(200, 60)
    painter = QPainter(pixmap)
    used = draw_lines(painter, pixmap.rect(), text, ((0, 2), (50, 400)), look, most)
    painter.end()
    assert 1 <= used <= most
    assert fits("短", look, 200)


def test_offsets_count_in_utf16() -> None:
    assert utf16_marks("abc", [(1, 1)]) == [(1, 1)]
    assert utf16_marks("🀄一件事", [(1, 3), (0, 1)]) == [(2, 3), (0, 2)]
    assert utf16_marks("ab", [(1, 9), (7, 1)]) == [(1, 1)]


def test_chips_share_a_line() -> None:
    assert chip_widths([50], 200) == [50]
    assert chip_widths([50, 60], 200) == [50, 60]
    assert chip_widths([150, 60], 200) == [132, 60]
    assert chip_widths([60, 150], 200) == [60, 132]
    assert chip_widths([150, 150], 200) == [96, 96]


def test_a_chip_never_loses_its_value(qtbot: QtBot, theme: Theme) -> None:
    metrics = QFontMetrics(theme.font(TextSize.SMALL))
    text = figure_text(FIGURES[0])
    assert text.in_one_line == "接电时间 9\u2009天 → 2\u2009天"
    whole = metrics.horizontalAdvance(text.in_one_line)
    assert text.fitted(whole, metrics) == text.in_one_line
    for width in range(whole):
        shown = text.fitted(width, metrics)
        assert not shown or shown.endswith(text.values)
        assert metrics.horizontalAdvance(shown) <= width
