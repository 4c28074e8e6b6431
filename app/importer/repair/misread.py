"""UTF-8 that was read as GBK (`鏀挎晥`) or as a western code page (`æ”¿`): the text that it was."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from app.importer.repair.codepage import EURO, characters, codes
from app.importer.repair.damage import LOST
from app.importer.repair.edits import Edit
from app.importer.repair.language import LINE_BREAK, Language
from app.text.fold import fold

RULE_GBK = "utf8_as_gbk"
RULE_WESTERN = "utf8_as_western"

_WESTERN_MARKS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_WESTERN = re.compile(f"[\u00e2-\u00ef][\u0080-\u00bf{_WESTERN_MARKS}]{{2}}[\u0080-\u00ff{_WESTERN_MARKS}]*")
_SOUND = re.compile("[\u2014\u2018\u2019\u201c\u201d\u2026\u3000-\u3017\u4e00-\u9fff\uff01-\uff5e\u00b7]*")
_TAILS = range(0x80, 0xC0)
_FEWEST = 2
_FIRST_LOOK = 16
_GAIN = 6.0


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
    return re.compile(f"[{_class(firsts)}][{_class([*seconds, '€', LOST])}]")


def _class(members: list[str]) -> str:
    return "".join(map(re.escape, members))


@cache
def _language() -> Language:
    """What is likely in any document: one that was misread has no sound text of its own."""
    return Language(())


def _as_gbk(line: str) -> Iterator[Edit]:
    end = 0
    while match := _beginning().search(line, end):
        end = match.start() + 1
        edit = _read_back(line, match.start())
        if edit is not None:
            yield edit
            end = edit.end


def _read_back(line: str, start: int) -> Edit | None:
    """The longest stretch from `start` that is whole characters in UTF-8."""
    length = _FIRST_LOOK
    while True:
        data, ends = _bytes(line[start : start + length + 1], length)
        text, used = _decode(data)
        # A longer look costs no more than what has been read so far.
        if used < len(data) - 2 or max(ends.values()) < length:
            break
        length *= 2
    end = ends[len(data)]
    if used == len(data) - 2 and line[start + end : start + end + 1] == LOST:
        return _with_lost_tail(line, start, start + end + 1, text, data[used:])
    while used not in ends and text:
        text = text[:-1]
        used = len(text.encode())
    stop = start + ends.get(used, 0)
    edit = Edit(start, stop, text, RULE_GBK, certain=LOST not in line[start:stop])
    return edit if len(text) >= _FEWEST and _is_better(line, edit) else None


def _bytes(piece: str, length: int) -> tuple[bytes, dict[int, int]]:
    """The bytes of `piece` up to `length` characters, and for each count of bytes the count of characters.

    Byte 80 shows as `€` or, where the reader knows none, as `?`.
    """
    data = bytearray()
    ends: dict[int, int] = {0: 0}
    for at, seen in enumerate(piece[:length]):
        code = codes().get(seen)
        if seen == "€" or (seen == LOST and not piece[at + 1 : at + 2].isascii()):
            data.append(EURO)
        elif code is not None:
            data += code.to_bytes(2, "big")
        else:
            break
        ends[len(data)] = at + 1
    return bytes(data), ends


def _with_lost_tail(line: str, start: int, stop: int, text: str, begun: bytes) -> Edit | None:
    """The last byte of an odd number is lost: the likeliest of sixty-four characters."""
    found = [begun + bytes((tail,)) for tail in _TAILS]
    endings = [ending for ending in map(_decode_whole, found) if ending]
    if not endings:
        return None
    right = (fold(line[stop : stop + 1]) + LINE_BREAK)[0]
    before = fold(text[-2:])
    best = max(endings, key=lambda ending: _language().score(before, fold(ending) + right))
    edit = Edit(start, stop, text + best, RULE_GBK, certain=False)
    return edit if len(edit.after) >= _FEWEST and _is_better(line, edit) else None


def _is_better(line: str, edit: Edit) -> bool:
    """True when what is read back is much more likely than what was seen."""
    seen = fold(line[edit.start : edit.end])
    return _language().score("", fold(edit.after)) > _language().score("", seen) + _GAIN


def _decode(data: bytes) -> tuple[str, int]:
    """The sound text at the beginning of `data` read as UTF-8, and how many bytes it takes."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        text = data[: error.start].decode()
    sound = _SOUND.match(text)
    text = sound[0] if sound else ""
    return text, len(text.encode())


def _decode_whole(data: bytes) -> str:
    text, used = _decode(data)
    return text if used == len(data) else ""


def _as_western(line: str) -> Iterator[Edit]:
    for match in _WESTERN.finditer(line):
        text, used = _decode(b"".join(map(_western_byte, match[0])))
        if text:
            yield Edit(match.start(), match.start() + used, text, RULE_WESTERN, certain=True)


def _western_byte(character: str) -> bytes:
    return character.encode("latin-1") if ord(character) < 0x100 else character.encode("cp1252")
