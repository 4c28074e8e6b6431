"""What every writer needs to know about the order of a document."""

from __future__ import annotations

from app.domain.document import Block, Document, Paragraph, Role

_MASTHEAD_ROLES = frozenset({Role.MASTHEAD, Role.ISSUE_LINE, Role.IMPRINT})


def split_masthead(document: Document) -> tuple[tuple[Paragraph, ...], tuple[Block, ...]]:
    """The paragraphs that stand above the title, and the blocks below it.

    A masthead begins with its name; issue line and imprint belong to it.
    """
    masthead: list[Paragraph] = []
    for block in document.blocks:
        if not isinstance(block, Paragraph) or block.role not in _MASTHEAD_ROLES:
            break
        masthead.append(block)
    if not masthead or masthead[0].role is not Role.MASTHEAD:
        return (), document.blocks
    return tuple(masthead), document.blocks[len(masthead) :]
