"""What stands before the cases: masthead or cover, the line with issuer and date, the writer's notes."""

from __future__ import annotations

from collections.abc import Iterator

from app.briefing import labels
from app.briefing.dates import written_date
from app.briefing.material import Material
from app.domain.briefing import Briefing, BriefingKind
from app.domain.document import Block, Cover, Heading, Masthead, Origin, Paragraph, Role, Run, paragraph

_WITH_MASTHEAD = frozenset({BriefingKind.BULLETIN, BriefingKind.REFERENCE})


def masthead_of(briefing: Briefing) -> Masthead | None:
    """The masthead of a 简报 or 参阅材料 that has a name or a number; nothing is added to what the writer gave."""
    numbers = _issue_line(briefing)
    name = briefing.masthead.strip()
    if briefing.kind not in _WITH_MASTHEAD or not (name or numbers):
        return None
    return Masthead(
        name or labels.KINDS[briefing.kind],
        numbers,
        briefing.issuer.strip(),
        written_date(briefing.date),
        briefing.secrecy.strip(),
    )


def cover_of(briefing: Briefing) -> Cover | None:
    """The cover of a 案例汇编."""
    if briefing.kind is not BriefingKind.COMPILATION:
        return None
    return Cover(
        briefing.subtitle.strip(), briefing.issuer.strip(), written_date(briefing.date), briefing.secrecy.strip()
    )


def secrecy_line(briefing: Briefing) -> Iterator[Paragraph]:
    """The mark of secrecy above the title where neither masthead nor cover has it: it is never lost."""
    if briefing.secrecy.strip() and masthead_of(briefing) is None and cover_of(briefing) is None:
        yield paragraph(briefing.secrecy.strip(), Role.SECRECY)


def lines_below_title(briefing: Briefing) -> Iterator[Paragraph]:
    """The subtitle, and issuer with date where neither masthead nor cover has them."""
    if briefing.kind is BriefingKind.COMPILATION:
        return
    if briefing.subtitle.strip():
        yield paragraph(f"——{briefing.subtitle.strip().removeprefix('——')}", Role.SUBTITLE)
    if masthead_of(briefing) is None:
        line = "　".join(part for part in (briefing.issuer.strip(), written_date(briefing.date)) if part)
        if line:
            yield paragraph(line, Role.SUBTITLE)


def _issue_line(briefing: Briefing) -> str:
    """`3` → `第3期`, with a total number `第3期（总第40期）`; what already says 期 stays as typed."""
    number, total = briefing.issue_number.strip(), briefing.total_number.strip()
    issue = number if not number or "期" in number else f"第{number}期"
    whole = total if not total or "期" in total else f"总第{total}期"
    return f"{issue}（{whole}）" if issue and whole else issue or whole


def labelled_note(note: str) -> Iterator[Paragraph]:
    """The note's lines as paragraphs, the first one led by 编者按."""
    lines = _lines(note)
    if not lines:
        return
    first = lines[0].removeprefix(labels.NOTE_LABEL).removeprefix("编者按:")
    yield Paragraph((Run(labels.NOTE_LABEL, bold=True), Run(first)), Role.EDITOR_NOTE)
    for line in lines[1:]:
        yield paragraph(line, Role.EDITOR_NOTE)


def lead_paragraphs(text: str) -> Iterator[Paragraph]:
    """A lead: its lines as paragraphs."""
    yield from (paragraph(line, Role.LEAD) for line in _lines(text))


def foreword(title: str, text: str) -> Iterator[Block]:
    """A heading without number and the lines below it; nothing without text."""
    lines = _lines(text)
    if lines:
        yield Heading(1, title.strip() or labels.FOREWORD, numbered=False)
        yield from (paragraph(line) for line in lines)


def guide(material: Material, title: str, text: str) -> Iterator[Block]:
    """What is in this issue: the writer's lines, or a line for each case; nothing when there are none."""
    lines = [paragraph(line, Role.GUIDE) for line in _lines(text)] or list(_case_lines(material))
    if lines:
        yield Paragraph((Run(title.strip() or labels.GUIDE, bold=True),), Role.GUIDE)
        yield from lines


def _case_lines(material: Material) -> Iterator[Paragraph]:
    for detail in material.details():
        origin = Origin(detail.case.uid, detail.source.id, "gist")
        gist = material.gist_of(detail.case)
        yield Paragraph(
            (Run("· "), Run(material.title_of(detail.case) + (f"：{gist}" if gist else ""), origin=origin)),
            Role.GUIDE,
            origin=origin,
        )


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
