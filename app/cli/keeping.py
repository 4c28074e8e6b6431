"""`main.py collection …`, `main.py note …`, `main.py trash …`: what a person keeps beside the cases."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.session import Session, as_json, print_json
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.collection import CollectionId
from app.domain.keeping import TrashId
from app.domain.notes import AnnotationFilter, Note
from app.operations import briefings, collections, my_notes, notes, trash


@click.group("collection")
def collection_group() -> None:
    """专题。Collections."""


@collection_group.command("list")
@as_json
@click.pass_obj
def list_collections(session: Session, as_json: bool) -> None:
    """列出专题。List the collections."""
    with session.open_store() as store:
        found = collections.list_collections(store)
    if as_json:
        print_json({"collections": found})
        return
    for each in found:
        click.echo(f"{each.id}\t{each.total}\t{'  ' * each.depth}{each.name}")


@collection_group.command("show")
@click.argument("number", type=int)
@as_json
@click.pass_obj
def show_collection(session: Session, number: int, as_json: bool) -> None:
    """列出专题里的案例编号。List the cases of a collection."""
    with session.open_store() as store:
        uids = collections.cases_in(store, CollectionId(number))
    if as_json:
        print_json({"cases": uids})
    else:
        click.echo("\n".join(uids))


@collection_group.command("new")
@click.argument("name")
@click.option("--below", type=int, help="上级专题的编号。The collection it lies in.")
@as_json
@click.pass_obj
def new_collection(session: Session, name: str, below: int | None, as_json: bool) -> None:
    """新建专题。Make a collection."""
    parent = None if below is None else CollectionId(below)
    with session.open_store() as store:
        made = collections.new_collection(store, name, parent)
    if as_json:
        print_json({"id": made})
    else:
        click.echo(made)


@collection_group.command("add")
@click.argument("number", type=int)
@click.argument("uids", nargs=-1, required=True)
@as_json
@click.pass_obj
def add_to_collection(session: Session, number: int, uids: tuple[str, ...], as_json: bool) -> None:
    """把案例放入专题。Put cases into a collection."""
    with session.open_store() as store:
        chosen = [CaseUid(uid) for uid in uids]
        _answer(session, collections.add_to_collection(store, CollectionId(number), chosen), as_json)


@collection_group.command("remove")
@click.argument("number", type=int)
@click.argument("uids", nargs=-1, required=True)
@as_json
@click.pass_obj
def remove_from_collection(session: Session, number: int, uids: tuple[str, ...], as_json: bool) -> None:
    """把案例移出专题。Take cases out of a collection."""
    with session.open_store() as store:
        chosen = [CaseUid(uid) for uid in uids]
        _answer(session, collections.remove_from_collection(store, CollectionId(number), chosen), as_json)


@collection_group.command("delete")
@click.argument("number", type=int)
@as_json
@click.pass_obj
def delete_collection(session: Session, number: int, as_json: bool) -> None:
    """删除专题及其下的专题，放入回收站。Delete a collection and all below it into the trash."""
    with session.open_store() as store:
        _answer(session, collections.delete_collection(store, CollectionId(number)), as_json)


@click.group("note")
def note_group() -> None:
    """备注和批注。Notes and highlights."""


@note_group.command("add")
@click.argument("uid")
@click.argument("text")
@as_json
@click.pass_obj
def add_note(session: Session, uid: str, text: str, as_json: bool) -> None:
    """给案例写备注（Markdown）。Write a note on a case, in Markdown."""
    with session.open_store() as store:
        note = notes.add_note(store, CaseUid(uid), text)
    if as_json:
        print_json(note)
    else:
        session.say("cli.changed", count=1)


@note_group.command("list")
@click.argument("words", nargs=-1)
@as_json
@click.pass_obj
def list_notes(session: Session, words: tuple[str, ...], as_json: bool) -> None:
    """列出全部备注和批注。List all notes and highlights."""
    with session.open_store() as store:
        found = my_notes.list_annotations(store, AnnotationFilter(words=" ".join(words)))
    if as_json:
        print_json({"notes": found})
        return
    for each in found:
        text = each.mark.body if isinstance(each.mark, Note) else each.mark.anchor.quote
        click.echo(f"{each.mark.case_uid}\t{my_notes.place_name(each.mark.anchor.place)}\t{' '.join(text.split())}")


@note_group.command("export")
@click.option("--format", "format_name", default="md", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True)
@click.option("--title", default="我的备注和批注", show_default=True)
@as_json
@click.pass_obj
def export_notes(session: Session, format_name: str, output: Path, title: str, as_json: bool) -> None:
    """把全部备注和批注写成文件。Write all notes and highlights into a file."""
    with session.open_store() as store:
        found = my_notes.list_annotations(store)
    result = briefings.write_document(my_notes.annotations_document(found, title), format_name, output)
    if as_json:
        print_json({"file": result.file, "notes": len(found), "took_ms": result.took_ms, "warnings": result.warnings})
    else:
        session.say("cli.exported", cases=len({each.mark.case_uid for each in found}), file=str(result.file))


@click.group("trash")
def trash_group() -> None:
    """回收站。The trash."""


@trash_group.command("list")
@as_json
@click.pass_obj
def list_trash(session: Session, as_json: bool) -> None:
    """列出回收站里的内容。List what lies in the trash."""
    with session.open_store() as store:
        found = trash.list_trash(store)
    if as_json:
        print_json({"trash": found})
        return
    for item in found:
        click.echo(f"{item.id}\t{item.deleted[:10]}\t{item.kind}\t{item.name}")


@trash_group.command("restore")
@click.argument("number", type=int)
@as_json
@click.pass_obj
def restore_from_trash(session: Session, number: int, as_json: bool) -> None:
    """从回收站恢复。Put something back from the trash."""
    with session.open_store() as store:
        _answer(session, trash.restore(store, TrashId(number)), as_json)


def _answer(session: Session, changes: Changes, as_json: bool) -> None:
    if as_json:
        print_json({"cases": changes.cases, "collections": changes.collections})
    else:
        session.say("cli.changed", count=len(changes.cases))
