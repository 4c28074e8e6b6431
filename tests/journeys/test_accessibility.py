"""Every page and dialog by key, for a screen reader, in both themes and with text at twice its size.

The pages and dialogs are the table `SCENES`: one that is new gets a line there.
"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.settings import Settings
from tests.journeys import accessibility_audit as audit
from tests.journeys.conftest import Program
from tests.journeys.scenes import SCENES

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "propagateSizeHints", extend=True)

SIZE = (1366, 728)
"""A small notebook's screen, less the title bar."""


def brought_up(qtbot: QtBot, program: Program, name: str, scale: int) -> QWidget:
    """A page or dialog with text at a scale in per cent, once it stands."""
    program.settings.save(Settings(language="en", theme="light", text_scale=scale))
    window = program.start_and_wait()
    window.resize(*SIZE)
    front = SCENES[name](qtbot, window)
    qtbot.waitUntil(lambda: not window._services.jobs._jobs, timeout=20_000)
    QApplication.processEvents()
    return front


def wear(program: Program, theme: str) -> None:
    """Change the colours, and let go what was made anew with them."""
    program.window._services.preferences.change(theme=theme)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def put_away(program: Program) -> None:
    """Close what stands before the window."""
    for dialog in program.window.findChildren(QWidget):
        if dialog.isWindow() and dialog.isVisible():
            dialog.close()


@pytest.mark.parametrize("name", SCENES)
def test_everything_has_a_name_and_is_reached_by_key_and_shows_it(qtbot: QtBot, program: Program, name: str) -> None:
    front = brought_up(qtbot, program, name, 100)
    assert audit.nameless(front) == []
    assert audit.silent_rows(front) == []
    front.window().activateWindow()
    assert QTest.qWaitForWindowActive(front.window())
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        stops = audit.walked(front, key)
        assert audit.unreached(front, stops) == []
    # That the ring stands out in the light theme as well is reckoned from its colours in `test_theme.py`.
    wear(program, "dark")
    assert audit.unmarked(stops) == []
    put_away(program)


@pytest.mark.parametrize("name", SCENES)
def test_large_text_is_whole_and_can_be_read(qtbot: QtBot, program: Program, name: str) -> None:
    front = brought_up(qtbot, program, name, 200)
    if front.isWindow() and front is not program.window:
        # As large as it would open on a screen of that size; the screen of the tests is smaller.
        front.resize(front.sizeHint().expandedTo(front.size()).boundedTo(QSize(*SIZE)))
    QApplication.processEvents()
    for shown in (program.window, front.window()):
        assert shown.width() <= SIZE[0]
        assert shown.height() <= SIZE[1]
    assert audit.cut_short(front) == []
    for theme in ("light", "dark"):
        wear(program, theme)
        assert audit.faint(front) == [], theme
    put_away(program)
