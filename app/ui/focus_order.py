"""Tab goes through a window as things stand on the page, whenever each of them was made."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLayout, QScrollArea, QSplitter, QWidget


def move_focus(window: QWidget, *, forward: bool) -> bool:
    """Give the focus to the next widget of a window, or to the one before; False when there is no other."""
    stops = [widget for widget in _standing_order(window) if _is_stop(widget, window)]
    focus = QApplication.focusWidget()
    if not stops or stops == [focus]:
        return False
    step = 1 if forward else -1
    place = stops.index(focus) + step if focus in stops else _beside(stops, focus, window, forward=forward)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    chosen = stops[place % len(stops)]
    chosen.setFocus(reason)
    bring_into_view(chosen)
    return True


def bring_into_view(widget: QWidget) -> None:
    """Let what scrolls around a widget show it."""
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        if isinstance(above, QScrollArea) and above.widget() is not None and above.widget().isAncestorOf(widget):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()


def _beside(stops: list[QWidget], focus: QWidget | None, window: QWidget, *, forward: bool) -> int:
    """The stop after, or before, a widget that has the focus but is none itself (it was clicked)."""
    order = list(_standing_order(window))
    if focus not in order:
        return 0 if forward else -1
    behind = order[order.index(focus) :]
    first = next((place for place, stop in enumerate(stops) if stop in behind), 0)
    return first if forward else first - 1


def _is_stop(widget: QWidget, window: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
    return takes_tab and widget.isEnabled() and widget.isVisibleTo(window) and widget.focusProxy() is None


def _standing_order(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that stands in it, as its layouts have it."""
    yield widget
    layout = widget.layout()
    inside = list(_of_layout(layout)) if layout is not None else []
    if isinstance(widget, QSplitter):
        inside += [widget.widget(place) for place in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        inside += [widget.widget()] if widget.widget() is not None else []
    elif isinstance(widget, QAbstractScrollArea):
        # What stands on the rows of a list, such as a line to filter them.
        inside += _as_they_lie(widget.viewport())
    elif layout is None:
        # It places what stands in it itself, such as chips that go on in the next line.
        inside = _as_they_lie(widget)
    for child in inside:
        yield from _standing_order(child)


def _as_they_lie(widget: QWidget) -> list[QWidget]:
    """What stands in a widget, line by line from left to right."""
    inside = [child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow()]
    return sorted(inside, key=lambda child: (child.y(), child.x()))


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, nested = (item.widget(), item.layout()) if item is not None else (None, None)
        if widget is not None:
            yield widget
        elif nested is not None:
            yield from _of_layout(nested)
