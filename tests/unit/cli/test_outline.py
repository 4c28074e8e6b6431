"""`briefing outline`: out as JSON, in again, and what is said of a bad one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.db.store import Store
from app.domain.briefing import BriefingKind, ItemKind
from app.domain.changes import Changes
from app.errors import InvalidInput, NotFound
from app.operations.briefings import list_versions, load_briefing, new_briefing, start_briefing
from app.operations.outline_files import read_outline, write_outline
from tests.samples import POWER, TAX, sample_store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return sample_store(tmp_path / "andian.db")


def test_what_is_printed_is_taken_again(store: Store) -> None:
    made = start_briefing(store, "题", BriefingKind.REFERENCE, [POWER.uid, TAX.uid])
    assert write_outline(store, made.id, read_outline(store, made.id)) == Changes()


def test_a_script_adds_a_table_and_own_wording(store: Store) -> None:
    made = start_briefing(store, "题", BriefingKind.MEMO, [POWER.uid])
    values = json.loads(read_outline(store, made.id))
    values["outline"].insert(0, {"kind": "key_figures", "title": "关键指标对照"})
    values["outline"].append({"kind": "case", "case_uid": TAX.uid, "extent": "chosen", "parts": ["gist"]})
    values["edits"] = [{"case_uid": TAX.uid, "place": "title", "quote": "办税", "text": "纳税"}]
    assert write_outline(store, made.id, json.dumps(values)).briefings == {made.id}
    stored = load_briefing(store, made.id)
    kinds = [item.kind for item in stored.outline]
    assert kinds == [ItemKind.KEY_FIGURES, ItemKind.TEXT, ItemKind.CASE, ItemKind.SOURCES, ItemKind.CASE]
    assert [item.case_uid for item in stored.items] == [POWER.uid, TAX.uid]
    assert len({item.id for item in stored.outline}) == 5
    assert stored.edits[0].text == "纳税"
    assert len(list_versions(store, made.id)) == 1
    del values["edits"]
    values["outline"].pop(0)
    write_outline(store, made.id, json.dumps(values))
    assert load_briefing(store, made.id).edits == stored.edits


def test_a_simple_list_becomes_an_outline(store: Store) -> None:
    made = new_briefing(store, "题")
    write_outline(store, made.id, json.dumps({"outline": [{"kind": "case", "case_uid": TAX.uid}]}))
    assert [item.case_uid for item in load_briefing(store, made.id).items] == [TAX.uid]
    write_outline(store, made.id, json.dumps({"outline": []}))
    assert load_briefing(store, made.id).items == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"outline": 3}',
        '{"outline": [3]}',
        '{"outline": [{}]}',
        '{"outline": [{"kind": "poem"}]}',
        '{"outline": [{"kind": "text", "text": 3}]}',
        '{"outline": [{"kind": "text", "level": true}]}',
        '{"outline": [{"kind": "text", "level": 9}]}',
        '{"outline": [{"kind": "text", "colour": "red"}]}',
        '{"outline": [{"kind": "case"}]}',
        '{"outline": [{"kind": "comparison", "fields": ["smell"]}]}',
        '{"outline": [], "edits": [{"place": "title"}]}',
        '{"outline": [], "edits": [{"case_uid": "a", "place": "title", "quote": 3, "text": ""}]}',
        "[" * 100_000,
    ],
)
def test_a_bad_outline_is_refused_whole(store: Store, text: str) -> None:
    made = start_briefing(store, "题", BriefingKind.MEMO, [POWER.uid])
    with pytest.raises(InvalidInput, match="bad_outline"):
        write_outline(store, made.id, text)
    assert load_briefing(store, made.id) == made


def test_a_case_that_is_not_there_is_named(store: Store) -> None:
    made = new_briefing(store, "题")
    with pytest.raises(NotFound):
        write_outline(store, made.id, '{"outline": [{"kind": "case", "case_uid": "gone"}]}')
