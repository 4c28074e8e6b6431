"""Quotation marks: `"…"` keeps blanks and marks as they are; a backslash stands before a quotation mark inside.

The full-width form of the mark does the same.  The curly ones that a Chinese input method types are ordinary
characters: titles are full of them and the index ignores them.
"""

from __future__ import annotations

import re

from app.errors import QueryError

MARKS = '"＂'

_ESCAPED = re.compile(rf"\\([{MARKS}\\])")
_QUOTED = re.compile(rf"[{MARKS}]((?:\\[{MARKS}\\]|[^{MARKS}])*+)[{MARKS}]")
_SPECIAL = re.compile(rf"[{MARKS}\\]")


def read_quoted(text: str, position: int) -> tuple[str, int]:
    """The words between the marks that open at `position`, and the offset behind them; raises QueryError."""
    found = _QUOTED.match(text, position)
    if found is None:
        raise QueryError("query.open_quote", position)
    return _ESCAPED.sub(r"\1", found.group(1)), found.end()


def quote(words: str) -> str:
    """`words` in quotation marks, so that `read_quoted` gives them back."""
    return '"' + _SPECIAL.sub(r"\\\g<0>", words) + '"'
