"""Every figure of every card stands in its line of its own case in the original; coverage of result numbers."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.case import Case, Figure, FigureKind, SectionKind
from app.domain.draft import CaseDraft, ImportProposal
from app.library.content import load_content
from app.library.figures import number
from app.operations.imports import read
from app.text.fold import fold, search_form
from tests.content.numbers import SCALES, numbers_in

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared" / "sources"

RESULT = re.compile(
    r"\d[\d,.]*(?=[余多]?(?:万|亿|千)?[余多]?(?:元|件|家|户|人|次|笔|份|项|%|个百分点|倍|天|日|小时|分钟|个工作日|个月|起|宗|例|张))"
)
"""A numeral before a unit in which results are told."""

pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the compilations are not there")


@pytest.fixture(scope="module")
def proposals() -> dict[str, ImportProposal]:
    return {proposal.source_id: proposal for proposal in map(read, sorted(SOURCES.glob("*.txt")))}


@pytest.fixture(scope="module")
def cards() -> tuple[Case, ...]:
    return load_content(ROOT / "resources").cases


def _pairs(
    cards: tuple[Case, ...], proposals: dict[str, ImportProposal]
) -> Iterator[tuple[Case, CaseDraft, ImportProposal]]:
    for case in cards:
        proposal = proposals[case.source_id]
        yield case, proposal.drafts[case.ordinal - 1], proposal


def _values(figure: Figure) -> list[tuple[str, str]]:
    pairs = [
        (figure.value, figure.unit),
        (figure.after, figure.unit),
        (figure.before, figure.before_unit or figure.unit),
    ]
    return [(text, unit) for text, unit in pairs if text]


def _stands(text: str, unit: str, found: frozenset[Decimal]) -> bool:
    value = number(text)
    scale = next((factor for mark, factor in SCALES.items() if mark and unit.startswith(mark)), 1)
    return value in found or value * scale in found or any(abs(value - other) < Decimal("1e-9") for other in found)


def test_every_figure_stands_in_its_line(cards: tuple[Case, ...], proposals: dict[str, ImportProposal]) -> None:
    wrong = []
    for case, draft, proposal in _pairs(cards, proposals):
        for figure in case.figures:
            line = figure.line or 0
            found = numbers_in(proposal.document.lines[line - 1])
            inside = draft.start_line <= line <= draft.end_line
            if not inside or not all(_stands(text, unit, found) for text, unit in _values(figure)):
                wrong.append((case.uid, line, figure.metric, _values(figure)))
    assert wrong == []


def test_titles_of_cards_are_those_of_the_compilations(
    cards: tuple[Case, ...], proposals: dict[str, ImportProposal]
) -> None:
    for case, draft, _ in _pairs(cards, proposals):
        assert search_form(case.title).replace("\n", "") == search_form(draft.title).replace("\n", "")
        assert case.complete == draft.complete
        assert case.ordinal == draft.ordinal


def _result_numbers(draft: CaseDraft, proposal: ImportProposal) -> Iterator[str]:
    """Numerals with the unit of a result in the original's result sections, and all changes elsewhere."""
    marks = [(section.line or draft.start_line, section.kind) for section in draft.sections]
    for (first, kind), (after, _) in zip(marks, [*marks[1:], (draft.end_line + 1, None)], strict=True):
        if kind is SectionKind.RESULTS:
            for line in proposal.document.lines[first - 1 : after - 1]:
                yield from RESULT.findall(fold(line))
    for figure in draft.figures:
        if figure.kind is not FigureKind.LEVEL:
            yield from (text for text, _ in _values(figure))


def test_four_in_five_result_numbers_are_figures(
    cards: tuple[Case, ...], proposals: dict[str, ImportProposal], capsys: pytest.CaptureFixture[str]
) -> None:
    """Read off the originals: a numeral with the unit of a result in a result section, any change elsewhere."""
    wanted: Counter[str] = Counter()
    covered: Counter[str] = Counter()
    missed: list[tuple[str, str]] = []
    for case, draft, proposal in _pairs(cards, proposals):
        kept = {number(text) for figure in case.figures for text, _ in _values(figure)}
        for text in set(_result_numbers(draft, proposal)):
            wanted[case.source_id] += 1
            if kept & numbers_in(text):
                covered[case.source_id] += 1
            else:
                missed.append((case.uid, text))
    with capsys.disabled():
        for source_id, count in sorted(wanted.items()):
            sys.stdout.write(f"\n{source_id}: {covered[source_id]} of {count} result numbers are figures")
        sys.stdout.write(f"\nin all {covered.total()} of {wanted.total()} ({covered.total() / wanted.total():.0%})\n")
    assert covered.total() / wanted.total() >= 0.8, missed
