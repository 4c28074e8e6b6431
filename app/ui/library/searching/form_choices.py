"""Parts of the form that are chosen, not typed: states, what a case has, years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import Enum

from PySide6.QtCore import QRegularExpression, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.query.nodes import Possession
from app.ui.flow_layout import FlowLayout
from app.ui.library.searching.words import HAS, LACKS, POSSESSION_TITLES, translated
from app.ui.style import restyle
from app.ui.theme import GRID


class ChoicesBox(QWidget):
    """Several of a few values.  Signal `changed()`."""

    changed = Signal()

    def __init__(self, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        layout = FlowLayout(2 * GRID, self)
        for value, title in titles.items():
            box = QCheckBox(title)
            box.toggled.connect(lambda _on: self.changed.emit())
            self.boxes[value] = box
            layout.addWidget(box)

    def show_values(self, values: Sequence[str]) -> None:
        """Tick these values alone."""
        for value, box in self.boxes.items():
            box.setChecked(value in values)

    def values(self) -> tuple[str, ...]:
        """The values that are ticked."""
        return tuple(value for value, box in self.boxes.items() if box.isChecked())


class Wish(Enum):
    """What is asked about something that a case may have."""

    EITHER = 0
    HAS = 1
    LACKS = 2


class WishButton(QPushButton):
    """Goes from either to has, to lacks, and round again; its words and sign say which.  Signal `changed()`."""

    changed = Signal()

    def __init__(self, what: Possession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = what
        self.wish = Wish.EITHER
        self.setProperty("kind", "chip")
        self.setToolTip(self.tr("Click: has, then lacks, then either"))
        self.clicked.connect(self._turn)
        self._say()

    def set_wish(self, wish: Wish) -> None:
        """Show another wish."""
        if wish is not self.wish:
            self.wish = wish
            self._say()
            self.changed.emit()

    def _turn(self) -> None:
        self.set_wish(Wish((self.wish.value + 1) % len(Wish)))

    def _say(self) -> None:
        name = translated(POSSESSION_TITLES[self._what])
        match self.wish:
            case Wish.EITHER:
                self.setText(name)
            case Wish.HAS:
                self.setText("✓ " + translated(HAS).format(what=name))
            case Wish.LACKS:
                self.setText("✗ " + translated(LACKS).format(what=name))
        self.setAccessibleName(self.text())
        restyle(self, tone={Wish.EITHER: "", Wish.HAS: "accent", Wish.LACKS: "danger"}[self.wish])


class WishesBox(QWidget):
    """A button for everything that a case may have.  Signal `changed()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[Possession, WishButton] = {}
        layout = FlowLayout(GRID, self)
        for what in Possession:
            button = WishButton(what)
            button.changed.connect(self.changed)
            self.buttons[what] = button
            layout.addWidget(button)

    def show_wishes(self, has: Sequence[Possession], lacks: Sequence[Possession]) -> None:
        """Show other wishes."""
        for what, button in self.buttons.items():
            button.set_wish(Wish.HAS if what in has else Wish.LACKS if what in lacks else Wish.EITHER)

    def wishes(self) -> tuple[tuple[Possession, ...], tuple[Possession, ...]]:
        """What a case must have, and what it must lack."""
        has, lacks = (
            tuple(what for what, button in self.buttons.items() if button.wish is wish)
            for wish in (Wish.HAS, Wish.LACKS)
        )
        return has, lacks


class YearsBox(QWidget):
    """From one year to another, open at either end.  Signal `changed()`."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: tuple[str, ...] = ()
        self.first, self.last = self._year(self.tr("First year")), self._year(self.tr("Last year"))
        self._others = QLabel()
        self._others.setProperty("textRole", "secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.first)
        layout.addWidget(QLabel(self.tr("to")))
        layout.addWidget(self.last)
        layout.addWidget(self._others, 1)

    def show_values(self, values: Sequence[str]) -> None:
        """Show one span; several values are named beside the boxes and kept until a year is typed."""
        self._kept = tuple(values) if len(values) > 1 or not all(map(_is_span, values)) else ()
        shown = values[0] if values and not self._kept else ""
        first, dots, last = shown.partition("..")
        self.first.setText(first)
        self.last.setText(last if dots else first)
        self._others.setText("、".join(self._kept))

    def values(self) -> tuple[str, ...]:
        """The span as a query has it; nothing while both boxes are empty."""
        first, last = self.first.text(), self.last.text()
        if not first and not last:
            return self._kept
        if len(first) not in (0, 4) or len(last) not in (0, 4):
            return ()
        if first and last and first > last:
            first, last = last, first
        return (first,) if first == last else (f"{first}..{last}",)

    def _year(self, name: str) -> QLineEdit:
        box = QLineEdit()
        box.setAccessibleName(name)
        box.setPlaceholderText("2021")
        box.setMaximumWidth(12 * GRID)
        box.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,4}"), box))
        box.textChanged.connect(lambda _text: self.changed.emit())
        return box


def _is_span(value: str) -> bool:
    return all(not year or year.isdigit() for year in value.split(".."))
