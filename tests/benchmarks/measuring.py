"""How the benchmarks measure: medians of repeated runs, printed as rows with the baseline of the same run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT.parent / "shared" / "sources"


def seconds(work: Callable[[], object], times: int) -> list[float]:
    """How long each of `times` calls took."""
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return taken


def process_seconds(arguments: Sequence[str], times: int, **environment: str) -> list[float]:
    """How long each of `times` runs of this Python with `arguments` took, from start to end of the process.

    Compiled modules are kept, as on a user's machine, whatever the environment says.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def run() -> None:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=kept | environment,
            capture_output=True,
            check=False,
            timeout=120,
        )
        if done.returncode:
            raise SystemExit(f"exit {done.returncode}: {done.stderr.decode(errors='replace')}")

    return seconds(run, times)


def row(name: str, taken: Sequence[float], baseline: Sequence[float] | None = None) -> None:
    """Print median, 95th percentile and maximum in milliseconds, and the ratio of medians to `baseline`."""
    ordered = sorted(taken)
    late = ordered[min(len(ordered) - 1, round(0.95 * (len(ordered) - 1)))]
    median = statistics.median(ordered)
    ratio = f"{median / statistics.median(baseline):8.2f} ×" if baseline else ""
    print(f"{name:<58}{median * 1000:9.1f}{late * 1000:9.1f}{ordered[-1] * 1000:9.1f}{ratio}")


def heading(title: str, baseline: str = "") -> None:
    """Print the head of a table."""
    print(f"\n{title}\n{'':<58}{'median':>9}{'95 %':>9}{'max':>9}{'  to ' + baseline if baseline else ''}  (ms)")
