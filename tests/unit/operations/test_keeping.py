"""What a person keeps: collections, stars, reviews, notes, highlights."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.db.store import Store
from app.domain.case import CaseUid, ReviewState, Section, SectionKind, TagColour
from app.domain.notes import AnnotationFilter, HighlightColour, NoteId, Sitting, Standing, TextPlace
from app.domain.related import Likeness
from app.errors import InvalidInput, NotFound
from app.operations import (
    briefings,
    bulk_tags,
    collections,
    highlights,
    history,
    my_notes,
    notes,
    stars,
    tags,
    trash,
    upkeep,
)
from app.operations.library import apply_content, load_case
from app.operations.related import related
from app.operations.search import search
from app.text.passages import passages
from tests.samples import PAUSE, POWER, TAX, sample_content

ALL = (POWER.uid, TAX.uid, PAUSE.uid)
GONE = CaseUid("gone-01")
MEASURES = TextPlace("measures")
RESULTS = TextPlace("results")


def _tree(store: Store) -> list[tuple[str, int, int, int]]:
    return [(each.name, each.depth, each.own, each.total) for each in collections.list_collections(store)]


def test_collections_nest_and_count_each_case_once(store: Store) -> None:
    top = collections.new_collection(store, " 汇报\n材料 ")
    below = collections.new_collection(store, "电力", top)
    collections.add_to_collection(store, top, [POWER.uid])
    collections.add_to_collection(store, below, [POWER.uid, TAX.uid, POWER.uid])
    assert _tree(store) == [("汇报 材料", 0, 1, 2), ("电力", 1, 2, 2)]
    assert collections.cases_below(store, top) == (POWER.uid, TAX.uid)
    assert my_notes.load_kept(store, POWER.uid).collections == (top, below)
    assert collections.add_to_collection(store, below, [TAX.uid]).nothing


def test_cases_of_a_collection_move_as_a_drop_between_rows_does(store: Store) -> None:
    chosen = collections.new_collection(store, "一")
    collections.add_to_collection(store, chosen, [POWER.uid, TAX.uid])
    collections.add_to_collection(store, chosen, [PAUSE.uid], position=1)
    assert collections.cases_in(store, chosen) == (POWER.uid, PAUSE.uid, TAX.uid)
    collections.move_in_collection(store, chosen, [POWER.uid], 2)
    assert collections.cases_in(store, chosen) == (PAUSE.uid, POWER.uid, TAX.uid)
    collections.move_in_collection(store, chosen, [TAX.uid, PAUSE.uid], 0)
    assert collections.cases_in(store, chosen) == (TAX.uid, PAUSE.uid, POWER.uid)
    collections.order_collection(store, chosen, [POWER.uid, GONE])
    assert collections.cases_in(store, chosen) == (POWER.uid, TAX.uid, PAUSE.uid)
    assert collections.order_collection(store, chosen, [POWER.uid]).nothing
    collections.remove_from_collection(store, chosen, [TAX.uid])
    history.undo(store)
    assert collections.cases_in(store, chosen) == (POWER.uid, TAX.uid, PAUSE.uid)


def test_collections_are_put_elsewhere_but_never_into_themselves(store: Store) -> None:
    one = collections.new_collection(store, "一")
    two = collections.new_collection(store, "二", one)
    three = collections.new_collection(store, "三")
    with pytest.raises(InvalidInput):
        collections.move_collection(store, one, two)
    with pytest.raises(InvalidInput):
        collections.new_collection(store, "三")
    collections.move_collection(store, two, None, 0)
    assert [name for name, *_ in _tree(store)] == ["二", "一", "三"]
    collections.move_collection(store, three, one)
    collections.rename_collection(store, three, "三三")
    assert _tree(store) == [("二", 0, 0, 0), ("一", 0, 0, 0), ("三三", 1, 0, 0)]
    deep = three
    for level in range(collections.MAX_DEPTH - 2):
        deep = collections.new_collection(store, str(level), deep)
    with pytest.raises(InvalidInput) as caught:
        collections.new_collection(store, "太深", deep)
    assert caught.value.code == "input.collection_too_deep"
    with pytest.raises(InvalidInput):
        collections.move_collection(store, two, deep)
    with pytest.raises(NotFound):
        collections.add_to_collection(store, one, [GONE])


def test_stars_and_reviews_hold_for_many_and_over_an_update(store: Store) -> None:
    assert stars.add_stars(store, [POWER.uid, TAX.uid]).cases == {POWER.uid, TAX.uid}
    assert stars.add_stars(store, [TAX.uid]).nothing
    assert set(stars.list_stars(store)) == {POWER.uid, TAX.uid}
    stars.remove_stars(store, ALL)
    history.undo(store)
    assert my_notes.load_kept(store, TAX.uid).starred
    stars.set_review(store, [POWER.uid, TAX.uid], ReviewState.DOUBTFUL)
    apply_content(store, sample_content())
    assert load_case(store, POWER.uid).case.review_state is ReviewState.DOUBTFUL
    stars.reset_review(store, ALL)
    assert load_case(store, POWER.uid).case.review_state is ReviewState.UNREVIEWED
    history.undo(store)
    assert my_notes.load_kept(store, TAX.uid).review is ReviewState.DOUBTFUL
    with pytest.raises(NotFound):
        stars.add_stars(store, [GONE])


def test_tags_of_many_cases_change_in_one_step_after_a_preview(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "甲")
    tags.add_tag(store, [POWER.uid, TAX.uid], "乙")
    change = bulk_tags.exactly(store, ALL, ["甲", "丙/"])
    preview = bulk_tags.preview_tags(store, ALL, change)
    assert (preview.added, preview.removed) == ({"甲": 2, "丙": 3}, {"乙": 2})
    assert preview.cases == set(ALL)
    assert bulk_tags.count_tags(store, ALL) == {"甲": 1, "乙": 2}
    bulk_tags.change_tags(store, ALL, change)
    assert bulk_tags.count_tags(store, ALL) == {"甲": 3, "丙": 3}
    history.undo(store)
    assert bulk_tags.count_tags(store, ALL) == {"甲": 1, "乙": 2}


def test_a_coloured_tag_is_hidden_when_unused_and_keeps_its_colour(store: Store) -> None:
    tags.add_tag(store, [POWER.uid], "甲/一")
    tags.set_tag_colour(store, "甲", TagColour.BLUE)
    tags.set_tag_colour(store, "甲/一", TagColour.RED)
    assert [each.colour for each in tags.list_tags(store)] == [TagColour.BLUE, TagColour.RED]
    tags.remove_tag(store, [POWER.uid], "甲/一")
    assert tags.list_tags(store) == ()
    tags.add_tag(store, [TAX.uid], "甲/一")
    assert [each.colour for each in tags.list_tags(store)] == [TagColour.BLUE, TagColour.RED]


def test_suggested_tags_are_those_of_like_cases(store: Store) -> None:
    content = sample_content()
    like = replace(POWER, uid=CaseUid("sample-2021-03"), ordinal=3, title="河西区让企业开门接电")
    apply_content(store, replace(content, cases=(*content.cases, like)))
    tags.add_tag(store, [like.uid, TAX.uid], "常用")
    tags.add_tag(store, [like.uid], "电/快办")
    assert bulk_tags.suggest_tags(store, [POWER.uid]) == ("常用", "电/快办")
    assert bulk_tags.suggest_tags(store, [POWER.uid, TAX.uid])[0] == "常用"
    assert "常用" not in bulk_tags.suggest_tags(store, [like.uid, TAX.uid])
    first = related(store, POWER.uid)[0]
    assert (first.uid, [reason.likeness for reason in first.reasons]) == (like.uid, list(Likeness))
    with pytest.raises(NotFound):
        related(store, GONE)


def test_notes_are_searched_as_soon_as_they_are_written(store: Store) -> None:
    note = notes.add_note(store, POWER.uid, "**请** 领导\r\n参阅\0")
    assert note.body == "**请** 领导\n参阅"
    assert search(store, "领导").uids[:1] == (POWER.uid,)
    notes.edit_note(store, note.id, "改为送审")
    assert (search(store, "领导").total, search(store, "送审").total) == (0, 1)
    history.undo(store)
    assert (search(store, "领导").total, search(store, "送审").total) == (1, 0)
    notes.delete_note(store, note.id)
    assert search(store, "领导").total == 0
    trash.restore(store, trash.list_trash(store)[0].id)
    assert search(store, "领导").total == 1
    assert my_notes.load_kept(store, POWER.uid).notes == (note,)
    history.undo(store)
    history.undo(store)
    history.undo(store)
    assert search(store, "领导").total == 0
    assert upkeep.check(store).problems == ()


@pytest.mark.parametrize("body", ["", " \n ", "\0", "字" * 100_001])
def test_notes_that_cannot_be_stored_are_refused(store: Store, body: str) -> None:
    with pytest.raises(InvalidInput):
        notes.add_note(store, POWER.uid, body)
    assert my_notes.list_annotations(store) == ()


def _mark(store: Store, place: TextPlace, words: str, colour: HighlightColour = HighlightColour.GREEN) -> None:
    text = passages(load_case(store, POWER.uid))[place]
    highlights.add_highlight(store, POWER.uid, place, text.index(words), len(words), colour)


def _update(store: Store, kind: SectionKind, before: str, after: str) -> None:
    content = sample_content()
    sections = tuple(
        Section(each.kind, each.heading, each.body.replace(before, after) if each.kind is kind else each.body)
        for each in POWER.sections
    )
    changed = tuple(replace(case, sections=sections) if case.uid == POWER.uid else case for case in content.cases)
    apply_content(store, replace(content, cases=changed))


def test_highlights_follow_their_words_or_ask_for_a_look(store: Store) -> None:
    _mark(store, MEASURES, "窗口设在政务大厅")
    _mark(store, RESULTS, "报装环节减为2个", HighlightColour.PINK)
    _update(store, SectionKind.MEASURES, "一口受理。", "先由社区一口受理。")
    first = my_notes.load_kept(store, POWER.uid).highlights[0]
    assert (first.anchor.quote, first.standing) == ("窗口设在政务大厅", Standing.PLACED)
    _update(store, SectionKind.RESULTS, "报装环节减为2个", "报装环节已减为1个")
    changed = my_notes.load_kept(store, POWER.uid).highlights[1]
    assert (changed.anchor.quote, changed.standing) == ("报装环节已减为1个", Standing.CHANGED)
    _update(store, SectionKind.RESULTS, "报装环节减为2个，惠企 政策一并推送，容量5+X分档。", "另行公布。")
    lost = AnnotationFilter(standings=frozenset({Standing.LOST}))
    assert [each.mark.anchor.quote for each in my_notes.list_annotations(store, lost)] == ["报装环节减为2个"]
    highlights.delete_highlight(store, changed.id)
    history.undo(store)
    history.undo(store)
    assert len(my_notes.list_annotations(store)) == 1


def test_marks_come_back_with_the_text_they_were_made_in(store: Store) -> None:
    _mark(store, RESULTS, "报装环节减为2个")
    noted = notes.add_passage_note(store, POWER.uid, RESULTS, 0, 4, "旧")
    notes.edit_note(store, noted.id, "新")
    before = my_notes.load_kept(store, POWER.uid)
    _update(store, SectionKind.RESULTS, "报装环节减为2个", "报装环节已减为1个")
    changed = AnnotationFilter(standings=frozenset({Standing.CHANGED}))
    for _ in range(2):
        assert [each.mark.anchor.quote for each in my_notes.list_annotations(store, changed)] == ["报装环节已减为1个"]
    history.undo(store)
    assert my_notes.load_kept(store, POWER.uid).notes[0].body == "旧"
    apply_content(store, sample_content())
    history.redo(store)
    assert my_notes.load_kept(store, POWER.uid).highlights == before.highlights
    assert my_notes.load_kept(store, POWER.uid).notes[0].anchor == before.notes[0].anchor


def test_what_is_saved_in_one_sitting_is_one_step(store: Store) -> None:
    first, second = Sitting("first"), Sitting("second")
    note = notes.add_note(store, POWER.uid, "一", first)
    notes.edit_note(store, note.id, "一二", first)
    notes.edit_note(store, note.id, "一二三", first)
    notes.edit_note(store, note.id, "一二三", first)
    notes.edit_note(store, note.id, "四", second)
    notes.edit_note(store, note.id, "四五", second)

    def body() -> list[str]:
        return [each.body for each in my_notes.load_kept(store, POWER.uid).notes]

    history.undo(store)
    assert (body(), history.undo_label(store), history.redo_label(store)) == (["一二三"], "write_note", "write_note")
    history.undo(store)
    assert (body(), history.undo_label(store)) == ([], None)
    history.redo(store)
    assert body() == ["一二三"]
    history.redo(store)
    assert body() == ["四五"]
    assert search(store, "四五").total == 1


def test_a_sitting_goes_on_in_a_new_step_after_another_step_and_after_undo(store: Store) -> None:
    sitting = Sitting("one")
    note = notes.add_note(store, POWER.uid, "一", sitting)
    stars.add_stars(store, [POWER.uid])
    notes.edit_note(store, note.id, "二", sitting)
    history.undo(store)
    assert my_notes.load_kept(store, POWER.uid).notes[0].body == "一"
    history.redo(store)
    notes.edit_note(store, note.id, "三", sitting)
    history.undo(store)
    assert my_notes.load_kept(store, POWER.uid).notes[0].body == "二"
    notes.edit_note(store, note.id, "二", sitting)
    assert history.redo_label(store) == "write_note"


def test_the_same_passage_is_highlighted_once_in_the_latest_colour(store: Store) -> None:
    _mark(store, MEASURES, "一口受理")
    _mark(store, MEASURES, "一口受理", HighlightColour.BLUE)
    (mark,) = my_notes.load_kept(store, POWER.uid).highlights
    assert mark.colour is HighlightColour.BLUE
    with pytest.raises(InvalidInput):
        highlights.add_highlight(store, POWER.uid, MEASURES, 5000, 3, HighlightColour.BLUE)
    highlights.recolour_highlight(store, mark.id, HighlightColour.YELLOW)
    highlights.move_highlight(store, mark.id, RESULTS, 0, 4)
    moved = my_notes.load_kept(store, POWER.uid).highlights[0]
    assert (moved.anchor.quote, moved.colour) == ("报装环节", HighlightColour.YELLOW)
    history.undo(store)
    assert my_notes.load_kept(store, POWER.uid).highlights[0].anchor == mark.anchor


def test_all_notes_are_listed_filtered_and_written(store: Store, tmp_path: Path) -> None:
    _mark(store, MEASURES, "一口受理")
    notes.add_note(store, TAX.uid, "# 提纲\n\n- 第一\n- 第二")
    passage = notes.add_passage_note(store, POWER.uid, RESULTS, 0, 4, "數據跑路值得借鑒")
    notes.move_note(store, passage.id, RESULTS, 0, 7)
    listed = my_notes.list_annotations(store)
    assert [each.mark.case_uid for each in listed] == [POWER.uid, POWER.uid, TAX.uid]
    only = my_notes.list_annotations(store, AnnotationFilter(words="数据 开门"))
    assert [getattr(each.mark, "body", "") for each in only] == ["數據跑路值得借鑒"]
    green = AnnotationFilter(colours=frozenset({HighlightColour.GREEN}))
    assert len(my_notes.list_annotations(store, green)) == 1
    assert my_notes.list_annotations(store, AnnotationFilter(since="2999")) == ()
    document = my_notes.annotations_document(listed, "我的备注")
    for form in ("md", "html", "docx"):
        target = tmp_path / f"notes.{form}"
        briefings.write_document(document, form, target)
        assert target.stat().st_size > 100
    text = (tmp_path / "notes.md").read_text(encoding="utf-8")
    for words in ("我的备注", POWER.title, "做法", "绿色批注", "一口受理", "提纲", "第二", "全案"):
        assert words in text


def test_a_note_outlives_its_case(store: Store) -> None:
    notes.add_note(store, TAX.uid, "留着")
    with store.writing() as db:
        db.execute("DELETE FROM case_search WHERE 0")
        db.execute("UPDATE notes SET case_uid = ?", [GONE])
    (row,) = my_notes.list_annotations(store)
    assert (row.title, row.mark.case_uid) == ("", GONE)
    assert GONE in str(my_notes.annotations_document([row], "x").blocks[0])


def test_what_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(NotFound):
        notes.edit_note(store, NoteId(7), "x")
    with pytest.raises(NotFound):
        notes.add_note(store, GONE, "x")
