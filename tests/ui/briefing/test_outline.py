"""The outline: order by keys and by dragging, taking out, what the rows say."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import CasePart, Extent, ItemId, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.ui.briefing.loading import OutlineRow
from app.ui.briefing.outline_delegate import OutlineDelegate
from app.ui.briefing.outline_model import OutlineModel, OutlineRole
from app.ui.briefing.outline_pane import OutlinePane
from app.ui.library.case_mime import mime_of
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"support (raise|grabbing)", extend=True)

A, B, C, D = (CaseUid(name) for name in "abcd")
ROWS = (
    OutlineRow(A, "甲案例", "甲市", frozenset({CasePart.GIST})),
    OutlineRow(B, "乙案例", "", frozenset(), complete=False),
    OutlineRow(C, "c", "", frozenset(), is_known=False),
)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> OutlinePane:
    made = OutlinePane(theme)
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show_items(items(A, B, C))
    made.model.set_rows(ROWS)
    made.show()
    return made


def items(*uids: CaseUid) -> tuple[OutlineItem, ...]:
    """Cases with the same number wherever they stand."""
    extent, parts = Extent.CHOSEN, (CasePart.GIST,)
    kind = ItemKind.CASE
    return tuple(OutlineItem(kind, number_of(uid), case_uid=uid, extent=extent, parts=parts) for uid in uids)


def number_of(uid: CaseUid) -> ItemId:
    return ItemId(ord(uid))


def select(pane: OutlinePane, *rows: int) -> None:
    pane.tree.clearSelection()
    selection = pane.tree.selectionModel()
    for row in rows:
        selection.select(pane.model.index(row), selection.SelectionFlag.Select)
    selection.setCurrentIndex(pane.model.index(rows[0]), selection.SelectionFlag.NoUpdate)


def test_the_model_is_sound(pane: OutlinePane) -> None:
    tester = QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pane.model.set_items(items(C, A))
    pane.model.set_items((OutlineItem(ItemKind.PART, ItemId(7)), *items(A, C, D)))
    pane.model.set_items(())
    assert tester.model() is pane.model


def test_rows_say_what_they_are(pane: OutlinePane, theme: Theme) -> None:
    delegate = OutlineDelegate(theme, pane)
    notes = [delegate.note(pane.model.index(row)) for row in range(3)]
    assert notes == ["甲市 · 1 part", "title only · breaks off in its source", "No longer in the library"]
    assert pane.model.index(0).data() == "甲案例"
    assert pane.model.index(0).data(OutlineRole.ITEM) == items(A)[0]


def test_rows_are_painted_in_every_state(pane: OutlinePane) -> None:
    select(pane, 0)
    pane.tree.setFocus()
    picture = pane.grab()
    assert isinstance(picture, QPixmap)
    assert not picture.isNull()


@pytest.mark.parametrize(
    ("key", "name", "step"),
    [
        (Qt.Key.Key_Up, "shift_wanted", -1),
        (Qt.Key.Key_Down, "shift_wanted", 1),
        (Qt.Key.Key_Left, "indent_wanted", -1),
        (Qt.Key.Key_Right, "indent_wanted", 1),
    ],
)
def test_alt_with_arrows_moves_and_indents(qtbot: QtBot, pane: OutlinePane, key: Qt.Key, name: str, step: int) -> None:
    select(pane, 0, 1)
    with qtbot.waitSignal(getattr(pane.tree, name)) as signal:
        QTest.keyClick(pane.tree, key, Qt.KeyboardModifier.AltModifier)
    assert signal.args == [(number_of(A), number_of(B)), step]


@pytest.mark.parametrize(
    ("key", "name"),
    [(Qt.Key.Key_C, "copy_wanted"), (Qt.Key.Key_X, "cut_wanted"), (Qt.Key.Key_V, "paste_wanted")],
)
def test_the_usual_keys_copy_and_paste(qtbot: QtBot, pane: OutlinePane, key: Qt.Key, name: str) -> None:
    select(pane, 2)
    with qtbot.waitSignal(getattr(pane.tree, name)) as signal:
        QTest.keyClick(pane.tree, key, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == [(number_of(C),)]


def test_buttons_need_a_selection(qtbot: QtBot, pane: OutlinePane) -> None:
    assert not pane.up_button.isEnabled()
    select(pane, 1)
    assert pane.up_button.isEnabled()
    with qtbot.waitSignal(pane.tree.shift_wanted) as signal:
        pane.down_button.click()
    assert signal.args == [(number_of(B),), 1]
    with qtbot.waitSignal(pane.tree.indent_wanted) as signal:
        pane.deeper_button.click()
    assert signal.args == [(number_of(B),), 1]
    with qtbot.waitSignal(pane.tree.removal_wanted) as signal:
        pane.remove_button.click()
    assert signal.args == [(number_of(B),)]


def test_the_menu_offers_every_kind(qtbot: QtBot, pane: OutlinePane) -> None:
    actions = pane.add_button.menu().actions()
    assert len(actions) == len(ItemKind)
    with qtbot.waitSignal(pane.item_wanted) as signal:
        actions[0].trigger()
    assert signal.args == [ItemKind.PART]


def test_a_title_is_written_anew(qtbot: QtBot, pane: OutlinePane) -> None:
    assert pane.model.index(0).data(Qt.ItemDataRole.EditRole) == "甲案例"
    with qtbot.waitSignal(pane.model.item_renamed) as signal:
        pane.model.setData(pane.model.index(0), " 另题 ")
    assert signal.args == [number_of(A), "另题"]
    with qtbot.assertNotEmitted(pane.model.item_renamed):
        pane.model.setData(pane.model.index(0), "甲案例")


def test_what_is_no_case_is_named_after_its_text_or_kind() -> None:
    model = OutlineModel()
    kinds = (ItemKind.PART, ItemKind.TEXT, ItemKind.PAGE_BREAK)
    part, text, end = (OutlineItem(kind, ItemId(n)) for n, kind in enumerate(kinds, start=1))
    model.set_items((replace(part, title="其一"), replace(text, text="第一行\n第二行"), end, *items(A)))
    assert [model.index(row).data() for row in range(4)] == ["其一", "第一行", "Page break", "…"]
    assert [model.index(row).data(OutlineRole.NUMBER) for row in range(4)] == [0, 0, 0, 1]
    assert model.uids == (A,)


def test_delete_asks_for_removal_and_selects_the_next(qtbot: QtBot, pane: OutlinePane) -> None:
    pane.tree.removal_wanted.connect(lambda _ids: pane.show_items(items(A, C)))
    select(pane, 1)
    QTest.keyClick(pane.tree, Qt.Key.Key_Delete)
    assert pane.tree.selected_ids() == (number_of(C),)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_F2])
def test_return_and_f2_reword_a_case(qtbot: QtBot, pane: OutlinePane, key: Qt.Key) -> None:
    select(pane, 1)
    with qtbot.waitSignal(pane.tree.wording_wanted) as signal:
        QTest.keyClick(pane.tree, key)
    assert signal.args == [items(B)[0]]


def test_control_and_return_open_a_case(qtbot: QtBot, pane: OutlinePane) -> None:
    select(pane, 1)
    with qtbot.waitSignal(pane.tree.case_opened) as signal:
        QTest.keyClick(pane.tree, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == [B]


def test_rows_are_dragged_within_the_outline(qtbot: QtBot, pane: OutlinePane) -> None:
    data = pane.model.mimeData([pane.model.index(0), pane.model.index(2)])
    with qtbot.waitSignal(pane.model.items_dropped) as signal, qtbot.assertNotEmitted(pane.model.cases_dropped):
        assert pane.model.dropMimeData(data, Qt.DropAction.MoveAction, 2, 0, QModelIndex())
    assert signal.args == [(number_of(A), number_of(C)), 2, 1]


def test_cases_from_elsewhere_are_dropped_between_rows(qtbot: QtBot, pane: OutlinePane) -> None:
    data = mime_of((D,), ("丁",))
    with qtbot.waitSignal(pane.model.cases_dropped) as signal:
        assert pane.model.dropMimeData(data, Qt.DropAction.CopyAction, 1, 0, QModelIndex())
    assert signal.args == [(D,), 1, 1]
    data.clear()
    assert not pane.model.dropMimeData(data, Qt.DropAction.CopyAction, 1, 0, QModelIndex())


def test_an_empty_outline_takes_drops_too(qtbot: QtBot, pane: OutlinePane) -> None:
    pane.show_items(())
    assert "drag them here" in pane.empty.text
    assert pane.empty.isVisible()
    data = mime_of((D,), ("丁",))
    buttons, modifiers = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, buttons, modifiers)
    pane.dragEnterEvent(entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(pane.model.cases_dropped) as signal:
        pane.dropEvent(QDropEvent(QPointF(20, 20), Qt.DropAction.CopyAction, data, buttons, modifiers))
    assert signal.args == [(D,), 0, 1]


def test_what_is_dragged_away_is_a_list_of_cases(pane: OutlinePane) -> None:
    data = pane.model.mimeData([pane.model.index(1), pane.model.index(0)])
    assert bytes(data.data("application/x-andian-cases").data()) == b'["a", "b"]'
    assert data.text() == "甲案例\n乙案例"


def test_the_selection_follows_its_case() -> None:
    model = OutlineModel()
    model.set_items(items(A, B, C))
    assert model.items_at([model.index(2), model.index(0)]) == items(A, C)
    model.set_items(items(C, B))
    assert model.uids == (C, B)


def nested() -> tuple[OutlineItem, ...]:
    """A part with two cases, one of them with a paragraph below it, and a part with one."""
    part, other = (OutlineItem(ItemKind.PART, ItemId(n), title=str(n)) for n in (1, 2))
    first, second, third = (replace(case, level=2) for case in items(A, B, C))
    return (part, first, OutlineItem(ItemKind.TEXT, ItemId(3), level=3, text="一段"), second, other, third)


def test_what_belongs_to_an_item_stands_below_it(pane: OutlinePane) -> None:
    tester = QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pane.show_items(nested())
    model = tester.model()
    assert [model.rowCount(), model.rowCount(model.index(0, 0)), model.rowCount(model.index(1, 0))] == [2, 2, 1]
    text = pane.model.index_of(ItemId(3))
    assert text.parent().data() == "甲案例"
    assert text.parent().parent().data(OutlineRole.ITEM).kind is ItemKind.PART
    assert [pane.model.index_at(n).data(OutlineRole.NUMBER) for n in range(6)] == [0, 1, 0, 2, 0, 3]
    pane.show_items(nested()[1:])
    assert not pane.model.index_of(ItemId(1)).isValid()


def test_branches_fold_and_stay_folded(pane: OutlinePane) -> None:
    pane.show_items(nested())
    model, tree = pane.model, pane.tree
    first, other = model.index_at(0), model.index_at(4)
    assert tree.isExpanded(first)
    tree.setCurrentIndex(first)
    QTest.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(first)
    pane.show_items((*nested()[4:], *nested()[:4]))
    assert not tree.isExpanded(model.index_of(ItemId(1)))
    assert tree.isExpanded(model.index_of(ItemId(2)))
    assert tree.selected_ids() == (ItemId(1),)
    QTest.keyClick(tree, Qt.Key.Key_Right)
    assert tree.isExpanded(model.index_of(ItemId(1)))
    tree.fold_all()
    assert not any(tree.isExpanded(index) for index in model.branches())
    tree.unfold_all()
    assert all(tree.isExpanded(index) for index in model.branches())
    assert other.isValid()


@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_BracketLeft, -1), (Qt.Key.Key_BracketRight, 1)])
def test_control_with_brackets_indents(qtbot: QtBot, pane: OutlinePane, key: Qt.Key, by: int) -> None:
    select(pane, 1)
    with qtbot.waitSignal(pane.tree.indent_wanted) as signal:
        QTest.keyClick(pane.tree, key, Qt.KeyboardModifier.ControlModifier)
    assert signal.args == [(number_of(B),), by]


@pytest.mark.parametrize(
    ("row", "onto", "place", "level"),
    [
        (0, 0, 1, 2),
        (2, 0, 4, 2),
        (-1, 0, 4, 2),
        (-1, 1, 3, 3),
        (-1, 5, 6, 2),
        (1, None, 4, 1),
        (-1, None, 6, 1),
    ],
)
def test_where_something_is_dropped_in_the_tree(
    qtbot: QtBot, pane: OutlinePane, row: int, onto: int | None, place: int, level: int
) -> None:
    pane.show_items(nested())
    parent = QModelIndex() if onto is None else pane.model.index_at(onto)
    with qtbot.waitSignal(pane.model.cases_dropped) as signal:
        assert pane.model.dropMimeData(mime_of((D,), ("丁",)), Qt.DropAction.CopyAction, row, 0, parent)
    assert signal.args == [(D,), place, level]


def test_nothing_is_dropped_into_itself(qtbot: QtBot, pane: OutlinePane) -> None:
    pane.show_items(nested())
    data = pane.model.mimeData([pane.model.index_at(0)])
    with qtbot.assertNotEmitted(pane.model.items_dropped):
        for inside in (0, 1, 2):
            parent = pane.model.index_at(inside)
            assert not pane.model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, parent)
    assert pane.model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, pane.model.index_at(4))


def test_the_menu_of_rows_does_what_the_keys_do(qtbot: QtBot, pane: OutlinePane) -> None:
    select(pane, 0)
    menu = pane.menus.of_rows()
    entries = {action.text().split("\t")[0]: action for action in menu.actions() if action.text()}
    for name, signal in (
        ("Edit the wording", pane.tree.wording_wanted),
        ("Open in the library", pane.tree.case_opened),
        ("Cut", pane.tree.cut_wanted),
        ("Copy", pane.tree.copy_wanted),
        ("Paste behind", pane.tree.paste_wanted),
        ("Move down", pane.tree.shift_wanted),
        ("One level deeper", pane.tree.indent_wanted),
        ("Take out of the briefing", pane.tree.removal_wanted),
    ):
        with qtbot.waitSignal(signal):
            entries[name].trigger()
    select(pane, 0, 1)
    again = {action.text().split("\t")[0]: action for action in pane.menus.of_rows().actions()}
    assert not again["Edit the wording"].isEnabled()
    assert again["Cut"].isEnabled()


def test_insert_offers_what_can_be_added(qtbot: QtBot, pane: OutlinePane) -> None:
    menu = pane.add_button.menu()
    select(pane, 0)
    QTest.keyClick(pane.tree, Qt.Key.Key_Insert)
    assert menu.isVisible()
    with qtbot.waitSignal(pane.item_wanted) as signal:
        QTest.keyClick(menu, Qt.Key.Key_3)
    assert signal.args == [ItemKind.TEXT]


def test_rows_tell_of_own_wording(pane: OutlinePane, theme: Theme) -> None:
    rows = (replace(ROWS[0], reworded=2), replace(ROWS[1], reworded=1, lost=1), ROWS[2])
    pane.model.set_rows(rows)
    delegate = OutlineDelegate(theme, pane)
    told = [delegate.own_wording(pane.model.index(row)) for row in range(3)]
    assert told == ["own wording", "wording needs a look", ""]


def test_without_cases_the_pane_says_where_they_are(pane: OutlinePane) -> None:
    assert pane.hint.isHidden()
    pane.show_items((OutlineItem(ItemKind.PART, ItemId(1), title="一"),))
    assert pane.hint.isVisible()
    assert "Ctrl+B" in pane.hint.text()
