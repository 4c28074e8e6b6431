"""`main.py briefing …`: briefings made, filled, checked, kept and exported."""

from __future__ import annotations

from dataclasses import replace

import click

from app.cli.briefing_export import export_command
from app.cli.briefing_outline import outline_command
from app.cli.briefing_settings import Setting, setting_options, uids_of, with_settings
from app.cli.profiles import profiles_group
from app.cli.session import Session, as_json, print_json
from app.domain.briefing import BriefingId, BriefingKind
from app.domain.case import CaseUid
from app.domain.draft_check import Finding
from app.operations import briefings, draft_check
from app.operations.layout_profiles import load_layout


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
@click.option("--kind", type=click.Choice([kind.value for kind in BriefingKind]), help="种类。Kind of document.")
@click.option("--cases", "uids", default="", help="一开始就放入的案例（逗号分隔）。Cases to begin with.")
@click.option("--note", default="", help="编者按。Editor's note.")
@click.option("--profile", default="", help="版式名称。Name of its layout profile.")
@setting_options
@as_json
@click.pass_obj
def new_command(
    session: Session,
    /,
    *,
    title: str,
    kind: str | None,
    uids: str,
    note: str,
    profile: str,
    as_json: bool,
    **settings: Setting,
) -> None:
    """新建简报。Make a briefing."""
    with session.open_store() as store:
        load_layout(store, profile)
        if kind is None:
            briefing = briefings.new_briefing(store, title)
            briefings.add_cases(store, briefing.id, uids_of(uids))
        else:
            briefing = briefings.start_briefing(store, title, BriefingKind(kind), uids_of(uids))
        stored = briefings.load_briefing(store, briefing.id)
        filled = with_settings(replace(stored, editor_note=note, profile=profile), settings)
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
        cases = briefings.load_cases(store, briefing)
    if as_json:
        print_json(briefing)
        return
    click.echo(briefing.title)
    for item in briefing.items:
        detail = cases.get(item.case_uid)
        click.echo(f"{item.case_uid}\t{detail.case.title if detail else ''}")


@briefing_group.command("rename")
@click.argument("briefing_id", type=int)
@click.argument("title")
@as_json
@click.pass_obj
def rename_command(session: Session, briefing_id: int, title: str, as_json: bool) -> None:
    """改名。Give a briefing another title."""
    with session.open_store() as store:
        changes = briefings.rename_briefing(store, BriefingId(briefing_id), title)
    _tell(session, "cli.briefing_renamed", changes.briefings, as_json)


@briefing_group.command("duplicate")
@click.argument("briefing_id", type=int)
@as_json
@click.pass_obj
def duplicate_command(session: Session, briefing_id: int, as_json: bool) -> None:
    """复制一份，打印新编号。Make a copy and print its number."""
    with session.open_store() as store:
        copy = briefings.duplicate_briefing(store, BriefingId(briefing_id))
    if as_json:
        print_json(copy)
    else:
        click.echo(copy.id)


@briefing_group.command("delete")
@click.argument("briefing_id", type=int)
@as_json
@click.pass_obj
def delete_command(session: Session, briefing_id: int, as_json: bool) -> None:
    """删除到回收站。Delete a briefing into the trash."""
    with session.open_store() as store:
        changes = briefings.delete_briefing(store, BriefingId(briefing_id))
    _tell(session, "cli.briefing_deleted", changes.briefings, as_json)


@briefing_group.command("versions")
@click.argument("briefing_id", type=int)
@click.option("--keep", "name", help="把现在的样子存为一个版本，起个名字。Keep the present state under a name.")
@click.option("--restore", "number", type=int, help="恢复到某个版本。Go back to a version.")
@as_json
@click.pass_obj
def versions_command(session: Session, briefing_id: int, name: str | None, number: int | None, as_json: bool) -> None:
    """列出、保存、恢复版本。List the versions; keep or restore one."""
    wanted = BriefingId(briefing_id)
    with session.open_store() as store:
        if name is not None:
            briefings.keep_version(store, wanted, name)
        if number is not None:
            briefings.restore_version(store, wanted, number)
        found = briefings.list_versions(store, wanted)
    if as_json:
        print_json({"versions": found})
        return
    for version in found:
        click.echo(f"{version.number}\t{version.saved}\t{version.case_count}\t{version.name or version.title}")


@briefing_group.command("check")
@click.argument("briefing_id", type=int)
@click.option("--mend", is_flag=True, help="改正能自动改正的。Mend what can be mended.")
@as_json
@click.pass_obj
def check_command(session: Session, briefing_id: int, mend: bool, as_json: bool) -> None:
    """检查草稿。Check a draft."""
    with session.open_store() as store:
        if mend:
            draft_check.mend_draft(store, BriefingId(briefing_id))
        findings = draft_check.check_draft(store, briefings.load_briefing(store, BriefingId(briefing_id)))
    sentences = [session.wording(finding.code, **dict(finding.parameters)) for finding in findings]
    if as_json:
        print_json({"findings": [_finding(*each) for each in zip(findings, sentences, strict=True)]})
        return
    for sentence in sentences:
        click.echo(sentence)


def _finding(finding: Finding, sentence: str) -> dict[str, object]:
    """A finding as JSON: its function is only told of."""
    return {
        "code": finding.code,
        "message": sentence,
        "item": finding.item or None,
        "passage": finding.passage or None,
        "start": finding.start,
        "edit": finding.edit,
        "can_mend": finding.mend is not None,
    }


def _tell(session: Session, code: str, touched: frozenset[BriefingId], as_json: bool) -> None:
    """What changed, as JSON or as a message."""
    if as_json:
        print_json({"briefings": touched})
    else:
        session.say(code)


briefing_group.add_command(export_command)
briefing_group.add_command(outline_command)
briefing_group.add_command(profiles_group)
