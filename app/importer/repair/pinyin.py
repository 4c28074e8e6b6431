"""Characters followed by their reading in brackets (`環(huán)境`), as some sites put in against copying."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.importer.repair.edits import Edit
from app.text.fold import fold

RULE = "pinyin"

_INITIAL = "(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?"
_TONED = "[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]"
_READING = re.compile(
    rf"(?<=[\u3400-\u9fff])[(（]({_INITIAL}[iuüv]?(?:{_TONED}[aeiou]?|[aeo]{_TONED})(?:n|ng|r)?)[)）]", re.IGNORECASE
)
_FEWEST = 2
_COMMON_LAST_LEAD = 0xD7


def find_pinyin(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line.

    One reading alone, or that of a rare character, is the author's own: damage shows in common characters and more
    than once.
    """
    found = [
        [
            Edit(match.start(), match.end(), "", RULE, certain=True)
            for match in _READING.finditer(line)
            if _is_common(line[match.start() - 1])
        ]
        for line in lines
    ]
    return found if sum(map(len, found)) >= _FEWEST else [[] for _ in lines]


def _is_common(character: str) -> bool:
    """True for the 3,755 characters of the first level of GB 2312, in either script."""
    code = fold(character).encode("gb2312", "ignore")
    return len(code) == 2 and code[0] <= _COMMON_LAST_LEAD
