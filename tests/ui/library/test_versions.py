"""In the reader: other versions of a case, and repairs that are taken back and made again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from app.db import lineage
from app.db.store import Store
from app.domain.case import CaseUid, CaseVersion, Original, VersionAge
from app.domain.repair import Repair
from app.operations import imports
from app.ui.jobs import JobRunner
from app.ui.library.original_view import OriginalView
from app.ui.library.page import LibraryPage
from app.ui.library.versions_row import VersionsRow
from app.ui.theme import Theme
from tests.samples import POWER, TAX

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
REPAIRS = (Repair(7, 1, "&#65288;", "（", "entity", True), Repair(7, 9, "\u200b", "", "zero_width", True))
REVOKED = (Repair(8, 0, "?", "一", "guess", False),)
ORIGINAL_TEXT = Original(7, 8, ("甲&#65288;\u200b乙", "?、丙"), ("甲（乙", "?、丙"), (), REPAIRS, REVOKED)


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> Iterator[OriginalView]:
    made = OriginalView(theme)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_original(ORIGINAL_TEXT)
    made.show()
    yield made
    made.hide()


def point_of(view: OriginalView, position: int) -> QPoint:
    cursor = view.textCursor()
    cursor.setPosition(position)
    return view.cursorRect(cursor).center() + QPoint(4, 0)


def open_menu(view: OriginalView) -> QMenu:
    return next(menu for menu in view.findChildren(QMenu) if menu.isVisible())


def test_each_repair_has_a_place_even_where_something_was_only_taken_out(view: OriginalView) -> None:
    assert [(mark.start, mark.length, mark.is_revoked) for mark in view.marks] == [
        (1, 1, False),
        (1, 1, False),
        (4, 1, True),
    ]
    assert "200B" in view.marks[1].words


def test_a_click_on_a_repair_offers_to_take_it_back(qtbot: QtBot, view: OriginalView) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 1))
    menu = open_menu(view)
    about, turn = menu.actions()
    assert "&&#65288;" in about.text()
    assert turn.text() == "Take this repair back"
    with qtbot.waitSignal(view.repair_revoked) as revoked:
        turn.trigger()
    assert revoked.args == [REPAIRS[0]]
    menu.close()


def test_elsewhere_a_click_opens_nothing(view: OriginalView) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 5))
    assert not [menu for menu in view.findChildren(QMenu) if menu.isVisible()]


def test_the_context_menu_makes_a_repair_again(qtbot: QtBot, view: OriginalView) -> None:
    place = point_of(view, 4)
    where = view.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
    QApplication.sendEvent(view.viewport(), event)
    menu = open_menu(view)
    turn = menu.actions()[-1]
    assert turn.text() == "Repair it again"
    with qtbot.waitSignal(view.repair_restored) as restored:
        turn.trigger()
    assert restored.args == [REVOKED[0]]
    menu.close()


def test_keys_go_from_repair_to_repair_and_turn_them(qtbot: QtBot, view: OriginalView) -> None:
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_F8)
    assert view.selected_text() == "（"
    with qtbot.waitSignal(view.repair_revoked):
        QTest.keyClick(view, Qt.Key.Key_R, CONTROL_SHIFT)
    QTest.keyClick(view, Qt.Key.Key_F8)
    assert view.selected_text() == "?"
    QTest.keyClick(view, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_text() == "（"


def test_the_same_original_again_keeps_its_place_and_the_look_of_the_rest(view: OriginalView) -> None:
    QTest.keyClick(view, Qt.Key.Key_F8)
    place = view.textCursor().position()
    view.show_original(ORIGINAL_TEXT)
    assert view.textCursor().position() == place
    cursor = view.textCursor()
    cursor.setPosition(6)
    assert cursor.charFormat().underlineStyle() is QTextCharFormat.UnderlineStyle.NoUnderline


def test_versions_are_links_with_their_age(qtbot: QtBot, theme: Theme) -> None:
    row = VersionsRow()
    qtbot.addWidget(row)
    row.resize(900, 60)
    row.show_versions(
        (
            CaseVersion(CaseUid("x-1"), "甲地案例", "甲汇编", "2023", VersionAge.NEWER),
            CaseVersion(CaseUid("x-2"), "乙地案例", "乙汇编", "", VersionAge.UNKNOWN),
        )
    )
    assert [label.text() for label in row.findChildren(QLabel)] == ["Newer version", "Other version"]
    links = [button for button in row.findChildren(QPushButton) if button.property("kind") == "link"]
    assert links[0].toolTip() == "2023 · 甲地案例 · 甲汇编"
    with qtbot.waitSignal(row.case_chosen) as chosen:
        links[1].click()
    assert chosen.args == ["x-2"]
    row.show_versions(())
    assert row.isHidden()


def _link(store: Store) -> None:
    with store.writing() as db:
        lineage.link(db, POWER.uid, TAX.uid)


def test_a_link_leads_to_the_version_and_back_and_can_be_taken_apart(
    qtbot: QtBot, page: LibraryPage, jobs: JobRunner
) -> None:
    with qtbot.waitSignal(jobs.on_store(_link).finished):
        pass
    page.view_model.read(POWER.uid)
    versions = page.reader.case.card.header.versions
    qtbot.waitUntil(lambda: page.reader.reading is not None and not versions.isHidden())
    versions.case_chosen.emit(TAX.uid)
    qtbot.waitUntil(lambda: page.reader.reading is not None and page.reader.reading.detail.case.uid == TAX.uid)
    assert page.view_model.concerned() == (TAX.uid,)
    with qtbot.waitSignal(page.changes_made):
        versions.unlink_requested.emit()
    page.view_model.read(TAX.uid)
    qtbot.waitUntil(versions.isHidden)


def test_a_repair_is_taken_back_in_the_reader_and_the_list_follows(
    qtbot: QtBot, page: LibraryPage, jobs: JobRunner, tmp_path: Path
) -> None:
    file = tmp_path / "甲.txt"
    lines = [
        "某省典型案例",
        "现将1个典型案例印发。",
        "案例一：甲市推行当天答复",
        "一、背景情况",
        "过去要跑三个窗口。" * 5,
    ]
    file.write_text("\n".join([*lines, "二、主要做法", "实行&ldquo;一窗&rdquo;受理，当天答复。" * 3]), encoding="utf-8")

    def bring(store: Store) -> CaseUid:
        proposal = imports.compare(store, imports.read(file))
        imports.accept(store, [proposal])
        return proposal.drafts[0].uid

    with qtbot.waitSignal(jobs.on_store(bring).succeeded) as brought:
        pass
    assert brought.args is not None
    page.changes_made.connect(page.apply_changes)
    page.show_case(brought.args[0])
    qtbot.waitUntil(lambda: page.reader.reading is not None)
    original = page.reader.case.original
    page.reader.case.show_original()
    assert original.marks
    original.setFocus()
    QTest.keyClick(original, Qt.Key.Key_F8)
    QTest.keyClick(original, Qt.Key.Key_R, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: "&ldquo;" in original.toPlainText())
    assert [mark.is_revoked for mark in original.marks].count(True) == 1
    assert "Undo" in page.results.banner._button.text()
    QTest.keyClick(original, Qt.Key.Key_R, CONTROL_SHIFT)
    qtbot.waitUntil(lambda: "&ldquo;" not in original.toPlainText())
