"""The search box with its buttons, what is wrong below it, the chips, total and order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.domain.hits import Sort
from app.ui.library.searching.search_field import SearchField, SearchFrame
from app.ui.library.words import SORT_TITLES, translated
from app.ui.theme import GRID, Role, Theme

MEND_SHOWN = 40
"""Characters of a mended query that its button shows; the tool tip has all."""


class SearchBar(QWidget):
    """The box, what is wrong with the query, the line below it, and the sort chooser.

    Signals: `query_entered(str)`; `query_meant(str)` when Return says that it is finished; `mend_chosen(str)`, the
    query that was offered in place of a wrong one; `sort_chosen(Sort)`; `list_wanted()` when the person goes on into
    the list; `history_wanted()`, `save_wanted()`, `form_wanted()`, `help_wanted()` from the buttons of the box.
    """

    query_entered = Signal(str)
    query_meant = Signal(str)
    mend_chosen = Signal(str)
    sort_chosen = Signal(object)
    list_wanted = Signal()
    history_wanted = Signal()
    save_wanted = Signal()
    form_wanted = Signal()
    help_wanted = Signal()

    def __init__(self, theme: Theme, sort: Sort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._totals: tuple[str, ...] = ("",)
        self._mended = ""
        self.field = SearchField()
        self.field.setProperty("field", "search")
        self.field.setPlaceholderText(self.tr("Search cases: words, places, figures"))
        self.field.setAccessibleName(self.tr("Search"))
        self.field.setMaxLength(2000)
        self.field.setFrame(False)
        self.field.settled.connect(self._enter)
        self.field.textChanged.connect(self._follow_text)
        self.field.down_pressed.connect(self.list_wanted)
        self.field.escape_pressed.connect(self._escape)
        self.field.return_pressed.connect(lambda: self.query_meant.emit(self.field.text()))
        self.field.help_pressed.connect(self.help_wanted)
        self.field.history_pressed.connect(self._ask_history)
        self.field.installEventFilter(self)
        self._error = QLabel()
        self._error.setProperty("textRole", "danger")
        self._error.setProperty("textSize", "small")
        self._error.setWordWrap(True)
        self._error.hide()
        self.mend = self._make_mend()
        self.frame = SearchFrame(theme)
        self._total = QLabel()
        self._total.setProperty("textRole", "secondary")
        self._total.setProperty("textSize", "small")
        self.sorts = self._make_sort(sort)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID // 2)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self._make_box())
        layout.addWidget(self._error)
        layout.addWidget(self.mend, 0, Qt.AlignmentFlag.AlignLeft)
        self._below = QVBoxLayout()
        self._below.setSpacing(GRID // 2)
        layout.addLayout(self._below)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._total, 1)
        line.addWidget(self.sorts)
        layout.addLayout(line)

    @property
    def total_text(self) -> str:
        """The line below the box."""
        return self._total.text()

    @property
    def error_text(self) -> str:
        """What is wrong with the query, empty when nothing is."""
        return "" if self._error.isHidden() else self._error.text()

    def add_below(self, widget: QWidget) -> None:
        """Put something between the box and the line with the total."""
        self._below.addWidget(widget)

    def set_text(self, text: str) -> None:
        """Show another query without asking for it."""
        if text != self.field.text():
            with QSignalBlocker(self.field):
                self.field.setText(text)
            self._follow_text(text)

    def show_total(self, *totals: str) -> None:
        """Show how much was found, said at length and ever shorter, as there is room; the query was understood."""
        self._totals = totals
        self._fit_total()
        self._clear_error()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may have room for more."""
        super().resizeEvent(event)
        self._fit_total()

    def _fit_total(self) -> None:
        room = self.width() - 5 * GRID - self.sorts.sizeHint().width()
        metrics = self._total.fontMetrics()
        shown = next((one for one in self._totals if metrics.horizontalAdvance(one) <= room), self._totals[-1])
        self._total.setText(metrics.elidedText(shown, Qt.TextElideMode.ElideRight, room))
        self._total.setToolTip("" if shown is self._totals[0] else self._totals[0])

    def offer_sorts(self, sorts: Sequence[Sort], chosen: Sort) -> None:
        """Offer other orders, one of which is chosen; that is not told."""
        shown = [self.sorts.itemData(place) for place in range(self.sorts.count())]
        if (shown, self.sorts.currentData()) != ([one.value for one in sorts], chosen.value):
            with QSignalBlocker(self.sorts):
                _fill_sorts(self.sorts, sorts, chosen)
            self._fit_total()

    def show_error(self, sentence: str, position: int) -> None:
        """Explain a query under the box and at its place in it."""
        self._error.setText(sentence)
        self._error.show()
        self.offer_mend(None)
        self.field.mark(position, self._theme.color(Role.DANGER))
        self._color_frame()

    def offer_mend(self, text: str | None) -> None:
        """Offer a query in place of the wrong one; None offers nothing."""
        self._mended = text or ""
        line = " ".join(self._mended.split())
        shown = line if len(line) <= MEND_SHOWN else line[: MEND_SHOWN - 1] + "…"
        self.mend.setText(self.tr("Search for: {query}").format(query=shown.replace("&", "&&")))
        self.mend.setToolTip(self._mended)
        self.mend.setVisible(bool(self._mended))

    def focus_field(self) -> None:
        """Put the cursor into the box, all text selected."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The frame around the box shows that the box has the focus."""
        if watched is self.field and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._color_frame()
        return super().eventFilter(watched, event)

    def _make_box(self) -> SearchFrame:
        magnifier = QToolButton()
        magnifier.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        magnifier.setProperty("kind", "sign")
        magnifier.clicked.connect(self._ask_history)
        magnifier.setToolTip(self.tr("Saved and earlier searches (F4)"))
        magnifier.setAccessibleName(magnifier.toolTip())
        self._theme.dress(magnifier, "search", Role.TEXT_FAINT)
        self._clear = QToolButton()
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setToolTip(self.tr("Clear the search (Esc)"))
        self._clear.setAccessibleName(self._clear.toolTip())
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self._theme.dress(self._clear, "close", Role.TEXT_FAINT)
        layout = QHBoxLayout(self.frame)
        layout.setContentsMargins(GRID // 2, GRID // 2, GRID // 2, GRID // 2)
        layout.setSpacing(0)
        layout.addWidget(magnifier)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._clear)
        self.save = self._make_button("bookmark", self.tr("Save this search (Ctrl+S)"), self.save_wanted)
        self.save.hide()
        layout.addWidget(self.save)
        self.history = self._make_button("history", magnifier.toolTip(), self.field.history_pressed)
        layout.addWidget(self.history)
        layout.addWidget(self._make_button("sliders", self.tr("Advanced search (Ctrl+Shift+F)"), self.form_wanted))
        layout.addWidget(self._make_button("help", self.tr("How to search (F1 in the box)"), self.help_wanted))
        return self.frame

    def _make_button(self, icon: str, hint: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton()
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("kind", "small")
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        button.clicked.connect(wanted)
        self._theme.dress(button, icon, Role.TEXT_SECONDARY)
        return button

    def _make_mend(self) -> QPushButton:
        button = QPushButton()
        button.setProperty("kind", "link")
        button.setProperty("textSize", "small")
        button.clicked.connect(lambda: self.mend_chosen.emit(self._mended))
        button.hide()
        return button

    def _ask_history(self) -> None:
        self.focus_field()
        self.history_wanted.emit()

    def _make_sort(self, sort: Sort) -> QComboBox:
        box = QComboBox()
        box.setProperty("kind", "quiet")
        box.setToolTip(self.tr("Order of the list"))
        box.setAccessibleName(box.toolTip())
        _fill_sorts(box, [one for one in Sort if one is not Sort.OWN], sort)
        box.currentIndexChanged.connect(self._choose_sort)
        return box

    def _choose_sort(self) -> None:
        self.sort_chosen.emit(Sort(self.sorts.currentData()))

    def clear(self) -> None:
        """Empty the box and show all cases."""
        self.field.clear()
        self.field.settle_now()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> None:
        if self.field.text():
            self.clear()
        else:
            self.list_wanted.emit()

    def _enter(self, text: str) -> None:
        self.query_entered.emit(text)

    def _follow_text(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self.save.setVisible(bool(text.strip()))
        self.history.setVisible(not text)
        if self.error_text:
            self._clear_error()

    def _clear_error(self) -> None:
        if self.error_text:
            self._error.hide()
            self.offer_mend(None)
            self.field.unmark()
            self._color_frame()

    def _color_frame(self) -> None:
        if self.error_text:
            self.frame.set_role(Role.DANGER)
        else:
            self.frame.set_role(Role.FOCUS if self.field.hasFocus() else Role.LINE_STRONG)


def _fill_sorts(box: QComboBox, sorts: Sequence[Sort], chosen: Sort) -> None:
    box.clear()
    for one in sorts:
        box.addItem(translated(SORT_TITLES[one]), one.value)
    box.setCurrentIndex(box.findData(chosen.value))
