"""What a person may choose about an exported file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.domain.slides import Ratio


class FaceChoice(StrEnum):
    """Which faces a Word document names.

    `AUTOMATIC` takes the faces of public bodies (仿宋_GB2312 …) unless some character lies outside GB2312, which
    those faces lack; then it takes the ones that come with Windows.
    """

    AUTOMATIC = "automatic"
    OFFICIAL = "official"
    WINDOWS = "windows"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a document is written.

    `contents_from` is the number of first-level headings from which a document of pages gets a list of contents; 0 never.
    `ratio` is the shape of slides.
    """

    faces: FaceChoice = FaceChoice.AUTOMATIC
    contents_from: int = 4
    ratio: Ratio = Ratio.WIDE


class Packing(StrEnum):
    """Whether a briefing becomes one file, or an archive with a file for each of its cases."""

    ONE = "one"
    EACH = "each"


ARCHIVE_SUFFIX = ".zip"


@dataclass(frozen=True, slots=True)
class ExportOrder:
    """What a person asks for: the format by its name in `export.registry`, where to, and how."""

    format_name: str
    target: Path
    packing: Packing = Packing.ONE
    options: ExportOptions = ExportOptions()
