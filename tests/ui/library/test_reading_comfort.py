"""Reading in comfort: figures and their sentences, width, size, script, set marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.domain.case import CaseDetail, Figure, FigureKind, Original, Section, SectionKind, Source, SourceId
from app.domain.repair import Repair
from app.domain.script import Script
from app.ui.actions import ActionId
from app.ui.library.figure_tiles import FigureTile
from app.ui.library.marking.looks import Look
from app.ui.library.marking.marked_view import MarkedView
from app.ui.library.page import LibraryPage
from app.ui.library.reader import ReaderPane
from app.ui.library.reader_bar import BESIDE, CARD
from app.ui.library.reading import reading_of
from app.ui.library.reading_script import reading_in_script
from app.ui.library.squeeze import HALF, squeeze
from app.ui.main_window import MainWindow
from app.ui.pages import PageServices
from tests.samples import POWER

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LINES = (*("无关的一行。",) * 60, "接電時間由9天減到2天，滿意度為99%。")
FIGURES = tuple(replace(figure, line=70) for figure in POWER.figures)
CASE = replace(
    POWER,
    figures=FIGURES,
    sections=(
        *(Section(SectionKind.MEASURES, "做法", "一段话。\n\n" * 60) for _ in range(2)),
        Section(SectionKind.RESULTS, "成效", "接电时间由9天减到2天。"),
    ),
)
INVERTED = False
"""Whether the wheel turns the other way."""
DETAIL = CaseDetail(CASE, Source(SourceId("s"), "《样例》汇编", "样例发改委"), Original(10, 70, LINES, LINES))


@pytest.fixture
def reader(qtbot: QtBot, services: PageServices) -> Iterator[ReaderPane]:
    """The reader on the screen with a case whose figures stand far below."""
    holder = QWidget()
    made = ReaderPane(services, holder)
    qtbot.addWidget(holder)
    made.resize(760, 500)
    holder.resize(760, 500)
    holder.show()
    made.show_reading(reading_of(DETAIL))
    yield made
    holder.hide()


def shown(text: MarkedView) -> list[str]:
    """The words that stand out for a moment."""
    plain = text.view.toPlainText()
    return [plain[mark.start : mark.end] for mark in text.marks if mark.look is Look.SHOWN]


def tile_of(reader: ReaderPane, number: int) -> FigureTile:
    """The tile of a figure, counted from 0."""
    return reader.case.card.figures.findChildren(FigureTile)[number]


def wheel(widget: QWidget, turn: int, modifiers: Qt.KeyboardModifier) -> None:
    """Turn the wheel over a widget."""
    spot = QPointF(20, 20)
    event = QWheelEvent(
        spot,
        widget.mapToGlobal(spot),
        QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        INVERTED,
    )
    QApplication.sendEvent(widget, event)


def test_a_tile_leads_to_its_sentence_in_the_original_then_in_the_card(qtbot: QtBot, reader: ReaderPane) -> None:
    case = reader.case
    QTest.mouseClick(tile_of(reader, 0), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(shown(case.original.marked)))
    assert case.bar.tabs.currentIndex() == BESIDE
    assert shown(case.original.marked) == [LINES[-1]]
    assert case.original.verticalScrollBar().value() > 0
    assert shown(case.card.body.marked) == ["接电时间由9天减到2天。"]
    assert case.card.verticalScrollBar().value() == 0, "the tiles stay in view"
    QTest.keyClick(tile_of(reader, 0), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: case.card.verticalScrollBar().value() > 0)
    case.original.marked.end_flash()
    assert shown(case.original.marked) == []


def test_the_words_of_a_tile_can_be_clicked_too(qtbot: QtBot, reader: ReaderPane) -> None:
    tile = tile_of(reader, 1)
    with qtbot.waitSignal(reader.case.card.figures.figure_chosen) as chosen:
        QTest.mouseClick(tile.childAt(tile.rect().center()) or tile, Qt.MouseButton.LeftButton)
    assert chosen.args == [FIGURES[1]]


def test_without_an_original_the_card_shows_the_sentence(qtbot: QtBot, reader: ReaderPane) -> None:
    reader.show_reading(reading_of(replace(DETAIL, original=None)))
    QTest.keyClick(tile_of(reader, 0), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: reader.case.card.verticalScrollBar().value() > 0)
    assert reader.case.bar.tabs.currentIndex() == CARD


def test_a_figure_that_nothing_tells_does_no_harm(qtbot: QtBot, reader: ReaderPane) -> None:
    strange = Figure("别处的数", FigureKind.LEVEL, value="123456")
    reader.show_reading(reading_of(replace(DETAIL, case=replace(CASE, figures=(strange,)), original=None)))
    tile_of(reader, 0).chosen.emit()
    QApplication.processEvents()
    assert shown(reader.case.card.body.marked) == []


def test_the_wheel_with_ctrl_sets_the_column_larger(reader: ReaderPane) -> None:
    card, original = reader.case.card, reader.case.original
    before = card.body.height()
    wheel(card.viewport(), 120, Qt.KeyboardModifier.ControlModifier)
    assert card.body.height() > before
    reader.case.show_original()
    wheel(original.viewport(), 120, Qt.KeyboardModifier.ControlModifier)
    assert original.font().pixelSize() == 20
    reader.change_text_size(0)
    assert original.font().pixelSize() == 16
    reader.change_text_size(-1)
    assert original.font().pixelSize() == 14
    for _ in range(20):
        reader.change_text_size(1)
    assert original.font().pixelSize() == 32, "no more than twice as large"
    wheel(original.viewport(), -120, Qt.KeyboardModifier.NoModifier)
    assert original.font().pixelSize() == 32


def test_a_size_that_cannot_be_is_put_right(services: PageServices, reader: ReaderPane) -> None:
    services.preferences.change(reading_scale=101)
    reader.change_text_size(1)
    assert services.preferences.current.reading_scale == 110


def test_keys_change_the_reader_where_it_has_the_focus_else_the_window(qtbot: QtBot, services: PageServices) -> None:
    window = MainWindow(services)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitSignal(window.library_page.view_model.result_changed):
        window.library_page.start()
        window.complete()
    page, preferences = window.library_page, services.preferences
    page.reader.show_reading(reading_of(DETAIL))
    window.activateWindow()
    page.reader.enter()
    qtbot.waitUntil(lambda: page.reader.isAncestorOf(QApplication.focusWidget() or window))
    services.actions[ActionId.LARGER_TEXT].trigger()
    assert (preferences.current.reading_scale, preferences.current.text_scale) == (110, 100)
    services.actions[ActionId.NORMAL_TEXT].trigger()
    assert preferences.current.reading_scale == 100
    page.results.list.setFocus()
    services.actions[ActionId.LARGER_TEXT].trigger()
    assert (preferences.current.reading_scale, preferences.current.text_scale) == (100, 110)
    services.actions[ActionId.NORMAL_TEXT].trigger()
    assert preferences.current.text_scale == 100


def test_full_width_puts_the_other_panes_away_and_escape_brings_them_back(
    qtbot: QtBot, page: LibraryPage, services: PageServices
) -> None:
    turn = services.actions[ActionId.FULL_WIDTH]
    page.full_width.turn()
    assert not page.full_width.is_on, "there is nothing to read yet"
    page.navigation.hide()
    page.reader.show_reading(reading_of(DETAIL))
    turn.trigger()
    assert page.results.isHidden()
    QTest.keyClick(page.reader.case.card, Qt.Key.Key_Escape)
    assert not page.results.isHidden()
    assert page.navigation.isHidden(), "what was hidden before stays so"
    turn.trigger()
    services.actions[ActionId.FIND].trigger()
    assert not page.results.isHidden()
    with qtbot.waitSignal(page.reader.signals.left):
        QTest.keyClick(page.reader.case.card, Qt.Key.Key_Escape)


def test_either_script_is_shown_and_said(qtbot: QtBot, reader: ReaderPane) -> None:
    case = reader.case
    case.show_terms(("接电",))
    counts = case.walk.counts
    with qtbot.waitSignal(case.script.ready):
        case.script.choose(Script.TRADITIONAL)
    assert "接電時間由9天減到2天" in case.card.body.toPlainText()
    assert not case.script.isHidden()
    assert case.walk.counts == counts, "marks are where they were"
    with qtbot.waitSignal(case.script.ready):
        case.script.choose(Script.SIMPLIFIED)
    case.show_original()
    assert "接电时间由9天减到2天" in case.original.toPlainText()
    case.script.back.click()
    assert case.script.isHidden()
    assert LINES[-1] in case.original.toPlainText()


def test_the_command_goes_round_the_scripts(qtbot: QtBot, reader: ReaderPane, services: PageServices) -> None:
    seen = []
    for _ in range(3):
        services.actions[ActionId.TURN_SCRIPT].trigger()
        seen.append(reader.case.script.script)
    assert seen == [Script.SIMPLIFIED, Script.TRADITIONAL, Script.STORED]


def test_repairs_stay_in_place_in_the_other_script(reader: ReaderPane) -> None:
    repair = Repair(10, 2, "囗", "口", "example", certain=True)
    original = Original(10, 10, ("办理囗岸业务",), ("办理口岸业务",), repairs=(repair,))
    stored = reading_of(replace(DETAIL, original=original))
    turned = reading_in_script(stored, Script.TRADITIONAL)
    assert turned.detail.original is not None
    assert turned.detail.original.repaired_lines == ("辦理口岸業務",)
    reader.show_reading(turned)
    reader.case.show_original()
    assert [(mark.start, mark.length) for mark in reader.case.original.marks] == [(2, 1)]


def test_marks_that_follow_one_another_stand_closer() -> None:
    document = QTextDocument("《甲》、《乙》。“丙”，丁。")
    before = document.idealWidth()
    squeeze(document)
    assert document.toPlainText() == "《甲》、《乙》。“丙”，丁。"
    spaced = [place for place in range(document.characterCount() - 1) if document_spacing(document, place) == HALF]
    assert spaced == [2, 3, 6]
    assert document.idealWidth() < before


def document_spacing(document: QTextDocument, place: int) -> float:
    """Per cent of its advance that a character keeps; 0 for the usual one."""
    block = document.findBlock(place)
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.contains(place):
            return fragment.charFormat().fontLetterSpacing()
        fragments += 1
    return 0.0


def test_the_measure_follows_the_size(reader: ReaderPane) -> None:
    reader.window().resize(1700, 500)
    reader.resize(1700, 500)
    QApplication.processEvents()
    assert reader.case.card.body.width() <= 39 * 16 + 16
    reader.change_text_size(1)
    QApplication.processEvents()
    assert 39 * 17 <= reader.case.card.body.width() <= 39 * 18 + 18


def test_a_full_width_mark_has_room_enough(reader: ReaderPane) -> None:
    sections = (
        Section(SectionKind.MEASURES, "做法", "1. **一口受理。** 窗口设在大厅。\n2. **Two steps.** 然后 5 天。"),
    )
    stored = reading_of(replace(DETAIL, case=replace(CASE, sections=sections)))
    reader.show_reading(stored)
    text = reader.case.card.body.toPlainText()
    assert "一口受理。窗口设在大厅。" in text
    assert "Two steps. 然后 5 天。" in text
    assert stored.sections[0].text == "一口受理。 窗口设在大厅。\nTwo steps. 然后 5 天。"
