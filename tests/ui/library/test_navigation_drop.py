"""What is dragged from and dropped onto the rows of the navigation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.briefing import BriefingId, BriefingSummary
from app.domain.case import CaseUid
from app.domain.collection import Collection, CollectionId
from app.domain.keeping import SavedSearch, SavedSearchId
from app.ui.library.case_mime import CASES_TYPE, mime_of, row_mime, uids_of
from app.ui.library.navigation import NavigationPane
from app.ui.library.navigation_tree import DropPlace
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

COLLECTIONS = (
    Collection(CollectionId(1), "简报", None, 0, own=1, total=3),
    Collection(CollectionId(2), "一季度", CollectionId(1), 1, own=2, total=2),
    Collection(CollectionId(3), "备选", None, 0, own=0, total=0),
)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme) -> NavigationPane:
    """The pane on the screen with collections, a saved search and a briefing."""
    made = NavigationPane(theme, ("collections", "collections/1", "searches", "briefings"))
    qtbot.addWidget(made)
    made.resize(224, 600)
    made.show()
    made.change(
        collections=COLLECTIONS,
        searches=(SavedSearch(SavedSearchId(1), "歇业", "歇业"),),
        briefings=(BriefingSummary(BriefingId(7), "第3期", 4, ""),),
    )
    return made


def drag(pane: NavigationPane, kind: type[QDropEvent], key: str, data: QMimeData, offset: int = 0) -> QDropEvent:
    """Send an event of drag and drop at the middle of a row, or so many pixels below it."""
    place = pane.visualRect(pane.index_of(key)).center() + QPoint(0, offset)
    arguments = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = kind(QPointF(place) if kind is QDropEvent else place, *arguments)
    if kind is QDropEvent:
        QApplication.sendEvent(pane.viewport(), QDragEnterEvent(place, *arguments))
    QApplication.sendEvent(pane.viewport(), event)
    return event


def test_cases_are_dropped_onto_the_row_under_the_mouse(qtbot: QtBot, pane: NavigationPane) -> None:
    data = mime_of((CaseUid("a"), CaseUid("b")), ("A", "B"))
    assert drag(pane, QDragEnterEvent, "library", data).isAccepted()
    assert not drag(pane, QDragMoveEvent, "library", data).isAccepted()
    assert drag(pane, QDragMoveEvent, "briefings/7", data).isAccepted()
    pointed = pane.grab().toImage()
    with qtbot.waitSignal(pane.cases_dropped) as dropped:
        drag(pane, QDropEvent, "briefings/7", data)
    assert dropped.args is not None
    assert dropped.args[0].briefing_id == 7
    assert dropped.args[1] == ("a", "b")
    assert pane.grab().toImage() != pointed
    QApplication.sendEvent(pane.viewport(), QDragLeaveEvent())


def test_other_things_are_not_taken(qtbot: QtBot, pane: NavigationPane) -> None:
    other = QMimeData()
    other.setText("text")
    assert not drag(pane, QDragMoveEvent, "briefings/7", other).isAccepted()
    with qtbot.assertNotEmitted(pane.cases_dropped):
        drag(pane, QDropEvent, "briefings/7", other)
    broken = QMimeData()
    broken.setData(CASES_TYPE, b"{")
    assert uids_of(broken) == ()


def test_a_collection_is_dropped_beside_and_into_others(qtbot: QtBot, pane: NavigationPane) -> None:
    data = row_mime("collections/1", "简报")
    assert drag(pane, QDragEnterEvent, "library", data).isAccepted()
    assert not drag(pane, QDragMoveEvent, "library", data).isAccepted()
    assert not drag(pane, QDragMoveEvent, "collections/2", data).isAccepted(), "it lies in the one that is dragged"
    assert drag(pane, QDragMoveEvent, "collections/3", data).isAccepted()
    assert not pane.grab().isNull()
    with qtbot.waitSignal(pane.row_dropped) as dropped:
        drag(pane, QDropEvent, "collections/3", data)
    assert dropped.args is not None
    assert (dropped.args[0].collection, dropped.args[1].collection, dropped.args[2]) == (1, 3, DropPlace.INSIDE)
    row = pane.visualRect(pane.index_of("collections/3"))
    drag(pane, QDragEnterEvent, "library", data)
    above = drag(pane, QDragMoveEvent, "collections/3", data, offset=2 - row.height() // 2)
    assert above.isAccepted()
    assert not pane.grab().isNull()
    for offset, place in ((2 - row.height() // 2, DropPlace.BEFORE), (row.height() // 2 - 2, DropPlace.AFTER)):
        with qtbot.waitSignal(pane.row_dropped) as dropped:
            drag(pane, QDropEvent, "collections/3", data, offset=offset)
        assert dropped.args is not None
        assert dropped.args[2] is place
    assert pane.model().mimeData([pane.index_of("searches/1")]).text() == "歇业"
