"""The briefing page: the outline at the left, its fields beside it, the pages at the right, export at the top."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import wording
from app.domain.briefing import Briefing, BriefingId, CasePart, Extent, ItemId, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.draft_check import Finding
from app.export.names import file_name
from app.ui.actions import ActionId
from app.ui.briefing.details_form import DetailsForm
from app.ui.briefing.draft_keeping import DraftKeeping
from app.ui.briefing.export_row import ExportRow
from app.ui.briefing.findings_panel import FindingsPanel
from app.ui.briefing.item_form import ItemForm
from app.ui.briefing.more_details import MoreDetails
from app.ui.briefing.outline_pane import OutlinePane
from app.ui.briefing.page_head import PageHead
from app.ui.briefing.parts_box import PartsBox
from app.ui.briefing.preview_model import PreviewModel
from app.ui.briefing.preview_pane import PreviewPane
from app.ui.briefing.view_model import BriefingViewModel
from app.ui.briefing.words import FORMATS, translated
from app.ui.empty_state import EmptyState
from app.ui.file_icons import FileIcons
from app.ui.messages import Banner
from app.ui.pages import PageServices
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.operations.briefings import ExportResult

OUTLINE_WIDTH = 37 * GRID
SMALLEST_OUTLINE = 32 * GRID
SMALLEST_FIELDS = 38 * GRID
SMALLEST_PREVIEW = 45 * GRID


class BriefingPage(QWidget):
    """Edits the current briefing.

    Signals: `changes_made(Changes)` after it was saved or deleted; `case_requested(CaseUid)` to read a case,
    `passage_requested(CaseUid, Anchor)` at a passage;
    `library_requested()` to look for cases; `new_briefing_requested(tuple[CaseUid])`; `undo_requested()`.
    """

    changes_made = Signal(object)
    case_requested = Signal(object)
    passage_requested = Signal(object, object)
    library_requested = Signal()
    new_briefing_requested = Signal(object)
    undo_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = FileIcons()
        self._theme = services.theme
        self._messages = services.messages
        self._preferences = services.preferences
        self._current = services.briefing
        self._actions = services.actions
        self._is_clicking = False
        self.view_model = BriefingViewModel(services.jobs, self)
        self.preview_model = PreviewModel(services.jobs, self)
        self.banner = Banner(self._theme)
        self.head = PageHead(self._theme)
        self.export_row = ExportRow()
        self.outline = OutlinePane(self._theme)
        self.parts = PartsBox(self._theme)
        self.item_form = ItemForm(self._theme)
        self.details = DetailsForm(self._theme)
        self.more = MoreDetails()
        self.preview = PreviewPane(self._theme, self.preview_model)
        self.findings = FindingsPanel()
        self.keeping = DraftKeeping(services.jobs, self)
        self.empty = EmptyState(self._theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._make_splitter())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.head, self.banner, self.export_row):
            layout.addWidget(widget)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.findings)
        self._say_empty()
        self._wire_view_model()
        self._wire_widgets()
        self._wire_keeping()
        self._wire_services()
        self._show_briefing(None)

    def start(self) -> None:
        """Open the current briefing."""
        self._open_current()
        self._current.refresh()

    def open_briefing(self, briefing_id: BriefingId) -> None:
        """Show a briefing and make it the current one."""
        self._current.choose(briefing_id)
        self._open_current()

    def add_cases(self, uids: Sequence[CaseUid]) -> None:
        """Put cases at the end of the briefing that is shown."""
        self.view_model.insert(uids, self.outline.model.rowCount())

    def apply_changes(self, changes: Changes) -> None:
        """Load again what an operation elsewhere may have touched."""
        self.view_model.apply_changes(changes)

    def settle(self) -> None:
        """Save what was edited; the store worker finishes it before the window closes."""
        self.view_model.save()

    def ask_export(self, format_name: str) -> None:
        """Open the dialog that asks where to; the file is written when it is accepted."""
        briefing = self.view_model.briefing
        if briefing is None or self.view_model.is_exporting:
            return
        title, suffix = FORMATS[format_name]
        dialog = QFileDialog(self, self.tr("Export: {format}").format(format=translated(title)))
        dialog.setIconProvider(self._icons)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setNameFilter(f"{translated(title)} (*{suffix})")
        dialog.setDirectory(self._export_folder())
        dialog.selectFile(file_name(briefing.title, suffix))
        dialog.fileSelected.connect(lambda name: self.export(format_name, Path(name)))
        dialog.open()

    def export(self, format_name: str, target: Path) -> None:
        """Write the briefing to a file."""
        self._preferences.change(last_export_folder=str(target.parent))
        self.banner.clear()
        self.view_model.export(format_name, target)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page may change the briefing: what was edited here is saved first."""
        self.view_model.save()
        super().hideEvent(event)

    def _make_splitter(self) -> QSplitter:
        outline = _column(self.outline)
        fields = QScrollArea()
        fields.setWidget(_column(self.item_form, self.parts, self.details, self.more))
        fields.setWidgetResizable(True)
        fields.setFrameShape(QFrame.Shape.NoFrame)
        fields.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outline.setMinimumWidth(SMALLEST_OUTLINE)
        fields.setMinimumWidth(SMALLEST_FIELDS)
        self.preview.setMinimumWidth(SMALLEST_PREVIEW)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for widget in (outline, fields, self.preview):
            splitter.addWidget(widget)
        splitter.setStretchFactor(2, 1)
        splitter.setSizes([OUTLINE_WIDTH, SMALLEST_FIELDS, 2 * OUTLINE_WIDTH])
        return splitter

    def _wire_view_model(self) -> None:
        model = self.view_model
        model.opened.connect(self._show_briefing)
        model.items_changed.connect(self._show_items)
        model.rows_changed.connect(self.outline.model.set_rows)
        model.rows_changed.connect(lambda _rows: self._show_parts())
        model.draft_changed.connect(self.preview_model.show)
        self.preview_model.failed.connect(lambda error: self._messages.tell(error, self.banner))
        model.saving_changed.connect(lambda _saving: self._show_state())
        model.changes_made.connect(self.changes_made)
        model.failed.connect(lambda error: self._messages.tell(error, self.banner))
        model.export_begun.connect(self.export_row.begin)
        model.export_begun.connect(lambda _target: self._show_state())
        model.export_progressed.connect(self.export_row.show_progress)
        model.export_ended.connect(self.export_row.end)
        model.export_ended.connect(self._show_state)
        model.exported.connect(self._tell_exported)
        model.export_failed.connect(lambda error: self._messages.tell(error, self.banner))

    def _wire_widgets(self) -> None:
        model, outline = self.view_model, self.outline
        outline.model.items_dropped.connect(model.place)
        outline.model.cases_dropped.connect(model.insert)
        outline.model.item_renamed.connect(model.rename_item)
        outline.item_wanted.connect(self._add_item)
        outline.list.items_selected.connect(self._follow_selection)
        outline.list.shift_wanted.connect(model.shift)
        outline.list.indent_wanted.connect(model.indent)
        outline.list.copy_wanted.connect(model.copy)
        outline.list.cut_wanted.connect(model.cut)
        outline.list.paste_wanted.connect(model.paste)
        outline.list.case_opened.connect(self.case_requested)
        outline.list.removal_wanted.connect(self._remove)
        outline.library_requested.connect(self.library_requested)
        self.parts.part_toggled.connect(self._toggle_part)
        self.item_form.item_edited.connect(model.edit_item)
        self.item_form.extent_chosen.connect(self._choose_extent)
        self.details.field_edited.connect(model.edit)
        self.more.field_edited.connect(model.edit)
        self.preview.passage_requested.connect(self.passage_requested)
        self.preview.item_clicked.connect(self._select_item)
        self.head.briefing_chosen.connect(self.open_briefing)
        self.head.new_wanted.connect(lambda: self.new_briefing_requested.emit(()))
        self.head.deletion_wanted.connect(self._delete)
        self.head.export_wanted.connect(self.ask_export)
        self.export_row.cancelled.connect(model.cancel_export)

    def _wire_keeping(self) -> None:
        head, keeping, model = self.head, self.keeping, self.view_model
        head.check_wanted.connect(self._check)
        head.duplicate_wanted.connect(lambda: self._with_saved(keeping.duplicate))
        head.keeping_wanted.connect(lambda: self._with_saved(keeping.keep))
        head.versions_wanted.connect(
            lambda: self._with_saved(lambda number: keeping.list_versions(number, head.show_versions))
        )
        head.restoration_wanted.connect(
            lambda number: self._with_saved(lambda briefing_id: keeping.restore(briefing_id, number))
        )
        keeping.duplicated.connect(lambda copy: self.open_briefing(copy.id))
        keeping.changes_made.connect(self.changes_made)
        keeping.changes_made.connect(model.apply_changes)
        keeping.checked.connect(self._show_findings)
        keeping.failed.connect(lambda error: self._messages.tell(error, self.banner))
        model.changes_made.connect(lambda _changes: self._check() if self.findings.isVisible() else None)
        self.findings.mend_wanted.connect(model.mend)
        self.findings.finding_chosen.connect(lambda finding: self._go_to_item(finding.item))

    def _with_saved(self, act: Callable[[BriefingId], None]) -> None:
        """Do something with the briefing that is shown, as it is now."""
        if self.view_model.briefing is not None:
            self.view_model.save()
            act(self.view_model.briefing.id)

    def _check(self) -> None:
        if self.view_model.briefing is not None:
            self.keeping.check(self.view_model.briefing)

    def _show_findings(self, findings: tuple[Finding, ...]) -> None:
        language = self._preferences.current.language
        sentences = [wording.phrase(each.code, language, **dict(each.parameters)) for each in findings]
        self.findings.show_findings(findings, sentences)

    def _go_to_item(self, item_id: ItemId) -> None:
        row = self.outline.model.row_of(item_id)
        if row is not None:
            self.outline.list.setCurrentIndex(self.outline.model.index(row))

    def _wire_services(self) -> None:
        self._current.listed.connect(lambda _briefings: self._show_list())
        self._current.changed.connect(lambda _id: self._open_current())
        self._actions[ActionId.EXPORT_BRIEFING].triggered.connect(self._export_by_key)

    def _open_current(self) -> None:
        briefing = self.view_model.briefing
        if self._current.id is None or briefing is None or briefing.id != self._current.id:
            self.view_model.open(self._current.id)
        self._show_list()

    def _show_list(self) -> None:
        self.head.show_briefings(self._current.briefings, self._current.id)

    def _show_briefing(self, briefing: Briefing | None) -> None:
        if briefing is None:
            self.stack.setCurrentWidget(self.empty)
            self.findings.hide()
        else:
            self.details.show_briefing(briefing)
            self.more.show_briefing(briefing)
            self.stack.setCurrentIndex(1)
        self._show_state()

    def _say_empty(self) -> None:
        self.empty.say(
            "briefing",
            self.tr("No briefing yet"),
            self.tr("A briefing gathers cases in an order of your own and becomes a Word document in official layout."),
        )
        self.empty.offer(self.tr("New briefing…"), lambda: self.new_briefing_requested.emit(()), kind="primary")

    def _show_items(self, items: tuple[OutlineItem, ...]) -> None:
        self.outline.show_items(items)
        self._show_parts()

    def _show_parts(self) -> None:
        """Show the fields of what is selected; without a selection the parts of all cases."""
        selected = self.outline.list.selected_items()
        self.item_form.show_items(selected)
        cases = _cases(selected or self.view_model.items)
        rows = {row.uid: row for row in self.view_model.rows}
        self.parts.setVisible(not selected or bool(cases))
        self.parts.show_items(cases, rows, are_selected=bool(selected))

    def _show_state(self) -> None:
        model = self.view_model
        self.head.show_state(
            has_briefing=model.briefing is not None, is_saved=model.is_saved, is_exporting=model.is_exporting
        )

    def _follow_selection(self, items: tuple[OutlineItem, ...]) -> None:
        self._show_parts()
        if len(items) == 1 and not self._is_clicking:
            self.preview.show_item(items[0].id)

    def _select_item(self, item_id: ItemId) -> None:
        """Select what was clicked in the pages, which stay where they are."""
        row = self.outline.model.row_of(item_id)
        if row is not None:
            self._is_clicking = True
            self.outline.list.setCurrentIndex(self.outline.model.index(row))
            self._is_clicking = False

    def _add_item(self, kind: ItemKind) -> None:
        """Add an item behind the selected ones, and select it to be filled in."""
        before = {item.id for item in self.view_model.items}
        self.view_model.add_item(kind, self.outline.list.selected_ids())
        for item in self.view_model.items:
            if item.id not in before:
                row = self.outline.model.row_of(item.id)
                self.outline.list.setCurrentIndex(self.outline.model.index(row if row is not None else -1))

    def _choose_extent(self, extent: Extent) -> None:
        self.view_model.set_extent(self.outline.list.selected_ids(), extent)
        self._show_parts()

    def _toggle_part(self, part: CasePart, shown: object) -> None:
        items = self.outline.list.selected_items() or self.view_model.items
        self.view_model.set_parts([item.id for item in _cases(items)], part, shown=bool(shown))

    def _remove(self, ids: tuple[ItemId, ...]) -> None:
        count = len(self.view_model.items)
        self.view_model.remove(ids)
        count -= len(self.view_model.items)
        text = self.tr("1 item taken out.") if count == 1 else self.tr("{count} items taken out.")
        self.banner.show_notice(text.format(count=count))
        self.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def _delete(self) -> None:
        briefing = self.view_model.briefing
        if briefing is not None:
            self.view_model.delete()
            self.banner.show_notice(self.tr("Briefing “{title}” deleted.").format(title=briefing.title))
            self.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def _export_by_key(self) -> None:
        if self.isVisible():
            self.ask_export(next(iter(FORMATS)))

    def _export_folder(self) -> str:
        last = self._preferences.current.last_export_folder
        if last and Path(last).is_dir():
            return last
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _tell_exported(self, result: ExportResult) -> None:
        text = self.tr("Written: {file}").format(file=result.file.name)
        if result.warnings:
            language = self._preferences.current.language
            warnings = " ".join(wording.phrase(code, language) for code in result.warnings)
            self.banner.show_warning(f"{text} {warnings}")
        else:
            self.banner.show_notice(text)
        folder = QUrl.fromLocalFile(str(result.file.parent))
        self.banner.offer(self.tr("Open folder"), lambda: QDesktopServices.openUrl(folder))


def _cases(items: Sequence[OutlineItem]) -> tuple[OutlineItem, ...]:
    return tuple(item for item in items if item.kind is ItemKind.CASE)


def _column(*widgets: QWidget) -> QWidget:
    """Widgets one below the other on the colour of a side."""
    column = QWidget()
    column.setProperty("surface", "side")
    column.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    layout = QVBoxLayout(column)
    layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
    layout.setSpacing(2 * GRID)
    for widget in widgets:
        layout.addWidget(widget)
    if len(widgets) > 1:
        layout.addStretch(1)
    return column
