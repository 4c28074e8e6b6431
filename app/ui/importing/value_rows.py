"""Rows of the desk's fields: what a field is called, how sure it is, where it comes from, and its values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.ui.importing.elided_label import ElidedLabel
from app.ui.importing.own_undo import is_for_desk
from app.ui.theme import GRID, Theme
from app.ui.translate import QT_TRANSLATE_NOOP

_SURE: Mapping[float, tuple[str, str]] = MappingProxyType(
    {
        0.9: ("●●●", QT_TRANSLATE_NOOP("FieldHead", "sure")),
        0.6: ("●●○", QT_TRANSLATE_NOOP("FieldHead", "likely")),
        0.0: ("●○○", QT_TRANSLATE_NOOP("FieldHead", "a guess")),
    }
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a field stands: how sure its proposal is (None: not weighed), whether a person set it, whether it is empty."""

    sure: float | None = None
    is_settled: bool = False
    is_empty: bool = False


class FieldHead(QWidget):
    """The name of a field, how it stands, and the line it comes from.  Signal: `line_requested(int)`."""

    line_requested = Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = ElidedLabel()
        self.name.setText(name)
        self.name.setToolTip(name)
        self.name.setProperty("textSize", "small")
        self.name.setProperty("textRole", "secondary")
        self.standing = small("")
        self.link = LineLink()
        self.link.clicked.connect(lambda: self.line_requested.emit(self.link.line))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, GRID // 2, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.name, 1)
        layout.addWidget(self.standing)
        layout.addWidget(self.link)

    def show_standing(self, standing: Standing, line: int = 0) -> None:
        """Say how the field stands, and offer its line; 0 offers none."""
        self.link.show_line(line)
        hint = ""
        if standing.is_settled:
            text = self.tr("set by hand")
        elif standing.is_empty:
            text = self.tr("not in the text")
        elif standing.sure is None:
            text = ""
        else:
            dots, word = next(shown for least, shown in _SURE.items() if standing.sure >= least)
            text = f"{dots} {self.tr(word)}"
            hint = self.tr("{percent}% sure").format(percent=round(standing.sure * 100))
        self.standing.setText(text)
        self.standing.setToolTip(hint)


