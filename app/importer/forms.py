"""What the labels of a case say: cells of a form or table (实施单位 | …), and lines such as 实施单位：…."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.importer.lines import CELL_SEPARATOR, Line, squeeze
from app.importer.wordlists import any_of
from app.text.chinese import to_simplified
from app.text.fold import fold

_LONGEST_LABEL, _LONGEST_VALUE = 10, 120
_LABELLED = re.compile(r"[【\[]?(?P<label>[^:\t。,;、【】\[\]]{2,12})(?:[】\]]\s*:?|:)\s*(?P<value>[^\s].{0,119})$")
_PARTS = re.compile(r"[、,;，；/\t]|\s+")
_FORM_CELLS = (2, 4)
"""A row of a form holds one label and its value, or two."""
_OPENING = 12
"""Labels that are lines stand at the head of a case, not deep in its text."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A value that a label names: the field, the value as it stands, and the number of its line."""

    field: str
    value: str
    line: int

    @property
    def parts(self) -> tuple[str, ...]:
        """The values, where the label names several: 县供销社、县气象局."""
        return tuple(part for part in _PARTS.split(self.value) if part)


class FieldLabels:
    """Tells labels by `field_labels.toml`."""

    def __init__(self, path: Path) -> None:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        before, after = (any_of(data.pop(key)) for key in ("before", "after"))
        self._patterns = {
            field: re.compile(f"(?:{before})*{any_of(words)}(?:{after})*") for field, words in data.items()
        }

    def field_of(self, label: str) -> str:
        """The field that a label stands for, `other` for labels of no field of a case, else an empty string."""
        plain = re.sub(r"\(.*?\)|[:：*]", "", squeeze(fold(label)))
        if not 2 <= len(plain) <= _LONGEST_LABEL:
            return ""
        return next((field for field, pattern in self._patterns.items() if pattern.fullmatch(plain)), "")

    def read(self, body: Sequence[Line]) -> tuple[Labelled, ...]:
        """What the labels of a case say, in order."""
        return tuple(self._of_lines(body))

    def _of_lines(self, body: Sequence[Line]) -> Iterator[Labelled]:
        for place, line in enumerate(body):
            for label, value in self._pairs(line, body[place + 1] if place + 1 < len(body) else None, place):
                field = self.field_of(label)
                words = to_simplified(value).strip(" \t。；;")
                if field and words and len(words) <= _LONGEST_VALUE and not self.field_of(words):
                    yield Labelled(field, words, line.number)

    def _pairs(self, line: Line, below: Line | None, place: int) -> Iterator[tuple[str, str]]:
        """Labels with their values: of a table's row, of a form's row, before a colon, or on the line above."""
        if line.cells:
            yield from line.cells
            return
        cells = line.text.split(CELL_SEPARATOR)
        if len(cells) in _FORM_CELLS:
            yield from zip(cells[::2], cells[1::2], strict=True)
        elif place < _OPENING:
            match = _LABELLED.match(line.folded)
            if match:
                yield match["label"], line.text[slice(*match.span("value"))]
            elif below is not None and not below.is_prose:
                yield line.text, below.text
