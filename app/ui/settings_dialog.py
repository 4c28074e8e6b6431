"""The settings dialog: one row for each field of `Settings` that has choices; every change applies at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, fields
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.settings import CHOICES, Settings
from app.ui.preferences import Preferences
from app.ui.style import restyle
from app.ui.theme import GRID
from app.ui.translate import QT_TRANSLATE_NOOP

FIELD_TITLES: Mapping[str, str] = MappingProxyType(
    {
        "language": QT_TRANSLATE_NOOP("Settings", "Language"),
        "theme": QT_TRANSLATE_NOOP("Settings", "Colours"),
        "text_scale": QT_TRANSLATE_NOOP("Settings", "Text size"),
        "keep_readings": QT_TRANSLATE_NOOP("Settings", "Remember which cases were read"),
        "use_synonyms": QT_TRANSLATE_NOOP("Settings", "Search for synonyms too"),
        "citation_style": QT_TRANSLATE_NOOP("Settings", "Citation"),
    }
)

CHOICE_TITLES: Mapping[object, str] = MappingProxyType(
    {
        "zh_CN": "简体中文",
        "en": "English",
        "system": QT_TRANSLATE_NOOP("Settings", "As the system"),
        "light": QT_TRANSLATE_NOOP("Settings", "Light"),
        "dark": QT_TRANSLATE_NOOP("Settings", "Dark"),
        True: QT_TRANSLATE_NOOP("Settings", "Yes"),
        False: QT_TRANSLATE_NOOP("Settings", "No"),
        "plain": QT_TRANSLATE_NOOP("Settings", "Plain: compilation, case, lines"),
        "official": QT_TRANSLATE_NOOP("Settings", "Official: source and year"),
        "gbt7714": QT_TRANSLATE_NOOP("Settings", "GB/T 7714"),
    }
)


def choice_title(value: object) -> str:
    """What a choice is called; numbers are per cent."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value} %"
    title = CHOICE_TITLES.get(value, str(value))
    return QCoreApplication.translate("Settings", title)


class SettingsDialog(QDialog):
    """Rows of label and chooser, generated from the table of fields, and what can be forgotten.

    Signals: `clear_readings_wanted()`; `clear_searches_wanted()`.
    """

    clear_readings_wanted = Signal()
    clear_searches_wanted = Signal()

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.setWindowTitle(self.tr("Settings"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.choosers: dict[str, QComboBox] = {}
        form = QFormLayout()
        form.setHorizontalSpacing(3 * GRID)
        form.setVerticalSpacing(2 * GRID)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for one in fields(Settings):
            if CHOICES in one.metadata:
                self._add_row(form, one)
        self.clear_readings = self._clearing_button(
            self.tr("Forget what was read"), self.tr("What was read is forgotten"), self.clear_readings_wanted
        )
        self.clear_searches = self._clearing_button(
            self.tr("Forget what was searched"), self.tr("What was searched is forgotten"), self.clear_searches_wanted
        )
        clearing = QHBoxLayout()
        clearing.setSpacing(GRID)
        clearing.addWidget(self.clear_readings)
        clearing.addWidget(self.clear_searches)
        clearing.addStretch(1)
        form.addRow(self.tr("History"), clearing)
        hint = QLabel(self.tr("Changes apply at once and are remembered."))
        hint.setProperty("textRole", "secondary")
        hint.setProperty("textSize", "small")
        buttons = QDialogButtonBox()
        close = buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
        restyle(close, kind="primary")
        buttons.accepted.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(3 * GRID)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(48 * GRID)

    def _clearing_button(self, text: str, afterwards: str, wanted: SignalInstance) -> QPushButton:
        """A button that works once: afterwards it says that it is done, which can be undone as all else."""
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setToolTip(self.tr("It can be undone (Ctrl+Z) until the program is closed"))
        button.clicked.connect(wanted)
        button.clicked.connect(lambda: button.setText(afterwards))
        button.clicked.connect(lambda: button.setEnabled(False))
        return button

    def _add_row(self, form: QFormLayout, one: Field[Any]) -> None:
        chooser = QComboBox()
        title = QCoreApplication.translate("Settings", FIELD_TITLES[one.name])
        chooser.setAccessibleName(title)
        for value in one.metadata[CHOICES]:
            chooser.addItem(choice_title(value), value)
        chooser.setCurrentIndex(chooser.findData(getattr(self._preferences.current, one.name)))
        chooser.activated.connect(lambda _row: self._preferences.change(**{one.name: chooser.currentData()}))
        self.choosers[one.name] = chooser
        form.addRow(title, chooser)
