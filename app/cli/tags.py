"""`main.py tag …`: tags put on, taken off, renamed, merged."""

from __future__ import annotations

import click

from app.cli.session import Session, as_json, print_json
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.operations import tags


@click.group("tag")
def tag_group() -> None:
    """标签。Tags."""


@tag_group.command("list")
@as_json
@click.pass_obj
def list_command(session: Session, as_json: bool) -> None:
    """列出标签和案例数。List the tags with their numbers of cases."""
    with session.open_store() as store:
        found = tags.list_tags(store)
    if as_json:
        print_json({"tags": found})
        return
    for tag in found:
        click.echo(f"{tag.count}\t{tag.name}")


@tag_group.command("add")
@click.argument("name")
@click.argument("uids", nargs=-1, required=True)
@as_json
@click.pass_obj
def add_command(session: Session, name: str, uids: tuple[str, ...], as_json: bool) -> None:
    """给案例加标签。Put a tag on cases."""
    with session.open_store() as store:
        _answer(session, tags.add_tag(store, [CaseUid(uid) for uid in uids], name), as_json)


@tag_group.command("remove")
@click.argument("name")
@click.argument("uids", nargs=-1, required=True)
@as_json
@click.pass_obj
def remove_command(session: Session, name: str, uids: tuple[str, ...], as_json: bool) -> None:
    """从案例上取下标签。Take a tag off cases."""
    with session.open_store() as store:
        _answer(session, tags.remove_tag(store, [CaseUid(uid) for uid in uids], name), as_json)


@tag_group.command("rename")
@click.argument("old")
@click.argument("new")
@as_json
@click.pass_obj
def rename_command(session: Session, old: str, new: str, as_json: bool) -> None:
    """给标签改名，连同其下的标签。Rename a tag and all below it."""
    with session.open_store() as store:
        _answer(session, tags.rename_tag(store, old, new), as_json)


@tag_group.command("merge")
@click.argument("names", nargs=-1, required=True)
@click.option("--into", required=True, help="合并后的标签。The tag that stays.")
@as_json
@click.pass_obj
def merge_command(session: Session, names: tuple[str, ...], into: str, as_json: bool) -> None:
    """合并标签。Merge tags into one."""
    with session.open_store() as store:
        _answer(session, tags.merge_tags(store, names, into), as_json)


@tag_group.command("delete")
@click.argument("name")
@as_json
@click.pass_obj
def delete_command(session: Session, name: str, as_json: bool) -> None:
    """删除标签及其下的标签，案例不变。Delete a tag and all below it; the cases stay."""
    with session.open_store() as store:
        _answer(session, tags.delete_tag(store, name), as_json)


def _answer(session: Session, changes: Changes, as_json: bool) -> None:
    if as_json:
        print_json({"tags": changes.tags, "cases": changes.cases})
    else:
        session.say("cli.changed", count=len(changes.cases))
