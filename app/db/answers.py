"""Cases that answer a question in plain words, though none of them holds it as it was asked."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlite_utils import Database

from app.db.bits import Bits, among
from app.db.conditions import condition, phrase
from app.query.nodes import And, Node, positive_texts
from app.query.plain_words import telling_parts
from app.query.searchable import terms
from app.text.fold import runs

MANY_CASES = 20_000
"""Cases that the pieces of a question may stand in, all together: more would take long to rank."""

PAIRS, CHARACTERS, RELATED = 1.0, 0.5, 0.4
"""What a pair of the question's own characters counts, a single one, and a pair of a related word.

Found on questions that staff would ask (`tests/content`): a character that stands in few cases, as 渔 does, leads to them
also when the documents put another beside it.
"""

_LATIN_WORD = re.compile(r"[0-9a-z]+")
_RANK = "bm25(case_search, 2.0, 0.5, 0.5, 2.0, 0.5, 0.5, 0.5, 0.5, 0.5)"
"""Weights as low as these let a second and third mention count; the order is that of the index's columns."""


def answers(
    db: Database, node: Node, related: Sequence[str], favoured: Sequence[tuple[Bits, float]], limit: int
) -> tuple[int, ...]:
    """The cases most like the question, best first: by pairs of characters, rare characters and related words.

    `favoured` are sets of cases that come earlier, each by so much of the best score.  The rest of the tree (fields,
    what is denied) holds.
    """
    parts = [part for text in positive_texts(node) for part in telling_parts(text.words)]
    scores: defaultdict[int, float] = defaultdict(float)
    pieces = (
        (PAIRS, _pairs(parts)),
        (CHARACTERS, dict.fromkeys(character for part in parts for character in _LATIN_WORD.sub("", part))),
        (RELATED, _pairs([run for word in related for run in runs(word)])),
    )
    for weight, piece in pieces:
        for case_id, score in _scores(db, node, _telling(db, piece)):
            scores[case_id] += weight * score
    best = max(scores.values(), default=0.0)
    for bits, share in favoured:
        for case_id in among(array("I", scores), bits):
            scores[case_id] += share * best
    return tuple(sorted(scores, key=lambda case_id: (-scores[case_id], case_id))[:limit])


def similar(db: Database, node: Node, limit: int) -> tuple[int, ...]:
    """Cases that share pairs of characters with the words of `node`, best first.

    Pairs that stand in more than half of all cases say nothing and are left out (docs/search.md, Plain words), and
    of the others the rarest are taken that stand in no more than `MANY_CASES` cases together.
    The rest of the tree (fields, what is denied) still holds.
    """
    telling = _telling(db, _pairs(terms(And(positive_texts(node)))))
    where = condition(_without_texts(node))
    rows = db.execute(
        "SELECT case_search.rowid FROM case_search JOIN cases ON cases.id = case_search.rowid "
        f"WHERE case_search MATCH ? AND {where.sql} ORDER BY rank LIMIT ?",
        [" OR ".join(map(phrase, telling)) or '""', *where.parameters, limit],
    )
    return tuple(int(row[0]) for row in rows)


def _pairs(parts: Sequence[str]) -> dict[str, None]:
    """Every pair of characters; a Latin word or a number is one piece, its letters alone mean nothing."""
    latin = [word for part in parts for word in _LATIN_WORD.findall(part) if len(word) > 1]
    others = [piece for part in parts for piece in _LATIN_WORD.split(part)]
    return dict.fromkeys((*latin, *(piece[start : start + 2] for piece in others for start in range(len(piece) - 1))))


def _scores(db: Database, node: Node, telling: Sequence[str]) -> list[tuple[int, float]]:
    if not telling:
        return []
    others = _without_texts(node)
    where = condition(others)
    # To look at twenty thousand cases takes as long again as to rank them.
    tables = "case_search" if others == And() else "case_search JOIN cases ON cases.id = case_search.rowid"
    rows = db.execute(
        f"SELECT case_search.rowid, -{_RANK} FROM {tables} WHERE case_search MATCH ? AND {where.sql}",
        [" OR ".join(map(phrase, telling)), *where.parameters],
    )
    return [(int(case_id), float(score)) for case_id, score in rows]


def _telling(db: Database, pieces: Iterable[str]) -> list[str]:
    """The rarest pieces, as many as stand in `MANY_CASES` cases together, none of them in half of all cases."""
    total = next(int(row[0]) for row in db.execute("SELECT count(*) FROM cases"))
    frequencies: Mapping[str, int] = {piece: _frequency(db, piece) for piece in pieces}
    kept: list[str] = []
    together = 0
    for piece in sorted(frequencies, key=lambda piece: frequencies[piece]):
        together += frequencies[piece]
        if frequencies[piece] * 2 > max(total, 2) or (kept and together > MANY_CASES):
            break
        if frequencies[piece]:
            kept.append(piece)
    return kept


def _frequency(db: Database, piece: str) -> int:
    table, expression = ("case_characters", f'"{piece}"') if len(piece) == 1 else ("case_search", phrase(piece))
    rows = db.execute(f"SELECT count(*) FROM {table} WHERE {table} MATCH ?", [expression])
    return next(int(row[0]) for row in rows)


def _without_texts(node: Node) -> Node:
    children = node.children if isinstance(node, And) else (node,)
    return And(tuple(child for child in children if not positive_texts(child)))
