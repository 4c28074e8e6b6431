"""How the rows of the page with all notes look."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.notes import Annotation, Highlight, Note
from app.text.fold import fold
from app.text.highlight import find_marks
from app.text.marks import without_marks
from app.ui.library.marked_text import TextLook, draw_lines, fits
from app.ui.library.marking.swatch import swatch
from app.ui.notes.rows import CaseRow, NotesRole, text_of
from app.ui.notes.words import meta_of, standing_title
from app.ui.row_state import AnyIndex, is_focused, is_selected, is_under_mouse
from app.ui.theme import Role, TextSize, Theme

SIDE = 16
TOP = 8
LINE = 22
SMALL_LINE = 20
HEADING = 40
SIGN = 18
MOST_CHARACTERS = 400
"""Of a long note, what may be looked at to fill two lines."""


class NotesDelegate(QStyledItemDelegate):
    """Paints `CaseRow`s and `Annotation`s in the colours of the theme."""

    def __init__(self, theme: Theme, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._words: tuple[str, ...] = ()

    def mark_words(self, words: str) -> None:
        """Mark the words of the filter."""
        self._words = tuple(fold(words).split())

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Headings are low; notes and highlights have one or two lines of text and one about them."""
        row = index.data(NotesRole.ROW)
        if isinstance(row, CaseRow):
            return QSize(SIDE * 8, self._theme.scaled(HEADING))
        width = self._view.viewport().width() - 2 * SIDE - self._theme.scaled(SIGN) - SIDE // 2
        return QSize(SIDE * 8, self._theme.scaled(2 * TOP + self._lines(row.mark, width) * LINE + SMALL_LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        rectangle: QRect = option.rect  # type: ignore[attr-defined]
        row = index.data(NotesRole.ROW)
        painter.save()
        if isinstance(row, CaseRow):
            self._paint_heading(painter, rectangle, row)
        elif isinstance(row, Annotation):
            self._paint_background(painter, rectangle, index)
            self._paint_annotation(painter, rectangle, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, rectangle: QRect, row: CaseRow) -> None:
        theme = self._theme
        painter.fillRect(rectangle, theme.color(Role.WINDOW))
        inner = rectangle.adjusted(SIDE, 0, -SIDE, 0)
        number = f"{row.count:,}"
        painter.setFont(theme.font(TextSize.SMALL))
        width = painter.fontMetrics().horizontalAdvance(number)
        painter.setPen(theme.color(Role.TEXT_SECONDARY))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, number)
        gone = QCoreApplication.translate("MyNotes", "{uid}: this case is not in the library any more")
        title = row.title or gone.format(uid=row.uid)
        painter.setFont(theme.font(TextSize.BODY, QFont.Weight.Bold))
        painter.setPen(theme.color(Role.TEXT))
        place = inner.adjusted(0, 0, -width - SIDE, 0)
        text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_background(self, painter: QPainter, rectangle: QRect, index: AnyIndex) -> None:
        theme = self._theme
        if is_selected(self._view, index):
            painter.fillRect(rectangle, theme.color(Role.SELECTED))
        elif is_under_mouse(self._view, rectangle):
            painter.fillRect(rectangle, theme.color(Role.RAISED))
        if is_focused(self._view, index):
            painter.fillRect(QRect(rectangle.topLeft(), QSize(3, rectangle.height())), theme.color(Role.ACCENT))
        line = QRect(rectangle.left() + SIDE, rectangle.bottom(), rectangle.width() - 2 * SIDE, 1)
        painter.fillRect(line, theme.color(Role.LINE))

    def _paint_annotation(self, painter: QPainter, rectangle: QRect, row: Annotation) -> None:
        scaled = self._theme.scaled
        inner = rectangle.adjusted(SIDE, scaled(TOP), -SIDE, -scaled(TOP))
        sign = QRect(inner.left(), inner.top() + scaled((LINE - SIGN) / 2), scaled(SIGN), scaled(SIGN))
        self._paint_sign(painter, sign, row.mark)
        text = inner.adjusted(scaled(SIGN) + SIDE // 2, 0, 0, 0)
        body = _short(text_of(row.mark))
        quote = _short(row.mark.anchor.quote) if isinstance(row.mark, Note) else ""
        look = self._look(Role.TEXT)
        used = draw_lines(painter, text, body, find_marks(body, self._words), look, 1 if quote else 2)
        if quote:
            below = text.adjusted(0, used * look.line_height, 0, 0)
            faint = self._look(Role.TEXT_SECONDARY)
            shown = f"“{quote}”"
            draw_lines(painter, below, shown, find_marks(shown, self._words), faint, 1)
        line = QRect(text.left(), inner.bottom() - scaled(SMALL_LINE), text.width(), scaled(SMALL_LINE))
        self._paint_meta(painter, line, row)

    def _lines(self, mark: Note | Highlight, width: int) -> int:
        """Two with a passage below the note, or with more text than a line holds."""
        has_both = isinstance(mark, Note) and bool(mark.anchor.quote)
        return 2 if has_both or not fits(_short(text_of(mark)), self._look(Role.TEXT), width) else 1

    def _paint_sign(self, painter: QPainter, place: QRect, mark: Note | Highlight) -> None:
        ratio = painter.device().devicePixelRatioF()
        if isinstance(mark, Highlight):
            swatch(mark.colour, self._theme, ratio).paint(painter, place)
        else:
            painter.drawPixmap(place.topLeft(), self._theme.pixmap("edit", Role.ACCENT, place.width(), ratio))

    def _paint_meta(self, painter: QPainter, line: QRect, row: Annotation) -> None:
        painter.setFont(self._theme.font(TextSize.SMALL))
        painter.setPen(self._theme.color(Role.TEXT_SECONDARY))
        text = meta_of(row)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, text)
        doubt = standing_title(row.mark.standing)
        if doubt:
            left = painter.fontMetrics().horizontalAdvance(f"{text} · ")
            painter.setPen(self._theme.color(Role.WARNING))
            painter.drawText(line.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, doubt)

    def _look(self, role: Role) -> TextLook:
        theme = self._theme
        font = theme.font(TextSize.BODY)
        colors = (theme.color(role), theme.color(Role.MARK), theme.color(Role.MARK_TEXT))
        return TextLook(font, QFontMetrics(font), *colors, theme.scaled(LINE))


def _short(text: str) -> str:
    """The beginning of a text on one line, without the marks of Markdown."""
    return " ".join(without_marks(text[:MOST_CHARACTERS]).split())
