"""What a person can do on the desk by key and button, as a table."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.translate import QT_TRANSLATE_NOOP


class Command(StrEnum):
    """Names of the commands."""

    SPLIT = "split"
    MERGE = "merge"
    MOVE_UP = "move_up"
    MOVE_DOWN = "move_down"
    NEXT_DOUBT = "next_doubt"
    PREVIOUS_DOUBT = "previous_doubt"
    TOGGLE_REPAIR = "toggle_repair"
    LEAVE_OUT = "leave_out"
    COMPARE = "compare"
    KEEP_STORED = "keep_stored"
    KEEP_NEW = "keep_new"
    KEEP_BOTH = "keep_both"
    LINK = "link"
    RETITLE = "retitle"
    CHANGE_KIND = "change_kind"
    USE_SELECTION = "use_selection"
    ADD_FIGURE = "add_figure"
    FIGURES = "figures"
    SHOW_PLACE = "show_place"
    ONLY_ASKING = "only_asking"
    NEXT_PANE = "next_pane"
    UNDO = "undo"
    REDO = "redo"
    ACCEPT = "accept"


@dataclass(frozen=True, slots=True)
class CommandSpec:
    """One command: English text, keys in Qt's portable form, icon."""

    command: Command
    text: str
    keys: tuple[str, ...]
    icon: str = ""


COMMANDS: tuple[CommandSpec, ...] = (
    CommandSpec(Command.UNDO, QT_TRANSLATE_NOOP("Importing", "Undo the last edit"), ("Ctrl+Z",), "undo"),
    CommandSpec(Command.REDO, QT_TRANSLATE_NOOP("Importing", "Redo the edit"), ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
    CommandSpec(Command.SPLIT, QT_TRANSLATE_NOOP("Importing", "A case begins here"), ("Ctrl+Return",), "plus"),
    CommandSpec(
        Command.MERGE, QT_TRANSLATE_NOOP("Importing", "Join with the case before"), ("Ctrl+Backspace",), "merge"
    ),
    CommandSpec(Command.MOVE_UP, QT_TRANSLATE_NOOP("Importing", "Begin one line higher"), ("Alt+Up",), "arrow-up"),
    CommandSpec(Command.MOVE_DOWN, QT_TRANSLATE_NOOP("Importing", "Begin one line lower"), ("Alt+Down",), "arrow-down"),
    CommandSpec(
        Command.TOGGLE_REPAIR,
        QT_TRANSLATE_NOOP("Importing", "Take the repair back or again"),
        ("Ctrl+Shift+R",),
        "edit",
    ),
    CommandSpec(
        Command.LEAVE_OUT, QT_TRANSLATE_NOOP("Importing", "Leave the case out or take it in"), ("Del",), "trash"
    ),
    CommandSpec(
        Command.COMPARE, QT_TRANSLATE_NOOP("Importing", "Duplicate: both texts side by side"), ("F7",), "lines"
    ),
    CommandSpec(
        Command.KEEP_STORED, QT_TRANSLATE_NOOP("Importing", "Duplicate: keep the one that is there"), ("Alt+1",)
    ),
    CommandSpec(Command.KEEP_NEW, QT_TRANSLATE_NOOP("Importing", "Duplicate: take the new one"), ("Alt+2",)),
    CommandSpec(Command.KEEP_BOTH, QT_TRANSLATE_NOOP("Importing", "Duplicate: keep both"), ("Alt+3",)),
    CommandSpec(Command.LINK, QT_TRANSLATE_NOOP("Importing", "Duplicate: link as versions"), ("Alt+4",)),
    CommandSpec(Command.PREVIOUS_DOUBT, QT_TRANSLATE_NOOP("Importing", "Previous doubt"), ("Shift+F8",), "chevron-up"),
    CommandSpec(Command.NEXT_DOUBT, QT_TRANSLATE_NOOP("Importing", "Next doubt"), ("F8",), "chevron-down"),
    CommandSpec(Command.RETITLE, QT_TRANSLATE_NOOP("Importing", "Change the title"), ("F2",), "edit"),
    CommandSpec(
        Command.CHANGE_KIND, QT_TRANSLATE_NOOP("Importing", "Kind of the section…"), ("Ctrl+Shift+K",), "lines"
    ),
    CommandSpec(Command.USE_SELECTION, QT_TRANSLATE_NOOP("Importing", "Use the selection as…"), ("Ctrl+U",), "quote"),
    CommandSpec(
        Command.ADD_FIGURE,
        QT_TRANSLATE_NOOP("Importing", "Add the selection to the figures"),
        ("Ctrl+Shift+F",),
        "plus",
    ),
    CommandSpec(Command.FIGURES, QT_TRANSLATE_NOOP("Importing", "Table of the figures"), ("F4",), "sort"),
    CommandSpec(
        Command.SHOW_PLACE,
        QT_TRANSLATE_NOOP("Importing", "Show where the field stands in the text"),
        ("Ctrl+G",),
        "eye",
    ),
    CommandSpec(
        Command.ONLY_ASKING, QT_TRANSLATE_NOOP("Importing", "Only the doubtful ones"), ("Ctrl+Shift+D",), "filter"
    ),
    CommandSpec(Command.NEXT_PANE, QT_TRANSLATE_NOOP("Importing", "From pane to pane"), ("F6",)),
    CommandSpec(Command.ACCEPT, QT_TRANSLATE_NOOP("Importing", "Accept"), ("Ctrl+Shift+Return",), "check"),
)
_OF_THE_WINDOW_TOO = frozenset({Command.UNDO, Command.REDO})
"""Keys that the window has for its own: the page takes them while the keyboard is in it, see `ImportPage.event`."""


class CommandSet:
    """The actions of one desk."""

    def __init__(self, page: QWidget, theme: Theme) -> None:
        self._actions: dict[Command, QAction] = {}
        for spec in COMMANDS:
            action = QAction(QCoreApplication.translate("Importing", spec.text), page)
            keys = [QKeySequence(key) for key in spec.keys]
            shown = keys[0].toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()} ({shown})")
            action.setData(keys)
            if spec.command not in _OF_THE_WINDOW_TOO:
                action.setShortcuts(keys)
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if spec.icon:
                theme.dress(action, spec.icon)
            page.addAction(action)
            self._actions[spec.command] = action

    def __getitem__(self, command: Command) -> QAction:
        """The action of a command."""
        return self._actions[command]

    def of_key(self, event: QKeyEvent) -> Command | None:
        """The command whose key this is."""
        pressed = QKeySequence(event.keyCombination())
        return next((name for name, action in self._actions.items() if pressed in action.data()), None)
