"""The right of the desk: what the chosen case says of itself, why it has its light, and its fields to set right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.case import Section, SectionKind
from app.domain.draft import DraftStatus
from app.domain.vocabulary import Region, Vocabulary
from app.importer.desk.edits import (
    ChangeSectionKind,
    ChooseDuplicate,
    DuplicateChoice,
    Edit,
    Field,
    Retitle,
    SetField,
)
from app.importer.desk.values import Desk, DeskCase
from app.importer.desk.verdict import Light, doubts_of, light_of
from app.ui.importing.words import issue_sentence, kind_word, light_sign, light_word, status_word
from app.ui.style import restyle
from app.ui.theme import GRID, Theme

MENU_ROOM = 24 * GRID
_BADGES: Mapping[Light, str] = MappingProxyType(
    {Light.GOOD: "good", Light.DOUBT: "warning", Light.DECIDE: "danger", Light.SKIPPED: "plain"}
)


class CaseFields(QScrollArea):
    """Shows one case of a desk.

    Signals: `edited(Edit)` when a person has set something; `twin_requested()` to see it beside the stored case.
    """

    edited = Signal(object)
    twin_requested = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._case: DeskCase | None = None
        self._regions: dict[str, str] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        self._body.setProperty("surface", "paper")
        self._body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(self._body)
        self.light = QLabel()
        self.status = _small()
        self.reasons = QLabel()
        self.reasons.setWordWrap(True)
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.title = _TitleEdit()
        self.title.setAccessibleName(self.tr("Title"))
        self.place = QLineEdit()
        self.place.setPlaceholderText(self.tr("Type a part of the name"))
        self.place.setAccessibleName(self.tr("Place"))
        self.organization = QLineEdit()
        self.organization.setAccessibleName(self.tr("Lead body"))
        self.indicators = QPushButton()
        self.indicators.setAccessibleName(self.tr("Indicators"))
        self.indicators.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._indicator_menu = QMenu(self.indicators)
        self.indicators.setMenu(self._indicator_menu)
        self.complete = QComboBox()
        self.complete.addItems([self.tr("Complete"), self.tr("Breaks off")])
        self.complete.setAccessibleName(self.tr("Whether the text is complete"))
        self.twin = _TwinBox()
        self._sections = QVBoxLayout()
        self._sections.setSpacing(GRID)
        self._lay_out()
        self._wire()
        self.show_case(None, None)

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Offer the indicators and places there are."""
        self._regions = _chains(vocabulary.regions)
        completer = QCompleter(list(self._regions), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(12)
        completer.activated.connect(lambda _text: self._set_place())
        self.place.setCompleter(completer)
        self._indicator_menu.clear()
        for indicator in vocabulary.indicators:
            name = indicator.name if self._language.startswith("zh") else indicator.name_en
            action = self._indicator_menu.addAction(name)
            action.setCheckable(True)
            action.setData(indicator.code)
            action.triggered.connect(self._set_indicators)
        self._show_indicators()

    def show_case(self, desk: Desk | None, case: DeskCase | None) -> None:
        """Show another case, or how it stands now; None shows nothing."""
        is_same = case is not None and case == self._case
        self._case = case
        self._body.setVisible(case is not None)
        if desk is None or case is None:
            return
        self._show_light(desk, case)
        if is_same:
            return
        draft = case.draft
        with QSignalBlocker(self.title), QSignalBlocker(self.complete):
            self.title.set_text(draft.title)
            self.complete.setCurrentIndex(int(not draft.complete))
        for field, text in ((self.place, " ".join(draft.place.names)), (self.organization, draft.organization)):
            field.setText(text)
            field.setCursorPosition(0)
            field.setToolTip(text)
        self.twin.show_case(case)
        self._show_indicators()
        self._show_sections(draft.sections)

    def _show_light(self, desk: Desk, case: DeskCase) -> None:
        light = light_of(desk, case)
        name, role = light_sign(light)
        self._light_icon.setPixmap(self._theme.pixmap(name, role, 16, self.devicePixelRatioF()))
        self.light.setText(light_word(light))
        restyle(self.light, badge=_BADGES[light])
        self.status.setText(status_word(case))
        doubts = [issue_sentence(issue, self._language) for issue in doubts_of(desk, case)]
        self.reasons.setText("\n".join(doubts))
        self.reasons.setVisible(bool(doubts))

    def _lay_out(self) -> None:
        self._light_icon = QLabel()
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._light_icon)
        head.addWidget(self.light)
        head.addWidget(self.status, 1)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        layout.addWidget(self.reasons)
        layout.addWidget(self.twin)
        for name, field in (
            (self.tr("Title"), self.title),
            (self.tr("Place"), self.place),
            (self.tr("Lead body"), self.organization),
            (self.tr("Indicators"), self.indicators),
            (self.tr("Text"), self.complete),
        ):
            layout.addSpacing(GRID // 2)
            layout.addWidget(_small(name))
            layout.addWidget(field)
        layout.addSpacing(GRID)
        self._sections_title = _small(self.tr("Sections"))
        layout.addWidget(self._sections_title)
        layout.addLayout(self._sections)
        layout.addStretch(1)

    def _wire(self) -> None:
        self.title.committed.connect(lambda text: self._tell(lambda start: Retitle(start, text)))
        self.place.editingFinished.connect(self._set_place)
        self.organization.editingFinished.connect(self._set_organization)
        self.complete.activated.connect(self._set_complete)
        self.twin.compare.clicked.connect(self.twin_requested)
        self.twin.chosen.connect(lambda choice: self._tell(lambda start: ChooseDuplicate(start, choice)))

    def _tell(self, make: Callable[[int], Edit]) -> None:
        if self._case is not None:
            self.edited.emit(make(self._case.draft.start_line))

    def _set_place(self) -> None:
        if self._case is None:
            return
        text = self.place.text().strip()
        now = " ".join(self._case.draft.place.names)
        if text == now:
            return
        code = self._regions.get(text)
        if code is None and text:
            # What is no place of the list is not taken: the field says again what holds.
            self.place.setText(now)
            return
        self._tell(lambda start: SetField(start, Field.PLACE, code or ""))

    def _set_organization(self) -> None:
        text = self.organization.text().strip()
        if self._case is not None and text != self._case.draft.organization:
            self._tell(lambda start: SetField(start, Field.ORGANIZATION, text))

    def _set_complete(self, at: int) -> None:
        self._tell(lambda start: SetField(start, Field.COMPLETE, "no" if at else "yes"))

    def _set_indicators(self) -> None:
        if self._case is None:
            return
        chosen = [str(action.data()) for action in self._indicator_menu.actions() if action.isChecked()]
        kept = [code for code in self._case.draft.indicators if code in chosen]
        codes = ",".join([*kept, *(code for code in chosen if code not in kept)])
        self._tell(lambda start: SetField(start, Field.INDICATORS, codes))

    def _show_indicators(self) -> None:
        chosen = self._case.draft.indicators if self._case is not None else ()
        names = {}
        for action in self._indicator_menu.actions():
            action.setChecked(action.data() in chosen)
            names[action.data()] = action.text()
        shown = [names.get(code, code) for code in chosen]
        text = self.tr(", ").join(shown) if shown else self.tr("None chosen")
        room = self.indicators.width() - 5 * GRID
        self.indicators.setText(self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(room, MENU_ROOM)))
        self.indicators.setToolTip("\n".join(shown))

    def _show_sections(self, sections: tuple[Section, ...]) -> None:
        while (item := self._sections.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._sections_title.setVisible(bool(sections))
        for section in sections:
            self._sections.addWidget(self._section_row(section))

    def _section_row(self, section: Section) -> QWidget:
        row = QWidget()
        heading = _ElidedLabel(section.heading or self.tr("(opening)"))
        heading.setToolTip(section.heading)
        kinds = QComboBox()
        for kind in SectionKind:
            kinds.addItem(kind_word(kind), kind)
        kinds.setCurrentIndex(tuple(SectionKind).index(section.kind))
        kinds.setAccessibleName(self.tr("Kind of the section {heading}").format(heading=section.heading))
        kinds.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        kinds.activated.connect(
            lambda at: self.edited.emit(ChangeSectionKind(section.line or 0, section.heading, tuple(SectionKind)[at]))
        )
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(heading, 1)
        layout.addWidget(kinds)
        return row


class _TitleEdit(QPlainTextEdit):
    """A title over several lines; `committed(str)` by Return or when the keyboard leaves."""

    committed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setFixedHeight(3 * self.fontMetrics().lineSpacing() + 2 * GRID)

    def set_text(self, text: str) -> None:
        """Show a title."""
        self._text = text
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return takes the title, Escape the one before."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._commit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._text)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the title."""
        super().focusOutEvent(event)
        self._commit()

    def _commit(self) -> None:
        text = " ".join(self.toPlainText().split())
        if text and text != self._text:
            self._text = text
            self.committed.emit(text)


class _ElidedLabel(QLabel):
    """One line that ends in dots where there is no more room."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.end()


class _TwinBox(QFrame):
    """What to do with a case that the store has already: `chosen(DuplicateChoice)`."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "raised")
        self.about = QLabel()
        self.about.setWordWrap(True)
        self.compare = QPushButton(self.tr("Side by side…"))
        self.keep_stored = QPushButton(self.tr("Keep the stored one"))
        self.keep_both = QPushButton(self.tr("Keep both"))
        self.keep_stored.clicked.connect(lambda: self.chosen.emit(DuplicateChoice.KEEP_STORED))
        self.keep_both.clicked.connect(lambda: self.chosen.emit(DuplicateChoice.KEEP_BOTH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(self.about)
        for button in (self.compare, self.keep_stored, self.keep_both):
            layout.addWidget(button)

    def show_case(self, case: DeskCase) -> None:
        """Say how alike the two are, and what has been chosen."""
        draft = case.draft
        self.setVisible(draft.status is DraftStatus.DUPLICATE)
        self.about.setText(
            self.tr("The store has this case already ({uid}, {score}% alike).").format(
                uid=draft.duplicate_of or "", score=round(draft.likeness * 100)
            )
        )
        for button, choice in (
            (self.keep_stored, DuplicateChoice.KEEP_STORED),
            (self.keep_both, DuplicateChoice.KEEP_BOTH),
        ):
            button.setEnabled(case.choice is not choice)


def _small(text: str = "") -> QLabel:
    label = QLabel(text)
    label.setProperty("textSize", "small")
    label.setProperty("textRole", "secondary")
    return label


def _chains(regions: tuple[Region, ...]) -> dict[str, str]:
    """What a place is called with all that it lies in → its code."""
    by_code = {region.code: region for region in regions}
    found: dict[str, str] = {}
    for region in regions:
        names = [region.name]
        above = by_code.get(region.parent)
        while above is not None:
            names.append(above.name)
            above = by_code.get(above.parent)
        found[" ".join(reversed(names))] = region.code
    return found
