"""The keys that widgets handle themselves; the shortcut help shows them beside those of the actions."""

from __future__ import annotations

from dataclasses import dataclass

from app.ui.translate import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class KeyHint:
    """A key that a widget handles itself, in Qt's portable form, and what it does."""

    keys: str
    text: str


KEY_HINTS: tuple[KeyHint, ...] = (
    KeyHint("S", QT_TRANSLATE_NOOP("Actions", "Star or unstar the cases selected in the list")),
    KeyHint("Alt+Up", QT_TRANSLATE_NOOP("Actions", "Move a case in its collection, a collection, a saved search")),
    KeyHint("Alt+Return", QT_TRANSLATE_NOOP("Actions", "In the navigation: exclude the value (mouse: Alt and click)")),
    KeyHint("F2", QT_TRANSLATE_NOOP("Actions", "In the navigation: rename a collection or a saved search")),
    KeyHint("Down", QT_TRANSLATE_NOOP("Actions", "From the search box into the suggestions or the list")),
    KeyHint("F4", QT_TRANSLATE_NOOP("Actions", "In the search box: saved and earlier searches")),
    KeyHint("Return", QT_TRANSLATE_NOOP("Actions", "From the list into the case")),
    KeyHint("Esc", QT_TRANSLATE_NOOP("Actions", "Back: from the case to the list, from the list to the search box")),
    KeyHint("Shift+Down", QT_TRANSLATE_NOOP("Actions", "Select several cases")),
    KeyHint("F6", QT_TRANSLATE_NOOP("Actions", "From pane to pane")),
    KeyHint(
        "1", QT_TRANSLATE_NOOP("Actions", "Highlight the passage selected in a case: yellow; 2 green, 3 blue, 4 pink")
    ),
    KeyHint("N", QT_TRANSLATE_NOOP("Actions", "Write a note on the passage selected in a case")),
    KeyHint("Del", QT_TRANSLATE_NOOP("Actions", "Take the highlight at the cursor off")),
)
