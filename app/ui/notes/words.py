"""What the page with all notes says of one of them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from app.domain.notes import Annotation, Highlight, Note, Standing
from app.ui.library.marking.words import place_title
from app.ui.translate import QT_TRANSLATE_NOOP

STANDING_TITLES: Mapping[Standing, str] = MappingProxyType(
    {
        Standing.PLACED: "",
        Standing.CHANGED: QT_TRANSLATE_NOOP("MyNotes", "The text has changed"),
        Standing.LOST: QT_TRANSLATE_NOOP("MyNotes", "Not found any more: needs a look"),
    }
)

NEEDS_A_LOOK = frozenset({Standing.CHANGED, Standing.LOST})


def moment_text(moment: str) -> str:
    """A moment of the store (ISO 8601 in UTC) as date and time of this place."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(local, "yyyy-MM-dd HH:mm")


def moment_of(mark: Note | Highlight) -> str:
    """When it was written last."""
    return moment_text(mark.updated if isinstance(mark, Note) else mark.created)


def standing_title(standing: Standing) -> str:
    """What is to be said of how surely a passage was found again; empty when all is well."""
    title = STANDING_TITLES[standing]
    return QCoreApplication.translate("MyNotes", title) if title else ""


def meta_of(annotation: Annotation) -> str:
    """Place · moment."""
    return f"{place_title(annotation.mark.anchor.place)} · {moment_of(annotation.mark)}"
