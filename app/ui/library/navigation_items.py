"""The rows of the navigation as a value: made from a result's facets, the briefings and what is active."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.domain.briefing import BriefingId, BriefingSummary
from app.domain.hits import Facet, FacetField, FacetValue
from app.ui.library.words import FACET_ICONS, FACET_TITLES, Labels, translated

SHOWN_AT_FIRST = 5
"""So many values of a facet stand below it before its row “more”."""

BRIEFINGS_KEY = "briefings"

ORDER = (
    FacetField.INDICATOR,
    FacetField.REGION,
    FacetField.INSTRUMENT,
    FacetField.YEAR,
    FacetField.SOURCE,
    FacetField.REVIEW_STATE,
    FacetField.TAG,
)


class RowKind(StrEnum):
    """What a row of the navigation is, and so what a click on it does."""

    LIBRARY = "library"
    GROUP = "group"
    VALUE = "value"
    MORE = "more"
    BRIEFING = "briefing"
    NEW_BRIEFING = "new_briefing"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One row: `key` is its identity, `depth` its indentation, `count` is None where there is nothing to count."""

    key: str
    kind: RowKind
    text: str
    count: int | None = None
    depth: int = 0
    icon: str = ""
    is_active: bool = False
    field: FacetField | None = None
    value: str = ""
    briefing_id: BriefingId | None = None
    children: tuple[NavigationItem, ...] = ()


@dataclass(frozen=True, slots=True)
class NavigationState:
    """All that the navigation depends on; `unfolded` holds the groups whose values are all shown."""

    total: int | None = None
    has_query: bool = False
    facets: tuple[Facet, ...] = ()
    active: frozenset[tuple[FacetField, str]] = frozenset()
    briefings: tuple[BriefingSummary, ...] = ()
    current_briefing: BriefingId | None = None
    labels: Labels = field(default_factory=lambda: Labels(""))
    unfolded: frozenset[str] = frozenset()


def build_navigation(state: NavigationState) -> tuple[NavigationItem, ...]:
    """The rows from top to bottom."""
    by_field = {facet.field: facet for facet in state.facets}
    groups = (_facet_group(by_field[one], state) for one in ORDER if one in by_field)
    return (_library(state), *groups, _briefing_group(state))


def _library(state: NavigationState) -> NavigationItem:
    return NavigationItem(
        "library",
        RowKind.LIBRARY,
        QCoreApplication.translate("Navigation", "All cases"),
        state.total,
        icon="library",
        is_active=not state.has_query,
    )


def _facet_group(facet: Facet, state: NavigationState) -> NavigationItem:
    key = facet.field.value
    children = _values(facet, state)
    if facet.field is FacetField.TAG and not children:
        hint = QCoreApplication.translate("Navigation", "Ctrl+T tags the selected cases")
        children = (NavigationItem(f"{key}/hint", RowKind.HINT, hint, depth=1),)
    return NavigationItem(
        key,
        RowKind.GROUP,
        translated(FACET_TITLES[facet.field]),
        icon=FACET_ICONS[facet.field],
        is_active=any(field is facet.field for field, _ in state.active),
        field=facet.field,
        children=_folded(key, children, state.unfolded),
    )


def _values(facet: Facet, state: NavigationState) -> tuple[NavigationItem, ...]:
    """The values of a facet as a tree; values without a case are left out, but not active ones and not tags."""
    keeps_empty = facet.field is FacetField.TAG
    values = [
        value for value in facet.values if value.count or keeps_empty or (facet.field, value.value) in state.active
    ]
    return tuple(_branches(facet.field, iter_tree(values, 0), state))


@dataclass(frozen=True, slots=True)
class _Branch:
    value: FacetValue
    below: tuple[FacetValue, ...]


def iter_tree(values: Sequence[FacetValue], depth: int) -> Iterator[_Branch]:
    """The values of one depth, each with those that stand below it."""
    start = 0
    while start < len(values):
        end = start + 1
        while end < len(values) and values[end].depth > depth:
            end += 1
        yield _Branch(values[start], tuple(values[start + 1 : end]))
        start = end


def _branches(facet: FacetField, branches: Iterator[_Branch], state: NavigationState) -> Iterator[NavigationItem]:
    for branch in branches:
        value = branch.value
        below = tuple(_branches(facet, iter_tree(branch.below, value.depth + 1), state))
        yield NavigationItem(
            f"{facet.value}/{value.value}",
            RowKind.VALUE,
            state.labels.of(facet, value.value, value.label),
            value.count,
            value.depth + 1,
            is_active=(facet, value.value) in state.active,
            field=facet,
            value=value.value,
            children=below,
        )


def _folded(key: str, children: tuple[NavigationItem, ...], unfolded: frozenset[str]) -> tuple[NavigationItem, ...]:
    """The first values, those that are active, and a row for the rest."""
    if len(children) <= SHOWN_AT_FIRST + 1:
        return children
    if key in unfolded:
        text = QCoreApplication.translate("Navigation", "Show fewer")
        return (*children, NavigationItem(f"{key}/more", RowKind.MORE, text, depth=1, value=key))
    kept = tuple(child for place, child in enumerate(children) if place < SHOWN_AT_FIRST or child.is_active)
    text = QCoreApplication.translate("Navigation", "{count} more").format(count=len(children) - len(kept))
    return (*kept, NavigationItem(f"{key}/more", RowKind.MORE, text, depth=1, value=key))


def _briefing_group(state: NavigationState) -> NavigationItem:
    rows = tuple(
        NavigationItem(
            f"{BRIEFINGS_KEY}/{briefing.id}",
            RowKind.BRIEFING,
            briefing.title,
            briefing.case_count,
            1,
            is_active=briefing.id == state.current_briefing,
            briefing_id=briefing.id,
        )
        for briefing in state.briefings
    )
    new = NavigationItem(
        f"{BRIEFINGS_KEY}/new",
        RowKind.NEW_BRIEFING,
        QCoreApplication.translate("Navigation", "New briefing…"),
        depth=1,
    )
    return NavigationItem(
        BRIEFINGS_KEY,
        RowKind.GROUP,
        QCoreApplication.translate("Navigation", "Briefings"),
        icon="briefing",
        children=(*rows, new),
    )
