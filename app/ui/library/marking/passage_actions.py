"""What a person does with passages in the texts of a case: highlight, note, place again."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.notes import Highlight, HighlightColour, Note
from app.ui.library.marking.marked_view import MarkedView, owners_of
from app.ui.library.marking.places import DocumentPlaces, Passage
from app.ui.library.marking.selection_bar import SelectionBar
from app.ui.library.notes.highlight_row import add_colours
from app.ui.library.notes.view_model import KeepingViewModel
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.domain.notes import Anchor
    from app.ui.library.marking.looks import TextMark
    from app.ui.library.notes.kept import KeptReading

PlaceMakers = Mapping[MarkedView, Callable[[], DocumentPlaces]]
"""Each text that can be marked, and how to learn which texts of the case stand where in it."""


class PassageActions(QObject):
    """Joins the texts, the bar beside a selection and the operations.

    Signals: `note_wanted(Passage)`; `note_chosen(Note)`; `citation_wanted()`; `placing_ended()`.
    """

    note_wanted = Signal(object)
    note_chosen = Signal(object)
    citation_wanted = Signal()
    placing_ended = Signal()

    def __init__(self, makers: PlaceMakers, keeping: KeepingViewModel, theme: Theme, reader: QWidget) -> None:
        super().__init__(reader)
        self._reader = reader
        self._theme = theme
        self._keeping = keeping
        self._makers = makers
        self._places: dict[MarkedView, DocumentPlaces] = {}
        self._placing: Highlight | Note | None = None
        self._active: MarkedView | None = None
        self.bar = SelectionBar(theme, reader)
        self.bar.colour_chosen.connect(self._colour)
        self.bar.note_wanted.connect(self._note)
        self.bar.citation_wanted.connect(self.citation_wanted)
        self.bar.passage_wanted.connect(lambda: self._active and self._active.view.copy())
        self.bar.placed.connect(self._place)
        for text in makers:
            self._watch(text)

    @property
    def selected_text(self) -> str:
        """The words that are selected, with plain line ends."""
        found = (text.view.textCursor().selection().toPlainText() for text in self._makers)
        return next((words for words in found if words), "")

    def forget_places(self) -> None:
        """The texts show something else now."""
        self._places = {}
        self.bar.hide()

    def show_kept(self, kept: KeptReading | None) -> None:
        """Mark highlights and notes on passages where they stand."""
        owners: tuple[Highlight | Note, ...] = ()
        if kept is not None:
            owners = (*kept.kept.highlights, *(note for note in kept.kept.notes if note.anchor.length))
        for text in self._makers:
            marks = self._places_of(text).marks_of(owners) if owners else ()
            if marks != text.owned:
                text.set_owned(marks)

    def find(self, anchor: Anchor) -> tuple[MarkedView, int, int] | None:
        """The text in which a passage stands, where and how long."""
        for text in self._makers:
            span = self._places_of(text).span_of(anchor)
            if span is not None:
                return text, *span
        return None

    def begin_placing(self, mark: Highlight | Note) -> None:
        """The next passage that is chosen becomes that of a lost mark."""
        self._placing = mark
        if self._active is not None and self.bar.isVisible():
            self._offer(self._active)

    def end_placing(self) -> None:
        """Leave the lost mark as it is."""
        if self._placing is not None:
            self._placing = None
            self.bar.hide()
            self.placing_ended.emit()

    def _watch(self, text: MarkedView) -> None:
        text.selected.connect(partial(self._offer, text))
        text.unselected.connect(partial(self._withdraw, text))
        text.menu_filling.connect(partial(self._fill_menu, text))
        text.colour_pressed.connect(partial(self._press_colour, text))
        text.note_pressed.connect(partial(self._press_note, text))
        text.removal_pressed.connect(partial(self._remove_at_cursor, text))
        text.return_pressed.connect(self._place)

    def _places_of(self, text: MarkedView) -> DocumentPlaces:
        if text not in self._places:
            self._places[text] = self._makers[text]()
        return self._places[text]

    def _passages(self) -> tuple[Passage, ...]:
        """What is selected, one passage for each text of the case."""
        if self._active is None:
            return ()
        cursor = self._active.view.textCursor()
        return self._places_of(self._active).passages(cursor.selectionStart(), cursor.selectionEnd())

    def _offer(self, text: MarkedView) -> None:
        """Show the bar beside the selection; there is one selection in the whole reader."""
        self._active = text
        for other in self._makers:
            if other is not text and other.view.textCursor().hasSelection():
                _unselect(other)
        view, cursor = text.view, text.view.textCursor()
        ends = [QTextCursor(view.document()), QTextCursor(view.document())]
        ends[0].setPosition(cursor.selectionStart())
        ends[1].setPosition(cursor.selectionEnd())
        seen = view.viewport().visibleRegion().boundingRect()
        if seen.isEmpty():
            return
        top, bottom = view.cursorRect(ends[0]).topLeft(), view.cursorRect(ends[1]).bottomLeft()
        top.setY(min(max(top.y(), seen.top()), seen.bottom()))
        bottom.setY(min(max(bottom.y(), seen.top()), seen.bottom()))
        self.bar.show_at(
            self._in_reader(text, top),
            self._in_reader(text, bottom),
            can_mark=bool(self._passages()),
            is_placing=self._placing is not None,
        )

    def _in_reader(self, text: MarkedView, point: QPoint) -> QPoint:
        return text.view.viewport().mapTo(self._reader, point)

    def _withdraw(self, text: MarkedView) -> None:
        if text is self._active:
            self._active = None
            self.bar.hide()

    def _press_colour(self, text: MarkedView, colour: HighlightColour) -> None:
        if text.view.textCursor().hasSelection():
            self._active = text
            self._colour(colour)
            return
        for highlight in _highlights(text.marks_at_cursor()):
            self._keeping.recolour(highlight, colour)

    def _press_note(self, text: MarkedView) -> None:
        if text.view.textCursor().hasSelection():
            self._active = text
            self._note()
        else:
            self._note_on(text.marks_at_cursor())

    def _colour(self, colour: HighlightColour) -> None:
        for passage in self._passages():
            self._keeping.highlight(passage, colour)
        self._finish_selection()

    def _note(self) -> None:
        passages = self._passages()
        self._finish_selection()
        if passages:
            self.note_wanted.emit(passages[0])

    def _note_on(self, marks: tuple[TextMark, ...]) -> None:
        """A note on what is highlighted; where there is one already, that one."""
        owners = owners_of(marks)
        notes = [owner for owner in owners if isinstance(owner, Note)]
        if notes:
            self.note_chosen.emit(notes[-1])
        elif owners:
            anchor = owners[-1].anchor
            self.note_wanted.emit(Passage(anchor.place, anchor.start, anchor.length, anchor.quote))

    def _remove_at_cursor(self, text: MarkedView) -> None:
        for highlight in _highlights(text.marks_at_cursor()):
            self._keeping.delete(highlight)

    def _place(self) -> None:
        passages = self._passages()
        if self._placing is not None and passages:
            self._keeping.place_again(self._placing, passages[0])
            self.end_placing()
            self._finish_selection()

    def _finish_selection(self) -> None:
        text, self._active = self._active, None
        if text is not None:
            _unselect(text)
        self.bar.hide()

    def _fill_menu(self, text: MarkedView, menu: QMenu, marks: tuple[TextMark, ...]) -> None:
        has_selection = text.view.textCursor().hasSelection()
        owners = owners_of(marks)
        if not has_selection and not owners:
            return
        if has_selection:
            self._active = text
        if not menu.isEmpty():
            menu.addSeparator()
        highlights = _highlights(marks)
        if has_selection and self._passages():
            add_colours(menu, self._theme, self._colour)
            menu.addAction(self.tr("Note on this passage")).triggered.connect(lambda _checked=False: self._note())
        elif highlights:
            add_colours(menu, self._theme, lambda colour: self._keeping.recolour(highlights[-1], colour))
        if not has_selection and owners:
            has_note = any(isinstance(owner, Note) for owner in owners)
            words = self.tr("Show the note") if has_note else self.tr("Note on this passage")
            menu.addAction(words).triggered.connect(lambda: self._note_on(marks))
        for highlight in highlights:
            removal = menu.addAction(self._theme.icon("trash"), self.tr("Remove highlight"))
            removal.triggered.connect(lambda _checked=False, one=highlight: self._keeping.delete(one))


def _highlights(marks: tuple[TextMark, ...]) -> tuple[Highlight, ...]:
    return tuple(owner for owner in owners_of(marks) if isinstance(owner, Highlight))


def _unselect(text: MarkedView) -> None:
    cursor = text.view.textCursor()
    cursor.clearSelection()
    text.view.setTextCursor(cursor)
