"""Regular expressions for any of many words."""

from __future__ import annotations

import re
from collections.abc import Iterable

from app.text.fold import fold

_Node = dict[str, "_Node"]
_END = ""


def any_of(words: Iterable[str]) -> str:
    """A pattern of any of the words, folded, the longest first.

    Words with a common beginning share it, so that a search looks at each character of a text about once however
    many words there are.
    """
    root: _Node = {}
    for word in words:
        node = root
        for character in fold(word):
            node = node.setdefault(character, {})
        node[_END] = {}
    return f"(?:{_beginnings(root)}{_pattern(root)})"


def _beginnings(node: _Node) -> str:
    """What is tested first: whether any word begins with the character at all."""
    return f"(?=[{''.join(map(re.escape, node))}])" if _END not in node else ""


def _pattern(node: _Node) -> str:
    ends = _END in node
    branches = [re.escape(character) + _pattern(below) for character, below in node.items() if character != _END]
    if not branches:
        return ""
    single = all(len(branch) == 1 for branch in branches)
    joined = f"[{''.join(branches)}]" if single and len(branches) > 1 else "|".join(branches)
    if ends:
        return f"(?:{joined})?"
    return f"(?:{joined})" if len(branches) > 1 and not single else joined
