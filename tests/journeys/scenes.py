"""Every page and dialog of the window, filled as a person would see it, as a table.

A new page or dialog is one line in `SCENES`: a name, and a function that brings it up in the real window and returns the
widget that stands in front.  The tests of `test_accessibility.py` then go through it by key, ask for names, and look at
it with text at twice its size.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import paths
from app.domain.briefing import BriefingKind, ItemKind
from app.ui.actions import ActionId
from app.ui.briefing.export.dialog import ExportDialog
from app.ui.briefing.page import BriefingPage
from app.ui.dialogs import TextDialog
from app.ui.help_dialogs import AboutDialog, ShortcutHelp
from app.ui.importing.page import ImportPage
from app.ui.library.library_dialog import LibraryDialog
from app.ui.library.searching.form_dialog import FormDialog
from app.ui.library.searching.help_sheet import HelpSheet
from app.ui.library.searching.synonyms_dialog import SynonymsDialog
from app.ui.library.shelves.collection_dialog import CollectionDialog
from app.ui.library.tag_dialog import TagDialog
from app.ui.library.tag_manager import TagManager
from app.ui.main_window import MainWindow
from app.ui.notes.page import NotesPage
from app.ui.pages import PageId
from app.ui.palette.overlay import PaletteOverlay
from app.ui.report_dialog import ReportDialog
from app.ui.settings_dialog import SettingsDialog
from app.ui.trash.dialog import TrashDialog
from tests.journeys.conftest import AnyWidget, commit, press, search_for, select_first, wait_for_child
from tests.unit.importer import layouts

Scene = Callable[[QtBot, MainWindow], QWidget]


def trigger(window: MainWindow, action_id: ActionId) -> None:
    """Do what an action does, as its key would."""
    action = window._services.actions[action_id]
    assert action.isEnabled(), action_id
    action.trigger()


def dialog_of(kind: type[AnyWidget], action_id: ActionId) -> Scene:
    """A dialog that an action opens, with tags in the store and two cases selected in the library behind it."""

    def opened(qtbot: QtBot, window: MainWindow) -> QWidget:
        tag_first(qtbot, window)
        select_first(qtbot, window, 2)
        trigger(window, action_id)
        return wait_for_child(qtbot, window, kind)

    return opened


def turned_to(title: ActionId | None, tab: int) -> Scene:
    """The library with a case, on one of the reader's tabs, after an action."""

    def opened(qtbot: QtBot, window: MainWindow) -> QWidget:
        select_first(qtbot, window, 1)
        window.library_page.reader.case.bar.tabs.setCurrentIndex(tab)
        if title is not None:
            trigger(window, title)
        return window

    return opened


def library_with_everything(qtbot: QtBot, window: MainWindow) -> QWidget:
    """A search with chips, a tag, a note being written and the cases of the current briefing below the list."""
    with_briefing(qtbot, window)
    window.show_page(PageId.LIBRARY)
    tag_first(qtbot, window)
    search_for(qtbot, window, "企业 省:江苏")
    select_first(qtbot, window, 1)
    trigger(window, ActionId.SHOW_BASKET)
    trigger(window, ActionId.NEW_NOTE)
    reader = window.library_page.reader.case
    qtbot.waitUntil(lambda: bool(reader.notes.cards))
    reader.notes.cards[0].editor.insertPlainText("要点")
    return window


def tag_first(qtbot: QtBot, window: MainWindow) -> None:
    """Give the first case of the list a tag."""
    select_first(qtbot, window, 1)
    row = window.library_page.reader.case.card.header.tags
    row.field.setFocus()
    commit(row.field, "专题/退出")
    press(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: row.names == ("专题/退出",))


def finding_in_case(qtbot: QtBot, window: MainWindow) -> QWidget:
    """The line that finds words in the case that is read."""
    select_first(qtbot, window, 1)
    trigger(window, ActionId.FIND_IN_CASE)
    return window


