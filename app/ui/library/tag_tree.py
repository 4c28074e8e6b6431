"""Tags as a tree with boxes for all, some and none of the cases; filtered while a person types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.text.palette import Entry, match
from app.ui.library.tag_choice import Carried, TagChoice
from app.ui.library.tag_colors import colour_of, dot_icon
from app.ui.theme import ICON_SIZE, Theme

MARGIN = 80
"""What a dialog leaves of the screen, for its own frame among others."""

NAME = Qt.ItemDataRole.UserRole
_BOXES = {
    Carried.NONE: Qt.CheckState.Unchecked,
    Carried.SOME: Qt.CheckState.PartiallyChecked,
    Carried.ALL: Qt.CheckState.Checked,
}


class TagTree(QTreeWidget):
    """Shows a `TagChoice` and changes nothing itself.

    Signals: `turned(str)` when the box of a tag was clicked, or Space pressed; `left_upwards()` on Up in the first row.
    """

    turned = Signal(str)
    left_upwards = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: dict[str, QTreeWidgetItem] = {}
        self._choice = TagChoice()
        self._filter = ""
        self._only_carried = False
        self.setHeaderLabels([self.tr("Tag"), self.tr("Cases")])
        self.setAccessibleName(self.tr("Tags"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setExpandsOnDoubleClick(False)
        self.setIconSize(QSize(theme.scaled(ICON_SIZE), theme.scaled(ICON_SIZE)))
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    @property
    def names(self) -> tuple[str, ...]:
        """The tags that have a row, hidden or not."""
        return tuple(self._rows)

    @property
    def shown_names(self) -> tuple[str, ...]:
        """The tags whose rows are not hidden by the filter."""
        return tuple(name for name, row in self._rows.items() if not row.isHidden())

    def show_names(self, names: Iterable[str]) -> None:
        """Have a row for each of these tags and for what they lie below."""
        current = self.current_name()
        wanted = sorted({branch for name in names for branch in branches(name)}, key=lambda name: name.split("/"))
        if tuple(wanted) == self.names:
            return
        self.clear()
        self._rows = {}
        for name in wanted:
            above, _, own = name.rpartition("/")
            row = QTreeWidgetItem(self._rows[above] if above else self.invisibleRootItem(), [own, ""])
            row.setData(0, NAME, name)
            row.setToolTip(0, name)
            row.setIcon(0, dot_icon(self._theme, colour_of(self._theme, name), self.devicePixelRatioF()))
            row.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._rows[name] = row
        self.expandAll()
        self.show_choice(self._choice)
        self.go_to(current)

    def show_choice(self, choice: TagChoice) -> None:
        """Show which tags all, some or none of the cases are to carry."""
        self._choice = choice
        for name, row in self._rows.items():
            then = choice.then(name)
            row.setCheckState(0, _BOXES[then])
            count = choice.counts.get(name, 0)
            text = self.tr("{count} of {total}").format(count=f"{count:,}", total=f"{choice.total:,}") if count else ""
            row.setText(1, text)
            font = row.font(0)
            font.setBold(name in choice.wished)
            row.setFont(0, font)
        self._hide_rows()

    def filter_by(self, text: str) -> None:
        """Show only tags that meet the text by a part of the name, by pinyin or by initials, and what they lie below."""
        self._filter = text.strip()
        self._hide_rows()
        if self._filter:
            shown = (name for name in self.shown_names if self._meets(name))
            self.go_to(next(shown, ""))

    def found_name(self) -> str:
        """The current tag, when a filter is set and the tag meets it."""
        name = self.current_name()
        return name if self._filter and name in self._rows and self._meets(name) else ""

    def show_only_carried(self, only: object) -> None:
        """Show only tags that one of the cases carries, or all."""
        self._only_carried = bool(only)
        self._hide_rows()

    def current_name(self) -> str:
        """The tag of the current row, empty without one."""
        row = self.currentItem()
        return str(row.data(0, NAME)) if row is not None else ""

    def go_to(self, name: str) -> None:
        """Make the row of a tag the current one."""
        if name in self._rows:
            self.setCurrentItem(self._rows[name])
            self.scrollToItem(self._rows[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns the box; Up in the first row leaves."""
        if event.key() == Qt.Key.Key_Space and self.current_name():
            self.turned.emit(self.current_name())
        elif event.key() == Qt.Key.Key_Up and self.itemAbove(self.currentItem()) is None:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row turns its box; one on the arrow before it only opens and closes."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        row = self.itemAt(place)
        is_left = event.button() is Qt.MouseButton.LeftButton
        if row is not None and is_left and place.x() >= self.visualItemRect(row).left():
            self.turned.emit(str(row.data(0, NAME)))

    def _hide_rows(self) -> None:
        wanted = {branch for name in self._rows if self._meets(name) for branch in branches(name)}
        for name, row in self._rows.items():
            row.setHidden(name not in wanted)

    def _meets(self, name: str) -> bool:
        if self._only_carried and not self._choice.counts.get(name) and name not in self._choice.wished:
            return False
        return not self._filter or match(Entry(name, "tag", name), self._filter) is not None


def branches(name: str) -> Iterator[str]:
    """`a/b/c` → `a`, `a/b`, `a/b/c`."""
    parts = name.split("/")
    return ("/".join(parts[: length + 1]) for length in range(len(parts)))


def room_for(dialog: QWidget, theme: Theme, width: int, height: int) -> QSize:
    """The size of a dialog that grows with the text, as far as the screen has room for it."""
    available = dialog.screen().availableSize() - QSize(MARGIN, MARGIN)
    return QSize(theme.scaled(width), theme.scaled(height)).boundedTo(available)
