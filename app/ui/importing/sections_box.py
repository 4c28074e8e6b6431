"""The sections of a case: each heading with its kind, which can be changed, and the way to its line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from app.domain.case import Section, SectionKind
from app.importer.desk.edits import ChangeSectionKind
from app.ui.importing.words import kind_word
from app.ui.theme import GRID


class SectionsBox(QWidget):
    """Rows of sections.  Signals: `edited(Edit)`; `line_requested(int, str)` with the line of a heading and its words."""

    edited = Signal(object)
    line_requested = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self._sections: tuple[Section, ...] = ()
        self._rows: list[_SectionRow] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID // 2)

    @property
    def kinds(self) -> tuple[QComboBox, ...]:
        """The choices of kinds, in the order of the sections."""
        return tuple(row.kinds for row in self._rows[: len(self._sections)])

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other sections."""
        self._sections = tuple(sections)
        while len(self._rows) < len(sections):
            self._add_row()
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(sections))
            if at < len(sections):
                row.show_section(sections[at])

    def _add_row(self) -> None:
        row, at = _SectionRow(), len(self._rows)
        row.kinds.activated.connect(lambda kind: self._change(at, tuple(SectionKind)[kind]))
        row.heading.clicked.connect(lambda: self._show(at))
        self._rows.append(row)
        self._layout.addWidget(row)

    def _change(self, at: int, kind: SectionKind) -> None:
        section = self._sections[at]
        if kind is not section.kind:
            self.edited.emit(ChangeSectionKind(section.line or 0, section.heading, kind))

    def _show(self, at: int) -> None:
        section = self._sections[at]
        if section.line:
            self.line_requested.emit(section.line, section.heading)


class _SectionRow(QWidget):
    """One section."""

    def __init__(self) -> None:
        super().__init__()
        self.heading = ElidedLink()
        self.kinds = CalmComboBox()
        for kind in SectionKind:
            self.kinds.addItem(kind_word(kind), kind)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.heading, 1)
        layout.addWidget(self.kinds)

    def show_section(self, section: Section) -> None:
        """Show another section."""
        self.heading.setText(section.heading or self.tr("(opening)"))
        self.heading.setToolTip(section.heading)
        self.kinds.setCurrentIndex(tuple(SectionKind).index(section.kind))
        self.kinds.setAccessibleName(self.tr("Kind of the section {heading}").format(heading=section.heading))


class CalmComboBox(QComboBox):
    """A choice that the wheel changes only once it was chosen: over others the pane scrolls on."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the pane."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ElidedLink(QPushButton):
    """A link of one line that ends in dots where there is no more room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "link")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(6 * GRID)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        option.text = painter.fontMetrics().elidedText(  # type: ignore[attr-defined]
            self.text(), Qt.TextElideMode.ElideRight, max(room, 2 * GRID)
        )
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
