"""A briefing and its cases become one document; what it says is Chinese, as official documents are."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from app.briefing import labels
from app.briefing.bodies import parse_body
from app.briefing.case_blocks import case_blocks
from app.briefing.charts import chart
from app.briefing.closing import attachment, attachment_list, imprint_of, indexes
from app.briefing.data_tables import data_tables
from app.briefing.dates import written_date
from app.briefing.figures import all_figures_table
from app.briefing.groups import Placed, placed_items
from app.briefing.material import Material
from app.briefing.opening import (
    cover_of,
    foreword,
    guide,
    labelled_note,
    lead_paragraphs,
    lines_below_title,
    masthead_of,
    secrecy_line,
)
from app.briefing.outline import outline_of, with_ids
from app.briefing.runs import stamped
from app.briefing.sources import number_sources, source_list
from app.briefing.tables import comparison, matrix
from app.domain.briefing import Briefing, BriefingKind, ItemKind, SourceNotes
from app.domain.case import CaseDetail, CaseUid
from app.domain.document import Block, Contents, Document, Heading, Origin, PageBreak

NO_NAMES: Mapping[str, str] = MappingProxyType({})
_ON_NEW_PAGE = frozenset({ItemKind.PART, ItemKind.CASE, ItemKind.SOURCES})
"""In a 案例汇编."""
_LISTED = frozenset({SourceNotes.LINES, SourceNotes.END_LIST})


def build(
    briefing: Briefing, cases: Mapping[CaseUid, CaseDetail], indicator_names: Mapping[str, str] = NO_NAMES
) -> Document:
    """The document of a briefing.

    `indicator_names` maps codes (`I06`) to names in the order of the vocabulary; a code without a name is not shown.  A
    case that is not in `cases` leaves a note in its place, so that nothing disappears unseen.
    """
    material = _material(briefing, cases, indicator_names)
    return Document(
        briefing.title.strip() or labels.UNTITLED,
        tuple(_blocks(material)),
        author=briefing.issuer.strip(),
        date=written_date(briefing.date),
        masthead=masthead_of(briefing),
        cover=cover_of(briefing),
        imprint=imprint_of(briefing),
        data=tuple(data_tables(material)),
        own_contents=briefing.kind is not BriefingKind.BULLETIN,
    )


def _material(briefing: Briefing, cases: Mapping[CaseUid, CaseDetail], names: Mapping[str, str]) -> Material:
    outline = with_ids(outline_of(briefing))
    found = [cases[item.case_uid] for item in outline if item.case_uid in cases]
    unique = {detail.case.uid: detail for detail in found}.values()
    return Material(briefing, outline, cases, names, number_sources(unique, briefing.source_notes))


def _blocks(material: Material) -> Iterator[Block]:
    """Everything below the title."""
    briefing, outline = material.briefing, material.outline
    yield from secrecy_line(briefing)
    yield from lines_below_title(briefing)
    if not any(item.kind is ItemKind.EDITOR_NOTE and not item.text.strip() for item in outline):
        yield from labelled_note(briefing.editor_note)
    placed = list(placed_items(material))
    if briefing.kind is BriefingKind.COMPILATION:
        yield from _compilation(material, placed)
    else:
        for each in placed:
            yield from _group_heading(each)
            yield from _item_blocks(material, each)
    kinds = {item.kind for item in outline}
    if ItemKind.SOURCES not in kinds and briefing.source_notes in _LISTED:
        sources = source_list(material)
        if sources and briefing.kind is BriefingKind.COMPILATION:
            yield PageBreak()
        yield from sources
    yield from attachment_list(outline)
    for item in outline:
        if item.kind is ItemKind.ATTACHMENT:
            yield from stamped(attachment(item, outline), Origin(item=item.id))
    yield from indexes(material)


def _compilation(material: Material, placed: list[Placed]) -> Iterator[Block]:
    """Foreword and contents, then every group and every case on a new page."""
    for each in placed:
        if each.item.kind is ItemKind.FOREWORD:
            yield from _item_blocks(material, each)
    yield Contents(levels=2)
    fresh = True
    for each in placed:
        if each.item.kind is ItemKind.FOREWORD:
            continue
        blocks = tuple(_item_blocks(material, each))
        begins = bool(each.group) or each.item.kind in _ON_NEW_PAGE
        if begins and blocks and not fresh:
            yield PageBreak()
        yield from _group_heading(each)
        yield from blocks
        # A part's heading does not stand alone on its page; contents and page breaks have left a new one behind them.
        fresh = each.item.kind in {ItemKind.PART, ItemKind.PAGE_BREAK} or (fresh and not blocks)


def _group_heading(placed: Placed) -> Iterator[Block]:
    if placed.group:
        yield Heading(1, placed.group)


def _item_blocks(material: Material, placed: Placed) -> Iterator[Block]:
    """The blocks of one item, each marked with it."""
    yield from stamped(_MAKERS[placed.item.kind](material, placed), Origin(item=placed.item.id))


def _part(_: Material, placed: Placed) -> Iterator[Block]:
    if placed.item.title.strip():
        yield Heading(placed.level, placed.item.title.strip())
    yield from parse_body(placed.item.text, min(placed.level + 1, 4))


def _text(_: Material, placed: Placed) -> Iterator[Block]:
    yield from parse_body(placed.item.text, placed.level)


def _note(material: Material, placed: Placed) -> Iterator[Block]:
    yield from labelled_note(placed.item.text.strip() or material.briefing.editor_note)


def _nothing(_: Material, __: Placed) -> Iterator[Block]:
    """Attachments go behind all else."""
    yield from ()


_MAKERS: Mapping[ItemKind, Callable[[Material, Placed], Iterator[Block]]] = MappingProxyType(
    {
        ItemKind.PART: _part,
        ItemKind.CASE: lambda material, placed: case_blocks(material, placed.item, placed.level),
        ItemKind.TEXT: _text,
        ItemKind.EDITOR_NOTE: _note,
        ItemKind.LEAD: lambda _, placed: lead_paragraphs(placed.item.text),
        ItemKind.GUIDE: lambda material, placed: guide(material, placed.item.title, placed.item.text),
        ItemKind.FOREWORD: lambda _, placed: foreword(placed.item.title, placed.item.text),
        ItemKind.COMPARISON: lambda material, placed: comparison(material, placed.item),
        ItemKind.KEY_FIGURES: lambda material, placed: all_figures_table(material, placed.item),
        ItemKind.CHART: lambda material, placed: chart(material, placed.item),
        ItemKind.MATRIX: lambda material, placed: matrix(material, placed.item),
        ItemKind.SOURCES: lambda material, _: iter(source_list(material)),
        ItemKind.ATTACHMENT: _nothing,
        ItemKind.PAGE_BREAK: lambda _, __: iter((PageBreak(),)),
    }
)
