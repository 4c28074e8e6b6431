"""The first rows of a search are the beginning of the whole, and the whole is what stands in the texts."""

from __future__ import annotations

import random

import pytest

from app.db import index, relevance
from app.db.schema import SEARCH_COLUMNS
from app.db.store import Store
from app.domain.hits import FacetField, Sort
from app.operations.search import first_frame, load_rows, rest, search, similar, uids_of
from app.text.fold import search_form

QUERIES = (
    "企业",
    "企",
    "营商环境",
    "企业 服务",
    "企 服务",
    "标题:企业",
    "做法:企业 -税",
    "企业 OR 登记",
    "企业 指标:获得电力",
    "企业 年份:2021 -地区:江苏省",
    "企业 -登记",
    "企业 -登记 年份:2021",
    "企业 -税",
    "企 -登记 年份:2021",
    "标题:企业 -登记 有:标签",
    "(企业 -登记) OR 服务",
    "企业 (登记 OR 年份:2021)",
    "企业 (登记 OR 服务) 手段:告知承诺",
    "没有这样的词",
    "",
    "年份:2020..2022",
    "-企业",
)


def _plain(store: Store) -> dict[int, str]:
    """Row number → everything that is searched of the case, in search form."""
    texts: dict[int, str] = {}
    numbers = [int(row[0]) for row in store.db.execute("SELECT id FROM cases")]
    for number in numbers:
        row = index.searched_texts(store.db, number)
        texts[number] = "\n".join(search_form(row[column]) for column in SEARCH_COLUMNS)
    return texts


def test_substrings_are_found_where_they_stand_and_nowhere_else(many: Store) -> None:
    texts = _plain(many)
    chance = random.Random(11)
    asked = 0
    while asked < 2_000:
        text = texts[chance.choice(list(texts))]
        length = chance.choice((1, 2, 3, 4, 6, 8))
        start = chance.randrange(len(text) - length)
        piece = text[start : start + length]
        if "\n" in piece or search_form(piece) != piece:
            continue
        asked += 1
        found = rest(many, f'"{piece}"').rows
        assert set(found) == {number for number, plain in texts.items() if piece in plain}, piece


@pytest.mark.parametrize("sort", [Sort.RELEVANCE, Sort.NEWEST, Sort.READ])
@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize(("few", "size"), [(11, 10), (11, 100), (1_000, 30)])
def test_nothing_moves_when_the_rest_comes(
    many: Store, monkeypatch: pytest.MonkeyPatch, query: str, sort: Sort, few: int, size: int
) -> None:
    monkeypatch.setattr(relevance, "FEW", few)
    monkeypatch.setattr(relevance, "TITLES", 12)
    monkeypatch.setattr(relevance, "GISTS", 5)
    monkeypatch.setattr(relevance, "FAR", 2 * few)
    first = first_frame(many, query, sort, page_size=size)
    whole = rest(many, query, sort)
    assert [hit.uid for hit in first.hits] == list(uids_of(many, whole.rows[:size]))
    assert len(set(whole.rows)) == whole.total == len(whole.rows)
    assert first.total == whole.total if first.complete else first.total <= whole.total
    again = first_frame(many, query, sort, page_size=size)
    assert again.complete
    assert (again.hits, again.total) == (first.hits, whole.total)


def test_nothing_moves_whatever_piece_of_a_text_is_asked_for(many: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relevance, "FEW", 3)
    chance = random.Random(5)
    gists = [search_form(str(row[0])).replace("\n", "") for row in many.db.execute("SELECT gist FROM cases")]
    for narrower in ("", " 年份:2021", " -企业", " -企业 年份:2021") * 60:
        gist = chance.choice(gists)
        start = chance.randrange(len(gist) - 2)
        query = f'"{gist[start : start + 2]}"{narrower}'
        first = first_frame(many, query, page_size=30)
        whole = rest(many, query)
        assert len(set(whole.rows)) == whole.total == len(whole.rows), query
        assert [hit.uid for hit in first.hits] == list(uids_of(many, whole.rows[:30])), query


def test_rows_of_common_words_are_titles_first_then_gists_each_newest_first(
    many: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relevance, "FEW", 3)
    rows = list(rest(many, "企业").rows)
    brands = many.db.execute("SELECT id FROM cases WHERE instr(brand_names, '企业')")
    titles = {*rest(many, "标题:企业").rows, *(int(row[0]) for row in brands)}
    assert set(rows[: len(titles)]) == titles
    gists = {number for number in rows if "企业" in search_form(index.searched_texts(many.db, number)["gist"])} - titles
    following = rows[len(titles) : len(titles) + len(gists)]
    assert following == sorted(gists, reverse=True)
    last = rows[len(titles) + len(gists) :]
    assert last == sorted(last, reverse=True)


def test_refused_values_are_counted_too(many: Store) -> None:
    without = {facet.field: facet for facet in rest(many, "-年份:2021").facets}
    asked = {facet.field: facet for facet in rest(many, "").facets}
    assert without[FacetField.YEAR] == asked[FacetField.YEAR]
    assert without[FacetField.INDICATOR] != asked[FacetField.INDICATOR]


def test_pages_come_by_row_number(many: Store) -> None:
    whole = rest(many, "企业")
    page = load_rows(many, "企业", whole.rows[60:70])
    assert [hit.uid for hit in page] == list(uids_of(many, whole.rows[60:70]))
    assert all(hit.marks or hit.title_marks for hit in page)


def test_similar_rows_follow_only_when_few_are_found(many: Store) -> None:
    assert similar(many, "企业", rest(many, "企业").rows) == ()
    near = similar(many, "企业用电报装怎么办", rest(many, "企业用电报装怎么办").rows)
    assert near
    assert search(many, "企业用电报装怎么办").uids == uids_of(many, near)
