"""What cases have in common: a bounded number of candidates, and what is compared of them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from app.domain.case import CaseUid
from app.text.fold import runs

ALL_BELOW = 400
"""A store with fewer cases is compared as a whole."""
MOST_CANDIDATES = 150
_RARE = 500
_RAREST = 24
_FEWEST = 2
_PAIRS_ASKED = 160
_CARD = ("overview", "background", "measures", "results")


@dataclass(frozen=True, slots=True)
class Profile:
    """What is compared of a case: `head` is title, short title, gist and keywords, `body` what was done."""

    uid: CaseUid
    title: str
    indicators: tuple[str, ...]
    instruments: frozenset[str]
    brand_names: tuple[str, ...]
    head: str
    body: str


def candidates(db: Database, case_id: int) -> tuple[int, ...]:
    """Cases worth comparing with one; work and number are bounded whatever the size of the store.

    All of a small store; of a large one those that share rare words, and some that share indicator and instrument.
    """
    total = next(int(row[0]) for row in db.execute("SELECT count(*) FROM cases"))
    if total <= ALL_BELOW:
        return tuple(int(row[0]) for row in db.execute("SELECT id FROM cases WHERE id <> ?", [case_id]))
    found = dict.fromkeys([*_with_rare_words(db, case_id), *_of_same_kind(db, case_id)])
    found.pop(case_id, None)
    return tuple(found)


def profiles(db: Database, case_ids: Sequence[int]) -> tuple[Profile, ...]:
    """What is compared of the cases."""
    chosen = json.dumps(list(case_ids))
    indicators = _several(db, "case_indicators", "indicator", chosen)
    instruments = _several(db, "case_instruments", "instrument", chosen)
    bodies: defaultdict[int, list[str]] = defaultdict(list)
    kinds = ", ".join(f"'{kind}'" for kind in _CARD)
    for case_id, body in db.execute(
        f"SELECT case_id, body FROM sections WHERE kind IN ({kinds}) AND case_id IN (SELECT value FROM json_each(?))",
        [chosen],
    ):
        bodies[case_id].append(body)
    rows = db.execute(
        "SELECT id, uid, title, brand_names, title || char(10) || short_title || char(10) || gist || char(10) || "
        "keywords FROM cases WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
        [chosen],
    )
    return tuple(
        Profile(
            CaseUid(uid),
            title,
            tuple(indicators[case_id]),
            frozenset(instruments[case_id]),
            tuple(brands.split("\n")) if brands else (),
            head,
            "\n".join(bodies[case_id]),
        )
        for case_id, uid, title, brands, head in rows
    )


def _several(db: Database, table: str, column: str, chosen: str) -> defaultdict[int, list[str]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    for case_id, value in db.execute(
        f"SELECT case_id, {column} FROM {table} WHERE case_id IN (SELECT value FROM json_each(?)) "
        "ORDER BY case_id, position",
        [chosen],
    ):
        found[case_id].append(value)
    return found


def _with_rare_words(db: Database, case_id: int) -> Iterable[int]:
    """The cases that share the rarest pairs of characters of title, gist and brand names, the most alike first."""
    rows = db.execute("SELECT brand_names || char(10) || title || char(10) || gist FROM cases WHERE id = ?", [case_id])
    text = next(str(row[0]) for row in rows)
    pairs = dict.fromkeys(run[place : place + 2] for run in runs(text) for place in range(len(run) - 1))
    frequencies = {pair: _frequency(db, pair) for pair in list(pairs)[:_PAIRS_ASKED]}
    telling = sorted(
        (pair for pair, n in frequencies.items() if _FEWEST <= n <= _RARE), key=lambda each: frequencies[each]
    )
    if not telling:
        return ()
    expression = "{title gist} : (" + " OR ".join(f'"{pair}"' for pair in telling[:_RAREST]) + ")"
    found = db.execute(
        "SELECT rowid FROM case_search WHERE case_search MATCH ? ORDER BY rank LIMIT ?", [expression, MOST_CANDIDATES]
    )
    return [int(row[0]) for row in found]


def _frequency(db: Database, pair: str) -> int:
    """In how many titles and gists a pair stands, counted no further than needed."""
    rows = db.execute(
        "SELECT count(*) FROM (SELECT 1 FROM case_search WHERE case_search MATCH ? LIMIT ?)",
        [f'{{title gist}} : "{pair}"', _RARE + 1],
    )
    return next(int(row[0]) for row in rows)


def _of_same_kind(db: Database, case_id: int) -> Iterable[int]:
    """Some cases with the main indicator and an instrument of the case, the latest stored first."""
    rows = db.execute(
        "SELECT DISTINCT other.case_id FROM case_indicators AS own JOIN case_indicators AS other "
        "ON other.indicator = own.indicator AND other.position = 0 "
        "WHERE own.case_id = ? AND own.position = 0 AND EXISTS (SELECT 1 FROM case_instruments AS theirs "
        "JOIN case_instruments AS ours ON ours.instrument = theirs.instrument AND ours.case_id = own.case_id "
        "WHERE theirs.case_id = other.case_id) ORDER BY other.case_id DESC LIMIT ?",
        [case_id, MOST_CANDIDATES // 3],
    )
    return [int(row[0]) for row in rows]
