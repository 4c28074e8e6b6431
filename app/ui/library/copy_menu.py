"""What of a case can be copied, as a menu; everything goes with its citation, as text and as HTML."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMimeData, Signal
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.citation import CitationStyle
from app.operations.citations import Copied, CopyPart
from app.ui.library.notes.view_model import KeepingViewModel
from app.ui.preferences import Preferences
from app.ui.settings_dialog import choice_title
from app.ui.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.library.reading import Reading

PART_TITLES: Mapping[CopyPart, str] = MappingProxyType(
    {
        CopyPart.GIST: QT_TRANSLATE_NOOP("CopyMenu", "Title and gist"),
        CopyPart.LEADS: QT_TRANSLATE_NOOP("CopyMenu", "Lead sentences only"),
        CopyPart.FIGURES: QT_TRANSLATE_NOOP("CopyMenu", "Key figures only"),
    }
)


class CopyMenu(QMenu):
    """Filled each time it opens.  Signal `passage_wanted()`: the selected passage."""

    passage_wanted = Signal()

    def __init__(self, keeping: KeepingViewModel, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeping = keeping
        self._preferences = preferences
        self._reading: Reading | None = None
        self.has_selection = False
        self.aboutToShow.connect(self.fill)

    @property
    def citation_style(self) -> CitationStyle:
        """The chosen style of citations."""
        return CitationStyle(self._preferences.current.citation_style)

    def show_reading(self, reading: Reading) -> None:
        """Copy from another case."""
        self._reading = reading

    def copy_passage(self, passage: str) -> None:
        """Copy a passage, or title and gist when there is none."""
        if passage.strip():
            self._keeping.copy_passage(passage, self.citation_style)
        else:
            self._keeping.copy_part(CopyPart.GIST, self.citation_style)

    def fill(self) -> None:
        """Put in what the case has."""
        self.clear()
        if self._reading is None:
            return
        case = self._reading.detail.case
        passage = self.addAction(self.tr("Selected passage"))
        passage.setEnabled(self.has_selection)
        passage.triggered.connect(self.passage_wanted)
        self.addSeparator()
        for part, title in PART_TITLES.items():
            entry = self.addAction(QCoreApplication.translate("CopyMenu", title))
            entry.setEnabled(part is not CopyPart.FIGURES or bool(case.figures))
            entry.triggered.connect(lambda _checked=False, one=part: self._copy_part(one))
        sections = self.addMenu(self.tr("Section"))
        for position, section in enumerate(case.sections):
            sections.addAction(section.heading.replace("&", "&&")).triggered.connect(
                lambda _checked=False, one=position: self._copy_section(one)
            )
        sections.setEnabled(bool(case.sections))
        self.addSeparator()
        self._add_styles()

    def _add_styles(self) -> None:
        menu = self.addMenu(self.tr("Citation"))
        group = QActionGroup(menu)
        for style in (CitationStyle.PLAIN, CitationStyle.OFFICIAL, CitationStyle.GBT_7714):
            entry = menu.addAction(choice_title(style.value))
            entry.setCheckable(True)
            entry.setChecked(style is self.citation_style)
            entry.triggered.connect(lambda _checked=False, one=style: self._choose_style(one))
            group.addAction(entry)

    def _choose_style(self, style: CitationStyle) -> None:
        self._preferences.change(citation_style=style.value)

    def _copy_part(self, part: CopyPart) -> None:
        self._keeping.copy_part(part, self.citation_style)

    def _copy_section(self, position: int) -> None:
        self._keeping.copy_section(position, self.citation_style)


def to_clipboard(copied: Copied) -> None:
    """Put text and HTML onto the clipboard, so that an editor takes what it can show."""
    data = QMimeData()
    data.setText(copied.text)
    data.setHtml(copied.html)
    QGuiApplication.clipboard().setMimeData(data)
