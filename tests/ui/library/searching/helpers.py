"""What the tests around the search box do again and again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.ui.library.page import LibraryPage


def wait_for_query(qtbot: QtBot, page: LibraryPage, text: str) -> None:
    """Wait until the list shows the whole answer to a query."""

    def answered() -> bool:
        result = page.view_model.result
        return result is not None and result.query == text and not page.view_model.is_searching

    qtbot.waitUntil(answered)


def search_for(qtbot: QtBot, page: LibraryPage, text: str) -> None:
    """Put a query into the box and wait for its answer."""
    page.results.search_bar.field.setText(text)
    page.results.search_bar.field.settle_now()
    wait_for_query(qtbot, page, text)


def type_text(field: QLineEdit, text: str) -> None:
    """Type as an input method commits it, at the cursor."""
    field.setFocus()
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def compose(field: QLineEdit, preedit: str) -> None:
    """What an input method shows before anything is committed."""
    QApplication.sendEvent(field, QInputMethodEvent(preedit, []))


def wait_for_suggestions(qtbot: QtBot, page: LibraryPage) -> list[str]:
    """Wait until suggestions are shown; their labels."""
    qtbot.waitUntil(lambda: page.searching.suggesting.is_open)
    return [suggestion.label for suggestion in page.searching.suggesting.rows]


def key(page: LibraryPage, code: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in the box."""
    QTest.keyClick(page.results.search_bar.field, code, modifier)
