"""What codes and vocabulary values are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.case import ReviewState
from app.domain.hits import FacetField, Sort
from app.ui.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.domain.vocabulary import Vocabulary

FACET_TITLES: Mapping[FacetField, str] = MappingProxyType(
    {
        FacetField.INDICATOR: QT_TRANSLATE_NOOP("Words", "Indicators"),
        FacetField.REGION: QT_TRANSLATE_NOOP("Words", "Places"),
        FacetField.INSTRUMENT: QT_TRANSLATE_NOOP("Words", "Instruments"),
        FacetField.YEAR: QT_TRANSLATE_NOOP("Words", "Years"),
        FacetField.SOURCE: QT_TRANSLATE_NOOP("Words", "Sources"),
        FacetField.REVIEW_STATE: QT_TRANSLATE_NOOP("Words", "Review"),
        FacetField.TAG: QT_TRANSLATE_NOOP("Words", "Tags"),
    }
)

FACET_ICONS: Mapping[FacetField, str] = MappingProxyType(
    {
        FacetField.INDICATOR: "indicator",
        FacetField.REGION: "place",
        FacetField.INSTRUMENT: "instrument",
        FacetField.YEAR: "year",
        FacetField.SOURCE: "source",
        FacetField.REVIEW_STATE: "review",
        FacetField.TAG: "tag",
    }
)

SORT_TITLES: Mapping[Sort, str] = MappingProxyType(
    {
        Sort.RELEVANCE: QT_TRANSLATE_NOOP("Words", "Best match"),
        Sort.PLACE: QT_TRANSLATE_NOOP("Words", "By place"),
        Sort.NEWEST: QT_TRANSLATE_NOOP("Words", "Newest first"),
        Sort.SOURCE: QT_TRANSLATE_NOOP("Words", "By source"),
        Sort.READ: QT_TRANSLATE_NOOP("Words", "Last read first"),
    }
)

REVIEW_TITLES: Mapping[str, str] = MappingProxyType(
    {
        ReviewState.UNREVIEWED: QT_TRANSLATE_NOOP("Words", "to be checked"),
        ReviewState.REVIEWED: QT_TRANSLATE_NOOP("Words", "checked"),
        ReviewState.DOUBTFUL: QT_TRANSLATE_NOOP("Words", "doubtful"),
        ReviewState.WITHDRAWN: QT_TRANSLATE_NOOP("Words", "withdrawn"),
    }
)

STEP_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "add_tag": QT_TRANSLATE_NOOP("Words", "add tag"),
        "remove_tag": QT_TRANSLATE_NOOP("Words", "remove tag"),
        "rename_tag": QT_TRANSLATE_NOOP("Words", "rename tag"),
        "merge_tags": QT_TRANSLATE_NOOP("Words", "merge tags"),
        "delete_tag": QT_TRANSLATE_NOOP("Words", "delete tag"),
        "new_briefing": QT_TRANSLATE_NOOP("Words", "new briefing"),
        "edit_briefing": QT_TRANSLATE_NOOP("Words", "edit briefing"),
        "delete_briefing": QT_TRANSLATE_NOOP("Words", "delete briefing"),
        "revoke_repair": QT_TRANSLATE_NOOP("Words", "take a repair back"),
        "restore_repair": QT_TRANSLATE_NOOP("Words", "repair again"),
        "unlink_version": QT_TRANSLATE_NOOP("Words", "unlink a version"),
        "import_cases": QT_TRANSLATE_NOOP("Words", "import cases"),
        "add_to_briefing": QT_TRANSLATE_NOOP("Words", "add to briefing"),
    }
)

UNKNOWN_VALUE = "不详"
"""The facet value of cases whose field is empty."""

UNKNOWN_TITLE = QT_TRANSLATE_NOOP("Words", "unknown")


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("Words", text)


def step_title(code: str) -> str:
    """What an undoable step is called; the code itself when this program does not know it."""
    return translated(STEP_TITLES.get(code, code))


@dataclass(frozen=True, slots=True)
class Labels:
    """Vocabulary values in the language of the window; Chinese ones are shown as they are."""

    language: str
    english: Mapping[str, str] = field(default_factory=dict)
    indicator_names: Mapping[str, str] = field(default_factory=dict)

    def of(self, facet: FacetField, value: str, label: str) -> str:
        """The label of a facet value."""
        if value == UNKNOWN_VALUE:
            return translated(UNKNOWN_TITLE)
        if facet is FacetField.REVIEW_STATE:
            return translated(REVIEW_TITLES.get(value, value))
        if facet in (FacetField.INDICATOR, FacetField.INSTRUMENT):
            return self.term(label)
        return label

    def term(self, name: str) -> str:
        """The name of an indicator (or its code) or of an instrument."""
        chinese = self.indicator_names.get(name, name)
        return self.english.get(chinese, chinese) if self.language == "en" else chinese

    def indicator_value(self, name: str) -> str:
        """The value that a query uses for an indicator given by name or code."""
        return self.indicator_names.get(name, name)


def labels_of(vocabulary: Vocabulary, language: str) -> Labels:
    """The labels of a store's vocabulary."""
    english = {one.name: one.name_en for one in vocabulary.indicators}
    english |= {one.name: one.name_en for one in vocabulary.instruments}
    return Labels(language, english, {one.code: one.name for one in vocabulary.indicators})
