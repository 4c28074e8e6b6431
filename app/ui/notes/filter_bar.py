"""The head of the page with all notes: what is looked for, and what can be done with what is listed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.notes import Highlight, HighlightColour, Note
from app.ui.briefing.words import FORMATS, translated
from app.ui.flow_layout import FlowLayout
from app.ui.library.marking.looks import COLOUR_TITLES
from app.ui.library.marking.swatch import SIDE, swatch
from app.ui.library.marking.words import translated as mark_words
from app.ui.notes.words import NEEDS_A_LOOK
from app.ui.theme import GRID, Role, Theme

KINDS = (frozenset({Note, Highlight}), frozenset({Note}), frozenset({Highlight}))


class FilterField(QLineEdit):
    """Signals: `down_wanted()` on Down and Return; Escape empties it."""

    down_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes to the list."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QFrame):
    """The box, the choices beside it and the buttons above.

    Signals: `words_changed(str)`; `filter_changed(dict)` with fields of `AnnotationFilter`; `removal_wanted()`;
    `export_wanted(str)` with a format.
    """

    words_changed = Signal(str)
    filter_changed = Signal(dict)
    removal_wanted = Signal()
    export_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = QLabel(self.tr("My notes"))
        self.title.setProperty("textSize", "title")
        self.count = QLabel()
        self.count.setProperty("textRole", "secondary")
        self.field = FilterField()
        self.field.setPlaceholderText(self.tr("Look in notes, passages and titles"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(theme.scaled(240))
        self.field.textChanged.connect(self.words_changed)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Which kind"))
        for text in (self.tr("Notes and highlights"), self.tr("Notes only"), self.tr("Highlights only")):
            self.kind.addItem(text)
        self.kind.activated.connect(lambda row: self.filter_changed.emit({"kinds": KINDS[row]}))
        self.colours = {colour: self._colour_button(colour) for colour in HighlightColour}
        self.needs_a_look = QCheckBox(self.tr("Needs a look"))
        self.needs_a_look.setToolTip(self.tr("Only those whose passage has changed or is gone"))
        self.needs_a_look.toggled.connect(
            lambda on: self.filter_changed.emit({"standings": NEEDS_A_LOOK if on else frozenset()})
        )
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Remove what is chosen (Del)"))
        self.remove.clicked.connect(self.removal_wanted)
        self.export = QPushButton(self.tr("Export"))
        self.export.setMenu(self._export_menu())
        theme.dress(self.export, "export", Role.TEXT_SECONDARY)
        theme.changed.connect(self._paint_colours)
        self._paint_colours()
        self._lay_out()

    def show_count(self, notes: int, highlights: int) -> None:
        """Say how many are listed."""
        text = self.tr("{notes} notes, {highlights} highlights").format(notes=notes, highlights=highlights)
        self.count.setText(text)
        self.export.setEnabled(bool(notes or highlights))

    def show_selection(self, count: int) -> None:
        """Something can be removed once it is chosen."""
        self.remove.setEnabled(bool(count))

    def reset(self) -> None:
        """Let everything be listed."""
        self.field.clear()
        self.kind.setCurrentIndex(0)
        for button in self.colours.values():
            button.setChecked(False)
        self.needs_a_look.setChecked(False)
        self.filter_changed.emit({"words": "", "kinds": KINDS[0], "colours": frozenset(), "standings": frozenset()})

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.title)
        head.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.remove)
        head.addWidget(self.export)
        colours = QWidget()
        line = QHBoxLayout(colours)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID // 2)
        for button in self.colours.values():
            line.addWidget(button)
        for widget in (colours, self.needs_a_look):
            widget.setMinimumHeight(self.field.sizeHint().height())
        filters = QWidget()
        flow = FlowLayout(GRID + GRID // 2, filters)
        for widget in (self.field, self.kind, colours, self.needs_a_look):
            flow.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addLayout(head)
        layout.addWidget(filters)

    def _colour_button(self, colour: HighlightColour) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setToolTip(mark_words(COLOUR_TITLES[colour]))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self._tell_colours)
        return button

    def _tell_colours(self) -> None:
        chosen = frozenset(colour for colour, button in self.colours.items() if button.isChecked())
        self.filter_changed.emit({"colours": chosen})

    def _paint_colours(self) -> None:
        for colour, button in self.colours.items():
            button.setIcon(swatch(colour, self._theme, self.devicePixelRatioF()))
            button.setIconSize(QSize(self._theme.scaled(SIDE), self._theme.scaled(SIDE)))

    def _export_menu(self) -> QMenu:
        menu = QMenu(self)
        for name, (title, _suffix) in FORMATS.items():
            menu.addAction(translated(title)).triggered.connect(
                lambda _checked=False, name=name: self.export_wanted.emit(name)
            )
        return menu
