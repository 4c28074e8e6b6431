"""The real compilations, where they are at hand: spans exact, nothing else changed, the whole damages back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.importer.repair.damage import damage, narrow, strip_private, widen
from app.importer.repair.repairer import Repaired, repair
from tests.unit.importer.repair.gold import GOLD_000, GOLD_003, spans

SOURCES = Path(__file__).resolve().parents[5] / "shared" / "sources"
RULE = "gbk_out_of_step"

pytestmark = pytest.mark.skipif(not SOURCES.is_dir(), reason="the compilations are not at hand")


def read(number: str) -> list[str]:
    return next(SOURCES.glob(f"{number}_*.txt")).read_text(encoding="utf-8").split("\n")


def mend(number: str) -> tuple[list[str], Repaired]:
    lines = read(number)
    return lines, repair(lines)


@pytest.mark.parametrize(("number", "gold"), [("000", GOLD_000), ("003", GOLD_003)])
def test_spans_are_exact(number: str, gold: str) -> None:
    _, mended = mend(number)
    found = {(each.line, each.column): each for each in mended.repairs}
    expected = spans(gold)
    left = {(each.line, each.column) for each in mended.left}
    assert set(found) | left == {(span.line, span.column) for span in expected}
    assert len(left) <= 1
    right = {True: 0, False: 0}
    for span in expected:
        if (span.line, span.column) in left:
            continue
        each = found[span.line, span.column]
        assert (len(each.before), each.certain, each.rule) == (span.length, span.certain, RULE)
        right[span.certain] += each.after.strip() == span.text
    inferred = sum(not span.certain for span in expected)
    assert right[True] == len(expected) - inferred
    assert right[False] >= 0.9 * inferred


@pytest.mark.parametrize(("number", "differing"), [("000", 1), ("003", 1)])
def test_the_whole_document_damages_back(number: str, differing: int) -> None:
    lines, mended = mend(number)
    again = [narrow(_damaged(line, number)).strip() for line in mended.lines]
    assert sum(a != b.strip() for a, b in zip(again, lines, strict=True)) <= differing


def _damaged(line: str, number: str) -> str:
    wide = re.sub("[,:;!()]|^ +", lambda match: widen(match[0]), line)
    return damage(wide) if number == "000" else strip_private(damage(wide))


@pytest.mark.parametrize(("number", "repairs"), [("001", 0), ("002", 1), ("004", 0)])
def test_sound_compilations_stay(number: str, repairs: int) -> None:
    _, mended = mend(number)
    assert [(each.line, each.rule, each.before, each.after) for each in mended.repairs] == [
        (325, "stray_mark", "?", "")
    ] * repairs
