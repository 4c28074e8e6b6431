"""The texts of one case as they stand in the briefing, each paragraph a field, own words marked against the library's text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.briefing.own_words import CaseText, changes_in, edits_without_place, paragraphs_as_edited
from app.domain.briefing import TITLE_PLACE, TextEdit
from app.domain.case import CaseUid
from app.domain.notes import GIST, TextPlace
from app.ui.briefing.wording.lost_row import LostRow
from app.ui.briefing.wording.paragraph_box import ParagraphBox
from app.ui.flow_layout import FlowLayout, side_by_side
from app.ui.theme import GRID, Theme


class WordingPane(QFrame):
    """Shows what `show_texts` is given.

    Signals: `words_changed(CaseText, int, str)` with the paragraph's number; `revocation_wanted(CaseText, int, TextEdit)`;
    `drop_wanted(TextEdit)` for a wording without a place; `all_revoked()`; `paragraph_entered(CaseText, str)` with the
    words; `undo_wanted()`, `redo_wanted()`; `closed()`.
    """

    words_changed = Signal(object, int, str)
    revocation_wanted = Signal(object, int, object)
    drop_wanted = Signal(object)
    all_revoked = Signal()
    paragraph_entered = Signal(object, str)
    undo_wanted = Signal()
    redo_wanted = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts: tuple[CaseText, ...] = ()
        self.boxes: list[ParagraphBox] = []
        self.lost_rows: list[LostRow] = []
        self.setProperty("surface", "side")
        heading = QLabel(self.tr("Own wording"))
        heading.setProperty("textWeight", "strong")
        self.state = QLabel()
        self.state.setProperty("textRole", "secondary")
        self.revoke_button = QPushButton(self.tr("Take all back"))
        self.revoke_button.setProperty("kind", "quiet")
        self.revoke_button.setToolTip(self.tr("Let this case read as it does in the library; it can be undone"))
        self.revoke_button.clicked.connect(self.all_revoked)
        close = QPushButton(self.tr("Done"))
        close.setToolTip(self.tr("Back to the fields (Esc)"))
        close.clicked.connect(self.closed)
        head = FlowLayout(GRID)
        head.addWidget(side_by_side(heading, self.state, spacing=GRID))
        head.addWidget(side_by_side(self.revoke_button, close, spacing=GRID // 2))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)
        self._fill()

    def show_texts(self, uid: CaseUid, texts: Sequence[CaseText], edits: Sequence[TextEdit]) -> None:
        """Show the texts of a case with the edits of the briefing; fields that stay keep cursor and place."""
        lost = edits_without_place(texts, uid, edits)
        if tuple(texts) != self._texts or [row.edit for row in self.lost_rows] != list(lost):
            self._texts = tuple(texts)
            self._fill(lost)
        for text in {box.text for box in self.boxes}:
            words = paragraphs_as_edited(text, edits)
            for box in self.boxes:
                if box.text == text and not _is_emptied(box):
                    box.show_words(words[box.number], changes_in(text, box.number, edits))
        count = sum(len(box.rows) for box in self.boxes)
        self.state.setText(self._state_text(count))
        self.revoke_button.setEnabled(any(edit.case_uid == uid for edit in edits))

    def focus_words(self, place: TextPlace | None, words: str) -> None:
        """Put the cursor into the paragraph that a block of the pages shows, or into the first one."""
        here = [box for box in self.boxes if box.text.place == place]
        paragraph = words.strip()
        exact = [box for box in here if paragraph and paragraph in box.edit.toPlainText()]
        near = [box for box in here if box.edit.toPlainText() and box.edit.toPlainText() in words]
        box = next(iter((*exact, *near, *here, *self.boxes)), None)
        if box is not None:
            box.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            # The new fields have their heights only after they have been laid out.
            QTimer.singleShot(0, box, lambda: self._scroll.ensureWidgetVisible(box, 0, 6 * GRID))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the fields."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _fill(self, lost: Sequence[TextEdit] = ()) -> None:
        """Make fields for the texts."""
        column = QWidget()
        column.setProperty("surface", "side")
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, GRID, GRID)
        layout.setSpacing(GRID)
        self.lost_rows = [LostRow(self._theme, edit) for edit in lost]
        for row in self.lost_rows:
            row.revocation_wanted.connect(self.drop_wanted)
            layout.addWidget(row)
        self.boxes = []
        for text in self._texts:
            if text.is_shown and any(paragraph.strip() for paragraph in text.paragraphs):
                heading = QLabel(self._heading_of(text))
                heading.setProperty("textRole", "secondary")
                layout.addWidget(heading)
                for number, paragraph in enumerate(text.paragraphs):
                    if paragraph.strip():
                        layout.addWidget(self._box(text, number))
        layout.addStretch(1)
        self._scroll.setWidget(column)

    def _box(self, text: CaseText, number: int) -> ParagraphBox:
        box = ParagraphBox(self._theme, text, number)
        edit = box.edit
        edit.setAccessibleName(
            self.tr("{heading}, paragraph {number}").format(heading=self._heading_of(text), number=number + 1)
        )
        edit.typed.connect(lambda words: self.words_changed.emit(text, number, words))
        edit.entered.connect(lambda: self.paragraph_entered.emit(text, edit.toPlainText()))
        edit.left.connect(self.closed)
        edit.undo_wanted.connect(self.undo_wanted)
        edit.redo_wanted.connect(self.redo_wanted)
        box.revocation_wanted.connect(self.revocation_wanted)
        self.boxes.append(box)
        return box

    def _heading_of(self, text: CaseText) -> str:
        if text.place == TITLE_PLACE:
            return self.tr("Title")
        if text.place == GIST:
            return self.tr("Gist")
        return self.tr("{heading}: lead phrases").format(heading=text.heading) if text.whole else text.heading

    def _state_text(self, count: int) -> str:
        if count == 0:
            return self.tr("as in the library")
        return self.tr("1 change") if count == 1 else self.tr("{count} changes").format(count=count)


def _is_emptied(box: ParagraphBox) -> bool:
    """Whether the title has just been cleared to be written anew: a case without one has its own again."""
    return box.text.place == TITLE_PLACE and box.edit.hasFocus() and not box.edit.toPlainText()
