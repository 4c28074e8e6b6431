"""The head of the reader: title, chips that filter, badges, gist, review, source line, tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.case import Case
from app.domain.hits import FacetField, Mark
from app.ui.flow_layout import FlowLayout
from app.ui.library.card_body import CardBody
from app.ui.library.marking.finding import Finder
from app.ui.library.reader_html import gist_html, marked_html
from app.ui.library.reading_type import TypeScale
from app.ui.library.review_row import ReviewRow
from app.ui.library.tag_row import TagRow
from app.ui.library.versions_row import VersionsRow
from app.ui.library.widget_pool import WidgetPool
from app.ui.library.words import Labels
from app.ui.style import restyle
from app.ui.theme import GRID, TextSize, Theme

if TYPE_CHECKING:
    from app.ui.library.reading import Reading


class Chip(QPushButton):
    """A value of the case that filters the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FacetField.REGION
        self.value = ""
        self.setProperty("kind", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class ReaderHeader(QWidget):
    """Shows a `Reading` without its sections and figures.

    Signals: `value_chosen(FacetField, str)` when a chip is clicked; `title_wanted()` when a hit in the title should be
    seen; those of `review`, `tags` and `versions` are theirs.
    """

    value_chosen = Signal(object, str)
    title_wanted = Signal()

    def __init__(self, theme: Theme, scale: TypeScale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._case_title = ""
        self._title_marks: tuple[Mark, ...] = ()
        self._title = _text_label("title")
        self._title.setTextFormat(Qt.TextFormat.RichText)
        self._source = _text_label("small")
        self._source.setProperty("textRole", "faint")
        self._chips = FlowLayout(GRID)
        self._chip_pool = WidgetPool(self._make_chip, lambda chip, _number: self._chips.addWidget(chip))
        self._incomplete = QLabel(self.tr("incomplete"))
        self._incomplete.setProperty("badge", "warning")
        self._incomplete.setToolTip(self.tr("The compilation breaks off in this case; what follows is missing."))
        self._chips.addWidget(self._incomplete)
        self.review = ReviewRow()
        self.gist = CardBody(theme)
        self.gist.setAccessibleName(self.tr("Gist"))
        self.versions = VersionsRow()
        self.tags = TagRow(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self._title)
        layout.addLayout(self._chips)
        layout.addWidget(self.gist)
        layout.addWidget(self.tags)
        layout.addWidget(self.review)
        layout.addWidget(self.versions)
        layout.addWidget(self._source)

    def show_case(self, reading: Reading, labels: Labels) -> None:
        """Show another case, without marks."""
        detail, case = reading.detail, reading.detail.case
        self._case_title, self._title_marks = case.title, ()
        self._show_title(None)
        self.gist.set_html(gist_html(case.gist, self._scale))
        self.gist.setVisible(bool(case.gist))
        source = self.tr("Source: {source}").format(source=reading.source_line)
        if detail.original is not None and detail.source.file_name:
            source += " " + self.tr("Document: {file}").format(file=detail.source.file_name)
        self._source.setText(source)
        self.review.show_state(case.review_state)
        self.versions.show_versions(detail.versions)
        self.tags.show_tags(detail.tags)
        self._fill_chips(case, labels)

    def find_hits(self, finder: Finder) -> int:
        """Mark what is found in the title."""
        self._title_marks = finder(self._case_title)
        self.show_hit(None)
        return len(self._title_marks)

    def show_hit(self, number: int | None) -> None:
        """Mark one hit in the title as the one that was jumped to."""
        self._show_title(number)
        if number is not None:
            self.title_wanted.emit()

    def _show_title(self, number: int | None) -> None:
        html = marked_html(self._case_title, self._title_marks, self._theme, number)
        self._title.setText(f'<span style="font-size:{self._scale.pixels(TextSize.TITLE)}px">{html}</span>')

    def _fill_chips(self, case: Case, labels: Labels) -> None:
        self._incomplete.setVisible(not case.complete)
        self._chip_pool.begin()
        names = case.place.names
        if names:
            self._add_chip(FacetField.REGION, "/".join(names), "".join(names[-2:]))
        for code in case.indicators:
            value = labels.indicator_value(code)
            self._add_chip(FacetField.INDICATOR, value, labels.term(code))
        for name in case.instruments:
            self._add_chip(FacetField.INSTRUMENT, name, labels.term(name))
        self._chip_pool.finish()
        self._chips.invalidate()

    def _add_chip(self, field: FacetField, value: str, text: str) -> None:
        chip = self._chip_pool.take()
        restyle(chip, tone="accent" if field is FacetField.INDICATOR else "")
        chip.setText(text.replace("&", "&&"))
        chip.setToolTip(self.tr("Show all cases with “{value}”").format(value=text))
        chip.field, chip.value = field, value

    def _make_chip(self) -> Chip:
        chip = Chip()
        chip.clicked.connect(lambda: self.value_chosen.emit(chip.field, chip.value))
        return chip


def _text_label(size: str) -> QLabel:
    label = QLabel()
    label.setProperty("textSize", size)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
