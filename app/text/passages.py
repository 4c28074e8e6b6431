"""The texts of a case in which a passage can be marked, each under the name of its place.

A card's section is read without its Markdown marks, the original with the repairs that hold: what the reader shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from app.domain.case import Case, CaseDetail
from app.domain.notes import GIST, ORIGINAL, TextPlace
from app.text.marks import without_marks


def passages(detail: CaseDetail) -> Mapping[TextPlace, str]:
    """Place → its text, in reading order; places without text are left out."""
    texts = card_passages(detail.case)
    if detail.original is not None:
        texts[ORIGINAL] = detail.original.text
    return {place: text for place, text in texts.items() if text}


def card_passages(case: Case) -> dict[TextPlace, str]:
    """The texts of the card: the gist, then the sections, a second one of a kind as `kind:2`."""
    texts = {GIST: case.gist}
    seen: Counter[str] = Counter()
    for section in case.sections:
        seen[section.kind] += 1
        number = seen[section.kind]
        place = TextPlace(section.kind.value if number == 1 else f"{section.kind.value}:{number}")
        texts[place] = without_marks(section.body)
    return texts
