"""A show: the talk, its windows on the screens there are, its clock; it goes on whatever screens come and go."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QScreen

from app.domain.slides import Deck, Ratio, Slide
from app.presenting import talk as talks
from app.presenting.layout import LaidOut, lay_out
from app.presenting.lines import Measure
from app.presenting.talk import Talk
from app.ui.presenting.commands import KEYS, Command, keys_of, words_of
from app.ui.presenting.faces import FaceMeasure
from app.ui.presenting.looks import LookName
from app.ui.presenting.panel import PresenterPanel
from app.ui.presenting.stopwatch import Stopwatch, written
from app.ui.presenting.windows import AudienceWindow, PresenterWindow, ShowWindow
from app.ui.theme import Theme

_TICK = 500
_HELP_LASTS = 60_000
_BLACK = QColor(0, 0, 0)
_WHITE = QColor(255, 255, 255)
NARROW = 1.5
"""A screen that is less wide than this for its height gets slides of 4:3."""


class Show(QObject):
    """Presents a deck that was fitted to both shapes of page.

    Signal `ended()`.
    """

    ended = Signal()

    def __init__(
        self, decks: Mapping[Ratio, Deck], theme: Theme, look: LookName, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._decks = decks
        self._measure: Measure = FaceMeasure()
        self._look = look
        self._ratio = Ratio.WIDE
        self._is_swapped = False
        self._is_ratio_chosen = False
        self._talk = Talk(decks[Ratio.WIDE])
        self._pages: dict[tuple[Ratio, int], LaidOut] = {}
        self.stopwatch = Stopwatch(time.monotonic)
        self.audience = AudienceWindow(self._measure, theme)
        self.presenter = PresenterWindow(self._measure, theme)
        for window in (self.audience, self.presenter):
            window.commanded.connect(self.do)
            window.number_wanted.connect(self.jump)
        self._ticking = QTimer(self)
        self._ticking.setInterval(_TICK)
        self._ticking.timeout.connect(self._tick)
        self._arranging = QTimer(self)
        self._arranging.setSingleShot(True)
        self._arranging.timeout.connect(self._arrange_again)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.screenAdded.connect(self._screens_changed)
        application.screenRemoved.connect(self._screens_changed)
        self._work = self._table()

    @property
    def talk(self) -> Talk:
        """Where the talk stands."""
        return self._talk

    @property
    def look(self) -> LookName:
        """How the slides look."""
        return self._look

    @property
    def ratio(self) -> Ratio:
        """The shape of the slides."""
        return self._ratio

    def start(self) -> None:
        """Open the windows at the first slide."""
        self._arrange_again()
        self._ticking.start()
        self._tick()

    def do(self, command: Command) -> None:
        """Carry out a command."""
        self._work[command]()

    def jump(self, number: int) -> None:
        """Go to the slide with a number, counted from 1."""
        self._go(lambda talk: talks.jump(talk, number))

    def arrange(self) -> None:
        """Put the windows on the screens that there are now: on a single one the slides alone."""
        screens = QGuiApplication.screens()
        if not screens:
            return
        primary = QGuiApplication.primaryScreen()
        others = [screen for screen in screens if screen is not primary]
        if not others:
            is_beside = self.presenter.isVisible()
            self.presenter.hide()
            self.audience.strip.setVisible(is_beside or self.audience.strip.isVisible())
            self.audience.move_to(primary)
            self.audience.activateWindow()
            return
        self.audience.strip.hide()
        on_audience, on_presenter = (primary, others[0]) if self._is_swapped else (others[0], primary)
        self.presenter.move_to(on_presenter)
        self.audience.move_to(on_audience)
        self.presenter.activateWindow()

    def leave(self) -> None:
        """Close the windows; the show is over."""
        self._ticking.stop()
        self.audience.finish()
        self.presenter.finish()
        self.ended.emit()
        self.deleteLater()

    def _table(self) -> Mapping[Command, Callable[[], object]]:
        slide = self.audience.slide
        return {
            Command.FORWARD: self._forward,
            Command.BACK: lambda: self._go(talks.back),
            Command.NEXT_SLIDE: lambda: self._go(talks.next_slide),
            Command.PREVIOUS_SLIDE: lambda: self._go(talks.previous_slide),
            Command.FIRST: lambda: self.jump(1),
            Command.LAST: lambda: self.jump(len(self._talk.deck.slides)),
            Command.BLACK: lambda: self._cover(_BLACK),
            Command.WHITE: lambda: self._cover(_WHITE),
            Command.LASER: self._toggle_laser,
            Command.ZOOM_IN: lambda: slide.magnify(1),
            Command.ZOOM_OUT: lambda: slide.magnify(-1),
            Command.AT_ONCE: self._toggle_at_once,
            Command.PRESENTER: self._toggle_presenter,
            Command.TIMER: self._toggle_timer,
            Command.RESET_TIMER: self._reset_timer,
            Command.LOOK: self._toggle_look,
            Command.RATIO: self._toggle_ratio,
            Command.SWAP: self._swap,
            Command.HELP: self._help,
            Command.LEAVE: self._leave_or_uncover,
        }

    def _forward(self) -> None:
        before = self._talk
        self._go(talks.forward)
        if self._talk == before:
            self._tell(self.tr("This is the last slide; Esc ends the show."))

    def _go(self, move: Callable[[Talk], Talk]) -> None:
        """Move on; a covered slide comes back."""
        self.audience.slide.hide_behind(None)
        self._talk = move(self._talk)
        self._refresh()

    def _cover(self, color: QColor) -> None:
        slide = self.audience.slide
        slide.hide_behind(None if slide.cover == color else color)

    def _toggle_laser(self) -> None:
        slide = self.audience.slide
        slide.point(not slide.points)

    def _toggle_at_once(self) -> None:
        self._talk = Talk(self._talk.deck, self._talk.slide, self._talk.step, not self._talk.at_once)
        told = self.tr("Whole slides") if self._talk.at_once else self.tr("Step by step")
        self._tell(told)
        self._refresh()

    def _toggle_presenter(self) -> None:
        """On one screen the strip; on two the window of the presenter."""
        if len(QGuiApplication.screens()) > 1:
            self.presenter.setVisible(not self.presenter.isVisible())
        else:
            self.audience.strip.setVisible(not self.audience.strip.isVisible())
        self._refresh()

    def _toggle_timer(self) -> None:
        self.stopwatch.toggle()
        self._tick()

    def _reset_timer(self) -> None:
        self.stopwatch.reset()
        self._tick()

    def _toggle_look(self) -> None:
        self._look = LookName.LIGHT if self._look is LookName.DARK else LookName.DARK
        self._refresh()

    def _toggle_ratio(self) -> None:
        self._is_ratio_chosen = True
        self._set_ratio(Ratio.STANDARD if self._ratio is Ratio.WIDE else Ratio.WIDE)
        self._refresh()

    def _set_ratio(self, ratio: Ratio) -> None:
        self._ratio = ratio
        self._talk = talks.refitted(self._talk, self._decks[ratio])

    def _swap(self) -> None:
        self._is_swapped = not self._is_swapped
        self._arrange_again()

    def _help(self) -> None:
        """The keys, until they are asked for again."""
        window = self._in_front()
        if window.hint.isVisible():
            window.tell("")
        else:
            lines = (
                *(f"{keys_of(command)}　{words_of(command)}" for command in KEYS),
                self.tr("A number and Enter: that slide"),
                self.tr("Click: go on; wheel: on and back; right button: menu"),
            )
            window.tell("\n".join(lines), _HELP_LASTS)

    def _tell(self, text: str) -> None:
        self._in_front().tell(text)

    def _in_front(self) -> ShowWindow:
        """Where the presenter looks."""
        return self.presenter if self.presenter.isVisible() else self.audience

    def _leave_or_uncover(self) -> None:
        """Esc takes away what lies over the slide before it ends the show."""
        slide = self.audience.slide
        if slide.cover is not None:
            slide.hide_behind(None)
        elif slide.zoom > 1.0:
            slide.reset_zoom()
        else:
            self.leave()

    def _screens_changed(self, _screen: QScreen) -> None:
        # Qt still moves the windows of a screen that has gone; what is arranged now would be undone.
        self._arranging.start(0)

    def _arrange_again(self) -> None:
        """Follow the screens there are, also with the shape of the slides unless a person has chosen one."""
        self.arrange()
        if not self._is_ratio_chosen:
            self._set_ratio(_ratio_of(self.audience.screen()))
        self._refresh()

    def _refresh(self) -> None:
        talk = self._talk
        page, step = self._page(talk.slide), talk.shown_step
        self.audience.slide.show_slide(page, step, self._look)
        self.audience.setAccessibleName(talk.current.title)
        if self.presenter.isVisible():
            self.presenter.slide.show_slide(page, step, self._look)
        for panel in (self.audience.strip, self.presenter.panel):
            if panel.isVisible():
                self._fill_panel(panel)

    def _fill_panel(self, panel: PresenterPanel) -> None:
        talk = self._talk
        following = self._page(talk.slide + 1) if talk.following is not None else None
        last_step = talk.following.steps if talk.following is not None else 0
        panel.next_slide.show_slide(following, last_step, self._look)
        panel.show_notes(self._notes())
        panel.show_place(talk.slide + 1, len(talk.deck.slides), talk.shown_step, talk.current.steps)

    def _notes(self) -> tuple[str, ...]:
        """The notes of the slide; those of a slide in parts stand with its first part."""
        talk = self._talk
        first: Slide = talk.deck.slides[talk.slide - (talk.current.part - 1)]
        return first.notes

    def _page(self, number: int) -> LaidOut:
        key = (self._ratio, number)
        if key not in self._pages:
            slides = self._talk.deck.slides
            shown = f"{number + 1} / {len(slides)}"
            self._pages[key] = lay_out(slides[number], self._ratio, shown, self._measure)
        return self._pages[key]

    def _tick(self) -> None:
        elapsed = written(self.stopwatch.seconds)
        shown = elapsed if self.stopwatch.runs else self.tr("{time} (stopped)").format(time=elapsed)
        clock = datetime.now().astimezone().strftime("%H:%M")
        for panel in (self.audience.strip, self.presenter.panel):
            panel.elapsed.setText(shown)
            panel.clock.setText(clock)


def _ratio_of(screen: QScreen) -> Ratio:
    size = screen.geometry()
    return Ratio.STANDARD if size.width() < NARROW * size.height() else Ratio.WIDE
