"""The real window on a real store: what every journey begins with."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.case import CaseUid
from app.operations.library import build_bundled_store
from app.settings import Settings, SettingsFile
from app.ui.actions import ActionId, MenuId
from app.ui.application import Application
from app.ui.library.navigation import NavigationPane
from app.ui.library.page import LibraryPage
from app.ui.main_window import MainWindow

AnyObject = TypeVar("AnyObject", bound=QObject)
AnyWidget = TypeVar("AnyWidget", bound=QWidget)

SIZE = (1280, 760)


class Program:
    """The program as a person has it: started, used, closed, and started again on the same files."""

    def __init__(self, qtbot: QtBot, store: Path, settings: Path) -> None:
        self._qtbot = qtbot
        self.store = store
        self.settings = SettingsFile(settings)
        self.application: Application | None = None

    @property
    def window(self) -> MainWindow:
        """The window as it is now; a new language makes a new one."""
        assert self.application is not None
        return self.application.window

    def start(self) -> MainWindow:
        """Show the window; nothing is waited for."""
        self.application = Application(self.store, self.settings)
        self.application.start()
        return self.window

    def start_and_wait(self) -> MainWindow:
        """Show the window at a good size and wait for the first list and the panes beside it."""
        self.start()
        self.wait_ready()
        self.window.showNormal()
        self.window.resize(*SIZE)
        self.window.activateWindow()
        self._qtbot.waitUntil(self.window.isActiveWindow)
        return self.window

    def wait_ready(self) -> None:
        """Wait until the store has answered and the window is complete."""
        self._qtbot.waitUntil(lambda: is_ready(self.window), timeout=10_000)

    def close(self) -> None:
        """Close the window as a person does, and wait until the program has ended."""
        if self.application is None:
            return
        window, application = self.application.window, self.application
        window.close()
        application.shut_down()
        self.application = None
        window.deleteLater()
        application.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def is_ready(window: MainWindow) -> bool:
    """True once the panes beside the list are there and the store has answered."""
    page = window.library_page
    return hasattr(window, "history") and page.view_model.result is not None and not page.view_model.is_searching


@pytest.fixture(autouse=True)
def own_synonyms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No synonyms of the person who runs the tests."""
    monkeypatch.setattr("app.operations.synonyms.config_folder", lambda: tmp_path)


@pytest.fixture(scope="session")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store with all cards, made once."""
    path = tmp_path_factory.mktemp("library") / "andian.db"
    build_bundled_store(path)
    return path


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's folders, all below one that the test may look into."""
    home = tmp_path / "home"
    for name in ("data_folder", "config_folder", "log_folder"):
        monkeypatch.setattr(paths, name, lambda name=name: home / name)
    return home


@pytest.fixture
def store_file(tmp_path: Path, bundled: Path) -> Path:
    """The person's own store."""
    return Path(shutil.copyfile(bundled, tmp_path / "andian.db"))


@pytest.fixture
def program(qtbot: QtBot, tmp_path: Path, folders: Path, store_file: Path) -> Iterator[Program]:
    """The program, not yet started, in English; it leaves no window and nothing of its look behind."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = set(QApplication.topLevelWidgets())
    font = application.font()
    made = Program(qtbot, store_file, tmp_path / "settings.json")
    made.settings.save(Settings(language="en", theme="light"))
    yield made
    made.close()
    application.setStyleSheet("")
    application.setPalette(QPalette())
    application.setFont(font)
    QLocale.setDefault(QLocale.system())
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before]
    assert left == []


@pytest.fixture
def window(program: Program) -> MainWindow:
    """The window with its first list, in English, on a store with all cards."""
    return program.start_and_wait()


def library_of(window: MainWindow) -> LibraryPage:
    """The library of a window."""
    return window.library_page


def press(
    window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
) -> None:
    """Press a key where the focus is; without a window manager nobody else gives the window back its turn."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    for _ in range(times):
        QTest.keyClick(window.focusWidget() or window, key, modifiers)


