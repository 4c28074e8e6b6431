"""Search in the bundled library, beside a plain LIKE scan over the same texts in the same run."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

from app.db.store import open_store
from app.operations.library import build_bundled_store
from app.operations.search import search
from tests.benchmarks.measuring import heading, row, seconds

QUERIES = (
    "歇业",
    "營商環境",
    "12345",
    "一件事",
    "企业",
    "企",
    "不动产登记 时限",
    "指标:获得电力",
    "暂停经营怎么办",
    "",
)


def main() -> None:
    """Print the whole search (ids, order, 50 rows with marks, all facets) for each query."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "andian.db"
        build_bundled_store(path)
        store = open_store(path)
        plain = sqlite3.connect(path)
        heading("Whole search in 94 cases, 20 runs each", "LIKE scan (ids only)")
        for query in QUERIES:
            scan = seconds(lambda query=query: _scan(plain, query), 20)  # type: ignore[misc]
            row(f"“{query}”", seconds(lambda query=query: search(store, query), 20), scan)  # type: ignore[misc]
        plain.close()
        store.close()


def _scan(plain: sqlite3.Connection, query: str) -> list[tuple[int]]:
    sql = "SELECT DISTINCT case_id FROM sections JOIN cases ON cases.id = case_id WHERE body LIKE ?1 OR title LIKE ?1"
    return plain.execute(sql, [f"%{query}%"]).fetchall()
