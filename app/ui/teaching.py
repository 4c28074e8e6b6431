"""Slide shows and handouts of the window: made when they are first asked for, from what a person has in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.late import late
from app.ui.messages import Banner
from app.ui.pages import PageServices

if TYPE_CHECKING:
    from app.domain.briefing import BriefingId
    from app.domain.collection import CollectionId
    from app.ui.handout.maker import HandoutMaker
    from app.ui.presenting.launcher import Launcher

_make_launcher = late("app.ui.presenting.launcher", "Launcher")
_make_maker = late("app.ui.handout.maker", "HandoutMaker")


class Teaching(QObject):
    """The one launcher of shows and the one maker of handouts; `banner` gives the banner that a person looks at.

    Signal `failed(exception)`.
    """

    failed = Signal(object)

    def __init__(self, services: PageServices, banner: Callable[[], Banner], window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._banner = banner
        self._window = window
        self.launcher: Launcher | None = None
        self.maker: HandoutMaker | None = None

    def show(self) -> Launcher:
        """What shows slides."""
        if self.launcher is None:
            services = self._services
            launcher: Launcher = _make_launcher(services.jobs, services.theme, services.preferences, self._window)
            launcher.failed.connect(self.failed)
            self.launcher = launcher
        return self.launcher

    def handout(self) -> HandoutMaker:
        """What makes handouts."""
        if self.maker is None:
            services = self._services
            maker: HandoutMaker = _make_maker(services.jobs, services.preferences, self._banner, self._window)
            maker.failed.connect(self.failed)
            self.maker = maker
        return self.maker

    def present_collection(self, collection_id: CollectionId) -> None:
        """Show the cases of a collection."""
        self.show().present_collection(collection_id)

    def present_briefing(self, briefing_id: BriefingId) -> None:
        """Show a briefing."""
        self.show().present_briefing(briefing_id)

    def hand_out_collection(self, collection_id: CollectionId) -> None:
        """Ask for a handout of the cases of a collection."""
        self.handout().for_collection(collection_id)

    def hand_out_briefing(self, briefing_id: BriefingId) -> None:
        """Ask for a handout of a briefing."""
        self.handout().for_briefing(briefing_id)

    def stop(self) -> None:
        """End the show that runs, if one does."""
        if self.launcher is not None:
            self.launcher.stop()