def commit(widget: QWidget, text: str) -> None:
    """Hand text over as an input method does when a person has chosen the characters."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def search_for(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Replace what the box holds, by input method, and wait for the answer; an empty text clears the box by key."""
    field = window.library_page.results.search_bar.field
    field.setFocus()
    field.selectAll()
    if text:
        commit(field, text)
    else:
        press(window, Qt.Key.Key_Escape)
    wait_for_query(qtbot, window, text)


def wait_for_query(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Wait until the list shows the answer to a query."""
    model = window.library_page.view_model

    def answered() -> bool:
        return model.result is not None and model.result.query == text and not model.is_searching

    qtbot.waitUntil(answered)


def listed(window: MainWindow) -> tuple[CaseUid, ...]:
    """All cases of the list in its order, once their rows have come."""
    page = window.library_page
    model = page.results.model
    deadline = QDeadlineTimer(5_000)
    while (uids := model.uids_of(model.rows)) is None or page.view_model.is_searching:
        assert not deadline.hasExpired()
        # Once more each time: an answer that comes meanwhile has rows of its own.
        model.want_rows(0, model.rowCount() - 1)
        QTest.qWait(5)
    return uids


def found(window: MainWindow) -> tuple[CaseUid, ...]:
    """The cases that hold every word, without the similar ones."""
    uids = listed(window)
    result = window.library_page.view_model.result
    assert result is not None
    return uids[: result.exact]


def select_first(qtbot: QtBot, window: MainWindow, count: int) -> tuple[CaseUid, ...]:
    """Select the first cases of the list by key, and wait until the last of them is being read."""
    page = window.library_page
    page.results.search_bar.field.setFocus()
    page.results.list.clearSelection()
    page.results.list.setCurrentIndex(page.results.model.index(0))
    press(window, Qt.Key.Key_Down)
    qtbot.waitUntil(page.results.list.hasFocus)
    press(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier, count - 1)
    uids = page.results.list.selected_uids()
    assert len(uids) == count
    qtbot.waitUntil(lambda: page.reader.reading is not None and page.reader.reading.detail.case.uid == uids[-1])
    return uids


def click_row(navigation: NavigationPane, key: str) -> None:
    """Click a row of the navigation, opening what it lies in."""
    model = navigation.model()
    index = model.find(key)  # type: ignore[attr-defined]
    assert index.isValid(), key
    above = index.parent()
    while above.isValid():
        navigation.setExpanded(above, True)
        above = above.parent()
    navigation.scrollTo(index)
    QTest.mouseClick(navigation.viewport(), Qt.MouseButton.LeftButton, pos=navigation.visualRect(index).center())


def row_count(navigation: NavigationPane, key: str) -> int | None:
    """The count beside a row of the navigation; None without the row."""
    model = navigation.model()
    item = model.item(model.find(key))  # type: ignore[attr-defined]
    return item.count if item is not None else None


def choose(window: MainWindow, menu_id: MenuId, action_id: ActionId) -> str:
    """Choose an entry of a menu; returns what it was called."""
    menu = child_of(window.menuBar(), QMenu, menu_id.value)
    action = next(action for action in menu.actions() if action.objectName() == action_id.value)
    assert action.isEnabled(), action_id
    text = action.text()
    action.trigger()
    return text


def child_of(parent: QObject, kind: type[AnyObject], name: str = "") -> AnyObject:
    """The one child of a kind, by name where there are several."""
    child = parent.findChild(kind, name) if name else parent.findChild(kind)
    assert child is not None
    return child


def wait_for_child(qtbot: QtBot, window: QWidget, kind: type[AnyWidget]) -> AnyWidget:
    """Wait for a dialog to open."""
    qtbot.waitUntil(lambda: any(child.isVisible() for child in window.findChildren(kind)))
    return next(child for child in window.findChildren(kind) if child.isVisible())
