"""Rows of a result list."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlite_utils import Database

from app.db import cases
from app.domain.case import CaseUid, Level, Place
from app.domain.hits import Mark, SearchHit
from app.text.highlight import context, find_marks, snippet
from app.text.marks import without_marks

FIGURES_IN_A_ROW = 2

_COLUMNS = "id, uid, title, province, city, district, region_code, level, year, complete, gist"
_GIVEN = "(SELECT value FROM json_each(?))"
_INDICATORS = (
    "SELECT case_id, name FROM case_indicators JOIN indicators ON code = indicator "
    f"WHERE case_id IN {_GIVEN} ORDER BY case_id, position"
)
_TAGS = (
    "SELECT cases.id, tags.name FROM cases JOIN case_tags ON case_uid = uid JOIN tags ON tags.id = tag_id "
    f"WHERE cases.id IN {_GIVEN} ORDER BY cases.id, tags.name"
)
_STARRED = f"SELECT cases.id FROM stars JOIN cases ON uid = case_uid WHERE cases.id IN {_GIVEN}"
_SECTIONS = f"SELECT case_id, body FROM sections WHERE case_id IN {_GIVEN} ORDER BY case_id, position"
_ORIGINALS = (
    "SELECT case_id, group_concat(coalesce(repaired, text), char(10)) FROM originals JOIN source_lines "
    "ON source_lines.source_id = originals.source_id AND number BETWEEN start_line AND end_line "
    f"WHERE case_id IN {_GIVEN} GROUP BY case_id"
)
_OTHERS = (
    "SELECT id, organization || char(10) || partners || char(10) || brand_names || char(10) || keywords "
    f"|| char(10) || documents || char(10) || served FROM cases WHERE id IN {_GIVEN}"
)
_HEADS = f"SELECT id, title || char(10) || gist FROM cases WHERE id IN {_GIVEN}"
_TEXTS = (
    _SECTIONS,
    _ORIGINALS,
    f"SELECT cases.id, body FROM notes JOIN cases ON uid = case_uid WHERE cases.id IN {_GIVEN} ORDER BY notes.id",
    _OTHERS,
)
"""Where the line of context is taken from when the gist holds no match, best first."""


def uids(db: Database, case_ids: Sequence[int]) -> tuple[CaseUid, ...]:
    """The uids of cases by row number, in the given order; cases that no longer exist are left out."""
    found = db.execute(f"SELECT id, uid FROM cases WHERE id IN {_GIVEN}", [json.dumps(list(case_ids))])
    by_id = {int(row[0]): CaseUid(row[1]) for row in found}
    return tuple(by_id[case_id] for case_id in case_ids if case_id in by_id)


def load(
    db: Database, case_ids: Sequence[int], words: Sequence[str], scores: Mapping[int, float]
) -> tuple[SearchHit, ...]:
    """List rows of cases by row number, in the given order, with the matches of `words` (runs) marked.

    Cases that no longer exist are left out.
    """
    given = json.dumps(list(case_ids))
    found = {int(row[0]): row for row in db.execute(f"SELECT {_COLUMNS} FROM cases WHERE id IN {_GIVEN}", [given])}
    indicators = _lists(db, _INDICATORS, given)
    figures = cases.first_figures(db, case_ids, FIGURES_IN_A_ROW)
    tags = _lists(db, _TAGS, given)
    starred = {int(row[0]) for row in db.execute(_STARRED, [given])}
    contexts = _contexts(db, {case_id: str(row[-1]) for case_id, row in found.items()}, words)
    hits: list[SearchHit] = []
    for case_id in case_ids:
        if case_id not in found:
            continue
        _, uid, title, province, city, district, region_code, level, year, complete, _ = found[case_id]
        shown, marks = contexts[case_id]
        hit = SearchHit(
            uid=CaseUid(uid),
            title=title,
            place=Place(province, city, district, region_code, Level(level)),
            indicators=tuple(indicators[case_id]),
            year=year,
            score=round(scores.get(case_id, 0.0), 4),
            snippet=shown,
            title_marks=find_marks(title, words),
            marks=marks,
            figures=figures.get(case_id, ()),
            tags=tuple(tags[case_id]),
            complete=bool(complete),
            number=case_id,
            starred=case_id in starred,
        )
        hits.append(hit)
    return tuple(hits)


def mentions(db: Database, case_ids: Sequence[int], words: Sequence[str]) -> dict[int, int]:
    """How often `words` (runs) stand in all texts of each case; 0 for a case that no longer exists."""
    given = json.dumps(list(case_ids))
    found = dict.fromkeys(case_ids, 0)
    for sql in (_HEADS, *_TEXTS):
        for case_id, text in db.execute(sql, [given]):
            found[case_id] += len(find_marks(without_marks(text) if sql is _SECTIONS else text, words))
    return found


def _lists(db: Database, sql: str, given: str) -> defaultdict[int, list[str]]:
    """Row number → texts, in the order of the query."""
    lists: defaultdict[int, list[str]] = defaultdict(list)
    for case_id, text in db.execute(sql, [given]).fetchall():
        lists[case_id].append(text)
    return lists


def _contexts(db: Database, gists: Mapping[int, str], words: Sequence[str]) -> dict[int, tuple[str, tuple[Mark, ...]]]:
    """The line of context of each case: around the first match in the gist, else in the first text that holds one.

    Each kind of text is read for those cases alone in which nothing was found before.
    """
    shown: dict[int, tuple[str, tuple[Mark, ...]]] = {case_id: (snippet(gist), ()) for case_id, gist in gists.items()}
    left = dict(gists) if words else {}
    texts: Mapping[int, Iterable[str]] = {case_id: (gist,) for case_id, gist in gists.items()}
    for sql in (*_TEXTS, ""):
        for case_id in tuple(left):
            match = context(texts.get(case_id, ()), words)
            if match is not None:
                shown[case_id] = match
                del left[case_id]
        if not left or not sql:
            break
        texts = _lists(db, sql, json.dumps(list(left)))
        if sql is _SECTIONS:
            texts = {case_id: map(without_marks, bodies) for case_id, bodies in texts.items()}
    return shown
