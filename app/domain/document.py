"""One document model for both directions: readers of compilations produce it, writers of briefings consume it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.case import CaseUid, SourceId
from app.domain.layout_profile import GB_PROFILE, LayoutProfile


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
    SECRECY = "secrecy"
    LEAD = "lead"
    GUIDE = "guide"
    ATTACHMENT_LABEL = "attachment_label"
    ATTACHMENT_TITLE = "attachment_title"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a piece of a briefing comes from, so that it can be traced; two documents may differ in it and be equal.

    `place` names the text of the case (`gist`, `measures`, `original`, as `domain.notes.TextPlace`), `figure` counts its
    figures from 0, `line` is 1-based in the source file, `item` is the number of the outline's item.  `edited` when the
    writer has reworded the store's text.
    """

    case_uid: CaseUid | None = None
    source_id: SourceId | None = None
    place: str = ""
    line: int | None = None
    figure: int | None = None
    item: int | None = None
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Plain text with flags; never markup.  `footnote` is the plain text of a note whose mark stands behind the run."""

    text: str
    bold: bool = False
    italic: bool = False
    footnote: str = ""
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; `line` is its place in a source file, 1-based.  Writers number it if `numbered`.

    `key` is what an index points to; empty when none does.  Made by the program, never from text.  Headings of one
    `series` are counted together: 0 is the text itself, the attachments follow.
    """

    level: int
    text: str
    line: int | None = None
    numbered: bool = True
    series: int = 0
    key: str = field(default="", compare=False)
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs of text in one paragraph; `line` is its place in a source file, 1-based."""

    runs: tuple[Run, ...]
    role: Role = Role.BODY
    line: int | None = None
    origin: Origin | None = field(default=None, compare=False)

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
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of plain text; every row has as many cells as the header.

    `line` is the place of the header in a source file, 1-based; each row is a line of its own below it.  `row_origins`
    has one origin for each row, or none at all.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    line: int | None = None
    origin: Origin | None = field(default=None, compare=False)
    row_origins: tuple[Origin, ...] = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The place of the list of contents: headings down to `levels` with their pages, which each writer finds itself.

    `alone` when the list stands on pages of its own.
    """

    title: str = "目录"
    levels: int = 1
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: its length in the chart's unit, and the text that is shown for it."""

    label: str
    value: float
    shown: str
    origin: Origin | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one metric and one unit as bars; `note` says what is missing from it.  Writers may show `table`."""

    caption: str
    bars: tuple[Bar, ...]
    unit: str = ""
    note: str = ""
    origin: Origin | None = field(default=None, compare=False)

    @property
    def heading(self) -> str:
        """The caption with the unit."""
        return f"{self.caption}（单位：{self.unit}）" if self.unit else self.caption

    @property
    def table(self) -> Table:
        """The same as a table."""
        origins = tuple(bar.origin for bar in self.bars if bar.origin is not None)
        return Table(
            ("案例", "数值"),
            tuple((bar.label, bar.shown) for bar in self.bars),
            self.heading,
            origin=self.origin,
            row_origins=origins if len(origins) == len(self.bars) else (),
        )


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A term of an index and the keys of the headings that it points to."""

    term: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index: below each term the headings with those keys, as numbered, and their pages."""

    entries: tuple[IndexEntry, ...]


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands above the title of a 简报: name, number of the issue, who made it, when, and how secret it is."""

    name: str
    issue_line: str = ""
    issuer: str = ""
    date: str = ""
    secrecy: str = ""


@dataclass(frozen=True, slots=True)
class Cover:
    """A first page with the title alone: below it a subtitle, at its foot who made it and when."""

    subtitle: str = ""
    issuer: str = ""
    date: str = ""
    secrecy: str = ""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What stands at the foot of the last page (版记): lines such as 报：…, then who printed it, when and how often.

    `lines` are pairs of label and text; `right` is the date, `copies` such as 共印50份.
    """

    lines: tuple[tuple[str, str], ...] = ()
    left: str = ""
    right: str = ""
    copies: str = ""


Block = Heading | Paragraph | Quote | ItemList | Table | PageBreak | Contents | Chart | Index


@dataclass(frozen=True, slots=True)
class Document:
    """A title and blocks in reading order; `author` is the issuing body, `date` a written date.

    With a masthead or a cover the title stands below or on it.  `data` are tables for writers of worksheets alone: the
    cases and all their figures.  Writers of pages may put a list of contents before the first heading of a long document
    unless `own_contents` says that the document has its own, or wants none.  `profile` is how its pages look, `notices`
    are codes of what a person should know about the way it was made.
    """

    title: str
    blocks: tuple[Block, ...]
    author: str = ""
    date: str = ""
    masthead: Masthead | None = None
    cover: Cover | None = None
    imprint: Imprint | None = None
    data: tuple[Table, ...] = field(default=(), compare=False)
    own_contents: bool = False
    profile: LayoutProfile = GB_PROFILE
    notices: tuple[str, ...] = ()


def paragraph(text: str, role: Role = Role.BODY, line: int | None = None) -> Paragraph:
    """A paragraph of one run."""
    return Paragraph((Run(text),), role, line)
