"""The lines of a document as the analysis sees them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.document import Document, Heading
from app.domain.draft import SourceDocument
from app.text.fold import fold

_INVISIBLE = " \t\r\n\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
_BLANKS = re.compile(r"\s+")
_FINAL = re.compile(r"[。.!?;:…][”’\"')》」』】\]]*$")
_MARKS_INSIDE = re.compile(r"[。!?;]")

SENTENCE_END = "。"


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its 1-based number, its text without blanks at both ends, and that text folded.

    `level` is the level of a heading that the markup says, else 0.  `text` and `folded` have the same length.
    """

    number: int
    text: str
    folded: str
    level: int = 0

    @property
    def squeezed(self) -> str:
        """The folded text without any blank."""
        return squeeze(self.folded)

    @property
    def is_finished(self) -> bool:
        """True when it ends with a mark that may end a paragraph, whatever closes after it."""
        return _FINAL.search(self.folded) is not None

    @property
    def is_prose(self) -> bool:
        """True when it reads as a paragraph: long, or with a sentence's end inside it."""
        return len(self.folded) > _LONGEST_HEADING or _MARKS_INSIDE.search(self.folded[:-1]) is not None


_LONGEST_HEADING = 60


def squeeze(text: str) -> str:
    """`text` without blanks."""
    return _BLANKS.sub("", text)


def content_lines(source: SourceDocument) -> tuple[Line, ...]:
    """The lines of a document that are not blank, in order."""
    levels = _levels(source.document)
    return tuple(
        make_line(number, text, levels.get(number, 0)) for number, text in enumerate(source.lines, 1) if _bare(text)
    )


def make_line(number: int, text: str, level: int = 0) -> Line:
    """A line of the given text."""
    bare = _bare(text)
    if level:
        bare = bare.lstrip("#").strip(_INVISIBLE)
    return Line(number, bare, fold(bare), level)


def text_length(lines: Sequence[Line]) -> int:
    """How many characters stand in the lines."""
    return sum(len(line.folded) for line in lines)


def _bare(text: str) -> str:
    return text.strip(_INVISIBLE)


def _levels(document: Document) -> dict[int, int]:
    return {
        block.line: block.level for block in document.blocks if isinstance(block, Heading) and block.line is not None
    }
