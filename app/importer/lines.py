"""The lines of a document as the analysis sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.document import Document, Heading, Paragraph, Table
from app.domain.draft import SourceDocument
from app.text.fold import fold

_INVISIBLE = " \t\r\n\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
_BLANKS = re.compile(r"\s+")
_FINAL = re.compile(r"[。.!?;:…][”’\"')》」』】\]]*$")
_MARKS_INSIDE = re.compile(r"[。!?;]")

_NAME_COLUMN = re.compile(
    r"(?:典型|创新|改革|主要|优秀|推广|试点|经验|复制|工作)*(?:案例|事项|举措|措施|做法|经验|任务|项目|案件)?(?:名称|标题|题目|主题|事项|举措|措施|做法|经验|案例)"
)
_FEWEST_ROWS = 2

SENTENCE_END = "。"
BOLD = 5
"""The level of a line that only bold type tells from the text: below all levels of headings."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its 1-based number, its text without blanks at both ends, and that text folded.

    `level` is the level of a heading that the markup says, `BOLD` for a short line all in bold, else 0.
    `column` is, for a row of a table that may hold a case in each row, the cell that names it, counted from 1, else 0.
    `text` and `folded` have the same length.
    """

    number: int
    text: str
    folded: str
    level: int = 0
    column: int = 0

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
    columns = _columns(source.document)
    return tuple(
        make_line(number, text, levels.get(number, 0), columns.get(number, 0))
        for number, text in enumerate(source.lines, 1)
        if _bare(text)
    )


def make_line(number: int, text: str, level: int = 0, column: int = 0) -> Line:
    """A line of the given text."""
    bare = _bare(text)
    if level:
        bare = bare.lstrip("#").strip(_INVISIBLE)
    return Line(number, bare, fold(bare), level, column)


def _bare(text: str) -> str:
    return text.strip(_INVISIBLE)


def _levels(document: Document) -> dict[int, int]:
    levels: dict[int, int] = {}
    for block in document.blocks:
        if isinstance(block, Heading) and block.line is not None:
            levels[block.line] = block.level
        elif isinstance(block, Paragraph) and block.line is not None and _is_bold_heading(block):
            levels[block.line] = BOLD
    return levels


def _is_bold_heading(block: Paragraph) -> bool:
    bold = all(run.bold or not run.text.strip() for run in block.runs)
    return bold and len(block.text) <= _LONGEST_HEADING


def _columns(document: Document) -> dict[int, int]:
    """Line of a row → the column of its name, for tables that have one."""
    columns: dict[int, int] = {}
    for block in document.blocks:
        if not isinstance(block, Table) or block.line is None or len(block.rows) < _FEWEST_ROWS:
            continue
        named = next((at for at, cell in enumerate(block.header, 1) if _NAME_COLUMN.fullmatch(squeeze(cell))), 0)
        if named and len(block.header) > 1:
            columns |= {block.line + at: named for at, row in enumerate(block.rows, 1) if row[named - 1].strip()}
    return columns
