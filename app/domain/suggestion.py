"""What the search box offers: while a person types, and when nothing was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case import CaseUid


class SuggestionKind(StrEnum):
    """What is suggested."""

    FIELD = "field"
    VALUE = "value"
    TAG = "tag"
    COLLECTION = "collection"
    BRAND = "brand"
    METRIC = "metric"
    SAVED_SEARCH = "saved_search"
    HISTORY = "history"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to go on: `text` takes the place of the query from `start` to `end`.

    `label` is what is shown, `count` the cases that have it (0 where nothing is counted).  `case` is the case of a
    title, to be opened instead.
    """

    kind: SuggestionKind
    text: str
    start: int
    end: int
    label: str
    count: int = 0
    case: CaseUid | None = None


@dataclass(frozen=True, slots=True)
class PartHits:
    """One part of a query that must hold, and how many cases it finds by itself."""

    part: str
    total: int


@dataclass(frozen=True, slots=True)
class OtherQuery:
    """A query to try instead, how many cases it finds, and what it says in place of `word`."""

    query: str
    total: int
    word: str = ""
    instead: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OtherNames:
    """A word of a query and the synonyms under which it was looked for too."""

    word: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a query finds what it finds, and what would find more.

    `parts` in the order of the query.  `any_of` asks for one of its words instead of all, None with fewer than two.
    `near` has the query with a spelling that the store knows in place of a word that it does not (other words may
    still keep it from finding anything), `synonyms` the query with a word's other names, which finds more.  `used`
    says under which other names words were looked for already.
    """

    query: str
    total: int
    parts: tuple[PartHits, ...]
    any_of: OtherQuery | None = None
    near: tuple[OtherQuery, ...] = ()
    synonyms: tuple[OtherQuery, ...] = ()
    used: tuple[OtherNames, ...] = ()

    @property
    def without_hits(self) -> tuple[str, ...]:
        """The parts that no case meets."""
        return tuple(part.part for part in self.parts if not part.total)
