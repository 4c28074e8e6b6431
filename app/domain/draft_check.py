"""What the draft check found in a briefing before it goes out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.briefing import NO_ITEM, Briefing, ItemId

Mend = Callable[[Briefing], Briefing]
"""Gives the briefing without the fault; as it is when the place has changed since."""


class Passage(StrEnum):
    """Which text of a briefing or of an item a finding is in; the names of their fields."""

    NONE = ""
    BRIEFING_TITLE = "title"
    EDITOR_NOTE = "editor_note"
    ITEM_TITLE = "item_title"
    ITEM_TEXT = "item_text"
    EDIT = "edit"


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about a draft, never a reason not to export it.

    `code` names the sentence in `resources/messages`, `parameters` fill it.  `item` is the item of the outline, `start` the
    offset in the passage's text in characters; an `edit` is counted from 0 by `edit`.
    """

    code: str
    item: ItemId = NO_ITEM
    passage: Passage = Passage.NONE
    start: int | None = None
    edit: int | None = None
    parameters: tuple[tuple[str, str | int], ...] = ()
    mend: Mend | None = field(default=None, compare=False)
