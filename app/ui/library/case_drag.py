"""What a person sees under the mouse while cases are dragged: how many, small enough to leave the target visible."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from app.domain.case import CaseUid
from app.ui.library.results_model import ResultsModel
from app.ui.theme import GRID, Role, TextSize, Theme

MOST_CHARACTERS = 16


def drag_cases(view: QAbstractItemView, model: ResultsModel, uids: Sequence[CaseUid], theme: Theme) -> None:
    """Drag cases of a view until the mouse is released."""
    if not uids:
        return
    drag = QDrag(view)
    drag.setMimeData(model.mime_of(uids))
    title = next((hit.title for hit in model.hits_of(uids[:1])), "")
    drag.setPixmap(drag_picture(drag_text(len(uids), title), theme, view.devicePixelRatioF()))
    drag.setHotSpot(QPoint(-GRID, -GRID))
    drag.exec(Qt.DropAction.CopyAction)


def drag_text(count: int, title: str) -> str:
    """The title of one case, shortened, or the number of several."""
    if count == 1 and title:
        return title if len(title) <= MOST_CHARACTERS else title[: MOST_CHARACTERS - 1] + "…"
    return QCoreApplication.translate("CaseDrag", "{count} cases").format(count=f"{count:,}")


def drag_picture(text: str, theme: Theme, ratio: float) -> QPixmap:
    """A small label with the text."""
    font = theme.font(TextSize.BODY)
    metrics = QFontMetrics(font)
    frame = QRect(0, 0, metrics.horizontalAdvance(text) + 2 * GRID, metrics.height() + GRID)
    pixmap = QPixmap(frame.size() * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(Role.ACCENT))
    painter.drawRoundedRect(frame, 4, 4)
    painter.setPen(theme.color(Role.ON_ACCENT))
    painter.setFont(font)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return pixmap
