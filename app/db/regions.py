"""The places of all cases as one number each: thousands of places are counted in one pass over the cases found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from itertools import accumulate, compress, repeat
from operator import sub

from sqlite_utils import Database

from app.db.bits import Bits, bits_of, flags_of, is_sparse, listed, numbers_of
from app.db.tags import branches
from app.domain.hits import FacetValue
from app.query.names import UNKNOWN

_NOWHERE = 0
"""Stands at the row numbers that no case has."""

_PATHS = "SELECT region_path, min(region_code), group_concat(id) FROM cases GROUP BY region_path ORDER BY 2, 1"


class Regions:
    """Row number → region path; kept up to date case by case."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._paths = [""]
        self._codes = {"": _NOWHERE}
        self._everything: Bits = 0
        self._totals: Counter[int] = Counter()
        last = next(int(row[0] or 0) for row in db.execute("SELECT max(id) FROM cases"))
        # A list, not an array: its cases share one number object for each path, and none is made while counting.
        self._of_case = [_NOWHERE] * (last + 1)
        for path, _, ids in db.execute(_PATHS):
            code = self._add(str(path))
            for number in listed(ids):
                self._of_case[number] = code
        self._arrange()
        self._total()

    def update(self, touched: Collection[int]) -> None:
        """Read the places of some cases anew."""
        for number in touched:
            if number >= len(self._of_case):
                self._of_case.extend([_NOWHERE] * (number + 1 - len(self._of_case)))
            rows = self._db.execute("SELECT region_path FROM cases WHERE id = ?", [number])
            self._move(number, next((self._add(str(row[0])) for row in rows), _NOWHERE))
        if len(self._paths) > len(self._above):
            self._arrange()

    def _move(self, number: int, code: int) -> None:
        """Let a case have another place, or none when it has gone."""
        self._totals[self._of_case[number]] -= 1
        self._totals[code] += 1
        self._of_case[number] = code
        self._everything = self._everything & ~(1 << number) | (int(code != _NOWHERE) << number)

    def members(self, value: str) -> Bits | None:
        """The cases of a branch and of all below it; None when there is no such branch."""
        wanted = {code for code, above in self._above.items() if value in above and code != _NOWHERE}
        if not wanted:
            return None
        numbers = [number for number, code in enumerate(self._of_case) if code in wanted]
        return bits_of(numbers, len(self._of_case))

    def count(self, bits: Bits) -> Iterator[FacetValue]:
        """Every branch in which a case was found, parents before children, in the order of their codes."""
        before = list(accumulate(self._found(bits), initial=0))
        counts = list(map(sub, map(before.__getitem__, self._ends), map(before.__getitem__, self._starts)))
        columns = (self._branches, self._labels, counts, self._depths)
        return map(FacetValue, *(compress(column, counts) for column in columns))

    def _found(self, bits: Bits) -> Iterator[int]:
        """How many cases of the set each path has, in order; of a large set those are counted that are not in it."""
        others = self._everything & ~bits
        is_large = others.bit_count() < bits.bit_count()
        counted = Counter(self._codes_of(others if is_large else bits))
        found = map(counted.get, self._order, repeat(0))
        return map(sub, map(self._totals.get, self._order, repeat(0)), found) if is_large else found

    def _codes_of(self, bits: Bits) -> Iterator[int]:
        """The path number of each case of a set."""
        if is_sparse(bits):
            return map(self._of_case.__getitem__, numbers_of(bits))
        return compress(self._of_case, flags_of(bits))

    def _add(self, path: str) -> int:
        """The number of a path; every path has one from 1 on, the empty one too."""
        key = path or UNKNOWN
        if key not in self._codes:
            self._codes[key] = len(self._paths)
            self._paths.append(key)
        return self._codes[key]

    def _total(self) -> None:
        self._totals = Counter(self._of_case)
        numbers = (number for number, code in enumerate(self._of_case) if code != _NOWHERE)
        self._everything = bits_of(numbers, len(self._of_case))

    def _arrange(self) -> None:
        """Put paths of one branch together, branches in the order in which their first path was met."""
        self._above = {code: branches(path) for code, path in enumerate(self._paths)}
        seen: dict[str, int] = {}
        for above in self._above.values():
            for branch in above:
                seen.setdefault(branch, len(seen))
        codes = self._above.keys() - {_NOWHERE}
        self._order = sorted(codes, key=lambda code: [seen[branch] for branch in self._above[code]])
        # Each branch is a stretch of the paths in order, parents before children.
        starts: dict[str, int] = {}
        ends: dict[str, int] = {}
        for place, code in enumerate(self._order):
            for branch in self._above[code]:
                starts.setdefault(branch, place)
                ends[branch] = place + 1
        self._branches = list(starts)
        self._starts = list(starts.values())
        self._ends = [ends[branch] for branch in starts]
        self._labels = [branch.rsplit("/", 1)[-1] for branch in starts]
        self._depths = [branch.count("/") for branch in starts]
