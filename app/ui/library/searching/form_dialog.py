"""The query as a form, for those who will not type it: boxes ↔ text, with the number of cases while it is filled in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.hits import FacetField
from app.errors import QueryError
from app.query.boxes import join_items, join_phrases, split_items, split_phrases
from app.query.form import FieldValues, FieldWords, Form, fill, form_of
from app.query.names import FIXED_VALUES, VALUE_NAMES
from app.query.nodes import CaseField, TextField, ValueField
from app.query.synonyms import Synonyms
from app.ui.focus_order import move_focus
from app.ui.library.searching.form_choices import ChoicesBox, WishesBox, YearsBox
from app.ui.library.searching.form_figures import FiguresBox
from app.ui.library.searching.form_values import ValuesEdit
from app.ui.library.searching.view_model import CountSource
from app.ui.library.searching.words import FIELD_TITLES, STAGE_TITLES, translated
from app.ui.library.words import REVIEW_TITLES
from app.ui.library.words import translated as translated_word
from app.ui.pages import PageServices
from app.ui.style import restyle
from app.ui.theme import GRID

WAIT_MILLISECONDS = 150
SIZE = (86 * GRID, 84 * GRID)
"""At 100 %; never larger than the screen."""

TEXT_FIELDS = tuple(field for field in TextField if field is not TextField.ANYWHERE)
COMPLETED: tuple[ValueField, ...] = (
    FacetField.REGION,
    FacetField.INDICATOR,
    FacetField.INSTRUMENT,
    FacetField.SOURCE,
    FacetField.TAG,
    CaseField.COLLECTION,
)
CHOSEN: tuple[ValueField, ...] = (FacetField.REVIEW_STATE, CaseField.STAGE)


class FormDialog(QDialog):
    """Boxes for everything that a query can ask, counted with the `synonyms` of the search box.

    Signal `query_wanted(str)` when it is applied.
    """

    query_wanted = Signal(str)

    def __init__(
        self, text: str, services: PageServices, synonyms: Synonyms | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._messages = services.messages
        self._theme = services.theme
        self._jobs = services.jobs
        self._text = text
        self._kept: Form = Form()
        self.setWindowTitle(self.tr("Advanced search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.words: dict[str, QLineEdit] = {}
        self.texts: dict[TextField, QLineEdit] = {}
        self.values: dict[ValueField, ValuesEdit] = {}
        self.choices: dict[ValueField, ChoicesBox] = {}
        self.rest = QLineEdit()
        self._counts = CountSource(services.jobs, synonyms, self)
        self._counts.counted.connect(self._show_count)
        self._counts.refused.connect(self._refuse)
        self._counts.failed.connect(services.jobs.failed_unheard)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT_MILLISECONDS)
        self._timer.timeout.connect(self._count)
        self._make_content()
        self._fill_in(text)
        self._count()
        screen = self.screen().availableGeometry()
        width, height = (self._theme.scaled(side) for side in SIZE)
        self.resize(min(width, screen.width() - 6 * GRID), min(height, screen.height() - 10 * GRID))
        self.words["words"].setFocus()

    @property
    def query(self) -> str:
        """The query that the form says.  Raises QueryError."""
        return fill(self._text, self._form())

    @property
    def count_text(self) -> str:
        """How many cases it finds, or what is wrong."""
        return self._count_label.text()

    def clear(self) -> None:
        """Empty all boxes."""
        self._show_form(Form())

    def accept(self) -> None:
        """Put the query into the search box; one that cannot be understood stays here."""
        try:
            query = self.query
        except QueryError as error:
            self._refuse(error)
            return
        self.query_wanted.emit(query)
        super().accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes down the form, also through figures that were added late."""
        return move_focus(self, forward=forward)

    def done(self, result: int) -> None:
        """Ask nothing any more."""
        self._timer.stop()
        self._counts.drop()
        super().done(result)

    def _make_content(self) -> None:
        content = QWidget()
        content.setProperty("surface", "paper")
        form = QFormLayout(content)
        form.setContentsMargins(3 * GRID, GRID, 3 * GRID, 2 * GRID)
        form.setHorizontalSpacing(2 * GRID)
        form.setVerticalSpacing(GRID)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for title, fill_section in (
            (self.tr("Words"), self._add_words),
            (self.tr("Topic and place"), self._add_values),
            (self.tr("Figures"), self._add_figures),
            (self.tr("State and keeping"), self._add_states),
            (self.tr("Words in one part of the case"), self._add_texts),
        ):
            heading = QLabel(title)
            heading.setProperty("textRole", "accent")
            heading.setContentsMargins(0, GRID, 0, 0)
            form.addRow(heading)
            fill_section(form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addWidget(scroll, 1)
        layout.addLayout(self._make_foot())

    def _add_words(self, form: QFormLayout) -> None:
        for name, title, hint in (
            ("words", self.tr("All of these words"), self.tr("blanks between words")),
            ("phrases", self.tr("Exactly this phrase"), self.tr("several phrases in quotation marks each")),
            ("any_words", self.tr("Any of these words"), ""),
            ("without_words", self.tr("None of these words"), ""),
        ):
            self.words[name] = self._line(title, hint)
            form.addRow(title, self.words[name])

    def _add_texts(self, form: QFormLayout) -> None:
        for field in TEXT_FIELDS:
            title = translated(FIELD_TITLES[field])
            self.texts[field] = self._line(title, "")
            form.addRow(title, self.texts[field])
        self.rest.setAccessibleName(self.tr("Other conditions"))
        self.rest.textChanged.connect(self._wait)
        form.addRow(self.tr("Other conditions"), self.rest)

    def _add_values(self, form: QFormLayout) -> None:
        for field in COMPLETED:
            title = translated(FIELD_TITLES[field])
            edit = ValuesEdit(VALUE_NAMES[field][0], self._theme, self._jobs)
            edit.line.setAccessibleName(title)
            edit.line.setPlaceholderText(self.tr("one or more; -name leaves it out"))
            edit.changed.connect(self._wait)
            self.values[field] = edit
            form.addRow(title, edit)
        self.years = YearsBox()
        self.years.changed.connect(self._wait)
        form.addRow(translated(FIELD_TITLES[FacetField.YEAR]), self.years)

    def _add_figures(self, form: QFormLayout) -> None:
        self.figures = FiguresBox(self._theme, self._jobs)
        self.figures.changed.connect(self._wait)
        form.addRow(self.figures)

    def _add_states(self, form: QFormLayout) -> None:
        for field in CHOSEN:
            titles = {value: _title_of(field, value) for value in FIXED_VALUES[field]}
            self.choices[field] = ChoicesBox(titles)
            self.choices[field].changed.connect(self._wait)
            form.addRow(translated(FIELD_TITLES[field]), self.choices[field])
        self.wishes = WishesBox()
        self.wishes.changed.connect(self._wait)
        form.addRow(self.tr("Has or lacks"), self.wishes)

    def _make_foot(self) -> QVBoxLayout:
        self._preview = QLabel()
        self._preview.setTextFormat(Qt.TextFormat.PlainText)
        self._preview.setWordWrap(True)
        self._preview.setProperty("textRole", "secondary")
        self._preview.setProperty("textSize", "small")
        self._preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._count_label = QLabel()
        self._count_label.setWordWrap(True)
        buttons = QDialogButtonBox()
        self.apply_button = buttons.addButton(self.tr("Search"), QDialogButtonBox.ButtonRole.AcceptRole)
        restyle(self.apply_button, kind="primary")
        self.apply_button.setDefault(True)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        empty = buttons.addButton(self.tr("Empty all"), QDialogButtonBox.ButtonRole.ResetRole)
        for button in (cancel, empty):
            button.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        empty.clicked.connect(self.clear)
        foot = QVBoxLayout()
        foot.setContentsMargins(3 * GRID, 0, 3 * GRID, 0)
        foot.setSpacing(GRID // 2)
        foot.addWidget(self._preview)
        foot.addWidget(self._count_label)
        foot.addWidget(buttons)
        return foot

    def _line(self, name: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.textChanged.connect(self._wait)
        return line

    def _fill_in(self, text: str) -> None:
        try:
            form = form_of(text)
        except QueryError:
            # It stands below the other boxes as it was typed, and is explained there.
            self._text, form = "", Form(rest=text)
        self._show_form(form)

    def _show_form(self, form: Form) -> None:
        self._kept = form
        for name, line in self.words.items():
            items = getattr(form, name)
            line.setText(join_phrases(items) if name == "phrases" else join_items(items))
        texts = {one.field: one.words for one in form.texts}
        for field, line in self.texts.items():
            line.setText(join_items(texts.get(field, ())))
        values, excluded = _by_field(form.values), _by_field(form.excluded)
        for value_field, edit in self.values.items():
            edit.show_values(values.get(value_field, ()), excluded.get(value_field, ()))
        for value_field, box in self.choices.items():
            box.show_values(values.get(value_field, ()))
        self.years.show_values(values.get(FacetField.YEAR, ()))
        self.figures.show_figures(form.figures)
        self.wishes.show_wishes(form.has, form.lacks)
        self.rest.setText(form.rest)

    def _form(self) -> Form:
        """What the boxes say; refused states and years, for which there is no box, stay as they were."""
        values: dict[ValueField, tuple[str, ...]] = {}
        excluded = {field: kept for field, kept in _by_field(self._kept.excluded).items() if field not in self.values}
        for field, edit in self.values.items():
            values[field], excluded[field] = edit.values()
        values[FacetField.YEAR] = self.years.values()
        values |= {field: box.values() for field, box in self.choices.items()}
        has, lacks = self.wishes.wishes()
        return Form(
            words=split_items(self.words["words"].text()),
            phrases=split_phrases(self.words["phrases"].text()),
            any_words=split_items(self.words["any_words"].text()),
            without_words=split_items(self.words["without_words"].text()),
            texts=tuple(
                FieldWords(field, items) for field, line in self.texts.items() if (items := split_items(line.text()))
            ),
            values=_field_values(values),
            excluded=_field_values(excluded),
            figures=self.figures.figures(),
            has=has,
            lacks=lacks,
            rest=self.rest.text(),
        )

    def _wait(self) -> None:
        self._timer.start()

    def _count(self) -> None:
        try:
            query = self.query
        except QueryError as error:
            self._refuse(error)
            return
        self._preview.setText(query)
        self._counts.ask(query)

    def _show_count(self, _text: str, number: int) -> None:
        text = self.tr("1 case") if number == 1 else self.tr("{total} cases").format(total=f"{number:,}")
        self._count_label.setText(text)
        restyle(self._count_label, textRole="accent" if number else "danger")
        self.apply_button.setEnabled(True)

    def _refuse(self, error: QueryError) -> None:
        self._count_label.setText(self._messages.sentence(error))
        restyle(self._count_label, textRole="danger")
        self.apply_button.setEnabled(False)


def _by_field(values: tuple[FieldValues, ...]) -> dict[ValueField, tuple[str, ...]]:
    return {one.field: one.values for one in values}


def _field_values(values: Mapping[ValueField, tuple[str, ...]]) -> tuple[FieldValues, ...]:
    return tuple(FieldValues(field, items) for field, items in values.items() if items)


def _title_of(field: ValueField, value: str) -> str:
    if field is FacetField.REVIEW_STATE:
        return translated_word(REVIEW_TITLES[value])
    return translated(STAGE_TITLES[value])
