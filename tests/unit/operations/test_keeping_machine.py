"""Whatever a person does, undoes, redoes and closes: the store is as a plain model of it says, and sound."""

from __future__ import annotations

import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from app.db.store import open_store
from app.domain.case import CaseUid, ReviewState, TagColour
from app.domain.keeping import TrashId
from app.domain.notes import HighlightColour, Note, TextPlace
from app.errors import InvalidInput, NotFound
from app.operations import (
    bulk_tags,
    collections,
    highlights,
    history,
    my_notes,
    notes,
    saved_searches,
    stars,
    tags,
    trash,
    upkeep,
)
from tests.samples import PAUSE, POWER, TAX, sample_store

CASES = st.lists(st.sampled_from([POWER.uid, TAX.uid, PAUSE.uid]), min_size=1, max_size=3)
NAMES = st.sampled_from(["甲", "乙", "甲/一", "甲/二", "丙"])
PICK = st.integers(0, 5)
PERSONAL = {
    "tags": "id, name, colour",
    "case_tags": "case_uid, tag_id",
    "notes": "id, case_uid, body, quote",
    "highlights": "id, case_uid, colour, quote",
    "collections": "id, parent_id, name, position",
    "collection_cases": "collection_id, case_uid, position",
    "saved_searches": "id, name, query, position",
    "stars": "case_uid",
    "case_reviews": "case_uid, state",
    "trash": "id, kind, name, content",
}
Picture = dict[str, tuple[tuple[Any, ...], ...]]


