"""A store of some hundred made cases."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.db.store import Store
from tests.benchmarks.corpus import make_indexed_store

SIZE = 240


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Made cases; no test may leave anything behind in it."""
    store = make_indexed_store(tmp_path_factory.mktemp("made") / "andian.db", SIZE)
    yield store
    store.close()
