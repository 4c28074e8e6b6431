"""One process start of each command, beside a bare start of Python."""

from __future__ import annotations

import tempfile
from pathlib import Path

from app.operations.library import build_bundled_store
from tests.benchmarks.measuring import SOURCES, heading, process_seconds, row

TIMES = 7


def main() -> None:
    """Print the times of `--help`, `search`, `show`, `library build` and `import`."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "andian.db"
        build_bundled_store(store)
        heading(f"One process start, {TIMES} runs", "bare Python")
        bare = process_seconds(["-c", "pass"], TIMES)
        row("python -c pass", bare)
        row("main.py --help", process_seconds(["main.py", "--help"], TIMES), bare)
        for arguments in (["search", "歇业", "--json"], ["show", "zhejiang-h1-05", "--json"]):
            row(f"main.py {arguments[0]}", process_seconds(["main.py", "--store", str(store), *arguments], TIMES), bare)
        build = ["main.py", "library", "build", "-o", str(Path(folder) / "built.db")]
        row("main.py library build (94 cards)", process_seconds(build, 3), bare)
        if SOURCES.is_dir():
            files = [str(file) for file in sorted(SOURCES.glob("*.txt"))]
            dry = ["main.py", "--store", str(store), "import", "--dry-run", *files]
            row("main.py import --dry-run (five compilations)", process_seconds(dry, 3), bare)
            taken = process_seconds(["main.py", "--store", str(store), "import", *files], 1)
            row("main.py import (five compilations, stored)", taken, bare)
