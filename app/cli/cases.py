"""`main.py search` and `main.py show`."""

from __future__ import annotations

from typing import Any

import click

from app.cli.session import Session, as_json, plain, print_json
from app.domain.case import CaseDetail, CaseUid
from app.domain.hits import SearchHit, SearchResult
from app.operations.library import load_case
from app.operations.search import search


@click.command("search")
@click.argument("query")
@click.option("--limit", type=click.IntRange(min=0), default=20, show_default=True, help="最多几条。Rows at most.")
@click.option("--facets", is_flag=True, help="附分面计数。With facet counts.")
@as_json
@click.pass_obj
def search_command(session: Session, query: str, limit: int, facets: bool, as_json: bool) -> None:
    """搜索案例。Search the cases."""
    with session.open_store() as store:
        result = search(store, query, page_size=limit)
    if as_json:
        print_json(_result(result, facets))
        return
    session.say("cli.found", total=result.total, took=result.took_ms)
    for number, hit in enumerate(result.hits):
        if number == result.total:
            session.say("cli.similar")
        click.echo(f"{hit.uid}\t{'·'.join(hit.place.names)}\t{hit.title}\n\t{hit.snippet}")


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