class Keeping(RuleBasedStateMachine):
    """The model is a list of pictures of the personal layer with a place in it: what undo and redo must show."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.store = sample_store(self.folder / "andian.db")
        self.pictures = [self.picture()]
        self.place = 0

    def picture(self) -> Picture:
        return {
            table: tuple(tuple(row) for row in self.store.db.execute(f"SELECT {names} FROM {table} ORDER BY 1, 2, 3"))
            if names.count(",") > 1
            else tuple(sorted(tuple(row) for row in self.store.db.execute(f"SELECT {names} FROM {table}")))
            for table, names in PERSONAL.items()
        }

    def done(self) -> None:
        now = self.picture()
        if now != self.pictures[self.place]:
            self.pictures[self.place + 1 :] = [now]
            self.place += 1

    @rule(uids=CASES, name=NAMES)
    def add_tag(self, uids: list[CaseUid], name: str) -> None:
        tags.add_tag(self.store, uids, name)
        self.done()

    @rule(uids=CASES, names=st.lists(NAMES, max_size=2))
    def set_tags(self, uids: list[CaseUid], names: list[str]) -> None:
        change = bulk_tags.exactly(self.store, uids, names)
        preview = bulk_tags.preview_tags(self.store, uids, change)
        assert bulk_tags.change_tags(self.store, uids, change).cases == preview.cases
        assert set(bulk_tags.count_tags(self.store, uids)) == set(names)
        self.done()

    @rule(old=NAMES, new=NAMES, colour=st.sampled_from(TagColour), which=PICK)
    def change_tag(self, old: str, new: str, colour: TagColour, which: int) -> None:
        try:
            if which < 2:
                tags.rename_tag(self.store, old, new)
            elif which < 4:
                tags.set_tag_colour(self.store, old, colour)
            else:
                tags.delete_tag(self.store, old)
        except (InvalidInput, NotFound):
            pass
        self.done()

    @rule(uids=CASES, state=st.sampled_from(ReviewState), which=PICK)
    def star_and_review(self, uids: list[CaseUid], state: ReviewState, which: int) -> None:
        if which < 2:
            stars.add_stars(self.store, uids)
            assert set(uids) <= set(stars.list_stars(self.store))
        elif which < 3:
            stars.remove_stars(self.store, uids)
        elif which < 5:
            stars.set_review(self.store, uids, state)
        else:
            stars.reset_review(self.store, uids)
        self.done()

    @rule(name=NAMES, parent=PICK, uids=CASES, position=PICK)
    def new_collection(self, name: str, parent: int, uids: list[CaseUid], position: int) -> None:
        present = [each.id for each in collections.list_collections(self.store)]
        try:
            made = collections.new_collection(self.store, name, present[parent] if parent < len(present) else None)
        except InvalidInput:
            return
        self.done()
        collections.add_to_collection(self.store, made, uids, position)
        assert collections.cases_in(self.store, made) == tuple(dict.fromkeys(uids))
        self.done()

    @rule(which=PICK, other=PICK, uids=CASES, position=PICK, action=st.integers(0, 4))
    def change_collection(self, which: int, other: int, uids: list[CaseUid], position: int, action: int) -> None:
        present = [each.id for each in collections.list_collections(self.store)]
        if not present:
            return
        chosen = present[which % len(present)]
        try:
            if action == 0:
                parent = present[other] if other < len(present) else None
                collections.move_collection(self.store, chosen, parent, position)
            elif action == 1:
                collections.delete_collection(self.store, chosen)
            elif action == 2:
                collections.remove_from_collection(self.store, chosen, uids)
            else:
                collections.add_to_collection(self.store, chosen, uids, position)
                self.done()
                collections.move_in_collection(self.store, chosen, uids[:1], position)
        except InvalidInput:
            pass
        self.done()

    @rule(uids=CASES, body=st.text(min_size=1, max_size=8), start=PICK, colour=st.sampled_from(HighlightColour))
    def annotate(self, uids: list[CaseUid], body: str, start: int, colour: HighlightColour) -> None:
        with contextlib.suppress(InvalidInput):
            notes.add_note(self.store, uids[0], body)
        self.done()
        with contextlib.suppress(InvalidInput):
            highlights.add_highlight(self.store, uids[0], TextPlace("gist"), start, 4, colour)
        self.done()

    @rule(which=PICK, body=st.text(min_size=1, max_size=8))
    def change_annotation(self, which: int, body: str) -> None:
        listed = my_notes.list_annotations(self.store)
        if not listed:
            return
        mark = listed[which % len(listed)].mark
        if isinstance(mark, Note):
            try:
                notes.edit_note(self.store, mark.id, body)
            except InvalidInput:
                notes.delete_note(self.store, mark.id)
        else:
            highlights.delete_highlight(self.store, mark.id)
        self.done()

    @rule(name=NAMES, which=PICK)
    def searches(self, name: str, which: int) -> None:
        present = saved_searches.list_saved_searches(self.store)
        if which < 3 or not present:
            saved_searches.save_search(self.store, name, f"标签:{name}")
        elif which < 4:
            saved_searches.move_saved_search(self.store, present[-1].id, 0)
        else:
            saved_searches.delete_saved_search(self.store, present[which % len(present)].id)
        self.done()

    @rule(which=PICK, empty=st.integers(0, 9))
    def restore(self, which: int, empty: int) -> None:
        lying = trash.list_trash(self.store)
        if empty == 0:
            trash.empty_trash(self.store)
        elif lying:
            trash.restore(self.store, TrashId(lying[which % len(lying)].id))
            assert len(trash.list_trash(self.store)) == len(lying) - 1
        self.done()

    @precondition(lambda self: self.place > 0)
    @rule()
    def undo(self) -> None:
        assert history.undo(self.store).everything
        self.place -= 1

    @precondition(lambda self: self.place + 1 < len(self.pictures))
    @rule()
    def redo(self) -> None:
        assert history.redo(self.store).everything
        self.place += 1

    @rule()
    def reopen(self) -> None:
        self.store.close()
        self.store = open_store(self.folder / "andian.db")
        self.pictures = [self.pictures[self.place]]
        self.place = 0

    @invariant()
    def the_store_is_as_the_model_says(self) -> None:
        assert self.picture() == self.pictures[self.place]
        assert (history.undo_label(self.store) is None) == (self.place == 0)
        assert (history.redo_label(self.store) is None) == (self.place + 1 == len(self.pictures))

    def teardown(self) -> None:
        assert upkeep.check(self.store).problems == ()
        self.store.close()
        shutil.rmtree(self.folder)


TestKeeping = Keeping.TestCase
TestKeeping.settings = settings(
    max_examples=12, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
