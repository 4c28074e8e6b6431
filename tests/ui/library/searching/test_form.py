"""The form: it shows a query, says another, counts, and is completed from the store."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.hits import FacetField
from app.query.nodes import CaseField, Possession, TextField
from app.ui.library.page import LibraryPage
from app.ui.library.searching.form_dialog import FormDialog
from app.ui.pages import PageServices
from tests.ui.library.searching.helpers import search_for, type_text, wait_for_query

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

EVERYTHING = (
    '歇业 "一件事 集成" (登记 OR 注销) -试点 标题:登记 地区:江苏省 -地区:泰州 指标:获得电力 年份:2020..2022 '
    "(状态:待核 OR 状态:已核) 阶段:推广 有:标签 无:备注 数据:时限压减>=50% (标题:甲 来源:乙 OR 丙)"
)


def open_form(qtbot: QtBot, services: PageServices, text: str) -> FormDialog:
    """The form of a query, on the screen."""
    form = FormDialog(text, services, None)
    form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(form)
    form.show()
    return form


@pytest.mark.parametrize(
    "text",
    [
        "",
        "歇业",
        EVERYTHING,
        "年份:2019 OR 年份:2021",
        "-年份:2019 -状态:撤回",
        "数据:时限<-50% 数据:满意度",
        '来源:"甲 乙" 标签:a/b',
    ],
)
def test_what_is_not_changed_stays_as_it_was_typed(qtbot: QtBot, services: PageServices, text: str) -> None:
    assert open_form(qtbot, services, text).query == text


def test_boxes_show_the_query(qtbot: QtBot, services: PageServices) -> None:
    form = open_form(qtbot, services, EVERYTHING)
    assert form.words["words"].text() == "歇业"
    assert form.words["phrases"].text() == "一件事 集成"
    assert form.words["any_words"].text() == "登记 注销"
    assert form.words["without_words"].text() == "试点"
    assert form.texts[TextField.TITLE].text() == "登记"
    assert form.values[FacetField.REGION].line.text() == "江苏省 -泰州"
    assert form.values[FacetField.INDICATOR].line.text() == "获得电力"
    assert (form.years.first.text(), form.years.last.text()) == ("2020", "2022")
    assert form.choices[FacetField.REVIEW_STATE].values() == ("待核", "已核")
    assert form.choices[CaseField.STAGE].values() == ("推广",)
    assert form.wishes.wishes() == ((Possession.TAG,), (Possession.NOTE,))
    assert [row.text() for row in form.figures.rows] == ["时限压减>=50%"]
    assert form.rest.text() == "(标题:甲 来源:乙 OR 丙)"


def test_boxes_make_a_query(qtbot: QtBot, services: PageServices) -> None:
    form = open_form(qtbot, services, "")
    form.words["any_words"].setText("登记、注销")
    form.words["without_words"].setText("试点")
    form.values[FacetField.REGION].line.setText("江苏省 云南省 -泰州")
    form.years.first.setText("2021")
    form.choices[FacetField.REVIEW_STATE].boxes["待核"].click()
    form.wishes.buttons[Possession.STAR].click()
    form.wishes.buttons[Possession.NOTE].click()
    form.wishes.buttons[Possession.NOTE].click()
    [row] = form.figures.rows
    row.name_edit.line.setText("时限")
    row.aspect.setCurrentIndex(1)
    row.comparison.setCurrentIndex(row.comparison.findText("≥"))
    row.amount.setText("50")
    row.unit.setEditText("%")
    assert form.query == (
        "(登记 OR 注销) -试点 (地区:江苏省 OR 地区:云南省) 年份:2021.. 状态:待核 -地区:泰州 数据:时限压减>=50% 有:星标 无:备注"
    )


def test_a_change_without_a_sign_gets_one(qtbot: QtBot, services: PageServices) -> None:
    form = open_form(qtbot, services, "")
    [row] = form.figures.rows
    row.aspect.setCurrentIndex(3)
    row.amount.setText("5")
    assert form.query == "数据:<+5"
    form.figures.more.click()
    form.figures.rows[1].name_edit.line.setText("满意度")
    assert form.query == "数据:<+5 数据:满意度"
    form.figures.rows[0].removed.emit()
    assert form.query == "数据:满意度"


def test_rolling_past_a_chooser_changes_nothing(qtbot: QtBot, services: PageServices) -> None:
    form = open_form(qtbot, services, "数据:时限<5天")
    [row] = form.figures.rows
    for box in (row.aspect, row.comparison, row.unit):
        middle = QPointF(box.rect().center())
        wheel = QWheelEvent(
            middle,
            QPointF(box.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(box, wheel)
    assert form.query == "数据:时限<5天"


def test_it_counts_while_it_is_filled_in_and_applies(qtbot: QtBot, page: LibraryPage) -> None:
    search_for(qtbot, page, "歇业")
    page.searching.open_form()
    [form] = page.findChildren(FormDialog)
    qtbot.waitUntil(lambda: form.count_text == "2 cases")
    form.words["phrases"].setText("试行歇业")
    qtbot.waitUntil(lambda: form.count_text == "1 case")
    form.apply_button.click()
    wait_for_query(qtbot, page, '歇业 "试行歇业"')
    assert page.results.search_bar.field.text() == '歇业 "试行歇业"'


def test_what_cannot_be_understood_is_explained_and_stays(qtbot: QtBot, services: PageServices) -> None:
    form = open_form(qtbot, services, "歇业 指标:")
    assert form.rest.text() == "歇业 指标:"
    assert "指标" in form.count_text
    assert not form.apply_button.isEnabled()
    with qtbot.assertNotEmitted(form.query_wanted):
        form.accept()
    form.rest.setText("歇业")
    qtbot.waitUntil(lambda: form.count_text == "2 cases")
    assert form.query == "歇业"
    [row] = form.figures.rows
    row.amount.setText("viel")
    qtbot.waitUntil(lambda: not form.apply_button.isEnabled())


def test_all_boxes_can_be_emptied(qtbot: QtBot, services: PageServices) -> None:
    form = open_form(qtbot, services, EVERYTHING)
    form.clear()
    assert form.query == ""


def test_values_are_completed_by_pinyin(qtbot: QtBot, services: PageServices) -> None:
    form = open_form(qtbot, services, "")
    box = form.values[FacetField.INDICATOR]
    box.line.setText("纳税 -")
    type_text(box.line, "huodedianli")
    qtbot.waitUntil(lambda: box.suggesting.is_open)
    assert [row.label for row in box.suggesting.rows] == ["获得电力"]
    QTest.keyClick(box.line, Qt.Key.Key_Tab)
    assert box.line.text() == "纳税 -获得电力 "
    assert form.query == "指标:纳税 -指标:获得电力"


def test_down_shows_all_values(qtbot: QtBot, services: PageServices) -> None:
    form = open_form(qtbot, services, "")
    box = form.values[FacetField.INSTRUMENT]
    box.line.setFocus()
    QTest.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: box.suggesting.is_open)
    assert len(box.suggesting.rows) > 15
    popup = box.suggesting.popup
    assert popup is not None
    assert form.rect().contains(popup.geometry())
