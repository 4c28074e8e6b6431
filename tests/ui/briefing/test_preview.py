"""The pages at the right: made of every state, drawn as they come into view, clicked to be traced."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import ItemId
from app.ui.briefing.page import BriefingPage
from app.ui.briefing.page_view import ZOOMS
from tests.samples import PAUSE, POWER
from tests.ui.briefing.conftest import document_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def middle_of(page: BriefingPage, text: str) -> QPoint:
    """A point in the view on the first block that holds a text."""
    view, edition = page.preview.view, page.preview.edition
    assert edition is not None
    block = next(number for number, each in enumerate(edition.texts) if text in each)
    place = next(each for each in edition.layout.places if each.block == block)
    view.show_place(place)
    sheet = view._sheet(place.page)
    return QPoint(
        round(sheet.left() + (place.x + 20) * view.scale),
        round(sheet.top() + (place.y + place.height / 2) * view.scale),
    )


def test_pages_in_view_are_drawn_at_the_size_of_the_view(qtbot: QtBot, page: BriefingPage) -> None:
    view = page.preview.view
    qtbot.waitUntil(lambda: view.next_missing() is None)
    picture = view._pictures[1]
    assert picture.width == picture.image.width() == view._picture_width()
    assert picture.image.height() / picture.image.width() == pytest.approx(297 / 210, rel=0.01)
    assert page.preview.page_label.text().startswith("Page 1 of ")
    rows = range(0, picture.image.height(), 3)
    assert len({picture.image.pixel(picture.width // 2, y) for y in rows}) > 1, "the page is not blank"


def test_another_state_is_drawn_anew_at_the_same_place(qtbot: QtBot, page: BriefingPage) -> None:
    view = page.preview.view
    qtbot.waitUntil(lambda: view.next_missing() is None)
    view.verticalScrollBar().setValue(80)
    before = view._pictures[1]
    with qtbot.waitSignal(page.preview_model.edition_changed):
        page.view_model.edit("title", "另一个题目")
    qtbot.waitUntil(lambda: view.next_missing() is None)
    assert view._pictures[1].edition > before.edition
    assert view._pictures[1].image != before.image
    assert view.verticalScrollBar().value() == 80


def test_only_the_newest_state_is_set_at_last(qtbot: QtBot, page: BriefingPage) -> None:
    numbers: list[int] = []
    page.preview_model.edition_changed.connect(lambda edition: numbers.append(edition.number))
    for text in ("一稿。", "二稿。", "三稿。", "末稿。"):
        page.view_model.edit("editor_note", text)
        QTest.qWait(15)
    qtbot.waitUntil(lambda: "末稿。" in document_text(page))
    assert len(numbers) < 4


def test_zoom_by_buttons_and_wheel(qtbot: QtBot, page: BriefingPage) -> None:
    pane, view = page.preview, page.preview.view
    assert pane.fit_button.isChecked()
    pane.fit_button.click()
    assert pane.zoom_label.text() == "100 %"
    assert view._sheet_width() == round(210 / 25.4 * 96)
    left = Qt.MouseButton.NoButton
    control = Qt.KeyboardModifier.ControlModifier
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, 120), left, control, phase, False)
    view.wheelEvent(event)
    assert pane.zoom_label.text() == "125 %"
    for _ in ZOOMS:
        pane.larger_button.click()
    assert pane.zoom_label.text() == "200 %"
    for _ in ZOOMS:
        pane.smaller_button.click()
    assert pane.zoom_label.text() == "50 %"
    pane.fit_button.click()
    assert view._sheet_width() < view.viewport().width() <= view._sheet_width() + 40


def test_pages_are_turned(qtbot: QtBot, page: BriefingPage) -> None:
    pane, view = page.preview, page.preview.view
    assert view.page_count >= 2
    assert not pane.before_button.isEnabled()
    pane.after_button.click()
    assert pane.page_label.text() == f"Page 2 of {view.page_count}"
    QTest.keyClick(view, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert pane.page_label.text() == f"Page 1 of {view.page_count}"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert not pane.after_button.isEnabled()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0


def test_an_item_is_brought_into_view(page: BriefingPage) -> None:
    view = page.preview.view
    page.preview.show_item(ItemId(3))
    assert view.verticalScrollBar().value() > 0
    assert view._flashed is not None
    place = view.verticalScrollBar().value()
    page.preview.show_item(ItemId(99))
    assert view.verticalScrollBar().value() == place


def test_a_click_selects_the_item_and_leads_to_the_case(qtbot: QtBot, page: BriefingPage) -> None:
    pane = page.preview
    assert pane.origin_button.isHidden()
    point = middle_of(page, "一口受理")
    place = pane.view.verticalScrollBar().value()
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert [item.case_uid for item in page.outline.tree.selected_items()] == [POWER.uid]
    assert pane.view.verticalScrollBar().value() == place, "what was clicked stays where it is"
    assert pane.origin_button.isVisible()
    with qtbot.waitSignal(page.passage_requested) as signal:
        pane.origin_button.click()
    assert signal.args is not None
    uid, anchor = signal.args
    assert (uid, anchor.place) == (POWER.uid, "measures")
    assert "一口受理" in anchor.quote


def test_what_cannot_be_drawn_is_told(qtbot: QtBot, page: BriefingPage) -> None:
    label = page.preview.missing_label
    assert label.isHidden()
    page.view_model.edit("editor_note", "笑\U0001f642坏\ue123")
    qtbot.waitUntil(label.isVisible)
    assert "\U0001f642" in label.text()
    assert label.toolTip() == "U+1F642, U+E123"
    page.view_model.edit("editor_note", "")
    qtbot.waitUntil(label.isHidden)


def test_nothing_is_shown_of_a_deleted_briefing(qtbot: QtBot, page: BriefingPage) -> None:
    with qtbot.waitSignal(page.changes_made):
        page.view_model.delete()
    assert page.preview.edition is None
    assert page.preview.page_label.text() == ""
    assert PAUSE.title not in document_text(page)


def test_what_is_saved_unchanged_is_not_set_again(qtbot: QtBot, page: BriefingPage) -> None:
    numbers: list[int] = []
    page.preview_model.edition_changed.connect(lambda edition: numbers.append(edition.number))
    page.view_model.rename_item(ItemId(1), "另题")
    qtbot.waitUntil(lambda: "另题" in document_text(page) and page.view_model.is_saved)
    QTest.qWait(150)
    assert len(numbers) == 1


def test_the_chosen_passage_stays_chosen_in_another_state(qtbot: QtBot, page: BriefingPage) -> None:
    pane = page.preview
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=middle_of(page, "报装环节"))
    with qtbot.waitSignal(page.preview_model.edition_changed):
        page.view_model.edit("editor_note", "多出来的一段。")
    assert pane.edition is not None
    assert pane._chosen is not None
    assert "报装环节" in pane.edition.texts[pane._chosen]
    assert pane.origin_button.isVisible()


def test_a_double_click_tells_how_far_down_it_was(qtbot: QtBot, page: BriefingPage) -> None:
    view, edition = page.preview.view, page.preview.edition
    assert edition is not None
    point = middle_of(page, "一口受理")
    block = next(number for number, text in enumerate(edition.texts) if "一口受理" in text)
    (place,) = [each for each in edition.layout.places if each.block == block]
    for part, line in ((0.1, "一口受理"), (0.9, "数据跑路")):
        y = view._sheet(place.page).top() + (place.y + part * place.height) * view.scale
        with qtbot.waitSignal(page.preview.wording_wanted) as signal:
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(point.x(), round(y)))
        assert signal.args is not None
        assert line in signal.args[2]
        assert signal.args[2].count("\n") == 0


def test_another_width_keeps_the_place_that_is_read(page: BriefingPage) -> None:
    view = page.preview.view
    view.verticalScrollBar().setValue(round(0.3 * view._step()))
    before = view.verticalScrollBar().value() / view._step()
    old = view.scale
    page.resize(1000, 700)
    page._splitter.setSizes([300, 420, 280])
    assert view.scale < old
    assert view.verticalScrollBar().value() / view._step() == pytest.approx(before, abs=0.02)
