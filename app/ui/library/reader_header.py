"""The head of the reader: title, chips that filter, badges, gist, source line, tags."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.case import Case, CaseDetail, ReviewState
from app.domain.hits import FacetField
from app.text.highlight import find_marks
from app.ui.flow_layout import FlowLayout, clear_layout
from app.ui.library.citation import citation_of
from app.ui.library.reader_html import marked_html
from app.ui.library.tag_row import TagRow
from app.ui.library.versions_row import VersionsRow
from app.ui.library.words import REVIEW_TITLES, Labels, translated
from app.ui.theme import GRID, Theme

GIST_LEADING = 150
"""Line height of the gist in per cent."""

_BADGE_OF_STATE = {ReviewState.REVIEWED: "good", ReviewState.DOUBTFUL: "warning", ReviewState.WITHDRAWN: "danger"}


class ReaderHeader(QWidget):
    """Shows a `CaseDetail` without its sections and figures.

    Signals: `value_chosen(FacetField, str)` when a chip is clicked; those of `tags` and `versions` are theirs.
    """

    value_chosen = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = _text_label("title")
        self._gist = _text_label("large")
        self._gist.setProperty("textRole", "secondary")
        self._source = _text_label("small")
        self._source.setProperty("textRole", "faint")
        self._document = _text_label("small")
        self._document.setProperty("textRole", "faint")
        self._document.setTextFormat(Qt.TextFormat.PlainText)
        self._chips = FlowLayout(GRID)
        self.versions = VersionsRow()
        self.tags = TagRow(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self._title)
        layout.addLayout(self._chips)
        layout.addWidget(self._gist)
        layout.addWidget(self.tags)
        layout.addWidget(self.versions)
        layout.addWidget(self._source)
        layout.addWidget(self._document)

    def show_case(self, detail: CaseDetail, labels: Labels, terms: Sequence[str]) -> None:
        """Show another case."""
        case = detail.case
        self._title.setText(marked_html(case.title, find_marks(case.title, terms), self._theme))
        gist = marked_html(case.gist, find_marks(case.gist, terms), self._theme)
        self._gist.setText(f'<p style="margin:0;line-height:{GIST_LEADING}%">{gist}</p>')
        self._gist.setVisible(bool(case.gist))
        self._source.setText(citation_of(detail))
        self._document.setText(self.tr("Document: {file}").format(file=detail.source.file_name))
        self._document.setVisible(detail.original is not None and bool(detail.source.file_name))
        self.versions.show_versions(detail.versions)
        self.tags.show_tags(detail.tags)
        self._fill_chips(case, labels)

    def _fill_chips(self, case: Case, labels: Labels) -> None:
        clear_layout(self._chips)
        names = case.place.names
        if names:
            path = "/".join(names)
            self._add_chip(FacetField.REGION, path, "".join(names[-2:]), "")
        for code in case.indicators:
            self._add_chip(FacetField.INDICATOR, labels.indicator_value(code), labels.term(code), "accent")
        for name in case.instruments:
            self._add_chip(FacetField.INSTRUMENT, name, labels.term(name), "")
        if not case.complete:
            tip = self.tr("The compilation breaks off in this case; what follows is missing.")
            self._add_badge(self.tr("incomplete"), "warning", tip)
        state = self.tr("Review: {state}").format(state=translated(REVIEW_TITLES[case.review_state]))
        self._add_badge(state, _BADGE_OF_STATE.get(case.review_state, "plain"), "")

    def _add_chip(self, field: FacetField, value: str, text: str, tone: str) -> None:
        chip = QPushButton(text)
        chip.setProperty("kind", "chip")
        chip.setProperty("tone", tone)
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        chip.setToolTip(self.tr("Show all cases with “{value}”").format(value=text))
        chip.clicked.connect(lambda: self.value_chosen.emit(field, value))
        self._chips.addWidget(chip)
        chip.show()

    def _add_badge(self, text: str, kind: str, tip: str) -> None:
        badge = QLabel(text)
        badge.setProperty("badge", kind)
        badge.setToolTip(tip)
        self._chips.addWidget(badge)
        badge.show()


def _text_label(size: str) -> QLabel:
    label = QLabel()
    label.setProperty("textSize", size)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
