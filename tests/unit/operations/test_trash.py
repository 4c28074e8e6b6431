"""What was deleted comes back; undo never overwrites what another window wrote."""

from __future__ import annotations

import pytest

from app.db.store import Store, open_store
from app.domain.case import CaseUid
from app.domain.keeping import TrashId, TrashKind
from app.domain.notes import Highlight, HighlightColour, Note, TextPlace
from app.errors import NotFound, UndoRefused
from app.operations import (
    briefings,
    collections,
    highlights,
    history,
    my_notes,
    notes,
    tags,
    trash,
    upkeep,
)
from tests.samples import PAUSE, POWER, TAX

ALL = (POWER.uid, TAX.uid, PAUSE.uid)
GONE = CaseUid("gone-01")
MEASURES = TextPlace("measures")
RESULTS = TextPlace("results")


def _tree(store: Store) -> list[tuple[str, int, int, int]]:
    return [(each.name, each.depth, each.own, each.total) for each in collections.list_collections(store)]


def test_a_deleted_collection_comes_back_with_all_below_it(store: Store) -> None:
    top = collections.new_collection(store, "一")
    below = collections.new_collection(store, "二", top)
    collections.new_collection(store, "三")
    collections.add_to_collection(store, below, [POWER.uid, TAX.uid])
    before = _tree(store)
    collections.delete_collection(store, top)
    assert _tree(store) == [("三", 0, 0, 0)]
    (item,) = trash.list_trash(store)
    assert (item.kind, item.name, item.cases) == (TrashKind.COLLECTION, "一", 2)
    trash.restore(store, item.id)
    assert _tree(store) == before
    assert trash.list_trash(store) == ()
    history.undo(store)
    assert len(trash.list_trash(store)) == 1
    history.undo(store)
    assert _tree(store) == before
    assert trash.list_trash(store) == ()


def test_a_restored_collection_whose_name_is_taken_gets_a_number(store: Store) -> None:
    collections.delete_collection(store, collections.new_collection(store, "一"))
    collections.new_collection(store, "一")
    trash.restore(store, trash.list_trash(store)[0].id)
    assert [name for name, *_ in _tree(store)] == ["一 (2)", "一"]


def test_a_deleted_tag_comes_back_from_the_trash_and_joins_its_namesake(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "甲/一")
    tags.add_tag(store, [TAX.uid], "甲/二")
    tags.delete_tag(store, "甲")
    assert tags.list_tags(store) == ()
    tags.add_tag(store, [PAUSE.uid], "甲/一")
    trash.restore(store, trash.list_trash(store)[0].id)
    assert {each.name: each.count for each in tags.list_tags(store)} == {"甲": 3, "甲/一": 2, "甲/二": 1}


def test_the_trash_outlives_a_restart_and_is_emptied(store: Store) -> None:
    briefing = briefings.new_briefing(store, "周报")
    briefings.add_cases(store, briefing.id, [POWER.uid, TAX.uid])
    before = briefings.load_briefing(store, briefing.id)
    briefings.delete_briefing(store, briefing.id)
    store.close()
    again = open_store(store.path)
    (item,) = trash.list_trash(again)
    assert (item.name, item.cases) == ("周报", 2)
    trash.restore(again, item.id)
    assert briefings.load_briefing(again, briefing.id) == before
    briefings.delete_briefing(again, briefing.id)
    trash.empty_trash(again)
    assert trash.list_trash(again) == ()
    history.undo(again)
    trash.delete_for_good(again, trash.list_trash(again)[0].id)
    with pytest.raises(NotFound):
        trash.restore(again, item.id)
    again.close()


