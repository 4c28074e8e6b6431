"""The case and what belongs to it.  Terms are those of `docs/words.md`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from app.domain.repair import Repair

CaseUid = NewType("CaseUid", str)
SourceId = NewType("SourceId", str)
PartialDate = NewType("PartialDate", str)
"""`YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty when unknown.  The length is the precision."""


class SectionKind(StrEnum):
    """What a part of a case is about, whatever its heading is called."""

    OVERVIEW = "overview"
    BACKGROUND = "background"
    MEASURES = "measures"
    RESULTS = "results"
    LESSONS = "lessons"
    NEXT_STEPS = "next_steps"
    QUESTIONS = "questions"


class ReviewState(StrEnum):
    """How far a person has checked a case."""

    UNREVIEWED = "待核"
    REVIEWED = "已核"
    DOUBTFUL = "有疑"
    WITHDRAWN = "撤回"


class Level(StrEnum):
    """Administrative level of the body that carries the reform."""

    NATIONAL = "国家级"
    PROVINCE = "省级"
    CITY = "市级"
    DISTRICT = "区县级"
    ZONE = "功能区"
    UNKNOWN = ""


class Stage(StrEnum):
    """How firmly the reform is established."""

    PILOT = "试点"
    SPREAD = "推广"
    RULE = "固化为制度"
    UNKNOWN = "不详"


class FigureKind(StrEnum):
    """Whether a figure states an amount, a change, or a value before and after."""

    LEVEL = "level"
    CHANGE = "change"
    BEFORE_AFTER = "before_after"


class Direction(StrEnum):
    """Which way a figure went."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a reform happened: official names down to the county or zone; unknown parts are empty."""

    province: str = ""
    city: str = ""
    district: str = ""
    region_code: str = ""
    level: Level = Level.UNKNOWN

    @property
    def names(self) -> tuple[str, ...]:
        """The parts that are known, from province to district."""
        return tuple(name for name in (self.province, self.city, self.district) if name)


NOWHERE = Place()
"""The place of a case that names none."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a case: Markdown under a heading; `line` is its heading's line in the source file."""

    kind: SectionKind
    heading: str
    body: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a case; numerals are kept as published, without unit; `line` is its source line."""

    metric: str
    kind: FigureKind
    value: str = ""
    before: str = ""
    after: str = ""
    unit: str = ""
    before_unit: str = ""
    qualifier: str = ""
    direction: Direction = Direction.NONE
    as_of: PartialDate = PartialDate("")
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A compilation: one published document that holds many cases.

    `declared` is the number of cases that the document itself states, if it does.  `file_name` and
    `sha256` are empty as long as the compilation itself has not been imported.
    """

    id: SourceId
    title: str
    issuer: str = ""
    published: PartialDate = PartialDate("")
    script: str = ""
    declared: int | None = None
    found: int = 0
    state: str = ""
    file_name: str = ""
    sha256: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Original:
    """The case's own text in its compilation: lines `start_line` to `end_line`, 1-based, inclusive.

    `lines` are untouched; `repaired_lines` are the same with `repairs`, those that nobody has revoked.
    """

    start_line: int
    end_line: int
    lines: tuple[str, ...]
    repaired_lines: tuple[str, ...]
    sections: tuple[Section, ...] = ()
    repairs: tuple[Repair, ...] = ()
    revoked: tuple[Repair, ...] = ()

    @property
    def text(self) -> str:
        """The repaired lines joined by line feeds: what is shown and searched."""
        return "\n".join(self.repaired_lines)


@dataclass(frozen=True, slots=True)
class Case:
    """One reform practice of one place or body.  The first of `indicators` is the main one."""

    uid: CaseUid
    title: str
    source_id: SourceId
    ordinal: int
    short_title: str = ""
    gist: str = ""
    brand_names: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    place: Place = NOWHERE
    organization: str = ""
    partners: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    instruments: tuple[str, ...] = ()
    stage: Stage = Stage.UNKNOWN
    served: str = ""
    start: PartialDate = PartialDate("")
    data_as_of: PartialDate = PartialDate("")
    documents: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    figures: tuple[Figure, ...] = ()
    complete: bool = True
    review_state: ReviewState = ReviewState.UNREVIEWED

    @property
    def questions(self) -> tuple[Section, ...]:
        """The sections with questions for discussion."""
        return tuple(section for section in self.sections if section.kind is SectionKind.QUESTIONS)


class VersionAge(StrEnum):
    """How a version of a case stands in time to the one that is read."""

    NEWER = "newer"
    OLDER = "older"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CaseVersion:
    """Another case that tells the same reform; `year` is that of its compilation, empty when not known."""

    uid: CaseUid
    title: str
    source_title: str
    year: str
    age: VersionAge


@dataclass(frozen=True, slots=True)
class CaseDetail:
    """Everything the reader shows of a case; `original` is None until its compilation has been imported.

    `versions` are the other cases that a person linked with it, the newest first.
    """

    case: Case
    source: Source
    original: Original | None
    tags: tuple[str, ...] = ()
    versions: tuple[CaseVersion, ...] = ()


class TagColour(StrEnum):
    """Colours that a tag may have; the theme says how each looks."""

    NONE = ""
    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    GREEN = "green"
    TEAL = "teal"
    BLUE = "blue"
    PURPLE = "purple"
    GREY = "grey"


@dataclass(frozen=True, slots=True)
class Tag:
    """A person's own label, nested with `/`; `count` cases carry it or one below it."""

    name: str
    count: int
    colour: TagColour = TagColour.NONE
