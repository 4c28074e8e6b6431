"""Layout profiles on the briefing page: chosen, edited beside the preview, copied, renamed, handed on, deleted."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDoubleSpinBox, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingKind
from app.domain.layout_profile import (
    GB_PROFILE,
    LayoutProfile,
    PageNumberForm,
    PageNumberStyle,
    ProfilePage,
    Recipients,
    Typeface,
)
from app.export.profiles import bundled_profiles, fault_of, write_profile
from app.ui.briefing.page import BriefingPage
from app.ui.briefing.profiles import words
from app.ui.briefing.profiles.editor import LayoutEditor
from app.ui.briefing.profiles.values import differences, keeps_the_grid, natural_characters, value_at, with_value
from app.ui.dialogs import TextDialog
from app.ui.history import History
from app.ui.theme import Theme
from tests.ui.briefing.conftest import briefing_id, document_text

pytestmark = pytest.mark.qt_log_ignore("does not support", extend=True)

PLAIN = list(bundled_profiles())[-1]


def wait_for_layout(qtbot: QtBot, page: BriefingPage, name: str) -> None:
    """Until the page is saved and shows a layout of this name, which is in the list."""

    def shown() -> bool:
        desk = page.layouts.desk
        return page.view_model.is_saved and desk.name == name and desk.current is not None

    qtbot.waitUntil(shown)


def choose(qtbot: QtBot, page: BriefingPage, name: str) -> None:
    """Choose a layout in the settings column."""
    chooser = page.layouts.row.chooser
    qtbot.waitUntil(lambda: chooser.findData(name) >= 0)
    with qtbot.waitSignal(page.preview_model.edition_changed, check_params_cb=bool):
        chooser.activated.emit(chooser.findData(name))
    wait_for_layout(qtbot, page, name)


def edit_a_copy(qtbot: QtBot, page: BriefingPage) -> LayoutEditor:
    """The editor of a copy of the standard layout, which the briefing has."""
    qtbot.waitUntil(lambda: page.layouts.desk.current is not None)
    page.layouts.row.edit_button.click()
    editor = page.layouts.editor
    assert editor is not None
    assert editor.copy_button.isVisible()
    assert not editor.fields.isEnabled()
    editor.copy_button.click()
    wait_for_layout(qtbot, page, "GB/T 9704-2012（2）")
    qtbot.waitUntil(editor.fields.isEnabled)
    assert not editor.copy_button.isVisible()
    return editor


def top_of(page: BriefingPage) -> float:
    """Millimetres above the first line of the pages that are shown."""
    edition = page.preview.edition
    return edition.layout.places[0].y * 25.4 / 72 if edition is not None else 0.0


def turn(editor: LayoutEditor, path: str, value: object) -> None:
    """Change a value in the editor as a person would."""
    widget = editor.controls[path].widget
    if isinstance(widget, QComboBox):
        widget.activated.emit(widget.findData(value))
    elif isinstance(widget, QLineEdit):
        widget.setText(str(value))
        widget.textEdited.emit(str(value))
    else:
        assert isinstance(widget, QDoubleSpinBox)
        assert isinstance(value, float)
        widget.setValue(value)


def stored(qtbot: QtBot, page: BriefingPage) -> LayoutProfile:
    """The layout of the briefing as the store has it."""
    desk = page.layouts.desk
    desk.save()
    with qtbot.waitSignal(desk.listed):
        desk.refresh()
    assert desk.current is not None
    return desk.current.profile


def test_the_layout_is_chosen_and_the_pages_follow(qtbot: QtBot, page: BriefingPage) -> None:
    choose(qtbot, page, PLAIN)
    assert page.view_model.briefing is not None
    assert page.view_model.briefing.profile == PLAIN
    assert top_of(page) < 30
    choose(qtbot, page, GB_PROFILE.name)
    assert page.view_model.briefing.profile == ""


def test_a_choice_is_one_step_even_while_a_title_is_typed(qtbot: QtBot, page: BriefingPage) -> None:
    history = History(page.view_model._jobs, page._actions, page)
    history.changes_made.connect(page.apply_changes)
    page.details.title.setText("新题")
    page.details.title.textEdited.emit("新题")
    choose(qtbot, page, PLAIN)
    history.undo()
    wait_for_layout(qtbot, page, GB_PROFILE.name)
    assert page.view_model.briefing is not None
    assert page.view_model.briefing.title == "新题"


def test_what_is_edited_is_seen_and_stored(qtbot: QtBot, page: BriefingPage) -> None:
    page.view_model.edit("kind", BriefingKind.BULLETIN)
    page.view_model.edit("issue_number", "3")
    editor = edit_a_copy(qtbot, page)
    turn(editor, "page.top", 57.0)
    qtbot.waitUntil(lambda: top_of(page) > 55)
    turn(editor, "page.top", 37.0)
    turn(editor, "letterhead", "样例快报")
    turn(editor, "recipients.superiors", "样例市委")
    turn(editor, "issue_form", "{year}年第{number}期（总第{total}期）")
    turn(editor, "page_number", PageNumberStyle.CENTRED)
    turn(editor, "faces.body", Typeface.SONG)
    turn(editor, "rule_width", 0.0)
    turn(editor, "line_pitch", 28.0)
    editor.bold.setChecked(True)
    assert stored(qtbot, page) == replace(
        GB_PROFILE,
        name="GB/T 9704-2012（2）",
        letterhead="样例快报",
        recipients=Recipients("样例市委"),
        issue_form="{year}年第{number}期（总第{total}期）",
        page_number=PageNumberStyle.CENTRED,
        faces=replace(GB_PROFILE.faces, body=Typeface.SONG),
        rule_width=0.0,
        line_pitch=28.0,
        third_level_bold=True,
    )
    assert page.more.lines["masthead"].placeholderText() == "样例快报"
    assert page.more.recipients["superiors"].placeholderText() == "样例市委"


def test_what_makes_no_page_is_said_and_not_stored(qtbot: QtBot, page: BriefingPage) -> None:
    editor = edit_a_copy(qtbot, page)
    turn(editor, "page.left", 120.0)
    turn(editor, "page.right", 80.0)
    assert "no room" in editor.fault.text()
    assert editor.fault.isVisible()
    assert stored(qtbot, page).page.right == 26
    assert not editor.fault.isVisible()


def test_the_editor_says_when_the_grid_no_longer_holds(qtbot: QtBot, theme: Theme) -> None:
    editor = LayoutEditor(theme)
    qtbot.addWidget(editor)
    editor.show_profile(GB_PROFILE, can_edit=True)
    assert editor.facts.text() == "22 lines of 28 characters, as GB/T 9704-2012 asks."
    turn(editor, "sizes.body", 14.0)
    assert editor.facts.text().startswith("22 lines of 32 characters; GB/T 9704-2012 asks for 22 of 28.")
    assert "sizes" in editor.facts.text()
    turn(editor, "line_pitch", 30.0)
    assert editor.facts.text().startswith("21 lines")
    assert not editor.controls["lines"].widget.isEnabled()


def test_every_value_of_a_file_can_be_shown(qtbot: QtBot, theme: Theme) -> None:
    editor = LayoutEditor(theme)
    qtbot.addWidget(editor)
    told: list[LayoutProfile] = []
    editor.edited.connect(told.append)
    odd = replace(
        GB_PROFILE,
        sizes=replace(GB_PROFILE.sizes, body=17.0),
        families=replace(GB_PROFILE.families, fang="样例仿宋"),
        letterhead_colour="123456",
        issue_form="总{total}",
        page_number_form=PageNumberForm.PLAIN,
    )
    editor.show_profile(odd, can_edit=True)
    chooser = editor.controls["families.fang"].widget
    assert isinstance(chooser, QComboBox)
    assert chooser.currentText() == "样例仿宋 (not installed)"
    assert told == []


def test_every_layout_of_the_program_is_shown_without_a_change(qtbot: QtBot, theme: Theme) -> None:
    editor = LayoutEditor(theme)
    qtbot.addWidget(editor)
    told: list[LayoutProfile] = []
    editor.edited.connect(told.append)
    for profile in bundled_profiles().values():
        editor.show_profile(profile, can_edit=False)
    assert told == []


def test_a_layout_is_renamed_reset_and_deleted(qtbot: QtBot, page: BriefingPage) -> None:
    edit_a_copy(qtbot, page)
    page.layouts.row.rename_action.trigger()
    dialog = page.layouts.findChild(TextDialog)
    assert dialog is not None
    dialog.field.setText("样例版式")
    dialog.accept()
    wait_for_layout(qtbot, page, "样例版式")
    reset = next(action for action in page.layouts.row.reset_menu.actions() if action.text() == PLAIN)
    reset.trigger()
    qtbot.waitUntil(lambda: page.layouts.desk.profile == replace(bundled_profiles()[PLAIN], name="样例版式"))
    page.layouts.row.delete_action.trigger()
    qtbot.waitUntil(lambda: page.layouts.row.chooser.currentText() == "样例版式 (missing)")
    assert page.layouts.row.hint.isVisibleTo(page.layouts.row)
    assert page.layouts.currentIndex() == 0
    assert "样例版式" in page.banner.text
    page.layouts.row.edit_button.click()
    assert page.layouts.row.menu.isVisible()
    page.layouts.row.menu.close()
    assert page.layouts.currentIndex() == 0


def test_layouts_come_from_files_and_go_to_files(qtbot: QtBot, page: BriefingPage, tmp_path: Path) -> None:
    write_profile(replace(GB_PROFILE, name="外来版式", page=ProfilePage(top=40)), tmp_path / "a.json")
    page.layouts.desk.take_in(tmp_path / "a.json")
    wait_for_layout(qtbot, page, "外来版式")
    with qtbot.waitSignal(page.layouts.desk.exported):
        page.layouts.desk.hand_out(tmp_path / "b.json")
    assert json.loads((tmp_path / "b.json").read_text(encoding="utf-8"))["page"]["top"] == 40
    assert page.banner.text == "Written: b.json"
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with qtbot.waitSignal(page.layouts.failed):
        page.layouts.desk.take_in(tmp_path / "a.json")
    assert "is no layout file" in page.banner.text


def test_escape_leaves_the_editor(qtbot: QtBot, page: BriefingPage) -> None:
    editor = edit_a_copy(qtbot, page)
    QTest.keyClick(editor.controls["letterhead"].widget, Qt.Key.Key_Escape)
    assert page.layouts.currentIndex() == 0
    assert briefing_id(page)
    assert document_text(page)


def test_the_wheel_changes_nothing(qtbot: QtBot, page: BriefingPage) -> None:
    editor = edit_a_copy(qtbot, page)
    before = page.layouts.desk.profile
    for control in editor.controls.values():
        place = QPointF(5, 5)
        turned = QWheelEvent(
            place,
            place,
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(control.widget, turned)
    assert page.layouts.desk.profile == before


def test_the_tables_name_everything() -> None:
    assert set(words.FACES) == set(Typeface)
    assert set(words.NUMBER_STYLES) == set(PageNumberStyle)
    assert set(words.NUMBER_FORMS) == set(PageNumberForm)
    assert {path.split(".")[1] for path in words.ROLES} == {field.name for field in fields(GB_PROFILE.faces)}
    assert {path.split(".")[1] for path in words.FAMILIES} == {field.name for field in fields(GB_PROFILE.families)}


def test_lines_and_characters_follow_the_page() -> None:
    assert natural_characters(GB_PROFILE) == 28
    assert keeps_the_grid(GB_PROFILE)
    assert differences(GB_PROFILE) == ()
    wide = with_value(GB_PROFILE, "page.left", 20.0)
    assert (wide.characters, wide.lines) == (29, 22)
    assert differences(wide) == ("margins",)
    high = with_value(GB_PROFILE, "page.top", 27.0)
    assert (high.lines, high.characters) == (23, 28)
    assert value_at(high, "page.top") == 27
    fixed = with_value(with_value(GB_PROFILE, "line_pitch", 28.0), "page.top", 27.0)
    assert (fixed.lines, fixed.lines_a_page) == (22, 23)
    smallest = with_value(with_value(GB_PROFILE, "page.left", 120.0), "page.right", 120.0)
    assert fault_of(smallest) == "export.layout_no_room"
