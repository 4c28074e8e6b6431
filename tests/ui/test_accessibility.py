"""The audit of pages and dialogs finds what it is there to find, and the style sheet's own pairs can be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import paths
from app.ui.theme import Role, Theme, read_colors
from tests.journeys import accessibility_audit as audit

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

RULE = re.compile(r"^([^{\n]+)\{([^}]*)\}", re.MULTILINE)
DECLARATION = re.compile(r"(?<![-\w])(color|background|selection-color|selection-background-color):\s*\$(\w+)")
SURFACES = (Role.WINDOW, Role.SURFACE, Role.RAISED)


class Greedy(QLineEdit):
    """A field that keeps Tab for itself."""

    def event(self, event: QEvent) -> bool:
        """Every Tab is taken."""
        is_tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        return is_tab or super().event(event)


def _shown(qtbot: QtBot, *widgets: QWidget) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    for widget in widgets:
        line.addWidget(widget)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    widgets[0].setFocus()
    return window


def _pairs() -> Iterator[tuple[str, Role, Role]]:
    """The pairs of text and ground that stand in one rule of the style sheet; text alone stands on every surface.

    Words that cannot be used may be pale.
    """
    sheet = paths.resource("themes", "window.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    for selector, body in RULE.findall(sheet):
        said = dict(DECLARATION.findall(body))
        for text, ground in (("color", "background"), ("selection-color", "selection-background-color")):
            if text not in said or ":disabled" in selector:
                continue
            grounds = [Role(said[ground])] if ground in said else [*SURFACES] * (text == "color")
            if "on_accent" in said[text] and ground not in said:
                continue
            yield from ((selector.strip(), Role(said[text]), one) for one in grounds)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_every_pair_of_the_style_sheet_can_be_read(name: str) -> None:
    colors = read_colors(paths.resource("themes", f"{name}.toml")).by_role
    pairs = list(_pairs())
    assert len(pairs) > 60
    faint = [
        (selector, text, ground)
        for selector, text, ground in pairs
        if audit.contrast(QColor(colors[text]).rgb(), QColor(colors[ground]).rgb()) < audit.LEAST_CONTRAST
    ]
    assert faint == []


def test_contrast_is_that_of_the_standard() -> None:
    white, black, grey = 0xFFFFFFFF, 0xFF000000, 0xFF767676
    assert audit.contrast(white, black) == pytest.approx(21)
    assert audit.contrast(grey, white) == pytest.approx(4.54, abs=0.01)


def test_a_button_without_a_name_is_found(qtbot: QtBot) -> None:
    named, nameless = QToolButton(), QToolButton()
    named.setAccessibleName("a")
    window = _shown(qtbot, named, nameless)
    assert len(audit.nameless(window)) == 1


def test_a_list_that_says_nothing_is_found(qtbot: QtBot) -> None:
    speaking, silent, empty = QListWidget(), QListWidget(), QListWidget()
    speaking.addItem("a")
    silent.addItem("")
    assert len(audit.silent_rows(_shown(qtbot, speaking, silent, empty))) == 1


@pytest.mark.parametrize("make", [Greedy, lambda: QTableWidget(3, 3)])
def test_a_trap_of_the_keyboard_is_found(qtbot: QtBot, make: Callable[[], QWidget]) -> None:
    trap = make()
    window = _shown(qtbot, QLineEdit(), trap)
    if isinstance(trap, QTableWidget):
        trap.setCurrentCell(0, 0)
    with pytest.raises(AssertionError, match="keeps it"):
        audit.walked(window, Qt.Key.Key_Tab)


def test_what_the_keyboard_does_not_reach_is_found(qtbot: QtBot) -> None:
    first, without, with_key = QLineEdit(), QToolButton(), QToolButton()
    for button in (without, with_key):
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    without.setToolTip("Close (at once)")
    with_key.setToolTip("Close (Esc)")
    window = _shown(qtbot, first, without, with_key, QLineEdit())
    (found,) = audit.unreached(window, audit.walked(window, Qt.Key.Key_Tab))
    assert "at once" in found


def test_a_focus_that_cannot_be_seen_is_found(qtbot: QtBot) -> None:
    seen, unseen = QPushButton("a"), QPushButton("b")
    seen.setStyleSheet("QPushButton { border: 2px solid white; } QPushButton:focus { border-color: black; }")
    unseen.setStyleSheet("* { outline: none; } QPushButton { border: 2px solid white; }")
    window = _shown(qtbot, seen, unseen)
    (found,) = audit.unmarked([seen, unseen])
    assert "“b”" in found
    assert window.isVisible()


def test_words_that_are_cut_short_are_found(qtbot: QtBot) -> None:
    whole, cut, hinted = QLabel("words"), QLabel("words that go on"), QLabel("words that go on")
    window = _shown(qtbot, whole, cut, hinted)
    for label in (cut, hinted):
        label.setFixedWidth(20)
    hinted.setToolTip(hinted.text())
    qtbot.waitUntil(lambda: cut.width() == 20)
    assert len(audit.cut_short(window)) == 1


def test_words_that_cannot_be_read_are_found(qtbot: QtBot) -> None:
    clear, pale = QLabel("words"), QLabel("words")
    clear.setStyleSheet("background: white; color: black; font-size: 30px")
    pale.setStyleSheet("background: white; color: #aaaaaa; font-size: 30px")
    assert len(audit.faint(_shown(qtbot, clear, pale))) == 1


def test_a_button_is_as_high_as_its_text_at_every_size(qtbot: QtBot, theme: Theme) -> None:
    for scale in (0.8, 1.0, 1.5, 2.0):
        theme.apply("light", scale)
        field, button = QLineEdit(), QPushButton("字")
        for widget in (field, button):
            qtbot.addWidget(widget)
            widget.ensurePolished()
            assert widget.minimumSizeHint().height() >= widget.fontMetrics().height()
