"""What a person hears of errors, and what not."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QtMsgType, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.errors import Cancelled, StoreError
from app.ui import crash_hooks, messages
from app.ui.messages import Banner, Messages
from app.ui.report_dialog import ReportDialog, report_of
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A window for banners and dialogs."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def banner(window: QWidget) -> Banner:
    """A banner in the window."""
    return Banner(Theme(paths.resource("themes"), paths.resource("icons")), window)


@pytest.fixture
def teller(window: QWidget) -> Messages:
    """Messages above the window, in English."""
    made = Messages(lambda: "en", window)
    made.set_window(window)
    return made


def test_the_worlds_fault_is_one_sentence_in_the_page(banner: Banner, teller: Messages) -> None:
    teller.tell(StoreError("store.locked", path="/x/andian.db"), banner)
    assert "/x/andian.db" in banner.text or banner.text
    assert "{" not in banner.text
    banner.clear()
    assert banner.text == ""


def test_what_was_cancelled_is_not_mentioned(banner: Banner, teller: Messages) -> None:
    teller.tell(Cancelled(), banner)
    assert banner.text == ""


@pytest.mark.logs
def test_our_own_fault_is_reported_once_and_can_be_copied(
    qtbot: QtBot, window: QWidget, banner: Banner, teller: Messages, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignals([teller.crash_reported, teller.crash_reported]):
        teller.tell(ZeroDivisionError("first"), banner)
        teller.tell(ZeroDivisionError("second"), banner)
    [dialog] = window.findChildren(ReportDialog)
    report = dialog.report.toPlainText()
    assert "ZeroDivisionError: first" in report
    assert "Python" in report
    copy = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Copy report")
    copy.click()
    assert QGuiApplication.clipboard().text() == report
    assert [record.levelname for record in caplog.records] == ["ERROR", "ERROR"]
    assert banner.text == ""
    dialog.accept()
    with qtbot.waitSignal(teller.crash_reported):
        teller.report(RuntimeError("third"))


def test_a_report_holds_the_traceback() -> None:
    with pytest.raises(KeyError) as caught:
        raise KeyError("x")
    assert "test_a_report_holds_the_traceback" in report_of(caught.value)


def test_a_notice_goes_by_itself_and_offers_a_way_back(
    qtbot: QtBot, banner: Banner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(messages, "NOTICE_MILLISECONDS", 20)
    taken: list[str] = []
    banner.show_notice("Done")
    banner.offer("Undo", lambda: taken.append("undo"))
    assert banner.text == "Done"
    with qtbot.waitSignal(banner.closed):
        banner.findChildren(QPushButton)[0].click()
    assert taken == ["undo"]
    with qtbot.waitSignal(banner.closed):
        banner.show_notice("Again")
    with qtbot.assertNotEmitted(banner.closed, wait=60):
        banner.show_warning("Doubtful")
    assert banner.text == "Doubtful"


@pytest.fixture
def hooks(teller: Messages) -> Iterator[Messages]:
    """The crash hooks in place, and away afterwards."""
    crash_hooks.install(teller.report)
    yield teller
    crash_hooks.remove()


@pytest.mark.logs
def test_uncaught_errors_are_reported_on_the_gui_thread(qtbot: QtBot, hooks: Messages) -> None:
    with qtbot.waitSignal(hooks.crash_reported):
        sys.excepthook(RuntimeError, RuntimeError("uncaught"), None)


@pytest.mark.logs
def test_uncaught_errors_of_other_threads_are_logged(hooks: Messages, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise RuntimeError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "in a thread" in caplog.text


@pytest.mark.logs
@pytest.mark.no_qt_log
def test_qts_own_messages_are_logged(hooks: Messages, caplog: pytest.LogCaptureFixture) -> None:
    qWarning("a warning of Qt")
    assert "a warning of Qt" in caplog.text
    assert QtMsgType.QtWarningMsg in crash_hooks.LEVELS


def test_an_interrupt_from_the_keyboard_is_left_alone(hooks: Messages, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
