"""All figures of the store: their keys in an order, and the rows of a page of keys."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sqlite_utils import Database

from app.db.bits import Bits, flags_of, listed
from app.db.conditions import Condition, figure_condition
from app.domain.case import CaseUid, Direction, Figure, FigureKind, PartialDate
from app.domain.figure_index import FigureColumn, FigureKey, FigureOrder, FigureRow
from app.query.nodes import FigureIs
from app.query.units import read_unit
from app.text.figure_sentences import stating_sentence
from app.text.marks import without_marks
from app.text.pinyin import spoken_order

PLACES = 100_000
"""More figures than one case may have: key = row number of the case × this + place of the figure."""

_KEY = f"case_id * {PLACES} + position"
_FIGURES = "figures JOIN figure_numbers USING (case_id, position)"
_FROM = f"{_FIGURES} JOIN cases ON cases.id = case_id"
_IS_BEFORE_AFTER = "figures.kind = 'before_after'"
_NUMBERS: Mapping[FigureColumn, str] = MappingProxyType(
    {
        FigureColumn.BEFORE: f"CASE WHEN {_IS_BEFORE_AFTER} THEN figure_numbers.value - figure_numbers.change END",
        FigureColumn.AFTER: "figure_numbers.value",
        FigureColumn.CHANGE: "figure_numbers.rate",
    }
)
"""Columns sorted by a number: per cent for changes, base units (seconds, yuan) for values."""
_TEXTS: Mapping[FigureColumn, str] = MappingProxyType(
    {
        FigureColumn.METRIC: "figures.metric",
        FigureColumn.UNIT: "figures.unit",
        FigureColumn.CASE: "coalesce(nullif(cases.short_title, ''), cases.title)",
        FigureColumn.PLACE: "nullif(cases.region_code, '') || cases.region_path",
    }
)
_ROW = f"""
    SELECT {_KEY}, cases.uid, position, figures.metric, figures.kind, figures.value, figures.before, figures.after,
        figures.unit, figures.before_unit, figures.qualifier, figures.direction, figures.as_of, figures.line,
        coalesce(nullif(cases.short_title, ''), cases.title), cases.region_path, sources.title,
        figure_numbers.plain_value, figure_numbers.plain_change, figure_numbers.rate, case_id,
        coalesce(source_lines.repaired, source_lines.text)
    FROM json_each(?) AS wanted
    JOIN figures ON case_id = wanted.value / {PLACES} AND position = wanted.value % {PLACES}
    JOIN figure_numbers USING (case_id, position)
    JOIN cases ON cases.id = case_id JOIN sources ON sources.id = cases.source_id
    LEFT JOIN source_lines ON source_lines.source_id = cases.source_id AND source_lines.number = figures.line
    ORDER BY wanted.key"""


def keys(db: Database, wanted: FigureIs | None, order: FigureOrder, found: Bits | None) -> array[int]:
    """The keys of all figures that meet a condition, in order; `found` are the cases that may have them, None is all."""
    where = figure_condition(wanted.metric, wanted.test, "figure_numbers") if wanted is not None else Condition("1")
    every = _arranged(db, where, order)
    if found is None:
        return array("Q", every)
    flags = flags_of(found).ljust(max(every, default=0) // PLACES + 1, b"\x00")
    return array("Q", (key for key in every if flags[key // PLACES]))


def _arranged(db: Database, where: Condition, order: FigureOrder) -> list[int]:
    if order.column in _TEXTS:
        return _by_text(db, where, _TEXTS[order.column], order.descending)
    way = " DESC" if order.descending else ""
    if order.column is FigureColumn.SENTENCE:
        # Walks the index of the sources: nothing has to be sorted.
        inner = (
            f"cases CROSS JOIN figures ON figures.case_id = cases.id JOIN figure_numbers USING (case_id, position) "
            f"WHERE {where.sql} ORDER BY cases.source_id{way}, cases.ordinal{way}, position{way}"
        )
    else:
        number = _NUMBERS[order.column]
        inner = f"{_FIGURES} WHERE {where.sql} ORDER BY {number} IS NULL, {number}{way}, case_id, position"
    sql = f"SELECT group_concat(key) FROM (SELECT {_KEY} AS key FROM {inner})"
    return listed(next(iter(db.execute(sql, list(where.parameters))))[0])


def _by_text(db: Database, where: Condition, column: str, descending: object) -> list[int]:
    """By how a text sounds: each text is looked at once, however many figures have it."""
    sql = (
        f"SELECT text, group_concat(key) FROM (SELECT {column} AS text, {_KEY} AS key FROM {_FROM} "
        f"WHERE {where.sql} ORDER BY case_id, position) GROUP BY text"
    )
    groups = [(str(text or ""), ids) for text, ids in db.execute(sql, list(where.parameters))]
    groups.sort(key=lambda group: spoken_order(group[0]), reverse=bool(descending))
    groups.sort(key=lambda group: not group[0])
    return listed(",".join(str(ids) for _, ids in groups) or None)


def units(db: Database) -> Mapping[int, str]:
    """Key → printed unit, of every figure that has a number."""
    sql = f"SELECT unit, group_concat({_KEY}) FROM figures JOIN figure_numbers USING (case_id, position) "
    rows = db.execute(f"{sql} WHERE plain_value IS NOT NULL GROUP BY unit")
    return {key: str(unit) for unit, ids in rows for key in listed(ids)}


def rows(db: Database, wanted: Sequence[int]) -> tuple[FigureRow, ...]:
    """The rows of some keys, in their order; figures that are gone are left out."""
    found = db.execute(_ROW, [json.dumps(list(wanted))]).fetchall()
    texts = _card_texts(db, {int(row[20]) for row in found})
    return tuple(_row(row, texts[int(row[20])]) for row in found)


def _card_texts(db: Database, case_ids: set[int]) -> Mapping[int, list[str]]:
    texts: defaultdict[int, list[str]] = defaultdict(list)
    chosen = json.dumps(sorted(case_ids))
    sql = (
        "SELECT id, gist FROM cases WHERE id IN (SELECT value FROM json_each(?1)) UNION ALL "
        "SELECT case_id, body FROM (SELECT case_id, body FROM sections "
        "WHERE case_id IN (SELECT value FROM json_each(?1)) ORDER BY case_id, position)"
    )
    for case_id, text in db.execute(sql, [chosen]):
        texts[int(case_id)].append(str(text))
    return texts


def _row(row: Sequence[object], texts: Sequence[str]) -> FigureRow:
    figure = _figure(row[3:14])
    value, change = _number(row[17]), _number(row[18])
    is_pair = figure.kind is FigureKind.BEFORE_AFTER
    before = value - change if is_pair and value is not None and change is not None else None
    return FigureRow(
        key=FigureKey(int(str(row[0]))),
        uid=CaseUid(str(row[1])),
        position=int(str(row[2])),
        figure=figure,
        title=str(row[14]),
        place="".join(dict.fromkeys(str(row[15]).split("/"))),
        source=str(row[16]),
        sentence=_sentence(figure, None if row[21] is None else str(row[21]), texts),
        value=value,
        before=None if before is None else round(before, 6),
        change=None if change is None else round(change / read_unit(figure.unit).scale, 6),
        rate=_number(row[19]),
    )


def _figure(values: Sequence[object]) -> Figure:
    metric, kind, value, before, after, unit, before_unit, qualifier, direction, as_of, line = values
    return Figure(
        str(metric),
        FigureKind(str(kind)),
        str(value),
        str(before),
        str(after),
        str(unit),
        str(before_unit),
        str(qualifier),
        Direction(str(direction)),
        PartialDate(str(as_of)),
        None if line is None else int(str(line)),
    )


def _sentence(figure: Figure, line: str | None, texts: Sequence[str]) -> str:
    """Of the line of the source where the figure stands, else of the card, else all of a line that tells it in words."""
    if line is not None and (found := stating_sentence(line, figure)) is not None:
        return found.text
    several = [one for text in texts if (one := stating_sentence(without_marks(text), figure)) is not None]
    return max(several, key=lambda one: one.weight).text if several else (line or "").strip()


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None
