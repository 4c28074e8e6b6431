"""The reader: card, original, tiles, chips, tags, what is copied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.case import CaseDetail, Original, ReviewState, Section, SectionKind, Source, SourceId, Stage
from app.domain.hits import FacetField
from app.ui.figures import figure_text
from app.ui.flow_layout import FlowLayout, clear_layout
from app.ui.library.card_body import CardBody
from app.ui.library.figure_tiles import SHOWN_AT_FIRST, SHOWN_MORE, FigureTile, FigureTiles
from app.ui.library.reader import ReaderPane
from app.ui.library.reader_html import case_facts, marked_html
from app.ui.library.reading import Reading, reading_of, section_html
from app.ui.library.tag_row import TagPill, TagRow
from app.ui.pages import PageServices
from app.ui.theme import Theme
from tests.samples import POWER

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SOURCE = Source(SourceId("s"), "《样例》汇编", "样例发改委")
LINES = ("第一行", "", "第三行提到歇业两次，歇业。", "末行")
ORIGINAL = Original(120, 123, LINES, LINES)


def reading(detail: CaseDetail) -> Reading:
    """A case ready for the reader."""
    return reading_of(detail)


DETAIL = CaseDetail(POWER, SOURCE, ORIGINAL, ("甲/乙",))


@pytest.fixture
def reader(qtbot: QtBot, services: PageServices) -> Iterator[ReaderPane]:
    """The reader on the screen with a case."""
    holder = QWidget()
    made = ReaderPane(services, holder)
    qtbot.addWidget(holder)
    made.resize(680, 600)
    holder.resize(680, 600)
    holder.show()
    made.show_reading(reading(DETAIL))
    yield made
    holder.hide()


def texts(widget: QWidget) -> list[str]:
    """The plain texts of the labels and buttons of a widget that can be seen."""
    labels = [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]
    return labels + [button.text() for button in widget.findChildren(QPushButton) if not button.isHidden()]


def test_a_reader_without_a_case_says_how_to_get_one(qtbot: QtBot, services: PageServices) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    empty = ReaderPane(services, holder)
    assert "No case selected" in texts(empty)
    empty.enter()
    empty.copy_with_citation()
    assert empty.reading is None


def test_the_card_shows_all_parts(reader: ReaderPane) -> None:
    text = reader.case.card.body.toPlainText()
    assert [heading in text for heading in ("背景", "做法", "成效", "About this case", "海陵区供电公司")] == [True] * 5
    shown = texts(reader.case.card.header)
    assert "Source: 样例发改委《〈样例〉汇编》，案例1，原文第120—123行。" in shown
    assert "泰州市海陵区" in shown
    assert reader.case.card.header.review.buttons[ReviewState.UNREVIEWED].isChecked()
    assert "incomplete" not in shown
    assert reader.case.card.header.tags.names == ("甲/乙",)


def test_a_broken_case_is_marked(reader: ReaderPane) -> None:
    broken = replace(POWER, complete=False, review_state=ReviewState.DOUBTFUL, stage=Stage.RULE)
    reader.show_reading(reading(replace(DETAIL, case=broken)))
    assert "incomplete" in texts(reader.case.card.header)
    assert ("Stage", "made a rule") in case_facts(broken)
    # What the list counts as hits can be found in the reader.
    assert ("Keywords", "用电报装、接电") in case_facts(broken)


def test_chips_filter(qtbot: QtBot, reader: ReaderPane) -> None:
    chip = next(one for one in reader.case.card.header.findChildren(QPushButton) if one.text() == "泰州市海陵区")
    with qtbot.waitSignal(reader.signals.value_chosen) as chosen:
        chip.click()
    assert chosen.args == [FacetField.REGION, "江苏省/泰州市/海陵区"]


def test_terms_are_marked_everywhere(reader: ReaderPane) -> None:
    reader.show_terms(("接电",))
    assert "background-color" in next(text for text in texts(reader.case.card.header) if "样板" in text)
    assert len(reader.case.card.body.extraSelections()) == 2
    reader.show_terms(("歇业",))
    assert reader.case.walk.counts[-1] == 2


def test_jumps_scroll_to_their_section(qtbot: QtBot, reader: ReaderPane) -> None:
    card = reader.case.card
    card.jump("section-2")
    assert card.verticalScrollBar().value() > 0
    card.jump("none")
    QTest.keyClick(card, Qt.Key.Key_Home)
    assert card.verticalScrollBar().value() == 0
    QTest.keyClick(card, Qt.Key.Key_Space)
    QTest.keyClick(card, Qt.Key.Key_End)
    assert card.verticalScrollBar().value() == card.verticalScrollBar().maximum() > 0


def test_the_measure_stays_good_in_a_wide_pane(qtbot: QtBot, reader: ReaderPane) -> None:
    reader.resize(1600, 600)
    qtbot.waitUntil(lambda: reader.case.card.width() > 1000)
    assert reader.case.card.body.width() <= 40 * 16


def test_the_original_keeps_its_lines(reader: ReaderPane) -> None:
    reader.case.show_original()
    assert reader.case.original.toPlainText() == ORIGINAL.text
    assert reader.case.original.isReadOnly()
    assert reader.case.original.first_line == 120
    assert not reader.case.original.grab().isNull()
    reader.resize(1600, 600)
    assert not reader.case.original.horizontalScrollBar().isVisible()


def test_a_long_original_is_painted_from_any_place(qtbot: QtBot, reader: ReaderPane) -> None:
    lines = tuple(f"第{number}行" * 20 for number in range(2000))
    reader.show_reading(reading(replace(DETAIL, original=Original(1, 2000, lines, lines))))
    reader.case.show_original()
    bar = reader.case.original.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    assert not reader.case.original.grab().isNull()


def test_escape_leaves_from_every_part(qtbot: QtBot, reader: ReaderPane) -> None:
    for widget in (reader.case.card, reader.case.card.body, reader.case.original):
        with qtbot.waitSignal(reader.signals.left):
            QTest.keyClick(widget, Qt.Key.Key_Escape)


def test_the_selected_passage_is_copied_with_its_source(qtbot: QtBot, reader: ReaderPane) -> None:
    reader.case.card.body.selectAll()
    assert "一口受理" in reader.case.passages.selected_text
    with qtbot.waitSignal(reader.signals.copied):
        reader.copy_with_citation()
    data = QGuiApplication.clipboard().mimeData()
    assert "一口受理" in data.text()
    assert data.text().endswith("样例发改委《样例汇编一》，案例1）")
    assert "<p>" in data.html()


def test_tags_are_added_completed_and_taken_off(qtbot: QtBot, reader: ReaderPane) -> None:
    reader.set_tag_names(["营商/电力", "培训"])
    row = reader.case.card.header.tags
    assert row.field.completer().model().rowCount() == 2
    row.field.setText("  培训 ")
    with qtbot.waitSignal(reader.signals.tag_added) as added:
        QTest.keyClick(row.field, Qt.Key.Key_Return)
    assert added.args == ["培训"]
    with qtbot.assertNotEmitted(reader.signals.tag_added):
        QTest.keyClick(row.field, Qt.Key.Key_Return)
    pill = row.findChildren(TagPill)[0]
    with qtbot.waitSignal(reader.signals.tag_removed) as removed:
        pill.tag_removed.emit(pill.name)
    assert removed.args == ["甲/乙"]


def test_escape_leaves_the_tag_field(qtbot: QtBot, theme: Theme) -> None:
    row = TagRow(theme)
    qtbot.addWidget(row)
    row.field.setText("x")
    with qtbot.waitSignal(row.left):
        QTest.keyClick(row.field, Qt.Key.Key_Escape)
    assert row.field.text() == ""


def shown_tiles(tiles: FigureTiles) -> int:
    """How many tiles can be seen."""
    return len([tile for tile in tiles.findChildren(FigureTile) if not tile.isHidden()])


@pytest.mark.parametrize("count", [0, 1, 7, 200])
def test_any_number_of_figures_fits(qtbot: QtBot, theme: Theme, count: int) -> None:
    tiles = FigureTiles(theme)
    qtbot.addWidget(tiles)
    tiles.resize(620, 400)
    tiles.show_figures((POWER.figures[0],) * count)
    assert shown_tiles(tiles) == min(count, SHOWN_AT_FIRST)
    for _ in range(SHOWN_AT_FIRST, count, SHOWN_MORE):
        assert not tiles.more.isHidden()
        tiles.more.click()
    assert shown_tiles(tiles) == count
    assert tiles.more.isHidden()
    tiles.resize(200, 400)


def test_figures_read_as_chinese_writes_them() -> None:
    before_after, level, share = (figure_text(figure) for figure in POWER.figures)
    assert (before_after.before, before_after.value) == ("9\u2009天", "2\u2009天")
    assert level.in_one_line.startswith("服务企业 ")
    assert share.value.replace("\u2009", "") == "99%"


def test_the_card_loads_nothing_and_follows_no_link(qtbot: QtBot, theme: Theme) -> None:
    body = CardBody(theme)
    qtbot.addWidget(body)
    body.set_html('<p><img src="file:///etc/hostname"><a href="https://example.org">x</a></p>')
    assert body.loadResource(2, QUrl("file:///etc/hostname")) is None
    assert not body.openLinks()
    with qtbot.waitSignal(body.dragged_to):
        QTest.mousePress(body.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        QTest.mouseMove(body.viewport(), QPoint(9, 9))
        body.dragged_to.emit(QPoint(9, 9))


class Tags(HTMLParser):
    """The tags of a piece of HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        self.seen.add(tag)


