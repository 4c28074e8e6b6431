"""The dialog that asks what a new briefing is called and what kind of document it becomes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from app.domain.briefing import BriefingKind
from app.ui.briefing.words import KINDS, translated
from app.ui.dialogs import TextDialog
from app.ui.theme import GRID
from app.ui.translate import QT_TRANSLATE_NOOP

_TITLE = QT_TRANSLATE_NOOP("BriefingWords", "New briefing")
_CREATE = QT_TRANSLATE_NOOP("BriefingWords", "Create")
_TITLE_OF_NEW = QT_TRANSLATE_NOOP("BriefingWords", "Title of the new briefing:")
_CASES_GO_IN = QT_TRANSLATE_NOOP("BriefingWords", "Title of the new briefing; {count} cases go into it.")


class NewBriefingDialog(TextDialog):
    """Asks for title and kind; `count` cases go into the briefing.

    Signal `briefing_wanted(str, BriefingKind)` when it is accepted.
    """

    briefing_wanted = Signal(str, object)

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(translated(_TITLE), _explanation(count), translated(_CREATE), parent=parent)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind"))
        for kind, text in KINDS.items():
            self.kind.addItem(translated(text), kind)
        form = QFormLayout()
        form.setContentsMargins(0, GRID, 0, 0)
        form.setHorizontalSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Kind"), self.kind)
        self.body.addLayout(form)
        QWidget.setTabOrder(self.field, self.kind)
        QWidget.setTabOrder(self.kind, self.accept_button)
        self.text_entered.connect(lambda title: self.briefing_wanted.emit(title, BriefingKind(self.kind.currentData())))


def _explanation(count: int) -> str:
    return translated(_CASES_GO_IN).format(count=f"{count:,}") if count else translated(_TITLE_OF_NEW)
