"""The rest of a briefing's fields: its kind, masthead, recipients and imprint, and how cases are grouped and cited."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from app.domain.briefing import NOBODY, Briefing, BriefingKind, Grouping, SourceNotes
from app.domain.citation import CitationStyle
from app.domain.layout_profile import LayoutProfile
from app.ui.briefing.still_boxes import StillChoice, StillCount
from app.ui.briefing.words import CITATION_STYLES, GROUPINGS, KINDS, SOURCE_NOTES, translated
from app.ui.theme import GRID

MAX_FIELD = 200
MOST_COPIES = 99999
Choice = TypeVar("Choice", bound=StrEnum)
_LINES = ("masthead", "total_number", "subtitle", "secrecy", "printer")
_RECIPIENTS = ("superiors", "equals", "subordinates")


class MoreDetails(QWidget):
    """Shows a briefing's further fields.

    `layout_row` is where its layout is chosen.  Signals: `field_edited(str, object)`: the name of a field of `Briefing` and its
    new value; `kind_chosen(BriefingKind)`, which changes more than one field.
    """

    field_edited = Signal(str, object)
    kind_chosen = Signal(object)

    def __init__(self, layout_row: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recipients = NOBODY
        self._layout_row = layout_row
        self.kind = StillChoice()
        for kind, text in KINDS.items():
            self.kind.addItem(translated(text), kind)
        self.kind.activated.connect(lambda row: self.kind_chosen.emit(BriefingKind(self.kind.itemData(row))))
        self.grouping = self._choice("grouping", GROUPINGS, Grouping)
        self.source_notes = self._choice("source_notes", SOURCE_NOTES, SourceNotes)
        self.citation_style = self._choice("citation_style", CITATION_STYLES, CitationStyle)
        self.lines = {name: self._line(name) for name in _LINES}
        self.recipients = {name: self._recipient(name) for name in _RECIPIENTS}
        self.copies = StillCount()
        self.copies.setRange(0, MOST_COPIES)
        self.copies.setSpecialValueText(self.tr("not stated"))
        self.copies.valueChanged.connect(lambda copies: self.field_edited.emit("copies", copies))
        self._lay_out()

    def show_briefing(self, briefing: Briefing) -> None:
        """Show another state of the fields; the one that is being typed in keeps its cursor."""
        self._recipients = briefing.recipients
        for box, value in (
            (self.kind, briefing.kind),
            (self.grouping, briefing.grouping),
            (self.source_notes, briefing.source_notes),
            (self.citation_style, briefing.citation_style),
        ):
            box.setCurrentIndex(box.findData(value))
        for name, line in self.lines.items():
            _put(line, str(getattr(briefing, name)))
        for name, line in self.recipients.items():
            _put(line, str(getattr(briefing.recipients, name)))
        self.copies.blockSignals(True)
        self.copies.setValue(briefing.copies)
        self.copies.blockSignals(False)

    def show_office(self, profile: LayoutProfile) -> None:
        """Hint at what the layout says where the briefing says nothing of its own."""
        self.lines["masthead"].setPlaceholderText(profile.letterhead)
        hint = self.tr("The layout has {name} in the place of the usual name").format(name=profile.letterhead)
        self.lines["masthead"].setToolTip(hint if profile.letterhead else "")
        for name, line in self.recipients.items():
            line.setPlaceholderText(str(getattr(profile.recipients, name)))

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GRID)
        form.setVerticalSpacing(GRID)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, field in (
            (self.tr("Kind"), self.kind),
            (self.tr("Layout"), self._layout_row),
            (self.tr("Grouping"), self.grouping),
            (self.tr("Sources"), self.source_notes),
            (self.tr("Citation"), self.citation_style),
            (self.tr("Masthead"), self.lines["masthead"]),
            (self.tr("Total no."), self.lines["total_number"]),
            (self.tr("Subtitle"), self.lines["subtitle"]),
            (self.tr("Secrecy"), self.lines["secrecy"]),
            (self.tr("To superiors"), self.recipients["superiors"]),
            (self.tr("To equals"), self.recipients["equals"]),
            (self.tr("To those below"), self.recipients["subordinates"]),
            (self.tr("Printer"), self.lines["printer"]),
            (self.tr("Copies"), self.copies),
        ):
            label = QLabel(text)
            label.setProperty("textRole", "secondary")
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)

    def _choice(self, name: str, texts: Mapping[Choice, str], kind: type[Choice]) -> StillChoice:
        box = StillChoice()
        for value, text in texts.items():
            box.addItem(translated(text), value)
        box.activated.connect(lambda row: self.field_edited.emit(name, kind(box.itemData(row))))
        return box

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(MAX_FIELD)
        line.textEdited.connect(lambda text: self.field_edited.emit(name, text))
        return line

    def _recipient(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(MAX_FIELD)
        line.textEdited.connect(lambda text: self._edit_recipient(name, text))
        return line

    def _edit_recipient(self, name: str, text: str) -> None:
        self._recipients = replace(self._recipients, **{name: text})
        self.field_edited.emit("recipients", self._recipients)


def _put(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        line.setText(text)
