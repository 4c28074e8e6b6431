"""What a page or dialog lacks for a person who uses keys, a screen reader or large text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import chain

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from app.ui.focus_order import bring_into_view
from app.ui.library.searching.chip_button import ChipButton

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
INNER = ("qt_", "ScrollLeftButton", "ScrollRightButton")
KEYS_IN_HINT = re.compile(r"[(（]([^()（）]+)[)）]")
DONE_IN_A_FIELD = frozenset({"PaletteList", "_ValueRow"})
"""What is led from the field beside it: a list by the arrow keys, a value taken out by emptying its field."""
LEAST_CONTRAST = 4.5
FIRST_COLUMNS = 3
AROUND = 12
LEAST_OF_RINGS_CONTRAST = 3
LEAST_OF_RING = 40
LEAST_OF_CURSOR = 12
MOST_STEPS = 300
MOST_KEPT = 3
"""How often in a row a control may take Tab for itself."""


def controls_of(root: QWidget) -> Iterator[QWidget]:
    """The controls of a page or dialog that a person can see, without the parts that others are made of."""
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, CONTROLS) or isinstance(widget, (QScrollBar, QHeaderView)):
            continue
        if not widget.isVisible() or widget.objectName().startswith(INNER):
            continue
        above = widget.parentWidget()
        if isinstance(above, (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar)) or (
            isinstance(above, QAbstractItemView) and isinstance(widget, QAbstractButton)
        ):
            continue
        if widget.window() is root.window():
            yield widget


def described(widget: QWidget) -> str:
    """A widget as a failing test names it: its kind, its place and its words."""
    parents: list[str] = []
    above = widget.parentWidget()
    while above is not None and len(parents) < 3:
        parents.append(type(above).__name__)
        above = above.parentWidget()
    words = widget.text() if isinstance(widget, (QAbstractButton, QLabel)) else widget.accessibleName()
    return f"{type(widget).__name__} “{words or widget.toolTip()}” in {' < '.join(parents)}"


def nameless(root: QWidget) -> list[str]:
    """The controls of which a screen reader could say no name."""
    return [described(widget) for widget in controls_of(root) if not spoken_name(widget)]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader is given as the name of a control."""
    interface = QAccessible.queryAccessibleInterface(widget)
    if interface is None or not interface.isValid():
        return ""
    return interface.text(QAccessible.Text.Name).strip()


def walked(root: QWidget, key: Qt.Key) -> list[QWidget]:
    """What has the focus one after the other while Tab or Shift+Tab is pressed, until the first comes again.

    A date takes Tab for itself between day, month and year, the search box for what it suggests; AssertionError names
    what keeps it for longer, or passes it on among a few only.
    """
    stops: list[QWidget] = []
    window = root.window()
    kept = 0
    for _ in range(MOST_STEPS):
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        kept = kept + 1 if stops and focus is stops[-1] else 0
        if not kept:
            if focus in stops:
                break
            stops.append(focus)
        elif kept > MOST_KEPT:
            break
        QTest.keyClick(focus, key)
        assert QApplication.activeWindow() is window
    # A field that closes when it is left is no stop any more when the walk comes round.
    again = next(one for one in stops if isValid(one) and one.isVisible())
    assert focus is not None
    assert focus is again, f"{key.name} does not come by {described(again)} again: {described(focus)} keeps it"
    return [one for one in stops if isValid(one)]


def unreached(root: QWidget, stops: list[QWidget]) -> list[str]:
    """The enabled controls at which the keyboard does not come by, and whose hint names no key either."""
    return [
        described(widget)
        for widget in controls_of(root)
        if widget.isEnabled()
        and not _is_reached(widget, stops)
        and not _has_key(widget)
        and not {type(one).__name__ for one in (widget, widget.parentWidget())} & DONE_IN_A_FIELD
    ]


