"""The head of the briefing page: which briefing, whether it is saved, and the ways out of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from app.domain.briefing import BriefingId, BriefingSummary, BriefingVersion
from app.ui.theme import GRID, Role, Theme

CHOOSER_WIDTH = 44 * GRID
LONGEST_SHOWN = 40
"""Characters of a title: the list is as wide as its longest row."""


class PageHead(QFrame):
    """Which briefing it is and what is done with it.

    Signals: `briefing_chosen(BriefingId)`; `new_wanted()`; `deletion_wanted()`; `export_wanted()`;
    `check_wanted()`, `duplicate_wanted()`, `keeping_wanted()`, `presentation_wanted()`,
    `handout_wanted()`; `versions_wanted()` when they shall be listed; `restoration_wanted(int)`.
    """

    briefing_chosen = Signal(object)
    new_wanted = Signal()
    deletion_wanted = Signal()
    export_wanted = Signal()
    check_wanted = Signal()
    duplicate_wanted = Signal()
    keeping_wanted = Signal()
    presentation_wanted = Signal()
    handout_wanted = Signal()
    versions_wanted = Signal()
    restoration_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "side")
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Briefing"))
        self.chooser.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(24)
        self.chooser.setMaximumWidth(CHOOSER_WIDTH)
        self.chooser.activated.connect(lambda row: self.briefing_chosen.emit(self.chooser.itemData(row)))
        self.new_button = self._tool(theme, "plus", self.tr("New briefing (Ctrl+N)"))
        self.new_button.clicked.connect(self.new_wanted)
        self.delete_button = self._tool(theme, "trash", self.tr("Delete this briefing"))
        self.delete_button.clicked.connect(self.deletion_wanted)
        self.more_button = self._tool(theme, "more", self.tr("More"))
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.check_button = QPushButton(self.tr("Draft check"))
        self.check_button.setToolTip(self.tr("Look for doubts before the export"))
        self.check_button.clicked.connect(self.check_wanted)
        self._fill_more()
        self._state = QLabel()
        self._state.setProperty("textRole", "faint")
        self._state.setProperty("textSize", "small")
        self.export_button = QPushButton(self.tr("Export…"))
        self.export_button.setToolTip(self.tr("As a Word document, PDF, web page, Markdown or workbook (Ctrl+E)"))
        self.export_button.setProperty("kind", "primary")
        self.export_button.clicked.connect(self.export_wanted)
        theme.dress(self.export_button, "export", Role.ON_ACCENT)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        for widget in (self.chooser, self.new_button, self.delete_button, self.more_button, self._state):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self.check_button)
        layout.addWidget(self.export_button)

    @property
    def state(self) -> str:
        """What is said about saving."""
        return self._state.text()

    def show_briefings(self, briefings: Sequence[BriefingSummary], current: BriefingId | None) -> None:
        """List the briefings and choose one of them."""
        self.chooser.clear()
        for briefing in briefings:
            self.chooser.addItem(_shortened(briefing.title), briefing.id)
            self.chooser.setItemData(self.chooser.count() - 1, briefing.title, Qt.ItemDataRole.ToolTipRole)
        self.chooser.setCurrentIndex(self.chooser.findData(current) if current is not None else -1)
        self.chooser.setEnabled(bool(briefings))

    def show_state(self, *, has_briefing: bool, is_saved: bool, is_exporting: bool) -> None:
        """Say whether all is saved, and allow what is possible."""
        saved = self.tr("Saved") if is_saved else self.tr("Saving…")
        self._state.setText(saved if has_briefing else "")
        for widget in (self.delete_button, self.more_button, self.check_button):
            widget.setEnabled(has_briefing)
        self.export_button.setEnabled(has_briefing and not is_exporting)

    def show_versions(self, versions: Sequence[BriefingVersion]) -> None:
        """List earlier states; choosing one brings it back."""
        self.versions_menu.clear()
        for version in versions:
            saved = version.name or version.saved.replace("T", " ")[:16]
            text = self.tr("{saved}: {count} cases").format(saved=saved, count=version.case_count)
            action = self.versions_menu.addAction(text)
            action.triggered.connect(lambda _checked=False, number=version.number: self.restoration_wanted.emit(number))
        if not versions:
            self.versions_menu.addAction(self.tr("No earlier version")).setEnabled(False)

    def _fill_more(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Slide show")).triggered.connect(self.presentation_wanted)
        menu.addAction(self.tr("Handout…")).triggered.connect(self.handout_wanted)
        menu.addAction(self.tr("Duplicate")).triggered.connect(self.duplicate_wanted)
        menu.addAction(self.tr("Keep as a version")).triggered.connect(self.keeping_wanted)
        self.versions_menu = menu.addMenu(self.tr("Earlier versions"))
        menu.aboutToShow.connect(self.versions_wanted)
        self.more_button.setMenu(menu)

    def _tool(self, theme: Theme, icon: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        theme.dress(button, icon)
        return button


def _shortened(title: str) -> str:
    return title if len(title) <= LONGEST_SHOWN else f"{title[: LONGEST_SHOWN - 1]}…"
