"""What stands on every page and belongs to none: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.importer.readers.pdf.layout import Page, PrintedLine

_EDGE_LINES = 3
"""So many lines at the top and at the bottom of a page may be running."""
_EDGE = 0.16
"""And they stand within this share of the page's height."""
_FEWEST_PAGES = 3
_SHARE = 0.3
"""Left and right pages differ, and a chapter's head runs for a part only: on so many of the pages a line must recur."""
_PLACE_STEP = 6.0
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
        dropped = {
            position for position, line in _edges(page) if _key(line) in running or _is_page_number(line, page, offsets)
        }
        kept.append(replace(page, lines=tuple(line for at, line in enumerate(page.lines) if at not in dropped)))
    return kept


def _edges(page: Page) -> Iterator[tuple[int, PrintedLine]]:
    """Positions and lines at the top and the bottom of a page."""
    order = sorted(range(len(page.lines)), key=lambda at: -page.lines[at].top)
    for at in dict.fromkeys(order[:_EDGE_LINES] + order[-_EDGE_LINES:]):
        line = page.lines[at]
        if line.bottom > page.height * (1 - _EDGE) or line.top < page.height * _EDGE:
            yield at, line


def _key(line: PrintedLine) -> tuple[str, int]:
    """The words of a line whatever numbers stand in it, and how high it stands."""
    words = line.text if _BEGINS_CASE.match(line.text) else _DIGITS.sub("#", line.text)
    return _BLANKS.sub("", words), round(line.bottom / _PLACE_STEP)


def _running_keys(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    counts: Counter[tuple[str, int]] = Counter()
    for page in pages:
        for words, place in {_key(line) for _, line in _edges(page)}:
            # A line may sit a point higher on one page than on another.
            counts.update([(words, place - 1), (words, place), (words, place + 1)])
    needed = max(_FEWEST_PAGES, len(pages) * _SHARE)
    if len(pages) == _FEWEST_PAGES - 1:
        # Of two pages, what stands on both without a number in it is no chance.
        return frozenset(key for key, count in counts.items() if count == len(pages) and "#" not in key[0])
    return frozenset(key for key, count in counts.items() if count >= needed)


def _number_offsets(pages: Sequence[Page]) -> frozenset[int]:
    """By how much printed page numbers differ from the count of pages, where at least two pages agree."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for page in pages:
        for _, line in _edges(page):
            number = _number(line)
            if number is not None:
                found[number - page.number].add(page.number)
    return frozenset(offset for offset, numbers in found.items() if len(numbers) >= 2)


def _is_page_number(line: PrintedLine, page: Page, offsets: frozenset[int]) -> bool:
    if _DRESSED.fullmatch(line.text.strip()):
        return True
    number = _number(line)
    return number is not None and number - page.number in offsets


def _number(line: PrintedLine) -> int | None:
    match = _NUMBER.fullmatch(line.text)
    return int(match["number"]) if match and match["number"].isdigit() else None