class LineLink(QPushButton):
    """A number of a line that leads to it; hidden where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.line = 0
        self.setProperty("kind", "link")
        self.setProperty("textSize", "small")
        self.setVisible(False)

    def show_line(self, line: int) -> None:
        """Lead to another line."""
        self.line = line
        self.setVisible(bool(line))
        self.setText(self.tr("line {line}").format(line=line))
        self.setToolTip(self.tr("Show where this stands in the text"))
        self.setAccessibleName(self.tr("Show line {line} in the text").format(line=line))


class Entry(QLineEdit):
    """One value.  Return takes it, Escape brings the old one back, Down opens the list of what there is.

    Signal: `entered(str)` when what stands there is not what stood there before.
    """

    entered = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown = ""
        self.setProperty("field", "value")
        self.editingFinished.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show a value from its beginning."""
        self._shown = text
        self.setText(text)
        self.setCursorPosition(0)
        self.setToolTip(text)

    def offer(self, choices: QStringListModel) -> None:
        """Complete from these choices, by any part of their words."""
        completer = QCompleter(choices, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        completer.activated.connect(lambda _text: self._tell())
        self.setCompleter(completer)

    def event(self, event: QEvent) -> bool:
        """Leave undo to the desk while there is nothing to undo here."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_for_desk(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that an entry has of its own."""
        completer = self.completer()
        if self._is_for_desk(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._shown:
            self.setText(self._shown)
        elif event.key() == Qt.Key.Key_Down and completer is not None and not self.isReadOnly():
            completer.setCompletionPrefix("" if self.text() == self._shown else self.text())
            completer.complete()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is taken; it is shown from its beginning."""
        super().focusOutEvent(event)
        self.setCursorPosition(0)

    def _is_for_desk(self, event: QKeyEvent) -> bool:
        return is_for_desk(event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable())

    def _tell(self) -> None:
        text = " ".join(self.text().split())
        if text != self._shown and not self.isReadOnly():
            self._shown = text
            self.entered.emit(text)


class ValueList(QWidget):
    """The values of a field, one on each row, and an empty row to add one.

    Signals: `changed(tuple)` with all values; `line_requested(int, str)` with a value's line and the value.
    """

    changed = Signal(object)
    line_requested = Signal(int, str)

    def __init__(self, theme: Theme, name: str, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._values: tuple[str, ...] = ()
        self._choices: QStringListModel | None = None
        self._rows: list[_ValueRow] = []
        self.adder = Entry()
        self.adder.setPlaceholderText(hint)
        self.adder.setAccessibleName(hint)
        self.adder.entered.connect(self._add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.adder)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The values as they can be edited."""
        return tuple(row.entry for row in self._rows[: len(self._values)])

    @property
    def links(self) -> dict[Entry, LineLink]:
        """The way to the text of each value."""
        return {row.entry: row.link for row in self._rows[: len(self._values)]}

    def offer(self, choices: Sequence[str]) -> None:
        """Take these values alone, and complete what is typed."""
        self._choices = QStringListModel(list(choices), self)
        for entry in (self.adder, *(row.entry for row in self._rows)):
            entry.offer(self._choices)

    def show_values(self, values: Sequence[str], lines: Sequence[int], *, is_fixed: bool) -> None:
        """Show other values, each with its line, 0 for none; fixed ones cannot be changed."""
        self._values = tuple(values)
        while len(self._rows) < len(values):
            self._add_row()
        for at, row in enumerate(self._rows):
            if row.isHidden() == (at < len(values)):
                row.setVisible(at < len(values))
            if at < len(values):
                row.show_value(values[at], lines[at], is_fixed=is_fixed)
        self.adder.show_text("")
        self.adder.setVisible(not is_fixed)

    def _add_row(self) -> None:
        row = _ValueRow(self._theme, self._name)
        at = len(self._rows)
        row.entry.entered.connect(lambda text: self._replace(at, text))
        row.remove.clicked.connect(lambda: self._replace(at, ""))
        row.link.clicked.connect(lambda: self.line_requested.emit(row.link.line, self._values[at]))
        if self._choices is not None:
            row.entry.offer(self._choices)
        self._rows.append(row)
        self._layout.insertWidget(at, row)

    def _add(self, text: str) -> None:
        value = self._known(text)
        if value and value not in self._values:
            self.changed.emit((*self._values, value))
        else:
            self.adder.show_text("")

    def _replace(self, at: int, text: str) -> None:
        """Another text in a row; none takes the value out, one that is not possible brings the old one back."""
        value = self._known(text)
        if text and (not value or value in self._values):
            self._rows[at].entry.show_text(self._values[at])
            return
        self.changed.emit((*self._values[:at], *([value] if value else []), *self._values[at + 1 :]))

    def _known(self, text: str) -> str:
        """The value that a text means: itself, or the one choice that it is or is a part of; empty when it is none."""
        if self._choices is None or not text:
            return text
        wanted = text.casefold()
        choices = self._choices.stringList()
        found = [choice for choice in choices if choice.casefold() == wanted]
        found = found or [choice for choice in choices if wanted in choice.casefold()]
        return found[0] if len(found) == 1 else ""


class _ValueRow(QWidget):
    """One value with its line and a button that takes it out."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.entry = Entry()
        self.entry.setAccessibleName(name)
        self.link = LineLink()
        self.remove = QToolButton()
        self.remove.setProperty("kind", "small")
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.dress(self.remove, "close")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.entry, 1)
        layout.addWidget(self.link)
        layout.addWidget(self.remove)

    def show_value(self, text: str, line: int, *, is_fixed: bool) -> None:
        """Show another value."""
        self.entry.show_text(text)
        self.entry.setReadOnly(is_fixed)
        self.link.show_line(line)
        self.remove.setVisible(not is_fixed)
        hint = self.tr("Take {value} out").format(value=text)
        self.remove.setToolTip(hint)
        self.remove.setAccessibleName(hint)


def small(text: str) -> QLabel:
    """A small label in the second colour."""
    label = QLabel(text)
    label.setProperty("textSize", "small")
    label.setProperty("textRole", "secondary")
    return label