def _is_reached(widget: QWidget, stops: list[QWidget]) -> bool:
    if widget in stops or (widget.focusProxy() is not None and widget.focusProxy() in stops):
        return True
    if any(widget.isAncestorOf(stop) and isinstance(widget, (QAbstractSpinBox, QComboBox)) for stop in stops):
        return True
    return isinstance(widget, QAbstractButton) and any(one in stops for one in _in_turn(widget))


def _in_turn(button: QAbstractButton) -> list[QAbstractButton]:
    """The buttons among which arrow keys lead: chips, and those of which one alone can be chosen."""
    group, above = button.group(), button.parentWidget()
    if isinstance(button, ChipButton) and above is not None:
        return above.findChildren(ChipButton)
    if group is not None:
        return group.buttons() if group.exclusive() else []
    return above.findChildren(QRadioButton) if isinstance(button, QRadioButton) and above is not None else []


def _has_key(widget: QWidget) -> bool:
    """Whether the hint of a control says by which key the same is done."""
    for keys in KEYS_IN_HINT.findall(widget.toolTip()):
        sequence = QKeySequence(keys.split()[0], QKeySequence.SequenceFormat.NativeText)
        if sequence.count() and sequence != QKeySequence(Qt.Key.Key_unknown):
            return True
    return False


def cut_short(root: QWidget) -> list[str]:
    """The words of a page or dialog that do not fit into their widget, and the widgets that stand outside their room."""
    found = [
        f"{described(widget)}: {have.width()}×{have.height()} of {need.width()}×{need.height()}"
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.window() is root.window()
        for have, need in _too_small(widget)
    ]
    return found + [
        f"{described(widget)}: stands outside"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, (*CONTROLS, QLabel))
        and widget.isVisible()
        and widget.window() is root.window()
        and _stands_outside(widget)
    ]


def _too_small(widget: QWidget) -> Iterator[tuple[QSize, QSize]]:
    """What a widget has and what its words need, when that is more; too narrow is all right with the whole as a hint."""
    have, need = widget.size(), _need_of(widget)
    is_low, is_narrow = have.height() < need.height() - 1, have.width() < need.width() - 1
    if is_low or (is_narrow and not widget.toolTip()):
        yield have, need


def _need_of(widget: QWidget) -> QSize:
    line = widget.fontMetrics().height()
    if isinstance(widget.parentWidget(), (QTabBar, QComboBox, QAbstractSpinBox)):
        return QSize()
    if isinstance(widget, QLabel):
        return _need_of_label(widget)
    if isinstance(widget, QToolButton) and not shows_text(widget):
        return QSize()
    if isinstance(widget, QAbstractButton):
        return QSize(widget.sizeHint().width(), line if widget.text() else 0)
    if isinstance(widget, QComboBox):
        return QSize(widget.fontMetrics().horizontalAdvance(widget.currentText()) + line, line)
    if isinstance(widget, QAbstractSpinBox):
        return QSize(widget.fontMetrics().horizontalAdvance(widget.text()) + line, line)
    return QSize(0, line) if isinstance(widget, QLineEdit) else QSize()


def shows_text(button: QToolButton) -> bool:
    """Whether a button shows words and not its picture alone."""
    return button.toolButtonStyle() is not Qt.ToolButtonStyle.ToolButtonIconOnly or button.icon().isNull()


def _need_of_label(label: QLabel) -> QSize:
    if not label.text() or not label.pixmap().isNull():
        return QSize()
    if label.wordWrap():
        return QSize(0, label.heightForWidth(label.width()))
    return label.sizeHint()


def _stands_outside(widget: QWidget) -> bool:
    """Whether some of a widget lies outside what it stands in, and nothing scrolls there."""
    above = widget.parentWidget()
    place = widget.rect()
    at = widget
    while above is not None and not at.isWindow():
        place = QRect(at.mapToParent(place.topLeft()), place.size())
        if isinstance(above, QAbstractScrollArea) or _is_viewport(above):
            return False
        if not above.rect().adjusted(-1, -1, 1, 1).contains(place):
            return True
        at, above = above, above.parentWidget()
    return False


