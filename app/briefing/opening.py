"""What stands before the cases: masthead or date line, and the editor's note."""

from __future__ import annotations

from collections.abc import Iterator

from app.briefing.dates import written_date
from app.domain.briefing import Briefing
from app.domain.document import Block, Paragraph, Role, Run, paragraph

MASTHEAD = "工作简报"
"""The kind of document; an issue number makes it a 简报, nothing else is ever added to what the writer gave."""
NOTE_LABEL = "编者按："


def opening_blocks(briefing: Briefing) -> Iterator[Block]:
    """With an issue number a masthead (writers set it above the title), else the issuer and date below the title."""
    issuer, date = briefing.issuer.strip(), written_date(briefing.date)
    issue_number = briefing.issue_number.strip()
    if issue_number:
        yield paragraph(MASTHEAD, Role.MASTHEAD)
        yield paragraph(_issue_line(issue_number), Role.ISSUE_LINE)
        yield paragraph(f"{issuer}\t{date}", Role.IMPRINT)
    else:
        line = "　".join(part for part in (issuer, date) if part)
        if line:
            yield paragraph(line, Role.SUBTITLE)
    yield from _editor_note(briefing.editor_note)


def _issue_line(issue_number: str) -> str:
    """`3` → `第3期`; what already says 期 stays as typed."""
    return issue_number if "期" in issue_number else f"第{issue_number}期"


def _editor_note(note: str) -> Iterator[Paragraph]:
    """The note's lines as paragraphs, the first one led by 编者按."""
    lines = [line.strip() for line in note.splitlines() if line.strip()]
    if not lines:
        return
    first = lines[0].removeprefix(NOTE_LABEL).removeprefix("编者按:")
    yield Paragraph((Run(NOTE_LABEL, bold=True), Run(first)), Role.EDITOR_NOTE)
    for line in lines[1:]:
        yield paragraph(line, Role.EDITOR_NOTE)
