"""The two looks of slides: dark for a dark room, light for a bright one; independent of the theme of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtGui import QColor

from app.presenting.pieces import Tone


class LookName(StrEnum):
    """Names of the looks."""

    DARK = "dark"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Look:
    """The paper of a slide and the colour of each tone, as `#RRGGBB`."""

    paper: str
    tones: Mapping[Tone, str]

    def color(self, tone: Tone) -> QColor:
        """The colour of a tone."""
        return QColor(self.tones[tone])


LOOKS: Mapping[LookName, Look] = MappingProxyType(
    {
        LookName.DARK: Look(
            "#14181d",
            MappingProxyType(
                {
                    Tone.TITLE: "#ffffff",
                    Tone.TEXT: "#e8ebef",
                    Tone.FAINT: "#a9b3bd",
                    Tone.ACCENT: "#ffcf6b",
                    Tone.BEFORE: "#77838f",
                    Tone.AFTER: "#5db0ff",
                    Tone.PANEL: "#222a32",
                }
            ),
        ),
        LookName.LIGHT: Look(
            "#ffffff",
            MappingProxyType(
                {
                    Tone.TITLE: "#11181f",
                    Tone.TEXT: "#1f2933",
                    Tone.FAINT: "#5b6672",
                    Tone.ACCENT: "#0a5a9c",
                    Tone.BEFORE: "#97a1ab",
                    Tone.AFTER: "#1473c4",
                    Tone.PANEL: "#eef2f6",
                }
            ),
        ),
    }
)
