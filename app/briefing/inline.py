"""Inline Markdown elements become runs; links and images become text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from xml.etree.ElementTree import Element

from app.domain.document import Run

BLOCK_TAGS = frozenset({"p", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td"})
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_SOFT_BREAK = re.compile(r"[ \t]*\n[ \t]*")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]")


def runs_of(element: Element) -> tuple[Run, ...]:
    """The runs of an element's inline content; block elements inside it are left out."""
    return tidy(_walk(element, bold=False, italic=False))


def join_lines(lines: Iterable[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Runs of several lines in one, a line feed between two lines."""
    joined: list[Run] = []
    for line in lines:
        if joined:
            joined.append(Run("\n"))
        joined.extend(line)
    return _merge(joined)


def tidy(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Merge runs of equal flags; drop blanks at both ends and those that only separated bold from Chinese text."""
    merged = list(_merge(runs))
    for index in range(1, len(merged)):
        text = merged[index].text
        if _WIDE.match(merged[index - 1].text[-1]) and _WIDE.match(text.lstrip(" ")):
            merged[index] = _with_text(merged[index], text.lstrip(" "))
    if merged:
        merged[0] = _with_text(merged[0], merged[0].text.lstrip())
        merged[-1] = _with_text(merged[-1], merged[-1].text.rstrip())
    return tuple(run for run in merged if run.text)


def _walk(element: Element, *, bold: bool, italic: bool) -> Iterator[Run]:
    """Runs of the element's own text and of its inline children, without what follows it."""
    text = element.text or ""
    yield Run(html.unescape(text) if element.tag == "code" else _soft(text), bold, italic)
    for child in element:
        if child.tag == "br":
            yield Run("\n", bold, italic)
        elif child.tag == "img":
            yield Run(f"〔图：{child.get('alt') or '无说明'}〕", bold, italic)
        elif child.tag not in BLOCK_TAGS:
            strong = bold or child.tag == "strong"
            emphasis = italic or child.tag == "em"
            yield from _walk(child, bold=strong, italic=emphasis)
            if child.tag == "a":
                yield Run(_address(child), bold, italic)
        tail = child.tail or ""
        yield Run(_soft(tail.lstrip("\n") if child.tag == "br" else tail), bold, italic)


def _address(link: Element) -> str:
    """The address of a link in full, in brackets; nothing for schemes that are not allowed or when it is the text."""
    address = (link.get("href") or "").strip()
    if not _SAFE_LINK.fullmatch(address) or address == "".join(link.itertext()).strip():
        return ""
    return f"（{address}）"


def _soft(text: str) -> str:
    """Text with its soft line breaks gone: nothing between Chinese characters, a blank elsewhere."""
    return _SOFT_BREAK.sub(_joint, text)


def _joint(match: re.Match[str]) -> str:
    """What stands for one soft line break."""
    before, after = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return "" if _WIDE.match(before) and _WIDE.match(after) else " "


def _merge(runs: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours of equal flags made one; empty runs left out."""
    merged: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if merged and (merged[-1].bold, merged[-1].italic) == (run.bold, run.italic):
            merged[-1] = _with_text(run, merged[-1].text + run.text)
        else:
            merged.append(run)
    return tuple(merged)


def _with_text(run: Run, text: str) -> Run:
    """The same flags on another text."""
    return replace(run, text=text)
