"""The groups of counted values in the navigation: each a tree, folded when it is long, filtered by what is typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from app.domain.hits import CountedField, Facet, FacetField, FacetValue, OtherFacet, OtherField
from app.text.pinyin import pinyin_keys, typed_letters
from app.ui.library.navigation_items import NavigationItem, NavigationState, RowKind
from app.ui.library.words import FACET_ICONS, FACET_TITLES, translated

SHOWN_AT_FIRST = 5
"""So many values of a facet stand below it before its row “more”."""

LONG = 12
"""A group with more values than this has a box to filter them."""

VERY_LONG = 200
"""In a group with more values than this only open branches are made into rows: there are thousands of places.

Its box is there while it is folded, too: nobody unfolds thirty provinces to type the name of a city.
"""

ORDER: tuple[CountedField, ...] = (
    FacetField.INDICATOR,
    FacetField.REGION,
    FacetField.INSTRUMENT,
    OtherField.STAGE,
    FacetField.YEAR,
    FacetField.SOURCE,
    FacetField.REVIEW_STATE,
    FacetField.TAG,
)

_KEPT_ICONS = (("star", "star"), ("note", "note"))


def kept_rows(state: NavigationState) -> Iterator[NavigationItem]:
    """What a person has starred or written about; they stand alone, not in a group."""
    field = OtherField.POSSESSION
    counts = {value.value: value.count for facet in state.others if facet.field is field for value in facet.values}
    for value, icon in _KEPT_ICONS:
        text = state.labels.of(field, value, value)
        yield _value(field, FacetValue(value, text, counts.get(value, 0)), state, 0, icon=icon, key=value)


def value_groups(state: NavigationState) -> Iterator[NavigationItem]:
    """The groups from top to bottom."""
    by_field: dict[CountedField, Facet | OtherFacet] = {facet.field: facet for facet in state.facets}
    by_field |= {other.field: other for other in state.others}
    for field in ORDER:
        if field is FacetField.INDICATOR and field in by_field and OtherField.B_READY in by_field:
            yield _indicators(by_field[field], by_field[OtherField.B_READY], state)
        elif field in by_field:
            facet = by_field[field]
            yield _group(field, _rows(field.value, facet, state), state)


def query_value(field: CountedField, value: str) -> tuple[CountedField, str]:
    """How the query names a value: a topic is asked for like an indicator."""
    return (FacetField.INDICATOR if field is OtherField.B_READY else field, value)


def _indicators(facet: Facet | OtherFacet, topics: Facet | OtherFacet, state: NavigationState) -> NavigationItem:
    """The indicators, or the topics of B-READY in their place, with a row that switches between them."""
    key = FacetField.INDICATOR.value
    if state.by_topic:
        text = QCoreApplication.translate("Navigation", "Show the indicators")
    else:
        text = QCoreApplication.translate("Navigation", "Show B-READY topics")
    switch = NavigationItem(f"{key}/switch", RowKind.SWITCH, text, depth=1, icon="sort")
    rows = _rows(key, topics if state.by_topic else facet, state)
    return _group(FacetField.INDICATOR, (*rows, switch), state)


def _group(field: CountedField, rows: tuple[NavigationItem, ...], state: NavigationState) -> NavigationItem:
    return NavigationItem(
        field.value,
        RowKind.GROUP,
        translated(FACET_TITLES[field]),
        icon=FACET_ICONS[field],
        is_active=any(one is field for one, _ in state.active | state.refused),
        field=field,
        is_branch=True,
        children=rows,
    )


def _rows(key: str, facet: Facet | OtherFacet, state: NavigationState) -> tuple[NavigationItem, ...]:
    values = _shown(facet, state)
    if not values and facet.field is FacetField.TAG:
        hint = QCoreApplication.translate("Navigation", "Ctrl+T tags the selected cases")
        return (NavigationItem(f"{key}/hint", RowKind.HINT, hint, depth=1),)
    wanted = state.filters.get(key, "").strip().casefold()
    if wanted:
        rows = tuple(_wanted_rows(facet.field, _tree(values, 0), state, wanted))
    else:
        opened = state.opened if len(values) > VERY_LONG else None
        rows = _folded(key, facet.field, tuple(_tree(values, 0)), state, opened)
    is_folded = bool(rows) and rows[-1].kind is RowKind.MORE and key not in state.unfolded
    if wanted and not rows:
        hint = QCoreApplication.translate("Navigation", "Nothing of that name")
        rows = (NavigationItem(f"{key}/none", RowKind.HINT, hint, depth=1),)
    if len(values) > (VERY_LONG if is_folded else LONG):
        return (NavigationItem(f"{key}/filter", RowKind.FILTER, "", depth=1, value=key), *rows)
    return rows


def _shown(facet: Facet | OtherFacet, state: NavigationState) -> list[FacetValue]:
    """The values of a facet; those without a case are left out, but not active ones and not tags."""
    if facet.field is FacetField.TAG:
        return list(facet.values)
    chosen = state.active | state.refused
    return [value for value in facet.values if value.count or query_value(facet.field, value.value) in chosen]


@dataclass(frozen=True, slots=True)
class _Branch:
    value: FacetValue
    below: Sequence[FacetValue]


def _tree(values: Sequence[FacetValue], depth: int) -> Iterator[_Branch]:
    """The values of one depth, each with those that stand below it."""
    start = 0
    while start < len(values):
        end = start + 1
        while end < len(values) and values[end].depth > depth:
            end += 1
        yield _Branch(values[start], values[start + 1 : end])
        start = end


def _wanted_rows(
    field: CountedField, branches: Iterable[_Branch], state: NavigationState, wanted: str
) -> Iterator[NavigationItem]:
    """The branches whose name holds the wanted text with all below them, and those that such ones lie in."""
    for branch in branches:
        value = branch.value
        if _is_named(state.labels.of(field, value.value, value.label), wanted):
            yield _row(field, branch, state, None)
        elif below := tuple(_wanted_rows(field, _tree(branch.below, value.depth + 1), state, wanted)):
            yield _value(field, value, state, value.depth + 1, below, is_branch=True)


def _is_named(label: str, wanted: str) -> bool:
    """Whether a label holds what was typed, or sounds like it."""
    if wanted in label.casefold():
        return True
    letters = typed_letters(wanted)
    return bool(letters) and any(key.startswith(("q" + letters, "i" + letters)) for key in _sounds(label))


@lru_cache(maxsize=8_192)
def _sounds(label: str) -> frozenset[str]:
    return pinyin_keys(label)


def _row(field: CountedField, branch: _Branch, state: NavigationState, opened: frozenset[str] | None) -> NavigationItem:
    """A branch with the rows below it, unless it is none of the `opened` ones."""
    value = branch.value
    below: tuple[NavigationItem, ...] = ()
    if branch.below and (opened is None or f"{field.value}/{value.value}" in opened):
        below = tuple(_row(field, one, state, opened) for one in _tree(branch.below, value.depth + 1))
    return _value(field, value, state, value.depth + 1, below, is_branch=bool(branch.below))


def _value(
    field: CountedField,
    value: FacetValue,
    state: NavigationState,
    depth: int,
    below: tuple[NavigationItem, ...] = (),
    *,
    icon: str = "",
    key: str = "",
    is_branch: bool = False,
) -> NavigationItem:
    asked = query_value(field, value.value)
    return NavigationItem(
        key or f"{field.value}/{value.value}",
        RowKind.VALUE,
        state.labels.of(field, value.value, value.label),
        value.count,
        depth,
        icon,
        is_active=asked in state.active,
        is_refused=asked in state.refused,
        field=field,
        value=value.value,
        is_branch=is_branch,
        children=below,
    )


def _folded(
    key: str,
    field: CountedField,
    branches: Sequence[_Branch],
    state: NavigationState,
    opened: frozenset[str] | None,
) -> tuple[NavigationItem, ...]:
    """The first branches, those that are chosen, and a row for the rest."""
    if len(branches) <= SHOWN_AT_FIRST + 1:
        return tuple(_row(field, branch, state, opened) for branch in branches)
    if key in state.unfolded:
        text = QCoreApplication.translate("Navigation", "Show fewer")
        kept = branches
    else:
        chosen = state.active | state.refused
        kept = [
            branch
            for place, branch in enumerate(branches)
            if place < SHOWN_AT_FIRST or query_value(field, branch.value.value) in chosen
        ]
        text = QCoreApplication.translate("Navigation", "{count} more").format(count=len(branches) - len(kept))
    more = NavigationItem(f"{key}/more", RowKind.MORE, text, depth=1, value=key)
    return (*(_row(field, branch, state, opened) for branch in kept), more)
