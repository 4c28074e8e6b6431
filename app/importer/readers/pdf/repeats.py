"""What stands on every page and belongs to none: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise
from statistics import median

from app.importer.readers.pdf.layout import Page, PrintedLine

_EDGE_LINES = 3
"""So many lines at the top and at the bottom of a page may be running."""
_EDGE = 0.16
"""And they stand within this share of the page's height."""
_FEWEST_PAGES = 3
_SHARE = 0.3
"""Left and right pages differ, and a chapter's head runs for a part only: on so many of the pages a line must recur."""
_PLACE_STEP = 6.0
_CLOSE = 1.2
"""Times the usual distance of lines: so close to the text stands no running head."""
_LARGER = 1.1
"""Times the usual size: a running head is not set larger than the text."""
_BEGINS_CASE = re.compile(r"[【（(\[]?\s*(?:典型)?(?:案例|第)\s*之?\s*[\d一二三四五六七八九十百]+(?!\s*[页頁\d])")
"""Where each case begins a new page, its number changes like that of a page, and must stay."""
_DIGITS = re.compile(
    r"\d+|(?<![\u4e00-\u9fff])[一二三四五六七八九十百〇]+(?![\u4e00-\u9fff])|\b[ivxlc]+\b", re.IGNORECASE
)
_BLANKS = re.compile(r"\s+")
_NUMBER = re.compile(
    r"[-—–―·•~|/\s]*(?:第\s*)?(?P<number>\d{1,4}|[ivxlc]{1,7})\s*(?:页|頁)?(?:\s*[/,，共of]+\s*\d{1,4}\s*[页頁]?)?[-—–―·•~|/\s]*",
    re.IGNORECASE,
)
_DRESSED = re.compile(r"[-—–―·•~]+\s*\d{1,4}\s*[-—–―·•~]+|第\s*\d{1,4}\s*[页頁].*|\d{1,4}\s*/\s*\d{1,4}")


def without_running(pages: Sequence[Page]) -> list[Page]:
    """The pages without running heads, feet and page numbers."""
    running = _running_keys(pages)
    offsets = _number_offsets(pages)
    kept: list[Page] = []
    for page in pages:
        dropped = {at for edge in _edges(page) for at in _outermost(page, edge, running, offsets)}
        kept.append(replace(page, lines=tuple(line for at, line in enumerate(page.lines) if at not in dropped)))
    return kept


def _outermost(
    page: Page, edge: Sequence[int], running: frozenset[tuple[str, int]], offsets: frozenset[int]
) -> Iterator[int]:
    """The positions of running lines from the edge of the page up to the first that is none: nothing runs inside the text."""
    for at in edge:
        if _key(page.lines[at]) not in running and not _is_page_number(page.lines[at], page, offsets):
            return
        yield at


def _edges(page: Page) -> tuple[list[int], list[int]]:
    """Positions of the lines at the top and at the bottom of a page, the outermost first."""
    order = sorted(range(len(page.lines)), key=lambda at: -page.lines[at].top)
    top = [at for at in order[:_EDGE_LINES] if page.lines[at].bottom > page.height * (1 - _EDGE)]
    bottom = [at for at in order[: -_EDGE_LINES - 1 : -1] if page.lines[at].top < page.height * _EDGE]
    return top, bottom


def _edge_lines(page: Page) -> Iterator[PrintedLine]:
    for at in dict.fromkeys(chain(*_edges(page))):
        yield page.lines[at]


def _key(line: PrintedLine) -> tuple[str, int]:
    """The words of a line whatever numbers stand in it, and how high it stands."""
    words = line.text if _BEGINS_CASE.match(line.text) else _DIGITS.sub("#", line.text)
    return _BLANKS.sub("", words), round(line.bottom / _PLACE_STEP)


def _running_keys(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    """The lines that recur, each with the places around its own; a line may sit a point higher on one page than on another."""
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        for words, place in {_key(line) for line in _edge_lines(page)}:
            counts.update((words, near) for near in _near(place))
    needed = max(_FEWEST_PAGES, len(pages) * _SHARE)
    if len(pages) == _FEWEST_PAGES - 1:
        # Of two pages, what stands on both without a number in it is no chance.
        recurring = frozenset(key for key, count in counts.items() if count == len(pages) and "#" not in key[0])
    else:
        recurring = frozenset(key for key, count in counts.items() if count >= needed)
    return recurring - _in_text(pages, recurring)


def _in_text(pages: Sequence[Page], recurring: frozenset[tuple[str, int]]) -> frozenset[tuple[str, int]]:
    """Those that stand where other pages have their text: a section heading that happens to begin several pages."""
    heads: Counter[int] = Counter()
    texts: Counter[int] = Counter()
    joined: Counter[tuple[str, int]] = Counter()
    met: Counter[tuple[str, int]] = Counter()
    for page in pages:
        keys = {_key(line) for line in _edge_lines(page)}
        heads.update({near for words, place in keys if (words, place) in recurring for near in _near(place)})
        texts.update({near for words, place in keys if (words, place) not in recurring for near in _near(place)})
        for (words, place), belongs in _bonds(page, recurring):
            met.update((words, near) for near in _near(place))
            joined.update((words, near) for near in _near(place) if belongs)
    return frozenset(key for key in recurring if texts[key[1]] * 2 > heads[key[1]] or joined[key] * 2 > met[key])


def _bonds(page: Page, recurring: frozenset[tuple[str, int]]) -> Iterator[tuple[tuple[str, int], bool]]:
    """The lines that recur, and whether each stands as close to the text as text does, or is larger than it."""
    order = sorted(page.lines, key=lambda line: -line.bottom)
    gaps = [above.bottom - below.bottom for above, below in pairwise(order)]
    if not gaps:
        return
    usual, size = median(gaps), median(line.size for line in order)
    for edge, inward in zip(_edges(page), (1, -1), strict=True):
        for line in (page.lines[at] for at in edge):
            key = _key(line)
            if key not in recurring or key[0] == "#":
                continue
            at = order.index(line)
            inner = order[at + inward] if 0 <= at + inward < len(order) else None
            is_text = inner is not None and _key(inner) not in recurring
            close = inner is not None and abs(inner.bottom - line.bottom) <= usual * _CLOSE
            yield key, (is_text and close) or line.size > size * _LARGER


def _near(place: int) -> tuple[int, int, int]:
    return place - 1, place, place + 1


def _number_offsets(pages: Sequence[Page]) -> frozenset[int]:
    """By how much printed page numbers differ from the count of pages, where at least two pages agree."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for page in pages:
        for line in _edge_lines(page):
            number = _number(line)
            if number is not None:
                found[number - page.number].add(page.number)
    # A single page is no witness but to its own number.
    fewest = 2 if len(pages) > 1 else 1
    return frozenset(
        offset for offset, numbers in found.items() if len(numbers) >= fewest and (fewest > 1 or offset == 0)
    )


def _is_page_number(line: PrintedLine, page: Page, offsets: frozenset[int]) -> bool:
    if _DRESSED.fullmatch(line.text.strip()):
        return True
    number = _number(line)
    return number is not None and number - page.number in offsets


def _number(line: PrintedLine) -> int | None:
    match = _NUMBER.fullmatch(line.text)
    return int(match["number"]) if match and match["number"].isdigit() else None
