"""What the widgets are given: the theme of the window, whose look does not outlive the test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from app import paths
from app.ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The light theme, not yet applied to the application."""
    font = qapp.font()
    made = Theme(paths.resource("themes"), paths.resource("icons"))
    yield made
    qapp.setStyleSheet("")
    qapp.setPalette(QPalette())
    qapp.setFont(font)
