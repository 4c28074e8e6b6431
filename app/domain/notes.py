"""Notes and highlights, and where in a case they stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.case import CaseUid

NoteId = NewType("NoteId", int)
Sitting = NewType("Sitting", str)
"""Names the time in which a person writes one note without turning away: what is saved in it is one step of undo."""
HighlightId = NewType("HighlightId", int)
TextPlace = NewType("TextPlace", str)
"""A text of a case: `gist`, `original`, or a section of the card as its kind (`measures`, a second one `measures:2`)."""

WHOLE_CASE = TextPlace("")
ORIGINAL = TextPlace("original")
GIST = TextPlace("gist")


class HighlightColour(StrEnum):
    """The four colours; the theme says how each looks."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


class Standing(StrEnum):
    """How surely a passage was found again in the text as it is now."""

    PLACED = "placed"
    """The same words stand there, at the same offset or another."""
    CHANGED = "changed"
    """The words themselves differ from those that were marked."""
    LOST = "lost"
    """The passage is gone or cannot be told from others: it needs a look."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A passage: `length` characters from `start` in the text of `place`, and what stood there and around it.

    Offsets are characters, not UTF-16 units.  Without a `place` it is the whole case.
    """

    place: TextPlace = WHOLE_CASE
    start: int = 0
    length: int = 0
    quote: str = ""
    before: str = ""
    after: str = ""


WHOLE = Anchor()


@dataclass(frozen=True, slots=True)
class Note:
    """A person's Markdown on a case or on a passage of it; moments are ISO 8601 in UTC."""

    id: NoteId
    case_uid: CaseUid
    body: str
    anchor: Anchor
    created: str
    updated: str
    standing: Standing = Standing.PLACED


@dataclass(frozen=True, slots=True)
class Highlight:
    """A passage that a person marked in a colour."""

    id: HighlightId
    case_uid: CaseUid
    anchor: Anchor
    colour: HighlightColour
    created: str
    standing: Standing = Standing.PLACED


@dataclass(frozen=True, slots=True)
class Annotation:
    """A row of the page with all notes and highlights; `title` is empty when the case is not in the store any more."""

    mark: Note | Highlight
    title: str


@dataclass(frozen=True, slots=True)
class AnnotationFilter:
    """Which notes and highlights are listed: those that meet every condition given.

    `words` all stand in note, quote or title, whatever the script; `since` is a moment or a date.
    """

    words: str = ""
    kinds: frozenset[type[Note | Highlight]] = frozenset({Note, Highlight})
    colours: frozenset[HighlightColour] = frozenset()
    standings: frozenset[Standing] = frozenset()
    cases: frozenset[CaseUid] = frozenset()
    since: str = ""
