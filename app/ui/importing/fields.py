"""The right of the desk: what the chosen case says of itself, why it has its light, and its fields to set right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.draft import ImportIssue
from app.domain.vocabulary import Region, Vocabulary
from app.importer.desk.edits import ChooseDuplicate, Edit, Field, Retitle, SetField
from app.importer.desk.evidence import lines_of, values_of, words_of
from app.importer.desk.settling import is_date, list_text
from app.importer.desk.values import Desk, DeskCase
from app.importer.desk.verdict import Light
from app.ui.importing.figures_box import FiguresBox
from app.ui.importing.sections_box import CalmComboBox, SectionsBox
from app.ui.importing.title_edit import TitleEdit
from app.ui.importing.twin_box import TwinBox
from app.ui.importing.value_rows import Entry, FieldHead, LineLink, Standing, ValueList, small
from app.ui.importing.words import issue_sentence, light_sign, light_word, status_word
from app.ui.style import restyle
from app.ui.theme import GRID, ICON_SIZE, Role, Theme

_BADGES: Mapping[Light, str] = MappingProxyType(
    {Light.GOOD: "good", Light.DOUBT: "warning", Light.DECIDE: "danger", Light.SKIPPED: "plain"}
)


class CaseFields(QScrollArea):
    """Shows one case of a desk.

    Signals: `edited(Edit)` when a person has set something; `twin_requested()` to see it beside the stored case;
    `line_requested(int, str)` to see where in the text something stands; `figures_requested()` for their table.
    """

    edited = Signal(object)
    twin_requested = Signal()
    line_requested = Signal(int, str)
    figures_requested = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._desk: Desk | None = None
        self._case: DeskCase | None = None
        self._regions: dict[str, str] = {}
        self._indicators: dict[str, str] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._body = QWidget()
        self._body.setProperty("surface", "paper")
        self._body.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWidget(self._body)
        self._make_heads()
        self._make_fields()
        self._lay_out()
        self._wire()
        self.show_case(None, None, Light.GOOD, ())

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        """Offer the indicators, instruments and places there are."""
        self._regions = _chains(vocabulary.regions)
        self.place.offer(QStringListModel(list(self._regions), self))
        is_chinese = self._language.startswith("zh")
        self._indicators = {each.code: each.name if is_chinese else each.name_en for each in vocabulary.indicators}
        self.lists[Field.INDICATORS].offer(tuple(self._indicators.values()))
        self.lists[Field.INSTRUMENTS].offer([instrument.name for instrument in vocabulary.instruments])
        self._fill()

    def show_case(
        self, desk: Desk | None, case: DeskCase | None, light: Light, doubts: tuple[ImportIssue, ...]
    ) -> None:
        """Show another case, or how it stands now, with its light and doubts; None shows nothing."""
        is_same = case is not None and case == self._case
        is_other = self._case is None or case is None or self._case.draft.start_line != case.draft.start_line
        self._desk, self._case = desk, case
        self._body.setVisible(case is not None)
        if desk is None or case is None:
            return
        self._show_light(case, light, doubts)
        if is_same:
            return
        if is_other:
            self.verticalScrollBar().setValue(0)
        self.twin.show_case(case)
        self._fill()

    def show_place_of_focus(self) -> None:
        """Show where in the text the value stands in which the keyboard is."""
        focused = self.focusWidget()
        links: dict[QWidget, LineLink] = {entry: self.heads[field].link for field, entry in self._entries()}
        links[self.title] = self.heads[Field.TITLE].link
        for values in self.lists.values():
            links.update(values.links.items())
        link = links.get(focused) if focused is not None else None
        if link is not None and link.line:
            link.click()

    def _show_light(self, case: DeskCase, light: Light, doubts: tuple[ImportIssue, ...]) -> None:
        name, role = light_sign(light)
        side = self._theme.scaled(ICON_SIZE)
        self._light_icon.setPixmap(self._theme.pixmap(name, role, side, self.devicePixelRatioF()))
        self.light.setText(light_word(light))
        restyle(self.light, badge=_BADGES[light])
        self.status.setText(status_word(case))
        sentences = [issue_sentence(issue, self._language) for issue in doubts]
        self.reasons.setText("\n".join(sentences))
        self.reasons.setVisible(bool(sentences))

    def _fill(self) -> None:
        """Put the values of the case into all fields."""
        desk, case = self._desk, self._case
        if desk is None or case is None:
            return
        draft, is_fixed = case.draft, case.has_card
        self.card_notice.setVisible(is_fixed)
        self.title.show_text(draft.title)
        self.title.setReadOnly(is_fixed)
        restyle(self.title, fixed="true" if is_fixed else "false")
        with QSignalBlocker(self.complete):
            self.complete.setCurrentIndex(int(not draft.complete))
        self.complete.setEnabled(not is_fixed)
        for field, entry in self._entries():
            entry.show_text(next(iter(values_of(draft, field)), ""))
            entry.setReadOnly(is_fixed)
        for field, values in self.lists.items():
            shown = tuple(self._name(field, value) for value in values_of(draft, field))
            values.show_values(shown, lines_of(desk, case, field), is_fixed=is_fixed)
        self.figures.show_figures(draft.figures)
        self.sections.show_sections(draft.sections)
        self._show_standings(desk, case)
        for head in (self._sections_head, self.sections):
            head.setVisible(bool(draft.sections))

    def _show_standings(self, desk: Desk, case: DeskCase) -> None:
        settled, sure = dict(case.settled), dict(case.draft.confidence)
        for field, head in self.heads.items():
            values = case.draft.figures if field is Field.FIGURES else values_of(case.draft, field)
            is_single = field not in self.lists and field is not Field.FIGURES
            line = next(iter(lines_of(desk, case, field)), 0) if is_single else 0
            head.show_standing(Standing(sure.get(field.value), field in settled, not values), line)

    def _make_heads(self) -> None:
        names = {
            Field.TITLE: self.tr("Title"),
            Field.PLACE: self.tr("Place"),
            Field.ORGANIZATION: self.tr("Lead body"),
            Field.PARTNERS: self.tr("Partners"),
            Field.INDICATORS: self.tr("Indicators, the main one first"),
            Field.INSTRUMENTS: self.tr("Instruments"),
            Field.FIGURES: self.tr("Figures"),
            Field.BRAND_NAMES: self.tr("Brand names"),
            Field.DOCUMENTS: self.tr("Documents cited"),
            Field.START: self.tr("Begun"),
            Field.DATA_AS_OF: self.tr("Data as of"),
        }
        self.heads = {field: FieldHead(name) for field, name in names.items()}

    def _make_fields(self) -> None:
        self._light_icon = QLabel()
        self.light = QLabel()
        self.status = small("")
        self.reasons = QLabel()
        self.reasons.setWordWrap(True)
        self.reasons.setTextFormat(Qt.TextFormat.PlainText)
        self.card_notice = self._make_notice()
        self.twin = TwinBox()
        self.title = TitleEdit()
        self.place, self.organization, self.start, self.data_as_of = Entry(), Entry(), Entry(), Entry()
        self.place.setPlaceholderText(self.tr("Type a part of the name"))
        for entry in (self.start, self.data_as_of):
            entry.setPlaceholderText(self.tr("2024, 2024-05 or 2024-05-31"))
        hints = {
            Field.PARTNERS: self.tr("Add a partner"),
            Field.INDICATORS: self.tr("Add an indicator (↓ shows all)"),
            Field.INSTRUMENTS: self.tr("Add an instrument (↓ shows all)"),
            Field.BRAND_NAMES: self.tr("Add a name"),
            Field.DOCUMENTS: self.tr("Add a document"),
        }
        self.lists = {
            field: ValueList(self._theme, self.heads[field].name.text(), hint) for field, hint in hints.items()
        }
        self.figures = FiguresBox()
        self.figures_button = QPushButton(self.tr("Edit in a table"))
        self.figures_button.setProperty("kind", "link")
        self.sections = SectionsBox()
        self._sections_head = small(self.tr("Sections"))
        self.complete = CalmComboBox()
        self.complete.addItems([self.tr("Complete"), self.tr("Breaks off")])
        self.complete.setAccessibleName(self.tr("Whether the text is complete"))
        self.title.setAccessibleName(self.heads[Field.TITLE].name.text())
        for field, entry in self._entries():
            entry.setAccessibleName(self.heads[field].name.text())

    def _make_notice(self) -> QFrame:
        notice = QFrame()
        notice.setProperty("surface", "raised")
        text = QLabel(
            self.tr(
                "The library has a card for this case, and the card's fields stay as they are. Accepting adds the "
                "original text with its boundaries, sections and repairs. Below is what the document says, to compare."
            )
        )
        text.setWordWrap(True)
        icon = QLabel()
        side = self._theme.scaled(ICON_SIZE)
        icon.setPixmap(self._theme.pixmap("info", Role.ACCENT, side, self.devicePixelRatioF()))
        row = QHBoxLayout(notice)
        row.setContentsMargins(GRID, GRID, GRID, GRID)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text, 1)
        return notice

    def _entries(self) -> Iterator[tuple[Field, Entry]]:
        yield Field.PLACE, self.place
        yield Field.ORGANIZATION, self.organization
        yield Field.START, self.start
        yield Field.DATA_AS_OF, self.data_as_of

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self._light_icon)
        head.addWidget(self.light)
        head.addWidget(self.status, 1)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(2 * GRID, 2 * GRID, GRID, 2 * GRID)
        layout.setSpacing(GRID // 2)
        layout.addLayout(head)
        for widget in (self.reasons, self.twin, self.card_notice):
            layout.addWidget(widget)
        widgets: dict[Field, QWidget] = {
            Field.TITLE: self.title,
            **dict(self._entries()),
            **self.lists,
            Field.FIGURES: self.figures,
        }
        for field, name in self.heads.items():
            layout.addWidget(name)
            layout.addWidget(widgets[field])
            if field is Field.FIGURES:
                layout.addWidget(self.figures_button, 0, Qt.AlignmentFlag.AlignLeft)
                layout.addWidget(self._sections_head)
                layout.addWidget(self.sections)
        layout.addWidget(small(self.tr("Text")))
        layout.addWidget(self.complete)
        layout.addStretch(1)

    def _wire(self) -> None:
        self.title.committed.connect(lambda text: self._tell(lambda start: Retitle(start, text)))
        self.place.entered.connect(self._set_place)
        self.organization.entered.connect(partial(self._set, Field.ORGANIZATION))
        self.start.entered.connect(partial(self._set_date, Field.START))
        self.data_as_of.entered.connect(partial(self._set_date, Field.DATA_AS_OF))
        for field, values in self.lists.items():
            values.changed.connect(partial(self._set_list, field))
            values.line_requested.connect(partial(self._show_value, field))
        for field, head in self.heads.items():
            head.line_requested.connect(partial(self._show_field, field))
        self.figures.line_requested.connect(self.line_requested)
        self.figures_button.clicked.connect(self.figures_requested)
        self.sections.edited.connect(self.edited)
        self.sections.line_requested.connect(self.line_requested)
        self.complete.activated.connect(lambda at: self._set(Field.COMPLETE, "no" if at else "yes"))
        self.twin.compare.clicked.connect(self.twin_requested)
        self.twin.chosen.connect(lambda choice: self._tell(lambda start: ChooseDuplicate(start, choice)))
        self._theme.changed.connect(self.title.fit)

    def _tell(self, make: Callable[[int], Edit]) -> None:
        if self._case is not None:
            self.edited.emit(make(self._case.draft.start_line))

    def _set(self, field: Field, value: str) -> None:
        self._tell(lambda start: SetField(start, field, value))

    def _set_place(self, text: str) -> None:
        code = self._regions.get(text) or self._only_place(text)
        if code or not text:
            self._set(Field.PLACE, code)
        elif self._case is not None:
            # What is no place of the list is not taken: the field says again what holds.
            self.place.show_text(" ".join(self._case.draft.place.names))

    def _only_place(self, text: str) -> str:
        """The code of the place that alone is called so; empty when none or several are."""
        codes = [code for chain, code in self._regions.items() if chain.split(" ")[-1] == text]
        return codes[0] if len(codes) == 1 else ""

    def _set_date(self, field: Field, text: str) -> None:
        if is_date(text):
            self._set(field, text)
        elif self._case is not None:
            entry = dict(self._entries())[field]
            entry.show_text(next(iter(values_of(self._case.draft, field)), ""))

    def _set_list(self, field: Field, values: tuple[str, ...]) -> None:
        codes = {name: code for code, name in self._indicators.items()} if field is Field.INDICATORS else {}
        self._set(field, list_text([codes.get(value, value) for value in values]))

    def _name(self, field: Field, value: str) -> str:
        return self._indicators.get(value, value) if field is Field.INDICATORS else value

    def _show_value(self, field: Field, line: int, value: str) -> None:
        self.line_requested.emit(line, words_of(field, value))

    def _show_field(self, field: Field, line: int) -> None:
        value = next(iter(values_of(self._case.draft, field)), "") if self._case is not None else ""
        self.line_requested.emit(line, words_of(field, value))


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
