"""The rows of the navigation from top to bottom, and those that a person has made: collections, searches, briefings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.hits import OtherField
from app.ui.library.navigation_items import (
    BRIEFINGS_KEY,
    COLLECTIONS_KEY,
    SEARCHES_KEY,
    NavigationItem,
    NavigationState,
    RowKind,
)
from app.ui.library.navigation_values import kept_rows, value_groups

if TYPE_CHECKING:
    from app.domain.collection import Collection


def build_navigation(state: NavigationState) -> tuple[NavigationItem, ...]:
    """The rows from top to bottom."""
    return (
        _library(state),
        *kept_rows(state),
        _collections(state),
        *value_groups(state),
        _searches(state),
        _briefings(state),
    )


def _library(state: NavigationState) -> NavigationItem:
    text = QCoreApplication.translate("Navigation", "All cases")
    is_active = not state.query.strip()
    return NavigationItem("library", RowKind.LIBRARY, text, state.total, icon="library", is_active=is_active)


def _collections(state: NavigationState) -> NavigationItem:
    text = QCoreApplication.translate("Navigation", "New collection…")
    new = NavigationItem(f"{COLLECTIONS_KEY}/new", RowKind.NEW_COLLECTION, text, depth=1)
    rows = tuple(_branches(state.collections, "", state))
    title = QCoreApplication.translate("Navigation", "Collections")
    field = OtherField.COLLECTION
    is_active = any(one is field for one, _ in state.active | state.refused)
    return NavigationItem(
        COLLECTIONS_KEY,
        RowKind.GROUP,
        title,
        icon="folder",
        is_active=is_active,
        field=field,
        is_branch=True,
        children=(*rows, new),
    )


def _branches(collections: Sequence[Collection], above: str, state: NavigationState) -> Iterator[NavigationItem]:
    """The collections of one depth, each with those below it; `collections` are in the order of the tree."""
    start = 0
    while start < len(collections):
        one = collections[start]
        end = start + 1
        while end < len(collections) and collections[end].depth > one.depth:
            end += 1
        path = f"{above}/{one.name}" if above else one.name
        yield NavigationItem(
            f"{COLLECTIONS_KEY}/{one.id}",
            RowKind.COLLECTION,
            one.name,
            one.total,
            one.depth + 1,
            is_active=(OtherField.COLLECTION, path) in state.active,
            is_refused=(OtherField.COLLECTION, path) in state.refused,
            field=OtherField.COLLECTION,
            value=path,
            collection=one.id,
            is_branch=end > start + 1,
            children=tuple(_branches(collections[start + 1 : end], path, state)),
        )
        start = end


def _searches(state: NavigationState) -> NavigationItem:
    rows = [
        NavigationItem(
            f"{SEARCHES_KEY}/{one.id}",
            RowKind.SEARCH,
            one.name,
            None if one.trouble else one.count,
            1,
            "warning" if one.trouble else "search",
            is_active=one.query == state.query.strip(),
            value=one.query,
            badge=f"+{one.new:,}" if one.new else "",
            tip=one.query,
            search=one.id,
        )
        for one in state.searches
    ]
    if state.query.strip():
        text = QCoreApplication.translate("Navigation", "Save this search…")
        rows.append(NavigationItem(f"{SEARCHES_KEY}/new", RowKind.SAVE_SEARCH, text, depth=1))
    elif not rows:
        text = QCoreApplication.translate("Navigation", "Ctrl+S keeps a search")
        rows.append(NavigationItem(f"{SEARCHES_KEY}/hint", RowKind.HINT, text, depth=1))
    title = QCoreApplication.translate("Navigation", "Saved searches")
    return NavigationItem(SEARCHES_KEY, RowKind.GROUP, title, icon="search", is_branch=True, children=tuple(rows))


def _briefings(state: NavigationState) -> NavigationItem:
    rows = tuple(
        NavigationItem(
            f"{BRIEFINGS_KEY}/{briefing.id}",
            RowKind.BRIEFING,
            briefing.title,
            briefing.case_count,
            1,
            "briefing",
            is_active=briefing.id == state.current_briefing,
            briefing_id=briefing.id,
        )
        for briefing in state.briefings
    )
    text = QCoreApplication.translate("Navigation", "New briefing…")
    new = NavigationItem(f"{BRIEFINGS_KEY}/new", RowKind.NEW_BRIEFING, text, depth=1)
    title = QCoreApplication.translate("Navigation", "Briefings")
    return NavigationItem(BRIEFINGS_KEY, RowKind.GROUP, title, icon="briefing", is_branch=True, children=(*rows, new))