def test_the_trash_forgets_what_is_old_or_too_much(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def throw_away(body: str) -> None:
        notes.delete_note(store, notes.add_note(store, TAX.uid, body).id)

    throw_away("很旧")
    with store.writing() as db:
        db.execute("UPDATE trash SET deleted = '2020-01-01'")
    throw_away("甲")
    assert [item.name for item in trash.list_trash(store)] == ["甲"]
    monkeypatch.setattr("app.db.trash.MOST_CHARACTERS", 10)
    throw_away("乙" * 50)
    assert [item.name for item in trash.list_trash(store)] == ["乙" * 40]
    history.undo(store)
    assert len(my_notes.list_annotations(store)) == 1


def test_another_window_is_noticed_and_never_overwritten_by_undo(store: Store) -> None:
    other = open_store(store.path)
    version = store.data_version()
    assert store.data_version() == version
    tags.add_tag(store, [POWER.uid], "甲")
    note = notes.add_note(store, POWER.uid, "我的")
    assert store.data_version() == version
    tags.add_tag(other, [TAX.uid], "甲")
    assert store.data_version() != version
    notes.edit_note(other, note.id, "他的")
    with pytest.raises(UndoRefused):
        history.undo(store)
    with pytest.raises(UndoRefused):
        history.undo(store)
    assert history.undo(store).nothing
    assert {each.name: each.count for each in tags.list_tags(store)} == {"甲": 2}
    assert my_notes.load_kept(store, POWER.uid).notes[0].body == "他的"
    tags.delete_tag(other, "甲")
    assert history.undo(other).everything
    assert history.undo(other).everything
    assert my_notes.load_kept(store, POWER.uid).notes[0].body == "我的"
    assert upkeep.check(store).problems == ()
    other.close()


def test_undo_in_two_windows_makes_no_ring_of_collections(store: Store) -> None:
    other = open_store(store.path)
    parent = collections.new_collection(store, "父")
    child = collections.new_collection(store, "子", parent)
    collections.move_collection(store, child, None)
    collections.move_collection(other, parent, child)
    with pytest.raises(UndoRefused):
        history.undo(store)
    assert _tree(store) == [("子", 0, 0, 0), ("父", 1, 0, 0)]
    other.close()


def test_several_come_back_in_one_step(store: Store) -> None:
    tags.add_tag(store, ALL, "重点")
    note = notes.add_note(store, POWER.uid, "一条")
    tags.delete_tag(store, "重点")
    notes.delete_note(store, note.id)
    changes = trash.restore_items(store, [item.id for item in trash.list_trash(store)])
    assert changes.cases == frozenset(ALL)
    assert trash.list_trash(store) == ()
    assert history.undo_label(store) == "restore_items"
    history.undo(store)
    assert {item.kind for item in trash.list_trash(store)} == {TrashKind.TAG, TrashKind.NOTE}


def test_several_are_deleted_for_good_in_one_step_or_none(store: Store) -> None:
    for name in ("一", "二"):
        tags.add_tag(store, ALL, name)
        tags.delete_tag(store, name)
    numbers = [item.id for item in trash.list_trash(store)]
    with pytest.raises(NotFound):
        trash.delete_items_for_good(store, [*numbers, TrashId(99)])
    assert len(trash.list_trash(store)) == 2
    assert trash.delete_items_for_good(store, numbers).trash
    assert trash.list_trash(store) == ()
    history.undo(store)
    assert len(trash.list_trash(store)) == 2


def test_notes_and_highlights_go_into_the_trash_together(store: Store) -> None:
    note = notes.add_note(store, TAX.uid, "一条")
    highlight = highlights.add_highlight(store, POWER.uid, TextPlace("gist"), 0, 3, HighlightColour.BLUE)
    changes = my_notes.delete_annotations(store, [note, highlight])
    assert changes.cases == frozenset([TAX.uid, POWER.uid])
    assert my_notes.list_annotations(store) == ()
    assert {(item.kind, item.name) for item in trash.list_trash(store)} == {
        (TrashKind.NOTE, "一条"),
        (TrashKind.HIGHLIGHT, "海陵区"),
    }
    history.undo(store)
    assert {type(each.mark) for each in my_notes.list_annotations(store)} == {Note, Highlight}
    with pytest.raises(NotFound):
        my_notes.delete_annotations(store, [note, note])
    assert len(my_notes.list_annotations(store)) == 2
