"""The texts of a case in which a passage can be marked, each under the name of its place.

A card's section is read without its Markdown marks, the original with the repairs that hold: what the reader shows.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.case import Case, CaseDetail
from app.domain.notes import GIST, ORIGINAL, TextPlace
from app.text.marks import without_marks
from app.text.places_of_sections import placed_sections


def passages(detail: CaseDetail) -> Mapping[TextPlace, str]:
    """Place → its text, in reading order; places without text are left out."""
    texts = card_passages(detail.case)
    if detail.original is not None:
        texts[ORIGINAL] = detail.original.text
    return {place: text for place, text in texts.items() if text}


def card_passages(case: Case) -> dict[TextPlace, str]:
    """The texts of the card: the gist, then the sections, a second one of a kind as `kind:2`."""
    sections = {place: without_marks(section.body) for place, section in placed_sections(case)}
    return {GIST: case.gist} | sections
