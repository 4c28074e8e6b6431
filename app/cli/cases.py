"""`main.py search` and `main.py show`."""

from __future__ import annotations

from typing import Any

import click

from app.cli.session import Session, as_json, plain, print_json
from app.domain.case import CaseDetail, CaseUid
from app.domain.hits import SearchHit, SearchResult
from app.domain.suggestion import Explanation
from app.errors import InvalidInput
from app.operations.explain import NO_SYNONYMS, explain, other_names
from app.operations.library import load_case
from app.operations.search import search
from app.operations.synonyms import load_synonyms, own_list_file, shipped_synonyms
from app.paths import settings_file
from app.query.synonyms import Synonyms
from app.settings import SettingsFile


@click.command("search")
@click.argument("query")
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="最多几条。Rows at most.")
@click.option("--facets", is_flag=True, help="附分面计数。With facet counts.")
@click.option(
    "--explain", "with_reasons", is_flag=True, help="说明每个词各有几条，以及可改用的查询。Why, and what else."
)
@click.option(
    "--synonyms/--no-synonyms",
    "with_synonyms",
    default=None,
    help="是否同时查找同义词，缺省按窗口中的设置。Whether to look for synonyms too; as set in the window.",
)
@as_json
@click.pass_obj
def search_command(
    session: Session,
    query: str,
    limit: int,
    facets: bool,
    with_reasons: bool,
    with_synonyms: bool | None,
    as_json: bool,
) -> None:
    """搜索案例。Search the cases.

    词之间为“且”；"…" 为原样短语，OR 为“或”，-词 为排除，可用括号。
    Words are AND; "…" an exact phrase, OR, -word, brackets.

    \b
    字段 Fields:
      标题: title:   做法: measures:   成效: results:   案例卡: card:   原文: original:   备注: notes:   单位: body:
      指标: indicator:   地区: region:   手段: instrument:   年份: year:2021..2022   来源: source:   阶段: stage:
      状态: state:   标签: tag:   专题: collection:   有: has:   无: lacks:
      数据: figure:   时限<-50%   时限压减≥50%   办理时间<1天
    """  # noqa: D301 - \b is click's mark of a paragraph whose lines stay as they are
    uses = SettingsFile(settings_file()).read().use_synonyms if with_synonyms is None else with_synonyms
    known = _synonyms(session)
    used, offered = (known, NO_SYNONYMS) if uses else (NO_SYNONYMS, known)
    with session.open_store() as store:
        result = search(store, query, synonyms=used, page_size=limit)
        unasked = not result.total and not as_json
        reasons = explain(store, query, offered, used) if with_reasons or unasked else None
    names = other_names(query, used)
    if as_json:
        value = _result(result, facets) | {"synonyms": plain(names)}
        print_json(value | ({"explanation": plain(reasons)} if reasons else {}))
        return
    session.say("cli.found", total=result.total, took=result.took_ms)
    for each in names:
        session.say("cli.synonyms_used", word=each.word, names="、".join(each.names))
    if reasons and not with_reasons:
        for other in reasons.near:
            session.say("cli.near", query=other.query, total=other.total)
    for number, hit in enumerate(result.hits):
        if number == result.total:
            session.say("cli.similar")
        click.echo(f"{hit.uid}\t{'·'.join(hit.place.names)}\t{hit.title}\n\t{hit.snippet}")
    if reasons and with_reasons:
        _print_reasons(session, reasons)


def _synonyms(session: Session) -> Synonyms:
    """All synonyms; where the office's own list cannot be used, that is told and the shipped ones are."""
    try:
        return load_synonyms(own_list_file())
    except InvalidInput as error:
        session.complain(error)
        return shipped_synonyms()


def _print_reasons(session: Session, reasons: Explanation) -> None:
    for part in reasons.parts:
        click.echo(session.wording("cli.part_hits", part=part.part, total=part.total))
    others = (
        ("cli.any_of", filter(None, (reasons.any_of,))),
        ("cli.near", reasons.near),
        ("cli.synonym", reasons.synonyms),
    )
    for code, queries in others:
        for other in queries:
            click.echo(session.wording(code, query=other.query, total=other.total))


def _result(result: SearchResult, with_facets: bool) -> dict[str, Any]:
    value: dict[str, Any] = {
        "query": result.query,
        "total": result.total,
        "took_ms": result.took_ms,
        "hits": [_hit(hit, number >= result.total) for number, hit in enumerate(result.hits)],
        "explain": list(result.explain),
    }
    if with_facets:
        value["facets"] = {
            facet.field.value: [
                {"value": item.value, "label": item.label, "count": item.count} for item in facet.values if item.count
            ]
            for facet in result.facets
        }
    return value


def _hit(hit: SearchHit, similar: bool) -> dict[str, Any]:
    return {
        "uid": hit.uid,
        "title": hit.title,
        "province": hit.place.province,
        "city": hit.place.city,
        "indicators": list(hit.indicators),
        "score": hit.score,
        "snippet": hit.snippet,
        "marks": [list(mark) for mark in hit.marks],
        "similar": similar,
    }


@click.command("show")
@click.argument("uid")
@as_json
@click.pass_obj
def show_command(session: Session, uid: str, as_json: bool) -> None:
    """显示一个案例。Show a case."""
    with session.open_store() as store:
        detail = load_case(store, CaseUid(uid))
    if as_json:
        print_json(_whole(detail))
    else:
        _print(detail)


def _whole(detail: CaseDetail) -> dict[str, Any]:
    value: dict[str, Any] = plain(detail.case)
    value |= plain(detail.case.place)
    del value["place"]
    value["tags"] = list(detail.tags)
    value["source"] = plain(detail.source)
    value["versions"] = plain(detail.versions)
    value["original"] = None
    if detail.original is not None:
        value["original"] = plain(detail.original) | {"text": "\n".join(detail.original.lines)}
        value["original"]["repaired_text"] = detail.original.text
        del value["original"]["lines"], value["original"]["repaired_lines"]
    return value


def _print(detail: CaseDetail) -> None:
    case = detail.case
    click.echo(case.title)
    click.echo(" · ".join((*case.place.names, *case.indicators, detail.source.title)))
    for text in (case.gist, "、".join(detail.tags)):
        if text:
            click.echo(text)
    for section in case.sections:
        click.echo(f"\n{section.heading}\n{section.body}")
