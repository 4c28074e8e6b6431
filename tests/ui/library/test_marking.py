"""Marks in the texts of a case: found, counted, gone through; highlights where they belong."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.db.store import Store
from app.domain.case import Case, CaseDetail, Original, Section, SectionKind, Source, SourceId
from app.domain.notes import Anchor, HighlightColour, Standing, TextPlace
from app.operations import highlights
from app.operations.my_notes import load_kept
from app.ui.actions import ActionId
from app.ui.jobs import JobRunner
from app.ui.library.case_reader import CaseReader
from app.ui.library.marking.alignment import align
from app.ui.library.marking.finding import phrase_finder, term_finder
from app.ui.library.marking.looks import COLOUR_LOOKS, Look, mark_format
from app.ui.library.marking.marked_view import ALL_AT_ONCE, MarkedView
from app.ui.library.original_view import OriginalView
from app.ui.library.reader import ReaderPane
from app.ui.library.reader_bar import CARD, ORIGINAL
from app.ui.library.reading import reading_of
from app.ui.pages import PageServices
from app.ui.theme import Theme
from app.ui.utf16 import characters_before
from tests.samples import POWER, SOURCE_ID

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LINES = ("案例一", "企业接电只要两天。", "𠀀企业办理接电", "末行 接電")
DETAIL = CaseDetail(POWER, Source(SOURCE_ID, "样例汇编一", "样例发改委"), Original(3, 6, LINES, LINES))


@pytest.fixture
def reader(qtbot: QtBot, services: PageServices) -> Iterator[CaseReader]:
    """The reader with a case whose original is there."""
    holder = QWidget()
    pane = ReaderPane(services, holder)
    qtbot.addWidget(holder)
    pane.resize(680, 600)
    holder.resize(680, 600)
    holder.show()
    pane.signals.changes_made.connect(pane.apply_changes)
    pane.show_reading(reading_of(DETAIL))
    qtbot.waitUntil(lambda: pane.case.keeping.kept is not None)
    yield pane.case
    holder.hide()


def select(view: QTextEdit, words: str) -> None:
    """Select words in a view as a person does, with the end of it told."""
    start = view.toPlainText().index(words)
    units = len(view.toPlainText()[:start].encode("utf-16-le")) // 2
    cursor = view.textCursor()
    cursor.setPosition(units)
    cursor.setPosition(units + len(words.encode("utf-16-le")) // 2, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.setFocus()
    QTest.keyRelease(view, Qt.Key.Key_Shift)
    QTest.qWait(5)


def quotes(marked: MarkedView) -> list[tuple[str, Look]]:
    """What is highlighted or has a note, and how it looks."""
    text = marked.text().encode("utf-16-le")
    return [(text[2 * mark.start : 2 * mark.end].decode("utf-16-le"), mark.look) for mark in marked.owned]


@given(st.lists(st.text(alphabet="营商环境12-*|", min_size=1, max_size=9), max_size=6))
def test_what_is_shown_is_found_in_the_text_behind_it(parts: list[str]) -> None:
    text, shown = "\n\n".join(parts), "\n".join(parts)
    found = align(shown, text)
    assert [shown[one] for one in found.shown] == [text[other] for other in found.text]
    assert list(found.text) == sorted(found.text)
    assert len(found.shown) == len([mark for mark in shown if not mark.isspace()])


def test_an_alignment_goes_on_behind_what_is_not_shown() -> None:
    found = align("表头\n甲地办理时间", "| 表头 |\n|---|\n| 甲地[办理](https://example.org/a)时间 |")
    span = found.to_text(3, 9)
    assert span is not None
    assert found.to_shown(*span) == (3, 9)
    assert found.to_text(2, 3) is None


def test_units_and_characters() -> None:
    assert characters_before("a𠀀b", 3) == 2
    assert characters_before("abc", 2) == 2
    assert characters_before("", 5) == 0


@pytest.mark.parametrize(
    ("typed", "text", "count"),
    [
        ("接电", "接電。接电", 2),
        ("一件事，改革", "“一件事”改革；一件事，改革；一件事的改革", 2),
        ("e窗通", "E 窗通 ｅ窗通", 2),
        ("", "任何", 0),
        ("，。", "任何，。", 0),
    ],
)
def test_the_find_bar_finds_whatever_script_case_and_width(typed: str, text: str, count: int) -> None:
    assert len(phrase_finder(typed)(text)) == count


def test_all_hits_are_counted_and_gone_through(qtbot: QtBot, reader: CaseReader) -> None:
    reader.show_terms(("接电",))
    in_title, _, in_figures, _, in_notes, in_original = reader.walk.counts
    assert (in_title, in_figures, in_notes, in_original) == (1, 1, 0, 3)
    assert reader.counter.text == str(reader.walk.total)
    assert reader.bar.tabs.tabText(ORIGINAL).endswith(" 3")
    seen = []
    for _ in range(reader.walk.total + 1):
        reader.walk.step(1)
        seen.append((reader.walk.current, reader.bar.tabs.currentIndex()))
    assert [number for number, _ in seen] == [*range(1, reader.walk.total + 1), 1]
    assert [tab for _, tab in seen[-4:]] == [ORIGINAL, ORIGINAL, ORIGINAL, CARD]
    reader.walk.step(-1)
    assert reader.walk.current == reader.walk.total
    assert reader.original.isVisible()
    assert sum(mark.look is Look.HIT for mark in reader.original.marked.marks) == 3


def test_going_on_begins_in_what_is_shown(reader: CaseReader) -> None:
    reader.show_terms(("接电",))
    reader.show_original()
    reader.walk.step(1)
    assert reader.walk.current == reader.walk.total - 2


def test_without_hits_nothing_happens(reader: CaseReader) -> None:
    reader.show_terms(("量子",))
    reader.walk.step(1)
    assert reader.walk.total == reader.walk.current == 0
    assert reader.counter.isHidden()


def test_the_find_bar_has_marks_of_its_own(qtbot: QtBot, reader: CaseReader, services: PageServices) -> None:
    reader.show_terms(("接电",))
    before = reader.walk.total
    services.actions[ActionId.FIND_IN_CASE].trigger()
    assert reader.find_bar.isVisible()
    reader.find_bar.field.setText("窗口")
    QTest.keyClick(reader.find_bar.field, Qt.Key.Key_Return)
    assert (reader.walk.current, reader.walk.total) == (1, 1)
    reader.find_bar.field.setText("没有这个词")
    qtbot.waitUntil(lambda: reader.walk.total == 0)
    reader.show_terms(("企业",))
    assert reader.walk.total == 0, "the search does not disturb what is being found"
    QTest.keyClick(reader.find_bar.field, Qt.Key.Key_Escape)
    assert reader.find_bar.isHidden()
    assert reader.walk.total not in (0, before)


def test_the_strip_shows_where_hits_are_and_a_click_goes_there(qtbot: QtBot, reader: CaseReader) -> None:
    reader.resize(500, 300)
    reader.show_terms(("套餐", "推送", "12345"))
    strip = reader.card.strip
    qtbot.waitUntil(lambda: len(strip.ticks) == 2)
    places = sorted(place for place, _ in strip.ticks)
    assert 0.3 < places[0] < places[1] < 1
    assert not strip.grab().isNull()
    with qtbot.waitSignal(strip.jumped) as jumped:
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(4, round(places[1] * strip.height()) + 3))
    assert jumped.args == [places[1]]
    assert reader.card.verticalScrollBar().value() > 0


def test_a_thousand_hits_in_a_long_original_never_hold_the_window_up(qtbot: QtBot, theme: Theme) -> None:
    lines = tuple("接电" + "办理事项清单与材料" * 3 + "。" for _ in range(1000))
    view = OriginalView(theme)
    qtbot.addWidget(view)
    view.resize(600, 500)
    view.show()
    view.show_original(Original(1, 1000, lines, lines))
    assert len(view.toPlainText()) >= 29_000
    QTest.qWait(1)
    began = time.perf_counter()
    assert view.marked.find_hits(term_finder(("接电",))) == 1000
    assert time.perf_counter() - began < 0.05
    assert 0 < len(view.extraSelections()) < ALL_AT_ONCE
    qtbot.waitUntil(lambda: len(view.strip.ticks) > 900)
    before = view.extraSelections()
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    after = view.extraSelections()
    assert after[0].cursor.position() > before[-1].cursor.position()  # type: ignore[attr-defined]


def test_four_colours_differ_by_line_too(theme: Theme) -> None:
    forms = [mark_format(look, theme) for look in (*COLOUR_LOOKS.values(), Look.NOTE)]
    assert len({form.underlineStyle() for form in forms}) == 5


def test_a_passage_is_highlighted_by_key_and_by_the_bar(qtbot: QtBot, reader: CaseReader) -> None:
    body = reader.card.body
    select(body, "跑动多")
    assert reader.passages.bar.isVisible()
    QTest.keyClick(body, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: quotes(body.marked) == [("跑动多", Look.GREEN)])
    assert not reader.passages.bar.isVisible()
    select(body, "口受理。窗口设")
    reader.passages.bar.colours[HighlightColour.PINK].click()
    qtbot.waitUntil(lambda: len(quotes(body.marked)) == 2)
    select(reader.card.header.gist, "用电报装")
    QTest.keyClick(reader.card.header.gist, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: quotes(reader.card.header.gist.marked) == [("用电报装", Look.YELLOW)])
    kept = reader.keeping.kept
    assert kept is not None
    assert {(one.anchor.place, one.anchor.quote) for one in kept.kept.highlights} == {
        ("background", "跑动多"),
        ("measures", "口受理。 窗口设"),
        ("gist", "用电报装"),
    }


def test_a_selection_over_two_sections_marks_both(qtbot: QtBot, reader: CaseReader) -> None:
    body = reader.card.body
    text = body.toPlainText()
    select(body, text[text.index("跑动多") : text.index("一口") + 4])
    QTest.keyClick(body, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: len(body.marked.owned) == 2)
    assert "做法" not in "".join(quote for quote, _ in quotes(body.marked))


def test_headings_and_facts_can_be_copied_but_not_marked(reader: CaseReader) -> None:
    select(reader.card.body, "海陵区供电公司")
    bar = reader.passages.bar
    assert bar.isVisible()
    assert not bar.note.isVisible()
    bar.copy.click()
    assert QGuiApplication.clipboard().text() == "海陵区供电公司"


def test_a_click_on_a_highlight_changes_its_colour_or_takes_it_off(qtbot: QtBot, reader: CaseReader) -> None:
    body = reader.card.body
    select(body, "跑动多")
    QTest.keyClick(body, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: bool(body.marked.owned))
    cursor = body.textCursor()
    cursor.setPosition(body.marked.owned[0].start + 1)
    spot = body.cursorRect(cursor).center() + QPoint(3, 0)
    QTest.mouseClick(body.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.waitUntil(lambda: any(menu.isVisible() for menu in body.findChildren(QMenu)))
    menu = next(menu for menu in body.findChildren(QMenu) if menu.isVisible())
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[-2:] == ["Note on this passage", "Remove highlight"]
    next(action for action in menu.actions() if action.text().startswith("Blue")).trigger()
    menu.close()
    qtbot.waitUntil(lambda: quotes(body.marked) == [("跑动多", Look.BLUE)])
    body.setTextCursor(cursor)
    QTest.keyClick(body, Qt.Key.Key_4)
    qtbot.waitUntil(lambda: quotes(body.marked) == [("跑动多", Look.PINK)])
    with qtbot.waitSignal(reader.signals.done) as done:
        QTest.keyClick(body, Qt.Key.Key_Delete)
    assert done.args is not None
    assert done.args[0] == "delete_highlight"
    qtbot.waitUntil(lambda: not body.marked.owned)


def test_the_original_is_marked_beyond_the_basic_plane(reader: CaseReader, theme: Theme, qtbot: QtBot) -> None:
    view = OriginalView(theme)
    qtbot.addWidget(view)
    view.show_original(Original(3, 6, LINES, LINES))
    assert view.marked.find_hits(term_finder(("办理",))) == 1
    mark = view.marked.marks[0]
    units = view.toPlainText().encode("utf-16-le")
    assert units[2 * mark.start : 2 * mark.end].decode("utf-16-le") == "办理"


def test_a_lost_highlight_is_listed_and_placed_again(qtbot: QtBot, reader: CaseReader, jobs: JobRunner) -> None:
    def mark_and_lose(store: Store) -> None:
        made = highlights.add_highlight(store, POWER.uid, TextPlace("background"), 0, 4, HighlightColour.YELLOW)
        lost = Anchor(TextPlace("background"), 0, 10, "全然不同的一段文字啊", "", "")
        with store.writing() as db:
            db.execute("UPDATE highlights SET quote = ?, length = 10, after = '' WHERE id = ?", [lost.quote, made.id])
        assert load_kept(store, POWER.uid).highlights[0].standing is Standing.LOST

    with qtbot.waitSignal(jobs.on_store(mark_and_lose).succeeded):
        pass
    reader.keeping.show(POWER.uid)
    qtbot.waitUntil(lambda: reader.keeping.kept is not None)
    reader.shelf.unfold()
    (row,) = reader.notes.lost_rows.used
    assert row.head.badge.isVisible()
    assert not row.head.link.isEnabled()
    row.head.place_again.click()
    select(reader.card.body, "跑动多")
    assert reader.passages.bar.place.isVisible()
    QTest.keyClick(reader.card.body, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: quotes(reader.card.body.marked) == [("跑动多", Look.YELLOW)])
    qtbot.waitUntil(lambda: [one.head.badge.isHidden() for one in reader.notes.rows.used] == [True])
    assert row.isHidden()


def test_sections_of_one_kind_keep_their_marks_apart(qtbot: QtBot, reader: CaseReader) -> None:
    sections = (Section(SectionKind.MEASURES, "甲", "同一句话。"), Section(SectionKind.MEASURES, "乙", "同一句话。"))
    twice: Case = replace(POWER, sections=sections)
    reader.show_reading(reading_of(replace(DETAIL, case=twice, source=Source(SourceId("s"), "汇编"))))
    places = reader.passages._places_of(reader.card.body.marked)
    start = reader.card.body.toPlainText().rindex("一句话")
    (passage,) = places.passages(start, start + 3)
    assert (passage.place, passage.start, passage.text) == ("measures:2", 1, "一句话")
    assert places.span_of(passage.anchor) == (start, 3)
