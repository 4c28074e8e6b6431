"""The middle pane: search box, list, and what to do when nothing is found."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.hits import SearchResult, Sort
from app.errors import QueryError
from app.ui import operations
from app.ui.empty_state import EmptyState
from app.ui.library.results_list import ResultsList
from app.ui.library.results_model import ResultsModel
from app.ui.library.search_bar import SearchBar
from app.ui.messages import Banner
from app.ui.theme import Theme


class ResultsPane(QWidget):
    """Shows a `SearchResult`.

    Signals: `query_wanted(str)` when a button of an empty list offers another query; `import_requested()`.
    """

    query_wanted = Signal(str)
    import_requested = Signal()

    def __init__(self, theme: Theme, sort: Sort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = ResultsModel(self)
        self.search_bar = SearchBar(theme, sort)
        self.banner = Banner(theme)
        self.list = ResultsList(theme, self.model)
        self.empty = EmptyState(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.search_bar)
        layout.addWidget(self.banner)
        layout.addWidget(self._pages, 1)
        self.search_bar.list_wanted.connect(self.list.enter)
        self.list.search_wanted.connect(self.search_bar.focus_field)

    @property
    def is_empty(self) -> bool:
        """True while there is no row to show."""
        return self._pages.currentWidget() is self.empty

    def show_result(self, result: SearchResult) -> None:
        """Show what was found."""
        self.list.show_result(result)
        self.search_bar.show_total(self._total_text(result), self._took_text(result))
        if result.uids:
            self._pages.setCurrentWidget(self.list)
            return
        if result.query.strip():
            self._say_nothing_found(result)
        else:
            self._say_empty_store()
        self._pages.setCurrentWidget(self.empty)

    def _total_text(self, result: SearchResult) -> str:
        similar = len(result.uids) - result.total
        if similar > 0:
            text = self.tr("{total} cases and {similar} similar ones")
        elif result.total == 1:
            text = self.tr("1 case")
        else:
            text = self.tr("{total} cases")
        return text.format(total=f"{result.total:,}", similar=f"{similar:,}")

    def _took_text(self, result: SearchResult) -> str:
        if not result.took_ms:
            return ""
        return self.tr(" · {took} ms").format(took=max(round(result.took_ms), 1))

    def _say_empty_store(self) -> None:
        self.empty.say(
            "empty",
            self.tr("No cases here yet"),
            self.tr("Import a compilation (a text file of cases); it is split into cases that you check first."),
        )
        self.empty.offer(self.tr("Import compilations…"), self.import_requested.emit, kind="primary")

    def _say_nothing_found(self, result: SearchResult) -> None:
        if "nothing_searchable" in result.explain:
            text = self.tr("The query holds no word that can be searched, only punctuation.")
        else:
            text = self.tr("No case holds all of this. Use fewer or shorter words, or take filters away.")
        self.empty.say("search", self.tr("Nothing found"), text)
        words = _words_alone(result.query)
        if words and words != result.query:
            label = self.tr("Without filters: {words}").format(words=_shortened(words))
            self.empty.offer(label, partial(self.query_wanted.emit, words))
        for word, rest in _without_one_word(words or result.query):
            label = self.tr("Without “{word}”").format(word=_shortened(word))
            self.empty.offer(label, partial(self.query_wanted.emit, rest))
        self.empty.offer(self.tr("Show all cases"), partial(self.query_wanted.emit, ""))


def _words_alone(query: str) -> str:
    try:
        return operations.without_facets(query)
    except QueryError:
        return ""


def _without_one_word(query: str) -> list[tuple[str, str]]:
    """Each word of a short plain query and the query without it."""
    words = query.split()
    if not 2 <= len(words) <= 3 or any(mark in query for mark in '"()（）') or "OR" in words:
        return []
    return [(word, " ".join(words[:place] + words[place + 1 :])) for place, word in enumerate(words)]


def _shortened(text: str) -> str:
    return text if len(text) <= 24 else text[:23] + "…"
