"""`main.py library …`: the bundled store."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.session import Session, as_json, print_json
from app.domain.report import LibraryReport
from app.operations.library import build_bundled_store, bundled_store, library_report


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


@library_group.command("report")
@as_json
@click.pass_obj
def report_command(session: Session, as_json: bool) -> None:
    """按汇编统计案例、字数、关键数据和空缺。Count cases, characters, figures and what is empty."""
    with session.open_store() as store:
        report = library_report(store)
    if as_json:
        print_json(report)
    else:
        _print(session, report)


def _print(session: Session, report: LibraryReport) -> None:
    for row in report.sources:
        click.echo(
            session.wording(
                "cli.report_source",
                title=row.source.title,
                cases=row.cases,
                declared=row.source.declared if row.source.declared is not None else "—",
                characters=row.characters,
                figures=row.figures,
                originals=row.originals,
                cut_off=row.cut_off,
            )
        )
        if row.empty:
            fields = "，".join(f"{session.wording('field.' + name)} {count}" for name, count in row.empty)
            click.echo(session.wording("cli.report_empty", fields=fields))
    for code, counts in (
        ("cli.report_indicators", report.indicators),
        ("cli.report_provinces", report.provinces),
        ("cli.report_instruments", report.instruments),
    ):
        click.echo(session.wording(code, counts="，".join(f"{name} {count}" for name, count in counts)))
