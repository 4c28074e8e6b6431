"""SQL and plain Python find the same cases: random trees over random small stores."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.db import cases, index
from app.db.cases import Origin
from app.db.conditions import condition
from app.db.store import Store, open_store
from app.domain.case import (
    Case,
    CaseUid,
    Direction,
    Figure,
    FigureKind,
    Place,
    ReviewState,
    Section,
    SectionKind,
    SourceId,
    Stage,
)
from app.domain.hits import FacetField
from app.domain.vocabulary import Vocabulary
from app.library.vocabularies import load_vocabulary
from app.operations.library import apply_content
from app.query.match import SearchedCase, match
from app.query.names import UNKNOWN
from app.query.nodes import (
    Aspect,
    CaseField,
    Comparison,
    FieldIs,
    FigureIs,
    FigureTest,
    Has,
    Node,
    Possession,
    Text,
    TextField,
)
from app.query.parser import parse
from app.query.searchable import searchable
from app.query.writer import write
from tests.samples import ROOT, sample_content
from tests.unit.query.trees import trees_of

SYLLABLES = ("企业", "歇业", "電力", "电", "一件事", "5+X", "12345", "，", "政策", "“税”", "\n", " ")
REGIONS = (("江苏省", "南京市", ""), ("浙江省", "", ""), ("吉林省", "松原市", "乾安县"), ("", "", ""))
METRICS = ("办理时间", "“时限”", "企业数", "满意度")
UNITS = ("天", "个工作日", "小时", "%", "家", "万家", "", "个百分点", "万元")
NUMBERS = ("0", "1", "2.5", "30", "50", "1,200", "约", "")
COLLECTIONS = ("甲", "甲/乙", "丙")
TAGS = ("重点", "重点/一", "重", "other")
SEEDS = (1, 2, 3)


@dataclass(frozen=True, slots=True)
class Filled:
    """A store and the same cases as the plain match sees them."""

    store: Store
    cases: dict[CaseUid, SearchedCase]
    vocabulary: Vocabulary


def _words(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(1, 6)))


def _figure(chance: random.Random) -> Figure:
    number, before, after = chance.choices(NUMBERS, k=3)
    return Figure(
        chance.choice(METRICS),
        chance.choice(list(FigureKind)),
        value=number,
        before=before,
        after=after,
        unit=chance.choice(UNITS),
        before_unit=chance.choice(("", "", "天", "万元")),
        direction=chance.choice(list(Direction)),
    )


def _case(number: int, chance: random.Random, vocabulary: Vocabulary) -> Case:
    return Case(
        uid=CaseUid(f"sample-2021-{number:02}"),
        title=_words(chance),
        source_id=SourceId("sample-2021" if number % 2 else "sample-none"),
        ordinal=number,
        gist=_words(chance),
        place=Place(*chance.choice(REGIONS)),
        organization=chance.choice(("", "公安局", "税务局")),
        indicators=tuple(one.code for one in chance.sample(vocabulary.indicators, chance.randint(0, 2))),
        instruments=tuple(one.name for one in chance.sample(vocabulary.instruments, chance.randint(0, 2))),
        stage=chance.choice(list(Stage)),
        sections=tuple(Section(chance.choice(list(SectionKind)), "", _words(chance)) for _ in range(2)),
        figures=tuple(_figure(chance) for _ in range(chance.randint(0, 3))),
        review_state=chance.choice(list(ReviewState)),
    )


def _body(case: Case, *kinds: SectionKind) -> str:
    return "\n".join(section.body for section in case.sections if section.kind in kinds)


def _add_personal(store: Store, case: Case, chance: random.Random) -> dict[Possession, str]:
    """Give the case some of everything a person adds; what it has got, with the words or names of it."""
    got = {what: "" for what in Possession if chance.random() < 0.4}
    uid = case.uid
    texts = {"created": "", "updated": ""}
    if Possession.NOTE in got:
        got[Possession.NOTE] = _words(chance)
        store.db.table("notes").insert({"case_uid": uid, "body": got[Possession.NOTE], **texts})
    if Possession.TAG in got:
        got[Possession.TAG] = chance.choice(TAGS)
        store.db.execute("INSERT INTO case_tags SELECT ?, id FROM tags WHERE name = ?", [uid, got[Possession.TAG]])
    if Possession.STAR in got:
        store.db.table("stars").insert({"case_uid": uid, "added": ""})
    if Possession.READING in got:
        store.db.table("reading_history").insert({"case_uid": uid, "read": ""})
    if Possession.HIGHLIGHT in got:
        row = {"case_uid": uid, "place": "", "start": 0, "length": 1, "quote": "", "colour": "", "created": ""}
        store.db.table("highlights").insert(row)
    if Possession.COLLECTION in got:
        number = chance.randrange(len(COLLECTIONS))
        got[Possession.COLLECTION] = COLLECTIONS[number]
        row = {"collection_id": number + 1, "case_uid": uid, "position": 0}
        store.db.table("collection_cases").insert(row)
    got.pop(Possession.ORIGINAL, None)
    got.pop(Possession.FIGURE, None)
    return got | ({Possession.FIGURE: ""} if case.figures else {})


def _searched(case: Case, got: dict[Possession, str], year: str, state: str, title: str) -> SearchedCase:
    measures, results = SectionKind.MEASURES, SectionKind.RESULTS
    numbers = [f"{one.metric}{one.before}{one.before_unit}\n{one.value}{one.after}{one.unit}" for one in case.figures]
    others = [kind for kind in SectionKind if kind not in (measures, results)]
    return SearchedCase(
        title=case.title,
        place="\n".join(case.place.names),
        organization=case.organization,
        gist=case.gist,
        measures=_body(case, measures),
        results=_body(case, results),
        card="\n".join((_body(case, *others), *numbers)),
        notes=got.get(Possession.NOTE, ""),
        region_path="/".join(case.place.names),
        year=year,
        stage=case.stage.value,
        source_id=case.source_id,
        source_title=title,
        review_state=state,
        indicators=case.indicators,
        instruments=case.instruments,
        tags=tuple(name for what, name in got.items() if what is Possession.TAG),
        collections=tuple(name for what, name in got.items() if what is Possession.COLLECTION),
        figures=case.figures,
        possessions=frozenset(got),
    )


@pytest.fixture(scope="module", params=SEEDS)
def filled(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    chance = random.Random(request.param)
    store = open_store(tmp_path_factory.mktemp("conditions") / "andian.db")
    content = sample_content()
    apply_content(store, content)
    vocabulary = load_vocabulary(ROOT / "resources" / "vocabularies")
    titles = {bundled.source.id: bundled.source.title for bundled in content.sources}
    made: dict[CaseUid, SearchedCase] = {}
    with store.writing() as db:
        index.remove(db, [int(row[0]) for row in db.execute("SELECT id FROM cases")])
        db.execute("DELETE FROM cases")
        db.execute("INSERT INTO collections (id, parent_id, name, position) VALUES (1, NULL, '甲', 0), (2, 1, '乙', 0)")
        db.execute("INSERT INTO collections (id, parent_id, name, position) VALUES (3, NULL, '丙', 1)")
        db.table("tags").insert_all({"name": name} for name in TAGS)
        for number in range(10):
            case = _case(number, chance, vocabulary)
            year = chance.choice(("", "2020", "2021", "2022"))
            got = _add_personal(store, case, chance)
            state = case.review_state.value
            if chance.random() < 0.3:
                state = chance.choice(list(ReviewState)).value
                db.table("case_reviews").insert({"case_uid": case.uid, "state": state})
            index.add(db, [cases.save(db, case, year, Origin.CARD)])
            made[case.uid] = _searched(case, got, year, state, titles[case.source_id])
    yield Filled(store, made, vocabulary)
    store.close()


def _leaves() -> st.SearchStrategy[Node]:
    words = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=2).map("".join)
    texts = st.builds(
        Text, st.one_of(words, st.sampled_from(["业", "办", "无此词", "南京"])), st.sampled_from(TextField)
    )
    values: dict[FacetField | CaseField, list[str]] = {
        FacetField.INDICATOR: ["I06", "电力", "paying taxes", "Business", "utility services", "纳税", UNKNOWN, "零"],
        FacetField.INSTRUMENT: ["告知承诺", "一", "data SHARING", UNKNOWN],
        FacetField.REGION: ["江苏", "南京市", "乾安", "江苏省/南京市", "京市", UNKNOWN, "%"],
        FacetField.YEAR: ["2021", "2020..2021", "..2020", "2022..", UNKNOWN],
        FacetField.SOURCE: ["sample-2021", "汇编", "样例汇编二", "樣例"],
        FacetField.REVIEW_STATE: [state.value for state in ReviewState],
        FacetField.TAG: ["重点", "重", "一", "OTHER", "/重点/"],
        CaseField.COLLECTION: ["甲", "乙", "甲/乙", "丙/"],
        CaseField.STAGE: [stage.value or UNKNOWN for stage in Stage],
    }
    pairs = [FieldIs(field, value) for field, ones in values.items() for value in ones]
    test = st.builds(
        FigureTest,
        st.sampled_from(Aspect),
        st.sampled_from(Comparison),
        st.sampled_from(["0", "1", "30", "50", "2.5", "12000000"]),
        st.sampled_from([*UNITS, "分钟", "倍", "元"]),
    )
    change = st.builds(
        FigureTest,
        st.just(Aspect.CHANGE),
        st.sampled_from(Comparison),
        st.sampled_from(["-50", "+50", "-1", "+0"]),
        st.sampled_from(UNITS),
    )
    metric = st.sampled_from(["", "时间", "时限", "数", "無"])
    figures = st.builds(FigureIs, metric, st.one_of(test.filter(lambda one: one.aspect is not Aspect.CHANGE), change))
    named = metric.filter(bool).map(FigureIs)
    return st.one_of(texts, st.sampled_from(pairs), figures, named, st.sampled_from(Possession).map(Has))


@given(trees_of(_leaves(), most=8))
@settings(max_examples=400, deadline=None)
def test_sql_and_plain_python_agree(filled: Filled, tree: Node) -> None:
    node = searchable(tree)
    if node is None:
        return
    sql = condition(node)
    rows = filled.store.db.execute(f"SELECT uid FROM cases WHERE {sql.sql}", list(sql.parameters))
    found = {CaseUid(row[0]) for row in rows}
    assert found == {uid for uid, case in filled.cases.items() if match(node, case, filled.vocabulary)}


@pytest.mark.parametrize(
    "text",
    [
        " ".join("企业歇电" * 240),
        " OR ".join("企业歇电" * 80),
        "，".join("企业歇电" * 240),
        " ".join(f"-{word}" for word in "企业歇电" * 150),
        " ".join(["有:标签 企"] * 200),
        "(" * 49 + "企 -业" + ")" * 49,
        "-" * 49 + "企",
        "企 -(" * 24 + "业" + ")" * 24,
        "有:标签 -(" * 24 + "企 年份:2021" + ")" * 24,
        "(企 OR 年份:2021 (" * 24 + "业" + "))" * 24,
        "(企 OR 业 (" * 24 + "歇" + "))" * 24,
        "(" * 24 + "企 OR 业) 歇" + " OR 电) 标题:一" * 23,
        '标题:"NEAR(a b) OR {title} : * ^" 标签:"\' OR 1=1 --" 来源:\x00',
    ],
)
def test_long_and_deep_queries_are_answered(filled: Filled, text: str) -> None:
    node = searchable(parse(text))
    assert node is not None
    sql = condition(node)
    rows = filled.store.db.execute(f"SELECT uid FROM cases WHERE {sql.sql}", list(sql.parameters))
    assert {CaseUid(row[0]) for row in rows} == {
        uid for uid, case in filled.cases.items() if match(node, case, filled.vocabulary)
    }
    assert parse(write(node)) == node
