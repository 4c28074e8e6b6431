"""Check boxes for the parts of the selected cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.briefing.outline import shown_parts
from app.domain.briefing import CasePart, OutlineItem
from app.domain.case import CaseUid
from app.ui.briefing.check_box import CheckBox
from app.ui.briefing.words import PART_TITLES, translated
from app.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from app.ui.briefing.loading import OutlineRow

COLUMNS = 2


class PartsBox(QWidget):
    """Shows which parts of some cases go into the briefing.

    Signal `part_toggled(CasePart, bool)` when the person checks or unchecks one.
    """

    part_toggled = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = QLabel()
        self._heading.setProperty("textWeight", "strong")
        self.boxes: dict[CasePart, CheckBox] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        rows = -(-len(PART_TITLES) // COLUMNS)
        for place, (part, title) in enumerate(PART_TITLES.items()):
            box = CheckBox(translated(title), theme)
            box.clicked.connect(lambda _checked=False, part=part: self._toggle(part))
            self.boxes[part] = box
            grid.addWidget(box, place % rows, place // rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self._heading)
        layout.addLayout(grid)

    def show_items(
        self, items: Sequence[OutlineItem], rows: Mapping[CaseUid, OutlineRow], *, are_selected: bool
    ) -> None:
        """Show the parts of these cases; one that only some of them show is half checked."""
        self._heading.setText(self._heading_text(len(items), are_selected=are_selected))
        available = {part for item in items if item.case_uid in rows for part in rows[item.case_uid].available}
        for part, box in self.boxes.items():
            shown = sum(part in shown_parts(item) for item in items)
            box.setEnabled(part in available)
            if 0 < shown < len(items):
                box.setCheckState(Qt.CheckState.PartiallyChecked)
            else:
                box.setTristate(False)
                box.setChecked(shown > 0)
            box.setToolTip("" if part in available or not items else self._missing_text(part))

    def _toggle(self, part: CasePart) -> None:
        box = self.boxes[part]
        # Half checked is only ever shown; a click makes it whole.
        shown = box.checkState() is not Qt.CheckState.Unchecked
        box.setTristate(False)
        box.setChecked(shown)
        self.part_toggled.emit(part, shown)

    def _heading_text(self, count: int, *, are_selected: bool) -> str:
        if count == 0:
            return self.tr("Parts")
        if not are_selected:
            return self.tr("Parts of all cases")
        return self.tr("Parts of the selected case") if count == 1 else self.tr("Parts of the selected cases")

    def _missing_text(self, part: CasePart) -> str:
        if part is CasePart.ORIGINAL:
            return self.tr("Import the compilation to have the original text.")
        return self.tr("These cases hold nothing under this heading.")
