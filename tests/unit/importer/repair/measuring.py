"""How well damage done on purpose is mended: what each span said is known, and so whether it came back."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.repair import Repair
from app.importer.repair import damage as doing
from app.importer.repair.codepage import characters, codes
from app.importer.repair.damage import as_decoded, narrow, widen
from app.importer.repair.repairer import repair

_DIGIT_AT_END = re.compile("[0-9<%.]$")


@dataclass(frozen=True, slots=True)
class Hurt:
    """A span of a damaged line (`end` is exclusive) and what it said."""

    start: int
    end: int
    text: str


def wide(line: str) -> str:
    """A line whose ASCII marks are the full-width ones again, as they were before somebody folded them."""
    return re.sub(r"[,:;!?()]|^ +", lambda match: widen(match[0]), line)


def hurt(clean: str) -> tuple[str, list[Hurt]]:
    """A line, damaged, and its spans."""
    starts = _byte_ranges(clean)
    shown = _shown(clean)
    assert "".join(character for character, _, _ in shown) == doing.damage(clean)
    whole = {places: character for character, places in zip(clean, starts, strict=True)}
    sound = [as_decoded(whole.get((first, last), "")) == as_decoded(character) for character, first, last in shown]
    spans: list[Hurt] = []
    at = 0
    while at < len(shown):
        end = at + 1
        if not sound[at]:
            while end < len(shown) and not sound[end]:
                end += 1
            first, last = shown[at][1], shown[end - 1][2]
            said = (character for character, (a, b) in zip(clean, starts, strict=True) if first <= a and b <= last)
            spans.append(Hurt(at, end, "".join(said)))
        at = end
    return "".join(character for character, _, _ in shown), spans


def measure(clean: Sequence[str], rate: float, seed: int) -> Counter[str]:
    """Spans by whether they were certain, and what became of them; each line is damaged with the chance `rate`."""
    dice = random.Random(seed)
    hurts = [hurt(line) if dice.random() < rate else (line, []) for line in clean]
    seen = [narrow(line) for line, _ in hurts]
    repairs = repair(seen).repairs
    counts: Counter[str] = Counter()
    for number, (line, (_, spans)) in enumerate(zip(seen, hurts, strict=True), 1):
        own = [each for each in repairs if each.line == number]
        counts["false"] += sum(not any(_meets(each, span) for span in spans) for each in own)
        for span in spans:
            kind = "certain" if _is_certain(line, span) else "inferred"
            counts[kind] += 1
            touching = [each for each in own if _meets(each, span)]
            counts[f"{kind} {_outcome(line, span, touching)}"] += 1
    return counts


def _outcome(line: str, span: Hurt, repairs: Sequence[Repair]) -> str:
    if not repairs:
        return "left"
    start = min(span.start, *(each.column for each in repairs))
    end = max(span.end, *(each.column + len(each.before) for each in repairs))
    mended = ""
    at = start
    for each in repairs:
        mended += line[at : each.column] + each.after
        at = each.column + len(each.before)
    mended = narrow(mended + line[at:end]).strip()
    said = narrow(line[start : span.start] + span.text + line[span.end : end]).strip()
    if mended == said:
        return "exact"
    # A digit that was swallowed stays lost.
    lost = line[span.end - 1] == "?" and _DIGIT_AT_END.search(said) and mended == said[:-1] + "?"
    return "exact" if lost else "wrong"


def _is_certain(line: str, span: Hurt) -> bool:
    """True when every byte of the text survives: an indent, and no second lost byte."""
    return not line[: span.start].strip() and span.text[:1] == "\u3000" and "?" not in line[span.start + 1 : span.end]


def _meets(each: Repair, span: Hurt) -> bool:
    return each.column < span.end and span.start < each.column + len(each.before)


def _byte_ranges(text: str) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    at = 0
    for character in text:
        width = 2 if character in codes() and not character.isascii() and character != "€" else 1
        ranges.append((at, at + width))
        at += width
    return ranges


def _shown(clean: str) -> list[tuple[str, int, int]]:
    """The characters that are shown, each with the bytes it takes."""
    shown: list[tuple[str, int, int]] = []
    at = 0
    for piece in doing._split(doing._encode(clean)):
        end = at + len(piece)
        for character in doing._decode(piece):
            width = _width(character, piece, at - end + len(piece))
            shown.append((character, at, at + width))
            at += width
        assert at == end
    return shown


def _width(character: str, piece: bytes, at: int) -> int:
    if character == "?" and piece[at] > 0x80:
        return 2 if at + 1 < len(piece) and piece[at + 1] < 0x40 else 1
    pair = piece[at] << 8 | piece[at + 1] if at + 1 < len(piece) else 0
    return 2 if characters().get(pair) == character else 1
