"""`main.py import FILE…`: compilations read, split and stored."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from app.cli.session import Session, as_json, plain, print_json
from app.domain.draft import CaseDraft, DraftStatus, ImportIssue, ImportProposal
from app.errors import ImportFailed
from app.operations import imports


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="只读取和拆分，不写入。Split and report, store nothing.")
@click.option(
    "--text", "with_text", is_flag=True, help="在 JSON 中附每个案例修复后的文本。Add each case's repaired text."
)
@as_json
@click.pass_obj
def import_command(session: Session, files: tuple[Path, ...], dry_run: bool, with_text: bool, as_json: bool) -> int:
    """导入案例汇编（文件、文件夹或 ZIP）。Import compilations; files that fail leave the others to go in."""
    proposals, failed = _read_all(session, files)
    with session.open_store() as store:
        compared: list[ImportProposal] = []
        for proposal in proposals:
            # One after another: a later file may repeat a case that an earlier one brings.
            judged = imports.compare(store, proposal)
            compared.append(judged)
            if not dry_run:
                imports.accept(store, [judged])
    if as_json:
        print_json({"documents": [_document(session, proposal, with_text) for proposal in compared]})
    else:
        for proposal in compared:
            _print(session, proposal)
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
    }


def _text(proposal: ImportProposal, draft: CaseDraft, wanted: bool) -> dict[str, str]:
    lines = proposal.repaired_lines[draft.start_line - 1 : draft.end_line]
    return {"text": "\n".join(lines)} if wanted else {}


def _print(session: Session, proposal: ImportProposal) -> None:
    session.say(
        "cli.imported",
        file=proposal.document.file_name,
        found=len(proposal.drafts),
        declared=proposal.declared if proposal.declared is not None else "—",
        stored=sum(draft.status in imports.STORED for draft in proposal.drafts),
        unchanged=sum(draft.status is DraftStatus.UNCHANGED for draft in proposal.drafts),
    )
    for draft in proposal.drafts:
        place = "·".join(draft.place.names)
        mark = "" if draft.complete else " …"
        click.echo(
            f"{draft.uid}\t{draft.status.value}\t{draft.start_line}-{draft.end_line}\t{place}\t{draft.title}{mark}"
        )
    for issue in proposal.issues:
        click.echo(_message(session, issue), err=True)
