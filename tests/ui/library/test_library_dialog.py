"""About this library: the dialog shows what the store counts."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QProgressBar, QScrollArea, QTableWidget, QTabWidget
from pytestqt.qtbot import QtBot

from app.domain.case import Source, SourceId
from app.domain.report import LibraryReport, SourceReport
from app.operations.library import library_report
from app.ui.jobs import JobRunner
from app.ui.library.library_dialog import FIELD_WORDS, LibraryDialog
from app.ui.messages import Messages

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def dialog(qtbot: QtBot, jobs: JobRunner) -> LibraryDialog:
    """The dialog with the report of the sample store."""
    made = LibraryDialog(jobs, Messages(lambda: "en"))
    qtbot.addWidget(made)
    assert total(made) == "Counting…"
    made.show()
    qtbot.waitUntil(lambda: tabs(made).count() > 0)
    return made


def tabs(dialog: LibraryDialog) -> QTabWidget:
    """The tabs of the dialog."""
    found = dialog.findChild(QTabWidget)
    assert isinstance(found, QTabWidget)
    return found


def total(dialog: LibraryDialog) -> str:
    """The line above the tabs."""
    [label] = [one for one in dialog.findChildren(QLabel) if one.property("textSize") == "title"]
    return label.text()


def cells(dialog: LibraryDialog) -> list[list[str]]:
    """The table of compilations."""
    table = tabs(dialog).widget(0)
    assert isinstance(table, QTableWidget)
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_report_of_a_store_is_shown(dialog: LibraryDialog) -> None:
    assert total(dialog) == "3 cases, 3 key figures, 0 originals"
    assert [tabs(dialog).tabText(place) for place in range(4)] == [
        "Compilations",
        "Indicators",
        "Places",
        "Instruments",
    ]
    rows = cells(dialog)
    assert [row[:3] for row in rows] == [["样例汇编一", "2", "2"], ["样例汇编二", "1", "3"]]
    assert [row[6] for row in rows] == ["0", "1"], "one case is cut off"
    assert all(int(row[3]) > 0 for row in rows)


def test_empty_fields_are_called_by_name(dialog: LibraryDialog) -> None:
    rows = cells(dialog)
    assert "city 1" in rows[1][-1]
    assert "year 1" in rows[1][-1]


def test_counts_are_bars_in_proportion(dialog: LibraryDialog) -> None:
    places = tabs(dialog).widget(2)
    assert isinstance(places, QScrollArea)
    bars = places.findChildren(QProgressBar)
    assert [(bar.accessibleName(), bar.value(), bar.maximum()) for bar in bars] == [
        ("江苏省 2", 2, 2),
        ("云南省 1", 1, 2),
    ]


def test_a_library_without_anything_can_be_shown(qtbot: QtBot, dialog: LibraryDialog) -> None:
    dialog.show_report(LibraryReport((), (), (), ()))
    assert total(dialog) == "0 cases, 0 key figures, 0 originals"
    assert tabs(dialog).count() == 4
    source = SourceReport(Source(SourceId("x"), "<b>甲</b>"), 0, 0, 0, 0, 0, ())
    dialog.show_report(LibraryReport((source,), (("甲", 0),), (), ()))
    assert cells(dialog)[0] == ["<b>甲</b>", "0", "—", "0", "0", "0", "0", ""]


def test_every_field_that_may_be_empty_has_a_word(jobs: JobRunner, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.on_store(library_report).succeeded) as signal:
        pass
    assert signal.args is not None
    names = {name for row in signal.args[0].sources for name, _ in row.empty}
    assert names
    assert names <= set(FIELD_WORDS)


def test_the_button_closes_it(qtbot: QtBot, dialog: LibraryDialog) -> None:
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    with qtbot.waitSignal(dialog.accepted):
        buttons.buttons()[0].click()
