"""Markdown as a person reads it."""

from __future__ import annotations

import re

_MARKS = re.compile(r"\*\*|^\s*(?:\d+[.)]|[-*+]|#{1,6}|>)\s+", re.MULTILINE)


def without_marks(text: str) -> str:
    """The text of a section without the marks of lists, headings, quotes and bold."""
    return _MARKS.sub("", text)
