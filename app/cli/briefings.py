"""`main.py briefing …`: briefings made, filled, exported."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from app.cli.session import Session, as_json, print_json
from app.domain.briefing import Briefing, BriefingId, BriefingItem
from app.domain.case import CaseUid
from app.export.registry import FORMATS
from app.operations import briefings
from app.operations.library import load_case


@click.group("briefing")
def briefing_group() -> None:
    """简报。Briefings."""


@briefing_group.command("list")
@as_json
@click.pass_obj
def list_command(session: Session, as_json: bool) -> None:
    """列出简报。List the briefings."""
    with session.open_store() as store:
        found = briefings.list_briefings(store)
    if as_json:
        print_json({"briefings": found})
        return
    for summary in found:
        click.echo(f"{summary.id}\t{summary.case_count}\t{summary.title}")


@briefing_group.command("new")
@click.argument("title")
@click.option("--issuer", default="", help="编印单位。Issuing body.")
@click.option("--date", default="", help="日期，如 2026-03-08。Date.")
@click.option("--issue-number", default="", help="期号。Issue number.")
@click.option("--note", default="", help="编者按。Editor's note.")
@as_json
@click.pass_obj
def new_command(
    session: Session, title: str, issuer: str, date: str, issue_number: str, note: str, as_json: bool
) -> None:
    """新建简报。Make a briefing."""
    with session.open_store() as store:
        briefing = briefings.new_briefing(store, title)
        filled = replace(briefing, issuer=issuer, date=date, issue_number=issue_number, editor_note=note)
        briefings.save_briefing(store, filled)
    if as_json:
        print_json(filled)
    else:
        click.echo(briefing.id)


@briefing_group.command("add")
@click.argument("briefing_id", type=int)
@click.argument("uids", nargs=-1, required=True)
@as_json
@click.pass_obj
def add_command(session: Session, briefing_id: int, uids: tuple[str, ...], as_json: bool) -> None:
    """把案例加到简报末尾。Put cases at the end of a briefing."""
    with session.open_store() as store:
        changes = briefings.add_cases(store, BriefingId(briefing_id), [CaseUid(uid) for uid in uids])
    if as_json:
        print_json({"briefings": changes.briefings, "cases": changes.cases})
    else:
        session.say("cli.changed", count=len(changes.cases))


@briefing_group.command("show")
@click.argument("briefing_id", type=int)
@as_json
@click.pass_obj
def show_command(session: Session, briefing_id: int, as_json: bool) -> None:
    """显示简报。Show a briefing."""
    with session.open_store() as store:
        briefing = briefings.load_briefing(store, BriefingId(briefing_id))
        titles = [load_case(store, item.case_uid).case.title for item in briefing.items]
    if as_json:
        print_json(briefing)
        return
    click.echo(briefing.title)
    for item, title in zip(briefing.items, titles, strict=True):
        click.echo(f"{item.case_uid}\t{title}")


@briefing_group.command("export")
@click.argument("briefing_id", type=int, required=False)
@click.option(
    "--cases", "uids", default="", help="不用已存简报，直接取这些案例（逗号分隔）。Cases instead of a saved briefing."
)
@click.option("--title", default="", help="与 --cases 同用的标题。Title to go with --cases.")
@click.option("--format", "format_name", type=click.Choice(tuple(FORMATS)), default="docx", show_default=True)
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="目标文件。Target file.")
@as_json
@click.pass_obj
def export_command(
    session: Session, briefing_id: int | None, uids: str, title: str, format_name: str, target: Path, as_json: bool
) -> None:
    """导出简报。Export a briefing."""
    if (briefing_id is None) == (not uids):
        raise click.UsageError("BRIEFING_ID / --cases")
    with session.open_store() as store:
        briefing = (
            _of_cases(tuple(CaseUid(uid.strip()) for uid in uids.split(",") if uid.strip()), title)
            if briefing_id is None
            else briefings.load_briefing(store, BriefingId(briefing_id))
        )
        for item in briefing.items:
            load_case(store, item.case_uid)
        document = briefings.compose(store, briefing)
    result = briefings.write_document(document, format_name, target)
    if as_json:
        print_json(
            {
                "file": result.file,
                "pages": None,
                "cases": len(briefing.items),
                "took_ms": result.took_ms,
                "warnings": result.warnings,
            }
        )
    else:
        session.say("cli.exported", file=result.file, cases=len(briefing.items))


def _of_cases(uids: tuple[CaseUid, ...], title: str) -> Briefing:
    return Briefing(BriefingId(0), title or "营商环境改革案例选编", items=tuple(BriefingItem(uid) for uid in uids))
