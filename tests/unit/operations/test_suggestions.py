"""The search box offers what can be typed on, and explains what finds nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.db.store import Store
from app.domain.suggestion import SuggestionKind
from app.errors import InvalidInput, QueryError
from app.operations.explain import explain
from app.operations.search import search
from app.operations.suggestions import suggest
from app.operations.synonyms import load_synonyms, read_own_list, save_own_list, shipped_groups, with_synonyms
from app.operations.tags import add_tag
from app.query.synonyms import Synonyms, make_synonyms
from tests.samples import PAUSE, POWER, TAX


def _completed(store: Store, text: str) -> list[str]:
    """The whole query after each suggestion has been taken."""
    return [text[: one.start] + one.text + text[one.end :] for one in suggest(store, text, len(text))]


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("歇业 指", "歇业 指标:"),
        ("daihe", "状态:待核"),
        ("固化", "阶段:固化为制度"),
        ("ind", "指标:"),
        ("zb", "指标:"),
        ("指标:hdd", "指标:获得电力"),
        ("-指标:电", "-指标:获得电力"),
        ("指标:elec", "指标:获得电力"),
        ("地区：jiang", "地区:江苏省"),
        ("状态:daihe", "状态:待核"),
        ("阶段:gu", "阶段:固化为制度"),
        ("有:x", "有:星标"),
        ("数据:接电", "数据:接电时间"),
        ("单位:供电", "单位:海陵区供电公司"),
        ("年份:", "年份:2021"),
        ("xieye", '标题:"滨江新区试行歇业登记"'),
        ("歇业 dxe", "歇业 电小二"),
        ("重", "标签:重点/一"),
        ("wdss", "营商环境 -电力"),
    ],
)
def test_a_word_is_completed(store: Store, typed: str, completed: str) -> None:
    add_tag(store, [POWER.uid], "重点/一")
    store.db.table("saved_searches").insert({"name": "我的搜索", "query": "营商环境 -电力"})
    assert completed in _completed(store, typed)


def test_suggestions_count_their_cases(store: Store) -> None:
    counts = {one.label: one.count for one in suggest(store, "地区:", 3)}
    assert counts["江苏省"] == 2
    title = next(one for one in suggest(store, "歇业", 2) if one.kind is SuggestionKind.TITLE)
    assert title.case == PAUSE.uid


def test_suggestions_count_what_a_search_with_synonyms_finds(store: Store) -> None:
    synonyms = make_synonyms([("电小二", "歇业")])
    for known, count in ((None, 1), (synonyms, search(store, "电小二", synonyms=synonyms).total)):
        (brand,) = (one for one in suggest(store, "电小", 2, synonyms=known) if one.kind is SuggestionKind.BRAND)
        assert brand.count == count
    assert search(store, "电小二", synonyms=synonyms).total > 1


def test_nothing_typed_offers_the_latest_searches(store: Store) -> None:
    store.db.table("search_history").insert({"query": "歇业", "used": "2022-01-01T00:00:00"})
    assert [(one.kind, one.text) for one in suggest(store, "", 0)] == [(SuggestionKind.HISTORY, "歇业")]


@given(st.text(max_size=30), st.integers(-3, 40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_text_gets_suggestions_or_none(store: Store, text: str, cursor: int) -> None:
    assert len(suggest(store, text, cursor, 5)) <= 5


@given(
    st.lists(
        st.sampled_from(["企业", "歇", "%", "5+X", "x", " ", "，", '"', "标题:", "-", "😀", "\x00", "OR "]), max_size=12
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=100, deadline=None)
def test_any_query_is_explained_or_refused(store: Store, pieces: list[str]) -> None:
    text = "".join(pieces)
    try:
        reasons = explain(store, text, make_synonyms(shipped_groups()))
    except QueryError:
        return
    assert reasons.total == search(store, text).total


def test_no_suggestions_for_what_cannot_be_a_query(store: Store) -> None:
    assert suggest(store, "企" * 100_000, 5) == ()
    assert suggest(store, "\ud800", 1) == ()


def test_the_word_without_hits_is_named(store: Store) -> None:
    reasons = explain(store, "歇业 区块链 地区:江苏", Synonyms())
    assert (reasons.total, reasons.without_hits) == (0, ("区块链",))
    assert [(part.part, part.total) for part in reasons.parts] == [("歇业", 2), ("区块链", 0), ("地区:江苏", 2)]
    assert reasons.any_of is not None
    assert (reasons.any_of.query, reasons.any_of.total) == ("(歇业 OR 区块链) 地区:江苏", 1)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("标题:些业", "标题:歇业"),
        ("业歇", "歇业"),
        ("电小儿", "电小二"),
        ("开接电", "开门接电"),
        ("xieye", "歇业"),
        ("标题:Xie'Ye", "标题:歇业"),
        ("xieyedengji", "歇业登记"),
        ("dxe", "电小二"),
        ("xieye dengji", "歇业 登记"),
        ("获得店力", "获得电力"),
        ("hddl", "获得电力"),
    ],
)
def test_near_spellings_are_offered(store: Store, typed: str, meant: str) -> None:
    reasons = explain(store, typed, Synonyms())
    assert meant in [other.query for other in reasons.near]
    assert search(store, meant).total == reasons.near[0].total > 0


def test_letters_that_are_no_pinyin_mean_nothing_else(store: Store) -> None:
    assert [explain(store, typed, Synonyms()).near for typed in ("qqzzqq", "1234", "x" * 41, "<x>'y")] == [()] * 4


def test_synonyms_are_visible_and_can_be_left_out(store: Store) -> None:
    synonyms = make_synonyms([("停业备案", "歇业")])
    offered = explain(store, "停业备案", synonyms).synonyms
    assert [(other.query, other.instead, other.total) for other in offered] == [("停业备案 OR 歇业", ("歇业",), 2)]
    assert explain(store, "停业备案", Synonyms()).synonyms == ()
    query, used = with_synonyms("停業備案", synonyms)
    assert set(search(store, query).uids[:2]) == {PAUSE.uid, TAX.uid}
    assert used[0].alternatives == ("歇业",)
    assert with_synonyms("电  力", synonyms) == ("电  力", ())


def test_it_is_said_which_synonyms_were_used(store: Store) -> None:
    synonyms = make_synonyms([("停业备案", "歇业")])
    reasons = explain(store, "停业备案 区块链", Synonyms(), synonyms)
    assert [(one.word, one.names) for one in reasons.used] == [("停业备案", ("歇业",))]
    assert (reasons.without_hits, reasons.synonyms) == (("区块链",), ())
    assert reasons.any_of is not None
    assert reasons.any_of.total == search(store, reasons.any_of.query, synonyms=synonyms).total == 2


def test_nothing_to_explain_in_marks_alone(store: Store) -> None:
    assert explain(store, "，", Synonyms()).parts == ()


def test_an_office_has_its_own_list(tmp_path: Path) -> None:
    own = tmp_path / "settings" / "synonyms.txt"
    assert len(shipped_groups()) >= 40
    assert load_synonyms(own).others("暂停经营") == load_synonyms(own).others("暫停經營")
    save_own_list(own, "歇业 = 打烊\n")
    assert "打烊" in load_synonyms(own).others("暂停经营")
    with pytest.raises(InvalidInput, match="synonyms_one_word"):
        save_own_list(own, "歇业")
    assert read_own_list(own) == "歇业 = 打烊\n"
    own.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(InvalidInput, match="synonyms_unreadable"):
        load_synonyms(own)
    with pytest.raises(InvalidInput, match="synonyms_not_saved"):
        save_own_list(own / "below", "歇业 = 打烊")


def test_shipped_synonyms_are_each_in_one_group() -> None:
    words = [word for group in shipped_groups() for word in group]
    assert len(words) == len(set(words))
