"""What can be done while presenting, and the keys of keyboards and clickers for it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from app.ui.translate import QT_TRANSLATE_NOOP


class Command(StrEnum):
    """What can be done while presenting."""

    FORWARD = "forward"
    BACK = "back"
    NEXT_SLIDE = "next_slide"
    PREVIOUS_SLIDE = "previous_slide"
    FIRST = "first"
    LAST = "last"
    BLACK = "black"
    WHITE = "white"
    LASER = "laser"
    ZOOM_IN = "zoom_in"
    ZOOM_OUT = "zoom_out"
    AT_ONCE = "at_once"
    PRESENTER = "presenter"
    TIMER = "timer"
    RESET_TIMER = "reset_timer"
    LOOK = "look"
    RATIO = "ratio"
    SWAP = "swap"
    HELP = "help"
    LEAVE = "leave"


WORDS: Mapping[Command, str] = MappingProxyType(
    {
        Command.FORWARD: QT_TRANSLATE_NOOP("Presenting", "Go on"),
        Command.BACK: QT_TRANSLATE_NOOP("Presenting", "Back"),
        Command.NEXT_SLIDE: QT_TRANSLATE_NOOP("Presenting", "Next slide"),
        Command.PREVIOUS_SLIDE: QT_TRANSLATE_NOOP("Presenting", "Slide before"),
        Command.FIRST: QT_TRANSLATE_NOOP("Presenting", "First slide"),
        Command.LAST: QT_TRANSLATE_NOOP("Presenting", "Last slide"),
        Command.BLACK: QT_TRANSLATE_NOOP("Presenting", "Black screen"),
        Command.WHITE: QT_TRANSLATE_NOOP("Presenting", "White screen"),
        Command.LASER: QT_TRANSLATE_NOOP("Presenting", "Laser pointer"),
        Command.ZOOM_IN: QT_TRANSLATE_NOOP("Presenting", "Zoom in"),
        Command.ZOOM_OUT: QT_TRANSLATE_NOOP("Presenting", "Zoom out"),
        Command.AT_ONCE: QT_TRANSLATE_NOOP("Presenting", "Whole slides or step by step"),
        Command.PRESENTER: QT_TRANSLATE_NOOP("Presenting", "Notes and next slide"),
        Command.TIMER: QT_TRANSLATE_NOOP("Presenting", "Stop or start the timer"),
        Command.RESET_TIMER: QT_TRANSLATE_NOOP("Presenting", "Timer back to zero"),
        Command.LOOK: QT_TRANSLATE_NOOP("Presenting", "Light or dark slides"),
        Command.RATIO: QT_TRANSLATE_NOOP("Presenting", "16:9 or 4:3"),
        Command.SWAP: QT_TRANSLATE_NOOP("Presenting", "Swap the screens"),
        Command.HELP: QT_TRANSLATE_NOOP("Presenting", "Keys"),
        Command.LEAVE: QT_TRANSLATE_NOOP("Presenting", "End the show"),
    }
)

KEYS: Mapping[Command, tuple[str, ...]] = MappingProxyType(
    {
        Command.FORWARD: ("Right", "Down", "PgDown", "Space", "N"),
        Command.BACK: ("Left", "Up", "PgUp", "Backspace"),
        Command.NEXT_SLIDE: ("Ctrl+Right", "Ctrl+PgDown"),
        Command.PREVIOUS_SLIDE: ("Ctrl+Left", "Ctrl+PgUp"),
        Command.FIRST: ("Home", "F5"),
        Command.LAST: ("End",),
        Command.BLACK: ("B", "."),
        Command.WHITE: ("W", ","),
        Command.LASER: ("L",),
        Command.ZOOM_IN: ("+", "="),
        Command.ZOOM_OUT: ("-",),
        Command.AT_ONCE: ("A",),
        Command.PRESENTER: ("P",),
        Command.TIMER: ("T",),
        Command.RESET_TIMER: ("R",),
        Command.LOOK: ("D",),
        Command.RATIO: ("X",),
        Command.SWAP: ("S",),
        Command.HELP: ("F1", "H"),
        Command.LEAVE: ("Esc",),
    }
)

_BY_KEY: Mapping[str, Command] = MappingProxyType(
    {QKeySequence(key).toString(): command for command, keys in KEYS.items() for key in keys}
)
_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier


def command_of(event: QKeyEvent) -> Command | None:
    """The command of a key; Shift alone makes no difference, as + needs it on many keyboards."""
    modifiers = event.modifiers() & ~_IGNORED
    key = Qt.Key(event.key())
    bare = modifiers & ~Qt.KeyboardModifier.ShiftModifier
    return _BY_KEY.get(_written(key, modifiers)) or _BY_KEY.get(_written(key, bare))


def _written(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    return QKeySequence(QKeyCombination(modifiers, key)).toString()


def words_of(command: Command) -> str:
    """What a command does, in the language of the window."""
    return QCoreApplication.translate("Presenting", WORDS[command])


def keys_of(command: Command) -> str:
    """The keys of a command as they are written on a keyboard."""
    native = QKeySequence.SequenceFormat.NativeText
    return " ".join(QKeySequence(key).toString(native) for key in KEYS[command])
