"""Tree → cases found, in order; rows of the list."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlite_utils import Database

from app.db import cases, tags
from app.db.conditions import condition, match_text, phrase
from app.domain.case import CaseUid, Level, Place
from app.domain.hits import SearchHit, Sort
from app.query.nodes import And, Node, Text, TextField, positive_texts
from app.query.searchable import terms
from app.text.highlight import find_marks, snippet
from app.text.marks import without_marks

FIGURES_IN_A_ROW = 2

_ORDER: Mapping[Sort, str] = MappingProxyType(
    {
        Sort.RELEVANCE: "source_id, ordinal",
        Sort.SOURCE: "source_id, ordinal",
        Sort.PLACE: "region_code = '', region_code, region_path, source_id, ordinal",
        Sort.NEWEST: "year = '', year DESC, data_as_of DESC, source_id, ordinal",
    }
)


def matching(db: Database, node: Node, sort: Sort = Sort.SOURCE) -> tuple[int, ...]:
    """The row numbers of all cases that meet `node`, in the order of `sort`."""
    where = condition(node)
    rows = db.execute(f"SELECT id FROM cases WHERE {where.sql} ORDER BY {_ORDER[sort]}", list(where.parameters))
    return tuple(int(row[0]) for row in rows)


def scores(db: Database, texts: Sequence[Text]) -> dict[int, float]:
    """Relevance of every case that holds one of `texts`, the higher the better.

    FTS5's bm25 with the index's weights; each text that stands in the title adds more than bm25 can give, so that
    a case named after what was asked comes before one that mentions it often.
    """
    if not texts:
        return {}
    expression = " OR ".join(match_text(text) for text in texts)
    rows = db.execute("SELECT rowid, -rank FROM case_search WHERE case_search MATCH ?", [expression])
    found = {int(row[0]): float(row[1]) for row in rows}
    ceiling = max(found.values(), default=0.0) + 1.0
    for text in texts:
        if text.field in (TextField.ANYWHERE, TextField.TITLE):
            in_title = match_text(Text(text.words, TextField.TITLE))
            for row in db.execute("SELECT rowid FROM case_search WHERE case_search MATCH ?", [in_title]):
                found[int(row[0])] = found.get(int(row[0]), 0.0) + ceiling
    return found


def ranked(db: Database, node: Node, sort: Sort) -> tuple[tuple[int, ...], Mapping[int, float]]:
    """All cases that meet `node`, in the order of `sort`, and their scores."""
    found = matching(db, node, sort)
    relevance = scores(db, positive_texts(node))
    if sort is Sort.RELEVANCE and relevance:
        found = tuple(sorted(found, key=lambda case_id: -relevance.get(case_id, 0.0)))
    return found, relevance


def similar(db: Database, node: Node, limit: int) -> tuple[int, ...]:
    """Cases that share pairs of characters with the words of `node`, best first, for a question in plain words.

    Pairs that stand in more than half of all cases say nothing and are left out (docs/search.md, Ranking).
    The rest of the tree (fields, what is denied) still holds.
    """
    words = terms(And(positive_texts(node)))
    pairs = dict.fromkeys(run[start : start + 2] for run in words for start in range(max(len(run) - 1, 1)))
    total = next(int(row[0]) for row in db.execute("SELECT count(*) FROM cases"))
    telling = [phrase(pair) for pair in pairs if 0 < _frequency(db, pair) * 2 <= max(total, 2)]
    if not telling:
        return ()
    others = condition(_without_texts(node))
    rows = db.execute(
        "SELECT case_search.rowid FROM case_search JOIN cases ON cases.id = case_search.rowid "
        f"WHERE case_search MATCH ? AND {others.sql} ORDER BY rank LIMIT ?",
        [" OR ".join(telling), *others.parameters, limit],
    )
    return tuple(int(row[0]) for row in rows)


def _frequency(db: Database, pair: str) -> int:
    rows = db.execute("SELECT count(*) FROM case_search WHERE case_search MATCH ?", [phrase(pair)])
    return next(int(row[0]) for row in rows)


def _without_texts(node: Node) -> Node:
    children = node.children if isinstance(node, And) else (node,)
    return And(tuple(child for child in children if not positive_texts(child)))


def uids(db: Database, case_ids: Sequence[int]) -> tuple[CaseUid, ...]:
    """The uids of cases by row number, in the given order."""
    by_id = {
        int(row[0]): CaseUid(row[1])
        for row in db.execute(
            "SELECT id, uid FROM cases WHERE id IN (SELECT value FROM json_each(?))", [json.dumps(list(case_ids))]
        )
    }
    return tuple(by_id[case_id] for case_id in case_ids)


def rows(
    db: Database, case_ids: Sequence[int], words: Sequence[str], relevance: Mapping[int, float]
) -> tuple[SearchHit, ...]:
    """List rows of cases by row number, in the given order, with the matches of `words` (runs) marked."""
    return tuple(_row(db, case_id, words, relevance.get(case_id, 0.0)) for case_id in case_ids)


def _row(db: Database, case_id: int, words: Sequence[str], score: float) -> SearchHit:
    row = next(
        iter(
            db.execute(
                "SELECT uid, title, province, city, district, region_code, level, year, complete, gist "
                "FROM cases WHERE id = ?",
                [case_id],
            )
        )
    )
    uid, title, province, city, district, region_code, level, year, complete, gist = row
    context, marks = snippet(_texts(db, case_id, gist), words)
    return SearchHit(
        uid=CaseUid(uid),
        title=title,
        place=Place(province, city, district, region_code, Level(level)),
        indicators=_indicator_names(db, case_id),
        year=year,
        score=round(score, 4),
        snippet=context,
        title_marks=find_marks(title, words),
        marks=marks,
        figures=cases.load_figures(db, case_id, FIGURES_IN_A_ROW),
        tags=tags.of_case(db, CaseUid(uid)),
        complete=bool(complete),
    )


def _texts(db: Database, case_id: int, gist: str) -> list[str]:
    """The texts of a case from which the line of context is taken, best first."""
    sections = db.execute("SELECT body FROM sections WHERE case_id = ? ORDER BY position", [case_id])
    original = db.execute(
        "SELECT group_concat(coalesce(repaired, text), char(10)) FROM source_lines JOIN originals "
        "ON originals.source_id = source_lines.source_id AND number BETWEEN start_line AND end_line WHERE case_id = ?",
        [case_id],
    )
    notes = db.execute(
        "SELECT body FROM notes WHERE case_uid = (SELECT uid FROM cases WHERE id = ?) ORDER BY id", [case_id]
    )
    others = [
        str(row[0])
        for row in db.execute(
            "SELECT organization || char(10) || partners || char(10) || brand_names || char(10) || keywords "
            "|| char(10) || documents FROM cases WHERE id = ?",
            [case_id],
        )
    ]
    return [
        gist,
        *(without_marks(str(row[0])) for row in sections),
        *(str(row[0] or "") for row in original),
        *(str(row[0]) for row in notes),
        *others,
    ]


def _indicator_names(db: Database, case_id: int) -> tuple[str, ...]:
    names = db.execute(
        "SELECT name FROM case_indicators JOIN indicators ON code = indicator WHERE case_id = ? ORDER BY position",
        [case_id],
    )
    return tuple(str(row[0]) for row in names)
