"""What rows of a comparison are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.case import SectionKind
from app.domain.comparing import ComparedField
from app.ui.translate import QT_TRANSLATE_NOOP

FIELD_TITLES: Mapping[ComparedField, str] = MappingProxyType(
    {
        ComparedField.PLACE: QT_TRANSLATE_NOOP("Comparing", "Place"),
        ComparedField.ORGANIZATION: QT_TRANSLATE_NOOP("Comparing", "Lead body"),
        ComparedField.INDICATORS: QT_TRANSLATE_NOOP("Comparing", "Indicators"),
        ComparedField.INSTRUMENTS: QT_TRANSLATE_NOOP("Comparing", "Instruments"),
        ComparedField.STAGE: QT_TRANSLATE_NOOP("Comparing", "Stage"),
        ComparedField.SERVED: QT_TRANSLATE_NOOP("Comparing", "Serves"),
        ComparedField.START: QT_TRANSLATE_NOOP("Comparing", "Began"),
        ComparedField.DATA_AS_OF: QT_TRANSLATE_NOOP("Comparing", "Data as of"),
        ComparedField.SOURCE: QT_TRANSLATE_NOOP("Comparing", "Source"),
    }
)

SECTION_TITLES: Mapping[SectionKind, str] = MappingProxyType(
    {
        SectionKind.OVERVIEW: QT_TRANSLATE_NOOP("Comparing", "Overview"),
        SectionKind.BACKGROUND: QT_TRANSLATE_NOOP("Comparing", "Background"),
        SectionKind.MEASURES: QT_TRANSLATE_NOOP("Comparing", "Measures"),
        SectionKind.RESULTS: QT_TRANSLATE_NOOP("Comparing", "Results"),
        SectionKind.LESSONS: QT_TRANSLATE_NOOP("Comparing", "Lessons"),
        SectionKind.NEXT_STEPS: QT_TRANSLATE_NOOP("Comparing", "Next steps"),
        SectionKind.QUESTIONS: QT_TRANSLATE_NOOP("Comparing", "Questions"),
    }
)

TITLE = QT_TRANSLATE_NOOP("Comparing", "Title")
FIELDS = QT_TRANSLATE_NOOP("Comparing", "Fields")
GIST = QT_TRANSLATE_NOOP("Comparing", "Gist")
FIGURES = QT_TRANSLATE_NOOP("Comparing", "Key figures")
ALONE = QT_TRANSLATE_NOOP("Comparing", "Figures of one case alone")
DIFFERENT = QT_TRANSLATE_NOOP("Comparing", "differs")
ALIKE = QT_TRANSLATE_NOOP("Comparing", "the same")
NOTHING = QT_TRANSLATE_NOOP("Comparing", "none")


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("Comparing", text)
