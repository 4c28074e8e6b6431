"""What marks and their places are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.case import SectionKind
from app.domain.notes import GIST, ORIGINAL, WHOLE_CASE, TextPlace
from app.ui.translate import QT_TRANSLATE_NOOP

_PLACES: Mapping[str, str] = MappingProxyType(
    {
        WHOLE_CASE: QT_TRANSLATE_NOOP("Marking", "Whole case"),
        GIST: QT_TRANSLATE_NOOP("Marking", "Gist"),
        ORIGINAL: QT_TRANSLATE_NOOP("Marking", "Original"),
        SectionKind.OVERVIEW: QT_TRANSLATE_NOOP("Marking", "Overview"),
        SectionKind.BACKGROUND: QT_TRANSLATE_NOOP("Marking", "Background"),
        SectionKind.MEASURES: QT_TRANSLATE_NOOP("Marking", "Measures"),
        SectionKind.RESULTS: QT_TRANSLATE_NOOP("Marking", "Results"),
        SectionKind.LESSONS: QT_TRANSLATE_NOOP("Marking", "Lessons"),
        SectionKind.NEXT_STEPS: QT_TRANSLATE_NOOP("Marking", "Next steps"),
        SectionKind.QUESTIONS: QT_TRANSLATE_NOOP("Marking", "Questions"),
    }
)


def translated(text: str) -> str:
    """A text of the tables of marks in the language of the window."""
    return QCoreApplication.translate("Marking", text)


def place_title(place: TextPlace) -> str:
    """What a place of a case is called, a second one of its kind with its number."""
    kind, _, number = place.partition(":")
    title = translated(_PLACES.get(kind, kind))
    return f"{title} {number}" if number else title
