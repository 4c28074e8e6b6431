"""Random query trees, as the parser makes them."""

from __future__ import annotations

from hypothesis import strategies as st

from app.domain.hits import FacetField
from app.query.names import FIXED_VALUES, UNKNOWN
from app.query.nodes import (
    And,
    Aspect,
    CaseField,
    Comparison,
    FieldIs,
    FigureIs,
    FigureTest,
    Has,
    Node,
    Not,
    Or,
    Possession,
    Text,
    TextField,
    simplify,
)

WORDS = st.text(alphabet='企业OR-:："\\()（） 指标标题<=5天压减titlex1', min_size=1, max_size=8)
VALUES = WORDS.map(str.strip).filter(bool)
YEARS = st.sampled_from(["2021", "2020..2021", "..2021", "2021..", UNKNOWN])
FREE_FIELDS = [
    *(field for field in (*FacetField, *CaseField) if field not in FIXED_VALUES and field != FacetField.YEAR)
]
FIXED = [(field, value) for field, values in FIXED_VALUES.items() for value in values]


def field_values() -> st.SearchStrategy[FieldIs]:
    """A value of any field."""
    return st.one_of(
        st.builds(FieldIs, st.sampled_from(FREE_FIELDS), VALUES),
        YEARS.map(lambda years: FieldIs(FacetField.YEAR, years)),
        st.sampled_from(FIXED).map(lambda pair: FieldIs(*pair)),
    )


def _test(aspect: Aspect, comparison: Comparison, amount: int, unit: str) -> FigureTest:
    sign = ("-" if amount < 0 else "+") if aspect is Aspect.CHANGE else ""
    return FigureTest(aspect, comparison, f"{sign}{abs(amount)}", unit)


UNITS = st.sampled_from(["", "%", "天", "个工作日", "万家", "‰", "元", "分钟"])
TESTS = st.builds(_test, st.sampled_from(Aspect), st.sampled_from(Comparison), st.integers(-60, 60), UNITS)
METRICS = st.one_of(st.sampled_from(["时限", "时间", "企业", "时间压减", "a b"]), VALUES)
FIGURES = st.one_of(st.builds(FigureIs, METRICS, st.one_of(st.none(), TESTS)), st.builds(FigureIs, st.just(""), TESTS))


def leaves() -> st.SearchStrategy[Node]:
    """A condition without another in it."""
    quoted = st.builds(Text, WORDS, st.sampled_from(TextField), st.just(True))
    plain = st.text(alphabet="企业一件事天", min_size=1, max_size=5).map(Text)
    has = st.sampled_from(Possession).map(Has)
    return st.one_of(quoted.filter(lambda text: bool(text.words.strip())), plain, field_values(), FIGURES, has)


def trees_of(children: st.SearchStrategy[Node], most: int = 6) -> st.SearchStrategy[Node]:
    """Simplified trees of such leaves."""
    return st.recursive(children, _branch, max_leaves=most).map(simplify)


def _branch(children: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(children, min_size=2, max_size=3).map(tuple)
    return st.one_of(children.map(Not), several.map(And), several.map(Or))


TREES = trees_of(leaves())
