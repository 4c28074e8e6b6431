"""The parts of the query under the box: two rows of chips, the others behind "+3"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.ui.library.searching.chip_button import ChipButton
from app.ui.library.searching.words import chip_icon, chip_text, refused_text
from app.ui.library.words import Labels
from app.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from app.query.chips import Chip

ROWS = 2
MOST = 40
"""Chips that are made; a pasted text of a thousand words has them only counted."""

SPACING = GRID // 2


def rows_of(widths: Sequence[int], width: int, spacing: int) -> list[list[int]]:
    """The numbers of the items in each row, from left to right; an item wider than a row has one of its own."""
    rows: list[list[int]] = []
    used = width + 1
    for number, own in enumerate(widths):
        if used + spacing + own > width:
            rows.append([])
            used = -spacing
        rows[-1].append(number)
        used += spacing + own
    return rows


class ChipsBar(QWidget):
    """Shows the chips of a query.

    Signals: `chip_removed(Chip)`; `chip_chosen(Chip)`; `box_wanted()` and `list_wanted()` when keys lead out of it.
    """

    chip_removed = Signal(object)
    chip_chosen = Signal(object)
    box_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels = Labels("")
        self._chips: tuple[Chip, ...] = ()
        self._is_open = False
        self.buttons: tuple[ChipButton, ...] = ()
        self.more = QPushButton(self)
        self.more.setProperty("kind", "chip")
        self.more.clicked.connect(self._open_or_close)
        self.more.hide()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Parts of the search"))
        self.hide()
        theme.changed.connect(self._make)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The parts that are shown or counted."""
        return self._chips

    def set_labels(self, labels: Labels) -> None:
        """Names of values in the language of the window."""
        self._labels = labels
        self._make()

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show the parts of another query; a lone word, which the box shows as well, needs no chip."""
        self.setEnabled(True)
        wanted = () if len(chips) == 1 and _is_plain(chips[0]) else chips
        if wanted != self._chips:
            self._chips = wanted
            self._make()

    def grey(self) -> None:
        """The query cannot be understood just now: the chips of the last good one cannot be used."""
        self.setEnabled(False)

    def heightForWidth(self, width: int) -> int:
        """Height of the rows at a width."""
        rows, _ = self._arranged(width)
        return len(rows) * (self._row_height() + SPACING)

    def sizeHint(self) -> QSize:
        """As high as its rows are."""
        return QSize(0, self.heightForWidth(max(self.width(), 1)))

    def minimumSizeHint(self) -> QSize:
        """It can be as narrow as a chip that is cut short."""
        return QSize(0, self._row_height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the chips in the new width."""
        super().resizeEvent(event)
        self._arrange()

    def _make(self) -> None:
        focused = next((number for number, button in enumerate(self.buttons) if button.hasFocus()), None)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = tuple(map(self._button, range(min(len(self._chips), MOST))))
        self.setVisible(bool(self._chips))
        self._arrange()
        self.updateGeometry()
        if focused is not None:
            self._focus(min(focused, len(self.buttons) - 1))

    def _button(self, number: int) -> ChipButton:
        chip = self._chips[number]
        text = chip_text(chip, self._labels)
        button = ChipButton(text, refused_text(chip, self._labels), chip_icon(chip), self._theme, self)
        # One stop of the Tab key for all of them; arrows lead from chip to chip.
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus if number else Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(partial(self.chip_chosen.emit, chip))
        button.removed.connect(partial(self.chip_removed.emit, chip))
        button.stepped.connect(lambda step: self._focus(number + step))
        button.left_up.connect(self.box_wanted)
        button.left_down.connect(self.list_wanted)
        return button

    def _focus(self, number: int) -> None:
        if number < 0 or not self.buttons:
            self.box_wanted.emit()
        elif number < len(self.buttons):
            if self.buttons[number].isHidden():
                self._open_or_close()
            self.buttons[number].setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_or_close(self) -> None:
        self._is_open = not self._is_open
        self.updateGeometry()
        self._arrange()

    def _row_height(self) -> int:
        heights = [button.sizeHint().height() for button in self.buttons]
        return max(heights, default=0)

    def _arranged(self, width: int) -> tuple[list[list[int]], int]:
        """The chips of each row, and how many have no place; the button that shows them stands behind the last."""
        widths = [min(button.sizeHint().width(), width) for button in self.buttons]
        rows = rows_of(widths, width, SPACING)
        if len(rows) <= ROWS:
            return rows, 0
        if self._is_open:
            return rows_of((*widths, self._more_width()), width, SPACING), 0
        shown = sum(len(row) for row in rows[:ROWS])
        while shown > 1 and len(rows_of((*widths[:shown], self._more_width()), width, SPACING)) > ROWS:
            shown -= 1
        return rows_of((*widths[:shown], self._more_width()), width, SPACING), len(widths) - shown

    def _more_width(self) -> int:
        return max(self.more.sizeHint().width(), self._theme.scaled(40))

    def _arrange(self) -> None:
        width = self.width()
        is_long = len(rows_of([min(one.sizeHint().width(), width) for one in self.buttons], width, SPACING)) > ROWS
        self._is_open = self._is_open and is_long
        rows, hidden = self._arranged(width)
        unmade = len(self._chips) - len(self.buttons)
        self.more.setText(self.tr("fewer") if self._is_open else f"+{hidden + unmade}")
        self.more.setToolTip(self.tr("Show fewer parts") if self._is_open else self.tr("Show all parts of the search"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setVisible(is_long)
        for button in self.buttons[len(self.buttons) - hidden :]:
            button.hide()
        height = self._row_height()
        for row_number, row in enumerate(rows):
            place = QPoint(0, SPACING + row_number * (height + SPACING))
            for number in row:
                widget = self.buttons[number] if number < len(self.buttons) - hidden else self.more
                own = self._more_width() if widget is self.more else min(widget.sizeHint().width(), width)
                widget.setGeometry(QRect(place, QSize(own, height)))
                widget.show()
                place.setX(place.x() + own + SPACING)


def _is_plain(chip: Chip) -> bool:
    return not chip.excluded and chip.field == ""
