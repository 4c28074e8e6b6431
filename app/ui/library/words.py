"""What codes and vocabulary values are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.case import ReviewState, Stage
from app.domain.hits import CountedField, FacetField, OtherField, Sort
from app.ui.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.domain.vocabulary import Vocabulary

FACET_TITLES: Mapping[CountedField, str] = MappingProxyType(
    {
        FacetField.INDICATOR: QT_TRANSLATE_NOOP("Words", "Indicators"),
        FacetField.REGION: QT_TRANSLATE_NOOP("Words", "Places"),
        FacetField.INSTRUMENT: QT_TRANSLATE_NOOP("Words", "Instruments"),
        FacetField.YEAR: QT_TRANSLATE_NOOP("Words", "Years"),
        FacetField.SOURCE: QT_TRANSLATE_NOOP("Words", "Sources"),
        FacetField.REVIEW_STATE: QT_TRANSLATE_NOOP("Words", "Review"),
        FacetField.TAG: QT_TRANSLATE_NOOP("Words", "Tags"),
        OtherField.STAGE: QT_TRANSLATE_NOOP("Words", "Stage"),
        OtherField.COLLECTION: QT_TRANSLATE_NOOP("Words", "Collections"),
        OtherField.POSSESSION: QT_TRANSLATE_NOOP("Words", "Kept"),
        OtherField.B_READY: QT_TRANSLATE_NOOP("Words", "B-READY topics"),
    }
)

FACET_ICONS: Mapping[CountedField, str] = MappingProxyType(
    {
        FacetField.INDICATOR: "indicator",
        FacetField.REGION: "place",
        FacetField.INSTRUMENT: "instrument",
        FacetField.YEAR: "year",
        FacetField.SOURCE: "source",
        FacetField.REVIEW_STATE: "review",
        FacetField.TAG: "tag",
        OtherField.STAGE: "sliders",
        OtherField.COLLECTION: "folder",
        OtherField.POSSESSION: "bookmark",
        OtherField.B_READY: "indicator",
    }
)

SORT_TITLES: Mapping[Sort, str] = MappingProxyType(
    {
        Sort.RELEVANCE: QT_TRANSLATE_NOOP("Words", "Best match"),
        Sort.PLACE: QT_TRANSLATE_NOOP("Words", "By place"),
        Sort.NEWEST: QT_TRANSLATE_NOOP("Words", "Newest first"),
        Sort.SOURCE: QT_TRANSLATE_NOOP("Words", "By source"),
        Sort.READ: QT_TRANSLATE_NOOP("Words", "Last read first"),
        Sort.OWN: QT_TRANSLATE_NOOP("Words", "Own order"),
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

STAGE_TITLES: Mapping[str, str] = MappingProxyType(
    {
        Stage.PILOT: QT_TRANSLATE_NOOP("Words", "pilot"),
        Stage.SPREAD: QT_TRANSLATE_NOOP("Words", "spread"),
        Stage.RULE: QT_TRANSLATE_NOOP("Words", "made a rule"),
    }
)

POSSESSION_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "star": QT_TRANSLATE_NOOP("Words", "Starred"),
        "note": QT_TRANSLATE_NOOP("Words", "With notes"),
    }
)

TOPIC_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "Business Entry": QT_TRANSLATE_NOOP("Words", "Business Entry"),
        "Business Location": QT_TRANSLATE_NOOP("Words", "Business Location"),
        "Utility Services": QT_TRANSLATE_NOOP("Words", "Utility Services"),
        "Labor": QT_TRANSLATE_NOOP("Words", "Labor"),
        "Financial Services": QT_TRANSLATE_NOOP("Words", "Financial Services"),
        "International Trade": QT_TRANSLATE_NOOP("Words", "International Trade"),
        "Taxation": QT_TRANSLATE_NOOP("Words", "Taxation"),
        "Dispute Resolution": QT_TRANSLATE_NOOP("Words", "Dispute Resolution"),
        "Market Competition": QT_TRANSLATE_NOOP("Words", "Market Competition"),
        "Business Insolvency": QT_TRANSLATE_NOOP("Words", "Business Insolvency"),
        "cross-cutting": QT_TRANSLATE_NOOP("Words", "Cross-cutting"),
    }
)
"""The topics of the World Bank's B-READY, as the vocabulary of indicators names them."""

