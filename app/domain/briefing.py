"""The briefing: a saved document in the making."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.case import CaseUid
from app.domain.citation import CitationStyle
from app.domain.layout_profile import Recipients
from app.domain.notes import TextPlace

BriefingId = NewType("BriefingId", int)
ItemId = NewType("ItemId", int)
"""The number of an item, unique within its outline."""

TITLE_PLACE = TextPlace("title")
"""The title of a case as the place of an edit."""
NO_CASE = CaseUid("")
"""In an item that is not a case."""
NO_ITEM = ItemId(0)
"""An item that has no number yet."""


class CasePart(StrEnum):
    """What a briefing takes of a case."""

    GIST = "gist"
    OVERVIEW = "overview"
    BACKGROUND = "background"
    MEASURES = "measures"
    RESULTS = "results"
    LESSONS = "lessons"
    NEXT_STEPS = "next_steps"
    FIGURES = "figures"
    QUESTIONS = "questions"
    ORIGINAL = "original"


DEFAULT_PARTS = (
    CasePart.GIST,
    CasePart.OVERVIEW,
    CasePart.BACKGROUND,
    CasePart.MEASURES,
    CasePart.RESULTS,
    CasePart.FIGURES,
)


class BriefingKind(StrEnum):
    """What kind of document a briefing becomes."""

    BULLETIN = "bulletin"
    """工作简报"""
    COMPILATION = "compilation"
    """案例汇编"""
    REFERENCE = "reference"
    """参阅材料"""
    EXPERIENCE = "experience"
    """经验材料"""
    MEMO = "memo"
    """备忘"""


class Grouping(StrEnum):
    """What the first-level headings are."""

    NONE = "none"
    INDICATOR = "indicator"
    PLACE = "place"
    PARTS = "parts"
    """The outline's own part headings."""


class SourceNotes(StrEnum):
    """Where the sources of the cases are named."""

    LINES = "lines"
    """A line below each case and a list of compilations at the end."""
    FOOTNOTES = "footnotes"
    END_LIST = "end_list"
    """A number at each case and a numbered list at the end."""
    NONE = "none"


class ItemKind(StrEnum):
    """What an item of the outline is."""

    PART = "part"
    CASE = "case"
    TEXT = "text"
    EDITOR_NOTE = "editor_note"
    LEAD = "lead"
    GUIDE = "guide"
    """本期导读"""
    FOREWORD = "foreword"
    COMPARISON = "comparison"
    KEY_FIGURES = "key_figures"
    CHART = "chart"
    MATRIX = "matrix"
    SOURCES = "sources"
    ATTACHMENT = "attachment"
    PAGE_BREAK = "page_break"


class Extent(StrEnum):
    """How much of a case is shown."""

    SENTENCE = "sentence"
    POINTS = "points"
    CARD = "card"
    ORIGINAL = "original"
    CHOSEN = "chosen"
    """The parts that the item names."""


class CaseField(StrEnum):
    """A column of a table that compares cases."""

    PLACE = "place"
    ORGANIZATION = "organization"
    INDICATORS = "indicators"
    INSTRUMENTS = "instruments"
    STAGE = "stage"
    START = "start"
    DATA_AS_OF = "data_as_of"
    GIST = "gist"
    LEADS = "leads"
    FIGURES = "figures"
    SOURCE = "source"


DEFAULT_FIELDS = (CaseField.PLACE, CaseField.INSTRUMENTS, CaseField.LEADS, CaseField.FIGURES)


@dataclass(frozen=True, slots=True)
class BriefingItem:
    """One case of a briefing and the parts of it that are shown, in the order of `CasePart`."""

    case_uid: CaseUid
    parts: tuple[CasePart, ...] = DEFAULT_PARTS


@dataclass(frozen=True, slots=True)
class OutlineItem:
    """One item of the outline; those of a deeper `level` that follow belong to it.

    `title` is the heading of a part, an attachment or a case (empty: the case's own) or the caption of a table; `text` the
    writer's own Markdown.  `parts` matter with `Extent.CHOSEN`, `fields` to a comparison, `metric` to a chart; `cases` to
    a comparison and a table of key figures: the only ones that they tell of, all of the briefing when there are none.
    """

    kind: ItemKind
    id: ItemId = NO_ITEM
    level: int = 1
    title: str = ""
    text: str = ""
    case_uid: CaseUid = NO_CASE
    extent: Extent = Extent.CARD
    parts: tuple[CasePart, ...] = ()
    fields: tuple[CaseField, ...] = DEFAULT_FIELDS
    metric: str = ""
    cases: tuple[CaseUid, ...] = ()


@dataclass(frozen=True, slots=True)
class TextEdit:
    """A passage of a case that the writer words differently in this briefing; what the store holds stays as it is.

    `quote` is plain text within one paragraph of the case's text at `place` (`title`, `gist`, a section); `text` stands
    in its stead, nothing when it is empty; a new line in it begins a new paragraph.  Where the quote stands several times,
    `occurrence` counts which one is meant, from 0.  The original is never edited.
    """

    case_uid: CaseUid
    place: TextPlace
    quote: str
    text: str
    occurrence: int = 0


NOBODY = Recipients()


@dataclass(frozen=True, slots=True)
class Briefing:
    """A briefing as stored; `date` is ISO (`2026-03-08`) or empty.

    `outline` is what the document is made of; when it is empty, `editor_note` and `items` are.  Stored briefings keep the
    cases of both the same (`briefing.outline.reconciled`).  `profile` names a layout profile, empty for that of
    GB/T 9704-2012; `copies` is 0 when nothing is said of them.
    """

    id: BriefingId
    title: str
    issuer: str = ""
    date: str = ""
    issue_number: str = ""
    editor_note: str = ""
    items: tuple[BriefingItem, ...] = ()
    kind: BriefingKind = BriefingKind.BULLETIN
    masthead: str = ""
    total_number: str = ""
    subtitle: str = ""
    secrecy: str = ""
    recipients: Recipients = NOBODY
    printer: str = ""
    copies: int = 0
    citation_style: CitationStyle = CitationStyle.PLAIN
    source_notes: SourceNotes = SourceNotes.LINES
    profile: str = ""
    grouping: Grouping = Grouping.PARTS
    outline: tuple[OutlineItem, ...] = ()
    edits: tuple[TextEdit, ...] = ()


@dataclass(frozen=True, slots=True)
class BriefingSummary:
    """A briefing as a row of a list."""

    id: BriefingId
    title: str
    case_count: int
    updated: str


@dataclass(frozen=True, slots=True)
class BriefingVersion:
    """An earlier state of a briefing as a row of a list; `name` is empty unless the writer gave one."""

    number: int
    saved: str
    title: str
    case_count: int
    name: str = ""
