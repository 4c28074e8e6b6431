"""Paper for invented compilations: lines are put down together with what a reader should find in them."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass, replace

from app.domain.case import SectionKind
from tests.unit.importer.matters import Matter
from tests.unit.importer.readers.docx_maker import make_docx, p
from tests.unit.importer.readers.pdf_maker import make_pdf, print_book

OVERVIEW, B, M, R, L, N = (
    SectionKind.OVERVIEW,
    SectionKind.BACKGROUND,
    SectionKind.MEASURES,
    SectionKind.RESULTS,
    SectionKind.LESSONS,
    SectionKind.NEXT_STEPS,
)


@dataclass(frozen=True, slots=True)
class Gold:
    """What is true of one case; `start` and `end` count the written lines from 1."""

    title: str
    start: int
    end: int = 0
    kinds: tuple[SectionKind, ...] = ()
    group: str = ""
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Invention:
    """A compilation as a file, with its cases."""

    name: str
    data: bytes
    gold: tuple[Gold, ...]
    lines: tuple[str, ...]
    declared: int | None = None


class Page:
    """Lines written one after another; each may carry the style of a heading (`#`, `##`) or of bold (`*`)."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, str]] = []
        self.gold: list[Gold] = []

    def add(self, *lines: str, style: str = "") -> None:
        """Write lines."""
        self.rows += [(line, style) for line in lines]

    def case(self, title: str, *lines: str, style: str = "", group: str = "", complete: bool = True) -> None:
        """Begin a case with the lines of its title, written as they stand."""
        self.gold.append(Gold(title, len(self.rows) + 1, group=group, complete=complete))
        self.add(*(lines or (title,)), style=style)

    def section(self, kind: SectionKind, heading: str, *lines: str, style: str = "") -> None:
        """Write a section of the last case."""
        self.kinds(kind)
        if heading:
            self.add(heading, style=style)
        self.add(*lines)

    def kinds(self, *kinds: SectionKind) -> None:
        """The last case has these sections."""
        self.gold[-1] = replace(self.gold[-1], kinds=(*self.gold[-1].kinds, *kinds))

    def end(self) -> None:
        """The last case ends with the last line that is not blank."""
        last = max(number for number, (line, _) in enumerate(self.rows, 1) if line.strip())
        self.gold[-1] = replace(self.gold[-1], end=last)

    def text(self, name: str, declared: int | None = None, encoding: str = "utf-8") -> Invention:
        """A plain text."""
        lines = tuple(line for line, _ in self.rows)
        return Invention(f"{name}.txt", "\n".join(lines).encode(encoding), tuple(self.gold), lines, declared)

    def markdown(self, name: str, declared: int | None = None) -> Invention:
        """Markdown: `#` marks and `**`, an empty line between all lines."""
        marked = [f"**{line}**" if style == "*" else f"{style} {line}".strip() for line, style in self.rows]
        return self._as(f"{name}.md", "\n\n".join(marked).encode(), declared)

    def docx(self, name: str, declared: int | None = None) -> Invention:
        """Word: heading styles and bold runs."""
        styles = {
            "#": '<w:outlineLvl w:val="0"/>',
            "##": '<w:outlineLvl w:val="1"/>',
            "###": '<w:outlineLvl w:val="2"/>',
        }
        body = "".join(
            p(html.escape(line), styles.get(style, ""), "<w:b/>" if style == "*" else "") for line, style in self.rows
        )
        return self._as(f"{name}.docx", make_docx(body), declared)

    def page(self, name: str, declared: int | None = None, before: str = "", after: str = "") -> Invention:
        """A web page."""
        tags = {"#": "h1", "##": "h2", "###": "h3"}
        body = "".join(
            f"<p><strong>{line}</strong></p>"
            if style == "*"
            else f"<{tags.get(style, 'p')}>{line}</{tags.get(style, 'p')}>"
            for line, style in self.rows
        )
        text = f"<html><head><meta charset='utf-8'><title>{name}</title></head><body>{before}<div class='content'>{body}</div>{after}</body></html>"
        return self._as(f"{name}.html", text.encode(), declared)

    def pdf(self, name: str, declared: int | None = None, head: str = "") -> Invention:
        """A printed book: larger type for `#`, `##` and `###`, bold for `*`, page numbers, `head` on every page."""
        return self._as(f"{name}.pdf", make_pdf(print_book(self.rows, head)), declared)

    def _as(self, name: str, data: bytes, declared: int | None) -> Invention:
        return Invention(name, data, tuple(self.gold), tuple(line for line, _ in self.rows), declared)


Layout = Callable[[], Invention]


def web_page(body: str, title: str = "") -> bytes:
    """A web page around a body that is written out."""
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title></head><body>{body}</body></html>".encode()


def half(text: str) -> str:
    """The same with half-width punctuation, as pages are copied around."""
    return text.translate(str.maketrans("，：；！？（）", ",:;!?()"))


def steps(matter: Matter, mark: str) -> list[str]:
    """The three measures, each with a mark: `一是`, `1.`, `（一）` …, `{han}` and `{number}` are filled in."""
    return [
        mark.format(han="一二三"[at], number=at + 1) + f"{lead}。{text}"
        for at, (lead, text) in enumerate(matter.measures)
    ]
