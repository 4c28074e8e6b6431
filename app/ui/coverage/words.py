"""What the axes of the coverage matrix are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from app.domain.coverage import Axis, AxisValue
from app.query.names import UNKNOWN
from app.ui.translate import QT_TRANSLATE_NOOP

AXIS_TITLES: Mapping[Axis, str] = MappingProxyType(
    {
        Axis.PROVINCE: QT_TRANSLATE_NOOP("Coverage", "Provinces"),
        Axis.CITY: QT_TRANSLATE_NOOP("Coverage", "Cities"),
        Axis.INDICATOR: QT_TRANSLATE_NOOP("Coverage", "Indicators"),
        Axis.INSTRUMENT: QT_TRANSLATE_NOOP("Coverage", "Instruments"),
        Axis.YEAR: QT_TRANSLATE_NOOP("Coverage", "Years"),
    }
)


def axis_title(axis: Axis) -> str:
    """The name of an axis in the language of the window."""
    return QCoreApplication.translate("Coverage", AXIS_TITLES[axis])


def value_title(value: AxisValue) -> str:
    """The name of a row or column in the language of the window."""
    return QCoreApplication.translate("Coverage", "Unknown") if value.value == UNKNOWN else value.label
