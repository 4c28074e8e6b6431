"""Headings inside a case: what a heading stands for, whatever it is called."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from app.domain.case import SectionKind
from app.importer.lines import Line, squeeze
from app.importer.numbering import marker
from app.text.fold import fold

_KINDS = (
    SectionKind.NEXT_STEPS,
    SectionKind.LESSONS,
    SectionKind.RESULTS,
    SectionKind.MEASURES,
    SectionKind.BACKGROUND,
    SectionKind.OVERVIEW,
)
_BRACKETED = re.compile(r"[【\[〔](?P<heading>[^】\]〕]{2,14})[】\]〕]\s*[:、]?\s*")
_COLON = re.compile(r"(?P<heading>[^:。,;]{2,14}):\s*")
_OTHER_LANGUAGE = re.compile(r"^[a-z]+/?(?=[\u4e00-\u9fff]{2,})|(?<=[\u4e00-\u9fff])[/(]?[a-z]{3,}$")
"""What a heading in two languages says in the other one."""
_CELL = re.compile(r"(?P<heading>[^\t。,;]{2,14})\t\s*")
"""In a form the heading is the cell before the text."""
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class SectionHeading:
    """A heading that stands for a kind of section; the section's own words begin at offset `rest` of the line."""

    kind: SectionKind
    heading: str
    rest: int


class SectionWords:
    """Tells section headings from other lines by `section_headings.toml`."""

    def __init__(self, path: Path) -> None:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        before, after, joints = (_any_of(data[name]) for name in ("before", "after", "joints"))
        every = _any_of([word for kind in _KINDS for word in data[kind.value]])
        noun = f"(?:{before})*(?:{every})(?:{after})*"
        self._patterns = tuple(
            (kind, re.compile(f"(?:{before})*(?:{_any_of(data[kind.value])})(?:{after})*(?:(?:{joints}){noun})*"))
            for kind in _KINDS
        )

    def kind_of(self, words: str) -> SectionKind | None:
        """What a heading without its number stands for, None when it is not one."""
        plain = _OTHER_LANGUAGE.sub("", squeeze(words).strip(':。、,.;!?"“”()-—【】[]'))
        if not 2 <= len(plain) <= _LONGEST:
            return None
        return next((kind for kind, pattern in self._patterns if pattern.fullmatch(plain)), None)

    def heading(self, line: Line) -> SectionHeading | None:
        """The section heading that a line is or begins with: alone, in brackets, or before a colon."""
        mark = marker(line)
        start = mark.rest if mark else 0
        whole = self.kind_of(line.folded[start:])
        if whole is not None:
            return SectionHeading(whole, line.text[start:].strip("【】[]〔〕:： "), len(line.text))
        for pattern in (_BRACKETED, _COLON, _CELL):
            match = pattern.match(line.folded, start)
            kind = self.kind_of(match["heading"]) if match else None
            if match and kind is not None:
                return SectionHeading(kind, line.text[slice(*match.span("heading"))], match.end())
        return None


def _any_of(words: list[str]) -> str:
    return "|".join(re.escape(fold(word)) for word in sorted(words, key=len, reverse=True))
