"""What fields are called in a query, in Chinese and in English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.hits import FacetField
from app.query.nodes import TextField

FACET_NAMES: Mapping[FacetField, tuple[str, ...]] = MappingProxyType(
    {
        FacetField.INDICATOR: ("指标", "indicator"),
        FacetField.REGION: ("地区", "region"),
        FacetField.INSTRUMENT: ("手段", "instrument"),
        FacetField.YEAR: ("年份", "year"),
        FacetField.SOURCE: ("来源", "source"),
        FacetField.REVIEW_STATE: ("状态", "state"),
        FacetField.TAG: ("标签", "tag"),
    }
)
"""Names of each facet field; the first is the one that is written."""

TEXT_NAMES: Mapping[TextField, tuple[str, ...]] = MappingProxyType(
    {
        TextField.TITLE: ("标题", "title"),
        TextField.CARD: ("案例卡", "card"),
        TextField.ORIGINAL: ("原文", "original"),
        TextField.NOTES: ("备注", "notes"),
    }
)
"""Names of each text field; the first is the one that is written."""

FIELD_BY_NAME: Mapping[str, FacetField | TextField] = MappingProxyType(
    {name: field for field, names in FACET_NAMES.items() for name in names}
    | {name: field for field, names in TEXT_NAMES.items() for name in names}
)
"""Every name of a field → the field."""
