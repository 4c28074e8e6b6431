"""Where a case stands: its source line, and the list of compilations at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from app.briefing.dates import written_date
from app.domain.case import CaseDetail, Source, SourceId
from app.domain.document import Block, Heading, Paragraph, Role, paragraph

HEADING = "资料来源"


def number_sources(details: Iterable[CaseDetail]) -> dict[SourceId, int]:
    """The number of each compilation, in the order in which the cases name them."""
    numbers: dict[SourceId, int] = {}
    for detail in details:
        numbers.setdefault(detail.source.id, len(numbers) + 1)
    return numbers


def source_line(detail: CaseDetail, numbers: Mapping[SourceId, int]) -> Paragraph:
    """Issuer, compilation, ordinal and, when the original is there, its lines; the number points into the list."""
    parts = [f"来源：{_named(detail.source)}", f"案例{detail.case.ordinal}"]
    original = detail.original
    if original is not None:
        parts.append(f"原文第{original.start_line}—{original.end_line}行")
    return paragraph(f"{'，'.join(parts)}。[{numbers[detail.source.id]}]", Role.SOURCE)


def source_list(sources: Iterable[Source], numbers: Mapping[SourceId, int]) -> tuple[Block, ...]:
    """The heading 资料来源 and one numbered line for each compilation."""
    ordered = sorted({source.id: source for source in sources}.values(), key=lambda source: numbers[source.id])
    if not ordered:
        return ()
    lines = (paragraph(f"[{numbers[source.id]}] {_dated(source)}", Role.SOURCE) for source in ordered)
    return (Heading(1, HEADING, numbered=False), *lines)


def _named(source: Source) -> str:
    """Issuer and title, the title's own book marks made single."""
    title = source.title.replace("《", "〈").replace("》", "〉")
    return f"{source.issuer}《{title}》"


def _dated(source: Source) -> str:
    """Issuer, title and date of publication as far as known."""
    date = written_date(source.published)
    return f"{_named(source)}，{date}。" if date else f"{_named(source)}。"
