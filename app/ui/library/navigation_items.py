"""The rows of the navigation as values: what a row is, and all that the rows are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from app.domain.briefing import BriefingId, BriefingSummary
from app.domain.hits import CountedField, Facet, OtherFacet
from app.ui.library.words import Labels

if TYPE_CHECKING:
    from app.domain.collection import Collection, CollectionId
    from app.domain.keeping import SavedSearch, SavedSearchId

COLLECTIONS_KEY = "collections"
SEARCHES_KEY = "searches"
BRIEFINGS_KEY = "briefings"


class RowKind(StrEnum):
    """What a row of the navigation is, and so what a click on it does."""

    LIBRARY = "library"
    GROUP = "group"
    SWITCH = "switch"
    FILTER = "filter"
    VALUE = "value"
    MORE = "more"
    COLLECTION = "collection"
    NEW_COLLECTION = "new_collection"
    SEARCH = "search"
    SAVE_SEARCH = "save_search"
    BRIEFING = "briefing"
    NEW_BRIEFING = "new_briefing"
    HINT = "hint"


NEW_KINDS = frozenset({RowKind.NEW_COLLECTION, RowKind.SAVE_SEARCH, RowKind.NEW_BRIEFING})
"""Rows that make something new."""


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One row: `key` is its identity, `depth` its indentation, `count` is None where there is nothing to count.

    `is_branch` when rows lie below it; `children` are those of them that are made: in a very long group a branch has
    them only while it is open.

    `field` and `value` are what a click adds to the query.  `is_refused` when the query denies it.  `badge` stands
    before the count.
    """

    key: str
    kind: RowKind
    text: str
    count: int | None = None
    depth: int = 0
    icon: str = ""
    is_active: bool = False
    is_refused: bool = False
    field: CountedField | None = None
    value: str = ""
    badge: str = ""
    tip: str = ""
    briefing_id: BriefingId | None = None
    collection: CollectionId | None = None
    search: SavedSearchId | None = None
    is_branch: bool = False
    children: tuple[NavigationItem, ...] = ()


@dataclass(frozen=True, slots=True)
class NavigationState:
    """All that the navigation depends on.

    `opened` holds the keys of the branches that are open, `unfolded` holds the groups whose values are all shown, `filters` what was typed into a group's filter box by the
    key of the group; `by_topic` shows the indicators by topic of B-READY.
    """

    total: int | None = None
    query: str = ""
    facets: tuple[Facet, ...] = ()
    others: tuple[OtherFacet, ...] = ()
    active: frozenset[tuple[CountedField, str]] = frozenset()
    refused: frozenset[tuple[CountedField, str]] = frozenset()
    collections: tuple[Collection, ...] = ()
    searches: tuple[SavedSearch, ...] = ()
    briefings: tuple[BriefingSummary, ...] = ()
    current_briefing: BriefingId | None = None
    labels: Labels = field(default_factory=lambda: Labels(""))
    opened: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    filters: Mapping[str, str] = field(default_factory=dict)
    by_topic: bool = False
