"""`main.py import FILE…`: compilations read, split and stored."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from app.cli.session import Session, as_json, plain, print_json
from app.domain.draft import CaseDraft, DraftStatus, DuplicateChoice, ImportIssue, ImportProposal, LeftOut
from app.errors import ImportFailed
from app.importer.repair.adverts import taken_out
from app.operations import imports

_CHOICES = tuple(choice for choice in DuplicateChoice if choice is not DuplicateChoice.UNDECIDED)
_MOST_WORDS = 40
"""Characters that are shown of lines that were left out."""


def _option(choice: DuplicateChoice) -> str:
    return choice.value.replace("_", "-")


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只读取和拆分，不写入。Split and report, store nothing.")
@click.option(
    "--text", "with_text", is_flag=True, help="在 JSON 中附每个案例修复后的文本。Add each case's repaired text."
)
@click.option(
    "--duplicates",
    type=click.Choice([_option(choice) for choice in _CHOICES]),
    default=_option(DuplicateChoice.KEEP_STORED),
    show_default=True,
    help="与库中或前面文件中的案例相同时：保留原有的（keep-stored），用新文本替换、编号标签批注不变（keep-new），"
    "两个都保留（keep-both），都保留并关联为不同版本（link）。When a case is in the store, or in a file before, already: "
    "keep that one; put the new text in its place, with its uid, tags and notes; keep both; keep both and link them "
    "as versions.",
)
@as_json
@click.pass_obj
def import_command(
    session: Session, files: tuple[Path, ...], dry_run: bool, with_text: bool, duplicates: str, as_json: bool
) -> int:
    """导入案例汇编（文件、文件夹或 ZIP）。Import compilations; files that fail leave the others to go in."""
    proposals, failed = _read_all(session, files)
    choice = next(each for each in _CHOICES if _option(each) == duplicates)
    with session.open_store() as store:
        compared = [imports.decide(proposal, choice) for proposal in imports.compare_all(store, proposals)]
        if not dry_run:
            imports.accept(store, compared)
    if as_json:
        print_json({"documents": [_document(session, proposal, with_text) for proposal in compared]})
    else:
        for proposal in compared:
            _print(session, proposal, "would_import" if dry_run else "imported")
    return 1 if failed else 0


def _read_all(session: Session, files: tuple[Path, ...]) -> tuple[list[ImportProposal], int]:
    proposals: list[ImportProposal] = []
    failed = 0
    for file in files:
        for found in imports.read_all(file):
            if isinstance(found, ImportFailed):
                session.complain(found)
                failed += 1
            else:
                proposals.append(found)
    return proposals, failed


def _document(session: Session, proposal: ImportProposal, with_text: bool) -> dict[str, Any]:
    return {
        "file": proposal.document.file_name,
        "sha256": proposal.document.sha256,
        "encoding": proposal.document.encoding,
        "source_id": proposal.source_id,
        "declared": proposal.declared,
        "found": len(proposal.drafts),
        "cases": [_case(draft) | _text(proposal, draft, with_text) for draft in proposal.drafts],
        "repairs": [
            {
                "line": repair.line,
                "column": repair.column,
                "before": repair.before,
                "after": repair.after,
                "rule": repair.rule,
                "certain": repair.certain,
            }
            for repair in proposal.repairs
        ],
        "issues": [
            {"code": issue.code, "line": issue.line, "message": _message(session, issue)} for issue in proposal.issues
        ],
        "left_out": [[part.first, part.last, part.why] for part in proposal.left_out],
    }


def _message(session: Session, issue: ImportIssue) -> str:
    return session.wording(f"import.{issue.code}", **dict(issue.parameters))


def _case(draft: CaseDraft) -> dict[str, Any]:
    return {
        "uid": draft.uid,
        "ordinal": draft.ordinal,
        "title": draft.title,
        "province": draft.place.province,
        "city": draft.place.city,
        "district": draft.place.district,
        "organization": draft.organization,
        "indicators": list(draft.indicators),
        "start_line": draft.start_line,
        "end_line": draft.end_line,
        "complete": draft.complete,
        "sections": [
            {"kind": section.kind.value, "heading": section.heading, "line": section.line} for section in draft.sections
        ],
        "figures": [plain(asdict(figure)) for figure in draft.figures],
        "status": draft.status.value,
        "duplicate_of": draft.duplicate_of,
        "likeness": draft.likeness,
        "choice": draft.choice.value if draft.status is DraftStatus.DUPLICATE else None,
    }


def _text(proposal: ImportProposal, draft: CaseDraft, wanted: bool) -> dict[str, str]:
    lines = proposal.repaired_lines[draft.start_line - 1 : draft.end_line]
    return {"text": "\n".join(lines)} if wanted else {}


def _status(draft: CaseDraft) -> str:
    if draft.status is not DraftStatus.DUPLICATE:
        return draft.status.value
    return f"{draft.status.value} {draft.duplicate_of} {draft.likeness:.0%} {_option(draft.choice)}"


def _print(session: Session, proposal: ImportProposal, outcome: str) -> None:
    stored = sum(draft.will_be_stored for draft in proposal.drafts)
    states = Counter(draft.status for draft in proposal.drafts)
    session.say(
        f"cli.{outcome}" if proposal.declared is None else f"cli.{outcome}_declared",
        file=proposal.document.file_name,
        found=len(proposal.drafts),
        declared=proposal.declared,
        stored=stored,
        unchanged=states[DraftStatus.UNCHANGED],
        duplicates=states[DraftStatus.DUPLICATE],
        kept=len(proposal.drafts) - stored - states[DraftStatus.UNCHANGED],
    )
    for draft in proposal.drafts:
        place = "·".join(draft.place.names)
        mark = "" if draft.complete else " …"
        click.echo(f"{draft.uid}\t{_status(draft)}\t{draft.start_line}-{draft.end_line}\t{place}\t{draft.title}{mark}")
    for part in _taken_out(proposal):
        words = " ".join(" ".join(proposal.document.lines[part.first - 1 : part.last]).split())
        shown = words if len(words) <= _MOST_WORDS else f"{words[:_MOST_WORDS]}…"
        why = session.wording(f"cli.left_out_{part.why}")
        code = "cli.left_out" if part.first < part.last else "cli.left_out_line"
        session.say(code, first=part.first, last=part.last, why=why, words=shown)
    for issue in proposal.issues:
        click.echo(_message(session, issue), err=True)


def _taken_out(proposal: ImportProposal) -> list[LeftOut]:
    """The lines that belong to no case, and those that were taken out of one, in their order."""
    covered = {line for part in proposal.left_out for line in range(part.first, part.last + 1)}
    inside = (part for part in taken_out(proposal.repairs) if part.first not in covered)
    return sorted((*proposal.left_out, *inside), key=lambda part: part.first)
