"""UTF-8 that was read as GBK (`鏀挎晥`) or as a western code page (`æ”¿`): the text that it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from app.importer.repair.codepage import EURO, PRIVATE, characters, codes
from app.importer.repair.damage import LOST
from app.importer.repair.edits import Edit
from app.importer.repair.general import LINE_BREAK
from app.importer.repair.language import REACH, Language
from app.text.fold import fold

RULE_GBK = "utf8_as_gbk"
RULE_WESTERN = "utf8_as_western"

REPLACED = LOST + "\ufffd"
"""What programs show for a byte that they cannot read."""

_WESTERN_MARKS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_UNASSIGNED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
"""Bytes that code page 1252 does not have."""

_WESTERN = re.compile(
    f"[\u00e2-\u00ef][\u0080-\u00bf\ufffd{_WESTERN_MARKS}]{{2}}[\u0080-\u00ff\ufffd{_WESTERN_MARKS}]*"
)
_SOUND = re.compile("[\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u3017\u4e00-\u9fff\uff01-\uff5e\u00b7]")
_TAILS = range(0x80, 0xC0)
_MARKS_LEADS = (0xE2, 0xE3)
_FEWEST = 2
_FIRST_LOOK = 16
_GAIN = 6.0
_GAIN_WHEN_SHORT = 24.0
_THIN = 0.5


_NUMERALS = frozenset("一二三四五六七八九十")
_NUMBER_IS_DUE = re.compile(r"(?:^[(（【]?|案例|[第之十])$")
_NUMBER = re.compile(r"\d{1,3}")
_PAIRS = (("（", "）"), ("“", "”"))
_BEHIND_NUMBERS = frozenset("、.．:：)）】章节条批例号篇")
_Loss = Callable[[int, int | None], bool]
"""Whether a reader finds no character in a byte, given the next byte."""


@dataclass(frozen=True, slots=True)
class _ReadBack:
    """The text in some bytes, how many of them it takes, and whether none of its bytes was lost."""

    text: str
    used: int
    certain: bool


def find_misread(lines: Sequence[str]) -> list[list[Edit]]:
    """The edits of each line."""
    return [[*_as_gbk(line), *_as_western(line)] for line in lines]


@cache
def _beginning() -> re.Pattern[str]:
    """Two characters whose bytes begin as those of a character in UTF-8 do."""
    firsts = [
        text for code, text in characters().items() if 0xE2 <= code >> 8 <= 0xEF and code & 0xFF <= 0xBF and code & 0x80
    ]
    seconds = [text for code, text in characters().items() if code >> 8 <= 0xBF]
    return re.compile(f"[{_class(firsts)}][{_class([*seconds, '€', *REPLACED])}]")


def _class(members: list[str]) -> str:
    return "".join(map(re.escape, members))


@cache
def language_of_any() -> Language:
    """What is likely in any document: one that was misread has no sound text of its own."""
    return Language(())


def _as_gbk(line: str) -> Iterator[Edit]:
    end = 0
    last: Edit | None = None
    while match := _beginning().search(line, end):
        start = match.start()
        end = start + 1
        edit = _read_back(line, start, last.after if last and last.end == start else line[:start][-1:])
        edit = edit or _closing(line, start, last)
        if edit is not None:
            yield edit
            last = edit
            end = edit.end


def _closing(line: str, start: int, last: Edit | None) -> Edit | None:
    """The bracket that closes a number in brackets, whose last byte was lost at `start`."""
    if last is None or not last.after.endswith("（") or not _NUMBER.fullmatch(line[last.end : start]):
        return None
    data, ends = _bytes(line[start : start + 2])
    if 3 not in ends or "）" not in _candidates(data, None, _is_lost_in_gbk):
        return None
    return Edit(start, start + ends[3], "）", RULE_GBK, certain=False)


def _read_back(line: str, start: int, before: str) -> Edit | None:
    """The longest stretch from `start` that is whole characters in UTF-8; `before` is what stands before it."""
    length = _FIRST_LOOK
    while True:
        data, ends = _bytes(line[start : start + length])
        right = line[start + len(ends) - 1 : start + len(ends)]
        found = _decode(data, before, right, _is_lost_in_gbk)
        # A longer look costs no more than what has been read so far.
        if found.used < len(data) - 2 or len(ends) <= length:
            break
        length *= 2
    text, used = found.text, found.used
    while used not in ends and text:
        text = text[:-1]
        used = len(text.encode())
    edit = Edit(start, start + ends.get(used, 0), text, RULE_GBK, found.certain)
    return edit if len(text) >= _FEWEST and _is_better(line, edit) else None


def _bytes(piece: str) -> tuple[list[int | None], dict[int, int]]:
    """The bytes of `piece`, None for a lost one, and for each count of bytes the count of characters.

    Byte 80 shows as `€` or, where the reader knows none, as lost.
    """
    data: list[int | None] = []
    ends: dict[int, int] = {0: 0}
    for at, seen in enumerate(piece):
        code = codes().get(seen)
        if seen == "€":
            data.append(EURO)
        elif seen in REPLACED:
            data.append(None)
        elif code is not None:
            data += (code >> 8, code & 0xFF)
        else:
            break
        ends[len(data)] = at + 1
    return data, ends


def _decode(data: Sequence[int | None], before: str, right: str, is_lost: _Loss) -> _ReadBack:
    """The sound text at the beginning of `data` read as UTF-8; a lost byte is chosen when the choice is clear."""
    text = ""
    certain = True
    used = 0
    while used < len(data):
        first = data[used]
        length = 2 if first == 0xC2 else 3
        piece = data[used : used + length]
        candidates = _candidates(piece, _at(data, used + length), is_lost) if len(piece) == length else []
        if len(candidates) > 1:
            following = _candidates(data[used + length : used + 2 * length], None, is_lost)
            after = following[0] if len(following) == 1 else (right or LINE_BREAK) if used + length == len(data) else ""
            candidates = _clearest(before + text, candidates, after)
            certain = False
        if len(candidates) != 1:
            break
        text += candidates[0]
        used += length
    return _ReadBack(text, used, certain)


def _at(data: Sequence[int | None], at: int) -> int | None:
    return data[at] if at < len(data) else None


def _candidates(piece: Sequence[int | None], following: int | None, is_lost: _Loss) -> list[str]:
    """The characters that these bytes may be, before a byte `following`; at most one of them, and not the first, is lost.

    A mark in the blocks from U+2000 (`E2 80`) and U+3000 (`E3 80`) may have lost two: some programs know no byte 80.
    """
    if not piece or piece[0] is None:
        return []
    if piece[0] in _MARKS_LEADS and piece[1:] == [None, None]:
        piece = (piece[0], EURO, None)
    lost = [at for at, byte in enumerate(piece) if byte is None]
    if len(lost) > 1:
        return []
    following = _at((*piece, following), lost[0] + 1) if lost else None
    found: list[str] = []
    for tail in _TAILS if lost else (0,):
        whole = bytes(tail if byte is None else byte for byte in piece)
        text = whole.decode("utf-8", "ignore")
        if len(text.encode()) == len(whole) and _SOUND.fullmatch(text) and (not lost or is_lost(tail, following)):
            found.append(text)
    return found


def _is_lost_in_gbk(byte: int, following: int | None) -> bool:
    """True when a reader of GBK finds no character in a byte and the next."""
    pair = characters().get(byte << 8 | following) if following is not None else None
    return pair is None or PRIVATE.match(pair) is not None


def _is_lost_in_western(byte: int, _following: int | None) -> bool:
    """True when code page 1252 has no character for a byte."""
    return byte in _UNASSIGNED


def _clearest(before: str, candidates: Sequence[str], after: str) -> list[str]:
    """The likeliest of some characters, or nothing when another is about as likely.

    Where a number is due, the only numeral among them is meant, or a bracket before it; an open bracket is closed.
    """
    numerals = [text for text in candidates if text in _NUMERALS]
    if len(numerals) == 1 and _NUMBER_IS_DUE.search(before) and after in _BEHIND_NUMBERS:
        return numerals
    for opening, closing in _PAIRS:
        if closing in candidates and before.count(opening) > before.count(closing):
            return [closing]
    if "（" in candidates and _NUMBER_IS_DUE.search(before) and after.isdigit():
        return ["（"]
    context = fold(before[-REACH:])
    scores = {text: language_of_any().score(context, fold(text + after)) for text in candidates}
    first, second = sorted(candidates, key=lambda text: scores[text], reverse=True)[:2]
    return [first] if scores[first] - scores[second] >= _THIN else []


def _is_better(line: str, edit: Edit) -> bool:
    """True when what is read back is much more likely than what was seen."""
    seen = fold(line[edit.start : edit.end])
    return language_of_any().score("", fold(edit.after)) > language_of_any().score(
        "", seen
    ) + _GAIN + _GAIN_WHEN_SHORT / len(edit.after)


def _as_western(line: str) -> Iterator[Edit]:
    if line.isascii():
        return
    for match in _WESTERN.finditer(line):
        data = [_western_byte(character) for character in match[0]]
        found = _decode(data, "", "", _is_lost_in_western)
        if found.text:
            yield Edit(match.start(), match.start() + found.used, found.text, RULE_WESTERN, found.certain)


def _western_byte(character: str) -> int | None:
    """The byte that a western code page shows as `character`."""
    if character in REPLACED:
        return None
    return ord(character) if ord(character) < 0x100 else character.encode("cp1252")[0]
