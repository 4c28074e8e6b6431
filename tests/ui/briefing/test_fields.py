"""The fields beside the outline: of the selected item, and of the briefing as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.briefing import (
    Briefing,
    BriefingId,
    BriefingKind,
    CaseField,
    CasePart,
    Extent,
    Grouping,
    ItemId,
    ItemKind,
    OutlineItem,
    SourceNotes,
)
from app.domain.citation import CitationStyle
from app.domain.layout_profile import Recipients
from app.ui.briefing.item_form import ItemForm
from app.ui.briefing.more_details import MoreDetails
from app.ui.briefing.page import BriefingPage
from app.ui.briefing.words import CITATION_STYLES, EXTENTS, FIELDS, GROUPINGS, ITEM_KINDS, KINDS, SOURCE_NOTES
from app.ui.theme import Theme
from tests.samples import POWER, TAX
from tests.ui.briefing.conftest import document_text

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> ItemForm:
    made = ItemForm(theme)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (ItemKind.PART, {"title", "text"}),
        (ItemKind.CASE, {"extent", "title"}),
        (ItemKind.TEXT, {"text"}),
        (ItemKind.CHART, {"title", "figure"}),
        (ItemKind.PAGE_BREAK, set()),
    ],
)
def test_a_kind_has_its_own_fields(form: ItemForm, kind: ItemKind, shown: set[str]) -> None:
    form.show_items([OutlineItem(kind, ItemId(1))])
    names = ("extent", "title", "text", "figure")
    assert {name for name in names if getattr(form, name).isVisibleTo(form)} == shown


def test_own_text_is_typed(qtbot: QtBot, form: ItemForm) -> None:
    form.show_items([OutlineItem(ItemKind.TEXT, ItemId(4), text="旧")])
    with qtbot.waitSignal(form.item_edited) as signal:
        form.text.setPlainText("新的一段。")
    assert signal.args == [OutlineItem(ItemKind.TEXT, ItemId(4), text="新的一段。")]
    with qtbot.assertNotEmitted(form.item_edited):
        form.show_items([OutlineItem(ItemKind.TEXT, ItemId(5), text="别的")])


def test_columns_of_a_table_are_chosen_in_order(qtbot: QtBot, form: ItemForm) -> None:
    form.show_items([OutlineItem(ItemKind.COMPARISON, ItemId(1), fields=(CaseField.GIST, CaseField.PLACE))])
    with qtbot.waitSignal(form.item_edited):
        form.fields[CaseField.GIST].click()
    with qtbot.waitSignal(form.item_edited) as signal:
        form.fields[CaseField.SOURCE].click()
    assert signal.args is not None
    assert signal.args[0].fields == (CaseField.PLACE, CaseField.SOURCE)


def test_a_table_of_chosen_cases_can_tell_of_all(qtbot: QtBot, form: ItemForm) -> None:
    form.show_items([OutlineItem(ItemKind.KEY_FIGURES, ItemId(1))])
    assert not form.chosen.isVisibleTo(form)
    form.show_items([OutlineItem(ItemKind.KEY_FIGURES, ItemId(1), cases=(POWER.uid, TAX.uid))])
    assert form.chosen.isChecked()
    assert "2" in form.chosen.text()
    with qtbot.waitSignal(form.item_edited) as signal:
        form.chosen.click()
    assert signal.args == [OutlineItem(ItemKind.KEY_FIGURES, ItemId(1))]


def test_several_cases_share_an_extent(qtbot: QtBot, form: ItemForm) -> None:
    cases = [OutlineItem(ItemKind.CASE, ItemId(number), extent=extent) for number, extent in enumerate(Extent, start=1)]
    form.show_items(cases)
    assert form.extent.currentIndex() == -1
    assert not form.title.isVisible()
    with qtbot.waitSignal(form.extent_chosen) as signal:
        form.extent.activated.emit(1)
    assert signal.args == [Extent.POINTS]


def test_every_choice_has_a_name() -> None:
    assert set(ITEM_KINDS) == set(ItemKind)
    assert set(EXTENTS) == set(Extent)
    assert set(FIELDS) == set(CaseField)
    assert set(KINDS) == set(BriefingKind)
    assert set(GROUPINGS) == set(Grouping)
    assert set(SOURCE_NOTES) == set(SourceNotes)
    assert set(CITATION_STYLES) == set(CitationStyle)


def test_the_further_fields_of_a_briefing(qtbot: QtBot) -> None:
    more = MoreDetails(QWidget())
    qtbot.addWidget(more)
    told: list[tuple[str, object]] = []
    more.field_edited.connect(lambda name, value: told.append((name, value)))
    more.kind_chosen.connect(lambda kind: told.append(("kind", kind)))
    more.show_briefing(Briefing(BriefingId(1), "题", masthead="某报", recipients=Recipients("甲", "乙"), copies=12))
    assert more.lines["masthead"].text() == "某报"
    assert more.copies.value() == 12
    assert told == []
    more.kind.activated.emit(more.kind.findData(BriefingKind.REFERENCE))
    more.recipients["subordinates"].textEdited.emit("丙")
    more.copies.setValue(30)
    more.lines["printer"].textEdited.emit("某室")
    assert told == [
        ("kind", BriefingKind.REFERENCE),
        ("recipients", Recipients("甲", "乙", "丙")),
        ("copies", 30),
        ("printer", "某室"),
    ]


@pytest.mark.xfail(
    strict=False, reason="behind the journeys in one process its form does not show; cause not found yet"
)
def test_an_added_paragraph_is_filled_in_and_stands_in_the_pages(qtbot: QtBot, page: BriefingPage) -> None:
    page.outline.tree.setCurrentIndex(page.outline.model.index(0))
    text = next(action for action in page.outline.add_button.menu().actions() if action.text().endswith("  Own text"))
    text.trigger()
    assert page.outline.model.items[1].kind is ItemKind.TEXT
    page.outline.tree.setCurrentIndex(page.outline.model.index(1))
    qtbot.waitUntil(lambda: page.item_form.text.isVisibleTo(page.item_form))
    page.item_form.text.setFocus()
    page.item_form.text.setPlainText("自己写的一段话。")
    qtbot.waitUntil(lambda: "自己写的一段话。" in document_text(page))
    assert page.outline.model.index(1).data() == "自己写的一段话。"


def test_less_of_a_case_is_shown(qtbot: QtBot, page: BriefingPage) -> None:
    page.outline.tree.setCurrentIndex(page.outline.model.index(0))
    page.item_form.extent.activated.emit(page.item_form.extent.findData(Extent.SENTENCE))
    qtbot.waitUntil(lambda: "一口受理" not in document_text(page))
    shown = {part for part, box in page.parts.boxes.items() if box.isChecked()}
    assert shown == {CasePart.GIST}
