"""What a person does with the outline: the selection and the fields, parts and pages that follow it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.briefing import CasePart, Extent, ItemId, ItemKind, OutlineItem
from app.ui.briefing.item_form import ItemForm
from app.ui.briefing.outline_pane import OutlinePane
from app.ui.briefing.parts_box import PartsBox
from app.ui.briefing.preview_pane import PreviewPane
from app.ui.briefing.view_model import BriefingViewModel

if TYPE_CHECKING:
    from app.ui.briefing.loading import OutlineRow


class OutlineWork(QObject):
    """Joins the outline with the briefing and with what shows its selection.

    Signal `taken_out(str)` with a sentence.
    """

    taken_out = Signal(str)

    def __init__(
        self,
        view_model: BriefingViewModel,
        outline: OutlinePane,
        item_form: ItemForm,
        parts: PartsBox,
        preview: PreviewPane,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._outline = outline
        self._item_form = item_form
        self._parts = parts
        self._preview = preview
        self._is_clicking = False
        self._wire()

    def show_parts(self) -> None:
        """Show the fields of what is selected; without a selection the parts of all cases."""
        selected = self._outline.tree.selected_items()
        self._item_form.show_items(selected)
        cases = _cases(selected or self._view_model.items)
        rows = {row.uid: row for row in self._view_model.rows}
        self._parts.setVisible(not selected or bool(cases))
        self._parts.show_items(cases, rows, are_selected=bool(selected))

    def go_to(self, item_id: ItemId) -> None:
        """Select an item and bring it into view everywhere."""
        if self._outline.model.index_of(item_id).isValid():
            self._outline.tree.select(item_id)

    def _wire(self) -> None:
        model, tree = self._view_model, self._outline.tree
        model.items_changed.connect(self._show_items)
        model.rows_changed.connect(self._outline.model.set_rows)
        model.rows_changed.connect(lambda _rows: self.show_parts())
        model.rows_changed.connect(self._offer_figures)
        self._outline.model.items_dropped.connect(model.place)
        self._outline.model.cases_dropped.connect(model.insert)
        self._outline.model.item_renamed.connect(model.rename_item)
        self._outline.item_wanted.connect(self._add_item)
        tree.items_selected.connect(self._follow_selection)
        tree.shift_wanted.connect(model.shift)
        tree.indent_wanted.connect(model.indent)
        tree.copy_wanted.connect(model.copy)
        tree.cut_wanted.connect(model.cut)
        tree.paste_wanted.connect(model.paste)
        tree.removal_wanted.connect(self._remove)
        tree.fields_wanted.connect(lambda _item: self._item_form.begin())
        self._parts.part_toggled.connect(self._toggle_part)
        self._item_form.item_edited.connect(model.edit_item)
        self._item_form.extent_chosen.connect(self._choose_extent)
        self._preview.item_clicked.connect(self._select_clicked)

    def _offer_figures(self, rows: tuple[OutlineRow, ...]) -> None:
        """Names of figures, first those that most cases have."""
        counts = Counter(metric for row in rows for metric in row.metrics)
        self._item_form.offer_figures([metric for metric, _ in counts.most_common()])

    def _show_items(self, items: tuple[OutlineItem, ...]) -> None:
        self._outline.show_items(items)
        self.show_parts()

    def _follow_selection(self, items: tuple[OutlineItem, ...]) -> None:
        self.show_parts()
        if len(items) == 1 and not self._is_clicking:
            self._preview.show_item(items[0].id)

    def _select_clicked(self, item_id: ItemId) -> None:
        """Select what was clicked in the pages, which stay where they are."""
        self._is_clicking = True
        self.go_to(item_id)
        self._is_clicking = False

    def _add_item(self, kind: ItemKind) -> None:
        """Add an item behind the selected ones, and select it to be filled in."""
        before = {item.id for item in self._view_model.items}
        self._view_model.add_item(kind, self._outline.tree.selected_ids())
        for item in self._view_model.items:
            if item.id not in before:
                self.go_to(item.id)
                self._item_form.begin()

    def _choose_extent(self, extent: Extent) -> None:
        self._view_model.set_extent(self._outline.tree.selected_ids(), extent)
        self.show_parts()

    def _toggle_part(self, part: CasePart, shown: object) -> None:
        items = self._outline.tree.selected_items() or self._view_model.items
        self._view_model.set_parts([item.id for item in _cases(items)], part, shown=bool(shown))

    def _remove(self, ids: tuple[ItemId, ...]) -> None:
        count = len(self._view_model.items)
        self._view_model.remove(ids)
        count -= len(self._view_model.items)
        text = self.tr("1 item taken out.") if count == 1 else self.tr("{count} items taken out.")
        self.taken_out.emit(text.format(count=count))


def _cases(items: Sequence[OutlineItem]) -> tuple[OutlineItem, ...]:
    return tuple(item for item in items if item.kind is ItemKind.CASE)
