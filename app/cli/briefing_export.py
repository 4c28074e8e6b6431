"""`main.py briefing export`: a saved briefing, or a few cases, as a file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from app.briefing.kinds import as_kind
from app.briefing.outline import reconciled, starter
from app.cli.briefing_settings import Setting, setting_options, uids_of, with_settings
from app.cli.profiles import layout_of
from app.cli.session import Session, as_json, print_json
from app.db.store import Store
from app.domain.briefing import Briefing, BriefingId, BriefingItem, BriefingKind
from app.domain.case import CaseUid
from app.domain.layout_profile import LayoutProfile
from app.domain.slides import Ratio
from app.export.registry import FORMATS, SLIDE_FORMATS
from app.operations import briefing_exports, briefings
from app.operations.briefings import ExportResult
from app.operations.library import load_case
from app.operations.presentations import write_presentation
from app.operations.presenting import presentation_of

_TITLE = "营商环境改革案例选编"


@click.command("export")
@click.argument("briefing_id", type=int, required=False)
@click.option(
    "--cases", "uids", default="", help="不用已存简报，直接取这些案例（逗号分隔）。Cases instead of a saved briefing."
)
@click.option("--title", default="", help="与 --cases 同用的标题。Title to go with --cases.")
@click.option(
    "--kind", type=click.Choice([kind.value for kind in BriefingKind]), help="按此种类导出。Export as this kind."
)
@click.option("--profile", metavar="NAME|FILE", help="用此版式（名称或文件）。Layout profile, by name or file.")
@click.option("--split", type=click.Choice(["zip"]), help="每个案例一个文件，打成一包。A file for each case, zipped.")
@click.option(
    "--format", "format_name", type=click.Choice((*FORMATS, *SLIDE_FORMATS)), default="docx", show_default=True
)
@click.option("--ratio", type=click.Choice([ratio.value for ratio in Ratio]), help="幻灯片的宽高比。Shape of slides.")
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="目标文件。Target file.")
@setting_options
@as_json
@click.pass_obj
def export_command(
    session: Session,
    /,
    *,
    briefing_id: int | None,
    uids: str,
    title: str,
    kind: str | None,
    profile: str | None,
    split: str | None,
    ratio: str | None,
    format_name: str,
    target: Path,
    as_json: bool,
    **settings: Setting,
) -> None:
    """导出简报。Export a briefing."""
    if (briefing_id is None) == (not uids):
        raise click.UsageError("BRIEFING_ID / --cases")
    if format_name in SLIDE_FORMATS and (split is not None or profile is not None):
        raise click.UsageError("--format pptx / --split, --profile")
    if format_name not in SLIDE_FORMATS and ratio is not None:
        raise click.UsageError("--ratio / --format pptx")
    with session.open_store() as store:
        if briefing_id is None:
            briefing = _of_cases(uids_of(uids), title, kind)
        else:
            stored = briefings.load_briefing(store, BriefingId(briefing_id))
            briefing = as_kind(stored, BriefingKind(kind)) if kind is not None else stored
        for item in briefing.items:
            load_case(store, item.case_uid)
        layout = layout_of(store, profile) if profile is not None else None
        briefing = with_settings(briefing, settings)
        if format_name in SLIDE_FORMATS:
            deck = presentation_of(store, briefing)
            result = write_presentation(deck, format_name, target, ratio=Ratio(ratio or Ratio.WIDE))
        else:
            result = _write(store, briefing, format_name, target, layout, split)
    if as_json:
        print_json(
            {
                "file": result.file,
                "pages": result.pages,
                "cases": len(briefing.items),
                "took_ms": result.took_ms,
                "warnings": result.warnings,
            }
        )
    else:
        session.say("cli.exported", file=result.file, cases=len(briefing.items))
        for code in result.warnings:
            session.say(code)


def _write(
    store: Store, briefing: Briefing, format_name: str, target: Path, layout: LayoutProfile | None, split: str | None
) -> ExportResult:
    """One file, or an archive with a file for each case."""
    if split is None:
        return briefings.write_document(briefings.compose(store, briefing, layout), format_name, target)
    documents = briefing_exports.compose_each(store, briefing, layout)
    return briefing_exports.write_bundle(documents, format_name, target)


def _of_cases(uids: tuple[CaseUid, ...], title: str, kind: str | None) -> Briefing:
    plain = Briefing(BriefingId(0), title or _TITLE, items=tuple(BriefingItem(uid) for uid in uids))
    if kind is None:
        return plain
    filled = replace(plain, kind=BriefingKind(kind), outline=starter(BriefingKind(kind), uids))
    return reconciled(filled, filled)
