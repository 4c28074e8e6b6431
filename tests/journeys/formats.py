"""The same invented compilation as a file of each kind, dressed and damaged as files are that are mailed around."""

from __future__ import annotations

import html
import random
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from app.importer.repair.damage import damage
from tests.unit.importer.pages import Invention
from tests.unit.importer.repair.invented import TRADITIONAL

ADVERT = ("更多精彩内容，欢迎扫码关注“小河边”微信公众号", "责任编辑：小周")
"""What a site leaves below the last case."""
DAMAGED = frozenset({"traditional"})
"""Layouts in Traditional script: their paragraphs hold words that suffer when bytes are read out of step, and some are."""

_HEADING, _BOLD, _PLAIN = "heading", "bold", ""
_DRESS = {
    "colon_and_brackets": _BOLD,
    "same_family": _HEADING,
    "places_over_cases": _HEADING,
    "subtitles": _HEADING,
    "court": _BOLD,
    "cut_off": _PLAIN,
    "traditional": _HEADING,
    "bold_only": _BOLD,
}
"""How a format that can do so sets titles and section headings apart."""
_PROSE = 40
_LONGEST_HEADING = 20
_TITLE_LINES = 4
_HAN = "一二三四五六七八九十"


class Format(StrEnum):
    """A kind of file; the value ends the file's name."""

    TXT = "utf8.txt"
    GB18030 = "gb18030.txt"
    MARKDOWN = "md"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Row:
    """A block: its lines, and `level` 1 to 3 of a heading, 0 for a paragraph; `clean` is what stood there undamaged."""

    lines: tuple[str, ...]
    level: int = 0
    clean: str = ""


def name_of(invention: Invention) -> str:
    """The name of a layout."""
    return invention.name.partition(".")[0]


def rows_of(invention: Invention) -> list[Row]:
    """The lines of a compilation as blocks: headings of the whole, of groups, cases and sections, and paragraphs."""
    lines = invention.lines
    titles = {gold.start: _title_length(lines, gold.start, gold.title) for gold in invention.gold}
    groups = {gold.group for gold in invention.gold} - {""}
    first = min(titles)
    rows: list[Row] = []
    at = 1
    while at <= len(lines):
        line = lines[at - 1]
        count = titles.get(at, 1)
        if at in titles:
            level = 2
        elif at == 1 or any(line.endswith(group) for group in groups):
            level = 1
        else:
            level = 3 if at > first and _is_heading(line) else 0
        block = tuple(each.strip() for each in lines[at - 1 : at - 1 + count] if each.strip())
        if name_of(invention) in DAMAGED and not level and len(line) >= _PROSE:
            block = (block[0] + TRADITIONAL[at % len(TRADITIONAL)],)
        if block:
            rows.append(Row(block, level, "\n".join(block)))
        at += count
    return rows


def with_damage(invention: Invention, rows: Sequence[Row]) -> list[Row]:
    """Some paragraphs with marks that nobody sees, with HTML entities, or read one byte out of step; an advert below."""
    chance = random.Random(name_of(invention))
    out: list[Row] = []
    for row in rows:
        line = row.lines[0]
        if row.level or len(line) < _PROSE:
            out.append(row)
        elif name_of(invention) in DAMAGED and chance.random() < 0.5:
            out.append(Row((damage(line),), 0, line))
        else:
            out.append(Row((_unseen(_entities(line, chance), chance),), 0, line))
    return [*out, *(Row((line,)) for line in ADVERT)]


def text_of(invention: Invention, encoding: str) -> bytes:
    """Plain text; blank lines and indents stay where the layout has them."""
    rows = with_damage(invention, rows_of(invention))
    damaged = iter([line for row in rows for line in row.lines])
    lines = [_indent(line) + next(damaged) if line.strip() else line for line in invention.lines]
    return "\n".join([*lines, *damaged, ""]).encode(encoding)


def markdown_of(invention: Invention) -> bytes:
    """Markdown with `#` or `**`; a title over several lines is a heading for each."""
    dress = _DRESS[name_of(invention)]
    parts: list[str] = []
    for row in with_damage(invention, rows_of(invention)):
        mark = "#" * row.level + " " if row.level and dress == _HEADING else ""
        bold = "**" if row.level and dress == _BOLD else ""
        parts += (f"{mark}{bold}{line}{bold}" for line in row.lines)
    return "\n\n".join(parts).encode()


def page_of(invention: Invention) -> bytes:
    """A web page with a menu, a script, a picture from elsewhere and links around the text."""
    dress = _DRESS[name_of(invention)]
    body = "\n".join(_tagged(row, dress) for row in with_damage(invention, rows_of(invention)))
    return (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>某某网</title><script>document.write('脚本')</script>"
        "</head><body><nav><a href='/'>首页</a> <a href='/a'>要闻</a> <a href='/b'>政务</a> <a href='/c'>专题</a></nav>"
        f"<div class='content'>{body}<p><img src='https://example.invalid/a.png' alt=''></p></div>"
        "<footer><a href='/d'>关于我们</a> | <a href='/e'>网站地图</a></footer></body></html>"
    ).encode()


