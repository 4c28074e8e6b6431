"""Tab follows the page as it stands, not the time at which its widgets were made."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.ui.focus_order import move_focus

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def _made(qtbot: QtBot) -> tuple[QWidget, dict[str, QLineEdit]]:
    """A splitter of two panes, of which the right was made first; its scroll area got a field afterwards."""
    window = QSplitter()
    qtbot.addWidget(window)
    fields = {name: QLineEdit() for name in ("right", "left", "inner", "row", "hidden", "still")}
    right, left, inside = QWidget(), QWidget(), QWidget()
    scroll = QScrollArea()
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inside)
    for pane, parts in ((right, (fields["right"], scroll)), (left, (fields["left"],)), (inside, (fields["inner"],))):
        column = QVBoxLayout(pane)
        for part in parts:
            column.addWidget(part)
    row = QHBoxLayout()
    for name in ("hidden", "still", "row"):
        row.addWidget(fields[name])
    column.insertLayout(0, row)
    window.addWidget(right)
    window.insertWidget(0, left)
    window.show()
    fields["hidden"].hide()
    fields["still"].setEnabled(False)
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window, fields


def _walk(window: QWidget, fields: dict[str, QLineEdit], *, forward: bool) -> list[str]:
    names = {field: name for name, field in fields.items()}
    walked = []
    for _ in range(4):
        assert move_focus(window, forward=forward)
        focus = QApplication.focusWidget()
        assert isinstance(focus, QLineEdit)
        walked.append(names[focus])
    return walked


def test_tab_goes_as_things_stand(qtbot: QtBot) -> None:
    window, fields = _made(qtbot)
    fields["left"].setFocus()
    assert _walk(window, fields, forward=True) == ["right", "row", "inner", "left"]
    assert _walk(window, fields, forward=False) == ["inner", "row", "right", "left"]


def test_tab_goes_on_from_what_is_no_stop_itself(qtbot: QtBot) -> None:
    window, fields = _made(qtbot)
    fields["right"].setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    fields["right"].setFocus()
    assert move_focus(window, forward=True)
    assert fields["row"].hasFocus()
    fields["right"].setFocus()
    assert move_focus(window, forward=False)
    assert fields["left"].hasFocus()


def test_nothing_to_go_to(qtbot: QtBot) -> None:
    window, fields = _made(qtbot)
    for name in ("right", "row", "inner"):
        fields[name].setEnabled(False)
    fields["left"].setFocus()
    assert not move_focus(window, forward=True)


def test_a_field_on_a_row_of_a_list_is_a_stop(qtbot: QtBot) -> None:
    window, rows, field, last = QWidget(), QListWidget(), QLineEdit(), QLineEdit()
    qtbot.addWidget(window)
    rows.addItems(["", "a"])
    rows.setIndexWidget(rows.model().index(0, 0), field)
    column = QVBoxLayout(window)
    column.addWidget(rows)
    column.addWidget(last)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    rows.setFocus()
    assert move_focus(window, forward=True)
    assert field.hasFocus()
    assert move_focus(window, forward=True)
    assert last.hasFocus()


def test_what_places_its_parts_itself_is_gone_through_line_by_line(qtbot: QtBot) -> None:
    window, chips, last = QWidget(), QWidget(), QLineEdit()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(chips)
    column.addWidget(last)
    chips.setFixedSize(80, 40)
    fields = {name: QLineEdit(chips) for name in ("below", "right", "left")}
    for name, place in (("below", (0, 20)), ("right", (40, 0)), ("left", (0, 0))):
        fields[name].setGeometry(*place, 30, 15)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    last.setFocus()
    assert _walk(window, fields | {"last": last}, forward=True) == ["left", "right", "below", "last"]
