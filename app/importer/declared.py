"""How many cases a document says it holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from app.importer.lines import Line
from app.text.numerals import HAN_NUMERAL, parse_integer

_NUMBER = rf"(?P<number>{HAN_NUMERAL}{{1,4}}|\d{{1,4}})"
_NOUNS = (
    "案例|案件|经验做法|典型经验|创新做法|典型做法|典型案|改革经验|改革举措|创新举措|实践经验|范例|经验|做法|事例|举措"
)
_COUNTED = re.compile(
    rf"(?<![\d第.]){_NUMBER}\s*(?:个|项|例|篇|件|条|宗|起|则|批次)\s*[^,。;:、!?\d]{{0,24}}?(?:{_NOUNS})"
)
_BEST = re.compile(rf"(?<![\d第]){_NUMBER}[大佳](?:[^,。;:、!?\d]{{0,14}}?)(?:{_NOUNS})")


def declared_count(lines: Sequence[Line]) -> int | None:
    """The number of cases that the lines before the first case speak of; None when they do not say.

    Several numbers: the one named most often, else the largest ("two of the 36 …").
    """
    found: Counter[int] = Counter()
    for line in lines:
        for pattern in (_COUNTED, _BEST):
            for match in pattern.finditer(line.folded):
                number = parse_integer(match["number"])
                if number is not None and 2 <= number <= 9999:
                    found[number] += 1
    if not found:
        return None
    most = max(found.values())
    return max(number for number, times in found.items() if times == most)
