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


@dataclass(frozen=True, slots=True)
class SourceDocument:
    """A file as read: its bytes as they are on disk, and the text in them.

    `lines` are the lines or paragraphs of the text in reading order, without their ends; line 1 is `lines[0]`.
    `pages` has the 1-based page of each line, and is empty where the file has no pages.
    """

    file_name: str
    data: bytes
    sha256: str
    encoding: str
    lines: tuple[str, ...]
    document: Document
    pages: tuple[int, ...] = ()


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

    `likeness` (0 to 1) says how sure it is that the draft is the same as `duplicate_of`.
    `evidence` names for a field the line that speaks for it, one row for each of several values, in their order.
    `confidence` tells of a field how sure the proposal is, from 0 to 1; what is not named is not weighed.
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
