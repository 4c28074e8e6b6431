"""The cases of each value of an axis of the coverage matrix, as sets of bits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlite_utils import Database

from app.db.bits import Bits, bits_of_few, listed
from app.domain.coverage import Axis
from app.query.names import UNKNOWN

Members = Mapping[str, Bits]
"""Value of a query → its cases, in the order in which they are shown; those without a value stand under `UNKNOWN`."""

_PATHS = "SELECT region_path, min(region_code), group_concat(id) FROM cases GROUP BY region_path ORDER BY 2 = '', 2, 1"
_PROVINCES = "SELECT name FROM regions WHERE kind = 'province' ORDER BY code"
_CITIES = (
    "SELECT above.name || '/' || regions.name FROM regions JOIN regions AS above ON above.code = regions.parent "
    "WHERE regions.kind = 'city' ORDER BY regions.code"
)
_INDICATORS = (
    "SELECT name, group_concat(case_id) FROM indicators LEFT JOIN case_indicators ON indicator = code "
    "GROUP BY code ORDER BY code"
)
_INSTRUMENTS = (
    "SELECT name, group_concat(case_id) FROM instruments LEFT JOIN case_instruments ON instrument = name "
    "GROUP BY name ORDER BY instruments.position"
)
_YEARS = "SELECT year, group_concat(id) FROM cases GROUP BY year ORDER BY year"


def members(db: Database, axis: Axis, everything: Bits) -> Members:
    """The cases of every value of an axis, of values that no case has too."""
    found = _READERS[axis](db)
    known = 0
    for bits in found.values():
        known |= bits
    missing = everything & ~known
    return {**found, UNKNOWN: missing} if missing else found


def label(axis: Axis, value: str) -> str:
    """How a value is shown: a city without its province."""
    return value.rsplit("/", 1)[-1] if axis is Axis.CITY else value


def _provinces(db: Database) -> dict[str, Bits]:
    return _branches(db, _PROVINCES, 1)


def _cities(db: Database) -> dict[str, Bits]:
    return _branches(db, _CITIES, 2)


def _branches(db: Database, every: str, depth: int) -> dict[str, Bits]:
    """The cases below each branch of a depth: first those of the vocabulary in its order, then others that cases name."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for (name,) in db.execute(every):
        numbers[str(name)] = []
    for path, _, ids in db.execute(_PATHS):
        parts = str(path).split("/")
        if path and len(parts) >= depth:
            numbers["/".join(parts[:depth])] += listed(ids)
    return {name: bits_of_few(found) for name, found in _by_province(numbers).items()}


def _by_province(numbers: Mapping[str, list[int]]) -> Mapping[str, list[int]]:
    """The branches of one province together, provinces in the order in which they came."""
    first: dict[str, int] = {}
    for name in numbers:
        first.setdefault(name.split("/")[0], len(first))
    return {name: numbers[name] for name in sorted(numbers, key=lambda name: first[name.split("/")[0]])}


def _indicators(db: Database) -> dict[str, Bits]:
    return {str(name): bits_of_few(listed(ids)) for name, ids in db.execute(_INDICATORS)}


def _instruments(db: Database) -> dict[str, Bits]:
    return {str(name): bits_of_few(listed(ids)) for name, ids in db.execute(_INSTRUMENTS)}


def _years(db: Database) -> dict[str, Bits]:
    return {str(year): bits_of_few(listed(ids)) for year, ids in db.execute(_YEARS) if year}


_READERS: Mapping[Axis, Callable[[Database], dict[str, Bits]]] = MappingProxyType(
    {
        Axis.PROVINCE: _provinces,
        Axis.CITY: _cities,
        Axis.INDICATOR: _indicators,
        Axis.INSTRUMENT: _instruments,
        Axis.YEAR: _years,
    }
)
