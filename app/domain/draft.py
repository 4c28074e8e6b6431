"""What an import proposes before anything is stored."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.case import NOWHERE, CaseUid, Figure, PartialDate, Place, Section
from app.domain.document import Document
from app.domain.repair import Repair

UNKNOWN_DATE = PartialDate("")
"""The date of what names none."""


class DraftStatus(StrEnum):
    """How a draft stands to the store."""

    NEW = "new"
    ATTACHED = "attached"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"


class DuplicateChoice(StrEnum):
    """What shall become of a draft that repeats another case: one that is stored, or an earlier one on the desk."""

    UNDECIDED = "undecided"
    KEEP_STORED = "keep_stored"
    KEEP_NEW = "keep_new"
    KEEP_BOTH = "keep_both"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A file as read: its bytes as they are on disk, and the text in them.

    `lines` are the lines or paragraphs of the text in reading order, without their ends; line 1 is `lines[0]`.
    `pages` has the 1-based page of each line, and is empty where the file has no pages.  `issues` are what the reader
    could not read and knows of.
    """

    file_name: str
    data: bytes
    sha256: str
    encoding: str
    lines: tuple[str, ...]
    document: Document
    pages: tuple[int, ...] = ()
    issues: tuple[ImportIssue, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportIssue:
    """A doubt about a document, beside the draft; `line` is 0 when it concerns the whole."""

    code: str
    line: int = 0
    parameters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Lines that belong to no case (inclusive), and why: `preface`, `contents`, `advert`, `heading`."""

    first: int
    last: int
    why: str


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A proposed case; lines are 1-based lines of the file, inclusive.

    `likeness` (0 to 1) says how sure it is that the draft is the same as `duplicate_of`, which stands in the store or,
    where `waits_in` is not empty, in a document with that digest that is not stored yet.
    `evidence` names for a field the line that speaks for it, one row for each of several values, in their order.
    `confidence` tells how sure each value of a field is, from 0 to 1, in their order: of the values said to be 0.8 or
    more sure, about nine in ten are right (tests/content).  What is not named is not weighed.
    """

    uid: CaseUid
    ordinal: int
    title: str
    start_line: int
    end_line: int
    place: Place = NOWHERE
    organization: str = ""
    indicators: tuple[str, ...] = ()
    group: str = ""
    complete: bool = True
    sections: tuple[Section, ...] = ()
    figures: tuple[Figure, ...] = ()
    status: DraftStatus = DraftStatus.NEW
    duplicate_of: CaseUid | None = None
    likeness: float = 0.0
    partners: tuple[str, ...] = ()
    brand_names: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    start: PartialDate = UNKNOWN_DATE
    data_as_of: PartialDate = UNKNOWN_DATE
    confidence: tuple[tuple[str, float], ...] = ()
    evidence: tuple[tuple[str, int], ...] = ()
    waits_in: str = ""
    is_same_text: bool = False
    choice: DuplicateChoice = DuplicateChoice.UNDECIDED

    @property
    def settled_choice(self) -> DuplicateChoice:
        """What the person chose; of two equal texts the one that is there already is kept until they choose."""
        if self.choice is DuplicateChoice.UNDECIDED and self.is_same_text:
            return DuplicateChoice.KEEP_STORED
        return self.choice

    @property
    def will_be_stored(self) -> bool:
        """True when accepting writes the draft."""
        if self.status is DraftStatus.DUPLICATE:
            return self.settled_choice not in (DuplicateChoice.UNDECIDED, DuplicateChoice.KEEP_STORED)
        return self.status is not DraftStatus.UNCHANGED

    @property
    def stored_uid(self) -> CaseUid:
        """The uid under which the draft is stored: its own, or that of the case whose place it takes."""
        if self.status is DraftStatus.DUPLICATE and self.choice is DuplicateChoice.KEEP_NEW and self.duplicate_of:
            return self.duplicate_of
        return self.uid


@dataclass(frozen=True, slots=True)
class ImportProposal:
    """What one document would bring: drafts in order, doubts, repairs and what is left out.

    `source_title`, `issuer`, `published` describe the compilation as far as it says so itself.  `repaired_lines` are
    the lines of the document with all `repairs` applied: as many, and the same where nothing was damaged.
    """

    document: SourceDocument
    repaired_lines: tuple[str, ...]
    source_id: str
    source_title: str
    issuer: str = ""
    published: str = ""
    year: str = ""
    script: str = ""
    declared: int | None = None
    drafts: tuple[CaseDraft, ...] = ()
    issues: tuple[ImportIssue, ...] = ()
    repairs: tuple[Repair, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
