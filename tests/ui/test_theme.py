"""Colours that can be read, icons that exist, sizes that scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app import paths
from app.ui.actions import ACTIONS
from app.ui.library.words import FACET_ICONS
from app.ui.style import restyle
from app.ui.theme import LARGEST_SCALE, SMALLEST_SCALE, Role, TextSize, Theme, icon_markup, read_colors

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

THEMES = ("light", "dark")
SURFACES = (Role.WINDOW, Role.SURFACE, Role.RAISED)
TEXTS = (Role.TEXT, Role.TEXT_SECONDARY, Role.TEXT_FAINT, Role.ACCENT)
PAIRS = (
    *product(TEXTS, (*SURFACES, Role.HOVER, Role.SELECTED)),
    *product((Role.FIGURE, Role.GOOD, Role.WARNING, Role.DANGER), SURFACES),
    (Role.ON_ACCENT, Role.ACCENT),
    (Role.ON_ACCENT, Role.ACCENT_STRONG),
    (Role.ACCENT, Role.ACCENT_SOFT),
    (Role.ACCENT_STRONG, Role.SURFACE),
    (Role.MARK_TEXT, Role.MARK),
    (Role.MARK_TEXT, Role.MARK_STRONG),
    (Role.FIGURE, Role.FIGURE_SOFT),
    (Role.GOOD, Role.GOOD_SOFT),
    (Role.WARNING, Role.WARNING_SOFT),
    (Role.DANGER, Role.DANGER_SOFT),
    (Role.SELECTED_TEXT, Role.SELECTED),
    (Role.TEXT_SECONDARY, Role.SELECTED),
    (Role.TEXT, Role.PRESSED),
    *product((Role.TEXT,), (Role.YELLOW, Role.GREEN, Role.BLUE, Role.PINK)),
)
ICONS = sorted(path.stem for path in paths.resource("icons").glob("*.svg"))


@pytest.fixture
def applied(qtbot: QtBot) -> Iterator[Theme]:
    """A theme that may be applied; the application looks as before afterwards."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    font = application.font()
    theme = Theme(paths.resource("themes"), paths.resource("icons"))
    yield theme
    application.setStyleSheet("")
    application.setPalette(QPalette())
    application.setFont(font)


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = (QColor(color).redF(), QColor(color).greenF(), QColor(color).blueF())
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "surface"), PAIRS)
def test_text_can_be_read(name: str, text: Role, surface: Role) -> None:
    colors = read_colors(paths.resource("themes", f"{name}.toml")).by_role
    assert contrast(colors[text], colors[surface]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("surface", SURFACES)
def test_frames_and_focus_can_be_seen(name: str, surface: Role) -> None:
    colors = read_colors(paths.resource("themes", f"{name}.toml")).by_role
    assert contrast(colors[Role.LINE_STRONG], colors[surface]) >= 3.0
    assert contrast(colors[Role.FOCUS], colors[surface]) >= 3.0


@pytest.mark.parametrize("name", ICONS)
def test_icons_are_drawn_alike(qtbot: QtBot, name: str) -> None:
    markup = paths.resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in markup
    assert QSvgRenderer(icon_markup(markup, "#123456")).isValid()
    if not name.endswith("-neutral"):
        assert 'stroke="currentColor"' in markup
        assert 'stroke-width="1.75"' in markup


def test_every_named_icon_exists() -> None:
    named = {spec.icon for spec in ACTIONS if spec.icon} | set(FACET_ICONS.values())
    sheet = paths.resource("themes", "window.qss").read_text(encoding="utf-8")
    named |= set(re.findall(r"\$icons/([a-z-]+)\.svg", sheet))
    for source in paths.resource("..", "app", "ui").resolve().rglob("*.py"):
        named |= set(re.findall(r'(?:dress|pixmap)\((?:\w+, )?"([a-z-]+)"', source.read_text(encoding="utf-8")))
    assert named - set(ICONS) == set()


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_names_only_what_there_is(applied: Theme, name: str) -> None:
    applied.apply(name, 1.0)
    assert "$" not in applied.style_sheet()
    assert applied.is_dark is (name == "dark")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    assert application.palette().color(QPalette.ColorRole.Base) == applied.color(Role.SURFACE)


def test_text_grows_within_bounds(qtbot: QtBot, applied: Theme) -> None:
    with qtbot.waitSignal(applied.changed):
        applied.apply("light", 1.5)
    assert applied.pixels(TextSize.BODY) == 21
    assert applied.font(TextSize.BODY).pixelSize() == 21
    applied.apply("light", 99)
    assert applied.scale == LARGEST_SCALE
    applied.apply("light", 0)
    assert applied.scale == SMALLEST_SCALE


def test_the_system_chooses_when_asked(applied: Theme) -> None:
    applied.apply("system", 1.0)
    assert applied.is_dark in (True, False)


def test_what_is_dressed_follows_the_theme(qtbot: QtBot, applied: Theme) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    applied.dress(button, "search")
    light = button.icon().pixmap(20).toImage()
    gone = QToolButton()
    applied.dress(gone, "search")
    gone.deleteLater()
    applied.apply("dark", 1.0)
    assert button.icon().pixmap(20).toImage() != light


def test_an_icon_is_one_colour(qtbot: QtBot, applied: Theme) -> None:
    image = applied.pixmap("search", Role.DANGER, 48).toImage()
    colors = {
        image.pixelColor(x, y).rgb() for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() == 255
    }
    assert colors == {applied.color(Role.DANGER).rgb()}


def test_a_property_changes_the_look_at_once(qtbot: QtBot, applied: Theme) -> None:
    applied.apply("light", 1.0)
    button = QPushButton("x")
    qtbot.addWidget(button)
    restyle(button, kind="primary")
    button.show()
    primary = button.grab().toImage()
    restyle(button, kind="danger")
    assert button.grab().toImage() != primary
    label = QLabel("x")
    qtbot.addWidget(label)
    restyle(label, textRole="faint")
    assert label.property("textRole") == "faint"


def test_a_colour_that_is_made_paler_stays_as_it_is_for_others(theme: Theme) -> None:
    theme.color(Role.ACCENT).setAlpha(40)
    assert theme.color(Role.ACCENT).alpha() == 255
