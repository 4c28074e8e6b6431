"""Small dialogs that ask for a text; opened, never executed, so that nothing waits for them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.style import restyle, roomy
from app.ui.theme import GRID

WIDTH = 52 * GRID


class AskingDialog(QDialog):
    """A dialog with an explanation, a widget to answer with, and two buttons."""

    def __init__(self, title: str, explanation: str, accept: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._explanation = QLabel(explanation)
        self._explanation.setWordWrap(True)
        self._explanation.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QDialogButtonBox()
        self.accept_button: QPushButton = buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        restyle(self.accept_button, kind="primary")
        self.accept_button.setDefault(True)
        cancel = buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        cancel.setAutoDefault(False)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.body = QVBoxLayout()
        self.body.setSpacing(GRID)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._explanation)
        layout.addLayout(self.body)
        layout.addWidget(buttons)
        self.setMinimumWidth(roomy(self, WIDTH, 0).width())

    def answer_with(self, widget: QWidget) -> None:
        """Put the widget to answer with into its place; it has the focus and comes before the buttons."""
        self.body.addWidget(widget)
        QWidget.setTabOrder(widget, self.accept_button)
        widget.setFocus()


class TextDialog(AskingDialog):
    """Asks for one line of text: signal `text_entered(str)` when it is accepted; empty text cannot be."""

    text_entered = Signal(str)

    def __init__(
        self,
        title: str,
        explanation: str,
        accept: str,
        text: str = "",
        completions: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, explanation, accept, parent)
        self.field = QLineEdit(text)
        self.field.setAccessibleName(explanation)
        self.field.selectAll()
        self.field.textChanged.connect(self._follow)
        if completions:
            completer = QCompleter(list(completions), self)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.field.setCompleter(completer)
        self.answer_with(self.field)
        self.accepted.connect(lambda: self.text_entered.emit(self.field.text().strip()))
        self._follow(text)

    def _follow(self, text: str) -> None:
        self.accept_button.setEnabled(bool(text.strip()))
