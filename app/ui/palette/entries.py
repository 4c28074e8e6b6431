"""What the palette finds besides the store's things: pages and commands, from the table of actions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.text.palette import Entry
from app.ui.action_words import plain_text
from app.ui.actions import ACTIONS, ActionId, translated
from app.ui.page_table import PAGES
from app.ui.translate import QT_TRANSLATE_NOOP


class Kind(StrEnum):
    """What an entry is; the first two are the window's, the others those of `app.operations.palette`."""

    PAGE = "page"
    COMMAND = "command"
    CASE = "case"
    TAG = "tag"
    COLLECTION = "collection"
    SAVED_SEARCH = "saved_search"
    BRIEFING = "briefing"


KIND_TITLES: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.PAGE: QT_TRANSLATE_NOOP("Palette", "Page"),
        Kind.COMMAND: QT_TRANSLATE_NOOP("Palette", "Command"),
        Kind.CASE: QT_TRANSLATE_NOOP("Palette", "Case"),
        Kind.TAG: QT_TRANSLATE_NOOP("Palette", "Tag"),
        Kind.COLLECTION: QT_TRANSLATE_NOOP("Palette", "Collection"),
        Kind.SAVED_SEARCH: QT_TRANSLATE_NOOP("Palette", "Saved search"),
        Kind.BRIEFING: QT_TRANSLATE_NOOP("Palette", "Briefing"),
    }
)
KIND_ICONS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.PAGE: "arrow-right",
        Kind.COMMAND: "keyboard",
        Kind.CASE: "file",
        Kind.TAG: "tag",
        Kind.COLLECTION: "folder",
        Kind.SAVED_SEARCH: "search",
        Kind.BRIEFING: "briefing",
    }
)


def kind_title(kind: str) -> str:
    """What a kind is called in the language of the window."""
    return QCoreApplication.translate("Palette", KIND_TITLES[Kind(kind)])


def own_entries() -> Iterator[Entry]:
    """Pages, then commands, under their names in the language of the window and in English."""
    pages = {spec.action: spec.id for spec in PAGES}
    for spec in sorted(ACTIONS, key=lambda spec: spec.id not in pages):
        if spec.id is ActionId.SHOW_PALETTE:
            continue
        name, english = plain_text(translated(spec.text)), plain_text(spec.text)
        also = (english,) if english != name else ()
        if spec.id in pages:
            yield Entry(f"{Kind.PAGE}:{pages[spec.id]}", Kind.PAGE, name, also)
        else:
            yield Entry(f"{Kind.COMMAND}:{spec.id}", Kind.COMMAND, name, also)


def keys_of(entry: Entry) -> str:
    """The key of a page or a command as the system writes it, empty for anything else."""
    pages = {f"{Kind.PAGE}:{spec.id}": spec.action for spec in PAGES}
    for spec in ACTIONS:
        if spec.keys and (pages.get(entry.key) is spec.id or entry.key == f"{Kind.COMMAND}:{spec.id}"):
            return QKeySequence(spec.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
    return ""


def identity(entry: Entry) -> str:
    """What tells a thing from its like: a uid, a number, a name."""
    return entry.key.partition(":")[2]
