"""The colour of a tag: always the same for one name, one of the theme's text colours."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtGui import QColor

from app.ui.theme import Role, Theme

TAG_ROLES = (Role.ACCENT, Role.FIGURE, Role.GOOD, Role.WARNING, Role.DANGER, Role.TEXT_FAINT)


def tag_color(theme: Theme, name: str) -> QColor:
    """The colour of a tag, chosen by the top level of its name."""
    return theme.color(TAG_ROLES[crc32(name.split("/", 1)[0].encode()) % len(TAG_ROLES)])
