"""The outline in the order in which it is written: as it stands, or its cases gathered below headings of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from app.briefing import labels
from app.briefing.material import Material, in_order, place_name
from app.domain.briefing import Grouping, ItemKind, OutlineItem
from app.domain.case import Case


@dataclass(frozen=True, slots=True)
class Placed:
    """An item with the level of its heading; `group` is the heading that goes before it, empty for none."""

    item: OutlineItem
    level: int
    group: str = ""


def placed_items(material: Material) -> Iterator[Placed]:
    """The items of the outline in the order of the document.

    With groups, part headings give way to theirs; what stands between two cases stays with the one before it.
    """
    grouping = material.briefing.grouping
    if grouping is Grouping.PARTS:
        yield from (Placed(item, item.level) for item in material.outline)
    elif grouping is Grouping.NONE:
        yield from (Placed(item, 1) for item in material.outline if item.kind is not ItemKind.PART)
    else:
        yield from _grouped(material, grouping)


def _grouped(material: Material, grouping: Grouping) -> Iterator[Placed]:
    """What stands before the cases, the groups, what stands behind the last case."""
    items = [item for item in material.outline if item.kind is not ItemKind.PART]
    cases = [number for number, item in enumerate(items) if item.kind is ItemKind.CASE]
    if not cases:
        yield from (Placed(item, 1) for item in items)
        return
    yield from (Placed(item, 1) for item in items[: cases[0]])
    chunks: dict[str, list[OutlineItem]] = {}
    for first, following in zip(cases, [*cases[1:], cases[-1] + 1], strict=True):
        detail = material.cases.get(items[first].case_uid)
        name = _NAMES[grouping](material, detail.case) if detail else _UNKNOWN[grouping]
        chunks.setdefault(name, []).extend(items[first:following])
    order = tuple(material.indicator_names.values()) if grouping is Grouping.INDICATOR else ()
    last = (name for name in (_UNKNOWN[grouping],) if name in chunks)
    names = [name for name in in_order(chunks, order) if name != _UNKNOWN[grouping]]
    for name in (*names, *last):
        for number, item in enumerate(chunks[name]):
            yield Placed(item, 2, "" if number else name)
    yield from (Placed(item, 1) for item in items[cases[-1] + 1 :])


_UNKNOWN: Mapping[Grouping, str] = MappingProxyType(
    {Grouping.INDICATOR: labels.NO_INDICATOR, Grouping.PLACE: labels.NO_PLACE}
)
_NAMES: Mapping[Grouping, Callable[[Material, Case], str]] = MappingProxyType(
    {
        Grouping.INDICATOR: lambda material, case: material.main_indicator(case) or labels.NO_INDICATOR,
        Grouping.PLACE: lambda _, case: place_name(case),
    }
)