def write_word(invention: Invention, path: Path) -> None:
    """A Word document: heading styles or bold lines, automatic numbers, a running head and page numbers."""
    dress = _DRESS[name_of(invention)]
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "某某办公室　内部学习材料"
    _add_field(section.footer.paragraphs[0], "PAGE")
    lists = _Lists(document.part.numbering_part.element)
    for row in rows_of(invention):
        style = f"Heading {row.level}" if row.level and dress == _HEADING else None
        paragraph = document.add_paragraph(style=style)
        number_id, first = lists.take(row.lines[0])
        _set_number(paragraph, number_id)
        for position, line in enumerate((first, *row.lines[1:])):
            run = paragraph.add_run(line)
            run.bold = True if row.level and dress == _BOLD else None
            if position < len(row.lines) - 1:
                run.add_break()
    document.save(str(path))


def print_all(office: str, documents: Sequence[Path], folder: Path) -> None:
    """Word documents as PDF beside each other in `folder`, all in one call of the office program."""
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
        + [str(path) for path in documents],
        check=True,
        capture_output=True,
        timeout=50,
    )


class _Lists:
    """Takes numbers off the text and has Word count them: a list for each way of writing, a new one where it starts anew."""

    _MARKS = (
        re.compile(r"^(?P<before>案例(?:之)?)(?P<number>\d+|[一二三四五六七八九十]+)(?P<after>[:：　 ]+)(?=.)"),
        re.compile(r"^(?P<before>（?)(?P<number>[一二三四五六七八九十]+)(?P<after>[、）])(?=.)"),
        re.compile(r"^(?P<before>)(?P<number>\d+)(?P<after>[.、])(?=.)"),
    )

    def __init__(self, part: Any) -> None:
        self._part = part
        self._abstracts: dict[tuple[str, str, str], int] = {}
        self._last: dict[int, tuple[int, int]] = {}

    def take(self, line: str) -> tuple[int, str]:
        """The id of the list that gives this line its number (0: none), and the line without it."""
        match = next(filter(None, (mark.match(line) for mark in self._MARKS)), None)
        if match is None:
            return 0, line
        number = int(match["number"]) if match["number"].isdigit() else _value(match["number"])
        number_format = "decimal" if match["number"].isdigit() else "chineseCountingThousand"
        abstract = self._abstract(match["before"], number_format, match["after"])
        number_id, last = self._last.get(abstract, (0, 0))
        if not number_id or number != last + 1:
            number_id = self._start(abstract, number)
        self._last[abstract] = number_id, number
        return number_id, line[match.end() :]

    def _abstract(self, before: str, number_format: str, after: str) -> int:
        key = before, number_format, after
        if key not in self._abstracts:
            self._abstracts[key] = 100 + len(self._abstracts)
            element = parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._abstracts[key]}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                f'<w:numFmt w:val="{number_format}"/><w:suff w:val="nothing"/><w:lvlText w:val="{before}%1{after}"/></w:lvl>'
                "</w:abstractNum>"
            )
            self._part.insert(list(self._part).index(self._part.find(qn("w:num"))), element)
        return self._abstracts[key]

    def _start(self, abstract: int, number: int) -> int:
        added = self._part.add_num(abstract)
        added.add_lvlOverride(ilvl=0).add_startOverride(number)
        return int(added.numId)


def _value(number: str) -> int:
    tens, found, ones = number.rpartition("十")
    return (_HAN.index(tens) + 1 if tens else 1) * 10 * bool(found) + (_HAN.index(ones) + 1 if ones else 0)


def _set_number(paragraph: Any, number_id: int) -> None:
    if number_id:
        number = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        number.get_or_add_ilvl().val = 0
        number.get_or_add_numId().val = number_id


def _add_field(paragraph: Any, instruction: str) -> None:
    paragraph._p.append(
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )


def _tagged(row: Row, dress: str) -> str:
    text = "<br>".join(html.escape(line) for line in row.lines)
    if row.level and dress == _HEADING:
        return f"<h{row.level}>{text}</h{row.level}>"
    return f"<p><b>{text}</b></p>" if row.level and dress == _BOLD else f"<p>{text}</p>"


def _title_length(lines: Sequence[str], start: int, title: str) -> int:
    """How many lines from `start` on hold the title; 1 when it is not found in them as it is."""
    written = ""
    for count, line in enumerate(lines[start - 1 : start + _TITLE_LINES], 1):
        written += line.strip()
        if "".join(title.split()) in "".join(written.split()):
            return count
    return 1


def _is_heading(line: str) -> bool:
    return 0 < len(line.strip()) <= _LONGEST_HEADING and line.strip()[-1] not in "。，；：号"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _entities(line: str, chance: random.Random) -> str:
    return line.replace("“", "&ldquo;").replace("”", "&rdquo;") if chance.random() < 0.4 else line


def _unseen(line: str, chance: random.Random) -> str:
    return "".join(_dusty(line, chance)) if chance.random() < 0.4 else line


def _dusty(line: str, chance: random.Random) -> Iterator[str]:
    """The characters, now and then with a mark of no width between two of Han."""
    for at, sign in enumerate(line):
        yield sign
        if sign >= "\u4e00" and line[at + 1 : at + 2] >= "\u4e00" and chance.random() < 0.1:
            yield chance.choice("\u200b\ufeff\u00ad\u2060")
