"""The middle pane: search box, list, and what to do when nothing is found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.hits import Sort
from app.late import late
from app.ui.empty_state import EmptyState
from app.ui.library.listing import Listing
from app.ui.library.results_list import ResultsList
from app.ui.library.results_model import ResultsModel
from app.ui.library.search_bar import SearchBar
from app.ui.messages import Banner
from app.ui.theme import Theme

if TYPE_CHECKING:
    from app.ui.library.searching.nothing_found import NothingFound

_make_nothing_found = late("app.ui.library.searching.nothing_found", "NothingFound")


class ResultsPane(QWidget):
    """Shows a `Listing`.

    Signals: `result_shown(Listing)` once a result is whole; `query_wanted(str)` when another query is offered and taken;
    `synonyms_wanted()`; `import_requested()`.
    """

    result_shown = Signal(object)
    query_wanted = Signal(str)
    synonyms_wanted = Signal()
    import_requested = Signal()

    def __init__(self, theme: Theme, sort: Sort, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._nothing: NothingFound | None = None
        self._shown: Listing | None = None
        self._selected = 0
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
        self._above = QVBoxLayout()
        self._above.setSpacing(0)
        layout.addLayout(self._above)
        layout.addWidget(self._pages, 1)
        self._foot = QVBoxLayout()
        layout.addLayout(self._foot)
        self.search_bar.list_wanted.connect(self._enter)
        self.list.search_wanted.connect(self.search_bar.focus_field)

    @property
    def is_empty(self) -> bool:
        """True while there is no row to show."""
        return self._pages.currentWidget() is not self.list

    @property
    def nothing(self) -> NothingFound:
        """What is said when nothing is found; made when it is first needed."""
        if self._nothing is None:
            self._nothing = _make_nothing_found(self._theme)
            self._nothing.query_wanted.connect(self.query_wanted)
            self._nothing.synonyms_wanted.connect(self.synonyms_wanted)
            self._pages.addWidget(self._nothing)
        return self._nothing

    def show_selected(self, count: int) -> None:
        """Say how many cases are selected, when there are several."""
        self._selected = count
        if self._shown is not None and not self.search_bar.error_text:
            self._show_total(self._shown)

    def add_above(self, widget: QWidget) -> None:
        """Put something between the banner and the list."""
        self._above.addWidget(widget)

    def add_below(self, widget: QWidget) -> None:
        """Put something at the foot, below the list."""
        self._foot.addWidget(widget)

    def show_result(self, result: Listing) -> None:
        """Show what is known of a result; while there is no row to show, what was there before stays."""
        if not result.rows and not result.is_whole:
            return
        self.list.show_result(result)
        if result.is_counted or not result.took_ms:
            self._show_total(result)
        if result.rows:
            self._pages.setCurrentWidget(self.list)
        elif result.query.strip():
            self._say_nothing_found(result)
        else:
            self._say_empty_store()
        if result.is_whole:
            self.result_shown.emit(result)

    def _enter(self) -> None:
        if self._nothing is not None and self._pages.currentWidget() is self._nothing:
            self._nothing.enter()
        else:
            self.list.enter()

    def _show_total(self, result: Listing) -> None:
        self._shown = result
        took, selected = self._took_text(result), ""
        if self._selected > 1:
            selected = self.tr(" · {count} selected").format(count=f"{self._selected:,}")
        plain, whole = self._plain_text(result), self._total_text(result)
        self.search_bar.show_total(whole + selected + took, whole + selected, plain + selected, plain)

    def _total_text(self, result: Listing) -> str:
        if result.similar <= 0:
            return self._plain_text(result)
        text = self.tr("{total} cases and {similar} similar ones")
        return text.format(total=f"{result.total:,}", similar=f"{result.similar:,}")

    def _plain_text(self, result: Listing) -> str:
        text = self.tr("1 case") if result.total == 1 else self.tr("{total} cases")
        return text.format(total=f"{result.total:,}")

    def _took_text(self, result: Listing) -> str:
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
        self._pages.setCurrentWidget(self.empty)

    def _say_nothing_found(self, result: Listing) -> None:
        if "nothing_searchable" in result.explain:
            self.nothing.say_unsearchable()
        else:
            self.nothing.say_nothing()
        self._pages.setCurrentWidget(self.nothing)
