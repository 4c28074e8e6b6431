"""What stands in the list's place when nothing was found: which part finds nothing, and what would find more."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.domain.suggestion import Explanation, PartHits
from app.ui.flow_layout import clear_layout
from app.ui.library.searching.elided_button import ElidedButton
from app.ui.library.searching.offers import offers_of, sentence_of, without
from app.ui.theme import GRID, Role, Theme


class NothingFound(QScrollArea):
    """The parts of the query with the cases that each finds alone, then other queries, one click each.

    Signals: `query_wanted(str)`; `synonyms_wanted()` opens the list of synonyms.
    """

    query_wanted = Signal(str)
    synonyms_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title = QLabel(self.tr("Nothing found"))
        self._title.setProperty("textSize", "large")
        self._title.setProperty("textWeight", "strong")
        self._text = QLabel()
        self._text.setProperty("textRole", "secondary")
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._parts = QGridLayout()
        self._parts.setHorizontalSpacing(GRID)
        self._parts.setVerticalSpacing(GRID // 2)
        self._parts.setColumnStretch(0, 1)
        self._offers = QVBoxLayout()
        self._offers.setSpacing(GRID // 2)
        content = QWidget()
        content.setProperty("surface", "paper")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(2 * GRID, 3 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self._title)
        layout.addWidget(self._text)
        layout.addLayout(self._parts)
        layout.addLayout(self._offers)
        layout.addStretch(1)
        self.setWidget(content)

    @property
    def text(self) -> str:
        """The sentence below the title."""
        return self._text.text()

    @property
    def offers(self) -> tuple[ElidedButton, ...]:
        """The buttons of other queries from top to bottom."""
        return tuple(one for one in self._widgets(self._offers) if isinstance(one, ElidedButton))

    @property
    def parts(self) -> tuple[ElidedButton, ...]:
        """The buttons of the parts from top to bottom."""
        return tuple(one for one in self._widgets(self._parts) if isinstance(one, ElidedButton))

    def say_unsearchable(self) -> None:
        """The query has nothing that can be looked for."""
        self._say(self.tr("The query holds no word that can be searched, only punctuation."))

    def say_nothing(self) -> None:
        """Nothing was found; why is not known yet."""
        self._say(self.tr("No case holds all of this."))

    def explain(self, explanation: Explanation) -> None:
        """Say why, and offer what finds more."""
        self._say(sentence_of(explanation) or self.tr("No case holds all of this."))
        if len(explanation.parts) > 1:
            for row, part in enumerate(explanation.parts):
                self._add_part(row, explanation.query, part)
        offers = offers_of(explanation)
        if offers:
            heading = QLabel(self.tr("You can try"))
            heading.setProperty("textRole", "accent")
            self._offers.insertWidget(0, heading)
        for place, offer in enumerate(offers, 1):
            self._offers.insertWidget(place, self._link(offer.label, offer.query), 0, Qt.AlignmentFlag.AlignLeft)

    def enter(self) -> None:
        """Take the focus: the first thing that can be clicked has it."""
        for button in (*self.offers, *self.parts):
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def _say(self, text: str) -> None:
        self._text.setText(text)
        clear_layout(self._parts)
        clear_layout(self._offers)
        self._offers.addWidget(self._link(self.tr("Show all cases"), ""), 0, Qt.AlignmentFlag.AlignLeft)
        edit = QPushButton(self.tr("Edit synonyms…"))
        edit.setProperty("kind", "link")
        edit.clicked.connect(self.synonyms_wanted)
        self._offers.addWidget(edit, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_part(self, row: int, query: str, part: PartHits) -> None:
        name = self._link(part.part, part.part)
        name.setToolTip(self.tr("Search for this alone"))
        count = QLabel(self._count_text(part.total))
        count.setProperty("textSize", "small")
        count.setProperty("textRole", "secondary" if part.total else "danger")
        away = QToolButton()
        away.setProperty("kind", "small")
        away.setToolTip(self.tr("Take “{part}” away").format(part=part.part))
        away.setAccessibleName(away.toolTip())
        away.clicked.connect(lambda: self.query_wanted.emit(without(query, part.part)))
        self._theme.dress(away, "close", Role.TEXT_SECONDARY)
        for column, widget in enumerate((name, count, away)):
            self._parts.addWidget(widget, row, column)

    def _count_text(self, total: int) -> str:
        if not total:
            return self.tr("no case")
        return self.tr("1 case") if total == 1 else self.tr("{total} cases").format(total=f"{total:,}")

    def _link(self, label: str, query: str) -> ElidedButton:
        button = ElidedButton(label)
        button.clicked.connect(partial(self.query_wanted.emit, query))
        return button

    def _widgets(self, layout: QGridLayout | QVBoxLayout) -> tuple[QWidget, ...]:
        items = (layout.itemAt(number) for number in range(layout.count()))
        return tuple(widget for item in items if item is not None and (widget := item.widget()) is not None)
