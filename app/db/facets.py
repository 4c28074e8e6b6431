"""How many of the cases found have each value of a field."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from sqlite_utils import Database

from app.db import tags
from app.db.conditions import UNKNOWN
from app.domain.hits import Facet, FacetField, FacetValue

_CHOSEN = "(SELECT value FROM json_each(?))"
_FLAT: Mapping[FacetField, str] = MappingProxyType(
    {
        FacetField.INDICATOR: "SELECT name, name, count(case_id) FROM indicators LEFT JOIN case_indicators "
        f"ON indicator = code AND case_id IN {_CHOSEN} GROUP BY code ORDER BY code",
        FacetField.INSTRUMENT: "SELECT name, name, count(case_id) AS n FROM instruments LEFT JOIN case_instruments "
        f"ON instrument = name AND case_id IN {_CHOSEN} GROUP BY name ORDER BY n DESC, instruments.position",
        FacetField.YEAR: f"SELECT year, year, count(*) FROM cases WHERE id IN {_CHOSEN} "
        "GROUP BY year ORDER BY year = '', year DESC",
        FacetField.SOURCE: "SELECT sources.title, sources.title, count(cases.id) FROM sources LEFT JOIN cases "
        f"ON source_id = sources.id AND cases.id IN {_CHOSEN} GROUP BY sources.id ORDER BY sources.id",
        FacetField.REVIEW_STATE: f"SELECT review_state, review_state, count(*) FROM cases WHERE id IN {_CHOSEN} "
        "GROUP BY review_state ORDER BY count(*) DESC",
    }
)


def count(db: Database, field: FacetField, case_ids: Sequence[int]) -> Facet:
    """The values of `field` with their counts among the cases."""
    chosen = json.dumps(list(case_ids))
    if field is FacetField.REGION:
        paths = db.execute(f"SELECT region_path FROM cases WHERE id IN {_CHOSEN} ORDER BY region_code", [chosen])
        return Facet(field, _tree(str(row[0]) for row in paths))
    if field is FacetField.TAG:
        return Facet(field, _tags(db, chosen))
    rows = db.execute(_FLAT[field], [chosen])
    return Facet(field, tuple(FacetValue(value or UNKNOWN, label or UNKNOWN, number) for value, label, number in rows))


def _tree(paths: Iterable[str]) -> tuple[FacetValue, ...]:
    """Every branch of the paths, parents before children, in the order in which they first come."""
    numbers: Counter[str] = Counter()
    for path in paths:
        numbers.update(tags.branches(path or UNKNOWN))
    first_seen = {path: position for position, path in enumerate(numbers)}
    ordered = sorted(numbers, key=lambda path: tuple(first_seen[branch] for branch in tags.branches(path)))
    return tuple(_leaf(path, numbers[path]) for path in ordered)


def _tags(db: Database, chosen: str) -> tuple[FacetValue, ...]:
    carriers: dict[str, set[str]] = {tag.name: set() for tag in tags.load_all(db)}
    rows = db.execute(
        "SELECT tags.name, case_uid FROM case_tags JOIN tags ON tags.id = tag_id JOIN cases ON cases.uid = case_uid "
        f"WHERE cases.id IN {_CHOSEN}",
        [chosen],
    )
    for name, uid in rows:
        for branch in tags.branches(name):
            carriers[branch].add(uid)
    return tuple(_leaf(name, len(uids)) for name, uids in carriers.items())


def _leaf(path: str, number: int) -> FacetValue:
    return FacetValue(path, path.rsplit("/", 1)[-1], number, path.count("/"))
