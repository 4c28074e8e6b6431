"""How right a proposal is: cases, titles, boundaries, sections, groups and completeness against what was written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.domain.case import SectionKind
from app.domain.draft import CaseDraft, ImportProposal
from app.importer.knowledge import bundled_knowledge
from app.importer.readers.registry import read_bytes
from app.importer.session import ImportSession
from tests.unit.importer.pages import Gold, Invention


@dataclass(frozen=True, slots=True)
class Score:
    """How many of the `expected` cases were found, and how many of them are right in each respect.

    `sectioned` is how many cases have sections to compare; `surplus` counts cases that nobody wrote.
    """

    name: str
    expected: int
    found: int
    titles: int
    starts: int
    ends: int
    sections: int
    sectioned: int
    groups: int
    complete: int
    surplus: int
    declared: bool

    @property
    def is_right(self) -> bool:
        """Everything as it was written."""
        whole = (self.found, self.titles, self.starts, self.ends, self.groups, self.complete)
        return all(number == self.expected for number in whole) and self.sections == self.sectioned and not self.surplus

    @property
    def row(self) -> str:
        """One row of a table."""
        numbers = (self.titles, self.starts, self.ends, self.groups, self.complete)
        right = "  ".join(f"{number:3}" for number in numbers)
        return (
            f"{self.name:<24}{self.found:4}/{self.expected:<4}{right}  {self.sections:3}/{self.sectioned:<4}"
            f"{'yes' if self.declared else 'NO':<5}{'' if self.is_right else ' <'}"
        )


HEAD = f"{'':<24}{'found':>6}   title start end group whole sections declared"


def propose(invention: Invention) -> ImportProposal:
    """What the program makes of it."""
    return ImportSession(bundled_knowledge()).propose(read_bytes(invention.name, invention.data))


def judge(invention: Invention) -> Score:
    """Compare what the program proposes with what was written."""
    proposal = propose(invention)
    drafts = proposal.drafts
    places = _places(invention.lines, proposal.document.lines)
    by_title = {_bare(draft.title): draft for draft in drafts}
    by_start = {draft.start_line: draft for draft in drafts}
    pairs = [(gold, by_start.get(places[gold.start][0]) or by_title.get(_bare(gold.title))) for gold in invention.gold]
    met = [(gold, draft) for gold, draft in pairs if draft is not None]
    judged = [(gold, draft) for gold, draft in met if gold.kinds]
    return Score(
        name=invention.name,
        expected=len(invention.gold),
        found=len(met),
        titles=_count(_bare(gold.title) == _bare(draft.title) for gold, draft in met),
        starts=_count(places[gold.start][0] == draft.start_line for gold, draft in met),
        ends=_count(places[gold.end][1] == draft.end_line for gold, draft in met),
        sections=_count(_kinds(draft) == gold.kinds for gold, draft in judged),
        sectioned=_count(bool(gold.kinds) for gold in invention.gold),
        groups=_count(gold.group == draft.group for gold, draft in met),
        complete=_count(gold.complete == draft.complete for gold, draft in met),
        surplus=len(drafts) - len(met),
        declared=invention.declared is None or proposal.declared == invention.declared,
    )


def wrong(invention: Invention) -> list[tuple[Gold, CaseDraft]]:
    """The cases that are not as they were written, in order, to look at."""
    drafts = propose(invention).drafts
    return [
        (gold, draft)
        for gold, draft in zip(invention.gold, drafts, strict=False)
        if (_bare(gold.title), gold.kinds or _kinds(draft)) != (_bare(draft.title), _kinds(draft))
    ]


def _kinds(draft: CaseDraft) -> tuple[SectionKind, ...]:
    return tuple(section.kind for section in draft.sections)


def _count(answers: Iterable[bool]) -> int:
    return sum(answers)


def _bare(text: str) -> str:
    return "".join(text.replace("**", "").split())


def _places(written: Sequence[str], read: Sequence[str]) -> dict[int, tuple[int, int]]:
    """Number of each written line → the numbers of the lines it begins and ends in, as the document was read.

    A reader may join lines, and drop some: a line that is not found stands where the one before it does.
    """
    text, owners = "", []
    for number, line in enumerate(read, 1):
        bare = _bare(line)
        text += bare
        owners += [number] * len(bare)
    places: dict[int, tuple[int, int]] = {}
    here, last = 0, (0, 0)
    for number, line in enumerate(written, 1):
        wanted = _bare(line)
        at = text.find(wanted, here) if wanted else -1
        if at >= 0:
            here = at + len(wanted)
            last = owners[at], owners[here - 1]
        places[number] = last
    return places
