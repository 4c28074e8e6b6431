"""Builds the objects of the window and passes them on; the way in for `main.py`."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from app import paths
from app.late import late
from app.settings import Settings, SettingsFile
from app.ui import crash_hooks, operations
from app.ui.actions import ActionSet
from app.ui.current_briefing import CurrentBriefing
from app.ui.jobs import JobRunner, StoreAccess
from app.ui.library.first_list import FirstList
from app.ui.main_window import MainWindow
from app.ui.messages import Messages
from app.ui.pages import PageServices
from app.ui.preferences import Preferences
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.db.store import Store

SOURCE_LANGUAGE = "en"
WARM_UP_MILLISECONDS = 800
LONGEST_WAIT_MILLISECONDS = 500
BREATH_MILLISECONDS = 5

_warm_up_reader = late("app.ui.library.reading", "section_html")
_SOON_WANTED = (
    "app.ui.library.case_reader",
    "app.ui.importing.page",
    "app.ui.briefing.page",
    "app.ui.notes.page",
    "app.ui.palette.palette",
    "app.ui.library.tag_dialog",
    "app.ui.library.searching.form_dialog",
)
"""What takes long to import and is shown at a key stroke or a click."""

_start_log = late("app.logs", "set_up")
_tear_down_logs = late("app.logs", "tear_down")


class Application(QObject):
    """Holds what lives as long as the program: theme, settings, workers, window."""

    def __init__(self, store: Path | None, settings: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store_path = store
        self._first_list = FirstList(paths.data_folder() / "first-list.json", str(paths.store_path(store)))
        self.preferences = Preferences(settings, self)
        self._shown = self.preferences.current
        self._translators: list[tuple[QTranslator, bytes]] = []
        self.theme = Theme(paths.resource("themes"), paths.resource("icons"), self)
        self.messages = Messages(lambda: self.preferences.current.language, self)
        self.jobs: JobRunner
        self.window: MainWindow
        self._is_rebuilding = False
        self.preferences.changed.connect(self._follow_settings)

    def start(self) -> None:
        """Show the window, then start the workers; they open the store."""
        self._translate()
        self._make_jobs()
        self.theme.apply(self._shown.theme, self._shown.text_scale / 100)
        self._build_window()
        # The list of last time is there already: all else (the panes beside it, opening the store) waits for its paint.
        self.window.library_page.results.list.painted.connect(self._go_on_soon)
        QTimer.singleShot(LONGEST_WAIT_MILLISECONDS, self._go_on)
        QTimer.singleShot(WARM_UP_MILLISECONDS, self._warm_up)

    def shut_down(self) -> None:
        """Wait for the workers and write what is to be remembered."""
        self.jobs.shutdown()
        self.preferences.save()

    def _go_on_soon(self) -> None:
        # The picture has still to be handed to the screen, and Python would hold it up.
        QTimer.singleShot(BREATH_MILLISECONDS, self._go_on)

    def _go_on(self) -> None:
        # `main.py` turns the collector off so that it does not look through what is just being built.
        gc.freeze()
        gc.enable()
        self.window.complete()
        self.jobs.start()

    def _make_jobs(self) -> None:
        access = StoreAccess(self._open_store, operations.interrupt, lambda store: store.close())
        self.jobs = JobRunner(access, self)
        self.jobs.store_failed.connect(self._show_failure)

    def _open_store(self) -> Store:
        return operations.open_library(self._store_path)

    def _build_window(self) -> None:
        holder = QObject(self)
        actions = ActionSet(holder, self.theme)
        briefing = CurrentBriefing(self.jobs, self.preferences, holder)
        services = PageServices(
            self.jobs, self.theme, self.messages, self.preferences, actions, briefing, self._first_list
        )
        self.window = MainWindow(services)
        holder.setParent(self.window)
        self.window.reopen_requested.connect(self._reopen)
        self.window.closed.connect(self._quit)
        self.window.show()

    def _follow_settings(self, settings: Settings) -> None:
        before, self._shown = self._shown, settings
        if settings.language != before.language:
            QTimer.singleShot(0, self._rebuild)
        elif (settings.theme, settings.text_scale) != (before.theme, before.text_scale):
            self.theme.apply(settings.theme, settings.text_scale / 100)

    def _rebuild(self) -> None:
        """Build the window again, in another language or on another store."""
        self._is_rebuilding = True
        old = self.window
        old.close()
        old.deleteLater()
        self._is_rebuilding = False
        self._translate()
        self._build_window()
        self.window.complete()

    def _reopen(self) -> None:
        self.jobs.shutdown()
        self._make_jobs()
        self.jobs.start()
        self._rebuild()

    def _quit(self) -> None:
        if not self._is_rebuilding:
            QApplication.quit()

    def _show_failure(self, error: object) -> None:
        self.window.show_failure(error)

    def _warm_up(self) -> None:
        self.jobs.on_files(_warm_up_reader, "")
        for module in _SOON_WANTED:
            self.jobs.on_files(import_module, module)

    def _translate(self) -> None:
        application = QApplication.instance()
        assert application is not None
        for translator, _ in self._translators:
            application.removeTranslator(translator)
        language = self.preferences.current.language
        QLocale.setDefault(QLocale(language))
        files = (
            Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm",
            paths.resource("i18n") / f"andian_{language}.qm",
        )
        self._translators = []
        for file in files if language != SOURCE_LANGUAGE else ():
            # Qt would map the file, and fall dead when another version of the program is put in its place meanwhile.
            content = file.read_bytes() if file.exists() else b""
            translator = QTranslator(self)
            if content and translator.load(content):
                application.installTranslator(translator)
                self._translators.append((translator, content))


def make_qt() -> QApplication:
    """Qt's own application object, as the window wants it."""
    # As an argument, because `setStyle` would make all enumerations of `QStyle` known to Python.
    qt = QApplication(["andian", "-style", "fusion"])
    qt.setApplicationName("Andian")
    qt.setDesktopFileName("andian")
    qt.setQuitOnLastWindowClosed(False)
    return qt


def store_argument(arguments: list[str]) -> Path | None:
    """The value of `--store` or None; ValueError for anything else among the arguments."""
    rest = list(arguments)
    found: Path | None = None
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name != "--store" or not (value or rest):
            raise ValueError(name)
        found = Path(value if equals else rest.pop(0))
    return found


def run(argv: list[str]) -> int:
    """Open the window and stay until it is closed; the exit code, 2 for wrong usage."""
    try:
        store = store_argument(argv)
    except ValueError as error:
        print(f"andian: {error}: unknown or incomplete argument; only --store PATH is possible", file=sys.stderr)  # noqa: T201
        return 2
    qt = make_qt()
    application = Application(store, SettingsFile(paths.settings_file()))
    crash_hooks.install(application.messages.report)
    QTimer.singleShot(0, _set_up_logs)
    application.start()
    code = qt.exec()
    application.shut_down()
    crash_hooks.remove()
    _tear_down_logs()
    return code


def _set_up_logs() -> None:
    # The handlers of the standard library bring sockets and queues along; the window does not wait for them.
    _start_log(paths.log_folder())
