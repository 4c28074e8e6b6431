"""Tags are put on, taken off, renamed and merged, each as one step that can be undone."""

from __future__ import annotations

import pytest

from app.db.store import Store
from app.domain.case import CaseUid, Tag, TagColour
from app.errors import InvalidInput, NotFound
from app.operations import history, tags
from app.operations.library import load_case
from app.operations.search import search
from tests.samples import PAUSE, POWER, TAX


def _names(store: Store) -> dict[str, int]:
    return {tag.name: tag.count for tag in tags.list_tags(store)}


def test_nested_tags_count_what_lies_below(store: Store) -> None:
    tags.add_tag(store, [POWER.uid, TAX.uid], "重点/电力")
    tags.add_tag(store, [TAX.uid, PAUSE.uid], " 重点 / 税务 ")
    assert _names(store) == {"重点": 3, "重点/电力": 2, "重点/税务": 2}
    assert set(search(store, "标签:重点").uids) == {POWER.uid, TAX.uid, PAUSE.uid}
    assert search(store, "标签:重点/电力 -标签:重点/税务").uids == (POWER.uid,)
    assert load_case(store, TAX.uid).tags == ("重点/电力", "重点/税务")


def test_changes_name_what_was_touched(store: Store) -> None:
    assert tags.add_tag(store, [POWER.uid, POWER.uid], "重点").cases == {POWER.uid}
    again = tags.add_tag(store, [POWER.uid, TAX.uid], "重点")
    assert again.cases == {TAX.uid}
    assert again.tags == {"重点"}
    assert tags.add_tag(store, [TAX.uid], "重点").nothing


def test_the_last_case_takes_the_tag_with_it(store: Store) -> None:
    tags.add_tag(store, [POWER.uid, TAX.uid], "重点")
    tags.remove_tag(store, [POWER.uid], "重点")
    assert _names(store) == {"重点": 1}
    tags.remove_tag(store, [TAX.uid], "重点")
    assert _names(store) == {}


def test_renaming_moves_the_branch_and_merges_with_what_is_there(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "甲/一")
    tags.add_tag(store, [TAX.uid], "甲")
    tags.add_tag(store, [TAX.uid], "乙/一")
    tags.rename_tag(store, "甲", "乙")
    assert _names(store) == {"乙": 2, "乙/一": 2}
    history.undo(store)
    assert _names(store) == {"甲": 2, "甲/一": 1, "乙": 1, "乙/一": 1}
    history.redo(store)
    assert _names(store) == {"乙": 2, "乙/一": 2}


def test_merging(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "甲")
    tags.add_tag(store, [TAX.uid], "乙")
    changes = tags.merge_tags(store, ["甲", "乙"], "丙")
    assert changes.cases == {POWER.uid, TAX.uid}
    assert _names(store) == {"丙": 2}
    history.undo(store)
    assert _names(store) == {"甲": 1, "乙": 1}


def test_a_branch_may_be_merged_together_with_what_lies_below_it(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "甲/一")
    tags.add_tag(store, [TAX.uid], "甲")
    tags.merge_tags(store, ["甲", "甲/一"], "乙")
    assert _names(store) == {"乙": 2}


def test_deleting_and_undoing_brings_everything_back(store: Store) -> None:
    tags.add_tag(store, [POWER.uid, TAX.uid], "甲/一")
    tags.add_tag(store, [PAUSE.uid], "甲")
    tags.delete_tag(store, "甲")
    assert _names(store) == {}
    assert history.undo_label(store) == "delete_tag"
    assert history.undo(store).everything
    assert _names(store) == {"甲": 3, "甲/一": 2}
    assert history.redo_label(store) == "delete_tag"


def test_undo_walks_back_and_redo_forward(store: Store) -> None:
    for name in ("一", "二", "三"):
        tags.add_tag(store, [POWER.uid], name)
    history.undo(store)
    history.undo(store)
    assert _names(store) == {"一": 1}
    history.redo(store)
    assert _names(store) == {"一": 1, "二": 1}
    tags.add_tag(store, [POWER.uid], "四")
    assert history.redo_label(store) is None
    assert history.redo(store).nothing
    history.undo(store)
    history.undo(store)
    history.undo(store)
    assert _names(store) == {}
    assert history.undo(store).nothing


def test_what_changes_nothing_is_no_step(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "一")
    tags.add_tag(store, [POWER.uid], "一")
    history.undo(store)
    assert history.undo_label(store) is None


@pytest.mark.parametrize(
    ("given", "stored"),
    [
        (" 重点 ", "重点"),
        ("/重点//一件事/", "重点/一件事"),
        ("重点／电力", "重点/电力"),
        ("a\nb\tc", "a b c"),
        ("重\u200b点", "重 点"),
    ],
)
def test_names_are_cleaned(given: str, stored: str) -> None:
    assert tags.clean_name(given) == stored


@pytest.mark.parametrize("name", ["", "  ", "/", " / / ", "\n", "字" * 101, "字" * 10000])
def test_names_that_cannot_be_stored_are_refused(store: Store, name: str) -> None:
    with pytest.raises(InvalidInput):
        tags.add_tag(store, [POWER.uid], name)
    assert _names(store) == {}


def test_what_does_not_exist_is_refused_and_nothing_is_stored(store: Store) -> None:
    with pytest.raises(NotFound):
        tags.add_tag(store, [POWER.uid, CaseUid("gone-01")], "重点")
    assert _names(store) == {}
    with pytest.raises(NotFound):
        tags.remove_tag(store, [POWER.uid], "无")
    with pytest.raises(NotFound):
        tags.rename_tag(store, "无", "有")
    with pytest.raises(NotFound):
        tags.merge_tags(store, ["无"], "有")
    with pytest.raises(NotFound):
        tags.delete_tag(store, "无")
    tags.add_tag(store, [POWER.uid], "甲")
    with pytest.raises(InvalidInput):
        tags.rename_tag(store, "甲", "甲/乙")


def test_a_tag_that_no_case_carries_is_listed_as_unused(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "彩色")
    tags.set_tag_colour(store, "彩色", TagColour.RED)
    assert tags.list_unused_tags(store) == ()
    tags.remove_tag(store, [POWER.uid], "彩色")
    assert tags.list_tags(store) == ()
    assert tags.list_unused_tags(store) == (Tag("彩色", 0, TagColour.RED),)
