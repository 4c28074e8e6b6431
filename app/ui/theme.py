"""Colours by role, the type scale, and one-colour icons tinted by role.

A theme is a TOML file in `resources/themes`: named colours, and roles that point at them.  `Theme` makes of it a
palette, the style sheet (`window.qss`, with `$role`, `$size_…` and other distances filled in) and icons.  Widgets that paint ask
`theme.color(Role.…)` while they paint; widgets that hold an icon are dressed once with `theme.dress(widget, "search")`
and change with the theme.  `changed` is emitted after colours or the text size have changed.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from string import Template
from types import MappingProxyType
from weakref import WeakKeyDictionary

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from app.domain.case import TagColour


class Role(StrEnum):
    """What a colour is for; each theme names one colour for each role."""

    WINDOW = "window"
    SURFACE = "surface"
    RAISED = "raised"
    HOVER = "hover"
    PRESSED = "pressed"
    SELECTED = "selected"
    SELECTED_TEXT = "selected_text"
    LINE = "line"
    LINE_STRONG = "line_strong"
    TEXT = "text"
    TEXT_SECONDARY = "text_secondary"
    TEXT_FAINT = "text_faint"
    ACCENT = "accent"
    ACCENT_STRONG = "accent_strong"
    ACCENT_SOFT = "accent_soft"
    ON_ACCENT = "on_accent"
    MARK = "mark"
    MARK_STRONG = "mark_strong"
    MARK_TEXT = "mark_text"
    FIGURE = "figure"
    FIGURE_SOFT = "figure_soft"
    GOOD = "good"
    GOOD_SOFT = "good_soft"
    WARNING = "warning"
    WARNING_SOFT = "warning_soft"
    DANGER = "danger"
    DANGER_SOFT = "danger_soft"
    FOCUS = "focus"
    SCROLL = "scroll"
    YELLOW = "yellow"
    YELLOW_LINE = "yellow_line"
    GREEN = "green"
    GREEN_LINE = "green_line"
    BLUE = "blue"
    BLUE_LINE = "blue_line"
    PINK = "pink"
    PINK_LINE = "pink_line"


class TextSize(StrEnum):
    """The type scale; the value names the size in the style sheet (`$size_small`) and in `textSize` properties."""

    SMALL = "small"
    BODY = "body"
    LARGE = "large"
    HEADING = "heading"
    TITLE = "title"
    DISPLAY = "display"


PIXELS: Mapping[TextSize, int] = MappingProxyType(
    {
        TextSize.SMALL: 12,
        TextSize.BODY: 14,
        TextSize.LARGE: 16,
        TextSize.HEADING: 18,
        TextSize.TITLE: 22,
        TextSize.DISPLAY: 28,
    }
)
"""Heights at 100 % in device-independent pixels."""

GRID = 8
"""All distances are multiples, or one half, of this many pixels."""

ROW = 20
"""Height of a line of text in a button or field at 100 %, in device-independent pixels."""

FAMILIES = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "HarmonyOS Sans SC",
    "WenQuanYi Micro Hei",
    "Microsoft YaHei",
    "SimHei",
)
"""Faces for the window, most wanted first; Qt goes on to the system's own when none is installed."""

ICON_SIZE = 16
"""Side of a button's icon at 100 %, in device-independent pixels."""

SMALLEST_SCALE = 0.8
LARGEST_SCALE = 2.0


