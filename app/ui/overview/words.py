"""What the overview calls the fields by which it counts."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.overview import Lack, OverviewBar, OverviewKind
from app.query.names import UNKNOWN
from app.ui.library.words import REVIEW_TITLES
from app.ui.translate import QT_TRANSLATE_NOOP

KIND_TITLES: Mapping[OverviewKind, str] = MappingProxyType(
    {
        OverviewKind.INDICATOR: QT_TRANSLATE_NOOP("Overview", "Cases by indicator"),
        OverviewKind.PLACE: QT_TRANSLATE_NOOP("Overview", "Cases by province"),
        OverviewKind.INSTRUMENT: QT_TRANSLATE_NOOP("Overview", "Cases by instrument"),
        OverviewKind.YEAR: QT_TRANSLATE_NOOP("Overview", "Cases by year"),
        OverviewKind.SOURCE: QT_TRANSLATE_NOOP("Overview", "Cases by source"),
        OverviewKind.REVIEW_STATE: QT_TRANSLATE_NOOP("Overview", "Cases by review"),
    }
)
LACK_TITLES: Mapping[Lack, str] = MappingProxyType(
    {
        Lack.REVIEW: QT_TRANSLATE_NOOP("Overview", "To be checked: {count}"),
        Lack.FIGURES: QT_TRANSLATE_NOOP("Overview", "Without figures: {count}"),
        Lack.ORIGINAL: QT_TRANSLATE_NOOP("Overview", "Without original: {count}"),
    }
)


def kind_title(kind: OverviewKind) -> str:
    """The title of a group of bars."""
    return QCoreApplication.translate("Overview", KIND_TITLES[kind])


def lack_title(lack: Lack, count: int) -> str:
    """How many cases want for something."""
    return QCoreApplication.translate("Overview", LACK_TITLES[lack]).format(count=f"{count:,}")


def bar_title(kind: OverviewKind, bar: OverviewBar) -> str:
    """The name of a bar in the language of the window."""
    if bar.value == UNKNOWN:
        return QCoreApplication.translate("Coverage", "Unknown")
    if kind is OverviewKind.REVIEW_STATE and bar.value in REVIEW_TITLES:
        return QCoreApplication.translate("Words", REVIEW_TITLES[bar.value])
    return bar.label
