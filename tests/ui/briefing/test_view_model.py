"""The state of the page: edits saved after a pause, echoes, undo, export and its ends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from app.briefing.outline import shown_parts
from app.domain.briefing import (
    TITLE_PLACE,
    Briefing,
    BriefingId,
    BriefingKind,
    CasePart,
    Extent,
    ItemId,
    ItemKind,
    TextEdit,
)
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.layout_profile import Recipients
from app.operations import briefings, history
from app.ui.briefing.view_model import BriefingViewModel
from app.ui.jobs import JobRunner
from tests.samples import PAUSE, POWER, TAX

FIRST = BriefingId(1)


@pytest.fixture
def model(qtbot: QtBot, jobs: JobRunner) -> Iterator[BriefingViewModel]:
    made = BriefingViewModel(jobs)
    with qtbot.waitSignal(made.draft_changed):
        made.open(FIRST)
    yield made
    made.save()


def stored(qtbot: QtBot, jobs: JobRunner, briefing_id: BriefingId = FIRST) -> Briefing:
    """The briefing as the store has it."""
    job = jobs.on_store(briefings.load_briefing, briefing_id)
    with qtbot.waitSignal(job.succeeded) as signal:
        pass
    assert signal.args is not None
    loaded = signal.args[0]
    assert isinstance(loaded, Briefing)
    return loaded


def order(model: BriefingViewModel) -> tuple[CaseUid, ...]:
    assert model.briefing is not None
    return tuple(item.case_uid for item in model.briefing.items)


def item_id(model: BriefingViewModel, uid: CaseUid) -> ItemId:
    """The item of a case."""
    return next(item.id for item in model.items if item.case_uid == uid)


def shape(model: BriefingViewModel) -> list[tuple[ItemKind | CaseUid, int]]:
    """Kind or case of every item, and how deep it stands."""
    return [(item.case_uid or item.kind, item.level) for item in model.items]


def test_opening_shows_the_cases_and_the_document(model: BriefingViewModel) -> None:
    assert order(model) == (POWER.uid, TAX.uid, PAUSE.uid)
    assert [(row.title, row.is_known, row.complete) for row in model.rows] == [
        (POWER.title, True, True),
        (TAX.title, True, True),
        (PAUSE.title, True, False),
    ]
    assert model.rows[0].available == {
        CasePart.GIST,
        CasePart.BACKGROUND,
        CasePart.MEASURES,
        CasePart.RESULTS,
        CasePart.FIGURES,
    }
    assert model.is_saved


def test_edits_are_saved_once_after_a_pause(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    told: list[Changes] = []
    model.changes_made.connect(told.append)
    for text in ("样", "样例", "样例办"):
        model.edit("issuer", text)
    assert not model.is_saved
    qtbot.waitUntil(lambda: model.is_saved)
    assert model.is_saved
    assert told == [Changes(briefings=frozenset([FIRST]))]
    assert stored(qtbot, jobs).issuer == "样例办"


def test_an_empty_title_waits(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    model.edit("title", "")
    model.save()
    assert not model.is_saved
    assert stored(qtbot, jobs).title == "样例选编"
    model.edit("title", "新题")
    with qtbot.waitSignal(model.changes_made):
        model.save()
    assert stored(qtbot, jobs).title == "新题"


def test_cases_are_ordered_inserted_and_taken_out(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    model.place([item_id(model, PAUSE.uid)], 0)
    assert order(model) == (PAUSE.uid, POWER.uid, TAX.uid)
    model.insert((TAX.uid,), 0)
    assert order(model) == (TAX.uid, PAUSE.uid, POWER.uid)
    model.remove([item_id(model, PAUSE.uid)])
    model.insert((PAUSE.uid, POWER.uid), 1)
    assert order(model) == (TAX.uid, PAUSE.uid, POWER.uid)
    qtbot.waitUntil(lambda: model.is_saved)
    assert [item.case_uid for item in stored(qtbot, jobs).items] == [TAX.uid, PAUSE.uid, POWER.uid]


def test_a_case_that_does_not_exist_is_shown_as_gone(qtbot: QtBot, model: BriefingViewModel) -> None:
    with qtbot.waitSignal(model.changes_made):
        model.insert((CaseUid("gone-1"),), 0)
    assert [row.is_known for row in model.rows] == [False, True, True, True]


def test_parts_are_kept_in_their_order(model: BriefingViewModel) -> None:
    model.set_parts([item_id(model, POWER.uid)], CasePart.ORIGINAL, shown=True)
    model.set_parts([item_id(model, uid) for uid in (POWER.uid, TAX.uid)], CasePart.GIST, shown=False)
    assert model.briefing is not None
    assert model.briefing.items[0].parts[-1] is CasePart.ORIGINAL
    assert [CasePart.GIST in item.parts for item in model.briefing.items] == [False, False, True]


def test_the_outline_holds_parts_texts_and_tables(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    first = item_id(model, POWER.uid)
    model.add_item(ItemKind.COMPARISON, [first])
    model.add_item(ItemKind.PART, [])
    part = model.items[-1].id
    model.rename_item(part, "其二")
    model.add_item(ItemKind.TEXT, [part])
    model.edit_item(replace(model.items[-1], text="自己的话。"))
    assert shape(model) == [
        (POWER.uid, 1),
        (ItemKind.COMPARISON, 1),
        (TAX.uid, 1),
        (PAUSE.uid, 1),
        (ItemKind.PART, 1),
        (ItemKind.TEXT, 2),
    ]
    model.place([item_id(model, PAUSE.uid)], 6)
    assert shape(model)[-2:] == [(ItemKind.TEXT, 2), (PAUSE.uid, 2)]
    model.shift([part], -1)
    assert shape(model)[2:] == [(ItemKind.PART, 1), (ItemKind.TEXT, 2), (PAUSE.uid, 2), (TAX.uid, 1)]
    model.indent([item_id(model, TAX.uid)], 1)
    assert shape(model)[-1] == (TAX.uid, 2)
    model.save()
    qtbot.waitUntil(lambda: model.is_saved)
    kept = stored(qtbot, jobs)
    assert kept.outline == model.items
    assert [item.case_uid for item in kept.items] == [POWER.uid, PAUSE.uid, TAX.uid]
    assert kept.outline[3].text == "自己的话。"


def test_items_are_cut_and_pasted_with_what_belongs_to_them(model: BriefingViewModel) -> None:
    model.add_item(ItemKind.PART, [item_id(model, POWER.uid)])
    part = model.items[1].id
    model.indent([item_id(model, TAX.uid)], 1)
    model.cut([part])
    assert shape(model) == [(POWER.uid, 1), (PAUSE.uid, 1)]
    model.paste([])
    assert shape(model) == [(POWER.uid, 1), (PAUSE.uid, 1), (ItemKind.PART, 1), (TAX.uid, 2)]
    model.paste([item_id(model, POWER.uid)])
    assert shape(model)[1:3] == [(ItemKind.PART, 1), (TAX.uid, 2)]
    assert len({item.id for item in model.items}) == 6


def test_an_emptied_outline_holds_no_case(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    model.remove([item.id for item in model.items])
    qtbot.waitUntil(lambda: model.is_saved)
    kept = stored(qtbot, jobs)
    assert (kept.items, kept.outline) == ((), ())


def test_the_extent_of_a_case_and_its_parts(model: BriefingViewModel) -> None:
    first = item_id(model, POWER.uid)
    model.set_extent([first], Extent.POINTS)
    assert shown_parts(model.items[0]) == (CasePart.GIST, CasePart.FIGURES)
    model.set_parts([first], CasePart.RESULTS, shown=True)
    assert model.items[0].extent is Extent.CHOSEN
    assert model.items[0].parts == (CasePart.GIST, CasePart.RESULTS, CasePart.FIGURES)


def test_every_field_can_be_edited(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    model.edit("kind", BriefingKind.MEMO)
    model.edit("recipients", Recipients(superiors="上级"))
    model.edit("copies", 30)
    model.save()
    qtbot.waitUntil(lambda: model.is_saved)
    kept = stored(qtbot, jobs)
    assert (kept.kind, kept.recipients.superiors, kept.copies) == (BriefingKind.MEMO, "上级", 30)


def test_changes_elsewhere_are_shown_unless_something_is_being_edited(
    qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel
) -> None:
    jobs.on_store(briefings.add_cases, FIRST, [POWER.uid])
    job = jobs.on_store(briefings.save_briefing, Briefing(FIRST, "别处改的"))
    with qtbot.waitSignal(job.succeeded) as signal:
        pass
    assert signal.args is not None
    with qtbot.waitSignal(model.opened) as opened:
        model.apply_changes(signal.args[0])
    assert opened.args == [Briefing(FIRST, "别处改的")]
    model.edit("issuer", "正在输入")
    with qtbot.assertNotEmitted(model.opened, wait=50):
        model.apply_changes(Changes(everything=True))


def test_what_was_undone_is_shown(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    with qtbot.waitSignal(model.changes_made):
        model.remove([item_id(model, TAX.uid)])
    job = jobs.on_store(history.undo)
    with qtbot.waitSignal(job.succeeded) as signal:
        pass
    assert signal.args is not None
    with qtbot.waitSignal(model.items_changed):
        model.apply_changes(signal.args[0])
    assert order(model) == (POWER.uid, TAX.uid, PAUSE.uid)


def test_an_own_change_is_not_loaded_again(qtbot: QtBot, model: BriefingViewModel) -> None:
    loaded: list[object] = []
    model.rows_changed.connect(loaded.append)
    model.changes_made.connect(model.apply_changes)
    model.edit("issuer", "样例办")
    with qtbot.waitSignal(model.changes_made):
        model.save()
    with qtbot.assertNotEmitted(model.rows_changed, wait=50):
        pass
    assert len(loaded) == 1


def test_opening_another_saves_the_one_before(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    job = jobs.on_store(briefings.new_briefing, "第二份")
    with qtbot.waitSignal(job.succeeded) as signal:
        pass
    assert signal.args is not None
    model.edit("issuer", "没存完")
    with qtbot.waitSignal(model.opened):
        model.open(signal.args[0].id)
    assert stored(qtbot, jobs).issuer == "没存完"
    assert model.briefing is not None
    assert model.briefing.title == "第二份"


def test_deleting_leaves_nothing_and_can_be_undone(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    with qtbot.waitSignals([model.opened, model.changes_made]):
        model.delete()
    assert model.briefing is None
    job = jobs.on_store(history.undo)
    with qtbot.waitSignal(job.succeeded):
        pass
    assert stored(qtbot, jobs).title == "样例选编"


def test_a_briefing_that_is_gone_is_no_error(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    job = jobs.on_store(briefings.delete_briefing, FIRST)
    with qtbot.waitSignal(job.succeeded) as signal:
        pass
    assert signal.args is not None
    with qtbot.assertNotEmitted(model.failed), qtbot.waitSignal(model.opened) as opened:
        model.apply_changes(signal.args[0])
    assert opened.args == [None]


def test_items_are_placed_at_a_level(model: BriefingViewModel) -> None:
    model.add_item(ItemKind.PART, [item_id(model, POWER.uid)])
    model.place([item_id(model, PAUSE.uid)], 2, 2)
    assert shape(model) == [(POWER.uid, 1), (ItemKind.PART, 1), (PAUSE.uid, 2), (TAX.uid, 1)]
    model.insert((CaseUid("x"),), 3, 2)
    assert shape(model)[3] == (CaseUid("x"), 2)
    model.place([item_id(model, PAUSE.uid)], 5, 1)
    assert shape(model)[-1] == (PAUSE.uid, 1)


def test_an_own_title_takes_the_place_of_edits_of_it(model: BriefingViewModel) -> None:
    model.set_edits(
        (TextEdit(POWER.uid, TITLE_PLACE, "海陵区", "某区"), TextEdit(TAX.uid, TITLE_PLACE, "云岭市", "某市"))
    )
    model.reword_title(item_id(model, POWER.uid), "自拟的题目")
    assert [edit.case_uid for edit in model.edits] == [TAX.uid]
    assert model.items[0].title == "自拟的题目"
    model.reword_title(item_id(model, POWER.uid), "")
    assert model.items[0].title == ""


def test_another_kind_is_one_step(qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel) -> None:
    model.change_kind(BriefingKind.REFERENCE)
    kinds = [item.kind for item in model.items]
    assert kinds == [ItemKind.LEAD, ItemKind.COMPARISON, *[ItemKind.CASE] * 3, ItemKind.SOURCES]
    qtbot.waitUntil(lambda: model.is_saved)
    assert stored(qtbot, jobs).masthead == "参阅材料"
    with qtbot.waitSignal(jobs.on_store(history.undo).succeeded):
        pass
    assert stored(qtbot, jobs).kind is BriefingKind.BULLETIN
    assert stored(qtbot, jobs).outline == ()


def test_cases_bring_their_wording_into_another_briefing(
    qtbot: QtBot, jobs: JobRunner, model: BriefingViewModel
) -> None:
    edit = TextEdit(TAX.uid, TITLE_PLACE, "办税", "纳税")
    model.set_edits((edit, TextEdit(POWER.uid, TITLE_PLACE, "接电", "用电")))
    model.copy([item_id(model, TAX.uid)])
    job = jobs.on_store(briefings.new_briefing, "另一份")
    with qtbot.waitSignal(job.succeeded) as made:
        pass
    assert made.args is not None
    with qtbot.waitSignal(model.opened):
        model.open(made.args[0].id)
    model.paste(())
    qtbot.waitUntil(lambda: model.is_saved)
    assert stored(qtbot, jobs, made.args[0].id).edits == (edit,)
    model.paste(())
    assert model.edits == (edit,)
