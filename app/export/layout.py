"""What every writer needs to know about the order of a document."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.document import Block, Document, Imprint, Masthead, Paragraph, Role, paragraph

_MASTHEAD_ROLES = frozenset({Role.MASTHEAD, Role.ISSUE_LINE, Role.IMPRINT, Role.SECRECY})
_FIRST = frozenset({Role.MASTHEAD, Role.SECRECY})


def split_masthead(document: Document) -> tuple[tuple[Paragraph, ...], tuple[Block, ...]]:
    """The paragraphs that stand above the title, and the blocks below it.

    Either the document says what its masthead is, or its first paragraphs do: then the masthead begins with its name or
    the mark of secrecy; issue line and imprint belong to it.
    """
    if document.masthead is not None:
        return tuple(_masthead_lines(document.masthead)), document.blocks
    masthead: list[Paragraph] = []
    for block in document.blocks:
        if not isinstance(block, Paragraph) or block.role not in _MASTHEAD_ROLES:
            break
        masthead.append(block)
    if not masthead or masthead[0].role not in _FIRST:
        return (), document.blocks
    return tuple(masthead), document.blocks[len(masthead) :]


def _masthead_lines(masthead: Masthead) -> Iterator[Paragraph]:
    """Secrecy, name, issue, and issuer with date on one line, parted by a tab; the last one is ruled."""
    if masthead.secrecy:
        yield paragraph(masthead.secrecy, Role.SECRECY)
    yield paragraph(masthead.name, Role.MASTHEAD)
    if masthead.issue_line:
        yield paragraph(masthead.issue_line, Role.ISSUE_LINE)
    yield paragraph(f"{masthead.issuer}\t{masthead.date}", Role.IMPRINT)


def imprint_lines(imprint: Imprint) -> Iterator[str]:
    """The imprint as lines of text, for writers of pages without foot; a tab parts left from right."""
    yield from (label + text for label, text in imprint.lines)
    if imprint.left or imprint.right:
        yield f"{imprint.left}\t{imprint.right}".strip("\t")
    if imprint.copies:
        yield imprint.copies
