"""How rows of the desk's text are painted: gutter, heads, kinds of sections, selection, the title that stays in view."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPixmap, QTextCharFormat, QTextLayout

from app.domain.case import SectionKind
from app.ui.importing.text_layout import LaidRow, line_place
from app.ui.importing.text_marks import format_range
from app.ui.importing.text_rows import HEADS, RowKind, TextRow
from app.ui.importing.words import kind_word
from app.ui.theme import GRID, ICON_SIZE, Role, TextSize, Theme

_BAR = 3
_HATCH = 6


@dataclass(frozen=True, slots=True)
class Scene:
    """What besides the rows is to be seen: measures, the chosen case, what the pointer is over, marks by row.

    `spots` are the places (row, first, last, in UTF-16 units) that are selected, `flash` one that lights up.
    """

    width: int
    gutter: int
    text_left: int
    chosen: int = 0
    caret: tuple[int, int] | None = None
    spots: tuple[tuple[int, int, int], ...] = ()
    flash: tuple[int, int, int] | None = None
    hovered: int = -1
    is_over_gutter: bool = False
    drop: int = -1


class RowPainter:
    """Paints rows in the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(self, painter: QPainter, scene: Scene, number: int, y: int, laid: LaidRow) -> None:
        """Paint one row whose upper edge is at `y`."""
        row = laid.row
        if row.kind in HEADS:
            self._paint_band(painter, scene, y, laid)
        else:
            self._paint_side(painter, scene, number, y, laid)
        self._paint_text(painter, scene, number, y, laid)
        if row.kind is RowKind.CASE:
            self._paint_sign(painter, scene, number, y, laid)
        if row.kind is RowKind.HEADING and row.section is not None:
            self._paint_kind(painter, scene, number, y, laid, row.section.kind)
        if scene.drop == number:
            painter.fillRect(0, y - 1, scene.width, 3, self._theme.color(Role.ACCENT))
            painter.drawPixmap(GRID // 2, y - ICON_SIZE // 2, self._pixmap(painter, "drag", Role.ACCENT))

    def paint_sticky(self, painter: QPainter, scene: Scene, row: TextRow) -> None:
        """Paint the title of the case in view over the upper edge."""
        place = self.sticky_place(scene.width)
        painter.fillRect(place, self._theme.color(Role.RAISED))
        painter.fillRect(0, place.bottom(), scene.width, 1, self._theme.color(Role.LINE_STRONG))
        pixmap = self._pixmap(painter, row.icon, row.colour)
        middle = place.center().y()
        painter.drawPixmap(scene.gutter - self._icon() - GRID, middle - self._icon() // 2, pixmap)
        painter.setFont(self._theme.font(TextSize.BODY, QFont.Weight.Bold))
        painter.setPen(self._theme.color(Role.ACCENT))
        room = place.adjusted(scene.text_left, 0, -GRID, 0)
        text = painter.fontMetrics().elidedText(row.text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)

    def sticky_place(self, width: int) -> QRect:
        """Where the title that stays in view stands."""
        return QRect(0, 0, width, self._theme.pixels(TextSize.BODY) + 2 * GRID)

    def band(self, width: int, y: int, laid: LaidRow) -> QRect:
        """Where the band of a head stands."""
        room = round(self._theme.pixels(TextSize.LARGE) * 0.3)
        return QRect(0, y + laid.top - room, width, laid.height - laid.top + room - room // 2)

    def badge(self, width: int, y: int, laid: LaidRow) -> QRect:
        """Where the kind of a section stands beside its heading; empty for other rows."""
        if laid.row.kind is not RowKind.HEADING or laid.row.section is None:
            return QRect()
        metrics = QFontMetrics(self._theme.font(TextSize.SMALL))
        size = metrics.horizontalAdvance(kind_word(laid.row.section.kind)) + 2 * GRID + self._icon()
        height = self._theme.pixels(TextSize.SMALL) + GRID
        return QRect(width - size - GRID, y + laid.top + 2, size, height)

    def joint(self, width: int, y: int, laid: LaidRow) -> QRect:
        """Where the button stands that joins a case with the one before; empty for other rows."""
        if laid.row.kind is not RowKind.CASE:
            return QRect()
        band, side = self.band(width, y, laid), self._icon() + GRID
        return QRect(width - side - GRID // 2, band.top() + (band.height() - side) // 2, side, side)

    def adder(self, gutter: int, y: int, laid: LaidRow) -> QRect:
        """Where the button stands that lets a case begin at a row."""
        line = self._line_height(laid)
        return QRect(0, y + laid.top, gutter, line)

    def _paint_band(self, painter: QPainter, scene: Scene, y: int, laid: LaidRow) -> None:
        row, band = laid.row, self.band(scene.width, y, laid)
        is_case = row.kind is RowKind.CASE
        is_chosen = is_case and row.start == scene.chosen
        fill = Role.SELECTED if is_chosen else Role.ACCENT_SOFT if is_case else Role.RAISED
        painter.fillRect(band, self._theme.color(fill))
        edge = self._theme.color(Role.ACCENT if is_case else Role.LINE_STRONG)
        painter.fillRect(0, band.top(), scene.width, 2 if is_case else 1, edge)
        if is_chosen:
            painter.fillRect(0, band.top(), _BAR + 1, band.height(), self._theme.color(Role.ACCENT))
        icon, role = (row.icon, row.colour) if is_case else ("minus", Role.TEXT_FAINT)
        top = y + laid.top + (self._line_height(laid) - self._icon()) // 2
        painter.drawPixmap(scene.gutter - self._icon() - GRID, top, self._pixmap(painter, icon, role))

    def _paint_side(self, painter: QPainter, scene: Scene, number: int, y: int, laid: LaidRow) -> None:
        row, is_hovered = laid.row, scene.hovered == number and scene.is_over_gutter
        place = self.adder(scene.gutter, y, laid)
        if is_hovered:
            side = self._icon()
            at = QPoint(scene.gutter - side - GRID, place.center().y() - side // 2)
            painter.drawPixmap(at, self._pixmap(painter, "plus", Role.ACCENT))
        else:
            painter.setFont(self._theme.font(TextSize.SMALL))
            painter.setPen(self._theme.color(Role.TEXT_FAINT))
            inside = place.adjusted(0, 0, -GRID, 0)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(row.line))
        if row.kind is RowKind.OUTSIDE:
            hatch = QBrush(self._theme.color(Role.LINE_STRONG), Qt.BrushStyle.BDiagPattern)
            painter.fillRect(scene.gutter, y, _HATCH, laid.height, hatch)
        else:
            is_chosen = row.start == scene.chosen
            role = Role.ACCENT if is_chosen else Role.LINE
            painter.fillRect(scene.gutter, y, _BAR if is_chosen else 1, laid.height, self._theme.color(role))

    def _paint_text(self, painter: QPainter, scene: Scene, number: int, y: int, laid: LaidRow) -> None:
        origin = QPointF(scene.text_left, y + laid.top)
        selections = [self._selection(spot, Role.ACCENT, Role.ON_ACCENT) for spot in scene.spots if spot[0] == number]
        if scene.flash is not None and scene.flash[0] == number:
            for place in line_place(laid, *scene.flash[1:]):
                around = place.translated(scene.text_left, y).adjusted(-2, -1, 2, 1)
                painter.fillRect(around, self._theme.color(Role.MARK))
            selections.insert(0, self._selection(scene.flash, Role.MARK, Role.MARK_TEXT))
        painter.setPen(self._theme.color(Role.TEXT))
        laid.layout.draw(painter, origin, selections)
        if scene.caret is not None and scene.caret[0] == number:
            painter.setPen(self._theme.color(Role.ACCENT))
            laid.layout.drawCursor(painter, origin, scene.caret[1], 2)

    def _selection(self, spot: tuple[int, int, int], background: Role, text: Role) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setBackground(self._theme.color(background))
        form.setForeground(self._theme.color(text))
        return format_range(spot[1], spot[2] - spot[1], form)

    def _paint_sign(self, painter: QPainter, scene: Scene, number: int, y: int, laid: LaidRow) -> None:
        joint = self.joint(scene.width, y, laid)
        if scene.hovered == number:
            side = self._icon()
            at = QPoint(joint.center().x() - side // 2, joint.center().y() - side // 2)
            painter.drawPixmap(at, self._pixmap(painter, "merge", Role.ACCENT))
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(self._theme.color(laid.row.colour))
        band = self.band(scene.width, y, laid)
        place = QRect(0, band.top(), joint.left() - GRID // 2, band.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, laid.row.sign)

    def _paint_kind(
        self, painter: QPainter, scene: Scene, number: int, y: int, laid: LaidRow, kind: SectionKind
    ) -> None:
        box = self.badge(scene.width, y, laid)
        is_over = scene.hovered == number
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._theme.color(Role.ACCENT) if is_over else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(Role.ACCENT_SOFT))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(self._theme.color(Role.ACCENT))
        side = self._icon()
        painter.drawText(box.adjusted(GRID, 0, -side, 0), Qt.AlignmentFlag.AlignVCenter, kind_word(kind))
        at = QPoint(box.right() - side - 1, box.center().y() - side // 2)
        painter.drawPixmap(at, self._pixmap(painter, "chevron-down", Role.ACCENT))

    def _icon(self) -> int:
        return self._theme.scaled(ICON_SIZE)

    def _pixmap(self, painter: QPainter, name: str, role: Role) -> QPixmap:
        return self._theme.pixmap(name, role, self._icon(), painter.device().devicePixelRatioF())

    @staticmethod
    def _line_height(laid: LaidRow) -> int:
        line = laid.layout.lineAt(0)
        return round(line.height() + 2 * line.y()) if line.isValid() else laid.height
