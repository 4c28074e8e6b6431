"""From the tile of a figure to the sentence that tells it, in the original and in the card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from app.domain.case import CaseDetail, Figure
from app.domain.notes import Anchor
from app.text.figure_places import FigurePlaces, figure_places
from app.ui.library.card_view import CardView
from app.ui.library.marking.passage_actions import PassageActions


class FigureLinks(QObject):
    """Follows clicks on tiles.

    The sentences stand out for a moment in both texts; the first click brings that of the original into view, beside the
    tiles, another one on the same tile that of the card.  Without an original the card is turned to at once.
    """

    def __init__(
        self, card: CardView, passages: PassageActions, turn_beside: Callable[[], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._passages = passages
        self._turn_beside = turn_beside
        self._detail: CaseDetail | None = None
        self._last: Figure | None = None
        self._places = FigurePlaces(None, None)
        self._to_see: Anchor | None = None
        self._showing = QTimer(self)
        self._showing.setSingleShot(True)
        self._showing.timeout.connect(self._show)
        card.figures.figure_chosen.connect(self._choose)

    def show_case(self, detail: CaseDetail) -> None:
        """The case whose figures are shown now."""
        self._detail, self._last = detail, None
        self._showing.stop()

    def _choose(self, figure: Figure) -> None:
        if self._detail is None:
            return
        places = figure_places(figure, self._detail)
        if places.original is not None:
            self._turn_beside()
        is_again = figure is self._last
        self._last = None if is_again else figure
        self._places = places
        self._to_see = places.card if is_again or places.original is None else places.original
        # The original may have to be shown first, and the card to become narrower.
        self._showing.start(0)

    def _show(self) -> None:
        for anchor in (self._places.card, self._places.original):
            found = self._passages.find(anchor) if anchor is not None else None
            if found is not None:
                text, start, length = found
                text.flash(start, length)
                if anchor is self._to_see:
                    text.show_span(start, length)
