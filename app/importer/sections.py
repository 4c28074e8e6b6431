"""The sections of a case: by headings of their own line, else by run-in headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.case import Section, SectionKind
from app.importer.forms import FieldLabels
from app.importer.headings import SectionWords
from app.importer.lines import CELL_SEPARATOR, Line
from app.importer.numbering import HAN_COMMA, Marker, marker
from app.importer.runin import find_run_ins
from app.text.fold import fold

_HINTS = (
    (SectionKind.NEXT_STEPS, re.compile(r"下一?步|未来|展望|今后")),
    (SectionKind.RESULTS, re.compile(r"成效|效果|成果|效益")),
    (SectionKind.LESSONS, re.compile(r"启示|意义|体会|借鉴")),
    (SectionKind.BACKGROUND, re.compile(r"背景|案情|起因|缘由")),
)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a section begins: line index and offset of its heading, its words, and where its own text begins."""

    index: int
    start: int
    kind: SectionKind
    heading: str
    rest: int


def read_sections(body: Sequence[Line], words: SectionWords, labels: FieldLabels) -> tuple[Section, ...]:
    """The sections of a case's text, in order; what stands before the first heading is its overview."""
    cuts = _by_cells(body, words) or _by_headings(body, words, labels) or _by_family(body) or _by_run_ins(body)
    return tuple(_sections(body, cuts))


def _by_cells(body: Sequence[Line], words: SectionWords) -> list[_Cut]:
    """The cells of a table's row that holds a whole case, each under its header."""
    row = body[0] if body else None
    if row is None or not row.cells:
        return []
    cells = row.text.split(CELL_SEPARATOR)
    headers = (
        [header for header, _ in row.cells][-len(cells) :]
        if cells[0]
        else [header for header, _ in row.cells][row.column - 1 :]
    )
    cuts: list[_Cut] = []
    offset = 0
    for header, cell in zip(headers, cells, strict=False):
        if cell.strip():
            kind = words.kind_of(fold(header)) or SectionKind.OVERVIEW
            cuts.append(_Cut(0, offset, kind, header, offset))
        offset += len(cell) + 1
    return cuts if any(cut.kind is not SectionKind.OVERVIEW for cut in cuts) else []


def _by_headings(body: Sequence[Line], words: SectionWords, labels: FieldLabels) -> list[_Cut]:
    """Headings that stand for a kind of section, and the others that are numbered with them or marked up alike."""
    known = {index: heading for index, line in enumerate(body) if (heading := words.heading(line))}
    if not known:
        return []
    marks = {index: marker(line) for index, line in enumerate(body)}
    families = {mark.family for index in known if (mark := marks[index]) is not None}
    levels = {body[index].level for index in known if body[index].level}
    cuts: list[_Cut] = []
    expected = 1
    for index, line in enumerate(body):
        mark = marks[index]
        if index in known:
            heading = known[index]
            cuts.append(_Cut(index, 0, heading.kind, heading.heading, heading.rest))
        elif CELL_SEPARATOR in line.text and labels.field_of(line.text.split(CELL_SEPARATOR)[0]):
            label = line.text.split(CELL_SEPARATOR)[0]
            cuts.append(_Cut(index, 0, SectionKind.OVERVIEW, label, len(label)))
        elif not line.is_prose and (
            line.level in levels or (mark is not None and mark.family in families and mark.number == expected)
        ):
            cuts.append(_whole_line(index, line, mark))
        else:
            continue
        expected = mark.number + 1 if mark is not None else expected
    return cuts


def _by_family(body: Sequence[Line]) -> list[_Cut]:
    """Headings numbered 一、二、 or marked up, when none of them says what it stands for."""
    marks = [marker(line) for line in body]
    numbered = [
        index
        for index, mark in enumerate(marks)
        if ((mark is not None and mark.family == HAN_COMMA) or body[index].level) and not body[index].is_prose
    ]
    return [_whole_line(index, body[index], marks[index]) for index in numbered] if len(numbered) > 1 else []


def _whole_line(index: int, line: Line, mark: Marker | None) -> _Cut:
    heading = line.text[mark.rest if mark else 0 :].strip()
    return _Cut(index, 0, _hinted(heading), heading, len(line.text))


def _by_run_ins(body: Sequence[Line]) -> list[_Cut]:
    cuts: list[_Cut] = []
    for found in find_run_ins(body):
        heading = body[found.index].text[found.start : found.end].strip().rstrip("。;:!：；！")
        mark = marker(body[found.index]) if found.start == 0 else None
        cuts.append(_Cut(found.index, found.start, _hinted(heading), heading[mark.rest if mark else 0 :], found.end))
    return cuts


def _hinted(heading: str) -> SectionKind:
    return next((kind for kind, hint in _HINTS if hint.search(heading)), SectionKind.MEASURES)


def _sections(body: Sequence[Line], cuts: Sequence[_Cut]) -> list[Section]:
    sections: list[Section] = []
    first_index, first_offset = (cuts[0].index, cuts[0].start) if cuts else (len(body), 0)
    opening = _text(body, 0, 0, first_index, first_offset)
    if opening:
        sections.append(Section(SectionKind.OVERVIEW, "", opening, body[0].number))
    for here, cut in enumerate(cuts):
        following = cuts[here + 1] if here + 1 < len(cuts) else None
        end_index, end_offset = (following.index, following.start) if following else (len(body), 0)
        text = _text(body, cut.index, cut.rest, end_index, end_offset)
        sections.append(Section(cut.kind, cut.heading, text, body[cut.index].number_at(cut.start)))
    return sections


def _text(body: Sequence[Line], index: int, offset: int, end_index: int, end_offset: int) -> str:
    """The text between two places; paragraphs are parted by an empty line."""
    if index == end_index:
        return body[index].text[offset:end_offset].strip() if index < len(body) else ""
    pieces = [body[index].text[offset:], *(line.text for line in body[index + 1 : end_index])]
    if end_index < len(body):
        pieces.append(body[end_index].text[:end_offset])
    return "\n\n".join(piece.strip() for piece in pieces if piece.strip())
