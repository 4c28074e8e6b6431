"""Adverts, captions and names of editors between the paragraphs, taken out of the text as a repair that can be revoked.

Those above the first paragraph say where the document comes from, and those below the last one end it: both stay.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence

from app.domain.draft import LeftOut
from app.domain.repair import Repair
from app.importer.adverts import LONGEST_BETWEEN, is_between_paragraphs, last_paragraph
from app.importer.repair.edits import Edit
from app.importer.repair.invisible import has_invisible, without_invisible
from app.text.fold import fold

RULE = "advert"
_PARAGRAPH = 24
_LOOK_BACK = 60
_LONGEST = 160
"""Characters of a line, damaged as it may be, that is looked at."""


def find_adverts(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line: none, or one that takes all of it out."""
    found: list[list[Edit]] = [[] for _ in lines]
    for at in range(_first_paragraph(lines), _last_paragraph(lines)):
        if _is_advert(lines[at]):
            found[at].append(Edit(0, len(lines[at]), "", RULE, certain=False))
    return found


def taken_out(repairs: Iterable[Repair]) -> tuple[LeftOut, ...]:
    """The lines that these repairs took out, each by itself."""
    return tuple(LeftOut(each.line, each.line, RULE) for each in repairs if each.rule == RULE)


def _first_paragraph(lines: Sequence[str]) -> int:
    return next(
        (at for at, line in enumerate(lines) if len(line.strip()) >= _PARAGRAPH and not _is_advert(line)), len(lines)
    )


def _last_paragraph(lines: Sequence[str]) -> int:
    written = [at for at, line in enumerate(lines) if line.strip()][-_LOOK_BACK:]
    last = last_paragraph([_plain(lines[at]) for at in written])
    return written[last] if last >= 0 else len(lines)


def _is_advert(line: str) -> bool:
    if len(line) > LONGEST_BETWEEN and (len(line) > _LONGEST or not _is_longer_than_it_reads(line)):
        return False
    return bool(line) and is_between_paragraphs(_plain(line))


def _is_longer_than_it_reads(line: str) -> bool:
    return "&" in line or has_invisible(line)


def _plain(line: str) -> str:
    """The line as it is compared, without damage that hides what it says."""
    return fold(without_invisible(html.unescape(line))).strip()
