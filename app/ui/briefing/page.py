"""The briefing page: the outline at the left, its fields beside it, the pages at the right, export at the top."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app import wording
from app.briefing.own_words import CaseText
from app.domain.briefing import Briefing, BriefingId, ItemId, ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.draft_check import Finding
from app.domain.notes import TextPlace
from app.ui.actions import ActionId
from app.ui.briefing.details_form import DetailsForm
from app.ui.briefing.draft_keeping import DraftKeeping
from app.ui.briefing.export.exporting import Exporting
from app.ui.briefing.findings_panel import FindingsPanel
from app.ui.briefing.item_form import ItemForm
from app.ui.briefing.more_details import MoreDetails
from app.ui.briefing.outline_pane import OutlinePane
from app.ui.briefing.outline_work import OutlineWork
from app.ui.briefing.page_head import PageHead
from app.ui.briefing.parts_box import PartsBox
from app.ui.briefing.places import row_behind
from app.ui.briefing.preview_model import PreviewModel
from app.ui.briefing.preview_pane import PreviewPane
from app.ui.briefing.profiles.box import LayoutBox
from app.ui.briefing.view_model import BriefingViewModel
from app.ui.briefing.wording.pane import WordingPane
from app.ui.briefing.wording.work import WordingWork
from app.ui.empty_state import EmptyState
from app.ui.messages import Banner
from app.ui.pages import PageServices
from app.ui.theme import GRID

OUTLINE_WIDTH = 37 * GRID
SMALLEST_OUTLINE = 32 * GRID
SMALLEST_FIELDS = 38 * GRID
SMALLEST_PREVIEW = 45 * GRID
WORDING_WIDTH = 56 * GRID


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
    presentation_requested = Signal(object)
    handout_requested = Signal(object)
    undo_requested = Signal()

    def __init__(self, services: PageServices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = services.theme
        self._messages = services.messages
        self._preferences = services.preferences
        self._current = services.briefing
        self._actions = services.actions
        self.view_model = BriefingViewModel(services.jobs, self)
        self.preview_model = PreviewModel(services.jobs, self)
        self.banner = Banner(self._theme)
        self.head = PageHead(self._theme)
        self.exporting = Exporting(services.jobs, services.preferences, self._theme, self)
        self.outline = OutlinePane(self._theme)
        self.parts = PartsBox(self._theme)
        self.item_form = ItemForm(self._theme)
        self.details = DetailsForm(self._theme)
        self.layouts = LayoutBox(services)
        self.more = MoreDetails(self.layouts.row)
        self.preview = PreviewPane(self._theme, self.preview_model)
        self.findings = FindingsPanel()
        self.keeping = DraftKeeping(services.jobs, self)
        self.outlining = OutlineWork(self.view_model, self.outline, self.item_form, self.parts, self.preview, self)
        self.wording_pane = WordingPane(self._theme)
        self.wording = WordingWork(services.jobs, self.view_model, self.wording_pane, self)
        self._middle = QStackedWidget()
        self._shown_id: BriefingId | None = None
        self.empty = EmptyState(self._theme)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self._make_splitter())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.head, self.banner, self.exporting.strip):
            layout.addWidget(widget)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.findings)
        self._say_empty()
        self._wire_view_model()
        self._wire_widgets()
        self._wire_keeping()
        self._wire_layouts()
        self._wire_services()
        self._show_briefing(None)

    def start(self) -> None:
        """Open the current briefing."""
        self._open_current()
        self.layouts.desk.refresh()
        self._current.refresh()

    def open_briefing(self, briefing_id: BriefingId) -> None:
        """Show a briefing and make it the current one."""
        self._current.choose(briefing_id)
        self._open_current()

    def add_cases(self, uids: Sequence[CaseUid]) -> None:
        """Put cases at the end of the briefing that is shown."""
        self.view_model.insert(uids, row_behind(self.view_model.items, ()))

    def apply_changes(self, changes: Changes) -> None:
        """Load again what an operation elsewhere may have touched."""
        self.view_model.apply_changes(changes)
        self.layouts.apply_changes(changes)

    def settle(self) -> None:
        """Save what was edited; the store worker finishes it before the window closes."""
        self.layouts.desk.save()
        self.view_model.save()

    def ask_export(self) -> None:
        """Ask how and where the briefing that is shown shall be written, as it is now."""
        if self.view_model.briefing is not None:
            self.view_model.save()
            self.banner.clear()
            self.exporting.ask(self.view_model.briefing)

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page may change the briefing: what was edited here is saved first."""
        self.view_model.save()
        super().hideEvent(event)

    def _make_splitter(self) -> QSplitter:
        outline = _column(self.outline)
        fields = self.layouts
        fields.set_fields(_column(self.item_form, self.parts, self.details, self.more))
        self._middle.addWidget(fields)
        self._middle.addWidget(self.wording_pane)
        outline.setMinimumWidth(SMALLEST_OUTLINE)
        self._fit_middle()
        self._theme.changed.connect(self._fit_middle)
        self.preview.setMinimumWidth(SMALLEST_PREVIEW)
        splitter = self._splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for widget in (outline, self._middle, self.preview):
            splitter.addWidget(widget)
        splitter.setStretchFactor(2, 1)
        splitter.setSizes([OUTLINE_WIDTH, self._grown(SMALLEST_FIELDS), 2 * OUTLINE_WIDTH])
        return splitter

    def _fit_middle(self) -> None:
        self._middle.setMinimumWidth(self._grown(SMALLEST_FIELDS))

    def _grown(self, width: int) -> int:
        """Half as much wider as the text is larger: the pages beside it need their room, too."""
        return round(width * (1 + self._theme.scale) / 2)

    def _wire_view_model(self) -> None:
        model = self.view_model
        model.opened.connect(self._show_briefing)
        model.draft_changed.connect(self.preview_model.show)
        self.preview_model.failed.connect(lambda error: self._messages.tell(error, self.banner))
        model.saving_changed.connect(lambda _saving: self._show_state())
        model.changes_made.connect(self.changes_made)
        model.failed.connect(lambda error: self._messages.tell(error, self.banner))
        self.exporting.state_changed.connect(self._show_state)
        self.exporting.failed.connect(lambda error: self._messages.tell(error, self.banner))
        self.exporting.item_chosen.connect(self.outlining.go_to)

    def _wire_widgets(self) -> None:
        model, outline = self.view_model, self.outline
        outline.tree.case_opened.connect(self.case_requested)
        self.outlining.taken_out.connect(self._offer_undo)
        outline.library_requested.connect(self.library_requested)
        self.details.field_edited.connect(model.edit)
        self.more.field_edited.connect(model.edit)
        self.more.kind_chosen.connect(model.change_kind)
        self.preview.passage_requested.connect(self.passage_requested)
        self._wire_wording()
        self.head.briefing_chosen.connect(self.open_briefing)
        self.head.new_wanted.connect(lambda: self.new_briefing_requested.emit(()))
        self.head.deletion_wanted.connect(self._delete)
        self.head.export_wanted.connect(self.ask_export)

    def _wire_wording(self) -> None:
        work, pane, tree = self.wording, self.wording_pane, self.outline.tree
        tree.wording_wanted.connect(work.open)
        tree.items_selected.connect(self._reword_selected)
        self.preview.wording_wanted.connect(self._reword)
        work.opened.connect(self._show_wording)
        work.closed.connect(self._show_fields)
        work.failed.connect(lambda error: self._messages.tell(error, self.banner))
        pane.closed.connect(work.close)
        pane.paragraph_entered.connect(self._show_passage)
        pane.undo_wanted.connect(self.undo_requested)
        pane.redo_wanted.connect(self._actions[ActionId.REDO].trigger)

    def _reword(self, item_id: ItemId, place: str = "", words: str = "") -> None:
        """Let a case be reworded, from the passage that reads so."""
        self.outlining.go_to(item_id)
        for item in self.view_model.items:
            if item.id == item_id:
                self.wording.open(item, TextPlace(place), words)

    def _reword_selected(self, items: tuple[OutlineItem, ...]) -> None:
        """While a case is reworded, another that is selected is the next; anything else shows its fields."""
        if self.wording.item_id is None:
            return
        if len(items) == 1 and items[0].kind is ItemKind.CASE:
            self.wording.follow(items[0])
        elif items:
            self.wording.close()

    def _show_wording(self) -> None:
        if self._middle.currentWidget() is not self.wording_pane:
            self._middle.setCurrentWidget(self.wording_pane)
            self.preview.note_rewording(is_rewording=True)
            self._give_middle(self._grown(WORDING_WIDTH))

    def _show_fields(self) -> None:
        had_focus = self.wording_pane.isAncestorOf(self.focusWidget() or self)
        self._middle.setCurrentIndex(0)
        self.preview.note_rewording(is_rewording=False)
        self._give_middle(self._grown(SMALLEST_FIELDS))
        if had_focus:
            self.outline.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give_middle(self, width: int) -> None:
        """Give the middle column a width; the pages have the rest."""
        outline, middle, pages = self._splitter.sizes()
        self._splitter.setSizes([outline, width, middle + pages - width])

    def _show_passage(self, text: CaseText, words: str) -> None:
        if self.wording.item_id is not None:
            self.preview.show_passage(self.wording.item_id, text.place, words)

    def _wire_keeping(self) -> None:
        head, keeping, model = self.head, self.keeping, self.view_model
        head.check_wanted.connect(self._check)
        head.duplicate_wanted.connect(lambda: self.with_saved(keeping.duplicate))
        head.presentation_wanted.connect(lambda: self.with_saved(self.presentation_requested.emit))
        head.handout_wanted.connect(lambda: self.with_saved(self.handout_requested.emit))
        head.keeping_wanted.connect(lambda: self.with_saved(keeping.keep))
        head.versions_wanted.connect(
            lambda: self.with_saved(lambda number: keeping.list_versions(number, head.show_versions))
        )
        head.restoration_wanted.connect(
            lambda number: self.with_saved(lambda briefing_id: keeping.restore(briefing_id, number))
        )
        keeping.duplicated.connect(lambda copy: self.open_briefing(copy.id))
        keeping.changes_made.connect(self.changes_made)
        keeping.changes_made.connect(model.apply_changes)
        keeping.checked.connect(self._show_findings)
        keeping.failed.connect(lambda error: self._messages.tell(error, self.banner))
        model.changes_made.connect(lambda _changes: self._check() if self.findings.isVisible() else None)
        self.findings.mend_wanted.connect(model.mend)
        self.findings.closed.connect(self.outline.tree.setFocus)
        self.findings.finding_chosen.connect(self._go_to_finding)

    def _wire_layouts(self) -> None:
        layouts = self.layouts
        layouts.chosen.connect(self._choose_layout)
        layouts.desk.briefing_wanted.connect(self.view_model.save)
        layouts.desk.made.connect(self._keep_layout)
        layouts.shown.connect(self.more.show_office)
        layouts.changes_made.connect(self.changes_made)
        layouts.changes_made.connect(self.view_model.apply_changes)
        layouts.told.connect(self.banner.show_notice)
        layouts.undoable.connect(self._offer_undo)
        layouts.failed.connect(lambda error: self._messages.tell(error, self.banner))

    def _choose_layout(self, name: str) -> None:
        """Give the briefing another layout: one step, whatever was typed before."""
        self.view_model.save()
        self.view_model.edit("profile", name)
        self.layouts.show_briefing(self.view_model.briefing)
        self.view_model.save()

    def _keep_layout(self, name: str) -> None:
        """What was typed while the store gave the briefing a layout must not take it away again."""
        if not self.view_model.is_saved:
            self.view_model.edit("profile", name)

    def _offer_undo(self, sentence: str) -> None:
        self.banner.show_notice(sentence)
        self.banner.offer(self.tr("Undo"), self.undo_requested.emit)

    def with_saved(self, act: Callable[[BriefingId], None]) -> None:
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

    def _go_to_finding(self, finding: Finding) -> None:
        """Show the item that a finding is about, or the own wording."""
        edits = self.view_model.edits
        if finding.edit is None or finding.edit >= len(edits):
            self.outlining.go_to(finding.item)
            return
        edit = edits[finding.edit]
        for item in self.view_model.items:
            if item.case_uid == edit.case_uid:
                self._reword(item.id, edit.place, edit.text)
                return

    def _wire_services(self) -> None:
        self._current.listed.connect(lambda _briefings: self._show_list())
        self._current.changed.connect(lambda _id: self._open_current())
        self._actions[ActionId.EXPORT_BRIEFING].triggered.connect(
            lambda: self.ask_export() if self.isVisible() else None
        )

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
            self.wording.close()
            self.findings.hide()
        else:
            if briefing.id != self._shown_id:
                self._shown_id = briefing.id
                self.wording.close()
                self.outline.tree.unfold_all()
            self.details.show_briefing(briefing)
            self.more.show_briefing(briefing)
            self.stack.setCurrentIndex(1)
        self.layouts.show_briefing(briefing)
        self._show_state()

    def _say_empty(self) -> None:
        self.empty.say(
            "briefing",
            self.tr("No briefing yet"),
            self.tr("A briefing gathers cases in an order of your own and becomes a Word document in official layout."),
        )
        self.empty.offer(self.tr("New briefing…"), lambda: self.new_briefing_requested.emit(()), kind="primary")

    def _show_state(self) -> None:
        model = self.view_model
        self.head.show_state(
            has_briefing=model.briefing is not None, is_saved=model.is_saved, is_exporting=self.exporting.is_running
        )

    def _delete(self) -> None:
        briefing = self.view_model.briefing
        if briefing is not None:
            self.view_model.delete()
            self.banner.show_notice(self.tr("Briefing “{title}” deleted.").format(title=briefing.title))
            self.banner.offer(self.tr("Undo"), self.undo_requested.emit)


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
