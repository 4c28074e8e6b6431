"""Titles that nothing marks: they are short, stand over paragraphs, and perhaps between blank lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from app.importer.declared import speaks_of_cases
from app.importer.outline import Outline

_SHORTEST, _LONGEST = 5, 50
_LINES_MOST = 3
_PARAGRAPH = 60
_SENTENCE = 12
_FEWEST = 3
_FEWEST_GROUPS = 2


def may_be_title(outline: Outline, position: int) -> bool:
    """True for a line that is no sentence, no section heading and no row of the list of contents."""
    line = outline.lines[position]
    listed = outline.contents is not None and outline.contents.first <= position <= outline.contents.last
    return not line.is_prose and not line.is_finished and outline.kinds[position] is None and not listed


def below_heading(outline: Outline, lines: Sequence[int], highest: int) -> int:
    """Where in short lines the first title begins: above it stands that of the whole, which speaks of cases.

    The title has no more lines than the others have, which is `highest`.
    """
    first = lines[-min(highest, len(lines))]
    if first == 0 and len(lines) > 1 and speaks_of_cases(outline.lines[:1]):
        return lines[1]
    return first


def titles_by_shape(outline: Outline, body: Sequence[int]) -> Iterator[tuple[list[int], list[int]]]:
    """Where titles may begin, and the lines over them that are none: they stand over several cases.

    All runs of short lines over a paragraph, then those with more room above than others.

    Nothing where the document breaks its lines at a width, since the first line of a paragraph looks the same there: no
    line is long then, and most end within a sentence.
    """
    brief = max((len(line.folded) for line in outline.lines), default=0) <= _PARAGRAPH
    if brief and sum(line.is_finished for line in outline.lines) * 2 < len(outline.lines):
        return
    found = list(_runs(outline, body, _SENTENCE if brief else _PARAGRAPH))
    lengths = Counter(len(run) for run in found[1:])
    usual = max(lengths, key=lambda length: (lengths[length], length), default=1)
    starts = [below_heading(outline, run, usual) for run in found]
    over = [start - 1 for run, start in zip(found, starts, strict=True) if start != run[0] and start > 1]
    groups = over if len(over) >= _FEWEST_GROUPS else []
    if len(starts) >= _FEWEST:
        yield starts, groups
    gaps = {start: _gap(outline, run[0]) for run, start in zip(found, starts, strict=True)}
    if len(set(gaps.values())) > 1:
        widest = [start for start in starts if gaps[start] == max(gaps.values())]
        if len(widest) >= _FEWEST:
            yield widest, [group for group in groups if group + 1 in widest]


def _runs(outline: Outline, body: Sequence[int], shortest: int) -> Iterator[list[int]]:
    """Runs of short lines without mark, below the end of a sentence and above a paragraph of at least `shortest`."""
    run: list[int] = []
    is_below_end = True
    for position, following in pairwise(body):
        line = outline.lines[position]
        if not _is_plain(outline, position):
            # A short line with a mark heads what follows, as the end of a sentence does.
            is_below_end, run = line.is_finished or (outline.marks[position] is not None and not line.is_prose), []
            continue
        run.append(position)
        if not _is_plain(outline, following):
            is_over_text = len(outline.lines[following].folded) >= shortest
            if is_below_end and is_over_text and len(run) <= _LINES_MOST and len(line.folded) >= _SHORTEST:
                yield run
            run = []


def _is_plain(outline: Outline, position: int) -> bool:
    line, mark = outline.lines[position], outline.marks[position]
    short = len(line.folded) <= _LONGEST and not line.column
    return (mark is None or mark.is_bullet) and short and may_be_title(outline, position)


def _gap(outline: Outline, position: int) -> int:
    """How many lines are blank above a line."""
    return outline.lines[position].number - outline.lines[position - 1].number if position else 0
