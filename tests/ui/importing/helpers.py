"""What the tests of the desk do and look at."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.importer.desk.verdict import Light
from app.ui.importing.page import ImportPage
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
    block = page.text.document().findBlockByNumber(row)
    place = page.text.blockBoundingGeometry(block).translated(page.text.contentOffset())
    return QPoint(40, round(place.top()) + 8)
