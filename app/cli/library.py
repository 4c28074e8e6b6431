"""`main.py library …`: the bundled store."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.session import Session
from app.operations.library import build_bundled_store, bundled_store


@click.group("library")
def library_group() -> None:
    """随附案例库。The bundled library."""


@library_group.command("build")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path), help="缺省为随附库的位置。Target file.")
@click.pass_obj
def build_command(session: Session, target: Path | None) -> None:
    """由案例卡生成随附的存储文件。Make the bundled store from the cards."""
    path = target or bundled_store()
    session.say("cli.built", path=path, cases=build_bundled_store(path))
