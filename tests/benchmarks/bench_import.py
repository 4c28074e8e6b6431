"""Import: the five compilations, a made-up one of 10,000 cases, and how the time grows with the length."""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from app.importer.session import read_file
from tests.benchmarks.measuring import SOURCES, heading, row, seconds
from tests.unit.importer.matters import MATTERS

SIZES = (1_250, 2_500, 5_000, 10_000)
_PARAGRAPHS = 10
"""So many times the measures are told in a case: about two kilobytes for each case of a compilation of 20 MB."""


def made_up(cases: int) -> str:
    """A compilation of so many cases in one layout; no two titles are the same."""
    lines = [f"优化营商环境典型案例{cases}例", "现予印发。"]
    for number in range(1, cases + 1):
        matter = MATTERS[number % len(MATTERS)]
        lines += [f"案例{number}：{matter.title}（其{number}）", "一、背景情况", matter.background, "二、主要做法"]
        steps = [f"{lead}。{text}" for lead, text in matter.measures]
        lines += [f"（{step + 1}）" + steps[step % len(steps)] for step in range(_PARAGRAPHS)]
        lines += ["三、取得成效", matter.results]
    return "\n".join(lines)


def main(sizes: Sequence[int] = SIZES) -> None:
    """Print times and the most memory that was in use, largest compilation last."""
    if SOURCES.is_dir():
        heading("The five compilations, 3 runs each")
        paths = sorted(SOURCES.glob("00?_*.txt"))
        for path in paths:
            row(path.name[:3], seconds(lambda path=path: read_file(path), 3))  # type: ignore[misc]
        row("all five", seconds(lambda: [read_file(path) for path in paths], 3))
    print(f"\n{'cases':>8}{'MB':>8}{'found':>8}{'s':>9}{'ms a case':>11}{'MB peak':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for size in sizes:
            _one_size(Path(folder) / f"{size}.txt", size)


def _one_size(path: Path, cases: int) -> None:
    path.write_text(made_up(cases), encoding="utf-8")
    began = time.perf_counter()
    found = len(read_file(path).drafts)
    took = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    megabytes = path.stat().st_size / 1e6
    print(f"{cases:>8}{megabytes:>8.1f}{found:>8}{took:>9.2f}{took / cases * 1000:>11.2f}{peak:>9.0f}")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    main(options.parse_args().sizes)
