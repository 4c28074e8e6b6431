"""`main.py check --store …` and `main.py backup`."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.session import Session, as_json, print_json
from app.operations import upkeep


@click.command("check")
@click.option("--repair", is_flag=True, help="重建索引等可修复之处。Mend what can be mended.")
@as_json
@click.pass_obj
def check_command(session: Session, repair: bool, as_json: bool) -> int:
    """检查存储文件：完整性、外键、索引与内容是否一致。Check the store."""
    with session.open_store() as store:
        if repair:
            upkeep.rebuild_index(store)
        findings = upkeep.check(store)
    if as_json:
        print_json({"store": findings.path, "cases": findings.cases, "originals": findings.originals}
                   | {"ok": not findings.problems, "findings": findings.problems})  # fmt: skip
    else:
        session.say("cli.checked", path=findings.path, cases=findings.cases, originals=findings.originals)
        for problem in findings.problems:
            session.say(f"cli.finding_{problem}")
    return 1 if findings.problems else 0


@click.command("backup")
@click.argument("target", type=click.Path(path_type=Path))
@click.pass_obj
def backup_command(session: Session, target: Path) -> None:
    """把存储文件完整复制到 TARGET。Write a complete copy of the store."""
    with session.open_store() as store:
        upkeep.backup(store, target)
    session.say("cli.backed_up", path=target)
