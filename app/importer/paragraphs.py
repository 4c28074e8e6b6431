"""The lines of a case as paragraphs, where the file broke these at a width: what is read is read from whole sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.importer.joining import join
from app.importer.lines import Line
from app.text.fold import fold


def paragraphs(body: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of a case with each paragraph as one line that knows where the lines of the file begin in it."""
    made: list[Line] = []
    for line in body:
        if made and made[-1].goes_on and line.number == made[-1].number_at(len(made[-1].text)) + 1:
            made[-1] = _joined(made[-1], line)
        else:
            made.append(line)
    return tuple(made)


def _joined(first: Line, second: Line) -> Line:
    text = join(first.text, second.text)
    begins = (*first.begins, (len(text) - len(second.text), second.number))
    return replace(first, text=text, folded=fold(text), begins=begins, goes_on=second.goes_on)
