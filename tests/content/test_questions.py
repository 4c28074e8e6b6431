"""Questions that staff would ask find a right case among the first three, on a checkout without originals."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.db.store import Store, open_store
from app.operations.library import build_bundled_store
from app.operations.search import search

QUESTIONS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_name("questions.toml").read_text(encoding="utf-8"))[
    "questions"
]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("library") / "andian.db"
    build_bundled_store(path)
    store = open_store(path)
    yield store
    store.close()


def test_there_are_thirty_questions() -> None:
    assert len(QUESTIONS) >= 30


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_stands_among_the_first_three(library: Store, question: str) -> None:
    first = search(library, question).uids[:3]
    assert set(first) & set(QUESTIONS[question]), first
