"""The dialog for a new briefing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingKind
from app.ui.briefing.new_dialog import NewBriefingDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_title_and_kind_are_asked(qtbot: QtBot) -> None:
    dialog = NewBriefingDialog(1234)
    qtbot.addWidget(dialog)
    assert "1,234" in dialog.field.accessibleName()
    assert not dialog.accept_button.isEnabled()
    dialog.open()
    QTest.keyClicks(dialog.field, "No. 3")
    dialog.kind.setCurrentIndex(dialog.kind.findData(BriefingKind.REFERENCE))
    with qtbot.waitSignal(dialog.briefing_wanted) as wanted:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert wanted.args == ["No. 3", BriefingKind.REFERENCE]


def test_a_bulletin_is_offered_first(qtbot: QtBot) -> None:
    dialog = NewBriefingDialog(0)
    qtbot.addWidget(dialog)
    assert dialog.kind.currentData() == BriefingKind.BULLETIN
    assert [dialog.kind.itemData(row) for row in range(dialog.kind.count())] == list(BriefingKind)
