"""The texts that the writer has written, each with its place, and how a place in them is mended."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from app.briefing.outline import outline_of
from app.domain.briefing import NO_ITEM, Briefing, ItemId, OutlineItem, TextEdit
from app.domain.draft_check import Finding, Mend, Passage


@dataclass(frozen=True, slots=True)
class WrittenText:
    """One text of the writer's and where it stands."""

    text: str
    passage: Passage
    item: ItemId = NO_ITEM
    edit: int | None = None

    def finding(self, code: str, start: int, found: str, becomes: str | None = None) -> Finding:
        """A finding at an offset; with `becomes` it can be mended by writing that in the place of `found`."""
        mend = None if becomes is None else self.mend(start, found, becomes)
        parameters: tuple[tuple[str, str | int], ...] = (("text", found.strip()), ("around", self.around(start)))
        return Finding(code, self.item, self.passage, start, self.edit, parameters, mend)

    def around(self, start: int) -> str:
        """What stands near an offset, on one line."""
        return " ".join(self.text[max(0, start - 8) : start + 12].split())

    def mend(self, start: int, found: str, becomes: str) -> Mend:
        """Writes `becomes` in the place of `found`, if it still stands there."""
        return partial(_rewrite, place=self, start=start, found=found, becomes=becomes)


def written_texts(briefing: Briefing) -> Iterator[WrittenText]:
    """Everything that the writer wrote, in the order of the document; what is empty is left out."""
    yield from (each for each in _all_texts(briefing) if each.text.strip())


def _all_texts(briefing: Briefing) -> Iterator[WrittenText]:
    yield WrittenText(briefing.title, Passage.BRIEFING_TITLE)
    yield WrittenText(briefing.editor_note, Passage.EDITOR_NOTE)
    for item in briefing.outline:
        yield WrittenText(item.title, Passage.ITEM_TITLE, item.id)
        yield WrittenText(item.text, Passage.ITEM_TEXT, item.id)
    for number, edit in present_edits(briefing):
        yield WrittenText(edit.text, Passage.EDIT, edit=number)


def present_edits(briefing: Briefing) -> Iterator[tuple[int, TextEdit]]:
    """The edits of the cases that stand in the briefing, with their numbers; a case that was taken out keeps its own."""
    uids = {item.case_uid for item in outline_of(briefing)}
    yield from ((number, edit) for number, edit in enumerate(briefing.edits) if edit.case_uid in uids)


def _rewrite(briefing: Briefing, place: WrittenText, start: int, found: str, becomes: str) -> Briefing:
    """The briefing with another text in that place; as it is when the text has changed since."""
    now = next((each.text for each in _all_texts(briefing) if replace(each, text=place.text) == place), "")
    if now[start : start + len(found)] != found:
        return briefing
    return _with_text(briefing, place, now[:start] + becomes + now[start + len(found) :])


def _with_text(briefing: Briefing, place: WrittenText, text: str) -> Briefing:
    if place.passage is Passage.BRIEFING_TITLE:
        return replace(briefing, title=text)
    if place.passage is Passage.EDITOR_NOTE:
        return replace(briefing, editor_note=text)
    if place.passage is Passage.EDIT:
        edits = (
            replace(edit, text=text) if number == place.edit else edit for number, edit in enumerate(briefing.edits)
        )
        return replace(briefing, edits=tuple(edits))
    outline = (_item_with(item, place, text) if item.id == place.item else item for item in briefing.outline)
    return replace(briefing, outline=tuple(outline))


def _item_with(item: OutlineItem, place: WrittenText, text: str) -> OutlineItem:
    return replace(item, title=text) if place.passage is Passage.ITEM_TITLE else replace(item, text=text)
