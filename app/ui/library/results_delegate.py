"""How a case looks in the list: title, star, place · indicator · year, a line of context, key figures, tag dots.

Every row has the same height, four lines: what one part does not need goes to the context.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.hits import SearchHit
from app.ui.figures import FigureText, figure_text
from app.ui.library.marked_text import TextLook, draw_lines, fits
from app.ui.library.results_model import ResultRole
from app.ui.library.tag_colors import tag_color
from app.ui.library.words import Labels
from app.ui.row_state import AnyIndex, is_focused, is_selected, is_under_mouse
from app.ui.theme import Role, TextSize, Theme

SIDE = 16
TOP = 10
TITLE_LINE = 24
META_LINE = 20
CONTEXT_LINE = 20
CHIP_LINE = 26
CHIP_HEIGHT = 20
CHIP_PADDING = 12
CHIP_GAP = 8
DOT = 8
MOST_DOTS = 4
STAR = 16
STAR_GAP = 8


Badges = Sequence[tuple[str, Role]]


class ResultsDelegate(QStyledItemDelegate):
    """Paints the rows of a `ResultsModel` in the colours of the theme."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._labels = Labels("")
        self._make_looks()
        theme.changed.connect(self._make_looks)

    def set_labels(self, labels: Labels) -> None:
        """Use the names of a store's vocabulary."""
        self._labels = labels

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return self._scaled(2 * TOP + TITLE_LINE + META_LINE + CONTEXT_LINE + CHIP_LINE)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """The same height for every row."""
        return QSize(SIDE * 8, self.row_height)

    def star_place(self, rectangle: QRect) -> QRect:
        """Where the star of a row stands, with room around it to be hit; `rectangle` is that of the row."""
        side = self._scaled(STAR) + 2 * STAR_GAP
        left = rectangle.right() - SIDE - self._scaled(STAR) - STAR_GAP
        return QRect(left, rectangle.top() + self._scaled(TOP) - STAR_GAP + 2, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one case, or grey bars while it is still on its way."""
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        self._paint_background(painter, rectangle, index)
        inner = rectangle.adjusted(SIDE, self._scaled(TOP), -SIDE, -self._scaled(TOP))
        hit = index.data(ResultRole.HIT)
        if isinstance(hit, SearchHit):
            room = inner.adjusted(0, 0, -self._scaled(STAR) - STAR_GAP, 0)
            self._paint_hit(painter, room, inner.right(), hit, self._badges(hit, index))
            self._paint_star(painter, rectangle, hit, index)
        else:
            self._paint_waiting(painter, inner)
        painter.restore()

    def _paint_background(self, painter: QPainter, rectangle: QRect, index: AnyIndex) -> None:
        theme = self._theme
        if is_selected(self._view, index):
            painter.fillRect(rectangle, theme.color(Role.SELECTED))
            if is_focused(self._view, index):
                painter.fillRect(QRect(rectangle.topLeft(), QSize(3, rectangle.height())), theme.color(Role.ACCENT))
        elif is_under_mouse(self._view, rectangle):
            painter.fillRect(rectangle, theme.color(Role.RAISED))
        line = QRect(rectangle.left() + SIDE, rectangle.bottom(), rectangle.width() - 2 * SIDE, 1)
        painter.fillRect(line, theme.color(Role.LINE))

    def _paint_hit(self, painter: QPainter, inner: QRect, right: int, hit: SearchHit, badges: Badges) -> None:
        """Paint a case; its title stays clear of the star, all else goes on to `right`."""
        title, context = self._title, self._context
        has_figures = bool(hit.figures)
        title_lines = 1 if has_figures or fits(hit.title, title, inner.width()) else 2
        used = draw_lines(painter, inner, hit.title, hit.title_marks, title, title_lines)
        top = inner.top() + used * title.line_height
        width = right - inner.left() + 1
        self._paint_meta(painter, QRect(inner.left(), top, width, self._scaled(META_LINE)), hit, badges)
        top += self._scaled(META_LINE)
        context_lines = 1 if has_figures or used > 1 else 2
        below = QRect(inner.left(), top, width, inner.bottom() - top)
        draw_lines(painter, below, hit.snippet, hit.marks, context, context_lines)
        if has_figures:
            top += context.line_height + self._scaled(CHIP_LINE - CHIP_HEIGHT)
            self._paint_chips(painter, QRect(inner.left(), top, width, self._scaled(CHIP_HEIGHT)), hit)

    def _paint_star(self, painter: QPainter, rectangle: QRect, hit: SearchHit, index: AnyIndex) -> None:
        """A full star, and an empty one where a click or a key would fill it."""
        view = self._view
        if not hit.starred and not is_under_mouse(view, rectangle) and not is_focused(view, index):
            return
        name, role = ("star-full", Role.WARNING) if hit.starred else ("star", Role.TEXT_FAINT)
        pixmap = self._theme.pixmap(name, role, self._scaled(STAR), painter.device().devicePixelRatioF())
        place = self.star_place(rectangle)
        painter.drawPixmap(place.left() + STAR_GAP, place.top() + STAR_GAP, pixmap)

    def _paint_meta(self, painter: QPainter, line: QRect, hit: SearchHit, badges: Badges) -> None:
        painter.setFont(self._theme.font(TextSize.SMALL))
        metrics = painter.fontMetrics()
        right = self._paint_dots(painter, line, hit.tags)
        for text, role in badges:
            width = metrics.horizontalAdvance(text)
            painter.setPen(self._theme.color(role))
            painter.drawText(
                QRect(right - width, line.top(), width, line.height()), Qt.AlignmentFlag.AlignVCenter, text
            )
            right -= width + 8
        text = metrics.elidedText(self.meta(hit), Qt.TextElideMode.ElideRight, right - line.left() - 8)
        painter.setPen(self._theme.color(Role.TEXT_SECONDARY))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)

    def meta(self, hit: SearchHit) -> str:
        """Place · indicator · year, as far as known."""
        place = "".join(hit.place.names[-2:])
        indicator = self._labels.term(hit.indicators[0]) if hit.indicators else ""
        return " · ".join(part for part in (place, indicator, hit.year) if part)

    def _paint_dots(self, painter: QPainter, line: QRect, tags: tuple[str, ...]) -> int:
        """A dot and the first character of each tag at the right end of the line; returns where they begin."""
        right = line.right()
        side = self._scaled(DOT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for tag in reversed(tags[:MOST_DOTS]):
            first = tag.rpartition("/")[2][:1]
            width = painter.fontMetrics().horizontalAdvance(first)
            painter.setPen(self._theme.color(Role.TEXT_SECONDARY))
            painter.drawText(
                QRect(right - width, line.top(), width, line.height()), Qt.AlignmentFlag.AlignVCenter, first
            )
            right -= width + 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tag_color(self._theme, tag))
            painter.drawEllipse(right - side, line.center().y() - side // 2 + 1, side, side)
            right -= side + 6
        return right - 4 if tags else right

    def _paint_chips(self, painter: QPainter, line: QRect, hit: SearchHit) -> None:
        painter.setFont(self._theme.font(TextSize.SMALL))
        metrics = painter.fontMetrics()
        texts = [figure_text(figure) for figure in hit.figures]
        left = line.left()
        for shown in chip_texts(texts, line.width(), metrics):
            chip = QRect(left, line.top(), metrics.horizontalAdvance(shown) + CHIP_PADDING, line.height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(Role.FIGURE_SOFT))
            painter.drawRoundedRect(chip, 4, 4)
            painter.setPen(self._theme.color(Role.FIGURE))
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, shown)
            left += chip.width() + CHIP_GAP

    def _paint_waiting(self, painter: QPainter, inner: QRect) -> None:
        color = self._theme.color(Role.HOVER)
        for line, share in ((0, 0.7), (1, 0.4), (2, 0.9)):
            top = inner.top() + line * self._scaled(TITLE_LINE) + 6
            painter.fillRect(QRect(inner.left(), top, int(inner.width() * share), self._scaled(10)), color)

    def _badges(self, hit: SearchHit, index: AnyIndex) -> Badges:
        """What stands at the right end of the second line, from right to left."""
        badges: list[tuple[str, Role]] = []
        if index.data(ResultRole.SIMILAR):
            badges.append((QCoreApplication.translate("ResultsDelegate", "similar"), Role.TEXT_FAINT))
        elif not hit.complete:
            badges.append((QCoreApplication.translate("ResultsDelegate", "incomplete"), Role.WARNING))
        mentions = index.data(ResultRole.MENTIONS)
        if mentions:
            text = QCoreApplication.translate("ResultsDelegate", "{count} hits") if mentions > 1 else ""
            text = text or QCoreApplication.translate("ResultsDelegate", "1 hit")
            badges.append((text.format(count=f"{mentions:,}"), Role.TEXT_FAINT))
        return badges

    def _make_looks(self) -> None:
        self._title = self._look(TextSize.BODY, Role.TEXT, TITLE_LINE, QFont.Weight.Bold)
        self._context = self._look(TextSize.SMALL, Role.TEXT_SECONDARY, CONTEXT_LINE, QFont.Weight.Normal)

    def _look(self, size: TextSize, role: Role, line: int, weight: QFont.Weight) -> TextLook:
        theme = self._theme
        font = theme.font(size, weight)
        metrics = QFontMetrics(font)
        height = max(self._scaled(line), metrics.height())
        return TextLook(font, metrics, theme.color(role), theme.color(Role.MARK), theme.color(Role.MARK_TEXT), height)

    def _scaled(self, pixels: int) -> int:
        return self._theme.scaled(pixels)


def chip_texts(figures: list[FigureText], room: int, metrics: QFontMetrics) -> list[str]:
    """What the chips of a line say; where two find no room, the first has the line for itself."""
    wanted = [metrics.horizontalAdvance(figure.in_one_line) + CHIP_PADDING for figure in figures]
    for count in range(len(figures), 0, -1):
        widths = chip_widths(wanted[:count], room)
        texts = [figure.fitted(width - CHIP_PADDING, metrics) for figure, width in zip(figures, widths, strict=False)]
        if all(texts):
            return texts
    return []


def chip_widths(wanted: list[int], room: int) -> list[int]:
    """How the room of a line is shared: what a short chip leaves over goes to a long one."""
    if len(wanted) < 2:
        return [min(width, room) for width in wanted]
    first, second = wanted[:2]
    half = (room - CHIP_GAP) // 2
    if first <= half:
        return [first, min(second, room - CHIP_GAP - first)]
    if second <= half:
        return [min(first, room - CHIP_GAP - second), second]
    return [half, half]
