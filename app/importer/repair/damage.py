"""The damage itself, done on purpose: what a clean text looks like after it was split one byte out of step.

Some program split text in code page 936 by searching its bytes for the marks that end a clause, from right to
left and without regard to where characters begin, decoded each piece alone and wrote full-width forms as ASCII.
A repair is believed only when this gives back exactly what was seen.
"""

from __future__ import annotations

from app.importer.repair.codepage import EURO, PRIVATE, TRAILS, canonical, characters, codes

MARKS = "，。！？；、"
LOST = "?"

_BREAKS = frozenset(mark.encode("gbk") for mark in MARKS)
_TRAILS = frozenset(TRAILS)
_NARROW = {code + 0xFEE0: code for code in range(0x21, 0x7F)} | {0x3000: 0x20}
_WIDE = {narrow: wide for wide, narrow in _NARROW.items()}


def narrow(text: str) -> str:
    """Full-width forms as ASCII and ideographic spaces as blanks, one to one."""
    return text.translate(_NARROW)


def widen(text: str) -> str:
    """ASCII as full-width forms, one to one."""
    return text.translate(_WIDE)


def strip_private(text: str) -> str:
    """`text` without private-use characters, as some programs pass it on."""
    return PRIVATE.sub("", text)


def as_decoded(text: str) -> str:
    """`text` with the characters that code page 936 has, where a browser shows later ones."""
    return text.translate(canonical())


def damage(clean: str) -> str:
    """What becomes of `clean`, private-use characters and full-width forms still kept.

    A lead byte alone, or before an ASCII character below 0x40, is lost (`?`) and takes that character with it.
    """
    return "".join(_decode(piece) for piece in _split(_encode(clean)))


def _encode(text: str) -> bytes:
    table = codes()
    data = bytearray()
    for character in text:
        if character == "€":
            data.append(EURO)
        elif character.isascii():
            data.append(ord(character))
        else:
            data += table.get(character, ord(LOST)).to_bytes(2 if character in table else 1, "big")
    return bytes(data)


def _split(data: bytes) -> list[bytes]:
    """Pieces and the marks between them, in order."""
    pieces: list[bytes] = []
    end = len(data)
    at = end - 2
    while at >= 0:
        if data[at : at + 2] in _BREAKS:
            pieces += (data[at + 2 : end], data[at : at + 2])
            end = at
            at -= 1
        at -= 1
    pieces.append(data[:end])
    return pieces[::-1]


def _decode(piece: bytes) -> str:
    table = characters()
    out: list[str] = []
    at = 0
    while at < len(piece):
        first = piece[at]
        second = piece[at + 1] if at + 1 < len(piece) else 0
        if first <= EURO or first == 0xFF:
            out.append("€" if first == EURO else chr(first))
        elif second in _TRAILS:
            out.append(table[first << 8 | second])
            at += 1
        else:
            out.append(LOST)
            at += second < 0x40 and at + 1 < len(piece)
        at += 1
    return "".join(out)
