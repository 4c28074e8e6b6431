"""What is kept of a case, in the reader: notes that save themselves, star, review, copying, related cases, history."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.db.store import Store
from app.domain.case import CaseUid, ReviewState
from app.domain.notes import Note, Sitting, TextPlace
from app.domain.related import Likeness, Reason, RelatedCase
from app.errors import InvalidInput, StoreError
from app.operations import history, notes, related, saved_searches
from app.operations.my_notes import load_kept
from app.operations.search import search
from app.ui.actions import ActionId
from app.ui.jobs import JobRunner
from app.ui.library.case_reader import CaseReader
from app.ui.library.marking.looks import Look
from app.ui.library.notes.draft import Draft
from app.ui.library.notes.drafts import NoteDrafts
from app.ui.library.notes.view_model import READ_MILLISECONDS
from app.ui.library.page import LibraryPage
from app.ui.library.reader_bar import RELATED
from app.ui.library.words import STEP_TITLES
from app.ui.pages import PageServices
from tests.samples import PAUSE, POWER, TAX

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def case(qtbot: QtBot, page: LibraryPage) -> CaseReader:
    """The reader of the page with a case, what is kept of it loaded."""
    page.changes_made.connect(page.apply_changes)
    read(qtbot, page, POWER.uid)
    return page.reader.case


def read(qtbot: QtBot, page: LibraryPage, uid: CaseUid) -> None:
    page.show_case(uid)
    qtbot.waitUntil(lambda: page.reader.reading is not None and page.reader.reading.detail.case.uid == uid)
    qtbot.waitUntil(lambda: page.reader.case.keeping.kept is not None)


def ask(qtbot: QtBot, jobs: JobRunner, question: Callable[[Store], object]) -> object:
    """What the store says."""
    with qtbot.waitSignal(jobs.on_store(question).succeeded) as answered:
        pass
    assert answered.args is not None
    return answered.args[0]


def _undo(store: Store) -> bool:
    return history.undo(store).everything


def bodies(qtbot: QtBot, jobs: JobRunner, uid: CaseUid = POWER.uid) -> list[str]:
    found = ask(qtbot, jobs, lambda store: [note.body for note in load_kept(store, uid).notes])
    assert isinstance(found, list)
    return found


def test_a_note_is_saved_soon_after_typing_and_rendered(
    qtbot: QtBot, case: CaseReader, services: PageServices, jobs: JobRunner
) -> None:
    services.actions[ActionId.NEW_NOTE].trigger()
    assert case.notes.isVisible()
    assert services.preferences.current.notes_shown
    (card,) = case.notes.cards
    assert card.editor.isVisible()
    QTest.keyClicks(card.editor, "**A** b")
    qtbot.waitUntil(lambda: card.shown is not None)
    assert card.is_writing
    assert bodies(qtbot, jobs) == ["**A** b"]
    QTest.keyClick(card.editor, Qt.Key.Key_Escape)
    assert not card.is_writing
    assert "<b>" in card.body.toHtml() or "font-weight" in card.body.toHtml()
    assert card.body.toPlainText() == "A b"
    assert "Notes 1" in case.notes.title.text()


def test_after_writing_the_focus_is_in_the_text_again(qtbot: QtBot, page: LibraryPage, case: CaseReader) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    for written in ("", "a"):
        case.shelf.write(None)
        editor = case.notes.cards[0].editor
        qtbot.waitUntil(editor.hasFocus)
        QTest.keyClicks(editor, written)
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        assert case.card.hasFocus()


def test_a_note_is_not_lost_when_another_case_is_read_at_once(
    qtbot: QtBot, page: LibraryPage, case: CaseReader, jobs: JobRunner
) -> None:
    case.shelf.write(None)
    QTest.keyClicks(case.notes.cards[0].editor, "first")
    read(qtbot, page, TAX.uid)
    assert not case.notes.cards
    assert bodies(qtbot, jobs) == ["first"]
    read(qtbot, page, POWER.uid)
    qtbot.waitUntil(lambda: len(case.notes.cards) == 1)
    case.notes.cards[0].begin()
    QTest.keyClicks(case.notes.cards[0].editor, " second")
    page.settle()
    assert bodies(qtbot, jobs) == ["first second"]


def test_texts_in_quick_succession_make_one_note(qtbot: QtBot, case: CaseReader, jobs: JobRunner) -> None:
    drafts, draft = case.keeping.drafts, Draft(POWER.uid)
    for text in ("a", "ab", "abc"):
        drafts.write(draft, text)
        drafts.flush()
    assert bodies(qtbot, jobs) == ["abc"]
    ask(qtbot, jobs, _undo)
    assert bodies(qtbot, jobs) == []


def test_each_time_of_writing_is_one_step_of_undo(qtbot: QtBot, case: CaseReader, jobs: JobRunner) -> None:
    case.shelf.write(None)
    (card,) = case.notes.cards
    for text in ("a", "b"):
        QTest.keyClicks(card.editor, text)
        case.keeping.drafts.flush()
    QTest.keyClick(card.editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: card.shown is not None and not card.is_writing)
    case.notes.cards[0].begin()
    for text in ("c", "d"):
        QTest.keyClicks(case.notes.cards[0].editor, text)
        case.keeping.drafts.flush()
    assert bodies(qtbot, jobs) == ["abcd"]
    ask(qtbot, jobs, _undo)
    assert bodies(qtbot, jobs) == ["ab"]
    ask(qtbot, jobs, _undo)
    assert bodies(qtbot, jobs) == []


def test_a_note_that_cannot_be_saved_is_tried_again(
    qtbot: QtBot, case: CaseReader, jobs: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.library.notes.drafts.RETRY_MILLISECONDS", 20)
    whole = notes.add_note
    refusals = [StoreError("store.locked", path="x"), StoreError("store.locked", path="x")]

    def refuse(store: Store, uid: CaseUid, body: str, sitting: Sitting | None) -> Note:
        if refusals:
            raise refusals.pop()
        return whole(store, uid, body, sitting)

    monkeypatch.setattr(notes, "add_note", refuse)
    draft = Draft(POWER.uid)
    with qtbot.waitSignal(case.signals.failed):
        case.keeping.drafts.write(draft, "kept")
    qtbot.waitUntil(lambda: draft.is_settled and draft.note_id is not None)
    assert bodies(qtbot, jobs) == ["kept"]


def test_a_note_the_store_refuses_for_good_is_told_once(
    qtbot: QtBot, jobs: JobRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(store: Store, uid: CaseUid, body: str, sitting: Sitting | None) -> Note:
        raise InvalidInput("input.long_note", limit=1)

    monkeypatch.setattr(notes, "add_note", refuse)
    drafts = NoteDrafts(jobs, jobs)
    told: list[object] = []
    drafts.failed.connect(told.append)
    drafts.write(Draft(POWER.uid), "x")
    drafts.flush()
    qtbot.waitUntil(lambda: bool(told))
    drafts.flush()
    assert len(told) == 1


def test_an_empty_new_note_disappears_and_an_emptied_one_goes_to_the_trash(
    qtbot: QtBot, case: CaseReader, jobs: JobRunner
) -> None:
    case.shelf.write(None)
    (card,) = case.notes.cards
    QTest.keyClick(card.editor, Qt.Key.Key_Escape)
    assert not case.notes.cards
    case.shelf.write(None)
    (card,) = case.notes.cards
    QTest.keyClicks(card.editor, "x")
    qtbot.waitUntil(lambda: card.shown is not None)
    card.editor.selectAll()
    QTest.keyClick(card.editor, Qt.Key.Key_Backspace)
    with qtbot.waitSignal(case.signals.done) as done:
        QTest.keyClick(card.editor, Qt.Key.Key_Escape)
    assert done.args is not None
    assert done.args[0] == "delete_note"
    qtbot.waitUntil(lambda: not case.notes.cards)
    assert ask(qtbot, jobs, _undo)
    assert bodies(qtbot, jobs) == ["x"]


def test_an_undone_note_changes_under_a_field_that_rests(
    qtbot: QtBot, page: LibraryPage, case: CaseReader, jobs: JobRunner
) -> None:
    ask(qtbot, jobs, lambda store: notes.add_note(store, POWER.uid, "old"))
    page.reader.case.keeping.show(POWER.uid)
    qtbot.waitUntil(lambda: len(case.notes.cards) == 1)
    case.shelf.unfold()
    (card,) = case.notes.cards
    card.begin()
    QTest.keyClicks(card.editor, "er")
    qtbot.waitUntil(lambda: card.shown is not None and card.shown.note.body == "older")
    ask(qtbot, jobs, history.undo)
    case.keeping.show(POWER.uid)
    qtbot.waitUntil(lambda: card.editor.toPlainText() == "old")


def test_a_note_on_a_passage_is_marked_in_the_text_and_found(
    qtbot: QtBot, case: CaseReader, services: PageServices, jobs: JobRunner
) -> None:
    body = case.card.body
    cursor = body.textCursor()
    start = body.toPlainText().index("接电慢")
    cursor.setPosition(start)
    cursor.setPosition(start + 3, QTextCursor.MoveMode.KeepAnchor)
    body.setTextCursor(cursor)
    body.setFocus()
    QTest.keyClick(body, Qt.Key.Key_N)
    (card,) = case.notes.cards
    assert "接电慢" in card.head.link.whole
    QTest.keyClicks(card.editor, "why so slow")
    qtbot.waitUntil(lambda: [mark.look for mark in body.marked.owned] == [Look.NOTE])
    found = ask(qtbot, jobs, lambda store: search(store, "slow").uids)
    assert found == (POWER.uid,)
    QTest.keyClick(card.editor, Qt.Key.Key_Escape)
    case.show_terms(("slow",))
    assert case.walk.counts[-2] == 1
    services.actions[ActionId.TOGGLE_NOTES].trigger()
    assert not case.notes.isVisible()
    services.actions[ActionId.NEXT_HIT].trigger()
    assert case.notes.isVisible()
    card.head.link.click()
    assert body.textCursor().position() == start


def test_star_and_review_are_one_key_or_click(
    qtbot: QtBot, page: LibraryPage, case: CaseReader, services: PageServices, jobs: JobRunner
) -> None:
    def kept(store: Store) -> tuple[bool, ReviewState | None]:
        found = load_kept(store, POWER.uid)
        return found.starred, found.review

    services.actions[ActionId.TOGGLE_STAR].trigger()
    qtbot.waitUntil(lambda: case.keeping.kept is not None and case.keeping.kept.kept.starred)
    services.actions[ActionId.REVIEW_DOUBTFUL].trigger()
    qtbot.waitUntil(case.card.header.review.buttons[ReviewState.DOUBTFUL].isChecked)
    assert ask(qtbot, jobs, kept) == (True, ReviewState.DOUBTFUL)
    case.card.header.review.buttons[ReviewState.REVIEWED].click()
    case.bar.star.click()
    qtbot.waitUntil(lambda: case.keeping.kept is not None and not case.keeping.kept.kept.starred)
    assert ask(qtbot, jobs, kept) == (False, ReviewState.REVIEWED)


@pytest.mark.parametrize(("style", "end"), [("plain", "案例1）"), ("official", "，2021年）"), ("gbt7714", ", 2021.")])
def test_parts_are_copied_with_the_citation_that_was_chosen(
    qtbot: QtBot, case: CaseReader, services: PageServices, style: str, end: str
) -> None:
    services.preferences.change(citation_style=style)
    case.copy_menu.fill()
    entries = {action.text(): action for action in case.copy_menu.actions()}
    for title, words in (
        ("Title and gist", POWER.gist),
        ("Lead sentences only", "2. 数据跑路。"),
        ("Key figures only", "接电时间：9天→2天"),
    ):
        with qtbot.waitSignal(case.signals.copied):
            entries[title].trigger()
        data = QGuiApplication.clipboard().mimeData()
        assert words in data.text()
        assert data.text().endswith(end)
        assert data.hasHtml()
    sections = entries["Section"].menu()
    assert isinstance(sections, QMenu)
    with qtbot.waitSignal(case.signals.copied):
        sections.actions()[0].trigger()
    assert QGuiApplication.clipboard().text().startswith("背景\n企业反映")
    citation = entries["Citation"].menu()
    assert isinstance(citation, QMenu)
    styles = citation.actions()
    assert [action.isChecked() for action in styles].count(True) == 1
    styles[2].trigger()
    assert services.preferences.current.citation_style == "gbt7714"
    assert not entries["Selected passage"].isEnabled()


def test_related_cases_come_after_the_case_with_reasons(
    qtbot: QtBot, page: LibraryPage, case: CaseReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    reasons = (Reason(Likeness.TEXT, ("暂停", "经营")), Reason(Likeness.INDICATORS, ("I13",)))
    like = RelatedCase(PAUSE.uid, PAUSE.title, 0.5, reasons)
    monkeypatch.setattr(related, "related", lambda _store, uid: (like,) if uid == TAX.uid else ())
    read(qtbot, page, TAX.uid)
    assert case.card.related.isHidden()
    qtbot.waitUntil(lambda: bool(case.card.related.cases))
    assert case.related.list.cases == case.card.related.cases
    (row,) = case.related.list.rows
    assert row.reasons.text() == "both speak of: 暂停、经营；the same indicator: Paying Taxes"
    assert case.bar.tabs.tabText(RELATED) == "Related 1"
    case.bar.tabs.setCurrentIndex(RELATED)
    assert case.related.isVisible()
    row.link.click()
    qtbot.waitUntil(lambda: page.reader.reading is not None and page.reader.reading.detail.case.uid == PAUSE.uid)


def test_what_is_read_for_two_seconds_is_remembered(
    qtbot: QtBot, page: LibraryPage, case: CaseReader, jobs: JobRunner
) -> None:
    read(qtbot, page, TAX.uid)
    assert case.keeping._read.interval() == READ_MILLISECONDS == 2000
    case.keeping._read.start(10)
    read(qtbot, page, PAUSE.uid)
    case.keeping._read.start(10)
    QTest.qWait(60)
    past = ask(qtbot, jobs, lambda store: [one.uid for one in saved_searches.past_readings(store)])
    assert past == [PAUSE.uid], "a case that was only passed is not remembered"


def test_the_panel_is_left_by_escape_and_hidden_by_key(qtbot: QtBot, case: CaseReader, services: PageServices) -> None:
    services.actions[ActionId.TOGGLE_NOTES].trigger()
    case.notes.setFocus()
    QTest.keyClick(case.notes, Qt.Key.Key_Escape)
    assert case.card.hasFocus()
    services.actions[ActionId.TOGGLE_NOTES].trigger()
    assert case.notes.isHidden()
    assert not services.preferences.current.notes_shown


def test_a_deletion_is_told_with_a_way_back(qtbot: QtBot, page: LibraryPage, case: CaseReader, jobs: JobRunner) -> None:
    ask(qtbot, jobs, lambda store: notes.add_passage_note(store, POWER.uid, TextPlace("background"), 0, 3, "x"))
    case.keeping.show(POWER.uid)
    qtbot.waitUntil(lambda: len(case.notes.cards) == 1)
    case.notes.cards[0].head.remove.click()
    qtbot.waitUntil(lambda: "delete note" in page.results.banner.text)
    with qtbot.waitSignal(page.undo_requested):
        page.results.banner._button.click()


def test_every_step_has_a_name(qtbot: QtBot) -> None:
    written = {"write_note", "move_note", "delete_note", "add_highlight", "recolour_highlight"}
    written |= {"move_highlight", "delete_highlight", "add_star", "remove_star", "set_review", "restore_note"}
    assert written <= STEP_TITLES.keys()
