"""The pages with their bar: which page, which size, where a passage comes from, what cannot be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.domain.briefing import ItemId
from app.domain.notes import Anchor, TextPlace
from app.ui.briefing.page_view import POINT_PIXELS, PageView
from app.ui.briefing.preview_model import PreviewModel
from app.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from app.domain.document import Origin
    from app.ui.briefing.press import Edition, PagePicture

SHOWN_CHARACTERS = 8


class PreviewPane(QWidget):
    """Shows what a `PreviewModel` makes.

    Signals: `item_clicked(ItemId)` when a passage of an item was clicked; `passage_requested(CaseUid, Anchor)` to read
    it where it comes from.
    """

    item_clicked = Signal(object)
    passage_requested = Signal(object, object)

    def __init__(self, theme: Theme, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_drawing = False
        self._asked: tuple[int, int, int] | None = None
        self._page = 0
        self._chosen: int | None = None
        self.view = PageView(theme)
        self.page_label = QLabel()
        self.zoom_label = QLabel()
        for label in (self.page_label, self.zoom_label):
            label.setProperty("textRole", "secondary")
        self.before_button = self._tool(theme, "chevron-up", self.tr("Page before (Ctrl+Page Up)"))
        self.after_button = self._tool(theme, "chevron-down", self.tr("Next page (Ctrl+Page Down)"))
        self.smaller_button = self._tool(theme, "minus", self.tr("Smaller (Ctrl+wheel)"))
        self.larger_button = self._tool(theme, "plus", self.tr("Larger (Ctrl+wheel)"))
        self.fit_button = QPushButton(self.tr("Fit width"))
        self.fit_button.setProperty("kind", "quiet")
        self.fit_button.setCheckable(True)
        self.missing_label = QLabel()
        self.missing_label.setProperty("textRole", "danger")
        self.origin_button = QPushButton(self.tr("Open the case at this place"))
        self.origin_button.setProperty("kind", "link")
        self._lay_out()
        self._wire()
        self._show_edition(None)

    @property
    def edition(self) -> Edition | None:
        """What is shown."""
        return self.view.edition

    def show_item(self, item: ItemId) -> None:
        """Bring the beginning of an item of the outline into view."""
        edition = self.view.edition
        if edition is None:
            return
        block = next((n for n, origin in enumerate(edition.origins) if origin and origin.item == item), None)
        place = next((each for each in edition.layout.places if each.block == block), None)
        if block is not None and place is not None:
            self.view.show_place(place)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("surface", "side")
        row = QHBoxLayout(bar)
        row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        row.setSpacing(GRID // 2)
        for widget in (self.before_button, self.after_button, self.page_label):
            row.addWidget(widget)
        row.addSpacing(GRID)
        row.addWidget(self.origin_button)
        row.addWidget(self.missing_label)
        row.addStretch(1)
        sizes = (self.smaller_button, self.zoom_label, self.larger_button, self.fit_button)
        for control in sizes:
            row.addWidget(control)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.view, 1)

    def _wire(self) -> None:
        view, model = self.view, self._model
        model.edition_changed.connect(self._show_edition)
        model.page_drawn.connect(self._take_picture)
        view.pictures_wanted.connect(self._draw_next)
        view.page_changed.connect(self._show_page)
        view.zoom_changed.connect(self._show_zoom)
        view.block_clicked.connect(self._choose)
        view.block_opened.connect(self._open)
        self.before_button.clicked.connect(lambda: view.go_to_page(self._page - 1))
        self.after_button.clicked.connect(lambda: view.go_to_page(self._page + 1))
        self.smaller_button.clicked.connect(lambda: view.step_zoom(-1))
        self.larger_button.clicked.connect(lambda: view.step_zoom(1))
        self.fit_button.clicked.connect(lambda checked: view.set_zoom(None if checked else 1.0))
        self.origin_button.clicked.connect(lambda: self._open(self._chosen))

    def _show_edition(self, edition: Edition | None) -> None:
        self.view.show_edition(edition)
        self._chosen = None
        self.origin_button.hide()
        self._show_missing(edition)
        self._show_zoom()

    def _show_missing(self, edition: Edition | None) -> None:
        characters = (*edition.missing, *edition.damaged) if edition is not None else ()
        self.missing_label.setVisible(bool(characters))
        shown = " ".join(characters[:SHOWN_CHARACTERS])
        text = self.tr("Cannot be drawn, shown as 〓: {characters}").format(characters=shown)
        self.missing_label.setText(text if characters else "")
        codes = ", ".join(f"U+{ord(character):04X}" for character in characters)
        self.missing_label.setToolTip(codes)

    def _show_page(self, page: int) -> None:
        self._page = page
        count = self.view.page_count
        self.page_label.setText(self.tr("Page {page} of {count}").format(page=page, count=count) if count else "")
        self.before_button.setEnabled(page > 1)
        self.after_button.setEnabled(page < count)

    def _show_zoom(self) -> None:
        percent = round(100 * self.view.scale / POINT_PIXELS)
        self.zoom_label.setText(f"{percent} %")
        self.fit_button.setChecked(self.view.zoom is None)

    def _draw_next(self) -> None:
        """Ask for one picture at a time, so that a quick scroll leaves no queue behind it."""
        wanted, edition = self.view.next_missing(), self.view.edition
        if wanted is None or edition is None or self._is_drawing:
            return
        asked = (edition.number, *wanted)
        # What could not be drawn is not asked for again.
        if asked != self._asked:
            self._asked = asked
            self._is_drawing = True
            self._model.draw(*wanted)

    def _take_picture(self, picture: PagePicture | None) -> None:
        self._is_drawing = False
        if picture is not None:
            self._asked = None
            self.view.take_picture(picture)
        self._draw_next()

    def _choose(self, block: int | None) -> None:
        """Let a passage flash, and say whether it can be read where it comes from."""
        self._chosen = block
        self.view.flash(block)
        origin = self._origin(block)
        self.origin_button.setVisible(origin is not None and origin.case_uid is not None)
        if origin is not None and origin.item is not None:
            self.item_clicked.emit(ItemId(origin.item))

    def _open(self, block: int | None) -> None:
        origin, edition = self._origin(block), self.view.edition
        if origin is not None and origin.case_uid is not None and edition is not None and block is not None:
            text = edition.texts[block]
            anchor = Anchor(TextPlace(origin.place), 0, len(text), text) if origin.place else Anchor()
            self.passage_requested.emit(origin.case_uid, anchor)

    def _origin(self, block: int | None) -> Origin | None:
        edition = self.view.edition
        if edition is None or block is None or block >= len(edition.origins):
            return None
        return edition.origins[block]

    def _tool(self, theme: Theme, icon: str, hint: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(hint)
        button.setAccessibleName(hint)
        theme.dress(button, icon)
        return button
