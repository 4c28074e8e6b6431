"""What a person keeps beside the cases: saved searches, what was read and asked, deleted things."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.case import CaseUid, ReviewState
from app.domain.collection import CollectionId
from app.domain.notes import Highlight, Note

SavedSearchId = NewType("SavedSearchId", int)
TrashId = NewType("TrashId", int)


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A query with a name; `count` cases meet it now, `new` of them did not when a person last looked.

    `trouble` is the code of the error when the query cannot be understood, and empty otherwise.
    """

    id: SavedSearchId
    name: str
    query: str
    count: int = 0
    new: int = 0
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class PastReading:
    """A case that was read, and when (ISO 8601 in UTC)."""

    uid: CaseUid
    title: str
    read: str


class TrashKind(StrEnum):
    """What can lie in the trash."""

    NOTE = "note"
    HIGHLIGHT = "highlight"
    COLLECTION = "collection"
    TAG = "tag"
    SAVED_SEARCH = "saved_search"
    BRIEFING = "briefing"
    LAYOUT = "layout"


@dataclass(frozen=True, slots=True)
class TrashItem:
    """Something deleted: `name` tells it from others, `cases` counts those that hung on it."""

    id: TrashId
    kind: TrashKind
    name: str
    deleted: str
    cases: int


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything a person added to one case."""

    tags: tuple[str, ...]
    starred: bool
    review: ReviewState | None
    notes: tuple[Note, ...]
    highlights: tuple[Highlight, ...]
    collections: tuple[CollectionId, ...]
