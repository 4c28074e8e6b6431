"""Cases like the one that is read, each with the reasons in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.domain.related import Likeness, Reason, RelatedCase
from app.ui.library.notes.mark_head import ElidedLink
from app.ui.library.widget_pool import WidgetPool
from app.ui.library.words import Labels
from app.ui.theme import GRID
from app.ui.translate import QT_TRANSLATE_NOOP

_REASONS: Mapping[Likeness, str] = MappingProxyType(
    {
        Likeness.BRAND_NAMES: QT_TRANSLATE_NOOP("Related", "the same name: {values}"),
        Likeness.TEXT: QT_TRANSLATE_NOOP("Related", "both speak of: {values}"),
        Likeness.INSTRUMENTS: QT_TRANSLATE_NOOP("Related", "the same instruments: {values}"),
        Likeness.INDICATORS: QT_TRANSLATE_NOOP("Related", "the same indicator: {values}"),
    }
)


class RelatedRow(QFrame):
    """One case.  Signals: `chosen(CaseUid)`; `comparison_wanted(CaseUid)` to see it beside the case that is read."""

    chosen = Signal(object)
    comparison_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = ElidedLink()
        self.link.setProperty("textSize", "body")
        self.case: RelatedCase | None = None
        self.link.clicked.connect(lambda: self.case and self.chosen.emit(self.case.uid))
        self.compare = QPushButton(self.tr("Compare"))
        self.compare.setProperty("kind", "link")
        self.compare.setToolTip(self.tr("Set it beside the case that is read"))
        self.compare.clicked.connect(lambda: self.case and self.comparison_wanted.emit(self.case.uid))
        self.reasons = QLabel()
        self.reasons.setProperty("textSize", "small")
        self.reasons.setProperty("textRole", "secondary")
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.reasons.setWordWrap(True)
        self.reasons.setContentsMargins(GRID // 2, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.link, 1)
        line.addWidget(self.compare)
        layout.addLayout(line)
        layout.addWidget(self.reasons)

    def show_case(self, case: RelatedCase, labels: Labels) -> None:
        """Show another case."""
        self.case = case
        self.link.say(case.title)
        self.compare.setAccessibleDescription(case.title)
        self.reasons.setText("；".join(reason_text(reason, labels) for reason in case.reasons))


class RelatedList(QWidget):
    """Up to eight cases under a heading; hidden while there are none.

    Signals: `case_chosen(CaseUid)`, `comparison_wanted(CaseUid)`.
    """

    case_chosen = Signal(object)
    comparison_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cases: tuple[RelatedCase, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._rows = WidgetPool(self._make_row, lambda row, _number: self._layout.addWidget(row))
        title = QLabel(self.tr("Related cases"))
        title.setProperty("textSize", "heading")
        title.setProperty("textRole", "accent")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        self._layout.addWidget(title)
        self.hide()

    @property
    def rows(self) -> tuple[RelatedRow, ...]:
        """The rows from top to bottom."""
        return self._rows.used

    def show_cases(self, cases: Sequence[RelatedCase], labels: Labels) -> None:
        """Show other cases."""
        self.cases = tuple(cases)
        self._rows.begin()
        for case in cases:
            self._rows.take().show_case(case, labels)
        self._rows.finish()
        self.setVisible(bool(cases))

    def _make_row(self) -> RelatedRow:
        row = RelatedRow()
        row.chosen.connect(self.case_chosen)
        row.comparison_wanted.connect(self.comparison_wanted)
        return row


class RelatedPage(QScrollArea):
    """The same list on a page of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = RelatedList()
        content = QWidget()
        content.setProperty("surface", "paper")
        column = QVBoxLayout(content)
        column.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        column.addWidget(self.list)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(self.tr("Related cases"))
        self.setWidget(content)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is for the pane around it."""
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def reason_text(reason: Reason, labels: Labels) -> str:
    """What two cases have in common, in words."""
    is_term = reason.likeness in (Likeness.INDICATORS, Likeness.INSTRUMENTS)
    values = (labels.term(value) if is_term else value for value in reason.values)
    return QCoreApplication.translate("Related", _REASONS[reason.likeness]).format(values="、".join(values))
