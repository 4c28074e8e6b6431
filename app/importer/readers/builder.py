"""Lines and blocks put together, in step and within limits; every reader but that of plain text ends here."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from app.domain.document import Block, Document, Heading, Paragraph, Role, Run, Table
from app.domain.draft import SourceDocument
from app.errors import ImportFailed
from app.importer.readers.limits import MAX_CHARACTERS, MAX_LINE_CHARACTERS, MAX_LINES

LINE_ENDS = re.compile("[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
"""Whatever Python or Unicode takes for the end of a line."""
CELL_SEPARATOR = "\t"
_DEEPEST_HEADING = 4
_WIDE = r"[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’—…]"
_BREAK_IN_HEADING = re.compile(rf"(?<={_WIDE})\s*\n\s*|\s*\n\s*(?={_WIDE})")
_NUMERAL = r"[\d一二三四五六七八九十百]+"
_NUMBER_ALONE = re.compile(
    rf"第\s*{_NUMERAL}\s*[篇章节節例案则則条條个個]?(?:案例)?|[\u4e00-\u9fff]{{0,4}}(?:案例|经验|經驗)\s*之?\s*{_NUMERAL}|"
    rf"(?:NO\.?\s*)?{_NUMERAL}",
    re.IGNORECASE,
)


class SourceBuilder:
    """Takes blocks in reading order; each gets the number of its line.

    Every method that takes text may raise ImportFailed: too many lines, too long a line, too much in all.
    """

    def __init__(self, file_name: str) -> None:
        self.file_name = file_name
        self._lines: list[str] = []
        self._blocks: list[Block] = []
        self._pages: list[int] = []
        self._characters = 0

    def heading(self, level: int, text: str, page: int = 0) -> None:
        """Add a heading; a line break inside it is only its layout."""
        first, _, rest = LINE_ENDS.sub("\n", text.strip()).partition("\n")
        whole = f"{first}{gap_after(first) or chr(10)}{rest}" if rest else first
        joined = _BREAK_IN_HEADING.sub("", whole).replace("\n", " ")
        if joined:
            number = self._add(joined, page)
            self._blocks.append(Heading(min(max(level, 1), _DEEPEST_HEADING), joined, number))

    def paragraph(self, runs: Sequence[Run], role: Role = Role.BODY, page: int = 0) -> None:
        """Add a paragraph, a line of its own for each line break inside it; a blank one is left out."""
        for part in split_runs(runs):
            text = "".join(run.text for run in part)
            if text.strip():
                self._blocks.append(Paragraph(part, role, self._add(text, page)))

    def blank(self) -> None:
        """Add a blank line, which no block stands for."""
        self._add("", 0)

    def fill_to(self, count: int) -> None:
        """Add blank lines until there are `count`, so that what follows has the number that it has in the file."""
        while len(self._lines) < count:
            self.blank()

    def table(self, rows: Sequence[Sequence[str]], page: int = 0) -> None:
        """Add a table: one line for each row, its cells parted by a tab; the first row is the header."""
        wide = max((len(row) for row in rows), default=0)
        filled = [tuple(_one_line(cell) for cell in row) + ("",) * (wide - len(row)) for row in rows]
        filled = [row for row in filled if any(row)]
        if not filled:
            return
        numbers = [self._add(CELL_SEPARATOR.join(row).rstrip(CELL_SEPARATOR), page) for row in filled]
        self._blocks.append(Table(filled[0], tuple(filled[1:]), line=numbers[0]))

    def build(self, data: bytes, encoding: str, title: str = "") -> SourceDocument:
        """The document.  Raises ImportFailed when nothing was added."""
        if not any(line.strip() for line in self._lines):
            raise ImportFailed("import.empty", file=self.file_name)
        return SourceDocument(
            file_name=self.file_name,
            data=data,
            sha256=hashlib.sha256(data).hexdigest(),
            encoding=encoding,
            lines=tuple(self._lines),
            document=Document(title, tuple(self._blocks)),
            pages=tuple(self._pages) if any(self._pages) else (),
        )

    def _add(self, text: str, page: int) -> int:
        check_line(self.file_name, text)
        self._characters += len(text)
        if self._characters > MAX_CHARACTERS:
            raise ImportFailed("import.too_much_text", file=self.file_name, limit=MAX_CHARACTERS // 10_000)
        if len(self._lines) >= MAX_LINES:
            raise ImportFailed("import.too_many_lines", file=self.file_name, limit=MAX_LINES)
        self._lines.append(text)
        self._pages.append(page)
        return len(self._lines)


def gap_after(line: str) -> str:
    """A blank where the first line of a heading is its number alone (`案例一`), which must not run into the title."""
    return " " if _NUMBER_ALONE.fullmatch(line.strip()) else ""


def check_line(file_name: str, text: str) -> None:
    """Raise ImportFailed when a line is longer than any that a person wrote."""
    if len(text) > MAX_LINE_CHARACTERS:
        raise ImportFailed("import.line_too_long", file=file_name, limit=MAX_LINE_CHARACTERS)


def split_runs(runs: Iterable[Run]) -> list[tuple[Run, ...]]:
    """The runs of each line of a paragraph, neighbours with the same flags joined."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for number, text in enumerate(LINE_ENDS.split(run.text)):
            if number:
                lines.append([])
            if text:
                _append(lines[-1], Run(text, run.bold, run.italic))
    return [tuple(line) for line in lines]


def _append(line: list[Run], run: Run) -> None:
    """Add a run to a line; a blank takes the flags of what stands before it."""
    last = line[-1] if line else None
    if last is not None and ((last.bold, last.italic) == (run.bold, run.italic) or not run.text.strip()):
        line[-1] = Run(last.text + run.text, last.bold, last.italic)
    else:
        line.append(run)


def _one_line(cell: str) -> str:
    return " ".join(part.strip() for part in re.split(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+", cell)).strip()