def _is_viewport(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return isinstance(above, QAbstractScrollArea) and above.viewport() is widget


def silent_rows(root: QWidget) -> list[str]:
    """The lists whose first row would say nothing to a screen reader."""
    return [
        described(view)
        for view in controls_of(root)
        if isinstance(view, QAbstractItemView) and view.model() is not None and not _says_something(view)
    ]


def _says_something(view: QAbstractItemView) -> bool:
    model, root = view.model(), view.rootIndex()
    roles = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)
    columns = (model.index(0, column, root) for column in range(FIRST_COLUMNS))
    return not model.rowCount(root) or any(index.data(role) for index in columns for role in roles)


def faint(root: QWidget) -> list[str]:
    """The words that do not stand out 4.5 times from what is behind them, as they are drawn on the screen."""
    found: list[str] = []
    for widget in root.findChildren(QWidget):
        is_text = isinstance(widget, (QLabel, QAbstractButton)) and bool(widget.text())
        if is_text and widget.isEnabled() and widget.window() is root.window() and _is_whole(widget):
            ratio = drawn_contrast(widget)
            if ratio < LEAST_CONTRAST:
                found.append(f"{described(widget)}: {ratio:.2f}")
    return found


def drawn_contrast(widget: QWidget) -> float:
    """Between the colour that most of a widget has and the one that stands out most from it."""
    whole = widget.window()
    place = QRect(widget.mapTo(whole, QPoint(0, 0)), widget.size()).adjusted(2, 2, -2, -2)
    counted = Counter(chain.from_iterable(memoryview(line).cast("I") for line in drawn(whole, place)))
    ground = counted.most_common(1)[0][0]
    return max(contrast(each, ground) for each in counted)


def drawn(window: QWidget, place: QRect) -> list[bytes]:
    """The lines of a part of a window as they are drawn, four bytes for each colour."""
    image = window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    step = image.bytesPerLine()
    content = bytes(image.constBits())
    return [content[at : at + step] for at in range(0, len(content), step)]


def _is_whole(widget: QWidget) -> bool:
    """Whether all of a widget is in view, and large enough to be looked at."""
    shown = widget.visibleRegion().boundingRect()
    return widget.isVisible() and shown == widget.rect() and min(widget.width(), widget.height()) > 8


def unmarked(stops: list[QWidget]) -> list[str]:
    """The stops of the keyboard that look the same with the focus as without it."""
    return [
        described(widget)
        for widget in stops
        if isValid(widget) and widget.isVisible() and focus_pixels(widget) < least_pixels(widget)
    ]


def focus_pixels(widget: QWidget) -> int:
    """How many pixels in and around a widget change by 3:1 or more when it gets the focus."""
    # A cursor that has just come does not blink yet.
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    bring_into_view(widget)
    QApplication.processEvents()
    whole = widget.window()
    place = QRect(widget.mapTo(whole, QPoint(0, 0)), widget.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
    with_focus = drawn(whole, place)
    widget.clearFocus()
    QApplication.processEvents()
    lines = (pair for pair in zip(with_focus, drawn(whole, place), strict=True) if pair[0] != pair[1])
    colours = (zip(memoryview(one).cast("I"), memoryview(other).cast("I"), strict=True) for one, other in lines)
    changed = Counter(chain.from_iterable(colours))
    return sum(count for pair, count in changed.items() if contrast(*pair) >= LEAST_OF_RINGS_CONTRAST)


def least_pixels(widget: QWidget) -> int:
    """A ring for controls; the cursor is enough in a text."""
    is_text = isinstance(widget, (QPlainTextEdit, QTextEdit)) or widget.property("field") == "search"
    return LEAST_OF_CURSOR if is_text else LEAST_OF_RING


@cache
def luminance(color: int) -> float:
    """Relative luminance of a colour 0xAARRGGBB as WCAG 2 defines it."""
    channels = ((color >> shift & 255) / 255 for shift in (16, 8, 0))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: int, other: int) -> float:
    """Contrast ratio of two colours as WCAG 2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
