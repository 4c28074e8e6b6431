"""The reader's two halves: the text above, the notes below, which can be folded away; both is remembered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.domain.notes import Highlight, Note
from app.ui.library.marking.passage_actions import PassageActions
from app.ui.library.marking.places import Passage
from app.ui.library.notes.draft import Draft
from app.ui.library.notes.panel import NotesPanel
from app.ui.library.notes.view_model import KeepingViewModel
from app.ui.preferences import Preferences

USUAL_SHARE = 3
"""As long as no other height was chosen, the notes get one third."""


class NotesShelf(QSplitter):
    """Joins the panel of notes, the passages and the operations.  Signal `folded()` when the notes were hidden."""

    folded = Signal()

    def __init__(
        self,
        text: QWidget,
        panel: NotesPanel,
        keeping: KeepingViewModel,
        preferences: Preferences,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._panel = panel
        self._is_sized = False
        self._keeping = keeping
        self._preferences = preferences
        self.setChildrenCollapsible(False)
        self.addWidget(text)
        self.addWidget(panel)
        self.setStretchFactor(0, 1)
        self.handle(1).installEventFilter(self)
        panel.setVisible(preferences.current.notes_shown)
        panel.hidden_wanted.connect(self.fold)
        panel.typed.connect(keeping.drafts.write)
        panel.finished.connect(self._finish)
        panel.deletion_wanted.connect(keeping.delete)
        panel.colour_chosen.connect(keeping.recolour)

    def join(self, passages: PassageActions) -> None:
        """Let notes on passages be written, shown and placed again."""
        panel = self._panel
        panel.placing_left.connect(passages.end_placing)
        panel.placing_wanted.connect(lambda mark: self._begin_placing(passages, mark))
        passages.note_wanted.connect(self.write)
        passages.note_chosen.connect(self._show_note)
        passages.placing_ended.connect(lambda: panel.show_placing(False))

    def unfold(self) -> None:
        """Show the notes."""
        if self._panel.isHidden():
            self._panel.show()
            self._share_height()
            self._preferences.change(notes_shown=True)

    def fold(self) -> None:
        """Hide the notes; what was typed is saved."""
        if not self._panel.isHidden():
            self._keeping.leave()
            self._panel.hide()
            self._preferences.change(notes_shown=False)
            self.folded.emit()

    def turn(self) -> None:
        """Show the notes when they are hidden, else hide them."""
        if self._panel.isHidden():
            self.unfold()
        else:
            self.fold()

    def write(self, passage: Passage | None) -> None:
        """Write a new note, on a passage or on the whole case."""
        if self._keeping.uid is not None:
            self.unfold()
            self._panel.write_new(self._keeping.uid, passage)

    def showEvent(self, event: QShowEvent) -> None:
        """The first time the height is known."""
        super().showEvent(event)
        if not self._is_sized:
            self._is_sized = True
            self._share_height()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A height that was chosen by the handle is remembered."""
        if event.type() is QEvent.Type.MouseButtonRelease and not self._panel.isHidden():
            self._preferences.change(notes_height=self._panel.height())
        return False

    def _share_height(self) -> None:
        height = self._preferences.current.notes_height or self.height() // USUAL_SHARE
        self.setSizes([max(self.height() - height, 1), height])

    def _finish(self, draft: Draft) -> None:
        self._keeping.drafts.flush()
        if draft.note_id is not None and not draft.text.strip():
            self._keeping.delete_note(draft.note_id)
        self._panel.close_finished(draft)

    def _show_note(self, note: Note) -> None:
        self.unfold()
        self._panel.show_note(note)

    def _begin_placing(self, passages: PassageActions, mark: Highlight | Note) -> None:
        passages.begin_placing(mark)
        self._panel.show_placing(True)
