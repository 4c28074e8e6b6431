"""What the fields of a query and the kinds of suggestions are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.hits import FacetField
from app.domain.suggestion import SuggestionKind
from app.query.names import possession
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
        Possession.STAR: QT_TRANSLATE_NOOP("Searching", "star"),
        Possession.FIGURE: QT_TRANSLATE_NOOP("Searching", "figure"),
        Possession.ORIGINAL: QT_TRANSLATE_NOOP("Searching", "original"),
        Possession.HIGHLIGHT: QT_TRANSLATE_NOOP("Searching", "highlight"),
        Possession.COLLECTION: QT_TRANSLATE_NOOP("Searching", "collection"),
        Possession.READING: QT_TRANSLATE_NOOP("Searching", "reading"),
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


def chip_icon(chip: Chip) -> str:
    """The icon of the facet that a chip is about, empty for others."""
    return FACET_ICONS[chip.field] if isinstance(chip.field, FacetField) else ""