_FIXED_TITLES: Mapping[CountedField, Mapping[str, str]] = MappingProxyType(
    {
        FacetField.REVIEW_STATE: REVIEW_TITLES,
        OtherField.STAGE: STAGE_TITLES,
        OtherField.POSSESSION: POSSESSION_TITLES,
        OtherField.B_READY: TOPIC_TITLES,
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
        "rename_briefing": QT_TRANSLATE_NOOP("Words", "rename briefing"),
        "duplicate_briefing": QT_TRANSLATE_NOOP("Words", "duplicate briefing"),
        "keep_version": QT_TRANSLATE_NOOP("Words", "keep a version"),
        "restore_version": QT_TRANSLATE_NOOP("Words", "go back to a version"),
        "edit_layout": QT_TRANSLATE_NOOP("Words", "edit layout"),
        "rename_layout": QT_TRANSLATE_NOOP("Words", "rename layout"),
        "duplicate_layout": QT_TRANSLATE_NOOP("Words", "duplicate layout"),
        "import_layout": QT_TRANSLATE_NOOP("Words", "import layout"),
        "choose_layout": QT_TRANSLATE_NOOP("Words", "choose layout"),
        "delete_layout": QT_TRANSLATE_NOOP("Words", "delete layout"),
        "restore_layout": QT_TRANSLATE_NOOP("Words", "put layout back"),
        "delete_briefing": QT_TRANSLATE_NOOP("Words", "delete briefing"),
        "revoke_repair": QT_TRANSLATE_NOOP("Words", "take a repair back"),
        "restore_repair": QT_TRANSLATE_NOOP("Words", "repair again"),
        "unlink_version": QT_TRANSLATE_NOOP("Words", "unlink a version"),
        "import_cases": QT_TRANSLATE_NOOP("Words", "import cases"),
        "add_to_briefing": QT_TRANSLATE_NOOP("Words", "add to briefing"),
        "colour_tag": QT_TRANSLATE_NOOP("Words", "colour a tag"),
        "change_tags": QT_TRANSLATE_NOOP("Words", "change tags of many cases"),
        "write_note": QT_TRANSLATE_NOOP("Words", "write a note"),
        "move_note": QT_TRANSLATE_NOOP("Words", "place note again"),
        "delete_note": QT_TRANSLATE_NOOP("Words", "delete note"),
        "add_highlight": QT_TRANSLATE_NOOP("Words", "highlight a passage"),
        "recolour_highlight": QT_TRANSLATE_NOOP("Words", "change a highlight's colour"),
        "move_highlight": QT_TRANSLATE_NOOP("Words", "place highlight again"),
        "delete_highlight": QT_TRANSLATE_NOOP("Words", "remove highlight"),
        "add_star": QT_TRANSLATE_NOOP("Words", "star"),
        "remove_star": QT_TRANSLATE_NOOP("Words", "unstar"),
        "set_review": QT_TRANSLATE_NOOP("Words", "set review state"),
        "reset_review": QT_TRANSLATE_NOOP("Words", "reset review state"),
        "new_collection": QT_TRANSLATE_NOOP("Words", "new collection"),
        "rename_collection": QT_TRANSLATE_NOOP("Words", "rename collection"),
        "move_collection": QT_TRANSLATE_NOOP("Words", "move collection"),
        "delete_collection": QT_TRANSLATE_NOOP("Words", "delete collection"),
        "add_to_collection": QT_TRANSLATE_NOOP("Words", "add to collection"),
        "remove_from_collection": QT_TRANSLATE_NOOP("Words", "take out of collection"),
        "order_collection": QT_TRANSLATE_NOOP("Words", "order collection"),
        "save_search": QT_TRANSLATE_NOOP("Words", "save search"),
        "edit_saved_search": QT_TRANSLATE_NOOP("Words", "edit saved search"),
        "move_saved_search": QT_TRANSLATE_NOOP("Words", "move saved search"),
        "delete_saved_search": QT_TRANSLATE_NOOP("Words", "delete saved search"),
        "forget_search": QT_TRANSLATE_NOOP("Words", "forget a search"),
        "clear_searches": QT_TRANSLATE_NOOP("Words", "clear search history"),
        "clear_readings": QT_TRANSLATE_NOOP("Words", "clear reading history"),
        "restore_note": QT_TRANSLATE_NOOP("Words", "put note back"),
        "restore_highlight": QT_TRANSLATE_NOOP("Words", "put highlight back"),
        "restore_collection": QT_TRANSLATE_NOOP("Words", "put collection back"),
        "restore_tag": QT_TRANSLATE_NOOP("Words", "put tag back"),
        "restore_saved_search": QT_TRANSLATE_NOOP("Words", "put saved search back"),
        "restore_briefing": QT_TRANSLATE_NOOP("Words", "put briefing back"),
        "restore_items": QT_TRANSLATE_NOOP("Words", "put back from the trash"),
        "delete_annotations": QT_TRANSLATE_NOOP("Words", "remove notes and highlights"),
        "delete_for_good": QT_TRANSLATE_NOOP("Words", "delete for good"),
        "empty_trash": QT_TRANSLATE_NOOP("Words", "empty trash"),
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

    def of(self, facet: CountedField, value: str, label: str) -> str:
        """The label of a facet value."""
        if value == UNKNOWN_VALUE:
            return translated(UNKNOWN_TITLE)
        if facet in _FIXED_TITLES:
            return translated(_FIXED_TITLES[facet].get(value, value))
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
