"""The list of all tags: what can be done with how many of them, and what it says when that fails."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.case import TagColour
from app.domain.hits import Sort
from app.operations.tags import set_tag_colour
from app.ui.actions import ActionSet
from app.ui.dialogs import TextDialog
from app.ui.jobs import JobRunner
from app.ui.library.first_list import FirstList
from app.ui.library.tag_colors import colour_of, use_colours
from app.ui.library.tag_manager import TagManager
from app.ui.library.view_model import LibraryViewModel
from app.ui.messages import Messages
from app.ui.theme import Theme
from tests.samples import PAUSE, POWER, TAX

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def view_model(qtbot: QtBot, jobs: JobRunner) -> LibraryViewModel:
    """The library's state, which follows its own changes as the window makes it do."""
    made = LibraryViewModel(jobs, FirstList(), "en", Sort.RELEVANCE, jobs)
    made.changes_made.connect(made.apply_changes)
    return made


@pytest.fixture
def manager(qtbot: QtBot, view_model: LibraryViewModel, jobs: JobRunner, theme: Theme) -> TagManager:
    """The manager with two tags, one of them on two levels."""
    view_model.add_tag((POWER.uid, TAX.uid), "专题/接电")
    view_model.add_tag((PAUSE.uid,), "热线")
    qtbot.waitUntil(lambda: len(view_model.tags) == 3)
    made = TagManager(
        view_model, Colouring(view_model, jobs), jobs, theme, Messages(lambda: "en"), ActionSet(jobs, theme)
    )
    qtbot.addWidget(made)
    made.show()
    return made


class Colouring:
    """Gives colours to tags as `Tagging` does."""

    def __init__(self, view_model: LibraryViewModel, jobs: JobRunner) -> None:
        self._view_model, self._jobs = view_model, jobs

    def set_colour(self, name: str, colour: TagColour) -> None:
        """Give a tag a colour."""
        job = self._jobs.on_store(set_tag_colour, name, colour)
        job.succeeded.connect(self._view_model.changes_made)


def rows(manager: TagManager) -> list[tuple[str, str]]:
    """Names and counts."""
    return manager.row_texts()


def answer(manager: TagManager, text: str) -> None:
    """Answer the dialog above the manager."""
    dialog = next(one for one in manager.findChildren(TextDialog) if one.isVisible())
    dialog.field.setText(text)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)


def test_all_tags_stand_with_their_counts(manager: TagManager) -> None:
    assert rows(manager) == [("专题", "2"), ("专题/接电", "2"), ("热线", "1")]
    assert manager.selected_names() == ("专题",)


def test_buttons_follow_the_selection(manager: TagManager) -> None:
    manager.list.clearSelection()
    buttons = (manager.rename, manager.merge, manager.delete)
    assert [button.isEnabled() for button in buttons] == [False, False, False]
    manager.list.selectAll()
    assert [button.isEnabled() for button in buttons] == [False, True, True]
    manager.list.clearSelection()
    QTest.keyClick(manager.list, Qt.Key.Key_End)
    assert [button.isEnabled() for button in buttons] == [True, True, True]


def test_renaming_a_branch_takes_what_is_below_along(qtbot: QtBot, manager: TagManager) -> None:
    manager.rename.click()
    answer(manager, "主题")
    qtbot.waitUntil(lambda: rows(manager) == [("主题", "2"), ("主题/接电", "2"), ("热线", "1")])


def test_a_tag_below_itself_is_refused_in_one_sentence(qtbot: QtBot, manager: TagManager) -> None:
    manager.rename.click()
    answer(manager, "专题/专题")
    qtbot.waitUntil(lambda: bool(manager.banner.text))
    assert "专题" in manager.banner.text
    assert manager.banner.text.endswith(".")
    assert len(rows(manager)) == 3


def test_the_selection_stays_when_the_list_changes(
    qtbot: QtBot, manager: TagManager, view_model: LibraryViewModel
) -> None:
    manager.list.clearSelection()
    manager.select(["热线"])
    view_model.add_tag((TAX.uid,), "办税")
    qtbot.waitUntil(lambda: ("办税", "1") in rows(manager))
    assert manager.selected_names() == ("热线",)


def test_deleting_a_branch_deletes_what_is_below_it_once(
    qtbot: QtBot, manager: TagManager, view_model: LibraryViewModel
) -> None:
    failures: list[object] = []
    view_model.failed.connect(failures.append)
    manager.list.clearSelection()
    manager.select(["专题", "专题/接电"])
    manager.delete.click()
    qtbot.waitUntil(lambda: rows(manager) == [("热线", "1")])
    qtbot.waitUntil(lambda: not view_model.is_searching)
    assert failures == []
    assert manager.banner.text == ""


def test_merging_a_branch_with_what_is_below_it(
    qtbot: QtBot, manager: TagManager, view_model: LibraryViewModel
) -> None:
    manager.list.selectAll()
    manager.merge.click()
    answer(manager, "合并")
    qtbot.waitUntil(lambda: rows(manager) == [("合并", "3")] or bool(manager.banner.text))
    assert manager.banner.text == ""
    assert rows(manager) == [("合并", "3")]


def test_without_tags_it_says_how_to_make_one(qtbot: QtBot, manager: TagManager, view_model: LibraryViewModel) -> None:
    for name in ("专题", "热线"):
        view_model.delete_tag(name)
    qtbot.waitUntil(lambda: rows(manager) == [])
    assert manager._empty.isVisible()
    assert "Ctrl+T" in manager._empty.text


def test_a_colour_is_given_from_the_menu_and_holds_for_what_lies_below(
    qtbot: QtBot, manager: TagManager, view_model: LibraryViewModel, theme: Theme
) -> None:
    view_model.tags_listed.connect(lambda tags: use_colours(theme, tags))
    manager.list.clearSelection()
    manager.select(["专题"])
    entries = manager.colour.menu().actions()
    assert [entry.text() for entry in entries][:3] == ["No colour", "Red", "Orange"]
    assert len(entries) == 9
    entries[1].trigger()
    qtbot.waitUntil(lambda: colour_of(theme, "专题/接电") is TagColour.RED)
    assert colour_of(theme, "热线") is TagColour.NONE


def test_tags_that_no_case_carries_are_named_so_and_can_be_deleted(
    qtbot: QtBot, manager: TagManager, view_model: LibraryViewModel, jobs: JobRunner
) -> None:
    with qtbot.waitSignal(jobs.on_store(set_tag_colour, "热线", TagColour.BLUE).succeeded):
        pass
    view_model.remove_tag((PAUSE.uid,), "热线")
    qtbot.waitUntil(lambda: ("热线", "unused") in rows(manager))
    manager.list.clearSelection()
    manager.select(["热线"])
    manager.delete.click()
    qtbot.waitUntil(lambda: rows(manager) == [("专题", "2"), ("专题/接电", "2")])


def test_typing_hides_what_does_not_meet_it(manager: TagManager) -> None:
    manager.filter.setText("rx")
    shown = [row for row in map(manager.list.topLevelItem, range(2)) if row is not None and not row.isHidden()]
    assert [row.text(0) for row in shown] == ["热线"]
