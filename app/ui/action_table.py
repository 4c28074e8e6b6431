"""The actions as values: their names, texts, menus, keys and icons; `app/ui/actions.py` makes `QAction`s of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from app.ui.translate import QT_TRANSLATE_NOOP


class ActionId(StrEnum):
    """Names of all actions."""

    IMPORT = "import"
    NEW_BRIEFING = "new_briefing"
    EXPORT_BRIEFING = "export_briefing"
    SETTINGS = "settings"
    QUIT = "quit"
    UNDO = "undo"
    REDO = "redo"
    FIND = "find"
    FIND_IN_CASE = "find_in_case"
    NEXT_HIT = "next_hit"
    PREVIOUS_HIT = "previous_hit"
    CLEAR_SEARCH = "clear_search"
    ADVANCED_SEARCH = "advanced_search"
    SEARCH_HELP = "search_help"
    SYNONYMS = "synonyms"
    PRESENT = "present"
    HANDOUT = "handout"
    COMPARE = "compare"
    PRINT_CASE = "print_case"
    FULL_WIDTH = "full_width"
    TURN_SCRIPT = "turn_script"
    SHOW_COMPARISON = "show_compare"
    COPY_CITATION = "copy_citation"
    COPY_PART = "copy_part"
    TOGGLE_STAR = "toggle_star"
    REVIEW_UNREVIEWED = "review_unreviewed"
    REVIEW_REVIEWED = "review_reviewed"
    REVIEW_DOUBTFUL = "review_doubtful"
    REVIEW_WITHDRAWN = "review_withdrawn"
    NEW_NOTE = "new_note"
    TOGGLE_NOTES = "toggle_notes"
    ADD_TAG = "add_tag"
    REMOVE_TAG = "remove_tag"
    TAG_FOUND = "tag_found"
    MANAGE_TAGS = "manage_tags"
    SHOW_TRASH = "show_trash"
    SHOW_PALETTE = "show_palette"
    ADD_TO_BRIEFING = "add_to_briefing"
    SHOW_BASKET = "show_basket"
    ADD_TO_COLLECTION = "add_to_collection"
    TAKE_OUT_OF_COLLECTION = "take_out_of_collection"
    SAVE_SEARCH = "save_search"
    SHOW_LIBRARY = "show_library"
    SHOW_BRIEFING = "show_briefing"
    SHOW_IMPORT = "show_import"
    SHOW_NOTES = "show_notes"
    SHOW_COVERAGE = "show_coverage"
    SHOW_FIGURES = "show_figures"
    SHOW_OVERVIEW = "show_overview"
    TOGGLE_NAVIGATION = "toggle_navigation"
    TOGGLE_THEME = "toggle_theme"
    LARGER_TEXT = "larger_text"
    SMALLER_TEXT = "smaller_text"
    NORMAL_TEXT = "normal_text"
    SHORTCUTS = "shortcuts"
    ABOUT_LIBRARY = "about_library"
    ABOUT = "about"


class MenuId(StrEnum):
    """The menus of the window, from left to right."""

    FILE = "file"
    EDIT = "edit"
    CASE = "case"
    VIEW = "view"
    HELP = "help"


MENU_TITLES: Mapping[MenuId, str] = MappingProxyType(
    {
        MenuId.FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
        MenuId.EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
        MenuId.CASE: QT_TRANSLATE_NOOP("Actions", "&Case"),
        MenuId.VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
        MenuId.HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
    }
)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: English text, menu, keys in Qt's portable form, icon; a new `group` begins with a separator."""

    id: ActionId
    text: str
    menu: MenuId
    group: int = 0
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False


ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        ActionId.IMPORT, QT_TRANSLATE_NOOP("Actions", "&Import compilations…"), MenuId.FILE, 0, ("Ctrl+I",), "import"
    ),
    ActionSpec(
        ActionId.NEW_BRIEFING, QT_TRANSLATE_NOOP("Actions", "&New briefing…"), MenuId.FILE, 1, ("Ctrl+N",), "plus"
    ),
    ActionSpec(
        ActionId.EXPORT_BRIEFING,
        QT_TRANSLATE_NOOP("Actions", "&Export briefing…"),
        MenuId.FILE,
        1,
        ("Ctrl+E",),
        "export",
    ),
    ActionSpec(ActionId.SETTINGS, QT_TRANSLATE_NOOP("Actions", "&Settings…"), MenuId.FILE, 2, ("Ctrl+,",), "settings"),
    ActionSpec(ActionId.QUIT, QT_TRANSLATE_NOOP("Actions", "&Quit"), MenuId.FILE, 3, ("Ctrl+Q",)),
    ActionSpec(ActionId.UNDO, QT_TRANSLATE_NOOP("Actions", "&Undo"), MenuId.EDIT, 0, ("Ctrl+Z",), "undo"),
    ActionSpec(
        ActionId.REDO, QT_TRANSLATE_NOOP("Actions", "&Redo"), MenuId.EDIT, 0, ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"
    ),
    ActionSpec(ActionId.FIND, QT_TRANSLATE_NOOP("Actions", "&Search"), MenuId.EDIT, 1, ("Ctrl+F", "/"), "search"),
    ActionSpec(
        ActionId.CLEAR_SEARCH, QT_TRANSLATE_NOOP("Actions", "Show &all cases"), MenuId.EDIT, 1, ("Ctrl+L",), "close"
    ),
    ActionSpec(
        ActionId.ADVANCED_SEARCH,
        QT_TRANSLATE_NOOP("Actions", "Ad&vanced search…"),
        MenuId.EDIT,
        1,
        ("Ctrl+Shift+F",),
        "sliders",
    ),
    ActionSpec(
        ActionId.SAVE_SEARCH,
        QT_TRANSLATE_NOOP("Actions", "Save t&his search…"),
        MenuId.EDIT,
        1,
        ("Ctrl+S",),
        "bookmark",
    ),
    ActionSpec(ActionId.SYNONYMS, QT_TRANSLATE_NOOP("Actions", "Synon&yms…"), MenuId.EDIT, 1),
    ActionSpec(
        ActionId.FIND_IN_CASE,
        QT_TRANSLATE_NOOP("Actions", "&Find in this case"),
        MenuId.EDIT,
        2,
        ("Ctrl+G",),
        "find",
    ),
    ActionSpec(ActionId.NEXT_HIT, QT_TRANSLATE_NOOP("Actions", "&Next hit"), MenuId.EDIT, 2, ("F3",), "chevron-down"),
    ActionSpec(
        ActionId.PREVIOUS_HIT,
        QT_TRANSLATE_NOOP("Actions", "&Previous hit"),
        MenuId.EDIT,
        2,
        ("Shift+F3",),
        "chevron-up",
    ),
    ActionSpec(
        ActionId.MANAGE_TAGS, QT_TRANSLATE_NOOP("Actions", "&Manage tags…"), MenuId.EDIT, 2, ("Ctrl+Shift+T",), "tags"
    ),
    ActionSpec(
        ActionId.SHOW_TRASH, QT_TRANSLATE_NOOP("Actions", "&Trash…"), MenuId.EDIT, 2, ("Ctrl+Shift+Del",), "trash"
    ),
    ActionSpec(
        ActionId.SHOW_PALETTE, QT_TRANSLATE_NOOP("Actions", "&Go to…"), MenuId.VIEW, 0, ("Ctrl+K",), "arrow-right"
    ),
    ActionSpec(ActionId.ADD_TAG, QT_TRANSLATE_NOOP("Actions", "Add &tag…"), MenuId.CASE, 0, ("Ctrl+T",), "tag"),
    ActionSpec(
        ActionId.REMOVE_TAG, QT_TRANSLATE_NOOP("Actions", "&Remove tag…"), MenuId.CASE, 0, ("Ctrl+R",), "tag-off"
    ),
    ActionSpec(
        ActionId.TAG_FOUND,
        QT_TRANSLATE_NOOP("Actions", "Tags of all cases &found…"),
        MenuId.CASE,
        0,
        ("Ctrl+Shift+L",),
        "tags",
    ),
    ActionSpec(
        ActionId.ADD_TO_BRIEFING,
        QT_TRANSLATE_NOOP("Actions", "Add to &briefing"),
        MenuId.CASE,
        1,
        ("Ctrl+B",),
        "briefing-add",
    ),
    ActionSpec(
        ActionId.SHOW_BASKET,
        QT_TRANSLATE_NOOP("Actions", "Cases &in the current briefing"),
        MenuId.CASE,
        1,
        ("Ctrl+Shift+B",),
        "briefing",
    ),
    ActionSpec(
        ActionId.ADD_TO_COLLECTION,
        QT_TRANSLATE_NOOP("Actions", "Add to co&llection…"),
        MenuId.CASE,
        1,
        ("Ctrl+J",),
        "folder",
    ),
    ActionSpec(
        ActionId.TAKE_OUT_OF_COLLECTION,
        QT_TRANSLATE_NOOP("Actions", "Ta&ke out of this collection"),
        MenuId.CASE,
        1,
        ("Ctrl+Shift+J",),
        "minus",
    ),
    ActionSpec(
        ActionId.COPY_CITATION,
        QT_TRANSLATE_NOOP("Actions", "&Copy with citation"),
        MenuId.CASE,
        2,
        ("Ctrl+Shift+C",),
        "quote",
    ),
    ActionSpec(
        ActionId.COPY_PART,
        QT_TRANSLATE_NOOP("Actions", "Copy &part…"),
        MenuId.CASE,
        2,
        ("Ctrl+Alt+C",),
        "copy",
    ),
    ActionSpec(ActionId.NEW_NOTE, QT_TRANSLATE_NOOP("Actions", "New &note"), MenuId.CASE, 3, ("Ctrl+Shift+N",), "note"),
    ActionSpec(
        ActionId.TOGGLE_STAR, QT_TRANSLATE_NOOP("Actions", "&Star or unstar"), MenuId.CASE, 4, ("Ctrl+M",), "star"
    ),
    ActionSpec(
        ActionId.REVIEW_UNREVIEWED,
        QT_TRANSLATE_NOOP("Actions", "Review: t&o be checked"),
        MenuId.CASE,
        5,
        ("Ctrl+Alt+1",),
    ),
    ActionSpec(
        ActionId.REVIEW_REVIEWED,
        QT_TRANSLATE_NOOP("Actions", "Review: ch&ecked"),
        MenuId.CASE,
        5,
        ("Ctrl+Alt+2",),
    ),
    ActionSpec(
        ActionId.REVIEW_DOUBTFUL,
        QT_TRANSLATE_NOOP("Actions", "Review: &doubtful"),
        MenuId.CASE,
        5,
        ("Ctrl+Alt+3",),
    ),
    ActionSpec(
        ActionId.REVIEW_WITHDRAWN,
        QT_TRANSLATE_NOOP("Actions", "Review: &withdrawn"),
        MenuId.CASE,
        5,
        ("Ctrl+Alt+4",),
    ),
    ActionSpec(ActionId.PRESENT, QT_TRANSLATE_NOOP("Actions", "Slide s&how"), MenuId.CASE, 6, ("F5",), "present"),
    ActionSpec(ActionId.HANDOUT, QT_TRANSLATE_NOOP("Actions", "Hando&ut…"), MenuId.CASE, 6, ("Ctrl+Shift+E",), "file"),
    ActionSpec(
        ActionId.COMPARE, QT_TRANSLATE_NOOP("Actions", "Co&mpare cases"), MenuId.CASE, 6, ("Ctrl+Shift+M",), "compare"
    ),
    ActionSpec(ActionId.PRINT_CASE, QT_TRANSLATE_NOOP("Actions", "Print c&ase…"), MenuId.CASE, 6, ("Ctrl+P",), "print"),
    ActionSpec(
        ActionId.SHOW_LIBRARY, QT_TRANSLATE_NOOP("Actions", "&Library"), MenuId.VIEW, 0, ("Ctrl+1",), "library", True
    ),
    ActionSpec(
        ActionId.SHOW_BRIEFING,
        QT_TRANSLATE_NOOP("Actions", "&Briefings"),
        MenuId.VIEW,
        0,
        ("Ctrl+2",),
        "briefing",
        True,
    ),
    ActionSpec(
        ActionId.SHOW_IMPORT, QT_TRANSLATE_NOOP("Actions", "I&mport"), MenuId.VIEW, 0, ("Ctrl+3",), "import", True
    ),
    ActionSpec(
        ActionId.SHOW_NOTES, QT_TRANSLATE_NOOP("Actions", "M&y notes"), MenuId.VIEW, 0, ("Ctrl+4",), "edit", True
    ),
    ActionSpec(
        ActionId.SHOW_COVERAGE,
        QT_TRANSLATE_NOOP("Actions", "Co&verage matrix"),
        MenuId.VIEW,
        0,
        ("Ctrl+5",),
        "coverage",
        True,
    ),
    ActionSpec(
        ActionId.SHOW_FIGURES, QT_TRANSLATE_NOOP("Actions", "F&igures"), MenuId.VIEW, 0, ("Ctrl+6",), "figures", True
    ),
    ActionSpec(
        ActionId.SHOW_OVERVIEW, QT_TRANSLATE_NOOP("Actions", "Ov&erview"), MenuId.VIEW, 0, ("Ctrl+7",), "overview", True
    ),
    ActionSpec(
        ActionId.SHOW_COMPARISON,
        QT_TRANSLATE_NOOP("Actions", "&Compare"),
        MenuId.VIEW,
        0,
        ("Ctrl+8",),
        "compare",
        True,
    ),
    ActionSpec(
        ActionId.TOGGLE_NAVIGATION,
        QT_TRANSLATE_NOOP("Actions", "Show or hide &navigation"),
        MenuId.VIEW,
        1,
        ("F9",),
        "sidebar",
    ),
    ActionSpec(
        ActionId.TOGGLE_NOTES,
        QT_TRANSLATE_NOOP("Actions", "Show or hide no&tes"),
        MenuId.VIEW,
        1,
        ("F7",),
        "note",
    ),
    ActionSpec(
        ActionId.FULL_WIDTH, QT_TRANSLATE_NOOP("Actions", "Full-&width reading"), MenuId.VIEW, 1, ("F11",), "width"
    ),
    ActionSpec(
        ActionId.TURN_SCRIPT,
        QT_TRANSLATE_NOOP("Actions", "&Simplified or Traditional"),
        MenuId.VIEW,
        1,
        ("Ctrl+Alt+F",),
        "script",
    ),
    ActionSpec(
        ActionId.TOGGLE_THEME, QT_TRANSLATE_NOOP("Actions", "Light or &dark"), MenuId.VIEW, 2, ("Ctrl+D",), "theme"
    ),
    ActionSpec(
        ActionId.LARGER_TEXT,
        QT_TRANSLATE_NOOP("Actions", "La&rger text"),
        MenuId.VIEW,
        2,
        ("Ctrl++", "Ctrl+="),
        "text-larger",
    ),
    ActionSpec(
        ActionId.SMALLER_TEXT,
        QT_TRANSLATE_NOOP("Actions", "Sm&aller text"),
        MenuId.VIEW,
        2,
        ("Ctrl+-",),
        "text-smaller",
    ),
    ActionSpec(ActionId.NORMAL_TEXT, QT_TRANSLATE_NOOP("Actions", "N&ormal text"), MenuId.VIEW, 2, ("Ctrl+0",)),
    ActionSpec(
        ActionId.SHORTCUTS, QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), MenuId.HELP, 0, ("F1",), "keyboard"
    ),
    ActionSpec(ActionId.SEARCH_HELP, QT_TRANSLATE_NOOP("Actions", "&How to search"), MenuId.HELP, 0, icon="help"),
    ActionSpec(
        ActionId.ABOUT_LIBRARY, QT_TRANSLATE_NOOP("Actions", "About this &library"), MenuId.HELP, 1, icon="info"
    ),
    ActionSpec(ActionId.ABOUT, QT_TRANSLATE_NOOP("Actions", "&About Andian"), MenuId.HELP, 1),
)
