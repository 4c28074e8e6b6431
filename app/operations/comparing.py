"""Cases side by side, and the same as tables of a briefing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from app.briefing.outline import insert, outline_of, reconciled
from app.db import briefings, cases, history
from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId, BriefingItem, BriefingKind, ItemKind, OutlineItem
from app.domain.case import CaseDetail, CaseUid, Figure, SectionKind, Stage
from app.domain.changes import Changes
from app.domain.comparing import (
    MOST_CASES,
    ComparedField,
    ComparedValue,
    Comparison,
    FieldRow,
    MetricRow,
    SectionRow,
)
from app.errors import InvalidInput
from app.operations.basket import load_basket
from app.operations.briefings import start_briefing
from app.operations.library import load_case
from app.text.citations import compilation
from app.text.fold import fold
from app.text.likeness import title_likeness

LEAST_LIKENESS = 0.6
"""Of the names of two metrics in the same unit that stand in one row; each cell says what its own is called."""

_SECTION_ORDER = (
    SectionKind.OVERVIEW,
    SectionKind.BACKGROUND,
    SectionKind.MEASURES,
    SectionKind.RESULTS,
    SectionKind.LESSONS,
    SectionKind.NEXT_STEPS,
    SectionKind.QUESTIONS,
)
_TABLES = (ItemKind.COMPARISON, ItemKind.KEY_FIGURES)

_VALUES: Mapping[ComparedField, Callable[[CaseDetail], Iterable[str]]] = MappingProxyType(
    {
        ComparedField.PLACE: lambda detail: ("".join(detail.case.place.names),),
        ComparedField.ORGANIZATION: lambda detail: (detail.case.organization,),
        ComparedField.INDICATORS: lambda detail: detail.case.indicators,
        ComparedField.INSTRUMENTS: lambda detail: detail.case.instruments,
        ComparedField.STAGE: lambda detail: ("" if detail.case.stage is Stage.UNKNOWN else detail.case.stage.value,),
        ComparedField.SERVED: lambda detail: (detail.case.served,),
        ComparedField.START: lambda detail: (detail.case.start,),
        ComparedField.DATA_AS_OF: lambda detail: (detail.case.data_as_of,),
        ComparedField.SOURCE: lambda detail: (compilation(detail.source),),
    }
)


def compare(store: Store, uids: Sequence[CaseUid]) -> Comparison:
    """The cases side by side, each once, no more than four.  Raises NotFound, InvalidInput."""
    wanted = tuple(dict.fromkeys(uids))
    if len(wanted) > MOST_CASES:
        raise InvalidInput("input.too_many_to_compare", limit=MOST_CASES)
    return comparison_of(tuple(load_case(store, uid) for uid in wanted))


def comparison_of(details: tuple[CaseDetail, ...]) -> Comparison:
    """The rows of cases that are loaded; a field, metric or section that no case has makes no row."""
    fields = (_field_row(field, details) for field in ComparedField)
    sections = (_section_row(kind, details) for kind in _SECTION_ORDER)
    return Comparison(
        details,
        tuple(row for row in fields if any(row.cells)),
        _metric_rows(details),
        tuple(row for row in sections if any(row.cells)),
    )


def put_into_briefing(store: Store, briefing_id: BriefingId, uids: Sequence[CaseUid]) -> Changes:
    """Put the cases and the tables that compare them into a briefing, each once.  Raises NotFound.

    When the briefing has other cases beside them, its tables name those that they compare.
    """
    with store.writing() as db:
        before = briefings.load(db, briefing_id)
        known = cases.case_ids(db, uids)
        held = {item.case_uid for item in before.items}
        new = tuple(uid for uid in dict.fromkeys(uids) if uid in known and uid not in held)
        with_cases = reconciled(replace(before, items=(*before.items, *map(BriefingItem, new))), before)
        outline = outline_of(with_cases)
        chosen = tuple(uid for uid in dict.fromkeys(uids) if uid in known)
        are_all = len(chosen) < 2 or {item.case_uid for item in with_cases.items} <= set(chosen)
        wanted = (OutlineItem(kind, cases=() if are_all else chosen) for kind in _TABLES)
        present = {(item.kind, frozenset(item.cases)) for item in outline}
        tables = tuple(item for item in wanted if (item.kind, frozenset(item.cases)) not in present)
        if not (new or tables):
            return Changes()
        first = next((at for at, item in enumerate(outline) if item.kind is ItemKind.CASE), len(outline))
        with history.step(db, "add_to_briefing"):
            made = replace(with_cases, outline=insert(outline, tables, first))
            briefings.save(db, reconciled(made, with_cases))
    return Changes(briefings=frozenset([briefing_id]), cases=frozenset(new))


def start_comparison(store: Store, title: str, uids: Sequence[CaseUid], date: str = "") -> Briefing:
    """A new briefing with these cases and the tables that compare them.  Raises NotFound, InvalidInput."""
    made = start_briefing(store, title, BriefingKind.REFERENCE, uids, date)
    put_into_briefing(store, made.id, uids)
    return made


def first_of_briefing(store: Store, briefing_id: BriefingId) -> tuple[CaseUid, ...]:
    """The first cases of a briefing that the store has, as many as stand side by side.  Raises NotFound."""
    return tuple(case.uid for case in load_basket(store, briefing_id).cases if case.is_known)[:MOST_CASES]


def _field_row(field: ComparedField, details: Sequence[CaseDetail]) -> FieldRow:
    values = [tuple(value for value in _VALUES[field](detail) if value) for detail in details]
    shared = set(values[0]).intersection(*values[1:]) if values else set()
    cells = tuple(tuple(ComparedValue(value, value in shared) for value in cell) for cell in values)
    return FieldRow(field, cells, len({frozenset(cell) for cell in values}) > 1)


def _section_row(kind: SectionKind, details: Sequence[CaseDetail]) -> SectionRow:
    cells = (tuple(section for section in detail.case.sections if section.kind is kind) for detail in details)
    return SectionRow(kind, tuple(cells))


def _metric_rows(details: Sequence[CaseDetail]) -> tuple[MetricRow, ...]:
    """A row for each metric in the order of the cases, those that several cases have first."""
    groups: list[tuple[Figure, list[list[Figure]]]] = []
    for column, detail in enumerate(details):
        known = len(groups)
        for figure in detail.case.figures:
            # A case's own figures stand apart unless their names are the same.
            cells = _alike(figure, groups[:known]) or _same(figure, groups[known:])
            if cells is None:
                cells = [[] for _ in details]
                groups.append((figure, cells))
            cells[column].append(figure)
    rows = [MetricRow(first.metric, tuple(map(tuple, cells))) for first, cells in groups]
    return tuple(sorted(rows, key=lambda row: not row.is_shared))


_Groups = Sequence[tuple[Figure, list[list[Figure]]]]


def _same(figure: Figure, groups: _Groups) -> list[list[Figure]] | None:
    return next((cells for first, cells in groups if fold(first.metric) == fold(figure.metric)), None)


def _alike(figure: Figure, groups: _Groups) -> list[list[Figure]] | None:
    likes = (
        (title_likeness(first.metric, figure.metric), cells) for first, cells in groups if first.unit == figure.unit
    )
    best = max(likes, key=lambda like: like[0], default=(0.0, None))
    return best[1] if best[0] >= LEAST_LIKENESS else None
