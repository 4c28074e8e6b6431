"""What a document says of itself: title, issuer, date, year, script."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.importer.lines import Line
from app.text.chinese import is_traditional, to_simplified
from app.text.numerals import parse_integer

_TITLE_WORDS = re.compile(r"案例|经验做法|典型经验|做法|范例|汇编|选编|故事|举措|创新实践|最佳实践|经验集")
_ATTACHMENT = re.compile(r"^附件?\s*\d*\s*[:、]?\s*")
_DATE = re.compile(
    r"^(?P<year>20\d\d|二[〇零○][一二三四五六七八九〇零○]{2})年(?P<month>[\d一二三四五六七八九十]{1,3})月"
    r"(?:(?P<day>[\d一二三四五六七八九十]{1,3})日)?$"
)
_YEAR = re.compile(r"(?<!\d)(20[0-4]\d)年")
_LONGEST_TITLE = 50
_LONGEST_ISSUER = 30


@dataclass(frozen=True, slots=True)
class Description:
    """What the lines outside the cases say; empty when they do not.  `script` is `Hans` or `Hant`."""

    title: str
    issuer: str
    published: str
    year: str
    script: str


def describe(outside: Sequence[Line], lines: Sequence[Line]) -> Description:
    """Read the lines before the first case; the script is that of all lines."""
    published, issuer = _signature(outside)
    title = _title(outside)
    year = next((found[1] for line in outside for found in [_YEAR.search(line.folded)] if found), "")
    sample = "".join(line.text for line in lines)[:20_000]
    script = "Hant" if is_traditional(sample) else "Hans"
    return Description(title, issuer, published, published[:4] or year, script)


def _title(outside: Sequence[Line]) -> str:
    for line in outside:
        text = _ATTACHMENT.sub("", line.text)
        short = len(text) <= _LONGEST_TITLE and not line.is_prose and not line.folded.endswith(("。", ":"))
        if short and (_TITLE_WORDS.search(line.folded) or line.level == 1):
            return to_simplified(text)
    return ""


def _signature(outside: Sequence[Line]) -> tuple[str, str]:
    """Date and issuer: the last date that stands alone on a line, and the short line above it."""
    for position in range(len(outside) - 1, -1, -1):
        match = _DATE.match(outside[position].squeezed)
        if match:
            above = outside[position - 1] if position else None
            named = above is not None and len(above.text) <= _LONGEST_ISSUER and not above.is_finished
            return _iso(match), to_simplified(above.text) if named and above is not None else ""
    return "", ""


def _iso(match: re.Match[str]) -> str:
    numbers = [parse_integer(match[name].replace("○", "〇")) for name in ("year", "month", "day") if match[name]]
    return "-".join(f"{number:02d}" for number in numbers if number is not None)
