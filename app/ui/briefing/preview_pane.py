"""The pages with their bar: which page, which size, where a passage comes from, what cannot be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.domain.briefing import ItemId
from app.domain.notes import ORIGINAL, Anchor, TextPlace
from app.ui.briefing.page_view import POINT_PIXELS, PageView
from app.ui.briefing.preview_model import PreviewModel
from app.ui.flow_layout import FlowLayout, side_by_side
from app.ui.theme import GRID, Theme

if TYPE_CHECKING:
    from app.domain.document import Origin
    from app.ui.briefing.press import Edition, PagePicture

SHOWN_CHARACTERS = 8


class PreviewPane(QWidget):
    """Shows what a `PreviewModel` makes.

    Signals: `item_clicked(ItemId)` when a passage of an item was clicked; `wording_wanted(ItemId, TextPlace, str)` to
    reword one, with its words; `passage_requested(CaseUid, Anchor)` to read it where it comes from.
    """

    item_clicked = Signal(object)
    wording_wanted = Signal(object, str, str)
    passage_requested = Signal(object, object)

    def __init__(self, theme: Theme, model: PreviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_drawing = False
        self._is_rewording = False
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
        self.wording_button = QPushButton(self.tr("Edit the wording"))
        self.wording_button.setProperty("kind", "link")
        self.wording_button.setToolTip(self.tr("Double click, Return or F2"))
        self.origin_button.setToolTip(self.tr("Ctrl+Return"))
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

    def note_rewording(self, *, is_rewording: bool) -> None:
        """While a case is being reworded there is less room, and no need to offer it."""
        self._is_rewording = is_rewording
        self._show_chosen(self._chosen)

    def show_passage(self, item: ItemId, place: TextPlace, words: str) -> None:
        """Bring the block that holds these words of an item into view; the item's place when none does."""
        edition = self.view.edition
        if edition is None:
            return
        here = [n for n, each in enumerate(edition.origins) if each and (each.item, each.place) == (item, place)]
        line = next(iter(words.strip().splitlines()), "")
        block = next((n for n in here if line and line in edition.texts[n]), next(iter(here), None))
        found = next((each for each in edition.layout.places if each.block == block), None)
        if block is not None and found is not None:
            self.view.show_place(found)

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setProperty("surface", "side")
        row = FlowLayout(GRID)
        row.setContentsMargins(2 * GRID, GRID // 2, 2 * GRID, GRID // 2)
        bar.setLayout(row)
        places = (self.before_button, self.after_button, self.page_label)
        sizes = (self.smaller_button, self.zoom_label, self.larger_button, self.fit_button)
        for group in (places, sizes, (self.wording_button,), (self.origin_button,), (self.missing_label,)):
            row.addWidget(side_by_side(*group, spacing=GRID // 2))
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
        view.block_opened.connect(self._reword)
        view.rewording_wanted.connect(lambda: self._reword(self._chosen))
        view.origin_wanted.connect(lambda: self._open(self._chosen))
        self.before_button.clicked.connect(lambda: view.go_to_page(self._page - 1))
        self.after_button.clicked.connect(lambda: view.go_to_page(self._page + 1))
        self.smaller_button.clicked.connect(lambda: view.step_zoom(-1))
        self.larger_button.clicked.connect(lambda: view.step_zoom(1))
        self.fit_button.clicked.connect(lambda checked: view.set_zoom(None if checked else 1.0))
        self.wording_button.clicked.connect(lambda: self._reword(self._chosen))
        self.origin_button.clicked.connect(lambda: self._open(self._chosen))

    def _show_edition(self, edition: Edition | None) -> None:
        chosen = self._same_block(edition)
        self.view.show_edition(edition)
        self._show_chosen(chosen)
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
        self.view.flash(block)
        self._show_chosen(block)
        origin = self._origin(block)
        if origin is not None and origin.item is not None:
            self.item_clicked.emit(ItemId(origin.item))

    def _show_chosen(self, block: int | None) -> None:
        self._chosen = block
        origin = self._origin(block)
        is_of_case = origin is not None and origin.case_uid is not None
        is_wording = is_of_case and origin is not None and origin.place != ORIGINAL
        self.wording_button.setVisible(is_wording and not self._is_rewording)
        self.origin_button.setVisible(is_of_case)

    def _same_block(self, edition: Edition | None) -> int | None:
        """The chosen block in another state of the document: the one of its item and place that is as far behind its first."""
        before, chosen = self._origin(self._chosen), self._chosen
        if before is None or chosen is None or edition is None or self.view.edition is None:
            return None
        old = [number for number, each in enumerate(self.view.edition.origins) if _is_same(each, before)]
        new = [number for number, each in enumerate(edition.origins) if _is_same(each, before)]
        rank = old.index(chosen)
        return new[rank] if rank < len(new) else None

    def _reword(self, block: int | None, share: float = 0.0) -> None:
        """Ask to reword a block, from the line that stands so far down in it."""
        origin, edition = self._origin(block), self.view.edition
        if origin is None or origin.item is None or edition is None or block is None:
            return
        if origin.case_uid is not None and origin.place != ORIGINAL:
            self.wording_wanted.emit(ItemId(origin.item), origin.place, _line_at(edition.texts[block], share))
        else:
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


def _line_at(text: str, share: float) -> str:
    """The line of a text before which so much of it stands."""
    before = text[: int(share * len(text))].count("\n")
    return text.split("\n")[before]


def _is_same(origin: Origin | None, other: Origin) -> bool:
    return origin is not None and (origin.item, origin.place) == (other.item, other.place)
