"""What was repaired in an original is underlined and explained."""

from __future__ import annotations

from PySide6.QtGui import QTextCharFormat, QTextCursor
from pytestqt.qtbot import QtBot

from app.domain.case import Original
from app.domain.repair import Repair
from app.ui.library.original_view import OriginalView
from app.ui.theme import Theme

SEEN = ("甲?。乙", "丙𠀀?ab丁")
MENDED = ("甲（一）乙", "丙𠀀xy丁")
REPAIRS = (Repair(7, 1, "?。", "（一）", "rule", True), Repair(8, 2, "?ab", "xy", "rule", False))


def _format(view: OriginalView, line: int, column: int) -> QTextCharFormat:
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.document().findBlockByNumber(line).position() + column + 1)
    return cursor.charFormat()


def test_repairs_are_underlined_and_explained(qtbot: QtBot, theme: Theme) -> None:
    view = OriginalView(theme)
    qtbot.addWidget(view)
    view.show_original(Original(7, 8, SEEN, MENDED, (), REPAIRS))
    assert _format(view, 0, 1).underlineStyle() is QTextCharFormat.UnderlineStyle.SingleUnderline
    assert "?。" in _format(view, 0, 3).toolTip()
    assert _format(view, 0, 4).toolTip() == ""
    # The character before it takes two units in Qt.
    assert _format(view, 1, 3).underlineStyle() is QTextCharFormat.UnderlineStyle.DashUnderline
    assert _format(view, 1, 5).toolTip() == ""
