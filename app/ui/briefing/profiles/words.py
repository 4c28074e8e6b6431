"""What the parts of a layout profile are called in the window."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.layout_profile import PageNumberForm, PageNumberStyle, Typeface
from app.ui.translate import QT_TRANSLATE_NOOP

FACES: Mapping[Typeface, str] = MappingProxyType(
    {
        Typeface.TITLE: QT_TRANSLATE_NOOP("LayoutWords", "Title serif (小标宋)"),
        Typeface.SONG: QT_TRANSLATE_NOOP("LayoutWords", "Serif (宋体)"),
        Typeface.HEI: QT_TRANSLATE_NOOP("LayoutWords", "Sans (黑体)"),
        Typeface.KAI: QT_TRANSLATE_NOOP("LayoutWords", "Script (楷体)"),
        Typeface.FANG: QT_TRANSLATE_NOOP("LayoutWords", "Imitation Song (仿宋)"),
    }
)

ROLES: Mapping[str, str] = MappingProxyType(
    {
        "faces.body": QT_TRANSLATE_NOOP("LayoutWords", "Body"),
        "faces.title": QT_TRANSLATE_NOOP("LayoutWords", "Title"),
        "faces.heading_1": QT_TRANSLATE_NOOP("LayoutWords", "Heading 一、"),
        "faces.heading_2": QT_TRANSLATE_NOOP("LayoutWords", "Heading （一）"),
        "faces.heading_3": QT_TRANSLATE_NOOP("LayoutWords", "Heading 1."),
        "faces.heading_4": QT_TRANSLATE_NOOP("LayoutWords", "Heading （1）"),
        "faces.note": QT_TRANSLATE_NOOP("LayoutWords", "Notes and gists"),
        "faces.caption": QT_TRANSLATE_NOOP("LayoutWords", "Captions"),
        "faces.table": QT_TRANSLATE_NOOP("LayoutWords", "Tables"),
        "faces.letterhead": QT_TRANSLATE_NOOP("LayoutWords", "Masthead"),
        "faces.page_number": QT_TRANSLATE_NOOP("LayoutWords", "Page number"),
    }
)

SIZES: Mapping[str, str] = MappingProxyType(
    {
        "sizes.body": QT_TRANSLATE_NOOP("LayoutWords", "Body"),
        "sizes.title": QT_TRANSLATE_NOOP("LayoutWords", "Title"),
        "sizes.cover": QT_TRANSLATE_NOOP("LayoutWords", "Title on a cover"),
        "sizes.small": QT_TRANSLATE_NOOP("LayoutWords", "Sources, captions"),
        "sizes.table": QT_TRANSLATE_NOOP("LayoutWords", "Tables"),
        "sizes.letterhead": QT_TRANSLATE_NOOP("LayoutWords", "Masthead"),
        "sizes.page_number": QT_TRANSLATE_NOOP("LayoutWords", "Page number"),
    }
)

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "families.fang": QT_TRANSLATE_NOOP("LayoutWords", "Imitation Song (仿宋)"),
        "families.kai": QT_TRANSLATE_NOOP("LayoutWords", "Script (楷体)"),
        "families.hei": QT_TRANSLATE_NOOP("LayoutWords", "Sans (黑体)"),
        "families.song": QT_TRANSLATE_NOOP("LayoutWords", "Serif (宋体)"),
        "families.title": QT_TRANSLATE_NOOP("LayoutWords", "Title serif (小标宋)"),
    }
)

NUMBER_STYLES: Mapping[PageNumberStyle, str] = MappingProxyType(
    {
        PageNumberStyle.ODD_EVEN: QT_TRANSLATE_NOOP("LayoutWords", "Outer side: right, then left"),
        PageNumberStyle.CENTRED: QT_TRANSLATE_NOOP("LayoutWords", "In the middle"),
        PageNumberStyle.NONE: QT_TRANSLATE_NOOP("LayoutWords", "None"),
    }
)

NUMBER_FORMS: Mapping[PageNumberForm, str] = MappingProxyType(
    {
        PageNumberForm.DASHES: "— 1 —",
        PageNumberForm.PLAIN: "1",
    }
)

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "FF0000": QT_TRANSLATE_NOOP("LayoutWords", "Red"),
        "C00000": QT_TRANSLATE_NOOP("LayoutWords", "Dark red"),
        "000000": QT_TRANSLATE_NOOP("LayoutWords", "Black"),
    }
)

POINT_NAMES: Mapping[float, str] = MappingProxyType(
    {
        62.0: "",
        48.0: "",
        42.0: "初号",
        36.0: "小初",
        26.0: "一号",
        24.0: "小一",
        22.0: "二号",
        18.0: "小二",
        16.0: "三号",
        15.0: "小三",
        14.0: "四号",
        12.0: "小四",
        10.5: "五号",
        9.0: "小五",
    }
)
"""Sizes of type by their names, which are the same in every language."""

ISSUE_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "": "第3期（总第40期）",
        "第{number}期": "第3期",
        "{year}年第{number}期（总第{total}期）": "2026年第3期（总第40期）",
        "〔{year}〕第{number}期": "〔2026〕第3期",
        "（{year}年第{number}期）": "（2026年第3期）",
        "（总第{total}期）": "（总第40期）",
    }
)
"""Forms of issue numbers and how they look."""

GROUPS: Mapping[str, str] = MappingProxyType(
    {
        "page": QT_TRANSLATE_NOOP("LayoutWords", "margins"),
        "faces": QT_TRANSLATE_NOOP("LayoutWords", "faces"),
        "sizes": QT_TRANSLATE_NOOP("LayoutWords", "sizes"),
        "line_pitch": QT_TRANSLATE_NOOP("LayoutWords", "line pitch"),
        "page_number": QT_TRANSLATE_NOOP("LayoutWords", "page numbers"),
        "page_number_form": QT_TRANSLATE_NOOP("LayoutWords", "form of page numbers"),
    }
)
"""Parts of a profile for which the standard has a rule."""


def translated(text: str) -> str:
    """A text of the tables above in the language of the window."""
    return QCoreApplication.translate("LayoutWords", text)


def size_text(points: float) -> str:
    """A size of type: `三号 · 16`."""
    name = POINT_NAMES.get(points, "")
    return f"{name} · {points:g}" if name else f"{points:g}"
