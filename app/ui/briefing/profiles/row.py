"""Which layout profile a briefing has: a chooser, a way into the editor, and what else is done with profiles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from app.domain.layout_profile import LayoutProfile
from app.ui.briefing.still_boxes import StillChoice
from app.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from app.operations.layout_profiles import Layout


class LayoutRow(QWidget):
    """Shows the layouts and the one that the briefing has.

    Signals: `chosen(str)`; `editor_wanted()`; `duplicate_wanted()`, `rename_wanted()`, `deletion_wanted()`,
    `import_wanted()`, `export_wanted()`; `reset_wanted(LayoutProfile)`.
    """

    chosen = Signal(str)
    editor_wanted = Signal()
    duplicate_wanted = Signal()
    rename_wanted = Signal()
    deletion_wanted = Signal()
    import_wanted = Signal()
    export_wanted = Signal()
    reset_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = StillChoice()
        self.chooser.setAccessibleName(self.tr("Layout of the pages"))
        self.chooser.activated.connect(lambda row: self.chosen.emit(str(self.chooser.itemData(row))))
        self.setFocusProxy(self.chooser)
        hint = self.tr("Look at this layout, change it, import or export layouts")
        self.edit_button = self._tool(theme, "sliders", hint)
        self.edit_button.clicked.connect(self._open)
        self._is_missing = False
        self.menu = QMenu(self)
        self._fill_menu()
        self.hint = QLabel(self.tr("This layout no longer exists: the pages look as GB/T 9704-2012 says."))
        self.hint.setProperty("textRole", "danger")
        self.hint.setProperty("textSize", "small")
        self.hint.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        line.addWidget(self.chooser, 1)
        line.addWidget(self.edit_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(line)
        layout.addWidget(self.hint)

    def show_layouts(self, layouts: Sequence[Layout], name: str, current: Layout | None) -> None:
        """Show which profiles there are and which one the briefing names, be it there or not."""
        self.chooser.clear()
        for layout in layouts:
            self._add(layout.profile.name, layout.profile.name)
        if layouts and current is None:
            self._add(self.tr("{name} (missing)").format(name=name), name)
        self.chooser.setCurrentIndex(self.chooser.findData(name))
        self.chooser.setToolTip(self.chooser.currentText())
        self.hint.setVisible(bool(layouts) and current is None)
        is_own = current is not None and not current.is_bundled
        for action in (self.rename_action, self.delete_action):
            action.setEnabled(is_own)
        for action in (self.duplicate_action, self.export_action):
            action.setEnabled(current is not None)
        self._is_missing = current is None
        self.edit_button.setEnabled(bool(layouts))
        self.reset_menu.setEnabled(is_own)
        self.reset_menu.clear()
        for layout in layouts:
            if layout.is_bundled:
                self._offer_reset(layout.profile)

    def _open(self) -> None:
        """The editor; for a layout that is missing what else can be done, such as taking it from its file."""
        if self._is_missing:
            self.menu.popup(self.edit_button.mapToGlobal(self.edit_button.rect().bottomLeft()))
        else:
            self.editor_wanted.emit()

    def _add(self, text: str, name: str) -> None:
        self.chooser.addItem(text, name)
        self.chooser.setItemData(self.chooser.count() - 1, text, Qt.ItemDataRole.ToolTipRole)

    def _offer_reset(self, profile: LayoutProfile) -> None:
        action = self.reset_menu.addAction(profile.name)
        action.triggered.connect(lambda: self.reset_wanted.emit(profile))

    def _fill_menu(self) -> None:
        self.duplicate_action = self._action(self.tr("Make a copy"))
        self.duplicate_action.triggered.connect(self.duplicate_wanted)
        self.rename_action = self._action(self.tr("Rename…"))
        self.rename_action.triggered.connect(self.rename_wanted)
        self.reset_menu = self.menu.addMenu(self.tr("Reset to"))
        self.delete_action = self._action(self.tr("Delete"))
        self.delete_action.triggered.connect(self.deletion_wanted)
        self.menu.addSeparator()
        self._action(self.tr("Import from a file…")).triggered.connect(self.import_wanted)
        self.export_action = self._action(self.tr("Export to a file…"))
        self.export_action.triggered.connect(self.export_wanted)

    def _action(self, text: str) -> QAction:
        return self.menu.addAction(text)

    def _tool(self, theme: Theme, icon: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        theme.dress(button, icon)
        return button
