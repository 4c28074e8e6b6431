"""Related cases of the bundled library against hand judgements, and against what "same indicator" finds."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.db.store import Store, open_store
from app.domain.case import CaseUid
from app.operations.library import build_bundled_store, load_case
from app.operations.related import related

JUDGED: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("related.toml").read_text(encoding="utf-8")
)["judged"]
SHOWN = 8


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("library") / "andian.db"
    build_bundled_store(path)
    store = open_store(path)
    yield store
    store.close()


def _gain(grades: Sequence[int]) -> float:
    return math.fsum((2.0**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:SHOWN]))


def _measure(ranked: Callable[[CaseUid], Sequence[str]]) -> tuple[float, float]:
    """Mean precision among the first five and mean nDCG of all shown."""
    precision = gain = 0.0
    for uid, judged in JUDGED.items():
        grades = [2 * (other in judged["same"]) + (other in judged["useful"]) for other in ranked(CaseUid(uid))]
        ideal = [2] * len(judged["same"]) + [1] * len(judged["useful"])
        precision += sum(grade > 0 for grade in grades[:5]) / min(5, len(ideal))
        gain += _gain(grades) / _gain(ideal)
    return precision / len(JUDGED), gain / len(JUDGED)


def test_related_cases_are_better_than_those_of_the_same_indicator(library: Store) -> None:
    rows = list(
        library.db.execute(
            "SELECT uid, indicator FROM cases JOIN case_indicators ON case_id = id AND position = 0 "
            "ORDER BY source_id, ordinal"
        )
    )
    main = dict(rows)
    plain = _measure(lambda uid: [other for other, code in rows if code == main[uid] and other != uid][:SHOWN])
    ours = _measure(lambda uid: [each.uid for each in related(library, uid, SHOWN)])
    assert ours[0] >= 0.8
    assert ours[1] >= 0.8
    assert ours > (plain[0] + 0.25, plain[1] + 0.25)


def test_judgements_name_cases_that_there_are(library: Store) -> None:
    assert len(JUDGED) == 20
    for uid, judged in JUDGED.items():
        for other in (uid, *judged["same"], *judged["useful"]):
            load_case(library, CaseUid(other))


def test_every_related_case_says_why(library: Store) -> None:
    for uid in JUDGED:
        found = related(library, CaseUid(uid))
        assert all(each.reasons for each in found)
        assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)
