"""What the desk says of itself: the light of each case, its doubts, the counts, and what is to be stored."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.draft import CaseDraft, DraftStatus, DuplicateChoice, ImportIssue, ImportProposal, LeftOut
from app.importer.desk.values import Desk, DeskCase
from app.importer.repair.adverts import taken_out
from app.importer.split import with_lines

_RECKONED_HERE = frozenset(
    {"cut_off", "place_unknown", "title_differs", "fewer_than_declared", "more_than_declared", "no_cases"}
)
BY_HAND = "by_hand"
"""Why lines are left out that the person left out."""


class Light(StrEnum):
    """How much of a person's attention a case needs."""

    GOOD = "good"
    DOUBT = "doubt"
    DECIDE = "decide"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Summary:
    """The counts of a desk; `cut_off` are the numbers of the cases that break off, `last` is the last number."""

    declared: int | None
    found: int
    left_out: int
    doubtful: int
    undecided: int
    cut_off: tuple[int, ...]
    last: int
    to_store: int


def lasting_doubts(issues: Sequence[ImportIssue]) -> tuple[ImportIssue, ...]:
    """The doubts of a reading that are not reckoned from the drafts as they stand, by line."""
    return tuple(sorted((issue for issue in issues if issue.code not in _RECKONED_HERE), key=_line))


def doubts_of(desk: Desk, case: DeskCase) -> tuple[ImportIssue, ...]:
    """What is uncertain about a case, by line."""
    draft = case.draft
    first = bisect_left(desk.doubts, draft.start_line, key=_line)
    found = list(desk.doubts[first : bisect_right(desk.doubts, draft.end_line, key=_line)])
    ordinal = (("ordinal", str(draft.ordinal)),)
    if not draft.complete:
        found.append(ImportIssue("cut_off", draft.end_line, ordinal))
    if not draft.place.province:
        found.append(ImportIssue("place_unknown", draft.start_line, ordinal))
    found += case.remarks
    return tuple(sorted(found, key=_line))


def document_doubts(desk: Desk) -> tuple[ImportIssue, ...]:
    """What is uncertain about the document itself, outside its cases."""
    counts = summary_of(desk)
    found: list[ImportIssue] = []
    if not counts.found:
        found.append(ImportIssue("no_cases"))
    elif counts.declared is not None and counts.declared != counts.found:
        code = "fewer_than_declared" if counts.found < counts.declared else "more_than_declared"
        found.append(ImportIssue(code, 0, (("declared", str(counts.declared)), ("found", str(counts.found)))))
    return (*found, *(issue for issue in desk.doubts if desk.index_at(issue.line) is None))


def awaits_choice(case: DeskCase) -> bool:
    """True for a duplicate of which nobody has said yet what becomes of it."""
    draft = case.draft
    is_duplicate = draft.status is DraftStatus.DUPLICATE and not case.is_left_out
    return is_duplicate and draft.settled_choice is DuplicateChoice.UNDECIDED


def light_of(desk: Desk, case: DeskCase) -> Light:
    """How much attention a case needs."""
    if case.is_left_out:
        return Light.SKIPPED
    if awaits_choice(case):
        return Light.DECIDE
    if case.draft.status is DraftStatus.DUPLICATE and case.draft.settled_choice is DuplicateChoice.KEEP_STORED:
        return Light.SKIPPED
    if not case.draft.title or not case.draft.sections:
        return Light.DECIDE
    return Light.DOUBT if doubts_of(desk, case) else Light.GOOD


def status_of(case: DeskCase) -> DraftStatus:
    """How a case stands to the store once the fields that the person set count."""
    if case.draft.status is DraftStatus.UNCHANGED and case.differs and not case.has_card:
        return DraftStatus.CHANGED
    return case.draft.status


def edited_by_hand(desk: Desk) -> dict[int, set[str]]:
    """What the person set of each case, by its first line: names of fields, which the case of the store has too."""
    found = {case.draft.start_line: {field.value for field, _value in case.settled} for case in desk.cases}
    for line, _heading, _kind in desk.kinds:
        at = desk.index_at(line)
        if at is not None:
            found[desk.cases[at].draft.start_line].add("sections")
    return {start: names for start, names in found.items() if names}


def will_be_stored(case: DeskCase) -> bool:
    """True when accepting writes the case."""
    return not case.is_left_out and _draft(case).will_be_stored


def summary_of(desk: Desk) -> Summary:
    """The counts."""
    numbered = [case for case in desk.cases if case.draft.ordinal]
    taken = [case for case in numbered if not case.is_left_out]
    lights = [light_of(desk, case) for case in taken]
    return Summary(
        declared=desk.base.declared,
        found=len(numbered),
        left_out=len(numbered) - len(taken),
        doubtful=lights.count(Light.DOUBT),
        undecided=lights.count(Light.DECIDE),
        cut_off=tuple(case.draft.ordinal for case in taken if not case.draft.complete),
        last=numbered[-1].draft.ordinal if numbered else 0,
        to_store=sum(map(will_be_stored, taken)),
    )


def proposal_of(desk: Desk) -> ImportProposal:
    """What is to be stored: the drafts that are taken in, the lines as they read now, what is left out."""
    drafts = tuple(_draft(case) for case in desk.cases if not case.is_left_out)
    doubts = [doubt for case in desk.cases if not case.is_left_out for doubt in doubts_of(desk, case)]
    return replace(
        desk.base,
        drafts=drafts,
        repaired_lines=desk.text.lines,
        repairs=desk.repairs,
        issues=(*document_doubts(desk), *doubts),
        left_out=left_out(desk),
    )


def lines_of(desk: Desk, draft: CaseDraft) -> tuple[str, ...]:
    """The lines of a draft as they read now."""
    return desk.text.lines[draft.start_line - 1 : draft.end_line]


def questions_for_store(desk: Desk) -> ImportProposal:
    """The drafts that the store has not been asked about as they are."""
    drafts = tuple(case.draft for case in desk.cases if not case.compared and case.draft.uid)
    return replace(desk.base, drafts=drafts, repaired_lines=desk.text.lines, repairs=desk.repairs, issues=())


def left_out(desk: Desk) -> tuple[LeftOut, ...]:
    """The lines that belong to no case, neighbours with one reason as one part."""
    between = [part for part in taken_out(desk.repairs) if desk.index_at(part.first) is None]
    return with_lines(_parts_outside(desk), between)


def _parts_outside(desk: Desk) -> Iterator[LeftOut]:
    reasons = {number: part.why for part in desk.base.left_out for number in range(part.first, part.last + 1)}
    part: LeftOut | None = None
    previous = -1
    for at in _outside(desk):
        number = desk.text.numbers[at]
        why = BY_HAND if desk.index_at(number) is not None else reasons.get(number, BY_HAND)
        if part is not None and part.why == why and at == previous + 1:
            part = replace(part, last=number)
        else:
            if part is not None:
                yield part
            part = LeftOut(number, number, why)
        previous = at
    if part is not None:
        yield part


def _outside(desk: Desk) -> Iterator[int]:
    """The places, among the lines that are not blank, of those that no case takes in."""
    free = 0
    for case in desk.cases:
        if not case.is_left_out:
            first, end = desk.text.positions(case.draft.start_line, case.draft.end_line)
            yield from range(free, first)
            free = max(free, end)
    yield from range(free, len(desk.text.numbers))


def _draft(case: DeskCase) -> CaseDraft:
    return replace(case.draft, status=status_of(case))


def _line(issue: ImportIssue) -> int:
    return issue.line
