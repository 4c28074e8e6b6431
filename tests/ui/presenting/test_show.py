"""A show: its keys, its mouse, its screens."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.domain.slides import Deck, Point, Ratio, Slide, SlideKind, SlideRun
from app.presenting.fitting import fit_deck
from app.ui.presenting.commands import KEYS, WORDS, Command, words_of
from app.ui.presenting.faces import FaceMeasure
from app.ui.presenting.looks import LOOKS, LookName
from app.ui.presenting.show import Show
from app.ui.presenting.stopwatch import Stopwatch, written
from app.ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
Key = Qt.Key
STEPPED = Slide(
    SlideKind.TEXT, "二", points=tuple(Point((SlideRun("窗口"),), "•", step) for step in range(2)), notes=("讲慢些",)
)
DECK = Deck("课", (Slide(SlideKind.CASE, "一"), STEPPED, *(Slide(SlideKind.TEXT, f"第{n}页") for n in range(3, 13))))


class TwoScreens:
    """The screen that there is, as if there were a second one until it is unplugged."""

    def __init__(self) -> None:
        self.one = QGuiApplication.primaryScreen()
        self.two = FakeScreen(QRect(2000, 0, 1024, 768))
        self.all = [self.one, self.two]


class FakeScreen:
    """A screen as far as a show asks for it."""

    def __init__(self, geometry: QRect) -> None:
        self._geometry = geometry

    def geometry(self) -> QRect:
        """Its place on the desktop."""
        return self._geometry


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Iterator[Show]:
    """A show of twelve slides on one screen, at the first of them."""
    decks = {ratio: fit_deck(DECK, ratio, FaceMeasure()) for ratio in Ratio}
    made = Show(decks, theme, LookName.DARK)
    for window in (made.audience, made.presenter):
        window.resize(960, 600)
        window.move_to = lambda screen, shown=window: shown.show()  # type: ignore[method-assign,misc]
    made.start()
    qtbot.waitExposed(made.audience)
    yield made
    if isValid(made):
        made.leave()


def place(show: Show) -> tuple[int, int]:
    """Number of the slide from 1, and its step."""
    return show.talk.slide + 1, show.talk.shown_step


def press(qtbot: QtBot, show: Show, *keys: Qt.Key) -> None:
    """Press keys in the window that the class sees."""
    for key in keys:
        QTest.keyClick(show.audience, key)


@pytest.mark.parametrize("key", [Key.Key_Right, Key.Key_Down, Key.Key_PageDown, Key.Key_Space, Key.Key_Return])
def test_keys_and_clickers_go_on(qtbot: QtBot, show: Show, key: Qt.Key) -> None:
    press(qtbot, show, key, key)
    assert place(show) == (2, 1)


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_PageUp, Key.Key_Backspace])
def test_keys_and_clickers_go_back(qtbot: QtBot, show: Show, key: Qt.Key) -> None:
    show.jump(3)
    press(qtbot, show, key)
    assert place(show) == (2, 1)


def test_home_end_and_f5(qtbot: QtBot, show: Show) -> None:
    press(qtbot, show, Key.Key_End)
    assert place(show)[0] == 12
    press(qtbot, show, Key.Key_Home)
    assert place(show)[0] == 1
    press(qtbot, show, Key.Key_End, Key.Key_F5)
    assert place(show)[0] == 1


def test_digits_and_enter_jump(qtbot: QtBot, show: Show) -> None:
    QTest.keyClicks(show.audience, "11")
    assert show.audience.hint.text() == "11"
    press(qtbot, show, Key.Key_Enter)
    assert place(show)[0] == 11
    QTest.keyClicks(show.audience, "4")
    press(qtbot, show, Key.Key_Escape, Key.Key_Return)
    assert place(show)[0] == 12


def test_black_and_white_cover_the_slide_until_the_show_goes_on(qtbot: QtBot, show: Show) -> None:
    slide = show.audience.slide
    press(qtbot, show, Key.Key_B)
    assert slide.grab().toImage().pixelColor(5, 5) == QColor(0, 0, 0)
    press(qtbot, show, Key.Key_W)
    assert slide.grab().toImage().pixelColor(5, 5) == QColor(255, 255, 255)
    press(qtbot, show, Key.Key_W)
    assert slide.cover is None
    press(qtbot, show, Key.Key_Period, Key.Key_Right)
    assert slide.cover is None
    assert place(show)[0] == 2


def test_escape_takes_away_what_lies_over_the_slide_before_it_ends(qtbot: QtBot, show: Show) -> None:
    press(qtbot, show, Key.Key_Plus, Key.Key_B, Key.Key_Escape)
    assert show.audience.slide.cover is None
    assert show.audience.slide.zoom > 1
    press(qtbot, show, Key.Key_Escape)
    assert show.audience.slide.zoom == 1
    with qtbot.waitSignal(show.ended):
        press(qtbot, show, Key.Key_Escape)


def test_zoom_by_key_and_wheel_ends_with_the_slide(qtbot: QtBot, show: Show) -> None:
    press(qtbot, show, Key.Key_Equal, Key.Key_Plus)
    assert show.audience.slide.zoom == 2.0
    press(qtbot, show, Key.Key_Minus)
    assert show.audience.slide.zoom == 1.5
    press(qtbot, show, Key.Key_Right)
    assert show.audience.slide.zoom == 1.0
    turn(show, 120, Qt.KeyboardModifier.ControlModifier)
    assert show.audience.slide.zoom == 1.5


def turn(show: Show, amount: int, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Turn the wheel over the slide."""
    event = QWheelEvent(
        QPointF(9, 9),
        QPointF(9, 9),
        QPoint(),
        QPoint(0, amount),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    show.audience.wheelEvent(event)


def test_the_mouse_goes_on_and_back(qtbot: QtBot, show: Show) -> None:
    QTest.mouseClick(show.audience.slide, Qt.MouseButton.LeftButton)
    turn(show, -60)
    assert place(show) == (2, 0)
    turn(show, -60)
    assert place(show) == (2, 1)
    turn(show, 120)
    assert place(show) == (2, 0)
    QTest.mouseClick(show.audience.slide, Qt.MouseButton.BackButton)
    assert place(show) == (1, 0)


def test_the_right_button_offers_what_can_be_done(qtbot: QtBot, show: Show) -> None:
    show.jump(3)
    QTest.mouseClick(show.audience.slide, Qt.MouseButton.RightButton)
    menu = show.audience.findChild(QMenu)
    assert menu is not None
    menu.actions()[0].trigger()
    menu.close()
    assert place(show) == (2, 1)


def test_the_dot_of_light_follows_the_pointer(qtbot: QtBot, show: Show) -> None:
    slide = show.audience.slide
    press(qtbot, show, Key.Key_L)
    assert slide.points
    assert slide.cursor().shape() is Qt.CursorShape.BlankCursor
    press(qtbot, show, Key.Key_L)
    assert not slide.points


def test_the_strip_has_notes_next_slide_and_time_on_one_screen(qtbot: QtBot, show: Show) -> None:
    assert not show.audience.strip.isVisible()
    press(qtbot, show, Key.Key_P, Key.Key_Right)
    strip = show.audience.strip
    assert strip.isVisible()
    assert strip.notes.toPlainText() == "讲慢些"
    assert strip.place.text().startswith("2 / 12")
    assert strip.elapsed.text().startswith("00:0")
    press(qtbot, show, Key.Key_P)
    assert not strip.isVisible()


def test_the_timer_can_be_stopped_and_set_back(qtbot: QtBot, show: Show) -> None:
    press(qtbot, show, Key.Key_T)
    assert not show.stopwatch.runs
    press(qtbot, show, Key.Key_T, Key.Key_R)
    assert show.stopwatch.runs


def test_the_stopwatch_counts_only_while_it_runs() -> None:
    times = iter([100.0, 165.0, 165.0, 200.0, 230.5])
    watch = Stopwatch(lambda: next(times))
    assert watch.seconds == 65
    watch.toggle()
    assert watch.seconds == 65
    watch.toggle()
    assert watch.seconds == 95
    assert [written(seconds) for seconds in (5, 309, 3909)] == ["00:05", "05:09", "1:05:09"]


def test_whole_slides_light_paper_and_the_other_shape(qtbot: QtBot, show: Show) -> None:
    press(qtbot, show, Key.Key_Right, Key.Key_A)
    assert place(show) == (2, 1)
    before = show.ratio
    press(qtbot, show, Key.Key_X)
    assert show.ratio is not before
    press(qtbot, show, Key.Key_D)
    paper = show.audience.slide.grab().toImage().pixelColor(2, 2)
    assert paper == QColor(LOOKS[LookName.LIGHT].paper)


def test_a_second_screen_that_is_unplugged_takes_nothing_away(
    qtbot: QtBot, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = TwoScreens()
    monkeypatch.setattr(QGuiApplication, "screens", lambda: screens.all)
    show.jump(2)
    show.arrange()
    assert show.presenter.isVisible()
    assert not show.audience.strip.isVisible()
    del screens.all[1]
    QGuiApplication.instance().screenRemoved.emit(screens.one)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: not show.presenter.isVisible())
    assert show.audience.isVisible()
    assert show.audience.strip.isVisible()
    assert show.audience.strip.notes.toPlainText() == "讲慢些"
    assert place(show)[0] == 2
    screens.all.append(screens.two)
    QGuiApplication.instance().screenAdded.emit(screens.one)  # type: ignore[union-attr]
    qtbot.waitUntil(show.presenter.isVisible)
    assert not show.audience.strip.isVisible()


def test_the_presenter_goes_on_with_the_keys_of_the_other_window(
    qtbot: QtBot, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens = TwoScreens()
    monkeypatch.setattr(QGuiApplication, "screens", lambda: screens.all)
    show.arrange()
    QTest.keyClick(show.presenter, Key.Key_PageDown)
    assert show.presenter.panel.notes.toPlainText() == "讲慢些"
    QTest.keyClick(show.presenter, Key.Key_H)
    assert words_of(Command.BLACK) in show.presenter.hint.text()


def test_closing_a_window_ends_the_show(qtbot: QtBot, show: Show) -> None:
    with qtbot.waitSignal(show.ended):
        show.audience.close()


def test_every_command_has_words_and_keys_of_its_own() -> None:
    assert set(KEYS) == set(WORDS) == set(Command)
    keys = [key for several in KEYS.values() for key in several]
    assert len(keys) == len(set(keys))


def test_the_looks_can_be_read() -> None:
    for look in LOOKS.values():
        for tone in ("title", "text", "faint", "accent"):
            for ground in (look.paper, look.tones["panel"]):  # type: ignore[index]
                assert contrast(look.tones[tone], ground) >= 4.5  # type: ignore[index]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 reckons it."""
    lights = sorted((brightness(one), brightness(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def brightness(color: str) -> float:
    """The relative luminance of a colour."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
