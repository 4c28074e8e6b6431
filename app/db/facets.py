"""The cases of every value of every field that is counted beside a result, as sets of bits.

Read once, then kept up to date case by case; counting a value is an `&` and a count of bits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType

from sqlite_utils import Database

from app.db.bits import Bits, bits_of, listed
from app.db.regions import Regions
from app.db.tags import branches
from app.domain.case import Stage
from app.domain.hits import CountedField, FacetField, FacetValue, OtherField
from app.query.names import UNKNOWN
from app.query.nodes import CaseField, ValueField

Key = str | int

_OWN_STATE = "SELECT state, cases.id FROM case_reviews JOIN cases ON uid = case_uid"
_MEMBERS: Mapping[CountedField, str] = MappingProxyType(
    {
        FacetField.INDICATOR: "SELECT indicator AS key, case_id AS id FROM case_indicators",
        FacetField.INSTRUMENT: "SELECT instrument AS key, case_id AS id FROM case_instruments",
        FacetField.YEAR: "SELECT year AS key, id FROM cases",
        FacetField.SOURCE: "SELECT source_id AS key, id FROM cases",
        FacetField.REVIEW_STATE: "SELECT review_state AS key, id FROM cases "
        f"WHERE uid NOT IN (SELECT case_uid FROM case_reviews) UNION ALL {_OWN_STATE}",
        FacetField.TAG: "SELECT tag_id AS key, cases.id FROM case_tags JOIN cases ON uid = case_uid",
        OtherField.STAGE: "SELECT stage AS key, id FROM cases",
        OtherField.COLLECTION: "SELECT collection_id AS key, cases.id FROM collection_cases JOIN cases ON uid = case_uid",
        OtherField.POSSESSION: "SELECT 'note' AS key, cases.id FROM notes JOIN cases ON uid = case_uid "
        "UNION ALL SELECT 'star', cases.id FROM stars JOIN cases ON uid = case_uid",
    }
)
"""Field → the query that gives each value of each case."""

_BRANCHES_OF_COLLECTIONS = """
    WITH RECURSIVE paths(id, path) AS (
        SELECT id, name FROM collections WHERE parent_id IS NULL
        UNION ALL SELECT below.id, path || '/' || name FROM collections AS below JOIN paths ON parent_id = paths.id)
    SELECT id, path FROM paths ORDER BY path"""


class FacetSets:
    """Field → value → the cases that have it; a field is read when it is first asked for."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._members: dict[CountedField, dict[Key, Bits]] = {}
        self._regions: Regions | None = None

    def forget(self) -> None:
        """Any case may have changed."""
        self._members.clear()
        self._regions = None

    def update(self, touched: Collection[int], present: Collection[int]) -> None:
        """Read the values of some cases anew; those that are not `present` have gone."""
        gone = ~sum(1 << number for number in touched)
        for field, members in self._members.items():
            for key, bits in members.items():
                if bits != bits & gone:
                    members[key] = bits & gone
            for number in present:
                for row in self._db.execute(f"SELECT key FROM ({_MEMBERS[field]}) WHERE id = ?", [number]):
                    members[row[0]] = members.get(row[0], 0) | 1 << number
        if self._regions is not None:
            self._regions.update(touched)

    def value(self, field: ValueField, value: str) -> Bits | None:
        """The cases of a value as `count` names it; None when it is not one of those."""
        match field:
            case FacetField.INDICATOR:
                code = self._one("SELECT code FROM indicators WHERE name = ?", value)
                return self._of(FacetField.INDICATOR).get(code, 0) if code is not None else None
            case FacetField.INSTRUMENT:
                return self._of(FacetField.INSTRUMENT).get(value)
            case FacetField.REVIEW_STATE:
                return self._of(FacetField.REVIEW_STATE).get(value)
            case FacetField.YEAR:
                return self._of(FacetField.YEAR).get("" if value == UNKNOWN else value)
            case FacetField.REGION:
                return self._all_regions().members(value)
            case FacetField.TAG:
                return self._branch(FacetField.TAG, value, self._tag_names())
            case CaseField.STAGE:
                return self._stages().get(value)
            case CaseField.COLLECTION:
                return self._branch(OtherField.COLLECTION, value, self._collection_names())
            case _:
                return None

    def count(self, field: CountedField, bits: Bits) -> tuple[FacetValue, ...]:
        """The values of a field with their counts in a set, most useful order first."""
        return tuple(self._values(field, bits))

    def _values(self, field: CountedField, bits: Bits) -> Iterable[FacetValue]:
        match field:
            case FacetField.REGION:
                return self._all_regions().count(bits)
            case FacetField.TAG:
                return self._tree(field, self._tag_names(), bits)
            case OtherField.COLLECTION:
                return self._tree(field, self._collection_names(), bits)
            case OtherField.B_READY:
                return self._topics(bits)
            case OtherField.STAGE:
                return _present(
                    (value, value, (bits & members).bit_count()) for value, members in self._stages().items()
                )
        counts = {key: (bits & members).bit_count() for key, members in self._of(field).items()}
        return _FLAT[field](self._db, counts)

    def _of(self, field: CountedField) -> dict[Key, Bits]:
        if field not in self._members:
            sql = f"SELECT key, max(id), group_concat(id) FROM ({_MEMBERS[field]}) GROUP BY key"
            self._members[field] = {key: bits_of(listed(ids), last) for key, last, ids in self._db.execute(sql)}
        return self._members[field]

    def _one(self, sql: str, value: str) -> Key | None:
        return next((row[0] for row in self._db.execute(sql, [value])), None)

    def _tag_names(self) -> dict[Key, str]:
        return {row[0]: str(row[1]) for row in self._db.execute("SELECT id, name FROM tags")}

    def _collection_names(self) -> dict[Key, str]:
        return {row[0]: str(row[1]) for row in self._db.execute(_BRANCHES_OF_COLLECTIONS)}

    def _stages(self) -> dict[str, Bits]:
        found: dict[str, Bits] = {stage.value: 0 for stage in Stage}
        for key, bits in self._of(OtherField.STAGE).items():
            found[str(key) or UNKNOWN] = found.get(str(key) or UNKNOWN, 0) | bits
        return found

    def _branch(self, field: CountedField, value: str, names: Mapping[Key, str]) -> Bits | None:
        """The cases of a branch and of all below it; None when there is no such branch."""
        found: Bits | None = None
        members = self._of(field)
        for key, name in names.items():
            if name == value or name.startswith(f"{value}/"):
                found = (found or 0) | members.get(key, 0)
        return found

    def _all_regions(self) -> Regions:
        if self._regions is None:
            self._regions = Regions(self._db)
        return self._regions

    def _tree(self, field: CountedField, names: Mapping[Key, str], bits: Bits) -> Iterable[FacetValue]:
        """Every branch, also of values that no case found has; a case counts once in each branch."""
        carriers: defaultdict[str, Bits] = defaultdict(int)
        members = self._of(field)
        for key, name in names.items():
            for branch in branches(name):
                carriers[branch] |= members.get(key, 0)
        ordered = sorted(carriers, key=lambda name: name.split("/"))
        return (_leaf(name, (bits & carriers[name]).bit_count()) for name in ordered)

    def _topics(self, bits: Bits) -> Iterable[FacetValue]:
        """The topics of the World Bank's B-READY to which the indicators of the cases belong."""
        indicators = self._of(FacetField.INDICATOR)
        topics: defaultdict[str, Bits] = defaultdict(int)
        rows = self._db.execute("SELECT code, value FROM indicators, json_each(b_ready) ORDER BY code")
        for code, topic in rows:
            topics[str(topic).removesuffix(" (partly)")] |= indicators.get(code, 0)
        return (FacetValue(topic, topic, (bits & members).bit_count()) for topic, members in topics.items())


