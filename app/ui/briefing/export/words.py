"""What the choices of an export are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.slides import Ratio
from app.export.options import FaceChoice, Packing
from app.ui.translate import QT_TRANSLATE_NOOP

PURPOSES: Mapping[str, str] = MappingProxyType(
    {
        "docx": QT_TRANSLATE_NOOP("ExportWords", "to go on editing in Word or WPS"),
        "pdf": QT_TRANSLATE_NOOP("ExportWords", "to print, and to keep as it is"),
        "html": QT_TRANSLATE_NOOP("ExportWords", "one file for a browser"),
        "md": QT_TRANSLATE_NOOP("ExportWords", "plain text for other programs"),
        "xlsx": QT_TRANSLATE_NOOP("ExportWords", "the tables only: cases and figures"),
        "pptx": QT_TRANSLATE_NOOP("ExportWords", "to teach from: slides with notes, to be edited"),
    }
)
PACKINGS: Mapping[Packing, str] = MappingProxyType(
    {
        Packing.ONE: QT_TRANSLATE_NOOP("ExportWords", "One file"),
        Packing.EACH: QT_TRANSLATE_NOOP("ExportWords", "A file for each case, zipped"),
    }
)
FACE_CHOICES: Mapping[FaceChoice, str] = MappingProxyType(
    {
        FaceChoice.AUTOMATIC: QT_TRANSLATE_NOOP(
            "ExportWords", "Automatic: those of public bodies if they have every character"
        ),
        FaceChoice.OFFICIAL: QT_TRANSLATE_NOOP("ExportWords", "Those of public bodies (仿宋_GB2312, 楷体_GB2312)"),
        FaceChoice.WINDOWS: QT_TRANSLATE_NOOP("ExportWords", "Those of Windows (仿宋, 楷体)"),
    }
)
RATIOS: Mapping[Ratio, str] = MappingProxyType(
    {
        Ratio.WIDE: QT_TRANSLATE_NOOP("ExportWords", "Wide (16:9)"),
        Ratio.STANDARD: QT_TRANSLATE_NOOP("ExportWords", "Standard (4:3)"),
    }
)
CONTENTS_FROM: Mapping[int, str] = MappingProxyType(
    {
        4: QT_TRANSLATE_NOOP("ExportWords", "From four headings on"),
        1: QT_TRANSLATE_NOOP("ExportWords", "Always"),
        0: QT_TRANSLATE_NOOP("ExportWords", "Never"),
    }
)


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("ExportWords", text)