def nothing_found(qtbot: QtBot, window: MainWindow) -> QWidget:
    """What the list says of a search that finds nothing."""
    search_for(qtbot, window, "qzqz 指标:获得电力")
    qtbot.waitUntil(lambda: window.library_page.results.is_empty)
    return window


def wrong_query(qtbot: QtBot, window: MainWindow) -> QWidget:
    """What the box says of a query that cannot be understood."""
    field = window.library_page.results.search_bar.field
    field.setFocus()
    commit(field, "(江苏")
    qtbot.waitUntil(lambda: bool(window.library_page.results.search_bar.error_text))
    return window


def empty_briefings(_qtbot: QtBot, window: MainWindow) -> QWidget:
    """The page of briefings before there is one."""
    window.show_page(PageId.BRIEFING)
    return window


def with_briefing(qtbot: QtBot, window: MainWindow) -> BriefingPage:
    """A briefing with two cases, on its page."""
    uids = select_first(qtbot, window, 2)
    window._services.briefing.create("接电与开办选编", BriefingKind.BULLETIN, uids)
    qtbot.waitUntil(lambda: window._services.briefing.id is not None)
    page = window.show_page(PageId.BRIEFING)
    assert isinstance(page, BriefingPage)
    qtbot.waitUntil(lambda: page.view_model.briefing is not None and page.preview.edition is not None, timeout=20_000)
    return page


def filled_briefing(qtbot: QtBot, window: MainWindow) -> QWidget:
    """A briefing with cases and its preview."""
    with_briefing(qtbot, window)
    return window


def briefing_item(qtbot: QtBot, window: MainWindow) -> QWidget:
    """A case of the briefing being reworded."""
    page = with_briefing(qtbot, window)
    case = next(item for item in page.view_model.items if item.kind is ItemKind.CASE)
    with qtbot.waitSignal(page.wording.opened):
        page._reword(case.id)
    return window


def briefing_layout(qtbot: QtBot, window: MainWindow) -> QWidget:
    """The layout of a briefing being edited."""
    page = with_briefing(qtbot, window)
    qtbot.waitUntil(lambda: page.layouts.desk.profile is not None)
    page.layouts.open_editor()
    return window


def briefing_check(qtbot: QtBot, window: MainWindow) -> QWidget:
    """What the check of a draft found."""
    page = with_briefing(qtbot, window)
    page._check()
    qtbot.waitUntil(page.findings.isVisible)
    return window


def exporting(qtbot: QtBot, window: MainWindow) -> QWidget:
    """The questions before an export."""
    page = with_briefing(qtbot, window)
    page.ask_export()
    return wait_for_child(qtbot, window, ExportDialog)


def asking_title(qtbot: QtBot, window: MainWindow) -> QWidget:
    """A dialog that asks for one line."""
    trigger(window, ActionId.NEW_BRIEFING)
    return wait_for_child(qtbot, window, TextDialog)


def empty_desk(_qtbot: QtBot, window: MainWindow) -> QWidget:
    """The import desk before there is a document."""
    window.show_page(PageId.IMPORT)
    return window


def filled_desk(qtbot: QtBot, window: MainWindow) -> QWidget:
    """The import desk with an invented compilation."""
    page = window.show_page(PageId.IMPORT)
    assert isinstance(page, ImportPage)
    folder = paths.data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "闽北案例汇编.txt"
    file.write_text(layouts.numbered_words(), encoding="utf-8")
    page.add_files([file])
    qtbot.waitUntil(lambda: bool(page.view_model.documents) and not page.view_model.is_busy, timeout=20_000)
    qtbot.waitUntil(page.fields.isVisible)
    return window


def desk_figures(qtbot: QtBot, window: MainWindow) -> QWidget:
    """The import desk with the table of figures open."""
    filled_desk(qtbot, window)
    page = window.show_page(PageId.IMPORT)
    assert isinstance(page, ImportPage)
    page.fields.figures_button.click()
    qtbot.waitUntil(page.figures.isVisible)
    return window


