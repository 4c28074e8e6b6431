"""The desk as a value: the proposal it began with, and how the cases stand after the edits."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from app.domain.case import SectionKind
from app.domain.draft import CaseDraft, ImportIssue, ImportProposal
from app.domain.repair import Repair
from app.importer.desk.edits import Edit, Field
from app.importer.knowledge import Knowledge
from app.importer.outline import Outline
from app.text.places import Context


@dataclass(frozen=True, slots=True)
class DeskText:
    """The text as it reads with the repairs that hold, and what the chain knows of the document as a whole.

    `lines` are all lines of the file; `numbers` are those that are not blank, in order, parallel to `outline.lines`.
    """

    lines: tuple[str, ...]
    outline: Outline
    numbers: tuple[int, ...]
    context: Context
    wrapped: bool
    knowledge: Knowledge

    def before(self, number: int) -> int:
        """The last line before this one that is not blank, 0 when there is none."""
        at = bisect_left(self.numbers, number)
        return self.numbers[at - 1] if at else 0

    def from_here(self, number: int) -> int:
        """This line, or the first below it that is not blank; 0 when there is none."""
        at = bisect_left(self.numbers, number)
        return self.numbers[at] if at < len(self.numbers) else 0

    def after(self, number: int) -> int:
        """The first line below this one that is not blank, 0 when there is none."""
        return self.from_here(number + 1)

    def positions(self, first: int, last: int) -> tuple[int, int]:
        """Where lines `first` to `last` stand in the outline: start, and end exclusive."""
        return bisect_left(self.numbers, first), bisect_right(self.numbers, last)


@dataclass(frozen=True, slots=True)
class DeskCase:
    """One proposed case.

    `settled` are the fields that the person set.  `is_added` is true of a case that begins at a boundary of theirs.
    `compared` is false until the store has been asked about the draft as it is; `remarks` are its doubts, and
    `has_card` is true when the store has a card for the case, whose fields win over those of the draft.  `differs` is
    true when the person set what the store's case does not say, although it has the same text.  `keys` are
    those of its text by which it is found again in another document (`likeness.keys_of`), empty until it is compared.
    """

    draft: CaseDraft
    is_left_out: bool = False
    is_added: bool = False
    settled: tuple[tuple[Field, str], ...] = ()
    compared: bool = False
    has_card: bool = False
    differs: bool = False
    remarks: tuple[ImportIssue, ...] = ()
    keys: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Desk:
    """A proposal on the desk.

    `base` stays as it was read.  `revoked` are places (line, column) of repairs; `kinds` are the kinds of sections
    that the person chose, by line and heading.  `doubts` are those of the reading that no edit settles, by line.  `undone` are the edits that can be done again, the next one last.
    """

    base: ImportProposal
    text: DeskText
    cases: tuple[DeskCase, ...]
    revoked: frozenset[tuple[int, int]] = frozenset()
    kinds: tuple[tuple[int, str, SectionKind], ...] = ()
    edits: tuple[Edit, ...] = ()
    undone: tuple[Edit, ...] = ()
    doubts: tuple[ImportIssue, ...] = ()

    def index_of(self, start: int) -> int | None:
        """The place of the case that starts at this line."""
        at = bisect_left(self.cases, start, key=lambda case: case.draft.start_line)
        return at if at < len(self.cases) and self.cases[at].draft.start_line == start else None

    def index_at(self, line: int) -> int | None:
        """The place of the case that holds this line."""
        at = bisect_right(self.cases, line, key=lambda case: case.draft.start_line) - 1
        return at if at >= 0 and line <= self.cases[at].draft.end_line else None

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """The repairs that hold."""
        return tuple(each for each in self.base.repairs if (each.line, each.column) not in self.revoked)
