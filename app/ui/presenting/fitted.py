"""A deck fitted to both shapes of page, in a worker."""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.slides import Deck, Ratio
from app.presenting.fitting import fit_deck
from app.ui.presenting.faces import FaceMeasure


def fitted_decks(deck: Deck) -> Mapping[Ratio, Deck]:
    """The deck with the slides that fit, for each shape."""
    measure = FaceMeasure()
    return {ratio: fit_deck(deck, ratio, measure) for ratio in Ratio}
