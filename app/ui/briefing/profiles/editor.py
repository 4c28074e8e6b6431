"""The editor of a layout profile, beside the preview in which its effect is seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.domain.layout_profile import LayoutProfile, PageNumberForm, PageNumberStyle, Typeface
from app.ui.briefing.check_box import CheckBox
from app.ui.briefing.profiles import controls, words
from app.ui.briefing.profiles.controls import Control, Tell
from app.ui.briefing.profiles.values import differences, keeps_the_grid, value_at, with_value
from app.ui.briefing.profiles.words import translated
from app.ui.style import restyle
from app.ui.theme import GRID, Theme

MARGINS = ("page.top", "page.bottom", "page.left", "page.right")


class LayoutEditor(QWidget):
    """Shows one profile; those of the program cannot be edited, only copied.

    Signals: `edited(LayoutProfile)`; `copy_wanted()`.
    """

    edited = Signal(object)
    copy_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._profile: LayoutProfile | None = None
        self.facts = self._note()
        self.fault = self._note("danger")
        self.locked = self._note()
        self.locked.setText(self.tr("This layout comes with the program. Make a copy to change it."))
        self.copy_button = QPushButton(self.tr("Make a copy"))
        restyle(self.copy_button, kind="primary")
        self.copy_button.clicked.connect(self.copy_wanted)
        self.bold = CheckBox(self.tr("Headings 1. in bold"), theme)
        self.bold.toggled.connect(lambda on: self._take("third_level_bold", on))
        self.controls: dict[str, Control] = {}
        self.fields = QWidget()
        self._forms = QVBoxLayout(self.fields)
        self._forms.setContentsMargins(0, 0, 0, 0)
        self._forms.setSpacing(GRID)
        self._fill()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        for widget in (self.locked, self.copy_button, self.facts, self.fault, self.fields):
            layout.addWidget(widget)
        layout.addStretch(1)

    def show_profile(self, profile: LayoutProfile, *, can_edit: bool) -> None:
        """Show a profile; a field that is being typed in keeps its cursor."""
        self._profile = profile
        self.fields.setEnabled(can_edit)
        self.locked.setVisible(not can_edit)
        self.copy_button.setVisible(not can_edit)
        self.fault.hide()
        self._show_values(profile)

    def show_fault(self, sentence: str) -> None:
        """Say why what is shown makes no page, or nothing when it does."""
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _show_values(self, profile: LayoutProfile) -> None:
        for path, control in self.controls.items():
            control.show(value_at(profile, path))
        self.controls["lines"].show(profile.lines_a_page)
        self.controls["lines"].widget.setEnabled(not profile.line_pitch)
        self.bold.blockSignals(True)
        self.bold.setChecked(profile.third_level_bold)
        self.bold.blockSignals(False)
        self._show_facts(profile)

    def _show_facts(self, profile: LayoutProfile) -> None:
        if keeps_the_grid(profile):
            text = self.tr("{lines} lines of {characters} characters, as GB/T 9704-2012 asks.")
        else:
            text = self.tr("{lines} lines of {characters} characters; GB/T 9704-2012 asks for 22 of 28.")
        said = text.format(lines=profile.lines_a_page, characters=profile.characters)
        others = self.tr(", ").join(map(translated, differences(profile)))
        if others:
            said = "\n".join((said, self.tr("Not as in the standard: {parts}.").format(parts=others)))
        self.facts.setText(said)
        restyle(self.facts, textRole="secondary" if keeps_the_grid(profile) else "accent")

    def _take(self, path: str, value: object) -> None:
        if self._profile is None:
            return
        changed = with_value(self._profile, path, value)
        if changed != self._profile:
            self._profile = changed
            self._show_values(changed)
            self.edited.emit(changed)

    def _tell(self, path: str) -> Tell:
        return lambda value: self._take(path, value)

    def _fill(self) -> None:
        self._section(self.tr("Page"), self._page_rows())
        self._section(self.tr("Sizes"), self._size_rows())
        self._section(self.tr("Faces"), self._face_rows())
        self._section(self.tr("Fonts of this computer"), self._family_rows())
        self._section(self.tr("Page numbers and headings"), self._number_rows())
        self._forms.addWidget(self.bold)
        self._section(self.tr("Masthead"), self._masthead_rows())
        self._section(self.tr("Usual recipients"), self._recipient_rows())

    def _page_rows(self) -> Iterator[tuple[str, Control]]:
        names = (self.tr("Top"), self.tr("Bottom"), self.tr("Left"), self.tr("Right"))
        for path, name in zip(MARGINS, names, strict=True):
            yield name, controls.length(path, 5, 120, self.tr("mm"), self._tell(path))
        yield (
            self.tr("Line pitch"),
            controls.optional_length(
                "line_pitch", 10, 80, self.tr("pt"), self.tr("fills the page"), self._tell("line_pitch")
            ),
        )
        yield self.tr("Lines a page"), controls.whole("lines", 5, 60, self._tell("lines"))
        yield self.tr("Characters a line"), controls.whole("characters", 5, 80, self._tell("characters"))
        yield self.tr("Title pitch"), controls.length("title_pitch", 8, 120, self.tr("pt"), self._tell("title_pitch"))

    def _size_rows(self) -> Iterator[tuple[str, Control]]:
        sizes = {points: words.size_text(points) for points in words.POINT_NAMES}
        for path, name in words.SIZES.items():
            yield translated(name), controls.choice(path, sizes, words.size_text, self._tell(path))

    def _face_rows(self) -> Iterator[tuple[str, Control]]:
        faces = {face: translated(text) for face, text in words.FACES.items()}
        for path, name in words.ROLES.items():
            yield translated(name), controls.enumerated(path, Typeface, faces, self._tell(path))

    def _family_rows(self) -> Iterator[tuple[str, Control]]:
        usual, installed = self.tr("as usual"), _chinese_families()
        absent = self.tr("{name} (not installed)")
        for path, name in words.FAMILIES.items():
            yield (
                translated(name),
                controls.family(path, usual, installed, lambda font: absent.format(name=font), self._tell(path)),
            )

    def _number_rows(self) -> Iterator[tuple[str, Control]]:
        styles = {style: translated(text) for style, text in words.NUMBER_STYLES.items()}
        yield (
            self.tr("Place"),
            controls.enumerated("page_number", PageNumberStyle, styles, self._tell("page_number")),
        )
        yield (
            self.tr("Form"),
            controls.enumerated("page_number_form", PageNumberForm, words.NUMBER_FORMS, self._tell("page_number_form")),
        )

    def _masthead_rows(self) -> Iterator[tuple[str, Control]]:
        colours = {colour: translated(text) for colour, text in words.COLOURS.items()}
        hint = self.tr("The briefing's own when empty")
        yield self.tr("Name"), controls.line("letterhead", hint, self._tell("letterhead"))
        yield (
            self.tr("Colour"),
            controls.choice("letterhead_colour", colours, str, self._tell("letterhead_colour")),
        )
        yield (
            self.tr("Issue number"),
            controls.choice("issue_form", words.ISSUE_FORMS, str, self._tell("issue_form")),
        )
        yield (
            self.tr("Rule"),
            controls.optional_length("rule_width", 0.5, 6, self.tr("pt"), self.tr("none"), self._tell("rule_width")),
        )
        yield self.tr("Colour of the rule"), controls.choice("rule_colour", colours, str, self._tell("rule_colour"))

    def _recipient_rows(self) -> Iterator[tuple[str, Control]]:
        hint = self.tr("Where the briefing names none")
        names: Mapping[str, str] = {
            "recipients.superiors": self.tr("To superiors"),
            "recipients.equals": self.tr("To equals"),
            "recipients.subordinates": self.tr("To those below"),
        }
        for path, name in names.items():
            yield name, controls.line(path, hint, self._tell(path))

    def _section(self, title: str, rows: Iterator[tuple[str, Control]]) -> None:
        heading = QLabel(title)
        heading.setProperty("textWeight", "strong")
        heading.setContentsMargins(0, GRID, 0, 0)
        self._forms.addWidget(heading)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(GRID)
        form.setVerticalSpacing(GRID)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, control in rows:
            label = QLabel(name)
            label.setProperty("textRole", "secondary")
            label.setMinimumWidth(8 * GRID)
            label.setBuddy(control.widget)
            control.widget.setAccessibleName(f"{title}: {name}")
            form.addRow(label, control.widget)
            self.controls[control.path] = control
        self._forms.addLayout(form)

    def _note(self, role: str = "secondary") -> QLabel:
        label = QLabel()
        label.setProperty("textRole", role)
        label.setProperty("textSize", "small")
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label


def _chinese_families() -> Sequence[str]:
    """The fonts of this computer that can write Chinese."""
    return QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
