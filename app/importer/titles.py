"""Titles of cases: where a title ends, and how it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from app.importer.contents import Entry
from app.importer.leads import title_span
from app.importer.lines import BOLD, CELL_SEPARATOR, Line, squeeze
from app.importer.outline import Outline
from app.text.chinese import to_simplified

_LINES_MOST = 4
_LONGEST_LINE = 40
_LONGEST = 100
_TIMES_OF_A_HEADING = 3
_SUBTITLE = re.compile(r"(?:-{1,}|—{1,}|－+)")
_ENDS = re.compile(r"[。;:!?]$")
_LABEL = re.compile(r"[^,。“”]{1,10}:")
_FORM_LABEL = re.compile(
    r"(?:申报|推荐|报送|实施|牵头|责任|主办|承办|完成|所属|适用|试点|案例)*(?:单位|部门|领域|类别|地区|时间|日期|范围)(?:名称)?"
)
"""What stands beside the next cell of a form; a subtitle is never that short and dry."""
_BYLINE = re.compile(
    r"(?!.*(?:推|打造|建立|设立|创新|实[行施现]|开展|探索|聚焦|服务|让|走进|的))[\u4e00-\u9fff、 ]{2,20}"
    r"(?:人民政府|办公室|办公厅|委员会|管委会|[政务商税建改理源督保生化通业]局|[政务商设源生育化通业障]厅|法院|检察院|海关)"
)
"""A body alone on its line: who sent the case in."""
_REPORTER = re.compile(r"(?:[\u4e00-\u9fff]{0,6}(?:记者|通讯员|作者|供稿|撰稿)[\s:/]|[文图]\s*[/丨|])\s*\S{2,}")
"""Who wrote the piece, below its title in a newspaper."""
_MASTHEAD = re.compile(r"[\u4e00-\u9fff、 ]{0,40}\d{4}年\d{1,2}月(?:\d{1,2}日)?")
_IN_BRACKETS = re.compile(r"【[^【】]+】|\[[^\[\]]+\]|〖[^〖〗]+〗")
_QUESTION = re.compile(r"吗|呢|什么|何|怎|谁|哪|几|多少|是否|能否|可否")
_LATIN_END, _LATIN_START = re.compile(r"[A-Za-z0-9]$"), re.compile(r"[A-Za-z0-9]")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Title:
    """A title: as it is written (Simplified, one line), as it stood, and the position behind its last line.

    `inside` is more than 0 when the case's text goes on in the title's own line, from that offset.
    """

    text: str
    published: str
    end: int
    inside: int = 0


def read_title(outline: Outline, position: int, end: int) -> Title:
    """The title of the case that begins at `position` and has its last line before `end`.

    Where the list of contents has the title, its form is taken: a list does not break lines.
    """
    listed = _from_contents(outline, position, end)
    if listed is not None:
        return listed
    inside = _within_line(outline, position)
    if inside is not None:
        return inside
    pieces = [_own_words(outline, position)]
    following = position + 1
    while (
        not outline.lines[position].column
        and following < min(end, position + _LINES_MOST)
        and _goes_on(outline, position, following, "".join(pieces))
    ):
        # Between the number of an issue and its title stands who issued it, and when.
        if pieces != [""] or _MASTHEAD.fullmatch(outline.lines[following].folded) is None:
            pieces.append(outline.lines[following].text)
        following += 1
    if following >= end and len(pieces) > 1 and pieces[0]:
        # A piece that is all title: the last line is rather its text.
        pieces.pop()
        following -= 1
    published = _join(pieces)
    return Title(clean(published), published, following)


def clean(published: str) -> str:
    """A title as the library writes it: Simplified, single blanks, no final full stop.

    A question mark at the end of what is no question stands for a character that was lost: it goes.
    """
    text = _BLANKS.sub(" ", to_simplified(published)).strip(" 　*_#")
    text = text.rstrip("。.")
    if _IN_BRACKETS.fullmatch(text):
        text = text[1:-1].strip()
    if text.endswith(("?", "？")) and not _QUESTION.search(text):
        text = text.rstrip("?？")
    return text.strip()


def _within_line(outline: Outline, position: int) -> Title | None:
    """A title that its own line goes on from."""
    line = outline.lines[position]
    start, end = title_span(line, outline.marks[position])
    if end >= len(line.text.rstrip()) or position in outline.cycles:
        return None
    published = line.text[start:end].strip()
    return Title(clean(published), published, position + 1, end)


def _from_contents(outline: Outline, position: int, end: int) -> Title | None:
    entries: Mapping[str, Entry] = outline.entries
    if not entries:
        return None
    text = squeeze(outline.lines[position].folded[_rest(outline, position) :])
    for following in range(position + 1, min(end, position + _LINES_MOST + 1) + 1):
        entry = entries.get(text)
        if entry is not None:
            return _with_subtitle(outline, entry.words, following, end)
        if following < len(outline.lines):
            text += outline.lines[following].squeezed
    return None


def _with_subtitle(outline: Outline, words: str, following: int, end: int) -> Title:
    """A title as the list has it, with the subtitle that only the text has."""
    below = outline.lines[following] if following < end - 1 else None
    if below is not None and _SUBTITLE.match(below.folded) and not below.is_prose and "—" not in words:
        words, following = _join([words, below.text]), following + 1
    return Title(clean(words), words, following)


def _own_words(outline: Outline, position: int) -> str:
    return outline.lines[position].text[_rest(outline, position) :].strip()


def _rest(outline: Outline, position: int) -> int:
    mark = outline.marks[position]
    return mark.rest if mark else 0


def _goes_on(outline: Outline, start: int, position: int, so_far: str) -> bool:
    """Whether the line at `position` belongs to the title that begins at `start`."""
    line = outline.lines[position]
    if 0 < line.level < BOLD and not outline.lines[start].level and so_far:
        return False
    if CELL_SEPARATOR in line.text or _FORM_LABEL.fullmatch(line.folded):
        return False
    if so_far and (_BYLINE.fullmatch(line.folded) or _REPORTER.match(line.folded)):
        return False
    if outline.kinds[position] is not None or line.is_prose or len(so_far) + len(line.text) > _LONGEST:
        return False
    if so_far and outline.repeats[position] >= _TIMES_OF_A_HEADING:
        return False
    if so_far and (_ENDS.search(so_far.rstrip()) or _is_whole(line, so_far)):
        return False
    if outline.marks[position] is not None and so_far:
        return False
    # Right below a mark that stands alone 铁西区: begins the title; further down it would be a label.
    labelled = bool(so_far) and _LABEL.match(line.folded) is not None
    return len(line.folded) <= _LONGEST_LINE and not _ENDS.search(line.folded) and not labelled


def _is_whole(line: Line, so_far: str) -> bool:
    """A line in brackets below a title is a remark about the case."""
    return line.folded.startswith("(") and line.folded.endswith(")") and bool(so_far)


def _join(pieces: list[str]) -> str:
    text = ""
    for piece in pieces:
        if text and _LATIN_END.search(text) and _LATIN_START.match(piece) and not _SUBTITLE.match(piece):
            text += " "
        text += piece
    return text
