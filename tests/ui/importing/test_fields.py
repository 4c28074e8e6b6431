"""The right pane of the desk: every field, where it comes from, how sure it is, and how it is set right."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.case import CaseDetail, SectionKind
from app.domain.draft import CaseDraft
from app.importer.desk import editing
from app.importer.desk.edits import Field, SetField
from app.operations import library
from app.ui.importing.commands import Command
from app.ui.importing.page import ImportPage
from app.ui.importing.text_caret import Caret
from app.ui.importing.value_rows import FieldHead, Standing
from tests.ui.importing.helpers import CONTROL, press, read, settle, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot, page: ImportPage, compilation: Path) -> ImportPage:
    """The page with six cases, the first one chosen, and the vocabulary there."""
    read(qtbot, page, compilation)
    qtbot.waitUntil(lambda: page.fields.place.completer() is not None)
    return page


def draft(page: ImportPage) -> CaseDraft:
    case = page.current[1]
    assert case is not None
    return case.draft


def flashed(page: ImportPage) -> str:
    """The words that light up in the text."""
    assert page.text._flash is not None
    assert page.text.rows is not None
    row, first, last = page.text._flash
    return page.text.rows[row].text[first:last]


def test_every_field_is_shown_with_its_line_and_how_sure_it_is(desk: ImportPage) -> None:
    fields = desk.fields
    assert set(fields.heads) == set(Field) - {Field.COMPLETE}
    assert fields.place.text().endswith("邵武市")
    assert fields.heads[Field.PLACE].standing.text() == "●●● sure"
    assert "95%" in fields.heads[Field.PLACE].standing.toolTip()
    assert fields.heads[Field.PLACE].link.line == draft(desk).start_line
    assert fields.heads[Field.START].standing.text() == "not in the text"
    assert len(fields.figures.texts) == len(draft(desk).figures)
    assert [entry.text() for entry in fields.lists[Field.INDICATORS].entries] == ["Starting a Business"]


@pytest.mark.parametrize(("sure", "dots"), [(0.95, "●●●"), (0.6, "●●○"), (0.3, "●○○")])
def test_how_sure_a_field_is_can_be_told_without_colour(qtbot: QtBot, sure: float, dots: str) -> None:
    head = FieldHead("Place")
    qtbot.addWidget(head)
    head.show_standing(Standing(sure), 3)
    assert head.standing.text().startswith(dots)
    head.show_standing(Standing(sure, is_settled=True), 3)
    assert head.standing.text() == "set by hand"


def test_a_click_on_a_line_brings_it_into_view_and_lights_up_the_words(desk: ImportPage) -> None:
    desk.fields.heads[Field.PLACE].link.click()
    assert flashed(desk) == "邵武"
    row = next(row for row in desk.fields.figures._rows if "137" in row.words.text())
    row.words.click()
    assert flashed(desk) == "137"
    desk.text._flash_end.timeout.emit()
    assert desk.text._flash is None


def test_the_key_leads_from_the_field_to_its_place(desk: ImportPage) -> None:
    desk.fields.place.setFocus()
    QTest.keyClick(desk.fields.place, Qt.Key.Key_G, CONTROL)
    assert flashed(desk) == "邵武"


@pytest.mark.parametrize(
    ("field", "name", "typed", "value"),
    [
        (Field.PARTNERS, "partners", "某某局", "某某局"),
        (Field.INDICATORS, "indicators", "getting elec", "I06"),
        (Field.INSTRUMENTS, "instruments", "告知承诺", "告知承诺"),
        (Field.BRAND_NAMES, "brand_names", "快办码", "快办码"),
        (Field.DOCUMENTS, "documents", "《某某办法》", "《某某办法》"),
    ],
)
def test_values_are_added_changed_taken_out_and_undone(
    qtbot: QtBot, desk: ImportPage, field: Field, name: str, typed: str, value: str
) -> None:
    values, before = desk.fields.lists[field], getattr(draft(desk), name)
    type_into(values.adder, typed)
    settle(qtbot, desk)
    assert getattr(draft(desk), name) == (*before, value)
    assert desk.fields.heads[field].standing.text() == "set by hand"
    assert values.adder.text() == ""
    type_into(values.entries[-1], "")
    settle(qtbot, desk)
    assert getattr(draft(desk), name) == before
    press(desk, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert getattr(draft(desk), name) == (*before, value)
    assert typed.casefold() in values.entries[-1].text().casefold()


def test_what_the_vocabulary_does_not_know_is_not_taken(qtbot: QtBot, desk: ImportPage) -> None:
    values, before = desk.fields.lists[Field.INDICATORS], draft(desk).indicators
    type_into(values.adder, "没有的指标")
    type_into(values.entries[0], "没有的指标")
    settle(qtbot, desk)
    assert draft(desk).indicators == before
    assert values.entries[0].text() == "Starting a Business"


def test_down_shows_all_there_is_to_choose(desk: ImportPage) -> None:
    adder = desk.fields.lists[Field.INSTRUMENTS].adder
    adder.setFocus()
    QTest.keyClick(adder, Qt.Key.Key_Down)
    completer = adder.completer()
    assert completer is not None
    assert completer.completionCount() > 10
    completer.popup().hide()


def test_dates_are_taken_in_their_form_alone(qtbot: QtBot, desk: ImportPage) -> None:
    type_into(desk.fields.start, "2023-05")
    settle(qtbot, desk)
    assert draft(desk).start == "2023-05"
    type_into(desk.fields.start, "去年")
    assert desk.fields.start.text() == "2023-05"
    type_into(desk.fields.start, "")
    settle(qtbot, desk)
    assert draft(desk).start == ""


def test_a_place_is_known_by_its_last_name_when_only_one_is_called_so(qtbot: QtBot, desk: ImportPage) -> None:
    type_into(desk.fields.place, "南京市")
    settle(qtbot, desk)
    assert draft(desk).place.names == ("江苏省", "南京市")


def test_escape_brings_back_what_stood_there(desk: ImportPage) -> None:
    desk.fields.organization.setText("半个")
    QTest.keyClick(desk.fields.organization, Qt.Key.Key_Escape)
    assert desk.fields.organization.text() == draft(desk).organization


def test_the_kind_of_a_section_is_changed_by_choice_and_by_key(qtbot: QtBot, desk: ImportPage) -> None:
    kinds = desk.fields.sections.kinds
    kinds[-1].activated.emit(tuple(SectionKind).index(SectionKind.LESSONS))
    settle(qtbot, desk)
    assert draft(desk).sections[-1].kind is SectionKind.LESSONS
    section = draft(desk).sections[-1]
    menu = desk.text_work.kinds_menu(section)
    assert [action.isChecked() for action in menu.actions()].index(True) == tuple(SectionKind).index(section.kind)
    menu.actions()[0].trigger()
    settle(qtbot, desk)
    assert draft(desk).sections[-1].kind is SectionKind.OVERVIEW
    press(desk, Qt.Key.Key_Z, CONTROL)
    settle(qtbot, desk)
    assert draft(desk).sections[-1].kind is SectionKind.LESSONS


def test_the_selection_becomes_the_value_of_a_field(qtbot: QtBot, desk: ImportPage) -> None:
    line = draft(desk).start_line + 1
    assert desk.text.rows is not None
    row = desk.text.rows.row_of(line)
    words = desk.text.rows[row].text[:6]
    assert desk.text_work.uses_menu() is None
    desk.text._caret = Caret((row, 6), (row, 0))
    menu = desk.text_work.uses_menu()
    assert menu is not None
    menu.actions()[2].trigger()
    settle(qtbot, desk)
    assert draft(desk).partners[-1] == words
    menu.actions()[0].trigger()
    settle(qtbot, desk)
    assert draft(desk).title == words


def test_the_title_is_reached_by_key(desk: ImportPage) -> None:
    press(desk, Qt.Key.Key_F2)
    assert desk.fields.title.hasFocus()
    assert desk.fields.title.textCursor().selectedText() == draft(desk).title


def test_fields_of_a_case_with_a_card_are_fixed_and_it_says_so(qtbot: QtBot, desk: ImportPage) -> None:
    document, case = desk.current
    assert document is not None
    assert document.desk is not None
    assert case is not None
    assert desk.fields.card_notice.isHidden()
    asked = document.desk
    from_store = editing.compared(
        editing.open_again(asked), asked.base, frozenset(case.draft.uid for case in asked.cases)
    )
    carded = from_store.cases[0]
    assert document.outlook is not None
    desk.fields.show_case(from_store, carded, document.outlook.lights[0], ())
    desk.figures.show_case(carded)
    fields = desk.fields
    assert not fields.card_notice.isHidden()
    assert fields.title.isReadOnly()
    assert fields.place.isReadOnly()
    assert not fields.complete.isEnabled()
    for values in fields.lists.values():
        assert values.adder.isHidden()
        assert all(entry.isReadOnly() for entry in values.entries)
    assert not desk.figures.add.isEnabled()
    index = desk.figures.model.index(0, 1)
    assert not desk.figures.model.flags(index) & Qt.ItemFlag.ItemIsEditable
    assert all(choice.isEnabled() for choice in fields.sections.kinds)


def test_what_was_set_is_stored(qtbot: QtBot, desk: ImportPage) -> None:
    uid, start = draft(desk).uid, draft(desk).start_line
    document, _ = desk.current
    assert document is not None
    for field, value in ((Field.PARTNERS, "某某局\n某某委"), (Field.START, "2023"), (Field.INSTRUMENTS, "告知承诺")):
        desk.view_model.edit(document.number, SetField(start, field, value))
    settle(qtbot, desk)
    with qtbot.waitSignal(desk.changes_made):
        desk.commands[Command.ACCEPT].trigger()
    found: list[CaseDetail] = []
    desk._services.jobs.on_store(library.load_case, uid).succeeded.connect(found.append)
    qtbot.waitUntil(lambda: bool(found))
    stored = found[0].case
    assert (stored.partners, stored.start, stored.instruments) == (("某某局", "某某委"), "2023", ("告知承诺",))
