"""The fields of a briefing: title, issuer, issue number, date, editor's note."""

from __future__ import annotations

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.briefing import Briefing
from app.ui.briefing.still_boxes import StillDate
from app.ui.theme import GRID, Theme

MAX_TITLE = 300
MAX_FIELD = 100
NOTE_LINES = 4
ISO = "yyyy-MM-dd"
UNDATED = QDate(1949, 1, 1)
"""The first date of the field stands for none."""


class DetailsForm(QWidget):
    """Shows a briefing's fields.

    Signal `field_edited(str, str)`: the name of a field of `Briefing` and its new text.
    """

    field_edited = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title_shown = ""
        self.title = self._line(MAX_TITLE, "")
        self.issuer = self._line(MAX_FIELD, self.tr("Body that issues it"))
        self.issue_number = self._line(MAX_FIELD, self.tr("e.g. 3"))
        self.date = StillDate()
        self.date.setCalendarPopup(True)
        self.date.setDisplayFormat(ISO)
        self.date.setMinimumDate(UNDATED)
        self.date.setSpecialValueText(self.tr("undated"))
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setPlaceholderText(self.tr("Why these cases, and what to look at first"))
        self._lay_out()
        self._wire()
        theme.changed.connect(self._fit_note)
        self._fit_note()

    def show_briefing(self, briefing: Briefing) -> None:
        """Show another state of the fields; the one that is being typed in keeps its cursor."""
        self._title_shown = briefing.title
        fields = ((self.title, briefing.title), (self.issuer, briefing.issuer))
        for field, text in (*fields, (self.issue_number, briefing.issue_number)):
            if field.text() != text:
                field.setText(text)
        if self.note.toPlainText() != briefing.editor_note:
            self.note.blockSignals(True)
            self.note.setPlainText(briefing.editor_note)
            self.note.blockSignals(False)
        self.date.blockSignals(True)
        self.date.setDate(_date_of(briefing.date))
        self.date.blockSignals(False)
        self._mark_title()

    def _line(self, longest: int, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setMaxLength(longest)
        line.setPlaceholderText(hint)
        return line

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Document"))
        heading.setProperty("textWeight", "strong")
        numbers = QHBoxLayout()
        numbers.setSpacing(GRID)
        numbers.addWidget(self.issue_number, 2)
        numbers.addWidget(self.date, 3)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GRID)
        form.setVerticalSpacing(GRID)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for label, field in (
            (self.tr("Title"), self.title),
            (self.tr("Issuer"), self.issuer),
            (self.tr("No., date"), numbers),
            (self.tr("Note"), self.note),
        ):
            self._add_row(form, label, field)
        self.issue_number.setAccessibleName(self.tr("Issue number"))
        self.date.setAccessibleName(self.tr("Date"))
        self.note.setAccessibleName(self.tr("Editor's note"))
        self.issue_number.setToolTip(self.tr("With an issue number the document gets a masthead"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(heading)
        layout.addLayout(form)

    def _add_row(self, form: QFormLayout, text: str, field: QWidget | QHBoxLayout) -> None:
        label = QLabel(text)
        label.setProperty("textRole", "secondary")
        if isinstance(field, QWidget):
            field.setAccessibleName(text)
            label.setBuddy(field)
            form.addRow(label, field)
        else:
            form.addRow(label, field)

    def _wire(self) -> None:
        self.title.textEdited.connect(lambda text: self.field_edited.emit("title", text))
        self.title.textChanged.connect(self._mark_title)
        self.title.editingFinished.connect(self._restore_title)
        self.issuer.textEdited.connect(lambda text: self.field_edited.emit("issuer", text))
        self.issue_number.textEdited.connect(lambda text: self.field_edited.emit("issue_number", text))
        self.note.textChanged.connect(lambda: self.field_edited.emit("editor_note", self.note.toPlainText()))
        self.date.dateChanged.connect(lambda date: self.field_edited.emit("date", _iso_of(date)))

    def _mark_title(self) -> None:
        """Show that a briefing needs a title; remember the last one."""
        text = self.title.text().strip()
        self._title_shown = text or self._title_shown
        self.title.setProperty("invalid", "false" if text else "true")
        self.title.style().unpolish(self.title)
        self.title.style().polish(self.title)

    def _restore_title(self) -> None:
        """Put the last title back when the field is left empty."""
        if not self.title.text().strip() and self._title_shown:
            self.title.setText(self._title_shown)
            self.field_edited.emit("title", self._title_shown)

    def _fit_note(self) -> None:
        line = self.note.fontMetrics().lineSpacing()
        self.note.setFixedHeight(NOTE_LINES * line + 3 * GRID)


def _date_of(iso: str) -> QDate:
    """The date of a briefing as the field shows it."""
    date = QDate.fromString(iso, ISO)
    return date if date.isValid() else UNDATED


def _iso_of(date: QDate) -> str:
    """The date in the field as a briefing has it."""
    return "" if date == UNDATED else date.toString(ISO)
