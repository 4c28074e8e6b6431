"""Where a figure is told in the texts that the reader shows: a sentence of the original, and one of the card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.case import CaseDetail, Figure, Original
from app.domain.notes import GIST, ORIGINAL, Anchor, TextPlace
from app.text.figure_sentences import Stretch, stating_sentence
from app.text.passages import card_passages


@dataclass(frozen=True, slots=True)
class FigurePlaces:
    """Where a figure is told; None where no sentence can be named."""

    card: Anchor | None
    original: Anchor | None


def figure_places(figure: Figure, detail: CaseDetail) -> FigurePlaces:
    """The sentences of a figure in card and original."""
    card = _in_card(figure, card_passages(detail.case))
    return FigurePlaces(card, None if detail.original is None else _in_original(figure, detail.original))


def _in_original(figure: Figure, original: Original) -> Anchor | None:
    """The sentence in the line that the figure names; all of the line when it tells the number in words.

    A figure that names no line of the case is looked for in all of it.
    """
    number = -1 if figure.line is None else figure.line - original.start_line
    if not 0 <= number < len(original.repaired_lines):
        whole = stating_sentence(original.text, figure)
        return None if whole is None else _anchor(ORIGINAL, whole)
    line = original.repaired_lines[number]
    before = sum(len(one) + 1 for one in original.repaired_lines[:number])
    found = stating_sentence(line, figure) or Stretch(line.strip(), len(line) - len(line.lstrip()), 0)
    return Anchor(ORIGINAL, before + found.start, len(found.text), found.text) if found.text else None


def _in_card(figure: Figure, texts: Mapping[TextPlace, str]) -> Anchor | None:
    """The sentence that fits best; of two that fit alike that of a section, not that of the gist."""
    found = ((place, stating_sentence(text, figure)) for place, text in texts.items())
    fitting = [(stretch.weight, place != GIST, _anchor(place, stretch)) for place, stretch in found if stretch]
    return max(fitting, key=lambda one: one[:2])[2] if fitting else None


def _anchor(place: TextPlace, stretch: Stretch) -> Anchor:
    return Anchor(place, stretch.start, len(stretch.text), stretch.text)
