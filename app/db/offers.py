"""What the store can offer to a person who is typing: names of values, titles and brand names that hold or sound like it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from sqlite_utils import Database

from app.db.conditions import phrase
from app.domain.case import CaseUid
from app.domain.hits import FacetField
from app.query.nodes import CaseField, ValueField
from app.text.fold import runs
from app.text.pinyin import SURE_LETTERS

_TITLED = "uid, title, short_title, brand_names"

_NAMES: Mapping[ValueField, str] = MappingProxyType(
    {
        FacetField.INDICATOR: "SELECT name, name || char(10) || name_en FROM indicators ORDER BY code",
        FacetField.INSTRUMENT: "SELECT name, name || char(10) || name_en FROM instruments ORDER BY position",
        FacetField.REGION: "SELECT DISTINCT region_path, region_path FROM cases WHERE region_path <> ''",
        FacetField.YEAR: "SELECT DISTINCT year, year FROM cases WHERE year <> '' ORDER BY year DESC",
        FacetField.SOURCE: "SELECT title, title FROM sources ORDER BY id",
        FacetField.TAG: "SELECT name, name FROM tags ORDER BY name",
        CaseField.COLLECTION: """
        WITH RECURSIVE paths(id, path) AS (
            SELECT id, name FROM collections WHERE parent_id IS NULL
            UNION ALL SELECT below.id, path || '/' || name FROM collections AS below JOIN paths ON parent_id = paths.id)
        SELECT path, path FROM paths ORDER BY path""",
    }
)


@dataclass(frozen=True, slots=True)
class Titled:
    """A case by its names."""

    uid: CaseUid
    title: str
    short_title: str
    brand_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A value of a field: what is written, and all the names by which it is looked for."""

    value: str
    names: tuple[str, ...]


def values(db: Database, field: ValueField) -> tuple[Named, ...]:
    """The values that the store has for a field whose values are not fixed; regions with all that lies above them."""
    found = [Named(str(value), tuple(str(names).split("\n"))) for value, names in db.execute(_NAMES[field])]
    if field is not FacetField.REGION:
        return tuple(found)
    parts = dict.fromkeys(part for one in found for part in one.value.split("/"))
    return tuple(Named(part, (part,)) for part in parts)


def titled_with(db: Database, words: str, limit: int) -> tuple[Titled, ...]:
    """Cases in whose title or brand names the words stand, the latest first."""
    expression = " AND ".join(phrase(run) for run in runs(words))
    return _titled(db, "case_titles", expression, limit) if expression else ()


def titled_around(db: Database, pieces: Sequence[str], limit: int) -> tuple[Titled, ...]:
    """Cases in whose title or brand names each of the pieces stands somewhere."""
    expression = " AND ".join(phrase(run) for piece in pieces for run in runs(piece))
    return _titled(db, "case_titles", expression, limit) if expression else ()


def titled_sounding(db: Database, letters: str, limit: int) -> tuple[Titled, ...]:
    """Cases whose title or brand names have syllables or initials that begin with the letters."""
    short = letters[:SURE_LETTERS]
    return _titled(db, "case_pinyin", f'"q{short}" * OR "i{short}" *', limit)


def titled_as(db: Database, uids: Sequence[CaseUid]) -> tuple[Titled, ...]:
    """Cases by their uids, in the given order; those that the store does not hold are left out."""
    rows = db.execute(f"SELECT {_TITLED} FROM cases WHERE uid IN (SELECT value FROM json_each(?))", [json.dumps(uids)])
    found = {case.uid: case for case in map(_as_titled, rows)}
    return tuple(found[uid] for uid in uids if uid in found)


def _titled(db: Database, table: str, expression: str, limit: int) -> tuple[Titled, ...]:
    rows = db.execute(
        f"SELECT {_TITLED} FROM cases WHERE id IN "
        f"(SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT ?) ORDER BY id DESC",
        [expression, limit],
    )
    return tuple(map(_as_titled, rows))


def _as_titled(row: tuple[str, str, str, str]) -> Titled:
    uid, title, short, brands = row
    return Titled(CaseUid(uid), title, short, tuple(brands.split("\n")) if brands else ())


def organizations(db: Database, words: str, limit: int) -> tuple[str, ...]:
    """Bodies whose name holds the words."""
    rows = db.execute(
        "SELECT DISTINCT organization FROM cases WHERE organization <> '' AND instr(organization, ?) LIMIT ?",
        [words, limit],
    )
    return tuple(str(row[0]) for row in rows)


def metrics(db: Database, words: str, limit: int) -> tuple[str, ...]:
    """Names of figures that hold the words, shortest first."""
    found = [
        str(row[0])
        for row in db.execute(
            "SELECT DISTINCT metric FROM (SELECT metric FROM figures LIMIT 60000) WHERE instr(metric, ?) LIMIT ?",
            [words, limit * 5],
        )
    ]
    return tuple(sorted(found, key=len)[:limit])


def saved_queries(db: Database) -> tuple[tuple[str, str], ...]:
    """Name and query of each saved search."""
    return tuple(
        (str(name), str(query))
        for name, query in db.execute("SELECT name, query FROM saved_searches ORDER BY position, id")
    )
