"""Between a line that is typed into and its suggestions: when they are asked for, and which keys take them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from app.domain.suggestion import Suggestion, SuggestionKind
from app.ui.library.searching.popup import SuggestionsPopup
from app.ui.library.searching.view_model import MOST_SUGGESTIONS, SuggestionSource
from app.ui.theme import Theme

WAIT_MILLISECONDS = 120
"""After the last key, and after the search itself was asked for: suggestions never hold it up."""

MOST_EARLIER = 12
"""Rows of the history, which hides a list that nobody is looking at yet."""

Question = Callable[[], tuple[str, int] | None]
"""The query and the place of the cursor in it that suggestions are wanted for; None when none are."""


class Suggesting(QObject):
    """Watches one line edit.

    Signals: `picked(Suggestion)`; `forgotten(Suggestion)`, an earlier search that shall not be offered again;
    `passed()` when Down finds nothing to choose, or leads out of the rows.
    """

    picked = Signal(object)
    forgotten = Signal(object)
    passed = Signal()

    def __init__(
        self,
        field: QLineEdit,
        anchor: QWidget,
        question: Question,
        source: SuggestionSource,
        theme: Theme,
        most: int = MOST_EARLIER,
    ) -> None:
        """`most` rows are shown where nothing is typed yet."""
        super().__init__(field)
        self._most = most
        self._field = field
        self._anchor = anchor
        self._question = question
        self._source = source
        self._theme = theme
        self._popup: SuggestionsPopup | None = None
        self._asked: tuple[str, int] | None = None
        self._standing: tuple[str, int] | None = None
        self._answered = ""
        self._is_composing = False
        self._is_passing = False
        self._is_dismissed = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MILLISECONDS)
        self._timer.timeout.connect(self._ask_while_typing)
        field.textEdited.connect(self._wait)
        field.textChanged.connect(self._forget_dismissal)
        field.installEventFilter(self)
        anchor.installEventFilter(self)
        source.answered.connect(self._take)

    @property
    def rows(self) -> tuple[Suggestion, ...]:
        """What is offered just now."""
        return self._popup.model.rows if self._popup is not None and self.is_open else ()

    @property
    def is_open(self) -> bool:
        """True while suggestions are shown."""
        return self._popup is not None and isValid(self._popup) and self._popup.isVisible()

    @property
    def popup(self) -> SuggestionsPopup | None:
        """The list, once it was needed."""
        return self._popup

    def close(self) -> None:
        """Show and ask nothing until something is typed again."""
        self._timer.stop()
        self._asked = None
        self._is_passing = False
        self._source.drop()
        if self.is_open and self._popup is not None:
            self._popup.hide()

    def ask(self) -> None:
        """Ask for what could stand at the cursor, even when nothing is typed there."""
        self._ask(self._most)

    def ask_earlier(self) -> None:
        """Ask for saved and earlier searches, whatever stands in the line."""
        self._timer.stop()
        self._asked, self._standing = ("", 0), self._question()
        self._source.ask(*self._asked, self._most)

    def _ask(self, limit: int) -> None:
        self._timer.stop()
        self._asked = self._standing = self._question()
        if self._asked is not None:
            self._source.ask(*self._asked, limit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the line go to the suggestions first; they close when the line is left."""
        if watched is self._anchor and event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and self.is_open:
            if self._popup is not None:
                self._popup.place(self._anchor)
        elif watched is self._field:
            if isinstance(event, QInputMethodEvent):
                self._note_composing(event)
            elif event.type() is QEvent.Type.FocusOut:
                self._is_dismissed = False
                self.close()
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and not self._is_composing:
                return self._take_key(event)
        return super().eventFilter(watched, event)

    def _note_composing(self, event: QInputMethodEvent) -> None:
        self._is_composing = bool(event.preeditString())
        if self._is_composing:
            self.close()

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if not self.is_open:
            return self._take_key_closed(event)
        match key:
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._step(1 if key == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Escape:
                self._is_dismissed = True
                self.close()
            case Qt.Key.Key_Tab:
                self._complete()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._take_chosen()
            case Qt.Key.Key_Delete if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return self._forget_chosen()
            case _:
                return False
        return True

    def _take_key_closed(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._is_dismissed = True
            self.close()
            return False
        if event.key() != Qt.Key.Key_Down or self._is_passing:
            return False
        with_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if not with_alt and (self._field.text() or self._is_dismissed):
            return False
        self._is_passing = True
        self.ask()
        return True

    def _step(self, rows: int) -> None:
        if self._popup is not None and not self._popup.step(rows) and rows > 0:
            self.close()
            self.passed.emit()

    def _complete(self) -> None:
        if self._popup is not None and self._is_current():
            self._pick(self._popup.chosen or self._popup.model.rows[0])

    def _take_chosen(self) -> bool:
        """Take what is chosen; without a choice the query stands as it was typed."""
        chosen = self._popup.chosen if self._popup is not None and self._is_current() else None
        if chosen is None:
            self._is_dismissed = True
            self.close()
            return False
        self._pick(chosen)
        return True

    def _forget_chosen(self) -> bool:
        chosen = self._popup.chosen if self._popup is not None else None
        if chosen is None or chosen.kind is not SuggestionKind.HISTORY:
            return False
        self._forget(chosen)
        return True

    def _forget(self, suggestion: Suggestion) -> None:
        self.forgotten.emit(suggestion)
        rest = tuple(row for row in self.rows if row != suggestion)
        if rest and self._popup is not None:
            self._popup.offer(rest, self._anchor)
        else:
            self.close()

    def _pick(self, suggestion: Suggestion) -> None:
        self.close()
        self.picked.emit(suggestion)

    def _is_current(self) -> bool:
        """Whether the offer belongs to what stands in the line: places of an older text would be wrong."""
        asked = self._question()
        return asked is not None and asked[0] == self._answered

    def _wait(self, _text: str) -> None:
        self._source.drop()
        self._is_passing = False
        self._timer.start()
        if self._popup is not None and self.is_open:
            self._popup.choose_nothing()

    def _forget_dismissal(self, _text: str) -> None:
        self._is_dismissed = False

    def _ask_while_typing(self) -> None:
        asked = self._question()
        before = asked[0][: asked[1]] if asked is not None else ""
        if self._is_composing or not self._field.hasFocus() or not before or before[-1].isspace():
            self.close()
        else:
            self._ask(MOST_SUGGESTIONS)

    def _take(self, text: str, suggestions: tuple[Suggestion, ...]) -> None:
        asked, self._asked = self._asked, None
        standing = self._question()
        if asked is None or asked[0] != text or standing is None or standing != self._standing or self._is_composing:
            return
        news = tuple(one for one in suggestions if text[: one.start] + one.text + text[one.end :] != text)
        if not news:
            self._say_nothing()
            return
        self._is_passing = False
        self._answered = standing[0]
        if self._popup is None or not isValid(self._popup) or self._popup.parentWidget() is not self._field.window():
            self._popup = self._make_popup()
        self._popup.offer(news, self._anchor)

    def _say_nothing(self) -> None:
        is_passing = self._is_passing
        if self.is_open:
            self.close()
        if is_passing:
            self.passed.emit()

    def _make_popup(self) -> SuggestionsPopup:
        popup = SuggestionsPopup(self._theme, self._field.window())
        popup.view.picked.connect(self._pick)
        popup.view.dismissed.connect(self._forget)
        return popup
