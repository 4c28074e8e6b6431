"""The briefing as a whole: a copy, versions, the draft check with its mends."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.domain.briefing import ItemId
from app.domain.draft_check import Finding
from app.ui.briefing.findings_panel import FindingsPanel
from app.ui.briefing.page import BriefingPage
from tests.samples import POWER
from tests.ui.briefing.conftest import briefing_id

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


def test_a_copy_is_opened(qtbot: QtBot, page: BriefingPage) -> None:
    before = briefing_id(page)
    page.head.duplicate_wanted.emit()
    qtbot.waitUntil(lambda: page.view_model.briefing is not None and briefing_id(page) != before)
    assert page.view_model.briefing is not None
    assert page.view_model.briefing.title == "样例选编（2）"
    qtbot.waitUntil(lambda: page.head.chooser.count() == 2)


def test_a_version_is_kept_listed_and_brought_back(qtbot: QtBot, page: BriefingPage) -> None:
    with qtbot.waitSignal(page.keeping.changes_made):
        page.head.keeping_wanted.emit()
    page.view_model.edit("issuer", "样例办")
    page.view_model.save()
    qtbot.waitUntil(lambda: page.view_model.is_saved)
    page.head.versions_wanted.emit()
    qtbot.waitUntil(lambda: any("3 cases" in each.text() for each in page.head.versions_menu.actions()))
    action = page.head.versions_menu.actions()[-1]
    assert action.text().endswith(": 3 cases")
    with qtbot.waitSignal(page.keeping.changes_made):
        action.trigger()
    qtbot.waitUntil(lambda: page.details.issuer.text() == "")


def test_without_versions_the_menu_says_so(qtbot: QtBot, page: BriefingPage) -> None:
    page.head.show_versions(())
    assert [(each.text(), each.isEnabled()) for each in page.head.versions_menu.actions()] == [
        ("No earlier version", False)
    ]


def test_the_draft_is_checked_and_mended(qtbot: QtBot, page: BriefingPage) -> None:
    assert page.findings.isHidden()
    page.view_model.edit("editor_note", "他说:先看这里。")
    page.head.check_button.click()
    qtbot.waitUntil(page.findings.isVisible)
    rows = [page.findings.list.item(row).text() for row in range(page.findings.list.count())]
    assert rows
    mendable = next(row for row, each in enumerate(page.findings._findings) if each.mend is not None)
    page.findings.list.setCurrentRow(mendable)
    page.findings.mend_button.click()
    assert page.details.note.toPlainText() == "他说：先看这里。"
    qtbot.waitUntil(lambda: page.findings.list.count() < len(rows))


def test_a_finding_leads_to_its_item(qtbot: QtBot, page: BriefingPage) -> None:
    page.findings.show_findings((Finding("draft.none", ItemId(1)),), ("看这里。",))
    assert not page.findings.mend_button.isEnabled()
    page.findings.list.setCurrentRow(0)
    assert [item.case_uid for item in page.outline.tree.selected_items()] == [POWER.uid]


def test_nothing_found_is_said(qtbot: QtBot) -> None:
    panel = FindingsPanel()
    qtbot.addWidget(panel)
    panel.show_findings((), ())
    assert panel.heading.text() == "Nothing to look at was found."
    assert not panel.mend_button.isEnabled()


def test_closing_the_findings_leads_back_to_the_outline(qtbot: QtBot, page: BriefingPage) -> None:
    page.findings.show_findings((Finding("draft.none", ItemId(1)),), ("看这里。",))
    page.findings.list.setFocus()
    close = page.findings.findChildren(QPushButton)[-1]
    close.click()
    assert page.findings.isHidden()
    qtbot.waitUntil(lambda: page.focusWidget() is page.outline.tree)
