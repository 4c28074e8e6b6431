"""A real store for tests without a screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.db.store import Store
from tests.samples import sample_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store with the sample cases."""
    opened = sample_store(tmp_path / "andian.db")
    yield opened
    opened.close()
