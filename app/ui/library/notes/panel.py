"""Below the text of a case: its notes, written here, and its highlights; those that need a look come first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from app.domain.case import CaseUid
from app.domain.notes import Highlight, Note, NoteId, Standing
from app.ui.actions import ActionId, ActionSet
from app.ui.library.marking.finding import Finder
from app.ui.library.marking.places import Passage
from app.ui.library.notes.draft import Draft
from app.ui.library.notes.highlight_row import HighlightRow
from app.ui.library.notes.note_card import NoteCard
from app.ui.library.widget_pool import WidgetPool
from app.ui.theme import GRID, Role, Theme

if TYPE_CHECKING:
    from app.ui.library.notes.kept import KeptReading, ShownNote


class NotesPanel(QFrame):
    """Shows a `KeptReading`.

    Signals: `typed(Draft, str)` while a note is written, `finished(Draft)` when that ends; `passage_wanted(Anchor)`;
    `placing_wanted(Highlight | Note)`, `placing_left()`; `deletion_wanted(Highlight | Note)`;
    `colour_chosen(Highlight, HighlightColour)`; `hidden_wanted()`; `left()` on Escape.
    """

    typed = Signal(object, str)
    finished = Signal(object)
    passage_wanted = Signal(object)
    placing_wanted = Signal(object)
    placing_left = Signal()
    deletion_wanted = Signal(object)
    colour_chosen = Signal(object, object)
    hidden_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._uid: CaseUid | None = None
        self._cards: dict[NoteId, NoteCard] = {}
        self._new: NoteCard | None = None
        self._spare: list[NoteCard] = []
        self._hits: list[tuple[NoteCard, int]] = []
        self._lit: NoteCard | None = None
        self.setProperty("bar", "notes")
        self.setMinimumHeight(theme.scaled(112))
        self.title = QLabel()
        self.title.setProperty("textWeight", "strong")
        self._hint = self._make_hint()
        self._nothing = QLabel(
            self.tr("Nothing here yet. Select a passage to highlight it, or write a note on the whole case.")
        )
        self._nothing.setProperty("textRole", "secondary")
        self._nothing.setWordWrap(True)
        content = QWidget()
        content.setProperty("surface", "paper")
        column = QVBoxLayout(content)
        column.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID)
        column.setSpacing(GRID)
        lost_column, self._card_column, row_column = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        for part in (lost_column, self._card_column, row_column):
            part.setSpacing(GRID)
            column.addLayout(part)
        self.lost_rows = WidgetPool(self._make_row, lambda row, _number: lost_column.addWidget(row))
        self.rows = WidgetPool(self._make_row, lambda row, _number: row_column.addWidget(row))
        column.addWidget(self._nothing)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._make_head(actions))
        layout.addWidget(self._hint)
        layout.addWidget(self._scroll, 1)

    @property
    def cards(self) -> tuple[NoteCard, ...]:
        """The notes from top to bottom."""
        return (*([self._new] if self._new is not None else []), *self._cards.values())

    def show_kept(self, kept: KeptReading) -> None:
        """Show what was kept of a case; a note that is being written stays open."""
        if kept.uid != self._uid:
            self.clear()
            self._uid = kept.uid
        self._adopt_new(kept.notes)
        shown = sorted(_newest_first(kept.notes), key=lambda one: _needs_look(one.note))
        gone = self._cards.keys() - {one.note.id for one in shown}
        for note_id in gone:
            card = self._cards[note_id]
            if card.draft is None or card.draft.is_settled:
                self._put_aside(self._cards.pop(note_id))
        self._cards = {one.note.id: self._card_of(one) for one in shown} | self._cards
        self._fill(sorted(kept.kept.highlights, key=_needs_look))

    def clear(self) -> None:
        """Show nothing; what was written has been handed over before."""
        for card in self.cards:
            self._put_aside(card)
        self._cards, self._new, self._uid = {}, None, None
        self._fill(())
        self.show_placing(False)

    def write_new(self, uid: CaseUid, passage: Passage | None) -> None:
        """Open the field for a new note, on a passage or on the whole case."""
        if self._new is None:
            self._new = self._take_card()
            self._new.shown = None
            self._card_column.insertWidget(0, self._new)
            self._new.show()
            self._nothing.hide()
        draft = Draft(uid, passage)
        self._new.write(draft, *([] if passage is None else [passage.anchor]))
        self._scroll.verticalScrollBar().setValue(0)

    def show_note(self, note: Note) -> None:
        """Bring a note into view."""
        if note.id in self._cards:
            self._scroll.ensureWidgetVisible(self._cards[note.id])
            self._cards[note.id].edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_placing(self, is_placing: bool) -> None:
        """Say that a passage is being looked for, or no longer."""
        self._hint.setVisible(is_placing)

    def close_finished(self, draft: Draft) -> None:
        """Close the field of a draft that was written to its end; an empty new one disappears."""
        for card in self.cards:
            if card.draft is draft:
                was_written_in = card.editor.hasFocus()
                card.close_field()
                if was_written_in:
                    self.left.emit()
                if card is self._new and not draft.text.strip():
                    self._put_aside(card)
                    self._new = None

    def find_hits(self, finder: Finder) -> int:
        """Mark what is found in the notes."""
        self._lit = None
        counts = [(card, card.body.marked.find_hits(finder)) for card in self.cards]
        self._hits = [(card, number) for card, count in counts for number in range(count)]
        return len(self._hits)

    def show_hit(self, number: int | None) -> None:
        """Mark one hit as the one that was jumped to."""
        if self._lit is not None:
            self._lit.body.marked.show_hit(None)
        self._lit = None
        if number is not None:
            self._lit, own = self._hits[number]
            self._lit.body.marked.show_hit(own)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _make_head(self, actions: ActionSet) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(2 * GRID, GRID // 2, GRID // 2, 0)
        line.setSpacing(GRID // 2)
        line.addWidget(self.title, 1)
        new = QPushButton(self.tr("+ Note"))
        new.setProperty("kind", "quiet")
        actions.bind_button(new, ActionId.NEW_NOTE)
        line.addWidget(new)
        hide = QToolButton()
        hide.setToolTip(self.tr("Hide notes (F7)"))
        hide.setAccessibleName(hide.toolTip())
        self._theme.dress(hide, "chevron-down", Role.TEXT_SECONDARY)
        hide.clicked.connect(self.hidden_wanted)
        line.addWidget(hide)
        return line

    def _make_hint(self) -> QWidget:
        hint = QFrame()
        hint.setProperty("banner", "true")
        hint.setProperty("tone", "warning")
        text = QLabel(self.tr("Select the passage in the card or in the original, then press “Place here” or Return."))
        text.setWordWrap(True)
        stop = QPushButton(self.tr("Cancel"))
        stop.setProperty("kind", "link")
        stop.clicked.connect(self.placing_left)
        line = QHBoxLayout(hint)
        line.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        line.addWidget(text, 1)
        line.addWidget(stop)
        hint.hide()
        return hint

    def _adopt_new(self, notes: Iterable[ShownNote]) -> None:
        """The note that was made of the new draft takes the place of its field."""
        new = self._new
        ids = {one.note.id for one in notes}
        draft = new.draft or new.last_draft if new is not None else None
        if new is not None and draft is not None and draft.note_id in ids:
            self._cards[draft.note_id] = new
            self._new = None

    def _card_of(self, shown: ShownNote) -> NoteCard:
        card = self._cards.pop(shown.note.id, None) or self._take_card()
        card.show_note(shown)
        return card

    def _take_card(self) -> NoteCard:
        if self._spare:
            return self._spare.pop()
        card = NoteCard(self._theme)
        card.typed.connect(self.typed)
        card.finished.connect(lambda one: self.finished.emit(one.draft))
        card.head.passage_wanted.connect(lambda: self._tell_passage(card))
        card.head.placing_wanted.connect(lambda: self._tell(card, self.placing_wanted))
        card.head.deletion_wanted.connect(lambda: self._delete(card))
        card.body.marked.wanted.connect(lambda start, _length: self._show_in(card, start))
        return card

    def _put_aside(self, card: NoteCard) -> None:
        card.close_field()
        card.shown = card.last_draft = None
        card.hide()
        self._card_column.removeWidget(card)
        self._spare.append(card)

    def _make_row(self) -> HighlightRow:
        row = HighlightRow(self._theme)
        row.head.passage_wanted.connect(lambda: self._tell_place(row))
        row.head.placing_wanted.connect(lambda: self.placing_wanted.emit(row.highlight))
        row.head.deletion_wanted.connect(lambda: self.deletion_wanted.emit(row.highlight))
        row.colour_chosen.connect(lambda colour: self.colour_chosen.emit(row.highlight, colour))
        return row

    def _tell_place(self, row: HighlightRow) -> None:
        if row.highlight is not None:
            self.passage_wanted.emit(row.highlight.anchor)

    def _fill(self, highlights: Sequence[Highlight]) -> None:
        _fill_rows(self.lost_rows, [one for one in highlights if one.standing is Standing.LOST])
        for place, card in enumerate(self.cards):
            if self._card_column.indexOf(card) != place:
                self._card_column.removeWidget(card)
                self._card_column.insertWidget(place, card)
            if card.isHidden():
                card.show()
        _fill_rows(self.rows, [one for one in highlights if one.standing is not Standing.LOST])
        self._nothing.setVisible(not self.cards and not highlights)
        notes, marks = len(self.cards), len(highlights)
        self.title.setText(self.tr("Notes {notes} · Highlights {marks}").format(notes=notes, marks=marks))

    def _delete(self, card: NoteCard) -> None:
        if card.shown is not None:
            self.deletion_wanted.emit(card.shown.note)
        elif card.draft is not None:
            card.editor.begin("")
            card.draft.text = ""
            self.close_finished(card.draft)

    def _tell(self, card: NoteCard, signal: object) -> None:
        if card.shown is not None:
            signal.emit(card.shown.note)  # type: ignore[attr-defined]

    def _tell_passage(self, card: NoteCard) -> None:
        if card.shown is not None:
            self.passage_wanted.emit(card.shown.note.anchor)

    def _show_in(self, card: NoteCard, start: int) -> None:
        cursor = card.body.textCursor()
        cursor.setPosition(start)
        spot = card.body.cursorRect(cursor)
        inside = QRect(card.body.mapTo(self._scroll.widget(), spot.topLeft()), spot.size())
        # The panel may have been opened just now, and has no heights yet.
        QTimer.singleShot(0, self, lambda: self._scroll.ensureVisible(inside.x(), inside.center().y(), 0, 2 * GRID))


def _fill_rows(pool: WidgetPool[HighlightRow], highlights: Iterable[Highlight]) -> None:
    pool.begin()
    for highlight in highlights:
        pool.take().show_highlight(highlight)
    pool.finish()


def _newest_first(notes: Sequence[ShownNote]) -> Sequence[ShownNote]:
    return notes[::-1]


def _needs_look(mark: Highlight | Note) -> bool:
    """Orders what was lost before the rest."""
    return mark.standing is not Standing.LOST