Dressable = QAbstractButton | QAction
"""What shows an icon and can be dressed."""


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one theme by role, as `#RRGGBB`."""

    name: str
    dark: bool
    by_role: Mapping[Role, str]
    by_tag_colour: Mapping[TagColour, str]


def read_colors(file: Path) -> Colors:
    """Read a theme file; KeyError names a role or colour that it lacks."""
    with file.open("rb") as stream:
        table = tomllib.load(stream)
    colors, roles = table["colors"], table["roles"]
    by_role = {role: str(colors[roles[role.value]]) for role in Role}
    of_tags = {colour: str(table["tags"][colour.value or "none"]) for colour in TagColour}
    name, is_dark = str(table["theme"]["name"]), bool(table["theme"]["dark"])
    return Colors(name, is_dark, MappingProxyType(by_role), MappingProxyType(of_tags))


def icon_markup(markup: str, color: str) -> bytes:
    """The SVG with `currentColor` replaced by a colour `#RRGGBB`."""
    return markup.replace("currentColor", color).encode()


class Theme(QObject):
    """The colours, sizes and icons of the running program.

    Signal `changed()` follows every change of colours or text size, after palette and style sheet are in place.
    """

    changed = Signal()

    def __init__(self, themes: Path, icons: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icons = icons
        self._colors = read_colors(themes / "light.toml")
        self._choice = "light"
        self._scale = 1.0
        self._dressed: WeakKeyDictionary[Dressable, tuple[str, Role, int]] = WeakKeyDictionary()
        self._color_cache: dict[Role, QColor] = {}
        self._font_cache: dict[tuple[TextSize, QFont.Weight], QFont] = {}
        self._pixmap_cache: dict[tuple[str, Role, int, float], QPixmap] = {}
        self._icon_cache: dict[tuple[str, Role, int], QIcon] = {}
        self._markup: dict[str, str] = {}
        self.tag_colours: Mapping[str, TagColour] = MappingProxyType({})
        """The colours that a person gave to tags, by name; `app/ui/library/tag_colors.py` asks for them."""
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def is_dark(self) -> bool:
        """True when text is light on dark."""
        return self._colors.dark

    @property
    def scale(self) -> float:
        """How much larger than 100 % text is."""
        return self._scale

    def on_paper(self) -> Theme:
        """The light colours at 100 %, whatever the window wears: for pictures that go into documents."""
        return Theme(self._themes, self._icons)

    def apply(self, choice: str, scale: float) -> None:
        """Use the theme `light`, `dark` or `system` and a text scale, for the whole application."""
        self._choice = choice
        self._scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        self._colors = read_colors(self._themes / f"{self._resolve(choice)}.toml")
        for cache in (self._icon_cache, self._pixmap_cache, self._color_cache, self._font_cache):
            cache.clear()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(self.palette())
            application.setFont(self.font(TextSize.BODY))
            application.setStyleSheet(self.style_sheet())
        self._dress_again()
        self.changed.emit()

    def color(self, role: Role) -> QColor:
        """The colour of a role, the caller's own: one that is made paler stays as it is for all others."""
        if role not in self._color_cache:
            self._color_cache[role] = QColor(self._colors.by_role[role])
        return QColor(self._color_cache[role])

    def tag_color(self, colour: TagColour) -> QColor:
        """How one of the colours that a tag may have looks."""
        return QColor(self._colors.by_tag_colour[colour])

    def css(self, role: Role) -> str:
        """The colour of a role as `#RRGGBB`, for HTML and style sheets."""
        return self._colors.by_role[role]

    def pixels(self, size: TextSize) -> int:
        """Height of a step of the type scale, in device-independent pixels."""
        return round(PIXELS[size] * self._scale)

    def scaled(self, pixels: float) -> int:
        """A distance that grows with the text."""
        return round(pixels * self._scale)

    def font(self, size: TextSize, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The face of the window in a step of the type scale."""
        if (size, weight) not in self._font_cache:
            font = QFont()
            font.setFamilies(list(FAMILIES))
            font.setPixelSize(self.pixels(size))
            font.setWeight(weight)
            self._font_cache[size, weight] = font
        return self._font_cache[size, weight]

    def palette(self) -> QPalette:
        """The palette that goes with the roles, for what the style sheet does not reach."""
        palette = QPalette()
        for part, role in _PALETTE_ROLES.items():
            palette.setColor(part, self.color(role))
        for part in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, part, self.color(Role.LINE_STRONG))
        return palette

    def style_sheet(self) -> str:
        """The style sheet with colours and sizes filled in."""
        text = (self._themes / "window.qss").read_text(encoding="utf-8")
        values: dict[str, str] = {role.value: self.css(role) for role in Role}
        values |= {f"size_{size.value}": f"{self.pixels(size)}px" for size in TextSize}
        values["row"] = f"{self.scaled(ROW)}px"
        values["half_indicator"] = f"{self.pixels(TextSize.BODY) // 2 + 1}px"
        values["icons"] = self._icons.as_posix()
        values["theme"] = self._colors.name
        return Template(text).substitute(values)

    def icon(self, name: str, role: Role = Role.TEXT_SECONDARY, size: int = ICON_SIZE) -> QIcon:
        """The icon `resources/icons/<name>.svg` in a role's colour, greyed when disabled; it grows with the text."""
        key = (name, role, size)
        if key not in self._icon_cache:
            icon = QIcon()
            ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
            side = self.scaled(size)
            icon.addPixmap(self.pixmap(name, role, side, ratio))
            icon.addPixmap(self.pixmap(name, Role.LINE_STRONG, side, ratio), QIcon.Mode.Disabled)
            self._icon_cache[key] = icon
        return self._icon_cache[key]

    def pixmap(self, name: str, role: Role, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture of `size` device-independent pixels."""
        key = (name, role, size, ratio)
        if key not in self._pixmap_cache:
            self._pixmap_cache[key] = self._paint(name, role, size, ratio)
        return self._pixmap_cache[key]

    def _paint(self, name: str, role: Role, size: int, ratio: float) -> QPixmap:
        if name not in self._markup:
            self._markup[name] = (self._icons / f"{name}.svg").read_text(encoding="utf-8")
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer = QSvgRenderer(QByteArray(icon_markup(self._markup[name], self.css(role))))
        renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    def dress(self, target: Dressable, name: str, role: Role = Role.TEXT_SECONDARY, size: int = ICON_SIZE) -> None:
        """Give a button or an action an icon that changes with the theme and grows with the text."""
        self._dressed[target] = (name, role, size)
        self._put_on(target, name, role, size)

    def _put_on(self, target: Dressable, name: str, role: Role, size: int) -> None:
        target.setIcon(self.icon(name, role, size))
        if isinstance(target, QAbstractButton):
            target.setIconSize(QSize(self.scaled(size), self.scaled(size)))

    def _dress_again(self) -> None:
        for target, clothes in tuple(self._dressed.items()):
            if isValid(target):
                self._put_on(target, *clothes)

    def _resolve(self, choice: str) -> str:
        if choice != "system":
            return choice
        is_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return "dark" if is_dark else "light"

    def _follow_system(self) -> None:
        if self._choice == "system":
            self.apply("system", self._scale)


_PALETTE_ROLES: Mapping[QPalette.ColorRole, Role] = MappingProxyType(
    {
        QPalette.ColorRole.Window: Role.WINDOW,
        QPalette.ColorRole.WindowText: Role.TEXT,
        QPalette.ColorRole.Base: Role.SURFACE,
        QPalette.ColorRole.AlternateBase: Role.RAISED,
        QPalette.ColorRole.Text: Role.TEXT,
        QPalette.ColorRole.PlaceholderText: Role.TEXT_FAINT,
        QPalette.ColorRole.Button: Role.RAISED,
        QPalette.ColorRole.ButtonText: Role.TEXT,
        QPalette.ColorRole.BrightText: Role.DANGER,
        QPalette.ColorRole.Highlight: Role.ACCENT,
        QPalette.ColorRole.HighlightedText: Role.ON_ACCENT,
        QPalette.ColorRole.Accent: Role.ACCENT,
        QPalette.ColorRole.Link: Role.ACCENT,
        QPalette.ColorRole.LinkVisited: Role.ACCENT,
        QPalette.ColorRole.ToolTipBase: Role.RAISED,
        QPalette.ColorRole.ToolTipText: Role.TEXT,
        QPalette.ColorRole.Light: Role.RAISED,
        QPalette.ColorRole.Midlight: Role.HOVER,
        QPalette.ColorRole.Mid: Role.LINE,
        QPalette.ColorRole.Dark: Role.LINE_STRONG,
        QPalette.ColorRole.Shadow: Role.LINE_STRONG,
    }
)