def _indicators(db: Database, counts: Mapping[Key, int]) -> Iterable[FacetValue]:
    rows = db.execute("SELECT code, name FROM indicators ORDER BY code")
    return (FacetValue(name, name, counts.get(code, 0)) for code, name in rows)


def _instruments(db: Database, counts: Mapping[Key, int]) -> Iterable[FacetValue]:
    names = [str(row[0]) for row in db.execute("SELECT name FROM instruments ORDER BY position")]
    return (
        FacetValue(name, name, counts.get(name, 0)) for name in sorted(names, key=lambda name: -counts.get(name, 0))
    )


def _years(_db: Database, counts: Mapping[Key, int]) -> Iterable[FacetValue]:
    ordered = sorted(map(str, counts), reverse=True)
    return _present((year or UNKNOWN, year or UNKNOWN, counts[year]) for year in ordered)


def _sources(db: Database, counts: Mapping[Key, int]) -> Iterable[FacetValue]:
    rows = db.execute("SELECT id, title FROM sources ORDER BY id")
    return (FacetValue(title, title, counts.get(number, 0)) for number, title in rows)


def _states(_db: Database, counts: Mapping[Key, int]) -> Iterable[FacetValue]:
    ordered = sorted(map(str, counts), key=lambda state: (-counts[state], state))
    return _present((state or UNKNOWN, state or UNKNOWN, counts[state]) for state in ordered)


def _possessions(_db: Database, counts: Mapping[Key, int]) -> Iterable[FacetValue]:
    return (FacetValue(what, what, counts.get(what, 0)) for what in ("star", "note"))


_FLAT = MappingProxyType(
    {
        FacetField.INDICATOR: _indicators,
        FacetField.INSTRUMENT: _instruments,
        FacetField.YEAR: _years,
        FacetField.SOURCE: _sources,
        FacetField.REVIEW_STATE: _states,
        OtherField.POSSESSION: _possessions,
    }
)


def _present(values: Iterable[tuple[str, str, int]]) -> Iterable[FacetValue]:
    return (FacetValue(value, label, number) for value, label, number in values if number)


def _leaf(path: str, number: int) -> FacetValue:
    return FacetValue(path, path.rsplit("/", 1)[-1], number, path.count("/"))
