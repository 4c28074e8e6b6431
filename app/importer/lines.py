"""The lines of a document as the analysis sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from app.domain.document import Document, Heading, Paragraph, Table
from app.domain.draft import SourceDocument
from app.importer.wrapping import broken_lines
from app.text.fold import fold

CELL_SEPARATOR = "\t"
"""Readers part the cells of a row so."""
_INVISIBLE = " \t\r\n\u00a0\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
_BLANKS = re.compile(r"\s+")
_FINAL = re.compile(r"[。.!?;:…][”’\"')》」』】\]]*$")
_QUESTION = re.compile(r"[^。!?;,]{4,}[!?][^。!?;,]{4,}")
"""A headline that asks and answers, or calls and tells."""
_MARKS_INSIDE = re.compile(r"[。!?;]")

_NAME_COLUMN = re.compile(
    r"(?:典型|创新|改革|主要|优秀|推广|试点|经验|复制|工作)*(?:案例|事项|举措|措施|做法|经验|任务|项目|案件)?(?:名称|标题|题目|主题|事项|举措|措施|做法|经验|案例)"
)
_FORM_NAME = re.compile(
    r"(?:典型|创新|改革|主要|优秀|推荐|申报)*(?:案例|事项|举措|做法|经验|项目|案件|改革)(?:名称|标题|题目|主题)"
)
_FORM_LABEL = re.compile(
    r".{0,8}(?:名称|标题|题目|主题|单位|部门|领域|类别|类型|简介|概述|概况|摘要|背景|做法|举措|措施|内容|过程|成效|效果|成果|启示|意义|价值|经验|"
    r"时间|地区|地点|人|电话|方式|序号|编号|关键词|理由|创新点|情况|计划|打算|亮点|要点|备注|范围|依据|案情|结果|点评)"
)
_FEWEST_ROWS = 2

SENTENCE_END = "。"
BOLD = 5
"""The level of a line that only bold type tells from the text: below all levels of headings."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its 1-based number, its text without blanks at both ends, and that text folded.

    `level` is the level of a heading that the markup says, `BOLD` for a short line all in bold, else 0.
    `column` is, for a row that may begin a case, the cell that names it, counted from 1, else 0: in a table with a case in
    each row, and in one that is a form with a case to itself.
    `cells` are, for a row of a table with a case in each row, the header above each cell, and the cell.
    `lead` is where the words in bold end that head a paragraph and end with a mark, 0 without such.
    `goes_on` tells that the file broke a paragraph behind it.  A paragraph that was put together again `begins` its other
    lines at these offsets, each with its number.
    `text` and `folded` have the same length.
    """

    number: int
    text: str
    folded: str
    level: int = 0
    column: int = 0
    cells: tuple[tuple[str, str], ...] = ()
    lead: int = 0
    goes_on: bool = False
    begins: tuple[tuple[int, int], ...] = ()

    def number_at(self, offset: int) -> int:
        """The number of the line of the file in which the character at this offset stands."""
        return next((number for begin, number in reversed(self.begins) if begin <= offset), self.number)

    def parts(self) -> Iterator[tuple[int, str]]:
        """The lines of the file in it, each with its number, folded."""
        starts = ((0, self.number), *self.begins)
        ends = (*(begin for begin, _ in self.begins), len(self.folded))
        yield from ((number, self.folded[begin:end]) for (begin, number), end in zip(starts, ends, strict=True))

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
        if len(self.folded) > _LONGEST_HEADING:
            return True
        if _MARKS_INSIDE.search(self.folded[:-1]) is None:
            return False
        return len(self.folded) > _LONGEST_QUESTION or _QUESTION.fullmatch(self.folded) is None


_LONGEST_HEADING = 60
_LONGEST_LEAD = 40
_LONGEST_QUESTION = 32
_LEAD_ENDS = "。：:；;！!"


def squeeze(text: str) -> str:
    """`text` without blanks."""
    return _BLANKS.sub("", text)


def content_lines(source: SourceDocument) -> tuple[Line, ...]:
    """The lines of a document that are not blank, in order."""
    levels = _levels(source.document)
    columns = _columns(source.document) or _flat_columns(source.lines)
    cells = _cells(source.document, columns) or _flat_cells(source.lines, columns)
    broken = broken_lines(source.lines)
    lines = (
        make_line(number, text, levels.get(number, 0), columns.get(number, 0), cells.get(number, ()))
        for number, text in enumerate(source.lines, 1)
        if _bare(text)
    )
    leads = _leads(source.document)
    return tuple(
        replace(line, lead=_lead(line, leads), goes_on=line.number in broken)
        if line.number in leads or line.number in broken
        else line
        for line in lines
    )


def make_line(number: int, text: str, level: int = 0, column: int = 0, cells: tuple[tuple[str, str], ...] = ()) -> Line:
    """A line of the given text."""
    bare = _bare(text)
    if level:
        bare = bare.lstrip("#").strip(_INVISIBLE)
    return Line(number, bare, fold(bare), level, column, cells)


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


def _leads(document: Document) -> dict[int, str]:
    """Line of a paragraph → the words in bold that open it and end with a mark, where others follow."""
    leads: dict[int, str] = {}
    for block in document.blocks:
        if isinstance(block, Paragraph) and block.line is not None and not all(run.bold for run in block.runs):
            words = _bare("".join(run.text for run in takewhile(lambda run: run.bold, block.runs)))
            if words and words[-1] in _LEAD_ENDS and len(words) <= _LONGEST_LEAD:
                leads[block.line] = words
    return leads


def _lead(line: Line, leads: Mapping[int, str]) -> int:
    """Where the lead of a line ends; 0 when it reads otherwise by now, or is all of it."""
    words = leads.get(line.number, "")
    return len(words) if line.text.startswith(words) and len(words) < len(line.text) else 0


def _is_bold_heading(block: Paragraph) -> bool:
    bold = all(run.bold or not run.text.strip() for run in block.runs)
    return bold and len(block.text) <= _LONGEST_HEADING


def _columns(document: Document) -> dict[int, int]:
    """Line of a row → the column of its name, for tables that have one."""
    columns: dict[int, int] = {}
    for block in document.blocks:
        if not isinstance(block, Table) or block.line is None:
            continue
        if _is_form(block):
            rows = (block.header, *block.rows)
            columns |= {block.line + at: 2 for at, row in enumerate(rows) if _FORM_NAME.fullmatch(squeeze(row[0]))}
            continue
        if len(block.rows) < _FEWEST_ROWS:
            continue
        named = next((at for at, cell in enumerate(block.header, 1) if _NAME_COLUMN.fullmatch(squeeze(cell))), 0)
        if named and len(block.header) > 1:
            columns |= {block.line + at: named for at, row in enumerate(block.rows, 1) if row[named - 1].strip()}
    return columns


def _cells(document: Document, columns: Mapping[int, int]) -> dict[int, tuple[tuple[str, str], ...]]:
    """Line of a row that may hold a case → its cells, each with the header above it."""
    cells: dict[int, tuple[tuple[str, str], ...]] = {}
    for block in document.blocks:
        if isinstance(block, Table) and block.line is not None and not _is_form(block):
            rows = enumerate(block.rows, block.line + 1)
            cells |= {at: tuple(zip(block.header, row, strict=True)) for at, row in rows if at in columns}
    return cells


def _flat_columns(lines: Sequence[str]) -> dict[int, int]:
    """The same for tables of which only the tabs between their cells are left."""
    columns: dict[int, int] = {}
    width = named = 0
    for number, text in enumerate(lines, 1):
        cells = text.count(CELL_SEPARATOR) + 1
        if cells > 2 and named and cells == width:
            columns[number] = named
        elif cells > 2:
            header = [squeeze(fold(cell)) for cell in text.split(CELL_SEPARATOR)]
            width, named = cells, next((at for at, cell in enumerate(header, 1) if _NAME_COLUMN.fullmatch(cell)), 0)
    return columns if len(columns) >= _FEWEST_ROWS else {}


def _flat_cells(lines: Sequence[str], columns: Mapping[int, int]) -> dict[int, tuple[tuple[str, str], ...]]:
    """The same for tables of which only the tabs are left: the header is the last row above with no case in it."""
    cells: dict[int, tuple[tuple[str, str], ...]] = {}
    header: list[str] = []
    for number, text in enumerate(lines, 1):
        row = text.split(CELL_SEPARATOR)
        if number not in columns:
            header = row if len(row) > 1 else header
        elif len(row) == len(header):
            cells[number] = tuple(zip(header, row, strict=True))
    return cells


def _is_form(table: Table) -> bool:
    """True for a table whose first column says what stands beside it, row by row, the name of a case among them."""
    labels = [squeeze(row[0]) for row in (table.header, *table.rows)]
    if len(table.header) < 2 or len(labels) < _FEWEST_ROWS or not any(map(_FORM_NAME.fullmatch, labels)):
        return False
    beside = squeeze(table.header[1])
    if len(table.header) > 2 and _FORM_LABEL.fullmatch(beside):
        return False
    return sum(_FORM_LABEL.fullmatch(label) is not None for label in labels) * 2 > len(labels)
