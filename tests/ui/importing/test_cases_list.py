"""The list at the left of the desk: lights with shapes and words, reasons, the filter, and the keys between panes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.importer.desk.edits import Field, SetField
from app.importer.desk.verdict import Light
from app.ui.importing.cases_model import ASKING
from app.ui.importing.page import ImportPage
from app.ui.importing.words import light_sign, light_word
from tests.ui.importing.helpers import CONTROL, SHIFT, lights, press, read, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot, page: ImportPage, compilation: Path) -> ImportPage:
    """The page with six cases, of which at least the last asks for attention."""
    read(qtbot, page, compilation)
    return page


def test_lights_differ_by_shape_and_by_word() -> None:
    assert len({light_sign(light)[0] for light in Light}) == len(Light)
    assert len({light_word(light) for light in Light}) == len(Light)


def test_the_reason_stands_in_the_tool_tip_and_beside_the_chosen_case(desk: ImportPage) -> None:
    desk.cases.setCurrentIndex(desk.model.index(6))
    assert "breaks off" in desk.model.index(6).data(Qt.ItemDataRole.ToolTipRole)
    assert "breaks off" in desk.fields.reasons.text()
    assert not desk.fields.reasons.isHidden()


def test_only_the_doubtful_ones_by_key_and_all_again(desk: ImportPage) -> None:
    doubtful = [light for light in lights(desk) if light in ASKING]
    assert 0 < len(doubtful) < 6
    desk.cases.setCurrentIndex(desk.model.index(6))
    press(desk, Qt.Key.Key_D, CONTROL | SHIFT)
    assert desk.only_asking.isChecked()
    assert lights(desk) == doubtful
    assert desk.current[1] is not None
    assert desk.current[1].draft.ordinal == 6
    press(desk, Qt.Key.Key_D, CONTROL | SHIFT)
    assert len(lights(desk)) == 6


def test_a_case_that_a_person_is_at_stays_when_its_doubt_is_gone(qtbot: QtBot, desk: ImportPage) -> None:
    desk.cases.setCurrentIndex(desk.model.index(6))
    desk.only_asking.setChecked(True)
    document, case = desk.current
    assert document is not None
    assert case is not None
    desk.view_model.edit(document.number, SetField(case.draft.start_line, Field.COMPLETE, "yes"))
    settle(qtbot, desk)
    assert desk.current[1] is not None
    assert desk.current[1].draft.ordinal == 6
    assert lights(desk)[-1] is Light.GOOD


def test_the_key_leads_from_pane_to_pane(desk: ImportPage) -> None:
    press(desk, Qt.Key.Key_F6)
    assert desk.fields.title.hasFocus()
    for pane in (desk.cases, desk.text, desk.fields.title):
        desk.text_work.next_pane()
        assert pane.hasFocus()
