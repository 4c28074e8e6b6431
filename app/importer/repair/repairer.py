"""The one door of this package: lines as they were read → lines mended, with a record of every change.

Damage is looked for in the raw lines only, never in what another repair made of them: so each repair can be
revoked on its own.  On sound text nothing is changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.repair import DamageLeft, Repair
from app.importer.repair.adverts import find_adverts
from app.importer.repair.edits import Edit, edited, without_overlaps
from app.importer.repair.entities import find_entities
from app.importer.repair.invisible import find_invisible
from app.importer.repair.lost import find_lost
from app.importer.repair.misread import find_misread
from app.importer.repair.other_page import find_other_page
from app.importer.repair.pinyin import find_pinyin
from app.importer.repair.repeated import find_repeated
from app.importer.repair.spaced import find_spaced
from app.importer.repair.spans import find_spans
from app.importer.repair.stray import find_stray

_OTHER_FINDERS = (find_pinyin, find_entities, find_stray, find_invisible, find_spaced)
"""Each gives the edits of every line; where two overlap, the one named first is right."""


@dataclass(frozen=True, slots=True)
class Repaired:
    """As many lines as were given, and the repairs in order; none overlaps another.

    `left` is the damage that was seen and left, in order.
    """

    lines: tuple[str, ...]
    repairs: tuple[Repair, ...]
    left: tuple[DamageLeft, ...] = ()


def repair(lines: Sequence[str]) -> Repaired:
    """Mend a document.  Takes time in proportion to its length."""
    spans = find_spans(lines)
    misread = find_misread(lines)
    found = [
        find_adverts(lines),
        find_repeated(lines),
        find_other_page(lines),
        misread,
        spans.edits,
        *(find(lines) for find in _OTHER_FINDERS),
    ]
    repairs: list[Repair] = []
    mended: list[str] = []
    for at, line in enumerate(lines):
        edits = [edit for of_finder in found for edit in of_finder[at]]
        kept = without_overlaps(edits) if edits else edits
        repairs += (_repair(at + 1, line, edit) for edit in kept)
        mended.append(edited(line, kept))
    left = sorted((*spans.left, *find_lost(lines, misread)), key=lambda damage: (damage.line, damage.column))
    return Repaired(tuple(mended), tuple(repairs), tuple(left))


def apply(lines: Sequence[str], repairs: Sequence[Repair]) -> tuple[str, ...]:
    """The lines with these repairs, of those that `repair` found for them; the others are revoked.

    Raises ValueError when a line does not hold what a repair says stood there.
    """
    by_line: dict[int, list[Edit]] = {}
    for each in repairs:
        end = each.column + len(each.before)
        if not 0 < each.line <= len(lines) or lines[each.line - 1][each.column : end] != each.before:
            raise ValueError(f"no {each.before!r} in line {each.line} at {each.column}")
        by_line.setdefault(each.line, []).append(Edit(each.column, end, each.after, each.rule, each.certain))
    return tuple(
        edited(line, sorted(by_line[number], key=lambda edit: edit.start)) if number in by_line else line
        for number, line in enumerate(lines, 1)
    )


def _repair(number: int, line: str, edit: Edit) -> Repair:
    return Repair(number, edit.start, line[edit.start : edit.end], edit.after, edit.rule, edit.certain)
