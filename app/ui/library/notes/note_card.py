"""One note: read as rendered Markdown, written in a field that saves by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.domain.notes import WHOLE, Anchor, Standing
from app.ui.library.card_body import CardBody
from app.ui.library.notes.draft import Draft
from app.ui.library.notes.editor import NoteEditor
from app.ui.library.notes.mark_head import MarkHead
from app.ui.library.reader_html import note_html
from app.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from app.ui.library.notes.kept import ShownNote


class NoteCard(QFrame):
    """Shows a `ShownNote`, or the `Draft` of one.

    Signals: `typed(Draft, str)`; `finished(NoteCard)` when writing ends; those of `head` are its own.
    """

    typed = Signal(object, str)
    finished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "card")
        self._theme = theme
        self.shown: ShownNote | None = None
        self.draft: Draft | None = None
        self.last_draft: Draft | None = None
        self.head = MarkHead(theme)
        self.edit = self.head.add_button(theme, "edit", self.tr("Edit (double click)"))
        self.edit.clicked.connect(self.begin)
        self.body = CardBody(theme)
        self.body.viewport().installEventFilter(self)
        self.editor = NoteEditor()
        self.editor.hide()
        self.editor.typed.connect(self._take_typed)
        self.editor.left.connect(self.finish)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.head)
        layout.addWidget(self.body)
        layout.addWidget(self.editor)

    @property
    def is_writing(self) -> bool:
        """True while the field is open."""
        return self.draft is not None

    def show_note(self, shown: ShownNote) -> None:
        """Show a note; while it is being written, only where it stands, unless it was changed elsewhere."""
        self.shown = shown
        note = shown.note
        self.head.show_anchor(note.anchor, note.standing)
        self.body.set_html(note_html(shown.html, self._theme))
        draft = self.draft
        if draft is not None and draft.is_settled and draft.text.strip() != note.body:
            draft.text = draft.sent = draft.saved = note.body
            self.editor.begin(note.body)

    def write(self, draft: Draft, anchor: Anchor = WHOLE) -> None:
        """Open the field for a draft."""
        self.draft = self.last_draft = draft
        if self.shown is None:
            self.head.show_anchor(anchor, Standing.PLACED)
        self.body.hide()
        self.edit.hide()
        self.editor.show()
        self.editor.begin(draft.text)

    def begin(self) -> None:
        """Open the field for the note that is shown."""
        if self.shown is not None and self.draft is None:
            note = self.shown.note
            self.write(Draft(note.case_uid, None, note.id, note.body, note.body, note.body))

    def finish(self) -> None:
        """Tell that writing has ended; whoever listens saves and closes the field."""
        if self.draft is not None:
            self.finished.emit(self)

    def close_field(self) -> None:
        """Show the note again as it reads."""
        self.draft = None
        self.body.show()
        self.edit.show()
        if self.editor.hasFocus():
            # Qt would hand the focus of what is hidden to the search box.
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.editor.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A double click in the text opens the field."""
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self.begin()
            return True
        return False

    def _take_typed(self, text: str) -> None:
        if self.draft is not None:
            self.typed.emit(self.draft, text)
