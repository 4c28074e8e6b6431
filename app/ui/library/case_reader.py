"""A case to read, as card and as original, with what is kept of it and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.domain.case import CaseUid, ReviewState
from app.domain.notes import GIST, Anchor
from app.domain.notes import ORIGINAL as ORIGINAL_TEXT
from app.ui.actions import ActionId
from app.ui.empty_state import EmptyState
from app.ui.library.card_view import CardView
from app.ui.library.copy_menu import CopyMenu, to_clipboard
from app.ui.library.figure_links import FigureLinks
from app.ui.library.jump_strip import JumpStrip
from app.ui.library.marking.find_bar import FindBar
from app.ui.library.marking.finding import phrase_finder, term_finder
from app.ui.library.marking.hit_counter import HitCounter
from app.ui.library.marking.hit_walk import HitStop, HitWalk
from app.ui.library.marking.marked_view import MarkedView
from app.ui.library.marking.passage_actions import PassageActions
from app.ui.library.marking.places import DocumentPlaces, card_places, whole_places
from app.ui.library.notes.panel import NotesPanel
from app.ui.library.notes.shelf import NotesShelf
from app.ui.library.notes.view_model import KeepingViewModel
from app.ui.library.original_view import OriginalView
from app.ui.library.printing.command import PrintCommand
from app.ui.library.reader_bar import BESIDE, CARD, ORIGINAL, RELATED, ReaderBar
from app.ui.library.reader_script import ScriptStrip
from app.ui.library.reader_signals import ReaderSignals
from app.ui.library.reading_type import ReadingType
from app.ui.library.related_list import RelatedPage
from app.ui.library.words import Labels
from app.ui.messages import Banner
from app.ui.pages import PageServices
from app.ui.theme import GRID

if TYPE_CHECKING:
    from app.domain.changes import Changes
    from app.domain.related import RelatedCase
    from app.ui.library.notes.kept import KeptReading
    from app.ui.library.reading import Reading


class CaseReader(QWidget):
    """Shows one `Reading`.

    `concerned` names the cases that star and review are set for; `signals` tell what a person wants.
    """

    def __init__(
        self,
        services: PageServices,
        concerned: Callable[[], tuple[CaseUid, ...]],
        signals: ReaderSignals,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.signals = signals
        theme, actions = services.theme, services.actions
        self._theme = theme
        self._concerned = concerned
        self._reading: Reading | None = None
        self._labels = Labels("")
        self._terms: tuple[str, ...] = ()
        self._jumps = JumpStrip()
        self.keeping = KeepingViewModel(services.jobs, services.preferences, self)
        self._type = ReadingType(theme, services.preferences, self)
        self.card = CardView(theme, self._type)
        self.original = OriginalView(theme, self._type)
        self.missing_original = EmptyState(theme)
        self.related = RelatedPage()
        self.notes = NotesPanel(theme, actions)
        self._pages = QSplitter(Qt.Orientation.Horizontal)
        self._pages.setChildrenCollapsible(False)
        for page in (self.card, self.original, self.missing_original, self.related):
            self._pages.addWidget(page)
        self.shelf = NotesShelf(self._pages, self.notes, self.keeping, services.preferences)
        self.walk = HitWalk(self._hit_stops(), self)
        self.find_bar = FindBar(self.walk, theme, actions)
        self.copy_menu = CopyMenu(self.keeping, services.preferences, self)
        self.bar = ReaderBar(theme, actions, self.copy_menu)
        self.counter = HitCounter(self.walk, theme, actions)
        self.script = ScriptStrip(services.jobs)
        self.script.ready.connect(self._show_ready)
        self.script.failed.connect(signals.failed)
        self.banner = Banner(theme)
        self.printing = PrintCommand(services, self.banner, self)
        self.printing.failed.connect(signals.failed)
        self._head = self._make_head()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.script)
        layout.addWidget(self.banner)
        layout.addWidget(self.shelf, 1)
        layout.addWidget(self.find_bar)
        self.passages = PassageActions(self._place_makers(), self.keeping, theme, self)
        self.links = FigureLinks(self.card, self.passages, lambda: self.bar.tabs.setCurrentIndex(BESIDE), self)
        self._wire_views()
        self._wire_keeping()
        self._wire_actions(services)
        self._show_page()

    def show_reading(self, reading: Reading) -> None:
        """Show a case; the same case again keeps its place."""
        self.script.show_reading(reading)

    def _show_ready(self, reading: Reading) -> None:
        if reading == self._reading:
            return
        is_other = self._reading is None or self._reading.detail.case.uid != reading.detail.case.uid
        self._reading = reading
        self.copy_menu.show_reading(reading)
        if is_other:
            self.keeping.show(reading.detail.case.uid)
            self.notes.clear()
            self._show_related(())
            self.bar.show_star(False)
        self._show_again(keeping=not is_other)
        if is_other:
            self.card.to_top()

    def show_terms(self, terms: Sequence[str]) -> None:
        """Mark other search terms."""
        if tuple(terms) != self._terms:
            self._terms = tuple(terms)
            if self.find_bar.isHidden():
                self.walk.look_for(term_finder(self._terms))

    def set_labels(self, labels: Labels) -> None:
        """Use the names of a store's vocabulary."""
        self._labels = labels
        self._show_again(keeping=True)

    def set_tag_names(self, names: Sequence[str]) -> None:
        """The tags that the field completes."""
        self.card.header.tags.field.set_names(names)

    def apply_changes(self, changes: Changes) -> None:
        """Load again what an operation anywhere has touched."""
        self.keeping.apply_changes(changes)

    def enter(self) -> None:
        """Take the focus."""
        views = (self.card, self.original, self.missing_original, self.related)
        next(view for view in views if not view.isHidden()).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_original(self) -> None:
        """Turn to the original."""
        self.bar.tabs.setCurrentIndex(ORIGINAL)

    def change_text_size(self, steps: int) -> None:
        """Set the reading column larger or smaller by so many steps, 0 as large as the window."""
        if steps:
            self._type.change(steps)
        else:
            self._type.reset()

    def edit_tags(self) -> None:
        """Put the cursor into the field for another tag."""
        self._turn_to_card()
        self.card.to_top()
        self.card.header.tags.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy_with_citation(self) -> None:
        """Put the selected passage, or title and gist, with its source onto the clipboard."""
        if self._reading is not None:
            self.copy_menu.copy_passage(self.passages.selected_text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what is open here, then goes back to the list."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif not self.find_bar.isHidden():
            self.find_bar.close_bar()
        elif self.passages.bar.isVisible():
            self.passages.bar.hide()
        else:
            self.signals.left.emit()

    def _hit_stops(self) -> tuple[HitStop, ...]:
        header, shown = self.card.header, self.card.isVisible
        return (
            HitStop(header, self._turn_to_card, shown),
            HitStop(header.gist.marked, self._turn_to_card, shown),
            HitStop(self.card.figures, self._turn_to_card, shown),
            HitStop(self.card.body.marked, self._turn_to_card, shown),
            HitStop(self.notes, self.shelf.unfold, self.notes.isVisible),
            HitStop(self.original.marked, self._turn_to_original, self.original.isVisible),
        )

    def _place_makers(self) -> dict[MarkedView, Callable[[], DocumentPlaces]]:
        card = self.card
        return {
            card.header.gist.marked: lambda: whole_places(GIST, card.header.gist.toPlainText()),
            card.body.marked: lambda: card_places(
                card.body.document(), self._reading.sections if self._reading else ()
            ),
            self.original.marked: lambda: whole_places(ORIGINAL_TEXT, self.original.marked.text()),
        }

    def _make_head(self) -> QWidget:
        head = QFrame()
        rule = QFrame()
        rule.setProperty("line", "horizontal")
        layout = QVBoxLayout(head)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(rule)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, GRID, 0)
        line.addWidget(self._jumps, 1)
        line.addStretch(0)
        line.addWidget(self.counter, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(line)
        return head

    def _wire_views(self) -> None:
        header, original = self.card.header, self.original
        header.tags.tag_added.connect(self.signals.tag_added)
        header.tags.tag_removed.connect(self.signals.tag_removed)
        header.tags.left.connect(self.card.setFocus)
        header.value_chosen.connect(self.signals.value_chosen)
        header.versions.case_chosen.connect(self.signals.case_chosen)
        header.versions.unlink_requested.connect(self.signals.unlink_requested)
        header.review.state_chosen.connect(self._set_review_of_this)
        original.repair_revoked.connect(self.signals.repair_revoked)
        original.repair_restored.connect(self.signals.repair_restored)
        for related in (self.card.related, self.related.list):
            related.case_chosen.connect(self.signals.case_chosen)
            related.comparison_wanted.connect(self._compare_with)
        self.bar.tab_changed.connect(self._show_page)
        self.walk.changed.connect(self._show_counts)
        self.find_bar.text_changed.connect(lambda text: self.walk.look_for(phrase_finder(text)))
        self.find_bar.stepped.connect(self.walk.step)
        self.find_bar.closed.connect(self._end_finding)
        self.copy_menu.passage_wanted.connect(self.copy_with_citation)
        self.copy_menu.aboutToShow.connect(self._tell_selection)
        self._jumps.jumped.connect(self.card.jump)
        self._theme.changed.connect(self._dress_again)
        self._type.changed.connect(self._dress_again)
        for view in (self.card, self.original):
            view.zoomed.connect(self._type.change)

    def _wire_keeping(self) -> None:
        keeping, notes = self.keeping, self.notes
        keeping.kept_changed.connect(self._show_kept)
        keeping.related_changed.connect(self._show_related)
        keeping.copied.connect(to_clipboard)
        keeping.copied.connect(self.signals.copied)
        keeping.changes_made.connect(self.signals.changes_made)
        keeping.done.connect(self.signals.done)
        keeping.failed.connect(self.signals.failed)
        notes.passage_wanted.connect(self.show_passage)
        notes.left.connect(self.enter)
        self.shelf.join(self.passages)
        self.passages.note_wanted.connect(lambda passage: self._bring_into_view(passage.anchor))
        self.passages.citation_wanted.connect(self.copy_with_citation)

    def _wire_actions(self, services: PageServices) -> None:
        actions = services.actions
        triggers: dict[ActionId, Callable[[], object]] = {
            ActionId.FIND_IN_CASE: lambda: self.find_bar.open_with(self.passages.selected_text),
            ActionId.NEXT_HIT: lambda: self.walk.step(1),
            ActionId.PREVIOUS_HIT: lambda: self.walk.step(-1),
            ActionId.COPY_PART: self.bar.copy.showMenu,
            ActionId.PRINT_CASE: lambda: self.printing.run(self._reading),
            ActionId.TURN_SCRIPT: self.script.turn,
            ActionId.TOGGLE_STAR: self._toggle_star,
            ActionId.NEW_NOTE: lambda: self.shelf.write(None),
            ActionId.TOGGLE_NOTES: self.shelf.turn,
            ActionId.REVIEW_UNREVIEWED: lambda: self._set_review(ReviewState.UNREVIEWED),
            ActionId.REVIEW_REVIEWED: lambda: self._set_review(ReviewState.REVIEWED),
            ActionId.REVIEW_DOUBTFUL: lambda: self._set_review(ReviewState.DOUBTFUL),
            ActionId.REVIEW_WITHDRAWN: lambda: self._set_review(ReviewState.WITHDRAWN),
        }
        for action_id, trigger in triggers.items():
            actions[action_id].triggered.connect(lambda _checked=False, do=trigger: do())

    def show_passage(self, anchor: Anchor) -> None:
        """Turn to a passage and put the cursor there."""
        text = self._bring_into_view(anchor)
        if text is not None:
            text.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bring_into_view(self, anchor: Anchor) -> MarkedView | None:
        found = self.passages.find(anchor)
        if found is None:
            return None
        text, start, length = found
        if text is self.original.marked:
            self._turn_to_original()
        else:
            self._turn_to_card()
        text.show_span(start, length)
        return text

    def _show_again(self, *, keeping: bool) -> None:
        if self._reading is None:
            return
        self.card.show_reading(self._reading, self._labels)
        original = self._reading.detail.original
        if original is not None:
            self.original.show_when_seen(original)
        self.passages.forget_places()
        self.passages.show_kept(self.keeping.kept)
        self.links.show_case(self._reading.detail)
        self._jumps.show_sections(self._reading.sections)
        self.walk.look_again(keeping=keeping)
        self._show_page()

    def _dress_again(self) -> None:
        self.card.keep_measure()
        self._show_again(keeping=True)
        self.original.dress_again()
        if self.keeping.kept is not None:
            self._show_kept(self.keeping.kept)

    def _show_kept(self, kept: KeptReading) -> None:
        self.passages.show_kept(kept)
        self.notes.show_kept(kept)
        self.bar.show_star(kept.kept.starred)
        self.walk.look_again_in(self.notes)

    def _show_related(self, cases: Sequence[RelatedCase]) -> None:
        for related in (self.card.related, self.related.list):
            related.show_cases(cases, self._labels)
        self.bar.show_related(len(cases))

    def _show_counts(self) -> None:
        *card, _notes, original = self.walk.counts
        kept = self.keeping.kept
        count = 0 if kept is None else len(kept.kept.notes)
        self.bar.show_counts(sum(card), original, count)

    def _show_page(self) -> None:
        tab = self.bar.tabs.currentIndex()
        has_original = self._reading is not None and self._reading.detail.original is not None
        is_missing = tab in (ORIGINAL, BESIDE) and not has_original
        if is_missing:
            self._say_no_original()
        self._jumps.setVisible(tab in (CARD, BESIDE) and self._jumps.count > 1)
        self.card.setVisible(tab in (CARD, BESIDE))
        self.original.setVisible(tab in (ORIGINAL, BESIDE) and has_original)
        self.missing_original.setVisible(is_missing)
        self.related.setVisible(tab == RELATED)
        self.passages.bar.hide()
        self._pages.refresh()

    def _turn_to_card(self) -> None:
        if self.bar.tabs.currentIndex() not in (CARD, BESIDE):
            self.bar.tabs.setCurrentIndex(CARD)

    def _turn_to_original(self) -> None:
        if self.bar.tabs.currentIndex() not in (ORIGINAL, BESIDE):
            self.bar.tabs.setCurrentIndex(ORIGINAL)

    def _compare_with(self, uid: CaseUid) -> None:
        if self._reading is not None:
            self.signals.comparison_requested.emit((self._reading.detail.case.uid, uid))

    def _say_no_original(self) -> None:
        self.missing_original.say(
            "lines",
            self.tr("The original is not here yet"),
            self.tr("Import the compilation this case comes from; its text is then kept beside the card."),
        )
        self.missing_original.offer(self.tr("Import compilations…"), self.signals.import_requested.emit)

    def _end_finding(self) -> None:
        self.walk.look_for(term_finder(self._terms))
        self.enter()

    def _tell_selection(self) -> None:
        self.copy_menu.has_selection = bool(self.passages.selected_text)

    def _toggle_star(self) -> None:
        self.keeping.toggle_star(self._concerned())

    def _set_review(self, state: ReviewState) -> None:
        self.keeping.set_review(self._concerned(), state)

    def _set_review_of_this(self, state: ReviewState) -> None:
        if self._reading is not None:
            self.keeping.set_review((self._reading.detail.case.uid,), state)
