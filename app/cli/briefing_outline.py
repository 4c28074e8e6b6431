"""`main.py briefing outline`: the outline of a briefing out as JSON and, when it has been edited, in again."""

from __future__ import annotations

from typing import TextIO

import click

from app.cli.session import Session
from app.domain.briefing import BriefingId
from app.operations import outline_files


@click.command("outline")
@click.argument("briefing_id", type=int)
@click.option(
    "--from",
    "source",
    type=click.File(encoding="utf-8-sig"),
    help="换成此文件里的提纲（- 为标准输入）。Take the outline in this file (- for standard input).",
)
@click.pass_obj
def outline_command(session: Session, briefing_id: int, source: TextIO | None) -> None:
    """以 JSON 打印提纲（部分、案例、段落、表、图、附件、改写），改好后可写回。Print the outline as JSON, or take one."""
    wanted = BriefingId(briefing_id)
    with session.open_store() as store:
        if source is None:
            click.echo(outline_files.read_outline(store, wanted))
            return
        changes = outline_files.write_outline(store, wanted, source.read())
    session.say("cli.outline_taken" if changes.briefings else "cli.outline_same")
