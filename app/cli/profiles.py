"""`main.py briefing profiles …`: layout profiles listed, shown, handed on and taken over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from app.cli.session import Session, as_json, print_json
from app.db.store import Store
from app.domain.briefing import BriefingId
from app.domain.layout_profile import GB_PROFILE, LayoutProfile
from app.errors import NotFound
from app.export.profiles import profile_text, read_profile
from app.operations import briefings, layout_profiles


def layout_of(store: Store, wanted: str) -> LayoutProfile:
    """The profile of a name, else the one in a file.  Raises NotFound, ExportFailed."""
    try:
        return layout_profiles.load_layout(store, wanted)
    except NotFound:
        if not Path(wanted).exists():
            raise
        return read_profile(Path(wanted))


@click.group("profiles")
def profiles_group() -> None:
    """版式。Layout profiles."""


@profiles_group.command("list")
@as_json
@click.pass_obj
def list_command(session: Session, as_json: bool) -> None:
    """列出版式。List the layout profiles."""
    with session.open_store() as store:
        found = layout_profiles.list_layouts(store)
    if as_json:
        print_json({"profiles": [{"name": each.profile.name, "bundled": each.is_bundled} for each in found]})
        return
    for layout in found:
        click.echo(layout.profile.name)


@profiles_group.command("show")
@click.argument("name")
@as_json
@click.pass_obj
def show_command(session: Session, name: str, as_json: bool) -> None:
    """显示一个版式。Show a layout profile."""
    with session.open_store() as store:
        profile = layout_profiles.load_layout(store, name)
    if as_json:
        print_json(profile)
    else:
        click.echo(profile_text(profile), nl=False)


@profiles_group.command("export")
@click.argument("name")
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="目标文件。Target file.")
@as_json
@click.pass_obj
def export_command(session: Session, name: str, target: Path, as_json: bool) -> None:
    """把版式写入文件。Write a layout profile to a file."""
    with session.open_store() as store:
        layout_profiles.export_layout(store, name, target)
    if as_json:
        print_json({"file": target})
    else:
        session.say("cli.layout_exported", name=name, file=target)


@profiles_group.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@as_json
@click.pass_obj
def import_command(session: Session, file: Path, as_json: bool) -> None:
    """从文件取入版式，打印其名称。Take a layout profile from a file and print its name."""
    with session.open_store() as store:
        made = layout_profiles.import_layout(store, file)
    if as_json:
        print_json({"name": made.name})
    else:
        click.echo(made.name)


@profiles_group.command("duplicate")
@click.argument("name")
@as_json
@click.pass_obj
def duplicate_command(session: Session, name: str, as_json: bool) -> None:
    """复制一个版式，打印新名称。Copy a layout profile and print the name of the copy."""
    with session.open_store() as store:
        made = layout_profiles.duplicate_layout(store, name)
    if as_json:
        print_json({"name": made.name})
    else:
        click.echo(made.name)


@profiles_group.command("rename")
@click.argument("name")
@click.argument("new_name")
@as_json
@click.pass_obj
def rename_command(session: Session, name: str, new_name: str, as_json: bool) -> None:
    """改名，使用它的简报随之改用新名。Give a layout profile another name, in its briefings too."""
    with session.open_store() as store:
        profile = layout_profiles.load_layout(store, name)
        changes = layout_profiles.save_layout(store, name, replace(profile, name=new_name))
    if as_json:
        print_json({"briefings": changes.briefings})
    else:
        session.say("cli.briefing_renamed")


@profiles_group.command("use")
@click.argument("name")
@click.argument("briefing_id", type=int)
@as_json
@click.pass_obj
def use_command(session: Session, name: str, briefing_id: int, as_json: bool) -> None:
    """让一份简报使用此版式。Let a briefing have a layout profile."""
    with session.open_store() as store:
        chosen = layout_profiles.load_layout(store, name).name
        briefing = briefings.load_briefing(store, BriefingId(briefing_id))
        briefings.save_briefing(store, replace(briefing, profile="" if chosen == GB_PROFILE.name else chosen))
    if as_json:
        print_json({"name": chosen, "briefings": [briefing_id]})
    else:
        session.say("cli.layout_chosen", name=chosen)


@profiles_group.command("delete")
@click.argument("name")
@as_json
@click.pass_obj
def delete_command(session: Session, name: str, as_json: bool) -> None:
    """删除到回收站。Delete a layout profile into the trash."""
    with session.open_store() as store:
        changes = layout_profiles.delete_layout(store, name)
    if as_json:
        print_json({"name": name, "briefings": changes.briefings})
    else:
        session.say("cli.layout_deleted", name=name, count=len(changes.briefings))
