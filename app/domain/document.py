"""One document model for both directions: readers of compilations produce it, writers of briefings consume it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a paragraph is for; each writer has one style for it."""

    BODY = "body"
    SUBTITLE = "subtitle"
    MASTHEAD = "masthead"
    ISSUE_LINE = "issue_line"
    IMPRINT = "imprint"
    EDITOR_NOTE = "editor_note"
    INFORMATION = "information"
    GIST = "gist"
    SOURCE = "source"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Run:
    """Plain text with flags; never markup."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; `line` is its place in a source file, 1-based.  Writers number it if `numbered`."""

    level: int
    text: str
    line: int | None = None
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs of text in one paragraph; `line` is its place in a source file, 1-based."""

    runs: tuple[Run, ...]
    role: Role = Role.BODY
    line: int | None = None

    @property
    def text(self) -> str:
        """The text without its flags."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Quote:
    """Paragraphs quoted from elsewhere."""

    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list, numbered or bulleted; one tuple of runs for each item."""

    items: tuple[tuple[Run, ...], ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table of plain text; every row has as many cells as the header.

    `line` is the place of the header in a source file, 1-based; each row is a line of its own below it.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


Block = Heading | Paragraph | Quote | ItemList | Table | PageBreak


@dataclass(frozen=True, slots=True)
class Document:
    """A title and blocks in reading order; `author` is the issuing body, `date` a written date."""

    title: str
    blocks: tuple[Block, ...]
    author: str = ""
    date: str = ""


def paragraph(text: str, role: Role = Role.BODY, line: int | None = None) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text),), role, line)
