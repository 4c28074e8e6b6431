"""The query without one of the parts that an explanation names."""

from __future__ import annotations

from app.query.nodes import simplify
from app.query.parser import read
from app.query.spans import conjuncts, remove
from app.query.writer import write


def without_part(text: str, part: str) -> str:
    """`text` without the part that reads `part` when it is written; `text` itself when it has none such.

    Raises QueryError as `parse` does.
    """
    for one in conjuncts(read(text)):
        if write(simplify(one.node)) == part:
            return remove(text, one)
    return text
