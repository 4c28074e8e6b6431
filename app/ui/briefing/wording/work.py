"""Own wording between its pane and the briefing: what is typed becomes edits, saved and undone with all else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.briefing.own_words import CaseText, paragraphs_as_edited, reworded
from app.domain.briefing import TITLE_PLACE, ItemId, ItemKind, OutlineItem, TextEdit
from app.domain.notes import TextPlace
from app.errors import NotFound
from app.ui.briefing import operations
from app.ui.briefing.view_model import BriefingViewModel
from app.ui.briefing.wording.pane import WordingPane
from app.ui.jobs import JobRunner

if TYPE_CHECKING:
    from app.ui.briefing.wording.loading import CaseTexts


class WordingWork(QObject):
    """Lets a `WordingPane` reword a case of the briefing.

    Signals: `opened()` when the texts of a case are there; `closed()` when nothing is being reworded any more; `failed(exception)`.
    """

    opened = Signal()
    closed = Signal()
    failed = Signal(object)

    def __init__(
        self, jobs: JobRunner, view_model: BriefingViewModel, pane: WordingPane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._view_model = view_model
        self._pane = pane
        self._item: ItemId | None = None
        self._loaded: CaseTexts | None = None
        self._focus: tuple[TextPlace | None, str] | None = None
        pane.words_changed.connect(self._take_words)
        pane.revocation_wanted.connect(self._revoke)
        pane.drop_wanted.connect(lambda edit: view_model.set_edits(_without(view_model.edits, edit)))
        pane.all_revoked.connect(self._revoke_all)
        pane.undo_wanted.connect(view_model.save)
        view_model.opened.connect(lambda _briefing: self._show())
        view_model.rows_changed.connect(lambda _rows: self._load())
        view_model.items_changed.connect(lambda _items: self._follow_items())

    @property
    def item_id(self) -> ItemId | None:
        """The item whose case is being reworded."""
        return self._item

    def open(self, item: OutlineItem, place: TextPlace | None = None, words: str = "") -> None:
        """Show the texts of a case, the cursor in the paragraph of a place that reads `words`, or in the first."""
        self._focus = (place, words)
        if item.id == self._item and self._loaded is not None:
            self._tell_opened()
        else:
            self.follow(item)

    def follow(self, item: OutlineItem) -> None:
        """Show the texts of another case; the cursor stays where it is."""
        if item.kind is ItemKind.CASE and item.id != self._item:
            self._item = item.id
            self._loaded = None
            self._load()

    def close(self) -> None:
        """Reword nothing any more."""
        if self._item is not None:
            self._item = self._loaded = self._focus = None
            self.closed.emit()

    def _load(self) -> None:
        item = self._present_item()
        if item is not None:
            job = self._jobs.on_store(operations.load_texts, item)
            job.succeeded.connect(lambda texts: self._take_loaded(item.id, texts))
            job.failed.connect(self._refuse)

    def _take_loaded(self, item: ItemId, texts: CaseTexts) -> None:
        if item == self._item:
            self._loaded = texts
            self._tell_opened()

    def _tell_opened(self) -> None:
        self._show()
        self.opened.emit()
        if self._focus is not None:
            self._pane.focus_words(*self._focus)
            self._focus = None

    def _refuse(self, error: object) -> None:
        self.close()
        if not isinstance(error, NotFound):
            self.failed.emit(error)

    def _follow_items(self) -> None:
        """Close when the item is gone; an item that shows more or less has other texts."""
        if self._item is not None:
            if self._present_item() is None:
                self.close()
            else:
                self._load()

    def _show(self) -> None:
        item = self._present_item()
        if item is not None and self._loaded is not None and self._loaded.uid == item.case_uid:
            self._pane.show_texts(self._loaded.uid, self._loaded.texts, self._edits(item))

    def _take_words(self, text: CaseText, number: int, words: str) -> None:
        item = self._present_item()
        if item is None:
            return
        if text.place == TITLE_PLACE:
            title = words.replace("\n", " ")
            is_another = bool(title.strip()) and title != text.paragraphs[0]
            self._view_model.reword_title(item.id, title if is_another else "")
        else:
            self._view_model.edit("edits", reworded(text, number, words, self._view_model.edits))
        self._show()

    def _revoke(self, text: CaseText, number: int, edit: TextEdit) -> None:
        item = self._present_item()
        if item is None:
            return
        kept = _without(self._edits(item), edit)
        if text.place == TITLE_PLACE:
            title = paragraphs_as_edited(text, kept)[number]
            self._view_model.reword_title(item.id, "" if title == text.paragraphs[0] else title)
            self._view_model.save()
        else:
            self._view_model.set_edits(_without(self._view_model.edits, edit))
        self._show()

    def _revoke_all(self) -> None:
        item = self._present_item()
        if item is not None:
            self._view_model.reword_title(item.id, "")
            self._view_model.set_edits(tuple(edit for edit in self._view_model.edits if edit.case_uid != item.case_uid))
            self._show()

    def _edits(self, item: OutlineItem) -> tuple[TextEdit, ...]:
        """The edits of the briefing; a heading that the item has of its own is one of the case's title."""
        edits = self._view_model.edits
        title = next((text for text in self._loaded.texts if text.place == TITLE_PLACE), None) if self._loaded else None
        if title is None or not item.title.strip():
            return edits
        others = tuple(edit for edit in edits if (edit.case_uid, edit.place) != (item.case_uid, TITLE_PLACE))
        return reworded(title, 0, item.title, others)

    def _present_item(self) -> OutlineItem | None:
        return next((item for item in self._view_model.items if item.id == self._item), None)


def _without(edits: tuple[TextEdit, ...], edit: TextEdit) -> tuple[TextEdit, ...]:
    return tuple(each for each in edits if each != edit)
