"""The window: pages, menus, geometry, and the routes between pages; everything else is the pages' own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from app import paths
from app.domain.case import CaseUid
from app.late import late
from app.ui.actions import ActionId
from app.ui.library.page import LibraryPage
from app.ui.messages import Banner
from app.ui.page_table import PAGES
from app.ui.pages import PageId, PageServices
from app.ui.teaching import Teaching
from app.ui.theme import Role

if TYPE_CHECKING:
    from app.domain.briefing import BriefingId
    from app.domain.changes import Changes
    from app.domain.notes import Anchor
    from app.ui.history import History
    from app.ui.palette.palette import CommandPalette

_make_text_sizes = late("app.ui.text_size", "TextSizes")
_make_strip = late("app.ui.page_strip", "PageStrip")
_make_history = late("app.ui.history", "History")
_make_new_briefing = late("app.ui.briefing.new_dialog", "NewBriefingDialog")
_make_about = late("app.ui.help_dialogs", "AboutDialog")
_make_shortcut_help = late("app.ui.help_dialogs", "ShortcutHelp")
_make_settings = late("app.ui.settings_dialog", "SettingsDialog")
_make_library_dialog = late("app.ui.library.library_dialog", "LibraryDialog")
_make_trash = late("app.ui.trash.dialog", "TrashDialog")
_make_palette = late("app.ui.palette.palette", "CommandPalette")
_make_outside_changes = late("app.ui.outside_changes", "OutsideChanges")
_move_focus = late("app.ui.focus_order", "move_focus")
_clear_readings = late("app.operations.saved_searches", "clear_past_readings")
_clear_searches = late("app.operations.saved_searches", "clear_past_searches")
_make_failure_page = late("app.ui.store_failure", "StoreFailurePage")

VERSION = "0.1.0"
STRIP_WIDTH = 64
FIRST_SIZE = (1280, 800)
SMALLEST_SIZE = (960, 600)


class MainWindow(QMainWindow):
    """Shows one page at a time.

    It opens with the list of cases alone; `complete()` adds the rest once that stands on the screen.

    Signals: `reopen_requested()` when the store shall be opened again; `closed()` when the window has gone.
    """

    reopen_requested = Signal()
    closed = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self.setWindowTitle(self.tr("Andian · reform cases"))
        self.setMinimumSize(*SMALLEST_SIZE)
        self._pages: dict[PageId, QWidget] = {}
        self._stack = QStackedWidget()
        services.actions.add_menus(self.menuBar())
        self._strip = QWidget()
        self._strip.setFixedWidth(services.theme.scaled(STRIP_WIDTH))
        center = QWidget()
        self._center = QHBoxLayout(center)
        self._center.setContentsMargins(0, 0, 0, 0)
        self._center.setSpacing(0)
        self._center.addWidget(self._strip)
        self._center.addWidget(self._stack, 1)
        self.setCentralWidget(center)
        self._palette: CommandPalette | None = None
        self.teaching = Teaching(services, self._banner, self)
        self.teaching.failed.connect(self._tell)
        self._is_complete = False
        self._stack.setCurrentWidget(self._page(PageId.LIBRARY))
        self._restore()

    def complete(self) -> None:
        """Add what is not needed for the first list: menus, the strip of pages, the panes beside the list."""
        if self._is_complete:
            return
        self._is_complete = True
        services = self._services
        self.setWindowIcon(QIcon(services.theme.pixmap("app", Role.ACCENT, 64)))
        services.actions.fill_menus(self.menuBar())
        for action in services.actions:
            self.addAction(action)
        strip = _make_strip(services.theme, services.actions, services.jobs)
        self._center.replaceWidget(self._strip, strip)
        self._strip.deleteLater()
        self._strip = strip
        self.history: History = _make_history(services.jobs, services.actions, self)
        self._wire_actions()
        self._wire_services()
        self.library_page.complete()
        _make_text_sizes(services.actions, services.preferences, self.library_page.reader, self)
        self.show_page(PageId.LIBRARY)
        self.history.refresh()

    @property
    def library_page(self) -> LibraryPage:
        """The library, which is always there."""
        page = self._pages[PageId.LIBRARY]
        assert isinstance(page, LibraryPage)
        return page

    def show_page(self, page_id: PageId) -> QWidget:
        """Bring a page to the front, made at its first visit."""
        page = self._page(page_id)
        self._stack.setCurrentWidget(page)
        for spec in PAGES:
            self._services.actions[spec.action].setChecked(spec.id is page_id)
        library = self.library_page.view_model
        _call(page, "use_query", library.query, library.synonyms)
        return page

    def show_failure(self, error: object) -> None:
        """Say why the store cannot be opened; nothing else can be done until it can."""
        self.complete()
        page = _make_failure_page(self._services.theme, self._services.messages, error)
        page.reopen_requested.connect(self.reopen_requested)
        page.quit_requested.connect(self.close)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._strip.setEnabled(False)
        usable = {ActionId.QUIT, ActionId.SETTINGS, ActionId.TOGGLE_THEME, ActionId.ABOUT, ActionId.SHORTCUTS}
        for action_id in set(ActionId) - usable:
            self._services.actions[action_id].setEnabled(False)

    def spread(self, changes: Changes) -> None:
        """Tell every page and the menu what an operation has touched."""
        if changes.nothing:
            return
        for page in self._pages.values():
            _call(page, "apply_changes", changes)
        self._services.briefing.apply_changes(changes)
        self.history.refresh()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from left to right and down, also through what was made late."""
        return bool(_move_focus(self, forward=forward))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the geometry and let the pages finish."""
        for page in self._pages.values():
            _call(page, "settle")
        self.teaching.stop()
        self._services.preferences.change(
            window=_encoded(self.saveGeometry()), panes=_encoded(self.library_page.splitter.saveState())
        )
        self._services.preferences.save()
        super().closeEvent(event)
        self.closed.emit()

    def _page(self, page_id: PageId) -> QWidget:
        if page_id not in self._pages:
            spec = next(spec for spec in PAGES if spec.id is page_id)
            page = spec.make(self._services)
            self._pages[page_id] = page
            self._stack.addWidget(page)
            self._wire_page(page)
            _call(page, "start")
        return self._pages[page_id]

    def _wire_page(self, page: QWidget) -> None:
        routes: dict[str, Callable[..., object]] = {
            "changes_made": self.spread,
            "import_requested": self._import,
            "library_requested": lambda: self.show_page(PageId.LIBRARY),
            "case_requested": self._show_case,
            "passage_requested": self._show_passage,
            "briefing_requested": self._show_briefing,
            "new_briefing_requested": self._ask_briefing,
            "collection_presentation_requested": self.teaching.present_collection,
            "collection_handout_requested": self.teaching.hand_out_collection,
            "handout_requested": self.teaching.hand_out_briefing,
            "presentation_requested": self.teaching.present_briefing,
            "query_requested": self._show_query,
            "comparison_requested": self._compare,
            "undo_requested": self._undo,
        }
        for name, route in routes.items():
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(route)

    def _wire_services(self) -> None:
        briefing, messages = self._services.briefing, self._services.messages
        briefing.changes_made.connect(self.spread)
        self.history.changes_made.connect(self.spread)
        self.history.undone.connect(lambda step: self._notice(self.tr("Undone: {step}.").format(step=step)))
        self.history.redone.connect(lambda step: self._notice(self.tr("Done again: {step}.").format(step=step)))
        self.history.failed.connect(self._tell)
        _make_outside_changes(self._services.jobs, self).changes_made.connect(self.spread)
        self._services.jobs.failed_unheard.connect(self._tell)
        messages.set_window(self)

    def _wire_actions(self) -> None:
        actions = self._services.actions
        for spec in PAGES:
            actions[spec.action].triggered.connect(lambda _checked=False, page_id=spec.id: self.show_page(page_id))
        triggers: dict[ActionId, Callable[..., object]] = {
            ActionId.IMPORT: self._import,
            ActionId.NEW_BRIEFING: lambda: self._ask_briefing(()),
            ActionId.SETTINGS: self._show_settings,
            ActionId.SHOW_TRASH: self._show_trash,
            ActionId.SHOW_PALETTE: self._show_palette,
            ActionId.PRESENT: self._present,
            ActionId.HANDOUT: self._hand_out,
            ActionId.COMPARE: self._compare_chosen,
            ActionId.QUIT: self.close,
            ActionId.TOGGLE_THEME: self._toggle_theme,
            ActionId.SHORTCUTS: lambda: _make_shortcut_help(self).open(),
            ActionId.ABOUT_LIBRARY: lambda: _make_library_dialog(
                self._services.jobs, self._services.messages, self
            ).open(),
            ActionId.ABOUT: self._show_about,
        }
        for action_id, trigger in triggers.items():
            actions[action_id].triggered.connect(trigger)
        actions[ActionId.FIND].triggered.connect(lambda: self.show_page(PageId.LIBRARY))

    def _import(self) -> None:
        _call(self.show_page(PageId.IMPORT), "choose_files")

    def _show_case(self, uid: CaseUid) -> None:
        comes_from_briefing = self._stack.currentWidget() is self._pages.get(PageId.BRIEFING)
        self.show_page(PageId.LIBRARY)
        self.library_page.show_case(uid)
        if comes_from_briefing:
            banner = self.library_page.results.banner
            banner.show_notice(self.tr("This is where the passage of the briefing comes from."))
            banner.offer(self.tr("Back to the briefing"), lambda: self.show_page(PageId.BRIEFING))

    def _show_passage(self, uid: CaseUid, anchor: Anchor) -> None:
        self._show_case(uid)
        _call(self.library_page, "show_passage", uid, anchor)

    def _show_query(self, query: str) -> None:
        self.show_page(PageId.LIBRARY)
        self.library_page.view_model.edit_query(query)

    def _show_palette(self) -> None:
        if self._palette is None:
            services = self._services
            palette = _make_palette(services.jobs, services.actions, services.theme, services.preferences, self)
            palette.case_chosen.connect(self._show_case)
            palette.briefing_case_chosen.connect(lambda uid: self.library_page.add_to_briefing((uid,)))
            palette.page_chosen.connect(self.show_page)
            palette.query_chosen.connect(self._show_query)
            palette.briefing_chosen.connect(self._show_briefing)
            palette.saved_search_chosen.connect(self.library_page.shelving.view_model.mark_seen)
            palette.failed.connect(self._tell)
            self._palette = palette
        self._palette.open()

    def _teach(
        self, briefing: Callable[[BriefingId], None], cases: Callable[[tuple[CaseUid, ...]], None], missing: str
    ) -> None:
        """Do something with the briefing in front, or with the cases that are selected; say so where there are none."""
        page = self._stack.currentWidget()
        if page is self._pages.get(PageId.BRIEFING):
            _call(page, "with_saved", briefing)
        elif not self.library_page.view_model.has_concerned:
            self._notice(missing)
        else:
            self.library_page.view_model.with_concerned(cases)

    def _present(self) -> None:
        launcher = self.teaching.show()
        self._teach(launcher.present_briefing, launcher.present_cases, self.tr("Choose a case to present first."))

    def _hand_out(self) -> None:
        maker = self.teaching.handout()
        self._teach(maker.for_briefing, maker.for_cases, self.tr("Choose a case to hand out first."))

    def _compare(self, uids: tuple[CaseUid, ...]) -> None:
        _call(self.show_page(PageId.COMPARE), "compare", uids)

    def _compare_chosen(self) -> None:
        """Set the cases that are selected side by side; on the page that does so, ask for one more."""
        if self._stack.currentWidget() is self._pages.get(PageId.COMPARE):
            _call(self._page(PageId.COMPARE), "choose")
        else:
            self.library_page.view_model.with_concerned(self._compare)

    def _show_trash(self) -> None:
        services = self._services
        dialog = _make_trash(services.jobs, services.theme, services.messages, services.actions, self)
        dialog.changes_made.connect(self.spread)
        dialog.undo_requested.connect(self._undo)
        self.history.changes_made.connect(dialog.apply_changes)
        dialog.open()

    def _show_settings(self) -> None:
        dialog = _make_settings(self._services.preferences, self)
        dialog.clear_readings_wanted.connect(lambda: self._clear_history(_clear_readings))
        dialog.clear_searches_wanted.connect(lambda: self._clear_history(_clear_searches))
        dialog.open()

    def _clear_history(self, clear: Callable[..., Changes]) -> None:
        job = self._services.jobs.on_store(clear)
        job.succeeded.connect(self.spread)
        job.failed.connect(self._tell)

    def _show_briefing(self, briefing_id: BriefingId) -> None:
        self._services.briefing.choose(briefing_id)
        page = self.show_page(PageId.BRIEFING)
        _call(page, "open_briefing", briefing_id)

    def _ask_briefing(self, uids: tuple[CaseUid, ...]) -> None:
        dialog = _make_new_briefing(len(uids), self)
        dialog.briefing_wanted.connect(lambda title, kind: self._services.briefing.create(title, kind, uids))
        dialog.open()

    def _toggle_theme(self) -> None:
        self._services.preferences.change(theme="light" if self._services.theme.is_dark else "dark")

    def _show_about(self) -> None:
        places = (
            (self.tr("Your data:"), str(paths.data_folder())),
            (self.tr("Settings:"), str(paths.config_folder())),
            (self.tr("Log:"), str(paths.log_folder())),
        )
        _make_about(self._services.theme, VERSION, places, self).open()

    def _undo(self) -> None:
        self.history.undo()

    def _notice(self, text: str) -> None:
        self._banner().show_notice(text)

    def _tell(self, error: object) -> None:
        self._services.messages.tell(error, self._banner())

    def _banner(self) -> Banner:
        """Where a person looks just now: the banner of an open dialog, of the page, or of the list of cases."""
        in_front = QApplication.activeModalWidget() or self._stack.currentWidget()
        banner = getattr(in_front, "banner", None)
        return banner if isinstance(banner, Banner) else self.library_page.results.banner

    def _restore(self) -> None:
        settings = self._services.preferences.current
        if not settings.window or not self.restoreGeometry(_decoded(settings.window)):
            available = QGuiApplication.primaryScreen().availableGeometry()
            self.resize(min(FIRST_SIZE[0], available.width()), min(FIRST_SIZE[1], available.height()))
            if available.width() <= 1440:
                self.setWindowState(Qt.WindowState.WindowMaximized)
        if settings.panes:
            self.library_page.splitter.restoreState(_decoded(settings.panes))


def _call(page: QWidget, name: str, *arguments: Any) -> None:
    method = getattr(page, name, None)
    if method is not None:
        method(*arguments)


def _encoded(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _decoded(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "replace"))
