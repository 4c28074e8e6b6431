"""Lines between the search box and the list: what would find more, and which other names were searched as well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.suggestion import Explanation
from app.ui.flow_layout import FlowLayout, clear_layout
from app.ui.library.searching.elided_button import ElidedButton
from app.ui.library.searching.offers import counts_of, offers_of, sentence_of
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.query.synonyms import Expansion

MOST_OFFERS = 4
"""Offers above a short list: the list is what was asked for."""


class OffersStrip(QWidget):
    """What would find more than the few cases in the list.  Signal `query_wanted(str)`."""

    query_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLabel()
        self._text.setProperty("textSize", "small")
        self._text.setProperty("textRole", "secondary")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._offers = FlowLayout(GRID // 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID // 2)
        layout.setSpacing(0)
        layout.addWidget(self._text)
        layout.addLayout(self._offers)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, empty while nothing is offered."""
        return "" if self.isHidden() else self._text.text()

    @property
    def offers(self) -> tuple[ElidedButton, ...]:
        """The buttons of other queries."""
        items = (self._offers.itemAt(number) for number in range(self._offers.count()))
        widgets = (item.widget() for item in items if item is not None)
        return tuple(widget for widget in widgets if isinstance(widget, ElidedButton))

    def explain(self, explanation: Explanation) -> None:
        """Offer what finds more; without anything to offer nothing is said."""
        offers = offers_of(explanation)[:MOST_OFFERS]
        clear_layout(self._offers)
        self._text.setText(" ".join(filter(None, (sentence_of(explanation), counts_of(explanation)))))
        for offer in offers:
            button = ElidedButton(offer.label)
            button.setProperty("textSize", "small")
            button.clicked.connect(partial(self.query_wanted.emit, offer.query))
            self._offers.addWidget(button)
        self.setVisible(bool(offers))


class SynonymsStrip(QWidget):
    """Which other names were searched as well, or could be.

    Signals: `use_wanted(bool)` from its switch; `edit_wanted()`.
    """

    use_wanted = Signal(bool)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self._is_used = True
        self._text = QLabel()
        self._text.setProperty("textSize", "small")
        self._text.setProperty("textRole", "secondary")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.switch = self._link()
        self.switch.clicked.connect(lambda: self.use_wanted.emit(not self._is_used))
        edit = self._link()
        edit.setText(self.tr("Edit…"))
        edit.setToolTip(self.tr("Edit the list of synonyms"))
        edit.clicked.connect(self.edit_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 0, 2 * GRID, GRID // 2)
        layout.setSpacing(0)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.switch)
        layout.addWidget(edit)
        self.hide()

    @property
    def text(self) -> str:
        """What is said, empty while no word has other names."""
        return "" if self.isHidden() else self._whole

    def say(self, expansions: Sequence[Expansion], *, used: bool) -> None:
        """Name the other names of the words of the query, and whether they are searched."""
        self._is_used = used
        names = "、".join(dict.fromkeys(name for one in expansions for name in one.alternatives))
        text = self.tr("Searched too: {names}") if used else self.tr("Not searched: {names}")
        self._whole = text.format(names=names)
        self.switch.setText(self.tr("Without") if used else self.tr("With"))
        hint = self.tr("Search for the words as typed only") if used else self.tr("Search for these other names too")
        self.switch.setToolTip(hint)
        self.switch.setAccessibleName(hint)
        self._text.setToolTip("\n".join(" = ".join((one.word, *one.alternatives)) for one in expansions))
        self.setVisible(bool(expansions))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for more."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._text.setText(
            self._text.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self._text.width())
        )

    def _link(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "link")
        button.setProperty("textSize", "small")
        return button
