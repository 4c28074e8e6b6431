"""What the palette finds in the store: every kind, any case, by name and by sound."""

from __future__ import annotations

import pytest

from app.db.store import Store
from app.operations.briefings import new_briefing
from app.operations.collections import new_collection
from app.operations.palette import ask_palette, stock_palette
from app.operations.saved_searches import remember_reading, save_search
from app.operations.tags import add_tag
from app.query.parser import parse
from app.query.searchable import searchable
from app.text.palette import Entry, Fit
from tests.samples import PAUSE, POWER, TAX

OWN = (Entry("page:library", "page", "案例库", ("Library",)),)


def keys(store: Store, question: str, recent: tuple[str, ...] = ()) -> list[str]:
    """The keys of what is found, from the best on."""
    return [found.entry.key for found in ask_palette(store, stock_palette(store, OWN), question, recent)]


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with one thing of every kind."""
    add_tag(store, [POWER.uid], "重点/接电")
    parent = new_collection(store, "一季度")
    new_collection(store, "好做法", parent)
    save_search(store, "歇业有关", "歇业 OR 暂停")
    new_briefing(store, "歇业专报")
    return store


@pytest.mark.parametrize(
    ("question", "key"),
    [
        ("开门接电", f"case:{POWER.uid}"),
        ("電小二", f"case:{POWER.uid}"),
        ("dxe", f"case:{POWER.uid}"),
        ("xieye", "saved_search:1"),
        ("歇业登记", f"case:{PAUSE.uid}"),
        ("xieye dengji", f"case:{PAUSE.uid}"),
        ("歇业 djdj", None),
        ("歇业 dj", f"case:{PAUSE.uid}"),
        ("歇业专", "briefing:1"),
        ("zhongdian/", None),
        ("zhongd", "tag:重点/接电"),
        ("一季度/好", "collection:2"),
        ("LIBRARY", "page:library"),
        ("'\" OR * (", None),
        ("\0", None),
    ],
)
def test_anything_is_found_by_a_part_of_its_name(filled: Store, question: str, key: str | None) -> None:
    found = keys(filled, question)
    assert (key in found) if key else (found == [])


def test_a_beginning_stands_before_an_inner_part(filled: Store) -> None:
    matches = ask_palette(filled, stock_palette(filled, OWN), "歇业", ())
    fits = [found.fit for found in matches]
    assert fits == sorted(fits)
    assert fits[0] is Fit.PREFIX
    assert (matches[-1].entry.key, matches[-1].fit) == (f"case:{PAUSE.uid}", Fit.INNER)
    assert all(found.marks for found in matches if "歇业" in found.entry.name)


def test_what_was_used_lately_comes_first_of_its_fit(filled: Store) -> None:
    assert keys(filled, "歇业")[:2] == ["saved_search:1", "briefing:1"]
    assert keys(filled, "歇业", ("briefing:1",))[:2] == ["briefing:1", "saved_search:1"]


def test_an_empty_question_is_answered_with_what_was_used_and_read(filled: Store) -> None:
    remember_reading(filled, TAX.uid)
    assert keys(filled, " ", ("tag:重点/接电", f"case:{PAUSE.uid}", "tag:gone", "case:gone")) == [
        "tag:重点/接电",
        f"case:{PAUSE.uid}",
        f"case:{TAX.uid}",
        "page:library",
    ]


def test_the_queries_show_what_they_are_named_after(filled: Store) -> None:
    queries = stock_palette(filled, OWN).queries
    assert queries["tag:重点/接电"] == "标签:重点/接电"
    assert queries["collection:2"] == "专题:一季度/好做法"
    assert queries["saved_search:1"] == "歇业 OR 暂停"
    for query in queries.values():
        assert searchable(parse(query)) is not None
