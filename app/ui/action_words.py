"""What actions are called outside of menus: without access keys, and with their first key in tool tips."""

from __future__ import annotations

from PySide6.QtGui import QAction, QKeySequence


def plain_text(text: str) -> str:
    """The text of a menu entry without its access key, in either form: `&File` and `文件(&F)`."""
    start = text.find("(&")
    if start >= 0 and text[start + 3 : start + 4] == ")":
        text = text[:start] + text[start + 4 :]
    return text.replace("&", "").removesuffix("…")


def hint_of(action: QAction) -> str:
    """The tool tip of an action: its text and its first key."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    text = plain_text(action.text())
    return f"{text} ({keys})" if keys else text
