"""In the head of the reader: the other versions of the case, each a link, and the way out of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.case import CaseVersion, VersionAge
from app.ui.theme import GRID
from app.ui.translate import QT_TRANSLATE_NOOP

_AGES: Mapping[VersionAge, str] = MappingProxyType(
    {
        VersionAge.NEWER: QT_TRANSLATE_NOOP("VersionsRow", "Newer version"),
        VersionAge.OLDER: QT_TRANSLATE_NOOP("VersionsRow", "Older version"),
        VersionAge.UNKNOWN: QT_TRANSLATE_NOOP("VersionsRow", "Other version"),
    }
)


class VersionsRow(QWidget):
    """Lists versions; hidden when there are none.

    Signals: `case_chosen(CaseUid)` by a link; `unlink_requested()` to take the case out of its versions.
    """

    case_chosen = Signal(object)
    unlink_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._links = QVBoxLayout()
        self._links.setSpacing(0)
        unlink = QPushButton(self.tr("Unlink"))
        unlink.setProperty("kind", "quiet")
        unlink.setToolTip(self.tr("This case is no version of the others"))
        unlink.clicked.connect(self.unlink_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._links, 1)
        layout.addWidget(unlink, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_versions(self, versions: Sequence[CaseVersion]) -> None:
        """Show other versions."""
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for version in versions:
            self._links.addWidget(self._link(version))
        self.setVisible(bool(versions))

    def _link(self, version: CaseVersion) -> QWidget:
        row = QWidget()
        age = QLabel(QCoreApplication.translate("VersionsRow", _AGES[version.age]))
        age.setProperty("textSize", "small")
        age.setProperty("textRole", "secondary")
        about = " · ".join(part for part in (version.year, version.title, version.source_title) if part)
        link = _ElidedLink(about)
        link.clicked.connect(lambda: self.case_chosen.emit(version.uid))
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(age)
        layout.addWidget(link, 1)
        return row


class _ElidedLink(QPushButton):
    """A link in one line that ends in dots where there is no more room."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setProperty("kind", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setToolTip(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        room = self.width() - 2 * GRID
        self.setText(self.fontMetrics().elidedText(self._text.replace("&", "&&"), Qt.TextElideMode.ElideRight, room))
