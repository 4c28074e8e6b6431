"""HTML entities that were left in the text: `&nbsp;`, `&#8220;`, and those escaped twice (`&amp;nbsp;`)."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from app.importer.repair.edits import Edit

RULE = "html_entity"

_ENTITY = re.compile(r"&(?:amp;){0,2}(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_NO_BREAK = str.maketrans({"\u00a0": " ", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\ufeff": ""})
_WIDE_BLANK = "\u3000"
_MOST_ESCAPED = 3


def find_entities(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line."""
    return [_in_line(line) if "&" in line else [] for line in lines]


def _in_line(line: str) -> list[Edit]:
    edits: list[Edit] = []
    for match in _ENTITY.finditer(line):
        meant = match[0]
        for _ in range(_MOST_ESCAPED):
            meant = html.unescape(meant)
        meant = meant.translate(_NO_BREAK)
        shows = not meant or meant.isprintable() or meant == _WIDE_BLANK
        if meant != match[0] and shows and "\ufffd" not in meant and len(meant) <= 2:
            edits.append(Edit(match.start(), match.end(), meant, RULE, certain=True))
    return edits