def empty_notes(_qtbot: QtBot, window: MainWindow) -> QWidget:
    """The page of notes before there is one."""
    window.show_page(PageId.NOTES)
    return window


def filled_notes(qtbot: QtBot, window: MainWindow) -> QWidget:
    """The page of notes with one of each kind."""
    select_first(qtbot, window, 1)
    trigger(window, ActionId.NEW_NOTE)
    reader = window.library_page.reader.case
    qtbot.waitUntil(lambda: bool(reader.notes.cards))
    reader.notes.cards[0].editor.insertPlainText("要点")
    window.library_page.settle()
    page = window.show_page(PageId.NOTES)
    assert isinstance(page, NotesPage)
    qtbot.waitUntil(page.list.isVisible)
    return window


def page(page_id: PageId) -> Scene:
    """A page as it is when it is first visited, with two cases selected in the library."""

    def opened(qtbot: QtBot, window: MainWindow) -> QWidget:
        select_first(qtbot, window, 2)
        window.show_page(page_id)
        return window

    return opened


def palette(qtbot: QtBot, window: MainWindow) -> QWidget:
    """The palette over the window."""
    trigger(window, ActionId.SHOW_PALETTE)
    overlay = wait_for_child(qtbot, window, PaletteOverlay)
    qtbot.waitUntil(lambda: overlay.rows.rowCount() > 0)
    return overlay


def report(_qtbot: QtBot, window: MainWindow) -> QWidget:
    """The dialog for a fault of our own."""
    dialog = ReportDialog("Python\n\nTraceback", window)
    dialog.open()
    return dialog


SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        "library: card": turned_to(None, 0),
        "library: original": turned_to(None, 1),
        "library: both": turned_to(None, 2),
        "library: related": turned_to(None, 3),
        "library: notes, tags, chips, basket": library_with_everything,
        "library: find in the case": finding_in_case,
        "library: nothing found": nothing_found,
        "library: wrong query": wrong_query,
        "briefing: empty": empty_briefings,
        "briefing: filled": filled_briefing,
        "briefing: own wording": briefing_item,
        "briefing: layout": briefing_layout,
        "briefing: check": briefing_check,
        "import: empty": empty_desk,
        "import: filled": filled_desk,
        "import: figures": desk_figures,
        "notes: empty": empty_notes,
        "notes: filled": filled_notes,
        "compare": page(PageId.COMPARE),
        "coverage": page(PageId.COVERAGE),
        "figures": page(PageId.FIGURES),
        "overview": page(PageId.OVERVIEW),
        "palette": palette,
        "dialog: export": exporting,
        "dialog: title": asking_title,
        "dialog: settings": dialog_of(SettingsDialog, ActionId.SETTINGS),
        "dialog: keys": dialog_of(ShortcutHelp, ActionId.SHORTCUTS),
        "dialog: about": dialog_of(AboutDialog, ActionId.ABOUT),
        "dialog: library": dialog_of(LibraryDialog, ActionId.ABOUT_LIBRARY),
        "dialog: trash": dialog_of(TrashDialog, ActionId.SHOW_TRASH),
        "dialog: search form": dialog_of(FormDialog, ActionId.ADVANCED_SEARCH),
        "dialog: search help": dialog_of(HelpSheet, ActionId.SEARCH_HELP),
        "dialog: synonyms": dialog_of(SynonymsDialog, ActionId.SYNONYMS),
        "dialog: tag": dialog_of(TagDialog, ActionId.ADD_TAG),
        "dialog: tags of all found": dialog_of(TagDialog, ActionId.TAG_FOUND),
        "dialog: tag manager": dialog_of(TagManager, ActionId.MANAGE_TAGS),
        "dialog: collection": dialog_of(CollectionDialog, ActionId.ADD_TO_COLLECTION),
        "dialog: report": report,
    }
)
