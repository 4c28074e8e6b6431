"""Cases and what hangs on them: stored, loaded, compared."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from enum import Enum, auto
from typing import Any

from sqlite_utils import Database

from app.db import sources
from app.domain.case import (
    Case,
    CaseUid,
    Direction,
    Figure,
    FigureKind,
    Level,
    Original,
    PartialDate,
    Place,
    ReviewState,
    Section,
    SectionKind,
    SourceId,
    Stage,
)
from app.errors import NotFound

_LIST_SEPARATOR = "\n"


class Origin(Enum):
    """Whether a case was written as a card or is what an import read."""

    CARD = auto()
    IMPORT = auto()


def case_ids(db: Database, uids: Iterable[CaseUid]) -> dict[CaseUid, int]:
    """The row numbers of the cases that exist."""
    found: dict[CaseUid, int] = {}
    for uid in uids:
        for row in db.execute("SELECT id FROM cases WHERE uid = ?", [uid]):
            found[uid] = int(row[0])
    return found


def save(db: Database, case: Case, year: str, origin: Origin) -> int:
    """Store `case` in place of the one with its uid; its row number, which it keeps for ever.

    The index is the caller's work: see `index.updating`.
    """
    existing = case_ids(db, [case.uid]).get(case.uid)
    row = _row(case, year, origin)
    if existing is None:
        case_id = int(db.table("cases").insert(row).last_rowid or 0)
    else:
        case_id = existing
        db.table("cases").update(case_id, row)
        for table in ("sections", "figures", "case_indicators", "case_instruments"):
            db.execute(f"DELETE FROM {table} WHERE case_id = ?", [case_id])
    _save_parts(db, case_id, case)
    return case_id


def _row(case: Case, year: str, origin: Origin) -> dict[str, object]:
    place = case.place
    return {
        "uid": case.uid,
        "title": case.title,
        "short_title": case.short_title,
        "gist": case.gist,
        "brand_names": _LIST_SEPARATOR.join(case.brand_names),
        "keywords": _LIST_SEPARATOR.join(case.keywords),
        "province": place.province,
        "city": place.city,
        "district": place.district,
        "region_path": "/".join(place.names),
        "region_code": place.region_code,
        "level": place.level.value,
        "organization": case.organization,
        "partners": _LIST_SEPARATOR.join(case.partners),
        "stage": case.stage.value,
        "served": case.served,
        "start": case.start,
        "data_as_of": case.data_as_of,
        "year": year,
        "documents": _LIST_SEPARATOR.join(case.documents),
        "complete": int(case.complete),
        "review_state": case.review_state.value,
        "source_id": case.source_id,
        "ordinal": case.ordinal,
        "has_card": int(origin is Origin.CARD),
    }


def _save_parts(db: Database, case_id: int, case: Case) -> None:
    db.table("sections").insert_all(
        _section_row(case_id, position, section) | {"body": section.body, "line": section.line}
        for position, section in enumerate(case.sections)
    )
    db.table("figures").insert_all(
        {"case_id": case_id, "position": position} | _figure_row(figure) for position, figure in enumerate(case.figures)
    )
    db.table("case_indicators").insert_all(
        {"case_id": case_id, "position": position, "indicator": code} for position, code in enumerate(case.indicators)
    )
    db.table("case_instruments").insert_all(
        {"case_id": case_id, "position": position, "instrument": name} for position, name in enumerate(case.instruments)
    )


def _section_row(case_id: int, position: int, section: Section) -> dict[str, object]:
    return {"case_id": case_id, "position": position, "kind": section.kind.value, "heading": section.heading}


def _figure_row(figure: Figure) -> dict[str, object]:
    return {
        "metric": figure.metric,
        "kind": figure.kind.value,
        "value": figure.value,
        "before": figure.before,
        "after": figure.after,
        "unit": figure.unit,
        "before_unit": figure.before_unit,
        "qualifier": figure.qualifier,
        "direction": figure.direction.value,
        "as_of": figure.as_of,
        "line": figure.line,
    }


def load(db: Database, uid: CaseUid) -> Case:
    """The case; raises NotFound."""
    row = next(iter(db.query("SELECT * FROM cases WHERE uid = ?", [uid])), None)
    if row is None:
        raise NotFound("store.no_such_case", uid=uid)
    case_id = int(row["id"])
    return Case(
        uid=CaseUid(row["uid"]),
        title=row["title"],
        source_id=SourceId(row["source_id"]),
        ordinal=row["ordinal"],
        short_title=row["short_title"],
        gist=row["gist"],
        brand_names=_list(row["brand_names"]),
        keywords=_list(row["keywords"]),
        place=Place(row["province"], row["city"], row["district"], row["region_code"], Level(row["level"])),
        organization=row["organization"],
        partners=_list(row["partners"]),
        indicators=_column(db, "SELECT indicator FROM case_indicators WHERE case_id = ? ORDER BY position", case_id),
        instruments=_column(db, "SELECT instrument FROM case_instruments WHERE case_id = ? ORDER BY position", case_id),
        stage=Stage(row["stage"]),
        served=row["served"],
        start=PartialDate(row["start"]),
        data_as_of=PartialDate(row["data_as_of"]),
        documents=_list(row["documents"]),
        sections=_sections(db, case_id),
        figures=load_figures(db, case_id),
        complete=bool(row["complete"]),
        review_state=ReviewState(row["review_state"]),
    )


def _list(text: str) -> tuple[str, ...]:
    return tuple(text.split(_LIST_SEPARATOR)) if text else ()


def _column(db: Database, sql: str, *parameters: object) -> tuple[str, ...]:
    return tuple(str(row[0]) for row in db.execute(sql, list(parameters)))


def _sections(db: Database, case_id: int) -> tuple[Section, ...]:
    rows = db.execute("SELECT kind, heading, body, line FROM sections WHERE case_id = ? ORDER BY position", [case_id])
    return tuple(Section(SectionKind(kind), heading, body, line) for kind, heading, body, line in rows)


_FIGURES = "metric, kind, value, before, after, unit, before_unit, qualifier, direction, as_of, line"


def load_figures(db: Database, case_id: int) -> tuple[Figure, ...]:
    """The figures of a case in their order."""
    rows = db.execute(f"SELECT {_FIGURES} FROM figures WHERE case_id = ? ORDER BY position", [case_id])
    return tuple(_figure(row) for row in rows)


def first_figures(db: Database, case_ids: Sequence[int], number: int) -> dict[int, tuple[Figure, ...]]:
    """The first figures of each of the cases that have some, at most `number` of each."""
    found: dict[int, tuple[Figure, ...]] = {}
    rows = db.execute(
        f"SELECT case_id, {_FIGURES} FROM figures WHERE case_id IN (SELECT value FROM json_each(?)) AND position < ? "
        "ORDER BY case_id, position",
        [json.dumps(list(case_ids)), number],
    )
    for case_id, *row in rows:
        found[case_id] = (*found.get(case_id, ()), _figure(row))
    return found


def _figure(row: Sequence[Any]) -> Figure:
    metric, kind, value, before, after, unit, before_unit, qualifier, direction, as_of, line = row
    return Figure(
        metric,
        FigureKind(kind),
        value,
        before,
        after,
        unit,
        before_unit,
        qualifier,
        Direction(direction),
        PartialDate(as_of),
        line,
    )


def source_of(db: Database, uid: CaseUid) -> SourceId:
    """The source of a case that exists."""
    return next(SourceId(row[0]) for row in db.execute("SELECT source_id FROM cases WHERE uid = ?", [uid]))


def uid_at(db: Database, source_id: SourceId, ordinal: int) -> CaseUid | None:
    """The case that stands at this place of a source, or None."""
    rows = db.execute("SELECT uid FROM cases WHERE source_id = ? AND ordinal = ?", [source_id, ordinal])
    return next((CaseUid(row[0]) for row in rows), None)


def has_card(db: Database, uid: CaseUid) -> bool:
    """True when the case is a card, written for the library, and not only what an import read."""
    return any(row[0] for row in db.execute("SELECT has_card FROM cases WHERE uid = ?", [uid]))


def attach_original(
    db: Database, case_id: int, source_id: SourceId, start_line: int, end_line: int, sections: Sequence[Section]
) -> None:
    """Say where the case stands in its compilation, in place of what was said before."""
    db.execute("DELETE FROM originals WHERE case_id = ?", [case_id])
    db.execute("DELETE FROM original_sections WHERE case_id = ?", [case_id])
    db.table("originals").insert(
        {"case_id": case_id, "source_id": source_id, "start_line": start_line, "end_line": end_line}
    )
    db.table("original_sections").insert_all(
        _section_row(case_id, position, section) | {"line": section.line or start_line}
        for position, section in enumerate(sections)
    )


def load_original(db: Database, uid: CaseUid) -> Original | None:
    """The case's own text in its compilation, or None when the compilation has not been imported."""
    row = next(
        iter(
            db.execute(
                "SELECT case_id, originals.source_id, start_line, end_line FROM originals "
                "JOIN cases ON cases.id = case_id WHERE uid = ?",
                [uid],
            )
        ),
        None,
    )
    if row is None:
        return None
    case_id, source_id, start_line, end_line = row
    sections = db.execute(
        "SELECT kind, heading, line FROM original_sections WHERE case_id = ? ORDER BY position", [case_id]
    )
    lines = list(
        db.execute(
            "SELECT text, coalesce(repaired, text) FROM source_lines "
            "WHERE source_id = ? AND number BETWEEN ? AND ? ORDER BY number",
            [source_id, start_line, end_line],
        )
    )
    return Original(
        start_line,
        end_line,
        tuple(str(text) for text, _ in lines),
        tuple(str(repaired) for _, repaired in lines),
        tuple(Section(SectionKind(kind), heading, "", line) for kind, heading, line in sections),
        sources.load_repairs(db, source_id, start_line, end_line),
        sources.load_revoked(db, source_id, start_line, end_line),
    )
