"""What is asked of what a person gives: cases that exist, names of one line."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from app.db import cases
from app.db.store import Store
from app.domain.case import CaseUid
from app.errors import InvalidInput, NotFound

MAX_NAME = 100
"""Characters of the name of a collection or a saved search."""


def require_cases(store: Store, uids: Sequence[CaseUid]) -> None:
    """Raises NotFound for the first case that does not exist."""
    known = cases.case_ids(store.db, uids)
    for uid in uids:
        if uid not in known:
            raise NotFound("store.no_such_case", uid=uid)


def one_line(text: str) -> str:
    """The text on one line: control and invisible characters become blanks, blanks become one, none at the ends."""
    visible = (" " if unicodedata.category(character)[0] in "CZ" else character for character in text)
    return " ".join("".join(visible).split())


def clean_name(name: str) -> str:
    """A name as it is stored.  Raises InvalidInput when nothing is left of it or when it is too long."""
    cleaned = one_line(name)
    if not cleaned:
        raise InvalidInput("input.empty_name")
    if len(cleaned) > MAX_NAME:
        raise InvalidInput("input.long_name", limit=MAX_NAME)
    return cleaned


def storable(text: str) -> str:
    """The text without what a store cannot hold: NUL and halves of characters; line ends as line feeds."""
    whole = text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
    return whole.replace("\r\n", "\n").replace("\r", "\n")
