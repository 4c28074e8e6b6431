"""Either script on demand: which one the reader shows, and the strip that says that the text was converted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.domain.script import Script
from app.late import late
from app.ui.jobs import JobRunner
from app.ui.theme import GRID
from app.ui.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.library.reading import Reading

_convert: Callable[[Reading, Script], Reading] = late("app.ui.library.reading_script", "reading_in_script")

_NEXT: Mapping[Script, Script] = MappingProxyType(
    {
        Script.STORED: Script.SIMPLIFIED,
        Script.SIMPLIFIED: Script.TRADITIONAL,
        Script.TRADITIONAL: Script.STORED,
    }
)
_SAID: Mapping[Script, str] = MappingProxyType(
    {
        Script.STORED: "",
        Script.SIMPLIFIED: QT_TRANSLATE_NOOP(
            "ScriptStrip", "Shown in Simplified characters, converted by OpenCC; what is stored is unchanged."
        ),
        Script.TRADITIONAL: QT_TRANSLATE_NOOP(
            "ScriptStrip", "Shown in Traditional characters, converted by OpenCC; what is stored is unchanged."
        ),
    }
)


class ScriptStrip(QFrame):
    """Hands readings on in the script that was chosen, and is seen while that is another than the stored one.

    Signals: `ready(Reading)`, at once while nothing is converted; `failed(exception)`.
    """

    ready = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.script = Script.STORED
        self._stored: Reading | None = None
        self._label = QLabel()
        self._label.setProperty("textSize", "small")
        self._label.setWordWrap(True)
        self.back = QPushButton(self.tr("As stored"))
        self.back.setProperty("kind", "link")
        self.back.clicked.connect(lambda: self.choose(Script.STORED))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 0, 2 * GRID, GRID // 2)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.back)
        self.hide()

    def show_reading(self, reading: Reading) -> None:
        """Hand a reading on, converted where that was chosen."""
        self._stored = reading
        if self.script is Script.STORED:
            self.ready.emit(reading)
            return
        job = self._jobs.on_pages(_convert, reading, self.script)
        script = self.script
        job.succeeded.connect(lambda converted: self._take(reading, script, converted))
        job.failed.connect(self.failed)

    def choose(self, script: Script) -> None:
        """Show the case in a script, and every other from now on."""
        self.script = script
        self._label.setText(QCoreApplication.translate("ScriptStrip", _SAID[script]))
        self.setVisible(script is not Script.STORED)
        if self._stored is not None:
            self.show_reading(self._stored)

    def turn(self) -> None:
        """Go on to the next script: Simplified, Traditional, as stored."""
        self.choose(_NEXT[self.script])

    def _take(self, reading: Reading, script: Script, converted: Reading) -> None:
        if reading is self._stored and script is self.script:
            self.ready.emit(converted)
