"""What stands behind the cases: attachments, indexes, and the imprint at the foot of the last page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.briefing import labels
from app.briefing.bodies import parse_body
from app.briefing.dates import written_date
from app.briefing.material import Material, in_order, place_name
from app.domain.briefing import Briefing, BriefingKind, ItemKind, OutlineItem
from app.domain.case import CaseDetail, CaseUid
from app.domain.document import (
    Block,
    Heading,
    Imprint,
    Index,
    IndexEntry,
    PageBreak,
    Role,
    paragraph,
)

_LABELS = (("报：", "superiors"), ("送：", "equals"), ("发：", "subordinates"))


def attachment_list(outline: Sequence[OutlineItem]) -> Iterator[Block]:
    """附件：1. … below the text: the names of the attachments (GB/T 9704, 7.3.4)."""
    titles = [item.title.strip() for item in outline if item.kind is ItemKind.ATTACHMENT]
    for number, title in enumerate(titles, start=1):
        mark = f"{number}. " if len(titles) > 1 else ""
        yield paragraph(f"{'附件：' if number == 1 else '　　　'}{mark}{title or _label(number, titles)}")


def attachment(item: OutlineItem, outline: Sequence[OutlineItem]) -> Iterator[Block]:
    """An attachment on a page of its own: 附件1, its title, its text with headings counted anew (GB/T 9704, 7.3.7)."""
    attachments = [each.id for each in outline if each.kind is ItemKind.ATTACHMENT]
    number = attachments.index(item.id) + 1
    yield PageBreak()
    yield paragraph(_label(number, attachments), Role.ATTACHMENT_LABEL)
    if item.title.strip():
        yield paragraph(item.title.strip(), Role.ATTACHMENT_TITLE)
    for block in parse_body(item.text, top_level=1):
        yield replace(block, series=number) if isinstance(block, Heading) else block


def _label(number: int, attachments: Sequence[object]) -> str:
    return f"附件{number}" if len(attachments) > 1 else "附件"


def indexes(material: Material) -> Iterator[Block]:
    """The cases by place and by indicator, for a compilation of more than one case."""
    details = material.details()
    if material.briefing.kind is not BriefingKind.COMPILATION or len(details) < 2:
        return
    keys = {item.case_uid: f"case-{item.id}" for item in reversed(material.outline) if item.kind is ItemKind.CASE}
    places = [(place_name(detail.case), detail) for detail in details]
    topics = [
        (name, detail)
        for detail in details
        for name in material.known_indicators(detail.case) or (labels.NO_INDICATOR,)
    ]
    for heading, pairs, order in (
        (labels.PLACE_INDEX, places, ()),
        (labels.INDICATOR_INDEX, topics, tuple(material.indicator_names.values())),
    ):
        yield PageBreak()
        yield Heading(1, heading, numbered=False)
        terms = in_order((name for name, _ in pairs), order)
        yield Index(tuple(IndexEntry(term, _keys_of(term, pairs, keys)) for term in terms))


def _keys_of(term: str, pairs: Sequence[tuple[str, CaseDetail]], keys: Mapping[CaseUid, str]) -> tuple[str, ...]:
    return tuple(keys[detail.case.uid] for name, detail in pairs if name == term)


def imprint_of(briefing: Briefing) -> Imprint | None:
    """报, 送, 发, then printer, date and number of copies; nothing for 经验材料, or when the writer gave none of it."""
    lines = tuple(
        (label, f"{text.rstrip('。')}。")
        for label, name in _LABELS
        if (text := getattr(briefing.recipients, name).strip())
    )
    printer = briefing.printer.strip()
    if briefing.kind is BriefingKind.EXPERIENCE or not (lines or printer or briefing.copies):
        return None
    date = written_date(briefing.date)
    left = printer or briefing.issuer.strip()
    return Imprint(lines, left, f"{date}印发" if date else "", f"共印{briefing.copies}份" if briefing.copies else "")
