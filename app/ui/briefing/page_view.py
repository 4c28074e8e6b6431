"""Sheets of paper one below the other; pictures are asked for only of those that are in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.ui.theme import GRID, Role, Theme

if TYPE_CHECKING:
    from app.export.pdf.places import Place
    from app.ui.briefing.press import Edition, PagePicture

GAP = 2 * GRID
SHADOW = 4
POINT_PIXELS = 96 / 72
"""Pixels of a point at 100 %."""
ZOOMS = (0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 1.75, 2.0)
FLASH_MILLISECONDS = 1200
FLASH_ALPHA = 60


class PageView(QAbstractScrollArea):
    """Shows an `Edition`.

    Signals: `pictures_wanted()` when `next_missing` may have changed; `page_changed(int)`, counted from 1, 0 without
    pages; `zoom_changed()`; `block_clicked(int | None)` with the number of a block; `block_opened(int, float)`
    with how far down the block it was, 0 to 1; `rewording_wanted()` and `origin_wanted()` by key, for the block that was clicked last.
    """

    pictures_wanted = Signal()
    page_changed = Signal(int)
    zoom_changed = Signal()
    block_clicked = Signal(object)
    block_opened = Signal(int, float)
    rewording_wanted = Signal()
    origin_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme = theme
        self._edition: Edition | None = None
        self._pictures: dict[int, PagePicture] = {}
        self._page = 0
        self._read = 0.0
        self._flashed: int | None = None
        self.zoom: float | None = None
        """1.0 is 100 %; None fits the width."""
        self._flash_timer = QTimer(self)
        self._flash_timer.setSingleShot(True)
        self._flash_timer.setInterval(FLASH_MILLISECONDS)
        self._flash_timer.timeout.connect(self._end_flash)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        theme.changed.connect(self.viewport().update)

    @property
    def edition(self) -> Edition | None:
        """What is shown."""
        return self._edition

    @property
    def page_count(self) -> int:
        """Number of pages."""
        return self._edition.layout.pages if self._edition is not None else 0

    @property
    def scale(self) -> float:
        """Pixels of a point."""
        if self._edition is None:
            return POINT_PIXELS
        if self.zoom is not None:
            return POINT_PIXELS * self.zoom
        return max(self.viewport().width() - 2 * GAP, 8 * GRID) / self._edition.width

    def show_edition(self, edition: Edition | None) -> None:
        """Show another state of the document at the place where the old one was read."""
        self._edition = edition
        if edition is None:
            self._pictures.clear()
        self._pictures = {page: each for page, each in self._pictures.items() if page <= self.page_count}
        self._flashed = None
        self._fit()

    def take_picture(self, picture: PagePicture) -> None:
        """Show a page that was drawn; those that are far away are forgotten."""
        near = range(self._page - 3, self._page + 5)
        self._pictures = {page: each for page, each in self._pictures.items() if page in near}
        self._pictures[picture.page] = picture
        self.viewport().update(self._sheet(picture.page))

    def next_missing(self) -> tuple[int, int] | None:
        """The first page in view, or the one behind, that has no picture of its size: its number and width in pixels."""
        if self._edition is None:
            return None
        width = self._picture_width()
        visible = self._visible_pages()
        for page in (*visible, visible.stop):
            shown = self._pictures.get(page)
            if 1 <= page <= self.page_count and (
                shown is None or shown.edition != self._edition.number or shown.width != width
            ):
                return page, width
        return None

    def set_zoom(self, zoom: float | None) -> None:
        """Show sheets in a size, 1.0 being 100 %, or as wide as the view; the place that is read stays."""
        height = max(self.verticalScrollBar().maximum() + self.viewport().height(), 1)
        place = self.verticalScrollBar().value() / height
        self.zoom = None if zoom is None else min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        self._fit()
        new_height = self.verticalScrollBar().maximum() + self.viewport().height()
        self.verticalScrollBar().setValue(round(place * new_height))
        self.zoom_changed.emit()

    def step_zoom(self, step: int) -> None:
        """One size larger (1) or smaller (-1)."""
        present = self.scale / POINT_PIXELS
        if step > 0:
            self.set_zoom(next((zoom for zoom in ZOOMS if zoom > present + 0.01), ZOOMS[-1]))
        else:
            self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < present - 0.01), ZOOMS[0]))

    def go_to_page(self, page: int) -> None:
        """Bring the top of a page into view."""
        self.verticalScrollBar().setValue((min(max(page, 1), max(self.page_count, 1)) - 1) * self._step())

    def show_place(self, place: Place) -> None:
        """Bring a place into view, if it is not there yet, and let it flash."""
        top = self._sheet(place.page).top() + round(place.y * self.scale)
        if not 0 <= top <= self.viewport().height() - 8 * GRID:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + top - 4 * GRID)
        self.flash(place.block)

    def flash(self, block: int | None) -> None:
        """Let a block flash where it is in view."""
        self._flashed = block
        self._flash_timer.start()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheets in view."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(event.rect(), self._theme.color(Role.PRESSED))
        for page in self._visible_pages():
            sheet = self._sheet(page)
            shade = QColor(0, 0, 0, 14)
            for width in range(1, SHADOW + 1):
                painter.fillRect(sheet.adjusted(-width + 1, -width + 2, width - 1, width), shade)
            picture = self._pictures.get(page)
            if picture is None:
                painter.fillRect(sheet, QColor("white"))
            else:
                painter.drawImage(sheet, picture.image)
            for place in self._flashed_places(page):
                self._paint_flash(painter, sheet, place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the sheets to the new size; the place that is read stays."""
        super().resizeEvent(event)
        read = self._read
        self._fit()
        self.verticalScrollBar().setValue(round(read * self._step()))
        if self.zoom is None:
            self.zoom_changed.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel changes the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends, Ctrl with Page Up and Page Down from page to page; Return and F2 edit what was clicked."""
        bar = self.verticalScrollBar()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif control and event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go_to_page(self._page + (1 if event.key() == Qt.Key.Key_PageDown else -1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            (self.origin_wanted if control else self.rewording_wanted).emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell what block was clicked."""
        if event.button() == Qt.MouseButton.LeftButton:
            found = self._place_at(event.position().toPoint())
            self.block_clicked.emit(found[0].block if found is not None else None)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell what block shall be opened."""
        found = self._place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and found is not None and found[0].block is not None:
            self.block_opened.emit(found[0].block, self._share(*found))

    def _place_at(self, point: QPoint) -> tuple[Place, float] | None:
        """What stands at a point of the view, and how far down its page that is, in points."""
        for page in self._visible_pages():
            sheet = self._sheet(page)
            if self._edition is not None and sheet.contains(point):
                y = (point.y() - sheet.top()) / self.scale
                place = self._edition.layout.block_at(page, y)
                return (place, y) if place is not None else None
        return None

    def _share(self, place: Place, y: float) -> float:
        """How much of a block stands above a height, on this page and those before."""
        places = self._edition.layout.places if self._edition is not None else ()
        of_block = [each for each in places if each.block == place.block]
        above = sum(each.height for each in of_block if each.page < place.page) + y - place.y
        return min(max(above / max(sum(each.height for each in of_block), 1), 0.0), 1.0)

    def _paint_flash(self, painter: QPainter, sheet: QRect, place: Place) -> None:
        color = self._theme.color(Role.ACCENT)
        color.setAlpha(FLASH_ALPHA)
        scale = self.scale
        area = QRectF(place.x * scale, place.y * scale, place.width * scale, place.height * scale)
        painter.fillRect(area.translated(sheet.left(), sheet.top()).adjusted(-GRID, -2, GRID, 2), color)

    def _flashed_places(self, page: int) -> tuple[Place, ...]:
        if self._edition is None or self._flashed is None:
            return ()
        places = self._edition.layout.places
        return tuple(place for place in places if place.page == page and place.block == self._flashed)

    def _end_flash(self) -> None:
        self._flashed = None
        self.viewport().update()

    def _step(self) -> int:
        """From the top of a sheet to that of the next, in pixels."""
        return self._sheet_height() + GAP

    def _sheet_width(self) -> int:
        return round(self._edition.width * self.scale) if self._edition is not None else 0

    def _sheet_height(self) -> int:
        return round(self._edition.height * self.scale) if self._edition is not None else 0

    def _picture_width(self) -> int:
        return round(self._sheet_width() * self.devicePixelRatioF())

    def _sheet(self, page: int) -> QRect:
        """Where a page is in the view."""
        width = self._sheet_width()
        left = max((self.viewport().width() - width) // 2, GAP) - self.horizontalScrollBar().value()
        top = GAP + (page - 1) * self._step() - self.verticalScrollBar().value()
        return QRect(left, top, width, self._sheet_height())

    def _visible_pages(self) -> range:
        if self._edition is None:
            return range(1, 1)
        top = self.verticalScrollBar().value()
        first = max(top - GAP, 0) // self._step() + 1
        last = (top + self.viewport().height()) // self._step() + 1
        return range(first, min(last, self.page_count) + 1)

    def _fit(self) -> None:
        height = self.page_count * self._step() + GAP if self.page_count else 0
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        bar.setRange(0, max(height - self.viewport().height(), 0))
        bar.setPageStep(self.viewport().height() - 4 * GRID)
        bar.setSingleStep(5 * GRID)
        across.setRange(0, max(self._sheet_width() + 2 * GAP - self.viewport().width(), 0))
        across.setPageStep(self.viewport().width())
        self._follow()

    def _follow(self) -> None:
        """Tell which page is in the middle of the view, and that other pages may be wanted."""
        self._read = self.verticalScrollBar().value() / self._step()
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        page = min(middle // self._step() + 1, self.page_count) if self.page_count else 0
        if page != self._page:
            self._page = page
        self.page_changed.emit(page)
        self.viewport().update()
        self.pictures_wanted.emit()
