"""A case of the document beside the one that it repeats: what only one of them says is marked, and what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.domain.draft import CaseDraft, DuplicateChoice
from app.domain.twins import TwinPair, TwinSide
from app.ui.importing.commands import CommandSet
from app.ui.importing.twin_choices import CHOICES, choice_meaning, choice_name
from app.ui.style import restyle
from app.ui.theme import GRID, Role, Theme
from app.ui.utf16 import utf16_marks


class TwinView(QWidget):
    """Two texts side by side, and the choices below.  Signals: `chosen(DuplicateChoice)`; `closed()` also by Escape."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("surface", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.about, self.warning = _small(), _small()
        self.about.setProperty("textWeight", "strong")
        self.left_title, self.right_title = _title(), _title()
        self.left_source, self.right_source = _small(), _small()
        self.left, self.right = _text(self.tr("In the document")), _text(self.tr("The other one"))
        self.buttons = {choice: self._choice_button(choice) for choice in CHOICES}
        self.meanings = tuple(map(self._meaning, CHOICES))
        self._choices = self._lay_out_choices()
        self.back = QPushButton(self.tr("Back to the text"))
        self.back.setProperty("kind", "quiet")
        self.back.clicked.connect(self.closed)
        self._bars = (self.left.verticalScrollBar(), self.right.verticalScrollBar())
        for one, other in (self._bars, self._bars[::-1]):
            one.valueChanged.connect(lambda _value, one=one, other=other: self._follow(one, other))
        self._lay_out()

    def name_keys(self, commands: CommandSet) -> None:
        """Say with each choice by which key it is made."""
        for row, (choice, button) in enumerate(self.buttons.items()):
            command = commands[CHOICES[choice]]
            button.setToolTip(f"{command.toolTip()}\n{choice_meaning(choice)}")
            key = _small()
            key.setText(command.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            self._choices.addWidget(key, row, 1)

    def show_pair(self, draft: CaseDraft, pair: TwinPair) -> None:
        """Show a case of the desk and the one that it repeats."""
        self.about.setText(self._about(pair))
        self.warning.setText(
            self.tr(
                "The stored case is a card with gist, figures and questions: "
                "the new text would take the place of all that."
            )
        )
        self.warning.setVisible(pair.has_card)
        other = self.tr("Earlier on the desk: {title}") if pair.is_waiting else self.tr("In the store: {title}")
        self.left_title.setText(self.tr("In the document: {title}").format(title=pair.new.title))
        self.right_title.setText(other.format(title=pair.old.title))
        for view, label, side in (
            (self.left, self.left_source, pair.new),
            (self.right, self.right_source, pair.old),
        ):
            label.setText(" · ".join(part for part in (side.source_title, side.year) if part))
            view.setPlainText(side.text)
            view.setExtraSelections(self._selections(view, side))
        for choice, button in self.buttons.items():
            button.setText(choice_name(choice, draft))
            is_chosen = choice is draft.settled_choice
            button.setChecked(is_chosen)
            restyle(button, kind="primary" if is_chosen else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say beside the choices what they do where that takes two lines at most; else their tool tips do."""
        super().resizeEvent(event)
        taken = max(button.sizeHint().width() for button in self.buttons.values()) + 13 * GRID
        longest = max(label.fontMetrics().horizontalAdvance(label.text()) for label in self.meanings)
        for label in self.meanings:
            label.setVisible(longest < 2 * (self.width() - taken))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the text."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _about(self, pair: TwinPair) -> str:
        if pair.is_same_text:
            return self.tr("Both texts say the same.")
        if not pair.new.marks and not pair.old.marks:
            return self.tr("{score}% alike").format(score=round(pair.likeness * 100))
        return self.tr("{score}% alike. Marked is what only one of the two says.").format(
            score=round(pair.likeness * 100)
        )

    def _selections(self, view: QPlainTextEdit, side: TwinSide) -> list[QTextEdit.ExtraSelection]:
        form = QTextCharFormat()
        form.setBackground(self._theme.color(Role.MARK))
        form.setForeground(self._theme.color(Role.MARK_TEXT))
        found = []
        for start, length in utf16_marks(side.text, side.marks):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(view.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, form  # type: ignore[attr-defined]
            found.append(selection)
        return found

    def _follow(self, one: QScrollBar, other: QScrollBar) -> None:
        """Both texts scroll together, each by its own length."""
        if one.maximum() and other.maximum():
            other.blockSignals(True)
            other.setValue(round(one.value() / one.maximum() * other.maximum()))
            other.blockSignals(False)

    def _choice_button(self, choice: DuplicateChoice) -> QPushButton:
        button = QPushButton()
        button.setCheckable(True)
        button.setAccessibleDescription(choice_meaning(choice))
        button.clicked.connect(lambda: self.chosen.emit(choice))
        return button

    def _lay_out(self) -> None:
        texts = QHBoxLayout()
        texts.setSpacing(2 * GRID)
        for labels, view in (
            ((self.left_title, self.left_source), self.left),
            ((self.right_title, self.right_source), self.right),
        ):
            column = QVBoxLayout()
            column.setSpacing(GRID // 2)
            for label in labels:
                column.addWidget(label)
            column.addWidget(view, 1)
            texts.addLayout(column, 1)
        head = QHBoxLayout()
        head.addWidget(self.about, 1)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addLayout(texts, 1)
        layout.addWidget(self.warning)
        layout.addLayout(self._choices)

    def _lay_out_choices(self) -> QGridLayout:
        """Each choice in a row with its key and what it does."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnMinimumWidth(1, 5 * GRID)
        grid.setColumnStretch(2, 1)
        for row, (button, meaning) in enumerate(zip(self.buttons.values(), self.meanings, strict=True)):
            grid.addWidget(button, row, 0)
            grid.addWidget(meaning, row, 2)
        return grid

    @staticmethod
    def _meaning(choice: DuplicateChoice) -> QLabel:
        label = _small()
        label.setText(choice_meaning(choice))
        return label


def _title() -> QLabel:
    label = QLabel()
    label.setProperty("textWeight", "strong")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def _small() -> QLabel:
    label = QLabel()
    label.setProperty("textSize", "small")
    label.setProperty("textRole", "secondary")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _text(name: str) -> QPlainTextEdit:
    view = QPlainTextEdit()
    view.setReadOnly(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setAccessibleName(name)
    return view
