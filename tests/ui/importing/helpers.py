"""What the tests of the desk do and look at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.importer.desk.verdict import Light
from app.ui.importing.page import ImportPage
from app.ui.importing.text_rows import TextRow
from app.ui.importing.value_rows import Entry
from app.ui.importing.view_model import Document


def read(qtbot: QtBot, page: ImportPage, *files: Path) -> tuple[Document, ...]:
    """Hand files in and wait until all are looked at."""
    page.add_files(files)
    settle(qtbot, page)
    return page.view_model.documents


def settle(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(lambda: not page.view_model.is_busy and not page.view_model.is_editing)


def titles(page: ImportPage) -> list[str]:
    desk = page.view_model.documents[0].desk
    assert desk is not None
    return [case.draft.title for case in desk.cases]


def lights(page: ImportPage) -> list[Light | None]:
    rows = [page.model.row(number) for number in range(page.model.rowCount())]
    return [row.light for row in rows if row is not None and row.case is not None]


def press(page: ImportPage, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    page.text.setFocus()
    QTest.keyClick(page.text, key, modifiers)


CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def place_of(page: ImportPage, row: int) -> QPoint:
    """A point in the last line of a row of the text."""
    place = page.text.row_place(row)
    return QPoint(page.text.text_left + 20, place.bottom() - page.text.line_height // 2)


def rows_of(page: ImportPage) -> list[TextRow]:
    assert page.text.rows is not None
    return [page.text.rows[number] for number in range(page.text.count)]


def type_into(entry: Entry, text: str) -> None:
    """Type over what stands there, and take it."""
    entry.setText(text)
    QTest.keyClick(entry, Qt.Key.Key_Return)
