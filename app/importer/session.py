"""The chain from a file to a proposal, with the points at which somebody may decide otherwise.

The stages are pure: read, look over, choose a reading, split, fill in.  `ImportSession` takes the program's own
choice at each decision point; the import desk and the tests answer by overriding a method.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.case import SectionKind
from app.domain.draft import CaseDraft, ImportIssue, ImportProposal, LeftOut, SourceDocument
from app.domain.progress import Report, no_report
from app.errors import ImportFailed
from app.importer.completeness import is_wrapped
from app.importer.declared import is_of_another_kind, is_report
from app.importer.describe import Description, describe
from app.importer.doubts import find_doubts
from app.importer.extract import extract
from app.importer.knowledge import Knowledge, bundled_knowledge
from app.importer.lines import BOLD, content_lines
from app.importer.outline import Outline, make_outline
from app.importer.readers.registry import read_all, read_source
from app.importer.readings import Reading, Start, all_readings
from app.importer.repair.adverts import taken_out
from app.importer.repair.doubts import repair_doubts
from app.importer.repair.repairer import Repaired, repair
from app.importer.sources import KnownSource, new_source_id
from app.importer.split import split, with_lines
from app.importer.weighing import Weighed, weigh_all
from app.importer.whereabouts import document_context

STEPS = ("import.reading", "import.splitting", "import.filling_in")
"""Codes of what is being worked on, as the report tells them."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A document with its repairs and the reading that was chosen for it; None when it holds no case.

    `document` is as it was read; the outline is that of the repaired lines.
    """

    document: SourceDocument
    repaired: Repaired
    outline: Outline
    choice: Weighed | None


class ImportSession:
    """One run of the chain."""

    def __init__(self, knowledge: Knowledge, report: Report = no_report) -> None:
        self._knowledge = knowledge
        self._report = report

    def run(self, path: Path) -> ImportProposal:
        """Read a file and propose cases.  Raises ImportFailed, Cancelled."""
        self._tell(0)
        return self.propose(read_source(path))

    def propose(self, document: SourceDocument) -> ImportProposal:
        """Repair a document that has been read, and propose its cases.  Raises Cancelled."""
        self._tell(1)
        judged = self.judge(document)
        self._tell(2)
        proposal = self.fill_in(judged)
        self._report(len(STEPS), len(STEPS), STEPS[-1])
        return proposal

    def judge(self, document: SourceDocument) -> Judged:
        """Repair a document, find the readings of it and choose one."""
        repaired = repair(document.lines)
        mended = replace(document, lines=repaired.lines)
        outline = make_outline(content_lines(mended), self._knowledge.section_words)
        readings = all_readings(outline, self._knowledge.gazetteer)
        weighed = weigh_all(outline, readings, self._knowledge.is_group_name)
        return Judged(document, repaired, outline, self.choose_reading(outline, weighed))

    def choose_reading(self, outline: Outline, weighed: Sequence[Weighed]) -> Weighed | None:
        """Decision point: which reading, given those that something speaks for, best first."""
        if weighed and weighed[0].weight > 0:
            return weighed[0]
        return single_case(outline)

    def fill_in(self, judged: Judged) -> ImportProposal:
        """Split the document by its reading and fill in each case."""
        if judged.choice is None:
            return self._nothing(judged)
        parts = split(judged.outline, judged.choice.reading, self._knowledge.is_group_name)
        context = document_context(parts, self._knowledge.gazetteer)
        lines = judged.outline.lines
        about = describe(parts.preface, lines)
        known, source_id = self._source(judged, context.province, about.year)
        wrapped = is_wrapped(parts.pieces)
        drafts: list[CaseDraft] = []
        for done, piece in enumerate(parts.pieces):
            if done % 50 == 0:
                self._tell(2)
            drafts.append(extract(piece, source_id, context, self._knowledge, wrapped=wrapped))
        declared = _declared(judged)
        issues = (*judged.document.issues, *find_doubts(lines, parts, drafts, declared, wrapped=wrapped))
        return _proposal(judged, source_id, known, about, declared, tuple(drafts), issues, parts.left_out)

    def _nothing(self, judged: Judged) -> ImportProposal:
        lines = judged.outline.lines
        left_out = (LeftOut(lines[0].number, lines[-1].number, "preface"),) if lines else ()
        about = describe(lines[:3], lines)
        known, source_id = self._source(judged, "", about.year)
        issues = (ImportIssue("no_cases"), *judged.document.issues)
        return _proposal(judged, source_id, known, about, None, (), issues, left_out)

    def _source(self, judged: Judged, province: str, year: str) -> tuple[KnownSource | None, str]:
        """The compilation that the document is, when it is known, and its id; both by the text as it was read."""
        lines = content_lines(judged.document) if judged.repaired.repairs else judged.outline.lines
        known = self._knowledge.known_sources.recognise(judged.document, lines)
        return known, known.id if known else new_source_id(province, year, lines)

    def _tell(self, step: int) -> None:
        self._report(step, len(STEPS), STEPS[step])


def read_file(path: Path, report: Report = no_report) -> ImportProposal:
    """What a file would bring.  Raises ImportFailed, Cancelled."""
    return ImportSession(bundled_knowledge(), report).run(path)


def read_files(path: Path, report: Report = no_report) -> Iterator[ImportProposal | ImportFailed]:
    """What a file, or each file of a folder or ZIP, would bring; one that cannot be read comes as its error.

    Raises Cancelled.
    """
    session = ImportSession(bundled_knowledge(), report)
    for found in read_all(path):
        yield found if isinstance(found, ImportFailed) else session.propose(found)


_TOLD = frozenset({SectionKind.BACKGROUND, SectionKind.MEASURES, SectionKind.RESULTS})
"""The sections by which a report is told from one on the work of a year."""


def single_case(outline: Outline) -> Weighed | None:
    """The reading of a document that is one case: a title, and its sections once."""
    if len(outline.cycles) != 1 or outline.contents is not None:
        return None
    above = [at for at in range(outline.cycles[0]) if not outline.lines[at].is_prose]
    title = next((at for at in above if 0 < outline.lines[at].level < BOLD), next(iter(above), None))
    if title is None:
        return None
    tells_of_one = is_report(outline.lines[title]) and set(outline.kinds) >= _TOLD
    if is_of_another_kind(outline.lines[: title + 1]) and not tells_of_one:
        return None
    return Weighed(Reading("single", (Start(title, 1, 1.0),)), 0.0, None, has_evidence=True)


def _declared(judged: Judged) -> int | None:
    """What the text says, else how many cases the list of contents has."""
    if judged.choice is not None and judged.choice.declared is not None:
        return judged.choice.declared
    return len(judged.outline.entries) or None


def _outside(drafts: Sequence[CaseDraft], parts: Sequence[LeftOut]) -> list[LeftOut]:
    """The parts that lie in no case."""
    starts = [draft.start_line for draft in drafts]
    above = ((part, bisect_right(starts, part.first) - 1) for part in parts)
    return [part for part, at in above if at < 0 or part.first > drafts[at].end_line]


def _proposal(
    judged: Judged,
    source_id: str,
    known: KnownSource | None,
    about: Description,
    declared: int | None,
    drafts: tuple[CaseDraft, ...],
    issues: tuple[ImportIssue, ...],
    left_out: tuple[LeftOut, ...],
) -> ImportProposal:
    return ImportProposal(
        document=judged.document,
        repaired_lines=judged.repaired.lines,
        repairs=judged.repaired.repairs,
        source_id=source_id,
        source_title=(known.title if known else about.title) or Path(judged.document.file_name).stem,
        issuer=known.issuer if known else about.issuer,
        published=known.published if known else about.published,
        year=known.year if known else about.year,
        script=about.script,
        declared=declared,
        drafts=drafts,
        issues=(*issues, *repair_doubts(judged.repaired.left)),
        left_out=with_lines(left_out, _outside(drafts, taken_out(judged.repaired.repairs))),
    )
