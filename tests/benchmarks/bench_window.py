"""From process start to the first painted list, beside a bare PySide6 window with one list view in the same run."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from app.operations.library import build_bundled_store
from tests.benchmarks.measuring import heading, process_seconds, row

TIMES = 7
BARE = "tests.benchmarks.first_paint_bare"
OURS = "tests.benchmarks.first_paint"


def main() -> None:
    """Print both, run by run in turn, so that a busy machine hinders them alike."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "andian.db"
        build_bundled_store(store)
        environment = {"HOME": folder, "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        bare: list[float] = []
        ours: list[float] = []
        for _ in range(TIMES + 1):
            bare += process_seconds(["-m", BARE], 1, **environment)
            ours += process_seconds(["-m", OURS, str(store)], 1, **environment)
        heading(f"Start to first painted list, {TIMES} runs after a warm one", "bare window")
        row("bare PySide6 window with one list view", bare[1:])
        row("Andian, 94 cases", ours[1:], bare[1:])
