"""Orders of all cases that do not depend on what is asked: by source, place, date, and when they were last read."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from sqlite_utils import Database

from app.db import cases, collections
from app.db.bits import Bits, RowNumbers, bits_of, flags_of, numbers_of, row_numbers
from app.domain.hits import Sort

FEW = 2_000
"""Up to so many cases are sorted by their places; more are picked out of the whole order."""

_BY_SOURCE = "SELECT id FROM cases ORDER BY source_id, ordinal"
_ORDERS: Mapping[Sort, str] = MappingProxyType(
    {
        Sort.RELEVANCE: _BY_SOURCE,
        Sort.SOURCE: _BY_SOURCE,
        Sort.OWN: _BY_SOURCE,
        Sort.PLACE: "SELECT id FROM cases ORDER BY region_code = '', region_code, region_path, source_id, ordinal",
        Sort.NEWEST: "SELECT id FROM cases ORDER BY year DESC, data_as_of DESC, source_id, ordinal",
        Sort.READ: "SELECT id FROM cases LEFT JOIN reading_history ON case_uid = uid "
        "ORDER BY read IS NULL, read DESC, source_id, ordinal",
    }
)
"""The order of each sort; each but the last is an index of `schema`.  Without words relevance is the order of sources."""


class Orders:
    """Permutations of all cases, each read when it is first needed."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._arranged: dict[str, RowNumbers] = {}
        self._places: dict[str, RowNumbers] = {}

    def forget(self) -> None:
        """The orders may have changed."""
        self._arranged.clear()
        self._places.clear()

    def beginning(self, sort: Sort, number: int) -> RowNumbers:
        """The first cases of all, without reading the whole order."""
        if _ORDERS[sort] in self._arranged:
            return self._arranged[_ORDERS[sort]][:number]
        return array("I", (int(row[0]) for row in self._db.execute(f"{_ORDERS[sort]} LIMIT ?", [number])))

    def arranged(self, bits: Bits, sort: Sort) -> RowNumbers:
        """The cases of a set in order."""
        order = self._order(sort)
        if bits.bit_count() <= FEW:
            places = self._places_of(sort)
            return array("I", sorted(numbers_of(bits), key=places.__getitem__))
        return array("I", self._picked(bits, order))

    def first(self, bits: Bits, sort: Sort, number: int) -> RowNumbers:
        """The first cases of a set in order."""
        if bits.bit_count() <= FEW:
            return self.arranged(bits, sort)[:number]
        return array("I", islice(self._picked(bits, self._order(sort)), number))

    def own(self, bits: Bits, path: str) -> RowNumbers:
        """The cases of a set in the order of a collection and of those below it; without such a one, by source."""
        collection = collections.find(self._db, path)
        if collection is None:
            return self.arranged(bits, Sort.SOURCE)
        known = cases.case_ids(self._db, collections.members_below(self._db, collection))
        inside = flags_of(bits)
        first = array("I", (number for number in known.values() if number < len(inside) and inside[number]))
        return first + self.arranged(bits & ~bits_of(first, max(first, default=0)), Sort.SOURCE)

    def _picked(self, bits: Bits, order: RowNumbers) -> Iterator[int]:
        flags = flags_of(bits).ljust(max(order, default=0) + 1, b"\x00")
        return filter(flags.__getitem__, order)

    def _order(self, sort: Sort) -> RowNumbers:
        sql = _ORDERS[sort]
        if sql not in self._arranged:
            self._arranged[sql] = array("I", row_numbers(self._db, f"SELECT group_concat(id) FROM ({sql})"))
        return self._arranged[sql]

    def _places_of(self, sort: Sort) -> RowNumbers:
        """Row number → place in the order."""
        sql = _ORDERS[sort]
        if sql not in self._places:
            order = self._order(sort)
            places = array("I", bytes(4 * (max(order, default=0) + 1)))
            for place, number in enumerate(order):
                places[number] = place
            self._places[sql] = places
        return self._places[sql]
