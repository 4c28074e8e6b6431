"""Small dialogs: the answer has the focus, Return accepts it, Escape does not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.ui.dialogs import TextDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def show(qtbot: QtBot, dialog: QDialog) -> None:
    """Open a dialog and wait until it is active."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)


def test_a_text_is_typed_at_once_and_accepted_with_return(qtbot: QtBot) -> None:
    dialog = TextDialog("Title", "Explanation", "Add", completions=["abc"])
    show(qtbot, dialog)
    assert dialog.focusWidget() is dialog.field
    assert not dialog.accept_button.isEnabled()
    QTest.keyClicks(dialog.field, "  xyz ")
    with qtbot.waitSignal(dialog.text_entered) as entered:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert entered.args == ["xyz"]


def test_an_empty_text_is_not_accepted(qtbot: QtBot) -> None:
    dialog = TextDialog("Title", "Explanation", "Add", "old")
    show(qtbot, dialog)
    assert dialog.field.selectedText() == "old"
    dialog.field.setText("   ")
    with qtbot.assertNotEmitted(dialog.text_entered, wait=20):
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog.field, Qt.Key.Key_Escape)
