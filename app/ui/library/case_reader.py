"""A case to read, as card and as original, with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.actions import ActionId, ActionSet
from app.ui.empty_state import EmptyState
from app.ui.flow_layout import FlowLayout, clear_layout
from app.ui.library.card_view import CardView
from app.ui.library.citation import text_with_citation
from app.ui.library.original_view import OriginalView
from app.ui.library.words import Labels
from app.ui.theme import GRID, Role, Theme

if TYPE_CHECKING:
    from app.ui.library.reading import Reading

CARD, ORIGINAL, BESIDE = 0, 1, 2
"""The tabs: the card, the original, both side by side."""


class CaseReader(QWidget):
    """Shows one `Reading`.

    Signals: `value_chosen(FacetField, str)` by a chip; `tag_added(str)`, `tag_removed(str)`; `left()` on Escape;
    `import_requested()` where the original is missing; `copied()` after a passage went to the clipboard.
    `repair_revoked(Repair)`, `repair_restored(Repair)` in the original; `case_chosen(CaseUid)` for another version, and
    `unlink_requested()` to be none of them.
    """

    value_chosen = Signal(object, str)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    left = Signal()
    import_requested = Signal()
    copied = Signal()
    repair_revoked = Signal(object)
    repair_restored = Signal(object)
    case_chosen = Signal(object)
    unlink_requested = Signal()

    def __init__(self, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._reading: Reading | None = None
        self._labels = Labels("")
        self._terms: tuple[str, ...] = ()
        self._jumps = FlowLayout(0)
        self._tabs = self._make_tabs()
        self.card = CardView(theme)
        self.original = OriginalView(theme)
        self.missing_original = EmptyState(theme)
        self._pages = QSplitter(Qt.Orientation.Horizontal)
        self._pages.setChildrenCollapsible(False)
        for page in (self.card, self.original, self.missing_original):
            self._pages.addWidget(page)
        self._head = self._make_head(actions)
        self._show_page()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._pages, 1)
        tags = self.card.header.tags
        tags.tag_added.connect(self.tag_added)
        tags.tag_removed.connect(self.tag_removed)
        tags.left.connect(self.card.setFocus)
        self.card.header.value_chosen.connect(self.value_chosen)
        self.card.header.versions.case_chosen.connect(self.case_chosen)
        self.card.header.versions.unlink_requested.connect(self.unlink_requested)
        self.original.repair_revoked.connect(self.repair_revoked)
        self.original.repair_restored.connect(self.repair_restored)
        theme.changed.connect(self._show_again)

    def show_reading(self, reading: Reading) -> None:
        """Show a case; the same case again keeps its place."""
        is_other = self._reading is None or self._reading.detail.case.uid != reading.detail.case.uid
        self._reading = reading
        self._show_again()
        if is_other:
            self.card.to_top()

    def show_terms(self, terms: Sequence[str]) -> None:
        """Mark other search terms."""
        if tuple(terms) != self._terms:
            self._terms = tuple(terms)
            self._show_again()

    def set_labels(self, labels: Labels) -> None:
        """Use the names of a store's vocabulary."""
        self._labels = labels
        self._show_again()

    def set_tag_names(self, names: Sequence[str]) -> None:
        """The tags that the field completes."""
        self.card.header.tags.field.set_names(names)

    def enter(self) -> None:
        """Take the focus."""
        views = (self.card, self.original, self.missing_original)
        next(view for view in views if not view.isHidden()).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_original(self) -> None:
        """Turn to the original."""
        self._tabs.setCurrentIndex(ORIGINAL)

    def edit_tags(self) -> None:
        """Put the cursor into the field for another tag."""
        if self._tabs.currentIndex() == ORIGINAL:
            self._tabs.setCurrentIndex(CARD)
        self.card.to_top()
        self.card.header.tags.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy_with_citation(self) -> None:
        """Put the selected passage, or title and gist, with its source onto the clipboard."""
        if self._reading is not None:
            beside = self._tabs.currentIndex() == BESIDE and self.original.hasFocus()
            view = self.original if beside or self._tabs.currentIndex() == ORIGINAL else self.card
            QGuiApplication.clipboard().setText(text_with_citation(self._reading.detail, view.selected_text()))
            self.copied.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar()
        tabs.addTab(self.tr("Card"))
        tabs.addTab(self.tr("Original"))
        tabs.addTab(self.tr("Side by side"))
        tabs.setExpanding(False)
        tabs.setAccessibleName(self.tr("Card, original or both"))
        tabs.currentChanged.connect(self._show_page)
        return tabs

    def _make_head(self, actions: ActionSet) -> QWidget:
        head = QFrame()
        line = QHBoxLayout()
        line.setContentsMargins(2 * GRID, GRID // 2, GRID, 0)
        line.setSpacing(GRID // 2)
        line.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        for action_id, icon in ((ActionId.ADD_TAG, "tag"), (ActionId.COPY_CITATION, "quote")):
            button = QToolButton()
            self._theme.dress(button, icon)
            actions.bind_button(button, action_id)
            line.addWidget(button)
        add = QToolButton()
        add.setText(self.tr("Add to briefing"))
        add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._theme.dress(add, "briefing-add", Role.ACCENT)
        actions.bind_button(add, ActionId.ADD_TO_BRIEFING)
        line.addWidget(add)
        rule = QFrame()
        rule.setProperty("line", "horizontal")
        jumps = QWidget()
        jumps.setLayout(self._jumps)
        self._jumps.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        self._jump_strip = jumps
        layout = QVBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(rule)
        layout.addWidget(jumps)
        return head

    def _show_again(self) -> None:
        if self._reading is None:
            return
        self.card.show_reading(self._reading, self._labels, self._terms)
        original = self._reading.detail.original
        if original is not None:
            self.original.show_original(original, self._terms)
        self._fill_jumps(self._reading)
        self._show_page()

    def _show_page(self) -> None:
        tab = self._tabs.currentIndex()
        has_original = self._reading is not None and self._reading.detail.original is not None
        if tab != CARD and not has_original:
            self._say_no_original()
        self._jump_strip.setVisible(tab != ORIGINAL and self._jumps.count() > 1)
        self.card.setVisible(tab != ORIGINAL)
        self.original.setVisible(tab != CARD and has_original)
        self.missing_original.setVisible(tab != CARD and not has_original)
        self._pages.refresh()

    def _fill_jumps(self, reading: Reading) -> None:
        clear_layout(self._jumps)
        for section in reading.sections:
            button = QPushButton(section.heading)
            button.setProperty("kind", "jump")
            button.clicked.connect(lambda _checked=False, anchor=section.anchor: self.card.jump(anchor))
            self._jumps.addWidget(button)
            button.show()

    def _say_no_original(self) -> None:
        self.missing_original.say(
            "lines",
            self.tr("The original is not here yet"),
            self.tr("Import the compilation this case comes from; its text is then kept beside the card."),
        )
        self.missing_original.offer(self.tr("Import compilations…"), self.import_requested.emit)
