"""The numbers of automatic lists, counted as Word counts them: they stand nowhere in the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from lxml.etree import _Element as Element

from app.importer.readers.docx.styles import Styles
from app.importer.readers.docx.xml import child, integer, is_on, local, value
from app.importer.readers.numerals import write_number

_PLACE = re.compile(r"%([1-9])")
_NO_GAP_AFTER = "、，,：:）)】]〕》>．·—-　 "
_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: where it starts, how it is written, and after which level it starts again (None: any above)."""

    start: int = 1
    number_format: str = "decimal"
    text: str = ""
    has_gap: bool = True
    is_legal: bool = False
    restart: int | None = None
    style: str | None = None


@dataclass(frozen=True, slots=True)
class _List:
    """An instance (`w:num`) of an abstract list, with the levels that it changes and those it starts anew."""

    abstract: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Numbering:
    """Gives each paragraph of a list its mark; the paragraphs must come in the order of the document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = _read_lists(root, styles) if root is not None else {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def take(self, number_id: str | None, level: int | None, style_id: str | None) -> str:
        """The mark of the next paragraph, with a blank where one is to be seen; empty when it has none."""
        by_style = None
        if number_id is None:
            number_id, style_level, by_style = self._styles.numbering(style_id)
            level = style_level if level is None else level
        found = self._lists.get(number_id or "")
        if found is None:
            return ""
        if by_style is not None:
            level = next((at for at, each in found.levels.items() if each.style == by_style), level)
        at = min(max(level or 0, 0), _LEVELS - 1)
        if at not in found.levels:
            return ""
        counts = self._counts.setdefault(found.abstract, {})
        self._count(number_id or "", found, counts, at)
        return _mark(found, counts, at)

    def _count(self, number_id: str, found: _List, counts: dict[int, int], at: int) -> None:
        """Count one on, and start the levels below anew."""
        if at in found.starts and (number_id, at) not in self._started:
            self._started.add((number_id, at))
            counts[at] = found.starts[at]
        elif at in counts:
            counts[at] += 1
        else:
            counts[at] = found.levels[at].start
        for below in [each for each in counts if each > at]:
            restart = found.levels[below].restart if below in found.levels else None
            if restart is None or (restart > 0 and at < restart):
                del counts[below]


def _mark(found: _List, counts: Mapping[int, int], at: int) -> str:
    level = found.levels[at]
    if level.number_format in {"bullet", "none"} and not _PLACE.search(level.text):
        return ""

    def number(match: re.Match[str]) -> str:
        which = int(match[1]) - 1
        other = found.levels.get(which, Level())
        count = counts.get(which, found.starts.get(which, other.start))
        if other.number_format in {"bullet", "none"}:
            return ""
        return write_number(count, "decimal" if level.is_legal else other.number_format)

    written = _PLACE.sub(number, level.text)
    gap = " " if level.has_gap and written and written[-1] not in _NO_GAP_AFTER else ""
    return written + gap


def _read_lists(root: Element, styles: Styles) -> dict[str, _List]:
    abstracts = {value(each, "abstractNumId") or "": each for each in root if local(each) == "abstractNum"}
    instances = {value(each, "numId") or "": each for each in root if local(each) == "num"}
    lists: dict[str, _List] = {}
    for number_id, instance in instances.items():
        abstract_id = value(child(instance, "abstractNumId")) or ""
        linked = value(child(abstracts.get(abstract_id), "numStyleLink"))
        if linked is not None:
            other, _, _ = styles.numbering(linked)
            abstract_id = value(child(instances.get(other or ""), "abstractNumId")) or abstract_id
        abstract = abstracts.get(abstract_id)
        if abstract is None or number_id == "0":
            continue
        levels = {integer(each, "ilvl") or 0: _read_level(each) for each in abstract if local(each) == "lvl"}
        lists[number_id] = _overridden(_List(abstract_id, levels, {}), instance)
    return lists


def _overridden(found: _List, instance: Element) -> _List:
    levels, starts = dict(found.levels), dict(found.starts)
    for override in instance:
        if local(override) != "lvlOverride":
            continue
        at = integer(override, "ilvl") or 0
        level = child(override, "lvl")
        if level is not None:
            levels[at] = _read_level(level)
        start = integer(child(override, "startOverride"))
        if start is not None:
            starts[at] = start
    return replace(found, levels=levels, starts=starts)


def _read_level(element: Element) -> Level:
    start = integer(child(element, "start"))
    number_format = child(element, "numFmt")
    if number_format is None:  # Word wraps formats of its own so that older programs see another
        number_format = child(element, "AlternateContent", "Choice", "numFmt")
    return Level(
        start=start if start is not None else 0,
        number_format=_format(number_format),
        text=value(child(element, "lvlText")) or "",
        has_gap=value(child(element, "suff")) != "nothing",
        is_legal=is_on(child(element, "isLgl")) or False,
        restart=integer(child(element, "lvlRestart")),
        style=value(child(element, "pStyle")),
    )


def _format(element: Element | None) -> str:
    """The name of a format; a custom one shows its first numbers (`001, 002, …`)."""
    name = value(element) or "decimal"
    if name != "custom":
        return name
    return "decimalZero" if (value(element, "format") or "").startswith("0") else "decimal"
