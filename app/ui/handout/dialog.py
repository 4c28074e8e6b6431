"""What is asked before a handout: as what, for whom, in which shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from app.domain.handout import Audience
from app.domain.slides import Ratio
from app.ui.dialogs import AskingDialog
from app.ui.theme import GRID
from app.ui.translate import QT_TRANSLATE_NOOP

SLIDES = "pptx"
KINDS: Mapping[str, str] = MappingProxyType(
    {
        "docx": QT_TRANSLATE_NOOP("HandoutWords", "Handout in Word (.docx)"),
        "pdf": QT_TRANSLATE_NOOP("HandoutWords", "Handout as PDF (.pdf)"),
        SLIDES: QT_TRANSLATE_NOOP("HandoutWords", "Slides for PowerPoint (.pptx)"),
    }
)
AUDIENCES: Mapping[Audience, str] = MappingProxyType(
    {
        Audience.BOTH: QT_TRANSLATE_NOOP("HandoutWords", "The class, and behind it the leader"),
        Audience.CLASS: QT_TRANSLATE_NOOP("HandoutWords", "The class alone"),
        Audience.LEADER: QT_TRANSLATE_NOOP("HandoutWords", "The leader alone"),
    }
)
HINTS: Mapping[Audience, str] = MappingProxyType(
    {
        Audience.BOTH: QT_TRANSLATE_NOOP(
            "HandoutWords",
            "The sheets of the leader stand behind those of the class: part them before you hand them out.",
        ),
        Audience.CLASS: QT_TRANSLATE_NOOP(
            "HandoutWords", "Background, questions and lines to write on. What was done is not told."
        ),
        Audience.LEADER: QT_TRANSLATE_NOOP(
            "HandoutWords", "Your notes, what was done, figures with their places, results, cases like it."
        ),
    }
)
SLIDES_HINT = QT_TRANSLATE_NOOP(
    "HandoutWords", "Text, charts and notes can be edited. Your own notes are among the notes."
)
RATIOS: Mapping[Ratio, str] = MappingProxyType(
    {
        Ratio.WIDE: QT_TRANSLATE_NOOP("HandoutWords", "Wide (16:9)"),
        Ratio.STANDARD: QT_TRANSLATE_NOOP("HandoutWords", "Standard (4:3)"),
    }
)


@dataclass(frozen=True, slots=True)
class HandoutOrder:
    """What a person asks for; `audience` matters to documents, `ratio` to slides."""

    format_name: str
    audience: Audience
    ratio: Ratio


class HandoutDialog(AskingDialog):
    """Asks how cases shall be handed out.  Signal `ordered(HandoutOrder)` when it is accepted."""

    ordered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Handout"), self.tr("For a class that discusses these cases."), self.tr("Save as…"), parent
        )
        self.kind = _chooser(KINDS, self.tr("As"))
        self.audience = _chooser(AUDIENCES, self.tr("For"))
        self.ratio = _chooser(RATIOS, self.tr("Shape of slides"))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("textRole", "secondary")
        self.hint.setProperty("textSize", "small")
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(3 * GRID)
        self._form.setVerticalSpacing(GRID + GRID // 2)
        for chooser in (self.kind, self.audience, self.ratio):
            self._form.addRow(chooser.accessibleName(), chooser)
            chooser.currentIndexChanged.connect(lambda _row: self._follow())
        self.body.addLayout(self._form)
        self.body.addWidget(self.hint)
        for first, second in (
            (self.kind, self.audience),
            (self.audience, self.ratio),
            (self.ratio, self.accept_button),
        ):
            QWidget.setTabOrder(first, second)
        self._follow()
        self.kind.setFocus()

    @property
    def order(self) -> HandoutOrder:
        """What is asked for as the dialog stands."""
        audience, ratio = Audience(self.audience.currentData()), Ratio(self.ratio.currentData())
        return HandoutOrder(str(self.kind.currentData()), audience, ratio)

    def accept(self) -> None:
        """Hand the order on."""
        super().accept()
        self.ordered.emit(self.order)

    def _follow(self) -> None:
        """Show what the kind can be asked, and say what is in it."""
        order = self.order
        has_slides = order.format_name == SLIDES
        self._form.setRowVisible(self.audience, not has_slides)
        self._form.setRowVisible(self.ratio, has_slides)
        self.hint.setText(translated(SLIDES_HINT if has_slides else HINTS[order.audience]))


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("HandoutWords", text)


def _chooser(titles: Mapping[str, str] | Mapping[Audience, str] | Mapping[Ratio, str], name: str) -> QComboBox:
    """A chooser of values, each with its title."""
    chooser = QComboBox()
    chooser.setAccessibleName(name)
    for value, title in titles.items():
        chooser.addItem(translated(title), value)
    return chooser
