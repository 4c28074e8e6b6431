"""The settings dialog: one row for each field of `Settings` that has choices; every change applies at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import Field, fields
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

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
        "plain": QT_TRANSLATE_NOOP("Settings", "Plain: compilation, case, lines"),
        "official": QT_TRANSLATE_NOOP("Settings", "Official: source and year"),
        "gbt7714": QT_TRANSLATE_NOOP("Settings", "GB/T 7714"),
    }
)


def choice_title(value: object) -> str:
    """What a choice is called; numbers are per cent."""
    if isinstance(value, int):
        return f"{value} %"
    title = CHOICE_TITLES.get(value, str(value))
    return QCoreApplication.translate("Settings", title)


class SettingsDialog(QDialog):
    """Rows of label and chooser, generated from the table of fields."""

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
