"""File names made from titles, from an allow-list of characters."""

from __future__ import annotations

import re

MAX_LENGTH = 60
FALLBACK = "简报"
_NOT_ALLOWED = re.compile(r"[^0-9A-Za-z\u3400-\u9fff\U00020000-\U000323af_-]+")
_RESERVED = frozenset({"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)})


def file_name(title: str, suffix: str) -> str:
    """A safe name for a file: letters, digits, Chinese, `-` and `_`, at most 60 characters, with `suffix` (`.docx`)."""
    stem = _NOT_ALLOWED.sub("-", title).strip("-_")[:MAX_LENGTH].strip("-_")
    if not stem or stem.casefold() in _RESERVED:
        stem = f"{FALLBACK}-{stem}" if stem else FALLBACK
    return stem + suffix
