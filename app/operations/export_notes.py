"""What a person should look at in a file that was written: each doubt with the case and the place where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from app.domain.briefing import NO_ITEM, ItemId
from app.domain.case import CaseUid
from app.domain.document import Block, Document, Heading, Origin, Quote
from app.export.clean import clean_document
from app.export.faces import MISSING_CHARACTERS, MissingCharacter, find_missing, fonts_folder
from app.export.options import ExportOrder, FaceChoice
from app.export.warn import DAMAGED_CHARACTERS, outside_gb2312
from app.export.word_faces import OFFICIAL, absent_faces, choose_faces

MOST_CHARACTERS = 30
"""Named one by one; of the others their number is told."""


@dataclass(frozen=True, slots=True)
class ExportNote:
    """A doubt about a written file: `code` names the sentence in `resources/messages`, `item` is where to mend it."""

    code: str
    parameters: tuple[tuple[str, str | int], ...] = ()
    item: ItemId = NO_ITEM


def find_notes(
    documents: Iterable[Document], order: ExportOrder, installed: Collection[str], titles: Mapping[CaseUid, str]
) -> tuple[ExportNote, ...]:
    """The doubts about documents in the format of an order.

    `installed` are the families of this machine's faces, `titles` those of the cases that places are told by.
    """
    notes: dict[ExportNote, None] = {}
    for document in documents:
        cleaned = clean_document(document)
        notes.update(dict.fromkeys(_character_notes(cleaned, order, titles)))
        if order.format_name == "docx":
            notes.update(dict.fromkeys(_face_notes(cleaned, order.options.faces, installed)))
    return tuple(notes)


def warning_notes(codes: Iterable[str]) -> Iterator[ExportNote]:
    """The warnings of an export as notes, without those that `find_notes` tells place by place."""
    told = {DAMAGED_CHARACTERS, MISSING_CHARACTERS}
    yield from (ExportNote(code) for code in codes if code not in told)


def origin_of(block: Block) -> Origin | None:
    """Where a block comes from; None for those that the program made."""
    if isinstance(block, Quote):
        return block.paragraphs[0].origin if block.paragraphs else None
    origin: Origin | None = getattr(block, "origin", None)
    return origin


def item_of(block: Block | None) -> ItemId:
    """The outline's item that a block belongs to, `NO_ITEM` for none."""
    origin = origin_of(block) if block is not None else None
    return ItemId(origin.item) if origin is not None and origin.item is not None else NO_ITEM


def _character_notes(document: Document, order: ExportOrder, titles: Mapping[CaseUid, str]) -> Iterator[ExportNote]:
    """Traces of broken text in every format, characters that cannot be drawn where we draw them ourselves."""
    found = [each for each in find_missing(document, fonts_folder()) if each.damaged or order.format_name == "pdf"]
    for missing in found[:MOST_CHARACTERS]:
        block = None if missing.block is None else document.blocks[missing.block]
        code = "export.note_damaged" if missing.damaged else "export.note_missing"
        yield ExportNote(code, _parameters(document, missing, titles), item_of(block))
    if len(found) > MOST_CHARACTERS:
        yield ExportNote("export.note_more_characters", (("count", len(found) - MOST_CHARACTERS),))


def _parameters(
    document: Document, missing: MissingCharacter, titles: Mapping[CaseUid, str]
) -> tuple[tuple[str, str | int], ...]:
    return (
        ("character", missing.character),
        ("code", missing.code),
        ("count", missing.count),
        ("place", _place_of(document, missing.block, titles)),
        ("around", " ".join(missing.around.split())),
    )


def _place_of(document: Document, number: int | None, titles: Mapping[CaseUid, str]) -> str:
    """The case that a block belongs to, else the heading above it, else the title."""
    if number is None:
        return document.title
    origin = origin_of(document.blocks[number])
    if origin is not None and origin.case_uid is not None and origin.case_uid in titles:
        return titles[origin.case_uid]
    above = (block.text for block in reversed(document.blocks[: number + 1]) if isinstance(block, Heading))
    return next(above, document.title)


def _face_notes(document: Document, choice: FaceChoice, installed: Collection[str]) -> Iterator[ExportNote]:
    """What Word will set in another face than the document names."""
    outside = outside_gb2312(document)
    if outside and choose_faces(document, choice) == OFFICIAL:
        shown = outside[:MOST_CHARACTERS] + ("…" if len(outside) > MOST_CHARACTERS else "")
        yield ExportNote("export.note_outside_gb2312", (("characters", shown), ("count", len(outside))))
    absent = absent_faces(document, choice, installed)
    if absent:
        yield ExportNote("export.note_faces_absent", (("faces", "、".join(absent)),))
