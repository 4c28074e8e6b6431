"""What is copied together with a passage, so that its source goes with it."""

from __future__ import annotations

from app.domain.case import CaseDetail


def citation_of(detail: CaseDetail) -> str:
    """Issuer, compilation, ordinal and, when the original is there, its lines; always in Chinese, as the source is."""
    source = detail.source
    title = source.title.replace("《", "〈").replace("》", "〉")
    parts = [f"{source.issuer}《{title}》", f"案例{detail.case.ordinal}"]
    if detail.original is not None:
        parts.append(f"原文第{detail.original.start_line}—{detail.original.end_line}行")
    return f"来源：{'，'.join(parts)}。"


def text_with_citation(detail: CaseDetail, passage: str) -> str:
    """The passage, or title and gist when there is none, with the citation below it."""
    text = passage.strip() or "\n".join(part for part in (detail.case.title, detail.case.gist) if part)
    return f"{text}\n（{citation_of(detail)}）"
