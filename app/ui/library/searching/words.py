"""What the fields of a query and the kinds of suggestions are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.case import Stage
from app.domain.hits import FacetField
from app.domain.suggestion import Suggestion, SuggestionKind
from app.query.names import FIELD_BY_NAME, possession
from app.query.nodes import CaseField, Possession, QueryField, SpecialField, TextField
from app.ui.library.words import FACET_ICONS, Labels
from app.ui.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.query.chips import Chip

FIELD_TITLES: Mapping[QueryField, str] = MappingProxyType(
    {
        FacetField.INDICATOR: QT_TRANSLATE_NOOP("Searching", "Indicator"),
        FacetField.REGION: QT_TRANSLATE_NOOP("Searching", "Place"),
        FacetField.INSTRUMENT: QT_TRANSLATE_NOOP("Searching", "Instrument"),
        FacetField.YEAR: QT_TRANSLATE_NOOP("Searching", "Year"),
        FacetField.SOURCE: QT_TRANSLATE_NOOP("Searching", "Source"),
        FacetField.REVIEW_STATE: QT_TRANSLATE_NOOP("Searching", "Review state"),
        FacetField.TAG: QT_TRANSLATE_NOOP("Searching", "Tag"),
        CaseField.COLLECTION: QT_TRANSLATE_NOOP("Searching", "Collection"),
        CaseField.STAGE: QT_TRANSLATE_NOOP("Searching", "Stage"),
        TextField.TITLE: QT_TRANSLATE_NOOP("Searching", "Title"),
        TextField.MEASURES: QT_TRANSLATE_NOOP("Searching", "Measures"),
        TextField.RESULTS: QT_TRANSLATE_NOOP("Searching", "Results"),
        TextField.CARD: QT_TRANSLATE_NOOP("Searching", "Card"),
        TextField.ORIGINAL: QT_TRANSLATE_NOOP("Searching", "Original"),
        TextField.NOTES: QT_TRANSLATE_NOOP("Searching", "Notes"),
        TextField.ORGANIZATION: QT_TRANSLATE_NOOP("Searching", "Body"),
        SpecialField.FIGURE: QT_TRANSLATE_NOOP("Searching", "Figure"),
        SpecialField.HAS: QT_TRANSLATE_NOOP("Searching", "Has"),
        SpecialField.LACKS: QT_TRANSLATE_NOOP("Searching", "Lacks"),
    }
)

POSSESSION_TITLES: Mapping[Possession, str] = MappingProxyType(
    {
        Possession.NOTE: QT_TRANSLATE_NOOP("Searching", "note"),
        Possession.TAG: QT_TRANSLATE_NOOP("Searching", "tag"),
        Possession.STAR: QT_TRANSLATE_NOOP("Searching", "a star"),
        Possession.FIGURE: QT_TRANSLATE_NOOP("Searching", "figure"),
        Possession.ORIGINAL: QT_TRANSLATE_NOOP("Searching", "original"),
        Possession.HIGHLIGHT: QT_TRANSLATE_NOOP("Searching", "highlight"),
        Possession.COLLECTION: QT_TRANSLATE_NOOP("Searching", "collection"),
        Possession.READING: QT_TRANSLATE_NOOP("Searching", "reading"),
    }
)

STAGE_TITLES: Mapping[str, str] = MappingProxyType(
    {
        Stage.PILOT: QT_TRANSLATE_NOOP("Searching", "pilot"),
        Stage.SPREAD: QT_TRANSLATE_NOOP("Searching", "spread"),
        Stage.RULE: QT_TRANSLATE_NOOP("Searching", "made a rule"),
        Stage.UNKNOWN: QT_TRANSLATE_NOOP("Searching", "unknown"),
    }
)

KIND_TITLES: Mapping[SuggestionKind, str] = MappingProxyType(
    {
        SuggestionKind.FIELD: QT_TRANSLATE_NOOP("Searching", "field"),
        SuggestionKind.VALUE: QT_TRANSLATE_NOOP("Searching", "value"),
        SuggestionKind.TAG: QT_TRANSLATE_NOOP("Searching", "tag"),
        SuggestionKind.COLLECTION: QT_TRANSLATE_NOOP("Searching", "collection"),
        SuggestionKind.BRAND: QT_TRANSLATE_NOOP("Searching", "brand"),
        SuggestionKind.METRIC: QT_TRANSLATE_NOOP("Searching", "figure"),
        SuggestionKind.SAVED_SEARCH: QT_TRANSLATE_NOOP("Searching", "saved search"),
        SuggestionKind.HISTORY: QT_TRANSLATE_NOOP("Searching", "searched before"),
        SuggestionKind.TITLE: QT_TRANSLATE_NOOP("Searching", "case"),
    }
)

KIND_ICONS: Mapping[SuggestionKind, str] = MappingProxyType(
    {
        SuggestionKind.FIELD: "sort",
        SuggestionKind.VALUE: "filter",
        SuggestionKind.TAG: "tag",
        SuggestionKind.COLLECTION: "folder",
        SuggestionKind.BRAND: "search",
        SuggestionKind.METRIC: "sort",
        SuggestionKind.SAVED_SEARCH: "bookmark",
        SuggestionKind.HISTORY: "history",
        SuggestionKind.TITLE: "file",
    }
)

EXCLUDED = QT_TRANSLATE_NOOP("Searching", "not {what}")
HAS = QT_TRANSLATE_NOOP("Searching", "has {what}")
LACKS = QT_TRANSLATE_NOOP("Searching", "lacks {what}")


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("Searching", text)


def kind_title(suggestion: Suggestion) -> str:
    """What is suggested; the field of a value where its text names one."""
    if suggestion.kind is SuggestionKind.VALUE and (field := _field_of(suggestion)) is not None:
        return translated(FIELD_TITLES[field])
    return translated(KIND_TITLES[suggestion.kind])


def kind_icon(suggestion: Suggestion) -> str:
    """The icon of what is suggested; that of its facet for a value."""
    field = _field_of(suggestion) if suggestion.kind is SuggestionKind.VALUE else None
    return FACET_ICONS[field] if isinstance(field, FacetField) else KIND_ICONS[suggestion.kind]


def _field_of(suggestion: Suggestion) -> QueryField | None:
    name, colon, _ = suggestion.text.partition(":")
    return FIELD_BY_NAME.get(name) if colon else None


def chip_text(chip: Chip, labels: Labels) -> str:
    """What a chip says; a refused part begins with a word, so that it is not told by its look alone."""
    field = chip.field
    if field is SpecialField.HAS:
        what = possession(chip.label)
        name = translated(POSSESSION_TITLES[what]) if what is not None else chip.label
        return translated(LACKS if chip.excluded else HAS).format(what=name)
    text = chip.label
    if isinstance(field, FacetField):
        text = labels.of(field, chip.label, chip.label)
    elif field not in (None, TextField.ANYWHERE):
        text = f"{translated(FIELD_TITLES[field])}: {chip.label}"
    return translated(EXCLUDED).format(what=text) if chip.excluded else text


def refused_text(chip: Chip, labels: Labels) -> str:
    """What of a chip's text is refused, without the word that refuses it; empty for what is asked for."""
    if not chip.excluded or chip.field is SpecialField.HAS:
        return ""
    return chip_text(replace(chip, excluded=False), labels)


def chip_icon(chip: Chip) -> str:
    """The icon of the facet that a chip is about, empty for others."""
    return FACET_ICONS[chip.field] if isinstance(chip.field, FacetField) else ""
