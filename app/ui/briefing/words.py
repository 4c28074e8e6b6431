"""What the parts of a case and the formats are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.briefing import CasePart
from app.ui.translate import QT_TRANSLATE_NOOP

PART_TITLES: Mapping[CasePart, str] = MappingProxyType(
    {
        CasePart.GIST: QT_TRANSLATE_NOOP("BriefingWords", "Gist"),
        CasePart.OVERVIEW: QT_TRANSLATE_NOOP("BriefingWords", "Overview"),
        CasePart.BACKGROUND: QT_TRANSLATE_NOOP("BriefingWords", "Background"),
        CasePart.MEASURES: QT_TRANSLATE_NOOP("BriefingWords", "Measures"),
        CasePart.RESULTS: QT_TRANSLATE_NOOP("BriefingWords", "Results"),
        CasePart.LESSONS: QT_TRANSLATE_NOOP("BriefingWords", "Lessons"),
        CasePart.NEXT_STEPS: QT_TRANSLATE_NOOP("BriefingWords", "Next steps"),
        CasePart.FIGURES: QT_TRANSLATE_NOOP("BriefingWords", "Key figures"),
        CasePart.QUESTIONS: QT_TRANSLATE_NOOP("BriefingWords", "Questions"),
        CasePart.ORIGINAL: QT_TRANSLATE_NOOP("BriefingWords", "Original"),
    }
)

FORMATS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "docx": (QT_TRANSLATE_NOOP("BriefingWords", "Word document"), ".docx"),
        "html": (QT_TRANSLATE_NOOP("BriefingWords", "Web page"), ".html"),
        "md": (QT_TRANSLATE_NOOP("BriefingWords", "Markdown text"), ".md"),
    }
)
"""Format → label and suffix, the first one being the usual; tests/ui/briefing compares it with `export.registry`."""


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("BriefingWords", text)
