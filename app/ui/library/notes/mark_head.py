"""The first line of a note or a highlight in the panel: where it stands, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from app.domain.notes import WHOLE_CASE, Anchor, Standing
from app.ui.library.marking.words import place_title
from app.ui.theme import GRID, Role, Theme


class ElidedLink(QPushButton):
    """A link in one line that ends in dots where there is no more room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setProperty("kind", "link")
        self.setProperty("textSize", "small")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def whole(self) -> str:
        """All of the text."""
        return self._whole

    def say(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(text)
        self.setAccessibleName(text)
        self._elide()

    def sizeHint(self) -> QSize:
        """As wide as all of the text, if there is room."""
        width = self.fontMetrics().horizontalAdvance(self._whole) + 2 * GRID
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        line = " ".join(self._whole.split()).replace("&", "&&")
        self.setText(self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, self.width() - GRID))


class MarkHead(QWidget):
    """Place and quote as a link, what is wrong with the place, buttons.

    Signals: `passage_wanted()`; `placing_wanted()` for one whose passage is lost; `deletion_wanted()`.
    """

    passage_wanted = Signal()
    placing_wanted = Signal()
    deletion_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = ElidedLink()
        self.link.clicked.connect(self.passage_wanted)
        self.badge = QLabel()
        self.badge.setProperty("badge", "warning")
        self.place_again = QPushButton(self.tr("Place again"))
        self.place_again.setProperty("kind", "link")
        self.place_again.setProperty("textSize", "small")
        self.place_again.clicked.connect(self.placing_wanted)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(GRID // 2)
        self.row.addWidget(self.link, 1)
        self.row.addWidget(self.badge)
        self.row.addWidget(self.place_again)
        self.remove = self.add_button(theme, "trash", self.tr("Delete"))
        self.remove.clicked.connect(self.deletion_wanted)

    def add_button(self, theme: Theme, icon: str, tip: str) -> QToolButton:
        """Another button, before those there are."""
        button = QToolButton()
        button.setProperty("kind", "small")
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        theme.dress(button, icon, Role.TEXT_SECONDARY)
        self.row.insertWidget(self.row.indexOf(self.place_again) + 1, button)
        return button

    def show_anchor(self, anchor: Anchor, standing: Standing) -> None:
        """Show where it stands."""
        is_whole = anchor.place == WHOLE_CASE
        title = place_title(anchor.place)
        text = title if is_whole else self.tr("{place}: {quote}").format(place=title, quote=anchor.quote)
        self.link.say(text)
        self.link.setEnabled(not is_whole and standing is not Standing.LOST)
        is_wrong = standing is not Standing.PLACED
        self.badge.setText(self.tr("not found") if standing is Standing.LOST else self.tr("text changed"))
        tip = (
            self.tr("The text has changed so much that the passage was not found again.")
            if standing is Standing.LOST
            else self.tr("The words of this passage are no longer those that were marked.")
        )
        self.badge.setToolTip(tip)
        self.badge.setVisible(is_wrong)
        self.place_again.setVisible(is_wrong)
