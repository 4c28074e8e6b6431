"""Questions in plain words find the cases that answer them, the best first: nDCG of the first ten."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from app.db.store import Store, open_store
from app.operations.library import build_bundled_store
from app.operations.search import search

RANKINGS: dict[str, dict[str, dict[str, int]]] = tomllib.loads(
    Path(__file__).with_name("rankings.toml").read_text(encoding="utf-8")
)
GOAL = 0.92


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("library") / "andian.db"
    build_bundled_store(path)
    store = open_store(path)
    yield store
    store.close()


def _gain(grades: Sequence[int]) -> float:
    return sum(float(2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:10]))


def ndcg(store: Store, question: str, grades: Mapping[str, int]) -> float:
    """1.0 when the best answers stand first; what is not graded is worth nothing."""
    found = [grades.get(uid, 0) for uid in search(store, question).uids[:10]]
    return _gain(found) / _gain(sorted(grades.values(), reverse=True))


def test_the_graded_cases_exist(library: Store) -> None:
    known = {row[0] for row in library.db.execute("SELECT uid FROM cases")}
    graded = {uid for questions in RANKINGS.values() for grades in questions.values() for uid in grades}
    assert graded <= known
    assert len(RANKINGS["questions"]) >= 40


@pytest.mark.parametrize("part", RANKINGS)
def test_the_answers_stand_first(library: Store, part: str) -> None:
    values = {question: ndcg(library, question, grades) for question, grades in RANKINGS[part].items()}
    misses = sorted(values, key=lambda question: values[question])[:5]
    assert sum(values.values()) / len(values) >= GOAL, {question: round(values[question], 2) for question in misses}
