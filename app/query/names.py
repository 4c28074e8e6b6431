"""What fields and their fixed values are called in a query, in Chinese and in English.

Names are compared folded: Traditional script, full width and capitals do not matter.  The first name is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.case import ReviewState, Stage
from app.domain.hits import FacetField
from app.query.nodes import CaseField, Possession, QueryField, SpecialField, TextField, ValueField
from app.text.fold import fold

UNKNOWN = "不详"
"""The value that asks for cases whose field is empty."""

VALUE_NAMES: Mapping[ValueField, tuple[str, ...]] = MappingProxyType(
    {
        FacetField.INDICATOR: ("指标", "indicator"),
        FacetField.REGION: ("地区", "region", "place"),
        FacetField.INSTRUMENT: ("手段", "改革手段", "instrument"),
        FacetField.YEAR: ("年份", "year"),
        FacetField.SOURCE: ("来源", "source"),
        FacetField.REVIEW_STATE: ("状态", "state"),
        FacetField.TAG: ("标签", "tag"),
        CaseField.COLLECTION: ("专题", "collection"),
        CaseField.STAGE: ("阶段", "stage"),
    }
)
"""Names of each field that has values."""

TEXT_NAMES: Mapping[TextField, tuple[str, ...]] = MappingProxyType(
    {
        TextField.TITLE: ("标题", "title"),
        TextField.MEASURES: ("做法", "measures"),
        TextField.RESULTS: ("成效", "results"),
        TextField.CARD: ("案例卡", "card"),
        TextField.ORIGINAL: ("原文", "original"),
        TextField.NOTES: ("备注", "notes", "note"),
        TextField.ORGANIZATION: ("单位", "body"),
    }
)
"""Names of each field in which words are looked for."""

SPECIAL_NAMES: Mapping[SpecialField, tuple[str, ...]] = MappingProxyType(
    {
        SpecialField.FIGURE: ("数据", "关键数据", "figure"),
        SpecialField.HAS: ("有", "has"),
        SpecialField.LACKS: ("无", "lacks"),
    }
)
"""Names of each field that has a form of its own."""

POSSESSION_NAMES: Mapping[Possession, tuple[str, ...]] = MappingProxyType(
    {
        Possession.NOTE: ("备注", "note", "notes"),
        Possession.TAG: ("标签", "tag", "tags"),
        Possession.STAR: ("星标", "star"),
        Possession.FIGURE: ("数据", "figure", "figures"),
        Possession.ORIGINAL: ("原文", "original"),
        Possession.HIGHLIGHT: ("批注", "highlight", "highlights"),
        Possession.COLLECTION: ("专题", "collection"),
        Possession.READING: ("阅读", "reading", "read"),
    }
)
"""What can be asked for with `有:` and `无:`."""

FIXED_VALUES: Mapping[ValueField, Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        FacetField.REVIEW_STATE: MappingProxyType(
            {
                ReviewState.UNREVIEWED.value: ("待核", "unreviewed"),
                ReviewState.REVIEWED.value: ("已核", "reviewed"),
                ReviewState.DOUBTFUL.value: ("有疑", "doubtful"),
                ReviewState.WITHDRAWN.value: ("撤回", "withdrawn"),
            }
        ),
        CaseField.STAGE: MappingProxyType(
            {
                Stage.PILOT.value: ("试点", "pilot"),
                Stage.SPREAD.value: ("推广", "spread"),
                Stage.RULE.value: ("固化为制度", "固化", "制度", "rule"),
                UNKNOWN: ("不详", "unknown"),
            }
        ),
    }
)
"""The fields that can only have these values: what is stored → what it is called."""

UNKNOWN_NAMES = (UNKNOWN, "unknown")
"""What asks for an empty field."""

_ALL_NAMES: tuple[tuple[QueryField, tuple[str, ...]], ...] = (
    *VALUE_NAMES.items(),
    *TEXT_NAMES.items(),
    *SPECIAL_NAMES.items(),
)

FIELD_BY_NAME: Mapping[str, QueryField] = MappingProxyType({name: kind for kind, names in _ALL_NAMES for name in names})
"""Every name of a field, folded → the field."""


def fixed_value(field: ValueField, value: str) -> str | None:
    """The stored form of a value as typed, for a field of `FIXED_VALUES`; None when the field cannot have it."""
    folded = fold(value)
    return next((stored for stored, names in FIXED_VALUES[field].items() if folded in names), None)


def possession(value: str) -> Possession | None:
    """What a word after `有:` or `无:` stands for, or None."""
    folded = fold(value)
    return next((what for what, names in POSSESSION_NAMES.items() if folded in names), None)
