"""The tags of the case being read: pills that can be taken off, and a field for another one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app.domain.case import TagColour
from app.ui.flow_layout import FlowLayout
from app.ui.library.tag_colors import colour_of, dot_pixmap
from app.ui.theme import GRID, Role, Theme

REMOVE_ICON = 10


class TagField(QLineEdit):
    """A line for a tag's name that completes the names in use.

    Signals: `tag_entered(str)` on Return; `left()` on Escape.
    """

    tag_entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(completer)
        self.setAccessibleName(self.tr("Add a tag"))

    def set_names(self, names: Iterable[str]) -> None:
        """The tags that exist."""
        self._names.setStringList(list(names))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return adds, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.text().strip():
                self.tag_entered.emit(self.text().strip())
                self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TagPill(QFrame):
    """One tag with a button that takes it off: signal `tag_removed(str)`."""

    tag_removed = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("pill", "tag")
        self.name = name
        self._theme = theme
        self._dot = QLabel()
        self._dot.setProperty("part", "dot")
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        remove = QToolButton()
        remove.setToolTip(self.tr("Take this tag off"))
        remove.setAccessibleName(self.tr("Take off {tag}").format(tag=name))
        remove.clicked.connect(lambda: self.tag_removed.emit(name))
        theme.dress(remove, "close", Role.ACCENT, REMOVE_ICON)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 2, 2, 2)
        layout.setSpacing(2)
        layout.addWidget(self._dot)
        layout.addWidget(label)
        layout.addWidget(remove)
        self.show_colour()

    def show_colour(self) -> None:
        """Show the colour that the tag has; none needs no dot."""
        colour = colour_of(self._theme, self.name)
        self._dot.setVisible(colour is not TagColour.NONE)
        self._dot.setPixmap(dot_pixmap(self._theme, colour, self.devicePixelRatioF()))


class TagRow(QWidget):
    """The pills and the field.

    Signals: `tag_added(str)`; `tag_removed(str)`; `left()` when Escape was pressed in the field.
    """

    tag_added = Signal(str)
    tag_removed = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pills: list[TagPill] = []
        self.field = TagField()
        self.field.setProperty("field", "tag")
        self.field.setPlaceholderText(self.tr("+ Add tag"))
        self.field.tag_entered.connect(self.tag_added)
        self.field.left.connect(self.left)
        self._layout = FlowLayout(GRID)
        self.setLayout(self._layout)
        self._layout.addWidget(self.field)
        theme.changed.connect(self.show_colours)

    @property
    def names(self) -> tuple[str, ...]:
        """The tags that are shown."""
        return tuple(pill.name for pill in self._pills)

    def show_tags(self, names: tuple[str, ...]) -> None:
        """Show the tags of a case."""
        if names == self.names:
            return
        self._layout.removeWidget(self.field)
        for pill in self._pills:
            self._layout.removeWidget(pill)
            pill.hide()
            pill.deleteLater()
        self._pills = [self._pill(name) for name in names]
        self._layout.addWidget(self.field)
        self._layout.invalidate()
        self.updateGeometry()

    def show_colours(self) -> None:
        """Show the colours that the tags have by now."""
        for pill in self._pills:
            pill.show_colour()

    def _pill(self, name: str) -> TagPill:
        pill = TagPill(name, self._theme)
        pill.tag_removed.connect(self.tag_removed)
        self._layout.addWidget(pill)
        pill.show()
        return pill
