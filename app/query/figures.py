"""The numbers of a figure that a query can compare, and whether they meet a condition.

The store keeps `FigureNumbers` beside each figure, so that SQL and `meets` compare the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.domain.case import Direction, Figure, FigureKind
from app.query.nodes import Aspect, Comparison, FigureIs, FigureTest
from app.query.units import POINTS, RATE, Unit, read_unit
from app.text.fold import fold, runs, search_form

DIGITS = 6
"""Decimals to which numbers are compared: conversions leave crumbs behind them."""

_NUMBER = re.compile(r"\d{1,15}(?:\.\d{1,10})?")
_SIGN: Mapping[Direction, float] = MappingProxyType({Direction.UP: 1.0, Direction.DOWN: -1.0})


@dataclass(frozen=True, slots=True)
class FigureNumbers:
    """What can be compared of a figure; None where it states no such thing.

    `value` and `change` are in the base unit of their kind (seconds, yuan), the `plain` ones as printed but for 万
    and 亿; `rate` is the change in per cent.  `metric` is the search form of the figure's name.
    """

    metric: str
    value_kind: str = ""
    value: float | None = None
    plain_value: float | None = None
    change_kind: str = ""
    change: float | None = None
    plain_change: float | None = None
    rate: float | None = None


@dataclass(frozen=True, slots=True)
class NumberTest:
    """One number of `FigureNumbers` against a threshold.

    `number` names the attribute; `kind` must be that of `value` or `change` unless it is None; `sign` turns a fall
    into a positive number, and with `one_way` numbers of the other direction meet nothing.
    """

    number: str
    kind: str | None
    comparison: Comparison
    threshold: float
    sign: int = 1
    one_way: bool = False


_COMPARE: Mapping[Comparison, Callable[[float, float], bool]] = MappingProxyType(
    {
        Comparison.LESS: float.__lt__,
        Comparison.AT_MOST: float.__le__,
        Comparison.MORE: float.__gt__,
        Comparison.AT_LEAST: float.__ge__,
        Comparison.EQUAL: float.__eq__,
    }
)


def numbers_of(figure: Figure) -> FigureNumbers:
    """The comparable numbers of a figure; numerals that cannot be read give None."""
    unit = read_unit(figure.unit)
    metric = search_form(figure.metric)
    if figure.kind is FigureKind.CHANGE:
        return _of_change(metric, _read(figure.value), _SIGN.get(figure.direction), unit)
    if figure.kind is FigureKind.LEVEL:
        return _of_value(metric, _read(figure.value), unit)
    return _before_after(metric, figure, unit)


def _of_value(metric: str, amount: float | None, unit: Unit) -> FigureNumbers:
    return FigureNumbers(metric, unit.kind, _times(amount, unit.whole), _times(amount, unit.scale))


def _of_change(metric: str, amount: float | None, sign: float | None, unit: Unit) -> FigureNumbers:
    change = None if amount is None or sign is None else amount * sign
    whole = _times(change, unit.whole)
    if unit.kind == RATE:
        return FigureNumbers(metric, unit.kind, _times(amount, unit.whole), amount, rate=whole)
    return FigureNumbers(
        metric,
        unit.kind,
        _times(amount, unit.whole),
        _times(amount, unit.scale),
        unit.kind,
        whole,
        _times(change, unit.scale),
    )


def _before_after(metric: str, figure: Figure, unit: Unit) -> FigureNumbers:
    before_unit = read_unit(figure.before_unit) if figure.before_unit else unit
    before, after = _read(figure.before), _read(figure.after)
    value, plain = _times(after, unit.whole), _times(after, unit.scale)
    if before is None or after is None or before_unit.kind != unit.kind:
        return FigureNumbers(metric, unit.kind, value, plain)
    first, last = before * before_unit.whole, after * unit.whole
    rate = round((last - first) / first * 100, DIGITS) if first else None
    kind = POINTS if unit.kind == RATE else unit.kind
    # Without a unit in the query, a change is counted in the unit that is printed after it.
    plain_change = round((last - first) / unit.factor, DIGITS)
    return FigureNumbers(metric, unit.kind, value, plain, kind, round(last - first, DIGITS), plain_change, rate)


def _read(numeral: str) -> float | None:
    plain = fold(numeral).replace(",", "").replace(" ", "")
    return float(plain) if _NUMBER.fullmatch(plain) else None


def _times(amount: float | None, factor: float) -> float | None:
    return None if amount is None else round(amount * factor, DIGITS)


def number_test(test: FigureTest) -> NumberTest:
    """What a condition asks of `FigureNumbers`."""
    unit = read_unit(test.unit)
    amount = float(test.amount)
    plain = unit.kind == ""
    threshold = round(amount * unit.whole, DIGITS)
    if test.aspect is Aspect.VALUE:
        number, kind = ("plain_value", None) if plain else ("value", unit.kind)
        return NumberTest(number, kind, test.comparison, threshold)
    if unit.kind == RATE:
        number, kind = "rate", None
    else:
        number, kind = ("plain_change", None) if plain else ("change", unit.kind)
    sign = -1 if test.aspect is Aspect.FALL else 1
    return NumberTest(number, kind, test.comparison, threshold, sign, test.aspect is not Aspect.CHANGE)


def meets(numbers: FigureNumbers, condition: FigureIs) -> bool:
    """Whether a figure with these numbers meets the condition."""
    if not all(run in numbers.metric for run in runs(condition.metric)):
        return False
    if condition.test is None:
        return True
    asked = number_test(condition.test)
    number: float | None = getattr(numbers, asked.number)
    if number is None or (asked.kind is not None and asked.kind != _kind(numbers, asked.number)):
        return False
    signed = number * asked.sign
    return _COMPARE[asked.comparison](signed, asked.threshold) and not (asked.one_way and signed <= 0)


def _kind(numbers: FigureNumbers, number: str) -> str:
    return numbers.value_kind if number == "value" else numbers.change_kind
