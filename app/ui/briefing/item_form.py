"""The fields of the selected item: how much of a case, the writer's own text, the columns of a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.briefing import CaseField, Extent, ItemKind, OutlineItem
from app.ui.briefing.check_box import CheckBox
from app.ui.briefing.words import EXTENTS, FIELDS, ITEM_KINDS, translated
from app.ui.theme import GRID, Theme

LONGEST_TITLE = 300
TEXT_LINES = 9
_TITLED = frozenset(
    {
        ItemKind.PART,
        ItemKind.CASE,
        ItemKind.GUIDE,
        ItemKind.FOREWORD,
        ItemKind.COMPARISON,
        ItemKind.KEY_FIGURES,
        ItemKind.CHART,
        ItemKind.MATRIX,
        ItemKind.ATTACHMENT,
    }
)
_WRITTEN = frozenset(
    {
        ItemKind.PART,
        ItemKind.TEXT,
        ItemKind.EDITOR_NOTE,
        ItemKind.LEAD,
        ItemKind.GUIDE,
        ItemKind.FOREWORD,
        ItemKind.ATTACHMENT,
    }
)


class ItemForm(QWidget):
    """Follows the selection; several cases share the choice of how much is shown.

    Signals: `item_edited(OutlineItem)`; `extent_chosen(Extent)` for all that is selected.
    """

    item_edited = Signal(object)
    extent_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item: OutlineItem | None = None
        self.heading = QLabel()
        self.heading.setProperty("textWeight", "strong")
        self.extent = QComboBox()
        self.extent.setAccessibleName(self.tr("How much of the case"))
        for extent, name in EXTENTS.items():
            self.extent.addItem(translated(name), extent)
        self.title = QLineEdit()
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setPlaceholderText(self.tr("Heading; its own when empty"))
        self.title.setAccessibleName(self.tr("Heading"))
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text"))
        self.text.setPlaceholderText(self.tr("Text in Markdown: an empty line parts paragraphs, # makes a heading"))
        self.figure = QLineEdit()
        self.figure.setMaxLength(LONGEST_TITLE)
        self.figure.setAccessibleName(self.tr("Figure"))
        self.figure.setPlaceholderText(self.tr("Name of the figure; the most frequent when empty"))
        self._figures = QStringListModel(self)
        completer = QCompleter(self._figures, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.figure.setCompleter(completer)
        self.fields = {field: CheckBox(translated(name), theme) for field, name in FIELDS.items()}
        self.chosen = CheckBox("", theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        fields = self.fields.values()
        for widget in (self.heading, self.extent, self.title, self.figure, self.text, self.chosen, *fields):
            layout.addWidget(widget)
        self._wire()
        theme.changed.connect(self._fit_text)
        self._fit_text()
        self.show_items(())

    def show_items(self, items: Sequence[OutlineItem]) -> None:
        """Show the fields of what is selected; the one that is being typed in keeps its cursor."""
        self._item = items[0] if len(items) == 1 else None
        are_cases = bool(items) and all(item.kind is ItemKind.CASE for item in items)
        kind = self._item.kind if self._item is not None else None
        self.setVisible(are_cases or self._item is not None)
        self.heading.setText(self._heading_text(items))
        self.extent.setVisible(are_cases)
        self.title.setVisible(kind in _TITLED)
        self.text.setVisible(kind in _WRITTEN)
        self.figure.setVisible(kind is ItemKind.CHART)
        for box in self.fields.values():
            box.setVisible(kind is ItemKind.COMPARISON)
        self.chosen.setVisible(self._item is not None and bool(self._item.cases))
        if are_cases:
            extents = {item.extent for item in items}
            self.extent.setCurrentIndex(self.extent.findData(items[0].extent) if len(extents) == 1 else -1)
        if self._item is not None:
            self._fill(self._item)

    def offer_figures(self, names: Sequence[str]) -> None:
        """Offer names of figures where a chart's is typed."""
        self._figures.setStringList(list(names))

    def begin(self) -> None:
        """Put the cursor into the first field that is written in."""
        field = next((line for line in (self.title, self.figure, self.text) if line.isVisibleTo(self)), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, item: OutlineItem) -> None:
        for line, text in ((self.title, item.title), (self.figure, item.metric)):
            if line.text() != text:
                line.blockSignals(True)
                line.setText(text)
                line.blockSignals(False)
        if self.text.toPlainText() != item.text:
            self.text.blockSignals(True)
            self.text.setPlainText(item.text)
            self.text.blockSignals(False)
        for field, box in self.fields.items():
            box.setChecked(field in item.fields)
        self.chosen.setText(self.tr("Only the {count} cases that were compared").format(count=len(item.cases)))
        self.chosen.setChecked(bool(item.cases))

    def _wire(self) -> None:
        self.extent.activated.connect(lambda row: self.extent_chosen.emit(Extent(self.extent.itemData(row))))
        self.title.textEdited.connect(lambda text: self._edit(title=text))
        self.figure.textChanged.connect(lambda text: self._edit(metric=text))
        self.text.textChanged.connect(lambda: self._edit(text=self.text.toPlainText()))
        for field, box in self.fields.items():
            box.clicked.connect(lambda _checked=False, field=field: self._toggle(field))
        self.chosen.clicked.connect(self._use_all_cases)

    def _use_all_cases(self) -> None:
        """Undo brings the chosen cases back."""
        if self._item is not None:
            self._item = replace(self._item, cases=())
            self.chosen.hide()
            self.item_edited.emit(self._item)

    def _edit(self, **values: str) -> None:
        if self._item is not None:
            self._item = replace(self._item, **values)  # type: ignore[arg-type]
            self.item_edited.emit(self._item)

    def _toggle(self, field: CaseField) -> None:
        """Columns keep the order in which they were chosen."""
        if self._item is not None:
            kept = tuple(each for each in self._item.fields if each is not field)
            chosen = (*kept, field) if self.fields[field].isChecked() else kept
            self._item = replace(self._item, fields=chosen)
            self.item_edited.emit(self._item)

    def _heading_text(self, items: Sequence[OutlineItem]) -> str:
        if len(items) == 1:
            return translated(ITEM_KINDS[items[0].kind])
        return self.tr("{count} selected").format(count=len(items))

    def _fit_text(self) -> None:
        self.text.setFixedHeight(TEXT_LINES * self.text.fontMetrics().lineSpacing() + 3 * GRID)
