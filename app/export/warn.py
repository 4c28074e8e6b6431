"""What a person should know about the text of a document before it goes out; it never stops an export."""

from __future__ import annotations

import re

from app.domain.document import Document
from app.export.text import texts_of

DAMAGED_CHARACTERS = "export.damaged_characters"
_PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd\ufffd]")
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U000323af]")


def find_warnings(document: Document) -> tuple[str, ...]:
    """Message codes: damaged characters in the text, an empty document."""
    found = []
    if any(is_damaged(text) for text in texts_of(document)):
        found.append(DAMAGED_CHARACTERS)
    if not document.blocks:
        found.append("export.nothing_inside")
    return tuple(found)


def is_damaged(text: str) -> bool:
    """Whether a text has private-use characters, the traces of broken text."""
    return bool(_PRIVATE_USE.search(text))


def within_gb2312(document: Document) -> bool:
    """Whether every Han character is among the 6,763 of GB2312, which is all that the _GB2312 faces hold."""
    return not outside_gb2312(document)


def outside_gb2312(document: Document) -> str:
    """The Han characters that GB2312 lacks, each once, in the order in which they appear."""
    found = dict.fromkeys(character for text in texts_of(document) for character in _HAN.findall(text))
    return "".join(character for character in found if not _is_gb2312(character))


def _is_gb2312(character: str) -> bool:
    """Whether the character can be written in GB2312."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
