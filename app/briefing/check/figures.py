"""Figures in the writer's text against those of the cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial
from itertools import chain

from app.briefing.check.passages import WrittenText, present_edits
from app.domain.briefing import Briefing, TextEdit
from app.domain.case import CaseDetail, CaseUid
from app.domain.draft_check import Finding, Passage

_NUMBER = re.compile(r"(?<![\d.A-Za-z])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|％|‰|万|亿)?")
_NO_FIGURE_AFTER = re.compile(r"\s*(?:年|月|日|号|时|期|[.．、）)](?!\d)|[A-Za-z])")
_NO_FIGURE_BEFORE = re.compile(r"(?:第|〔|[A-Za-z+\-—－])$")
_COUNT_AFTER = re.compile(r"\s*(?:个|则|篇|项|例|件)?\s*(?:典型|改革|创新|优秀)?(?:案例|做法|经验)")
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}

Value = tuple[Decimal, str]
"""A number without its thousands marks, 万 and 亿 multiplied out, and whether it is a share: `%`, `‰` or nothing."""


def unknown_figures(texts: Iterable[WrittenText], cases: Mapping[CaseUid, CaseDetail]) -> Iterator[Finding]:
    """Numbers in the writer's text that stand in none of the cases; dates, ordinals and the number of cases are none."""
    known: set[Value] | None = None
    for written in texts:
        if written.passage is Passage.EDIT:
            continue
        for start, found, value in _figures(written.text):
            if known is None:
                known = _known_values(cases.values())
            counted = value == (Decimal(len(cases)), "") and _COUNT_AFTER.match(written.text, start + len(found))
            if value not in known and not counted:
                yield written.finding("draft.unknown_figure", start, found)


def changed_figures(briefing: Briefing, cases: Mapping[CaseUid, CaseDetail]) -> Iterator[Finding]:
    """Edits of case text that hold other figures than the source; the mend takes the edit back."""
    for number, edit in present_edits(briefing):
        before = {value for _, _, value in _figures(edit.quote)}
        for start, found, value in _figures(edit.text):
            if value not in before:
                source = "、".join(figure for _, figure, _ in _figures(edit.quote)) or "—"
                parameters = (("text", found), ("source", source), ("case", case_name(edit.case_uid, cases)))
                mend = partial(without_edit, edit=edit)
                yield Finding(
                    "draft.figure_changed",
                    passage=Passage.EDIT,
                    start=start,
                    edit=number,
                    parameters=parameters,
                    mend=mend,
                )


def case_name(uid: CaseUid, cases: Mapping[CaseUid, CaseDetail]) -> str:
    """What the case of an edit is called; its number when the store has it no more."""
    return cases[uid].case.title if uid in cases else str(uid)


def without_edit(briefing: Briefing, edit: TextEdit) -> Briefing:
    """The briefing with the store's text in the place of that edit."""
    return replace(briefing, edits=tuple(each for each in briefing.edits if each != edit))


def _figures(text: str) -> Iterator[tuple[int, str, Value]]:
    """Offset, text and value of each number that is a figure."""
    for match in _NUMBER.finditer(text):
        no_unit = match.group(3) is None
        if no_unit and (_NO_FIGURE_AFTER.match(text, match.end()) or _NO_FIGURE_BEFORE.search(text[: match.start()])):
            continue
        yield match.start(), match.group().rstrip(), _value(match)


def _value(match: re.Match[str]) -> Value:
    unit = (match.group(3) or "").replace("％", "%")
    number = Decimal(match.group(1).replace(",", "") + (match.group(2) or ""))
    return (number * _SCALES.get(unit, 1)).normalize() + 0, unit if unit in {"%", "‰"} else ""


def _known_values(details: Iterable[CaseDetail]) -> set[Value]:
    """Every number in the cards, the figures and the originals, whatever stands around it."""
    return {_value(match) for detail in details for text in _texts(detail) for match in _NUMBER.finditer(text)}


def _texts(detail: CaseDetail) -> Iterator[str]:
    case = detail.case
    yield from (case.title, case.gist)
    yield from chain.from_iterable((section.heading, section.body) for section in case.sections)
    for figure in case.figures:
        yield f"{figure.value}{figure.unit} {figure.before}{figure.before_unit or figure.unit} {figure.after}{figure.unit}"
    if detail.original is not None:
        yield detail.original.text
