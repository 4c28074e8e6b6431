"""The overview: what the store holds, what is new in it, and what its cases want for."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.db import overview as numbers
from app.db import rows
from app.db.store import Store
from app.domain.case import ReviewState
from app.domain.hits import FacetField, Sort
from app.domain.overview import Lack, LackCount, Overview, OverviewBar, OverviewGroup, OverviewKind
from app.query.names import UNKNOWN
from app.query.nodes import FieldIs, Has, Node, Not, Possession
from app.query.writer import write

NEWEST = 12
MOST_CUT_OFF = 200

_FIELDS: Mapping[OverviewKind, FacetField] = MappingProxyType(
    {
        OverviewKind.INDICATOR: FacetField.INDICATOR,
        OverviewKind.PLACE: FacetField.REGION,
        OverviewKind.INSTRUMENT: FacetField.INSTRUMENT,
        OverviewKind.YEAR: FacetField.YEAR,
        OverviewKind.SOURCE: FacetField.SOURCE,
        OverviewKind.REVIEW_STATE: FacetField.REVIEW_STATE,
    }
)
_LACKS: Mapping[Lack, Node] = MappingProxyType(
    {
        Lack.REVIEW: FieldIs(FacetField.REVIEW_STATE, ReviewState.UNREVIEWED.value),
        Lack.FIGURES: Not(Has(Possession.FIGURE)),
        Lack.ORIGINAL: Not(Has(Possession.ORIGINAL)),
    }
)


def overview(store: Store) -> Overview:
    """Everything at a glance."""
    with store.reading() as db:
        store.sets.refresh()
        everything = store.sets.everything()
        cut_off = numbers.cut_off(db)
        return Overview(
            total=everything.bit_count(),
            figure_count=numbers.count_figures(db),
            source_count=numbers.count_sources(db),
            groups=tuple(_group(store, kind, everything) for kind in OverviewKind),
            lacks=tuple(LackCount(lack, store.sets.of(node).bit_count(), write(node)) for lack, node in _LACKS.items()),
            newest=rows.load(db, store.sets.orders.beginning(Sort.NEWEST, NEWEST), (), {}),
            cut_off=rows.load(db, cut_off[:MOST_CUT_OFF], (), {}),
            cut_off_count=len(cut_off),
        )


def _group(store: Store, kind: OverviewKind, everything: int) -> OverviewGroup:
    field = _FIELDS[kind]
    values = [value for value in store.sets.facets.count(field, everything) if value.count and not value.depth]
    if kind is OverviewKind.YEAR:
        values.sort(key=lambda value: (value.value == UNKNOWN, value.value))
    else:
        values.sort(key=lambda value: -value.count)
    return OverviewGroup(
        kind,
        tuple(OverviewBar(one.value, one.label, one.count, write(FieldIs(field, one.value))) for one in values),
    )
