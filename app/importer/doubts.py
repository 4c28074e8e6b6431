"""Doubts about a document that the person should see beside the drafts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.domain.draft import CaseDraft, ImportIssue
from app.importer.completeness import break_line
from app.importer.lines import Line
from app.importer.split import Split

_DAMAGED = re.compile(
    r"[\ue000-\uf8ff\u3100-\u312f\ufffd]|\?[。、;,!][\u3400-\u9fff]|[\u3400-\u9fff]\?[\u3400-\u9fff。]"
)
_FEWEST_DAMAGED = 3


def find_doubts(
    lines: Sequence[Line], split: Split, drafts: Sequence[CaseDraft], declared: int | None, *, wrapped: bool
) -> Iterator[ImportIssue]:
    """What is uncertain about a document, the whole first, then by line."""
    if declared is not None and declared != len(drafts):
        code = "fewer_than_declared" if len(drafts) < declared else "more_than_declared"
        yield _issue(code, 0, declared=declared, found=len(drafts))
    for part in split.left_out:
        if part.why == "heading" and part.last > part.first:
            yield _issue("text_left_out", part.first, first=part.first, last=part.last)
    damaged = [line.number for line in lines if _DAMAGED.search(line.text)]
    if len(damaged) >= _FEWEST_DAMAGED:
        yield _issue("damaged_text", damaged[0], count=len(damaged))
    for piece, draft in zip(split.pieces, drafts, strict=True):
        if not draft.complete:
            yield _issue("cut_off", break_line(piece, wrapped=wrapped), ordinal=draft.ordinal)
        if piece.title.published.endswith(("?", "？")) and not draft.title.endswith(("?", "？")):
            yield _issue("title_mended", draft.start_line, before=piece.title.published)
        if piece.glued:
            yield _issue("glued_heading", draft.end_line, heading=piece.glued)
        if not draft.place.province:
            yield _issue("place_unknown", draft.start_line, ordinal=draft.ordinal)


def _issue(code: str, line: int, **parameters: object) -> ImportIssue:
    return ImportIssue(code, line, tuple((name, str(value)) for name, value in parameters.items()))
