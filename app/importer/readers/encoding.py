"""Bytes → text, whatever encoding of Chinese they are in."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from app.errors import ImportFailed
from app.text.chinese import han_count

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LONGEST_CHARACTER = 3
"""Bytes that may be left of a character when a file is cut off."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_COMMON = re.compile("[的一是在和有为企业不了人民国市区公务理服年中大会时出行办作业以及]|[的為務業國區時會辦]")
_PLAUSIBLE = 0.02
_LOOK_AT = 100_000
"""Characters by which encodings are compared."""
_DAMAGED_SHARE = 500
"""One character in so many may be broken in a file that is still taken for text."""
_REPLACEMENT = "\ufffd"
_LABELS = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "big5": "big5hkscs", "utf-16": "utf-8"}
"""What a page calls its encoding → what reads it; a page that says UTF-16 in ASCII letters is not in UTF-16."""


def decode(file_name: str, data: bytes) -> tuple[str, str]:
    """Encoding and text.  Raises ImportFailed: empty, no text, an encoding that is not recognised."""
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise ImportFailed("import.empty", file=file_name)
    encoding, text = _decode(file_name, data)
    if len(_CONTROL.findall(text)) * 1000 > len(text):
        raise ImportFailed("import.not_text", file=file_name)
    return encoding, text


def decode_labelled(file_name: str, data: bytes, label: str) -> tuple[str, str]:
    """Encoding and text of a file that names its encoding; a mark at its start, then sense, overrule the name."""
    encoding = _codec(label)
    if encoding is not None and not data.startswith(tuple(mark for mark, _ in _MARKS)):
        text = _try(data, encoding) or _with_gaps(data, encoding)
        if text is not None and (encoding == "utf-8" or _has_sense(text)):
            return encoding, text
    return decode(file_name, data)


def _codec(label: str) -> str | None:
    name = label.strip().lower().replace("_", "-")
    try:
        return _LABELS.get(name) or codecs.lookup(name).name
    except LookupError:
        return None


def _decode(file_name: str, data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _try(data, encoding)
            if text is not None:
                return encoding, text
    wide = _unmarked_utf16(data)
    if wide:
        return wide
    if b"\x00" in data:
        raise ImportFailed("import.not_text", file=file_name)
    utf8 = _try(data, "utf-8")
    if utf8 is not None:
        return "utf-8", utf8
    return _best(file_name, data)


def _best(file_name: str, data: bytes) -> tuple[str, str]:
    """The national encodings accept nearly all of each other's bytes: take the one that gives the commoner words."""
    names = ("gb18030", "big5hkscs") + (("utf-16-le", "utf-16-be") if len(data) % 2 == 0 else ())
    candidates = [(encoding, text) for encoding in names if (text := _try(data, encoding)) is not None]
    if not any(_has_sense(text) for _, text in candidates):
        damaged = ((encoding, _with_gaps(data, encoding)) for encoding in ("utf-8", "gb18030", "big5hkscs"))
        candidates = [(encoding, text) for encoding, text in damaged if text is not None]
    if not candidates:
        return _guess(file_name, data)
    encoding, text = max(candidates, key=lambda pair: _plausibility(pair[1]))
    return (encoding, text) if _has_sense(text) else _guess(file_name, data)


def _has_sense(text: str) -> bool:
    """True when one character in twenty is Han, and the very common ones are among them."""
    sample = text[:_LOOK_AT]
    return han_count(sample) * 20 >= len(sample) and _plausibility(sample) > _PLAUSIBLE


def _plausibility(text: str) -> float:
    """The share of very common characters among the Han characters at the beginning."""
    sample = text[:_LOOK_AT]
    count = han_count(sample)
    return len(_COMMON.findall(sample)) / count if count else 0.0


def _unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark shows in the zero bytes of its line ends and Latin characters."""
    for encoding, zero in (("utf-16-le", 1), ("utf-16-be", 0)):
        ends = data.count(b"\n\x00" if zero else b"\x00\n")
        if len(data) % 2 == 0 and ends and data[zero::2].count(0) > data[1 - zero :: 2].count(0):
            text = _try(data, encoding)
            if text is not None and _plausibility(text) > _PLAUSIBLE:
                return encoding, text
    return None


def _guess(file_name: str, data: bytes) -> tuple[str, str]:
    best = from_bytes(data[:200_000]).best()
    text = _try(data, best.encoding) if best is not None else None
    if best is None or text is None or not _has_sense(text):
        raise ImportFailed("import.unknown_encoding", file=file_name)
    return best.encoding, text


def _try(data: bytes, encoding: str) -> str | None:
    """The text, None when the bytes are not of this encoding; a character that is cut off at the end is dropped."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        whole = data[: error.start]
        return whole.decode(encoding) if whole and len(data) - error.start <= _LONGEST_CHARACTER else None


def _with_gaps(data: bytes, encoding: str) -> str | None:
    """The text with a mark for each broken character, None when too many are broken."""
    text = data.decode(encoding, errors="replace")
    return text if text.count(_REPLACEMENT) * _DAMAGED_SHARE <= len(text) else None
