"""The dialog for a fault of our own, with a report that can be copied."""

from __future__ import annotations

import platform
import sys
import traceback

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.style import restyle, roomy
from app.ui.theme import GRID


class ReportDialog(QDialog):
    """Says that the program made a mistake, with a report that can be copied."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong in the program"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        explanation = QLabel(
            self.tr(
                "This is a fault of the program, not yours. Your data is kept. You can go on working; "
                "please copy the report and hand it to whoever looks after this program."
            )
        )
        explanation.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        buttons = QDialogButtonBox()
        copy = buttons.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        close = buttons.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        restyle(close, kind="primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        for widget in (explanation, self.report, buttons):
            layout.addWidget(widget)
        self.resize(roomy(self, 70 * GRID, 45 * GRID))


def report_of(error: BaseException) -> str:
    """What a developer needs of an error: versions and traceback; no text of the person's own."""
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    head = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}, {sys.platform}\n\n"
    return head + "".join(lines)
