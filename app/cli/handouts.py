"""`main.py handout`: sheets for a class and its leader, or slides, from cases, a collection or a briefing."""

from __future__ import annotations

from pathlib import Path

import click

from app.cli.briefing_settings import uids_of
from app.cli.session import Session, as_json, print_json
from app.db.store import Store
from app.domain.briefing import BriefingId
from app.domain.collection import CollectionId
from app.domain.handout import Audience
from app.domain.slides import Deck, Ratio
from app.export.registry import SLIDE_FORMATS
from app.operations import presenting
from app.operations.presentations import HANDOUT_FORMATS, write_handout, write_presentation

_TITLE = "营商环境改革案例"


@click.command("handout")
@click.option("--cases", "uids", default="", help="这些案例（逗号分隔）。These cases.")
@click.option("--collection", type=int, help="专题的编号。The number of a collection.")
@click.option("--briefing", type=int, help="简报的编号。The number of a briefing.")
@click.option("--title", default="", help="与 --cases 同用的标题。Title to go with --cases.")
@click.option(
    "--for",
    "audience",
    type=click.Choice([audience.value for audience in Audience]),
    default=Audience.BOTH.value,
    show_default=True,
    help="给学员、给带教人或两者。For the class, its leader, or both.",
)
@click.option(
    "--format", "format_name", type=click.Choice((*HANDOUT_FORMATS, *SLIDE_FORMATS)), default="docx", show_default=True
)
@click.option("--ratio", type=click.Choice([ratio.value for ratio in Ratio]), help="幻灯片的宽高比。Shape of slides.")
@click.option("-o", "--output", "target", required=True, type=click.Path(path_type=Path), help="目标文件。Target file.")
@as_json
@click.pass_obj
def handout_command(
    session: Session,
    /,
    *,
    uids: str,
    collection: int | None,
    briefing: int | None,
    title: str,
    audience: str,
    format_name: str,
    ratio: str | None,
    target: Path,
    as_json: bool,
) -> None:
    """课堂讨论材料或幻灯片。A handout for a class, or slides."""
    if sum((bool(uids), collection is not None, briefing is not None)) != 1:
        raise click.UsageError("--cases / --collection / --briefing")
    if ratio is not None and format_name not in SLIDE_FORMATS:
        raise click.UsageError("--ratio / --format pptx")
    with session.open_store() as store:
        deck = _deck(store, uids, title, collection, briefing)
    if format_name in SLIDE_FORMATS:
        result = write_presentation(deck, format_name, target, ratio=Ratio(ratio or Ratio.WIDE))
    else:
        result = write_handout(deck, Audience(audience), format_name, target)
    if as_json:
        print_json({"file": result.file, "pages": result.pages, "took_ms": result.took_ms, "warnings": result.warnings})
    else:
        session.say("cli.written", file=result.file)
        for code in result.warnings:
            session.say(code)


def _deck(store: Store, uids: str, title: str, collection: int | None, briefing: int | None) -> Deck:
    if collection is not None:
        return presenting.collection_presentation(store, CollectionId(collection))
    if briefing is not None:
        return presenting.briefing_presentation(store, BriefingId(briefing))
    return presenting.cases_presentation(store, title or _TITLE, uids_of(uids))
