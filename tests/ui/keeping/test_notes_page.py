"""All notes and highlights: looked through, opened, removed, written to a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.notes import Annotation, HighlightColour, TextPlace
from app.operations.highlights import add_highlight
from app.operations.history import undo
from app.operations.notes import add_note, add_passage_note
from app.ui.notes.page import NotesPage
from app.ui.notes.rows import CaseRow, NotesRole
from app.ui.pages import PageServices
from tests.samples import POWER, TAX
from tests.ui.keeping.conftest import Keep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

GIST, MEASURES = TextPlace("gist"), TextPlace("measures")


@pytest.fixture
def page(qtbot: QtBot, services: PageServices, keep: Keep) -> NotesPage:
    """The page with a note on one case, a note on a passage and a highlight in another."""
    keep(lambda store: add_note(store, TAX.uid, "问一下昆明的同事"))
    keep(lambda store: add_highlight(store, POWER.uid, GIST, 0, 3, HighlightColour.GREEN))
    keep(lambda store: add_passage_note(store, POWER.uid, MEASURES, 0, 4, "可以照搬"))
    made = NotesPage(services)
    made.changes_made.connect(made.apply_changes)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    with qtbot.waitSignal(made.view_model.listed):
        made.start()
    return made


def texts(page: NotesPage) -> list[str]:
    """Headings in brackets, then what stands below them."""
    rows = [page.list.rows.index(row).data(NotesRole.ROW) for row in range(page.list.rows.rowCount())]
    names = [page.list.rows.index(row).data() for row in range(page.list.rows.rowCount())]
    return [f"[{name}]" if isinstance(row, CaseRow) else name for row, name in zip(rows, names, strict=True)]


def filtered(qtbot: QtBot, page: NotesPage) -> list[str]:
    """What stands there once the filter has been answered."""
    with qtbot.waitSignal(page.view_model.listed):
        pass
    return texts(page)


def test_everything_stands_below_its_case(page: NotesPage) -> None:
    assert texts(page) == [f"[{POWER.title}]", "海陵区", "可以照搬", f"[{TAX.title}]", "问一下昆明的同事"]
    assert page.bar.count.text() == "2 notes, 1 highlights"
    assert not page.grab().isNull()


def test_words_kind_and_colour_narrow_it(qtbot: QtBot, page: NotesPage) -> None:
    page.bar.field.setText("昆明")
    assert filtered(qtbot, page) == [f"[{TAX.title}]", "问一下昆明的同事"]
    page.bar.field.clear()
    assert len(filtered(qtbot, page)) == 5
    page.bar.kind.setCurrentIndex(1)
    page.bar.kind.activated.emit(1)
    assert "海陵区" not in filtered(qtbot, page)
    page.bar.kind.setCurrentIndex(0)
    page.bar.kind.activated.emit(0)
    filtered(qtbot, page)
    page.bar.colours[HighlightColour.GREEN].click()
    assert filtered(qtbot, page) == [f"[{POWER.title}]", "海陵区"]


def test_nothing_found_offers_to_show_all(qtbot: QtBot, page: NotesPage) -> None:
    page.bar.needs_a_look.click()
    assert filtered(qtbot, page) == []
    assert page.empty.text.startswith("Nothing meets this filter")
    page.empty.buttons[0].click()
    qtbot.waitUntil(lambda: len(texts(page)) == 5)


def test_return_and_click_go_to_the_place(qtbot: QtBot, page: NotesPage) -> None:
    QTest.keyClick(page.bar.field, Qt.Key.Key_Down)
    assert page.list.hasFocus() or page.list.currentIndex().row() == 1
    with qtbot.waitSignal(page.passage_requested) as signal:
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert (signal.args[0], signal.args[1].place, signal.args[1].quote) == (POWER.uid, GIST, "海陵区")
    place = page.list.visualRect(page.list.rows.index(4)).center()
    with qtbot.waitSignal(page.passage_requested) as signal:
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args[0] == TAX.uid
    heading = page.list.visualRect(page.list.rows.index(3)).center()
    with qtbot.waitSignal(page.case_requested) as signal:
        QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert signal.args == [TAX.uid]


def test_several_are_removed_in_one_step_that_can_be_undone(qtbot: QtBot, page: NotesPage, keep: Keep) -> None:
    page.list.selectAll()
    assert len(page.list.selected_marks()) == 3
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: texts(page) == [])
    assert page.banner.text == "Removed: 3. It lies in the trash."
    assert page.empty.text.startswith("No notes yet")
    keep(undo)
    page.view_model.refresh()
    qtbot.waitUntil(lambda: len(texts(page)) == 5)


def test_the_choice_stays_when_the_list_is_loaded_again(qtbot: QtBot, page: NotesPage, keep: Keep) -> None:
    page.list.setCurrentIndex(page.list.rows.index(4))
    keep(lambda store: add_note(store, TAX.uid, "又一条"))
    page.view_model.refresh()
    qtbot.waitUntil(lambda: len(texts(page)) == 6)
    row = page.list.rows.row_at(page.list.currentIndex())
    assert isinstance(row, Annotation)
    assert row.mark.case_uid == TAX.uid


@pytest.mark.parametrize("suffix", ["md", "html", "docx"])
def test_it_is_written_to_a_file(qtbot: QtBot, page: NotesPage, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"notes.{suffix}"
    with qtbot.waitSignal(page.view_model.exported):
        page.export(suffix, target)
    assert target.stat().st_size > 100
    if suffix == "md":
        assert "可以照搬" in target.read_text(encoding="utf-8")
    assert page.banner.text.startswith(f"Written: notes.{suffix}")
