"""Where the texts of a case stand in a document: passages of the case ↔ places in Qt's units."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextDocument

from app.domain.notes import Anchor, Highlight, Note, Standing, TextPlace
from app.ui.library.marking.alignment import Alignment, align
from app.ui.library.marking.looks import COLOUR_LOOKS, Look, TextMark
from app.ui.utf16 import characters_before, utf16_marks

if TYPE_CHECKING:
    from app.ui.library.reading import ReadingSection


@dataclass(frozen=True, slots=True)
class Passage:
    """`length` characters from `start` in the text of a place, and these characters."""

    place: TextPlace
    start: int
    length: int
    text: str

    @property
    def anchor(self) -> Anchor:
        """The passage as an anchor that has not been stored."""
        return Anchor(self.place, self.start, self.length, self.text)


@dataclass(frozen=True, slots=True)
class PlaceSpan:
    """A text of a case in a document: its first and last character there, and which of them is which of the text."""

    place: TextPlace
    start: int
    end: int
    text: str
    alignment: Alignment


class DocumentPlaces:
    """The texts that a document shows; `shown` is its plain text."""

    def __init__(self, shown: str, spans: Sequence[PlaceSpan] = ()) -> None:
        self._shown = shown
        self._spans = {span.place: span for span in spans}

    def passages(self, start: int, end: int) -> tuple[Passage, ...]:
        """What lies between two places of the document, one passage for each text that is touched."""
        first, last = characters_before(self._shown, start), characters_before(self._shown, end)
        found = (self._passage(span, first, last) for span in self._spans.values())
        return tuple(passage for passage in found if passage is not None)

    def mark_of(self, owner: Highlight | Note) -> TextMark | None:
        """Where a highlight or a note on a passage stands; None when it is lost or stands in another document."""
        span = None if owner.standing is Standing.LOST else self.span_of(owner.anchor)
        if span is None:
            return None
        look = COLOUR_LOOKS[owner.colour] if isinstance(owner, Highlight) else Look.NOTE
        return TextMark(span[0], span[1], look, owner)

    def marks_of(self, owners: Iterable[Highlight | Note]) -> tuple[TextMark, ...]:
        """The marks of those that stand in this document."""
        marks = (self.mark_of(owner) for owner in owners)
        return tuple(mark for mark in marks if mark is not None)

    def span_of(self, anchor: Anchor) -> tuple[int, int] | None:
        """Place and length of a passage in Qt's units."""
        span = self._spans.get(anchor.place)
        shown = span.alignment.to_shown(anchor.start, anchor.start + anchor.length) if span is not None else None
        if span is None or shown is None:
            return None
        return utf16_marks(self._shown, [(span.start + shown[0], shown[1] - shown[0])])[0]

    def _passage(self, span: PlaceSpan, first: int, last: int) -> Passage | None:
        start, end = max(first, span.start), min(last, span.end)
        found = span.alignment.to_text(start - span.start, end - span.start) if start < end else None
        if found is None or not span.text[slice(*found)].strip():
            return None
        return Passage(span.place, found[0], found[1] - found[0], span.text[slice(*found)])


def whole_places(place: TextPlace, text: str) -> DocumentPlaces:
    """A document that shows one text and nothing else."""
    return DocumentPlaces(text, [PlaceSpan(place, 0, len(text), text, align(text, text))])


def card_places(document: QTextDocument, sections: Sequence[ReadingSection]) -> DocumentPlaces:
    """The sections in the text of a card, each from below its heading to the heading of the next."""
    shown = document.toPlainText()
    headings = anchor_blocks(document)
    starts = sorted(block.position() for block in headings.values())
    spans: list[PlaceSpan] = []
    for section in sections:
        heading = headings.get(section.anchor)
        if heading is not None:
            following = (start for start in starts if start > heading.position())
            first = characters_before(shown, heading.position() + heading.length())
            last = characters_before(shown, next(following, len(shown) * 2))
            spans.append(PlaceSpan(section.place, first, last, section.text, align(shown[first:last], section.text)))
    return DocumentPlaces(shown, spans)


def anchor_blocks(document: QTextDocument) -> dict[str, QTextBlock]:
    """Name of an anchor → the block that begins with it."""
    found: dict[str, QTextBlock] = {}
    block = document.begin()
    while block.isValid():
        place = block.begin()
        if not place.atEnd():
            for name in place.fragment().charFormat().anchorNames():
                found.setdefault(name, block)
        block = block.next()
    return found
