"""The outline: order by keys and by dragging, taking out, what the rows say."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingItem, CasePart
from app.domain.case import CaseUid
from app.ui.briefing.loading import OutlineRow
from app.ui.briefing.outline_list import OutlineDelegate
from app.ui.briefing.outline_model import OutlineModel, OutlineRole
from app.ui.briefing.outline_pane import OutlinePane
from app.ui.library.case_mime import mime_of
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

A, B, C, D = (CaseUid(name) for name in "abcd")
ROWS = (
    OutlineRow(A, "甲案例", "甲市", frozenset({CasePart.GIST}), "part-1"),
    OutlineRow(B, "乙案例", "", frozenset(), "part-2", complete=False),
    OutlineRow(C, "c", "", frozenset(), ""),
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


def items(*uids: CaseUid) -> tuple[BriefingItem, ...]:
    return tuple(BriefingItem(uid) for uid in uids)


def select(pane: OutlinePane, *rows: int) -> None:
    pane.list.clearSelection()
    selection = pane.list.selectionModel()
    for row in rows:
        selection.select(pane.model.index(row), selection.SelectionFlag.Select)
    selection.setCurrentIndex(pane.model.index(rows[0]), selection.SelectionFlag.NoUpdate)


def test_the_model_is_sound(pane: OutlinePane) -> None:
    tester = QAbstractItemModelTester(pane.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pane.model.set_items(items(C, A))
    pane.model.moveRows(QModelIndex(), 0, 1, QModelIndex(), 2)
    pane.model.set_items(())
    assert tester.model() is pane.model


def test_rows_say_what_they_are(pane: OutlinePane, theme: Theme) -> None:
    delegate = OutlineDelegate(theme, pane)
    notes = [delegate._note(pane.model.index(row)) for row in range(3)]
    assert notes == ["甲市 · 1 part", "title only · breaks off in its source", "No longer in the library"]
    assert pane.model.index(0).data() == "甲案例"
    assert pane.model.index(0).data(OutlineRole.ITEM) == BriefingItem(A)


def test_rows_are_painted_in_every_state(pane: OutlinePane) -> None:
    select(pane, 0)
    pane.list.setFocus()
    picture = pane.grab()
    assert isinstance(picture, QPixmap)
    assert not picture.isNull()


@pytest.mark.parametrize(
    ("rows", "key", "order"),
    [
        ((1,), Qt.Key.Key_Up, (B, A, C)),
        ((0,), Qt.Key.Key_Down, (B, A, C)),
        ((0, 1), Qt.Key.Key_Down, (C, A, B)),
        ((1, 2), Qt.Key.Key_Up, (B, C, A)),
        ((0,), Qt.Key.Key_Up, (A, B, C)),
        ((2,), Qt.Key.Key_Down, (A, B, C)),
    ],
)
def test_alt_with_arrows_moves(
    qtbot: QtBot, pane: OutlinePane, rows: tuple[int, ...], key: Qt.Key, order: tuple[CaseUid, ...]
) -> None:
    select(pane, *rows)
    before = pane.list.selected_uids()
    QTest.keyClick(pane.list, key, Qt.KeyboardModifier.AltModifier)
    assert pane.model.uids == order
    assert set(pane.list.selected_uids()) == set(before)


def test_buttons_move_and_remove_only_with_a_selection(qtbot: QtBot, pane: OutlinePane) -> None:
    assert not pane.up_button.isEnabled()
    select(pane, 1)
    assert pane.up_button.isEnabled()
    pane.down_button.click()
    assert pane.model.uids == (A, C, B)
    with qtbot.waitSignal(pane.list.removal_wanted) as signal:
        pane.remove_button.click()
    assert signal.args == [(B,)]


def test_delete_asks_for_removal_and_selects_the_next(qtbot: QtBot, pane: OutlinePane) -> None:
    pane.list.removal_wanted.connect(lambda _uids: pane.show_items(items(A, C)))
    select(pane, 1)
    QTest.keyClick(pane.list, Qt.Key.Key_Delete)
    assert pane.list.selected_uids() == (C,)


def test_return_opens(qtbot: QtBot, pane: OutlinePane) -> None:
    select(pane, 1)
    with qtbot.waitSignal(pane.list.case_opened) as signal:
        QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert signal.args == [B]


def test_rows_are_moved_by_the_view(qtbot: QtBot, pane: OutlinePane) -> None:
    with qtbot.waitSignal(pane.model.order_changed) as signal:
        assert pane.model.moveRow(QModelIndex(), 0, QModelIndex(), 3)
    assert signal.args == [(B, C, A)]
    assert not pane.model.moveRow(QModelIndex(), 1, QModelIndex(), 1)


def test_cases_from_elsewhere_are_dropped_between_rows(qtbot: QtBot, pane: OutlinePane) -> None:
    data = mime_of((D,), ("丁",))
    with qtbot.waitSignal(pane.model.cases_dropped) as signal:
        assert pane.model.dropMimeData(data, Qt.DropAction.CopyAction, 1, 0, QModelIndex())
    assert signal.args == [(D,), 1]
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
    assert signal.args == [(D,), 0]


def test_what_is_dragged_away_is_a_list_of_cases(pane: OutlinePane) -> None:
    data = pane.model.mimeData([pane.model.index(1), pane.model.index(0)])
    assert bytes(data.data("application/x-andian-cases").data()) == b'["a", "b"]'
    assert data.text() == "甲案例\n乙案例"


def test_the_selection_follows_its_case() -> None:
    model = OutlineModel()
    model.set_items(items(A, B, C))
    assert model.uids_at([model.index(2), model.index(0)]) == (A, C)
    model.set_items(items(C, B))
    assert model.uids == (C, B)
