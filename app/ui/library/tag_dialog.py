"""The dialog that puts tags on many cases, takes them off, and says beforehand what would change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.case import CaseUid, Tag
from app.errors import InvalidInput
from app.operations.bulk_tags import TagPreview
from app.operations.tags import clean_name
from app.query.synonyms import Synonyms
from app.ui.flow_layout import FlowLayout, clear_layout
from app.ui.jobs import JobRunner
from app.ui.library.bulk_tagging import BulkTagging
from app.ui.library.tag_choice import TagChoice
from app.ui.library.tag_preview import details_of, sentence_of
from app.ui.library.tag_tree import TagTree, room_for
from app.ui.messages import Banner, Messages
from app.ui.theme import GRID, Theme

SELECTED, FOUND = "selected", "found"


class TagNameField(QLineEdit):
    """Filters the tags and names new ones.

    Signals: `entered(str)` on Return; `down_wanted()` on Down.
    """

    entered = Signal(str)
    down_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the name, Down goes to the tags; Return with Ctrl is the dialog's."""
        is_plain = not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_plain and self.text().strip():
            self.entered.emit(self.text())
        elif event.key() == Qt.Key.Key_Down:
            self.down_wanted.emit()
        else:
            super().keyPressEvent(event)


class TagDialog(QDialog):
    """Ticks for all, some or none of the cases; nothing happens before “Apply”.

    Signal `applied(Changes)`.
    """

    applied = Signal(object)

    def __init__(
        self, jobs: JobRunner, theme: Theme, messages: Messages, tags: Sequence[Tag], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._messages = messages
        self._known = tuple(tag.name for tag in tags)
        self._selected: tuple[CaseUid, ...] = ()
        self._query = ""
        self._synonyms: Synonyms | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Tags of cases"))
        self.tagging = BulkTagging(jobs, self)
        self.banner = Banner(theme)
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("Which cases"))
        self.scope.activated.connect(self._choose_scope)
        self.field = TagNameField()
        self.field.setPlaceholderText(self.tr("Look for a tag, or name a new one (area/topic)"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.tree = TagTree(theme)
        self.only_carried = QCheckBox(self.tr("Only tags that they carry"))
        self.only_ticked = QPushButton(self.tr("Take off all that is not ticked"))
        self.only_ticked.setProperty("kind", "link")
        self.only_ticked.setAutoDefault(False)
        self._suggestions = FlowLayout(GRID // 2)
        self._suggestion_row = QWidget()
        self._suggestion_row.setLayout(self._suggestions)
        self._suggestion_row.hide()
        self.preview = self._label("body")
        self.details = self._label("small")
        self.apply_button = QPushButton(self.tr("Apply"))
        self._lay_out()
        self._wire()
        self.tree.show_names(self._known)
        self._show_choice(self.tagging.choice)
        self.resize(room_for(self, theme, 64 * GRID, 68 * GRID))
        self.field.setFocus()

    def open_for(self, uids: Sequence[CaseUid], query: str, synonyms: Synonyms | None) -> None:
        """Open for the selected cases, or for all that meet the query where none is selected."""
        self._selected, self._query, self._synonyms = tuple(uids), query, synonyms
        if uids:
            self.scope.addItem(self.tr("Selected cases ({count})").format(count=f"{len(uids):,}"), SELECTED)
        self.scope.addItem(self.tr("All cases found"), FOUND)
        self._choose_scope()
        self.open()

    def take_off(self) -> None:
        """Begin with the tags that the cases carry."""
        self.only_carried.setChecked(True)
        self.tree.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Return applies from anywhere; Return alone does only where a button has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.apply_button.isEnabled():
                self.tagging.apply()
            return
        super().keyPressEvent(event)

    def _label(self, size: str) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("textSize", size)
        if size == "small":
            label.setProperty("textRole", "secondary")
        return label

    def _lay_out(self) -> None:
        new = QPushButton(self.tr("New tag"))
        new.setAutoDefault(False)
        new.clicked.connect(lambda: self._name(self.field.text()))
        self.new_button = new
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.field, 1)
        line.addWidget(new)
        options = QHBoxLayout()
        options.addWidget(self.only_carried)
        options.addStretch(1)
        options.addWidget(self.only_ticked)
        self.apply_button.setProperty("kind", "primary")
        self.apply_button.setAutoDefault(False)
        self.apply_button.setToolTip(self.tr("Apply (Ctrl+Return)"))
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(self.apply_button)
        buttons.addWidget(cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addWidget(self.banner)
        layout.addWidget(self.scope)
        layout.addLayout(line)
        layout.addWidget(self._suggestion_row)
        layout.addWidget(self.tree, 1)
        layout.addLayout(options)
        layout.addWidget(self.preview)
        layout.addWidget(self.details)
        layout.addLayout(buttons)

    def _wire(self) -> None:
        tagging = self.tagging
        self.field.textChanged.connect(self.tree.filter_by)
        self.field.textChanged.connect(lambda text: self.new_button.setEnabled(bool(text.strip())))
        self.new_button.setEnabled(False)
        self.field.entered.connect(self._enter)
        self.field.down_wanted.connect(self._enter_tree)
        self.tree.left_upwards.connect(self.field.setFocus)
        self.tree.turned.connect(tagging.turn)
        self.only_carried.toggled.connect(self.tree.show_only_carried)
        self.only_ticked.clicked.connect(tagging.keep_only_ticked)
        self.apply_button.clicked.connect(tagging.apply)
        tagging.choice_changed.connect(self._show_choice)
        tagging.suggested.connect(self._show_suggestions)
        tagging.previewed.connect(self._show_preview)
        tagging.applied.connect(self._finish)
        tagging.failed.connect(lambda error: self._messages.tell(error, self.banner))

    def _choose_scope(self) -> None:
        self.apply_button.setEnabled(False)
        if self.scope.currentData() == SELECTED:
            self.tagging.choose_cases(self._selected)
        else:
            self.tagging.choose_query(self._query, self._synonyms)

    def _enter(self, text: str) -> None:
        """Tick the tag of this name, else the one that the filter found, else a new one."""
        found = self.tree.found_name()
        says_something = any(character.isalnum() for character in text)
        if found and says_something and text.strip() not in self.tree.names:
            self.field.clear()
            self._tick(found)
        else:
            self._name(text)

    def _name(self, text: str) -> None:
        """Tick the tag of this name, a new one where there is none."""
        try:
            name = clean_name(text)
        except InvalidInput as error:
            self.banner.show_error(self._messages.sentence(error))
            return
        self.banner.clear()
        self.field.clear()
        self._tick(name)

    def _tick(self, name: str) -> None:
        self.tree.show_names((*self.tree.names, name))
        self.tagging.tick(name)
        self.tree.go_to(name)

    def _enter_tree(self) -> None:
        if not self.tree.current_name() and self.tree.shown_names:
            self.tree.go_to(self.tree.shown_names[0])
        self.tree.setFocus()

    def _show_choice(self, choice: TagChoice) -> None:
        self.tree.show_names((*self.tree.names, *choice.counts))
        self.tree.show_choice(choice)
        self.apply_button.setEnabled(False)
        if self.scope.currentData() == FOUND and choice.total:
            text = self.tr("All cases found ({count})").format(count=f"{choice.total:,}")
            self.scope.setItemText(self.scope.currentIndex(), text)
        self.only_ticked.setEnabled(choice.only_ticked() != choice)
        if choice.total and not choice.counts and self.only_carried.isChecked():
            self.only_carried.setChecked(False)
            self.banner.show_warning(self.tr("These cases carry no tag."))

    def _show_suggestions(self, names: tuple[str, ...]) -> None:
        clear_layout(self._suggestions)
        if names:
            label = QLabel(self.tr("Similar cases have:"))
            label.setProperty("textRole", "secondary")
            self._suggestions.addWidget(label)
        for name in names:
            chip = QPushButton(f"+ {name}".replace("&", "&&"))
            chip.setProperty("kind", "chip")
            chip.setAutoDefault(False)
            chip.clicked.connect(lambda _checked=False, name=name: self._tick(name))
            self._suggestions.addWidget(chip)
        self._suggestion_row.setVisible(bool(names))

    def _show_preview(self, preview: TagPreview) -> None:
        self.preview.setText(sentence_of(preview, len(self.tagging.uids)))
        self.details.setText(details_of(preview, len(self.tagging.uids)))
        self.details.setVisible(bool(self.details.text()))
        self.apply_button.setEnabled(bool(preview.cases))

    def _finish(self, changes: object) -> None:
        self.applied.emit(changes)
        self.accept()
