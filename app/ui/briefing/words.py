"""What the choices of a briefing, the parts of a case and the formats are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.briefing import BriefingKind, CaseField, CasePart, Extent, Grouping, ItemKind, SourceNotes
from app.domain.citation import CitationStyle
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

ITEM_KINDS: Mapping[ItemKind, str] = MappingProxyType(
    {
        ItemKind.PART: QT_TRANSLATE_NOOP("BriefingWords", "Part"),
        ItemKind.CASE: QT_TRANSLATE_NOOP("BriefingWords", "Case"),
        ItemKind.TEXT: QT_TRANSLATE_NOOP("BriefingWords", "Own text"),
        ItemKind.EDITOR_NOTE: QT_TRANSLATE_NOOP("BriefingWords", "Editor's note"),
        ItemKind.LEAD: QT_TRANSLATE_NOOP("BriefingWords", "Lead"),
        ItemKind.GUIDE: QT_TRANSLATE_NOOP("BriefingWords", "In this issue"),
        ItemKind.FOREWORD: QT_TRANSLATE_NOOP("BriefingWords", "Foreword"),
        ItemKind.COMPARISON: QT_TRANSLATE_NOOP("BriefingWords", "Comparison table"),
        ItemKind.KEY_FIGURES: QT_TRANSLATE_NOOP("BriefingWords", "Table of key figures"),
        ItemKind.CHART: QT_TRANSLATE_NOOP("BriefingWords", "Chart of a figure"),
        ItemKind.MATRIX: QT_TRANSLATE_NOOP("BriefingWords", "Coverage matrix"),
        ItemKind.SOURCES: QT_TRANSLATE_NOOP("BriefingWords", "List of sources"),
        ItemKind.ATTACHMENT: QT_TRANSLATE_NOOP("BriefingWords", "Attachment"),
        ItemKind.PAGE_BREAK: QT_TRANSLATE_NOOP("BriefingWords", "Page break"),
    }
)

EXTENTS: Mapping[Extent, str] = MappingProxyType(
    {
        Extent.SENTENCE: QT_TRANSLATE_NOOP("BriefingWords", "One sentence"),
        Extent.POINTS: QT_TRANSLATE_NOOP("BriefingWords", "Main points"),
        Extent.CARD: QT_TRANSLATE_NOOP("BriefingWords", "Whole card"),
        Extent.ORIGINAL: QT_TRANSLATE_NOOP("BriefingWords", "Original text"),
        Extent.CHOSEN: QT_TRANSLATE_NOOP("BriefingWords", "Chosen parts"),
    }
)

FIELDS: Mapping[CaseField, str] = MappingProxyType(
    {
        CaseField.PLACE: QT_TRANSLATE_NOOP("BriefingWords", "Place"),
        CaseField.ORGANIZATION: QT_TRANSLATE_NOOP("BriefingWords", "Body in charge"),
        CaseField.INDICATORS: QT_TRANSLATE_NOOP("BriefingWords", "Indicators"),
        CaseField.INSTRUMENTS: QT_TRANSLATE_NOOP("BriefingWords", "Instruments"),
        CaseField.STAGE: QT_TRANSLATE_NOOP("BriefingWords", "Stage"),
        CaseField.START: QT_TRANSLATE_NOOP("BriefingWords", "Start"),
        CaseField.DATA_AS_OF: QT_TRANSLATE_NOOP("BriefingWords", "Date of the data"),
        CaseField.GIST: QT_TRANSLATE_NOOP("BriefingWords", "Gist"),
        CaseField.LEADS: QT_TRANSLATE_NOOP("BriefingWords", "Lead phrases"),
        CaseField.FIGURES: QT_TRANSLATE_NOOP("BriefingWords", "Key figures"),
        CaseField.SOURCE: QT_TRANSLATE_NOOP("BriefingWords", "Source"),
    }
)

KINDS: Mapping[BriefingKind, str] = MappingProxyType(
    {
        BriefingKind.BULLETIN: QT_TRANSLATE_NOOP("BriefingWords", "Bulletin"),
        BriefingKind.COMPILATION: QT_TRANSLATE_NOOP("BriefingWords", "Compilation of cases"),
        BriefingKind.REFERENCE: QT_TRANSLATE_NOOP("BriefingWords", "Reference paper"),
        BriefingKind.EXPERIENCE: QT_TRANSLATE_NOOP("BriefingWords", "Report of experience"),
        BriefingKind.MEMO: QT_TRANSLATE_NOOP("BriefingWords", "Memo"),
    }
)

GROUPINGS: Mapping[Grouping, str] = MappingProxyType(
    {
        Grouping.PARTS: QT_TRANSLATE_NOOP("BriefingWords", "By the parts of the outline"),
        Grouping.INDICATOR: QT_TRANSLATE_NOOP("BriefingWords", "By indicator"),
        Grouping.PLACE: QT_TRANSLATE_NOOP("BriefingWords", "By place"),
        Grouping.NONE: QT_TRANSLATE_NOOP("BriefingWords", "Not grouped"),
    }
)

SOURCE_NOTES: Mapping[SourceNotes, str] = MappingProxyType(
    {
        SourceNotes.LINES: QT_TRANSLATE_NOOP("BriefingWords", "Below each case and at the end"),
        SourceNotes.FOOTNOTES: QT_TRANSLATE_NOOP("BriefingWords", "As footnotes"),
        SourceNotes.END_LIST: QT_TRANSLATE_NOOP("BriefingWords", "As a numbered list at the end"),
        SourceNotes.NONE: QT_TRANSLATE_NOOP("BriefingWords", "Not named"),
    }
)

CITATION_STYLES: Mapping[CitationStyle, str] = MappingProxyType(
    {
        CitationStyle.PLAIN: QT_TRANSLATE_NOOP("BriefingWords", "Plain"),
        CitationStyle.OFFICIAL: QT_TRANSLATE_NOOP("BriefingWords", "Official style"),
        CitationStyle.GBT_7714: QT_TRANSLATE_NOOP("BriefingWords", "GB/T 7714"),
    }
)

FORMATS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "docx": (QT_TRANSLATE_NOOP("BriefingWords", "Word document"), ".docx"),
        "pdf": (QT_TRANSLATE_NOOP("BriefingWords", "PDF document"), ".pdf"),
        "html": (QT_TRANSLATE_NOOP("BriefingWords", "Web page"), ".html"),
        "md": (QT_TRANSLATE_NOOP("BriefingWords", "Markdown text"), ".md"),
        "xlsx": (QT_TRANSLATE_NOOP("BriefingWords", "Excel workbook"), ".xlsx"),
        "pptx": (QT_TRANSLATE_NOOP("BriefingWords", "PowerPoint slides"), ".pptx"),
    }
)
"""Format → label and suffix, the first one being the usual; tests/ui/briefing compares it with `export.registry`."""


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("BriefingWords", text)