@given(st.text(alphabet="<>&\"'/a1 \n-#*_|[]()!`案例", max_size=200))
def test_no_markup_of_the_text_becomes_markup_of_the_page(text: str) -> None:
    tags = Tags()
    tags.feed(section_html(f"<script>{text}</script><img src=x>{text}"))
    assert not tags.seen & {"script", "img", "style", "iframe", "object", "meta", "link"}


def test_markdown_of_a_card_becomes_lists_and_emphasis() -> None:
    html = section_html("1. **一口受理。** 窗口设在政务大厅。\n2. 数据跑路。\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    assert [mark in html for mark in ("<ol>", "<li>", "<strong>一口受理。</strong>", "<table>")] == [True] * 4
    assert "<u>" not in section_html("带_下划线_的 x_1_y")


def test_marks_and_markup_characters_live_together(theme: Theme) -> None:
    html = marked_html("a<b>&一件事", ((5, 3),), theme)
    assert html.startswith("a&lt;b&gt;&amp;"[:12])
    assert html.count("<span") == 1
    assert marked_html("<x>", (), theme) == "&lt;x&gt;"


def test_an_empty_case_can_be_read(reader: ReaderPane) -> None:
    bare = replace(POWER, sections=(), figures=(), gist="", indicators=(), instruments=(), organization="")
    bare = replace(bare, brand_names=(), data_as_of=bare.start)
    reader.show_reading(reading(CaseDetail(bare, SOURCE, None)))
    assert reader.case.card.figures.isHidden()
    long = Section(SectionKind.MEASURES, "做法", "长句子，" * 8000)
    reader.show_reading(reading(CaseDetail(replace(bare, title="长" * 120, sections=(long,)), SOURCE, None)))
    assert reader.case.card.body.height() > 5000


@pytest.mark.parametrize("width", range(300, 900, 50))
def test_the_tabs_of_the_reader_are_never_cut(reader: ReaderPane, width: int) -> None:
    bar = reader.case.bar
    bar.show_counts(21, 34, 5)
    bar.show_related(8)
    bar.setFixedWidth(width)
    reader.case.resize(width, 600)
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    buttons = (bar.star, bar.notes, bar.tag, bar.copy, bar.add)
    shown = [button for button in buttons if not button.isHidden()]
    needed = bar.tabs.sizeHint().width() + sum(button.sizeHint().width() for button in shown)
    if bar.copy in shown:
        assert needed <= width
        assert bar.tabs.width() >= bar.tabs.sizeHint().width()
    assert (bar.tag in shown) <= (bar.star in shown) <= (bar.copy in shown)
    assert {bar.notes, bar.add} <= set(shown)
    if width == 850:
        assert set(buttons) == set(shown)
        assert "21" in bar.tabs.tabText(0)


def test_a_flow_breaks_into_lines(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(8, widget)
    for _ in range(6):
        label = QLabel()
        label.setFixedSize(QSize(90, 20))
        flow.addWidget(label)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(200) == 3 * 20 + 2 * 8
    assert flow.hasHeightForWidth()
    assert flow.itemAt(99) is None
    clear_layout(flow)
    assert flow.count() == 0
