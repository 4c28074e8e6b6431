"""What stands in a case finds it, whatever the script or width; SQL and plain Python agree."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from app.db.store import Store
from app.domain.case import Case, CaseUid
from app.domain.hits import FacetField, Sort
from app.operations.rows import row_numbers
from app.operations.search import load_rows, search
from app.query.nodes import And, FieldIs, Node, Not, Or, Text, TextField, simplify
from app.query.writer import write
from app.text.fold import runs, search_form
from app.text.marks import without_marks
from tests.samples import PAUSE, POWER, TAX

CASES = (POWER, TAX, PAUSE)
YEARS = {POWER.uid: "2021", TAX.uid: "2021", PAUSE.uid: ""}


def _texts(case: Case) -> dict[TextField, str]:
    figures = [f"{f.metric}{f.before}{f.before_unit}\n{f.value}{f.after}{f.unit}" for f in case.figures]
    card = [case.gist, *case.brand_names, *case.keywords, case.served, *case.documents, *figures]
    card += [without_marks(part) for section in case.sections for part in (section.heading, section.body)]
    title = f"{case.title}\n{case.short_title}"
    place = "\n".join((case.place.province, case.place.city, case.place.district, case.organization, *case.partners))
    return {
        TextField.TITLE: title,
        TextField.CARD: "\n".join(card),
        TextField.ORIGINAL: "",
        TextField.NOTES: "",
        TextField.ANYWHERE: "\n".join((title, place, *card)),
    }


def _meets(case: Case, node: Node) -> bool:
    match node:
        case Text(words, field):
            return all(
                f"\n{run}" in "\n" + _run_text(case, field) or run in _run_text(case, field) for run in runs(words)
            )
        case FieldIs(FacetField.INDICATOR, value):
            return value in case.indicators
        case FieldIs(FacetField.REGION, value):
            return any(name.startswith(value) for name in case.place.names)
        case FieldIs(FacetField.YEAR, value):
            return YEARS[case.uid] == value
        case Not(child):
            return not _meets(case, child)
        case And(children):
            return all(_meets(case, child) for child in children)
        case Or(children):
            return any(_meets(case, child) for child in children)
    raise AssertionError(node)


def _run_text(case: Case, field: TextField) -> str:
    return search_form(_texts(case)[field])


LEAVES = st.one_of(
    st.sampled_from(["企业", "歇业", "电", "营商環境", "12345", "5+x", "政策", "税", "无此词"]).map(Text),
    st.sampled_from(["接电", "登记", "专区"]).map(lambda word: Text(word, TextField.TITLE)),
    st.sampled_from(["I06", "I13", "I17"]).map(lambda code: FieldIs(FacetField.INDICATOR, code)),
    st.sampled_from(["江苏", "云南省", "昆明市"]).map(lambda name: FieldIs(FacetField.REGION, name)),
    st.just(FieldIs(FacetField.YEAR, "2021")),
)
TREES = st.recursive(
    LEAVES,
    lambda children: st.one_of(
        children.map(Not),
        st.lists(children, min_size=2, max_size=3).map(lambda nodes: And(tuple(nodes))),
        st.lists(children, min_size=2, max_size=3).map(lambda nodes: Or(tuple(nodes))),
    ),
    max_leaves=5,
).map(simplify)


@given(TREES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
def test_sql_and_plain_python_agree(store: Store, tree: Node) -> None:
    result = search(store, write(tree))
    assert set(result.uids[: result.total]) == {case.uid for case in CASES if _meets(case, tree)}


@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
def test_any_run_of_a_case_finds_it(store: Store, data: st.DataObject) -> None:
    case = data.draw(st.sampled_from(CASES))
    run = data.draw(st.sampled_from(runs(_texts(case)[TextField.ANYWHERE])))
    start = data.draw(st.integers(0, len(run) - 1))
    end = data.draw(st.integers(start + 1, min(len(run), start + 8)))
    # A full stop or comma is content only inside a number: cut off, it is no longer.
    assume(search_form(run[start:end]) == run[start:end])
    result = search(store, '"' + run[start:end] + '"')
    assert case.uid in result.uids[: result.total]


@pytest.mark.parametrize("query", ["營商環境", "营商环境", "营", "ＹＩＮＧ營商", "營 商環境"])
def test_script_and_width_do_not_matter(store: Store, query: str) -> None:
    expected = (PAUSE.uid,) if "Ｙ" not in query else ()
    result = search(store, query)
    assert result.uids[: result.total] == expected


def test_title_counts_more(store: Store) -> None:
    result = search(store, "歇业")
    assert result.uids[: result.total] == (PAUSE.uid, TAX.uid)
    assert result.hits[0].title_marks == ((6, 2),)
    assert result.hits[1].snippet[slice(*_span(result.hits[1].marks[0]))] == "歇业"


def _span(mark: tuple[int, int]) -> tuple[int, int]:
    return mark[0], mark[0] + mark[1]


def test_facets_follow_the_query_but_not_their_own_choice(store: Store) -> None:
    facets = {facet.field: facet for facet in search(store, "地区:江苏省").facets}
    regions = {value.value: value.count for value in facets[FacetField.REGION].values}
    assert regions == {"江苏省": 2, "江苏省/泰州市": 1, "江苏省/泰州市/海陵区": 1, "云南省": 1, "云南省/昆明市": 1}
    indicators = {value.label: value.count for value in facets[FacetField.INDICATOR].values if value.count}
    assert indicators == {"获得电力": 1, "开办企业": 1, "政务服务": 1}
    years = {value.value: value.count for value in facets[FacetField.YEAR].values}
    assert years == {"2021": 1, "不详": 1}


def test_every_facet_value_finds_as_many_as_it_says(store: Store) -> None:
    for facet in search(store, "").facets:
        for value in facet.values:
            assert search(store, write(FieldIs(facet.field, value.value))).total == value.count, value


def test_a_question_in_plain_words_finds_similar_cases(store: Store) -> None:
    result = search(store, "暂停经营怎么办理")
    assert result.total == 0
    assert result.uids[0] == PAUSE.uid
    assert result.explain == ("similar",)


def test_letters_of_a_latin_word_lead_nowhere(store: Store) -> None:
    assert search(store, "暂停经营怎么办理").uids
    assert search(store, "xieye").uids == ()
    assert search(store, "tax20").uids == ()


def test_similar_cases_keep_to_the_chosen_fields(store: Store) -> None:
    result = search(store, "暂停经营怎么办理 地区:云南")
    assert PAUSE.uid not in result.uids


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        (Sort.SOURCE, (POWER.uid, TAX.uid, PAUSE.uid)),
        (Sort.PLACE, (PAUSE.uid, POWER.uid, TAX.uid)),
        (Sort.NEWEST, (POWER.uid, TAX.uid, PAUSE.uid)),
        (Sort.RELEVANCE, (POWER.uid, TAX.uid, PAUSE.uid)),
    ],
)
def test_orders(store: Store, sort: Sort, order: tuple[CaseUid, ...]) -> None:
    assert search(store, "", sort).uids == order


@pytest.mark.parametrize("query", ["，。", "  ，  ", "标签:无", "'; DROP TABLE cases; --", "* NEAR(a b)", "🙂"])
def test_odd_queries_find_nothing_quietly(store: Store, query: str) -> None:
    assert search(store, query).total == 0
    assert search(store, "").total == 3


@pytest.mark.parametrize(
    ("query", "count"), [("年份:2020..2022", 2), ("年份:2022..", 0), ("年份:..2021", 2), ("年份:不详", 1)]
)
def test_spans_of_years(store: Store, query: str, count: int) -> None:
    assert search(store, query).total == count


def test_rows_come_in_pages(store: Store) -> None:
    first = search(store, "", page_size=1)
    assert (len(first.hits), len(first.uids), first.total) == (1, 3, 3)
    later = load_rows(store, "歇业", (*row_numbers(store, (*first.uids[1:], CaseUid("gone-01"))), 999_999))
    assert [hit.uid for hit in later] == [TAX.uid, PAUSE.uid]
    assert later[1].title_marks == ((6, 2),)
