"""The controls of the layout editor: each shows one value of a profile and tells when a person has changed it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, TypeVar

from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QWidget

from app.ui.briefing.still_boxes import StillChoice, StillCount, StillNumber

Tell = Callable[[object], None]
"""Called with the new value."""
Value = TypeVar("Value", bound=StrEnum)
MAX_TEXT = 200


class Control:
    """A widget with the path of the value that it shows."""

    def __init__(self, path: str, widget: QWidget, show: Callable[[Any], None]) -> None:
        self.path = path
        self.widget = widget
        self._show = show

    def show(self, value: object) -> None:
        """Show a value without telling of a change."""
        self.widget.blockSignals(True)
        self._show(value)
        self.widget.blockSignals(False)


def length(path: str, low: float, high: float, unit: str, tell: Tell) -> Control:
    """A length with one decimal."""
    box = StillNumber()
    box.setRange(low, high)
    box.setDecimals(1)
    box.setSingleStep(0.5)
    box.setSuffix(f" {unit}")
    box.valueChanged.connect(lambda number: tell(round(number, 2)))
    return Control(path, box, box.setValue)


def optional_length(path: str, low: float, high: float, unit: str, none: str, tell: Tell) -> Control:
    """A length that may be absent: below its least value stands a word for none."""
    control = length(path, low - 0.5, high, unit, lambda number: tell(number if _number(number) >= low else 0.0))
    box = control.widget
    if isinstance(box, QDoubleSpinBox):
        box.setSpecialValueText(none)
    return control


def whole(path: str, low: int, high: int, tell: Tell) -> Control:
    """A whole number."""
    box = StillCount()
    box.setRange(low, high)
    box.valueChanged.connect(tell)
    return Control(path, box, box.setValue)


def choice(path: str, values: Mapping[Any, str], text_of: Callable[[Any], str], tell: Tell) -> Control:
    """One of some values; another one, from a file, is added when it is shown."""
    box = StillChoice()
    for value, text in values.items():
        box.addItem(text, value)

    def show(value: object) -> None:
        if box.findData(value) < 0:
            box.addItem(text_of(value), value)
        box.setCurrentIndex(box.findData(value))

    box.activated.connect(lambda row: tell(box.itemData(row)))
    return Control(path, box, show)


def enumerated(path: str, kind: type[Value], texts: Mapping[Value, str], tell: Tell) -> Control:
    """One value of an enumeration."""
    return choice(path, texts, str, lambda value: tell(kind(str(value))))


def line(path: str, hint: str, tell: Tell) -> Control:
    """A line of text."""
    field = QLineEdit()
    field.setMaxLength(MAX_TEXT)
    field.setPlaceholderText(hint)
    field.textEdited.connect(tell)

    def show(text: str) -> None:
        if field.text() != text:
            field.setText(text)

    return Control(path, field, show)


def family(path: str, usual: str, families: Iterable[str], absent: Callable[[Any], str], tell: Tell) -> Control:
    """A font of this machine, or the usual one."""
    return choice(path, {"": usual} | {name: name for name in families}, absent, tell)


def _number(value: object) -> float:
    return value if isinstance(value, float) else 0.0
