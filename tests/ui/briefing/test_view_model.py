"""The state of the page: edits saved after a pause, echoes, undo, export and its ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.briefing import Briefing, BriefingId, CasePart
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.errors import Cancelled, ExportFailed
from app.operations import briefings, history
from app.ui.briefing.view_model import BriefingViewModel
from app.ui.jobs import JobRunner
from tests.samples import PAUSE, POWER, TAX

FIRST = BriefingId(1)


@pytest.fixture
def model(qtbot: QtBot, jobs: JobRunner) -> Iterator[BriefingViewModel]:
    made = BriefingViewModel(jobs, "")
    with qtbot.waitSignal(made.document_changed):
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


def test_opening_shows_the_cases_and_the_document(model: BriefingViewModel) -> None:
    assert order(model) == (POWER.uid, TAX.uid, PAUSE.uid)
    assert [(row.title, row.anchor, row.complete) for row in model.rows] == [
        (POWER.title, "part-1", True),
        (TAX.title, "part-2", True),
        (PAUSE.title, "part-3", False),
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
    with qtbot.waitSignal(model.document_changed, check_params_cb=lambda html: "样例办" in html):
        pass
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
    model.set_order((PAUSE.uid, POWER.uid, TAX.uid))
    assert order(model) == (PAUSE.uid, POWER.uid, TAX.uid)
    model.insert((TAX.uid,), 0)
    assert order(model) == (TAX.uid, PAUSE.uid, POWER.uid)
    model.remove((PAUSE.uid,))
    model.insert((PAUSE.uid, POWER.uid), 1)
    assert order(model) == (TAX.uid, PAUSE.uid, POWER.uid)
    qtbot.waitUntil(lambda: model.is_saved)
    assert [item.case_uid for item in stored(qtbot, jobs).items] == [TAX.uid, PAUSE.uid, POWER.uid]


def test_a_case_that_does_not_exist_is_shown_as_gone(qtbot: QtBot, model: BriefingViewModel) -> None:
    with qtbot.waitSignal(model.document_changed, check_params_cb=lambda html: "gone-1" in html):
        model.insert((CaseUid("gone-1"),), 0)
    assert model.rows[0].anchor == ""
    assert model.rows[1].anchor == "part-1"


def test_parts_are_kept_in_their_order(model: BriefingViewModel) -> None:
    model.set_parts((POWER.uid,), CasePart.ORIGINAL, shown=True)
    model.set_parts((POWER.uid, TAX.uid), CasePart.GIST, shown=False)
    assert model.briefing is not None
    assert model.briefing.items[0].parts[-1] is CasePart.ORIGINAL
    assert [CasePart.GIST in item.parts for item in model.briefing.items] == [False, False, True]


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
        model.remove((TAX.uid,))
    job = jobs.on_store(history.undo)
    with qtbot.waitSignal(job.succeeded) as signal:
        pass
    assert signal.args is not None
    with qtbot.waitSignal(model.items_changed):
        model.apply_changes(signal.args[0])
    assert order(model) == (POWER.uid, TAX.uid, PAUSE.uid)


def test_an_own_change_is_not_loaded_again(qtbot: QtBot, model: BriefingViewModel) -> None:
    documents: list[str] = []
    model.document_changed.connect(documents.append)
    model.changes_made.connect(model.apply_changes)
    model.edit("issuer", "样例办")
    with qtbot.waitSignal(model.changes_made):
        model.save()
    with qtbot.assertNotEmitted(model.document_changed, wait=50):
        pass
    assert len(documents) == 1


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


@pytest.mark.parametrize("name", ["docx", "html", "md"])
def test_exporting_writes_what_is_on_the_screen(
    qtbot: QtBot, model: BriefingViewModel, tmp_path: Path, name: str
) -> None:
    model.edit("title", "刚改的题目")
    with qtbot.waitSignals([model.export_begun, model.export_progressed, model.exported, model.export_ended]):
        model.export(name, tmp_path / f"a.{name}")
    assert not model.is_exporting
    if name != "docx":
        assert "刚改的题目" in (tmp_path / f"a.{name}").read_text(encoding="utf-8")


def test_a_target_that_cannot_be_written(qtbot: QtBot, model: BriefingViewModel, tmp_path: Path) -> None:
    with qtbot.waitSignal(model.export_failed) as signal:
        model.export("md", tmp_path)
    assert signal.args is not None
    assert isinstance(signal.args[0], ExportFailed)
    assert signal.args[0].code == "export.is_folder"
    assert not model.is_exporting


def test_an_export_can_be_stopped(qtbot: QtBot, model: BriefingViewModel, tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("旧", encoding="utf-8")
    with qtbot.waitSignal(model.export_failed) as signal:
        model.export("md", target)
        model.cancel_export()
    assert signal.args is not None
    assert isinstance(signal.args[0], Cancelled)
    assert target.read_text(encoding="utf-8") == "旧"
