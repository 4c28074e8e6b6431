"""The developers' commands that run inside the environment: test, check, bench, lock, bundle, translate."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import bundling
import locking
import translation
from environment import ROOT

CHECKED = ("main.py", "app", "build", "tests")


def run(task: str, arguments: list[str]) -> int:
    """Run one command with what followed it on the command line, and return its exit code."""
    with_arguments: dict[str, Callable[[list[str]], int]] = {"test": test, "bench": bench}
    if task in with_arguments:
        return with_arguments[task](arguments)
    if arguments:
        print(f"{task} takes no arguments: {' '.join(arguments)}", file=sys.stderr)
        return 2
    alone: dict[str, Callable[[], int]] = {
        "check": check,
        "lock": locking.write_locks,
        "bundle": bundling.bundle,
        "translate": translate,
    }
    return alone[task]()


def test(arguments: list[str]) -> int:
    """Run pytest without a screen; `arguments` are pytest's."""
    return _python("-m", "pytest", *arguments)


def check() -> int:
    """Run everything that reads the code rather than running it; return the first exit code that tells of a fault."""
    codes = [
        _step("ruff check", "-m", "ruff", "check", *CHECKED),
        _step("ruff format", "-m", "ruff", "format", "--check", *CHECKED),
        _step("mypy", "-m", "mypy"),
        _step("architecture", "-m", "pytest", "--quiet", "tests/test_architecture.py", "tests/test_repository.py"),
        _report_translations(),
    ]
    return next((code for code in codes if code != 0), 0)


def bench(arguments: list[str]) -> int:
    """Run `main()` of each tests/benchmarks/bench_NAME.py, or of the NAMEs given, each in a process of its own."""
    files = sorted((ROOT / "tests" / "benchmarks").glob("bench_*.py"))
    names = [file.stem for file in files]
    unknown = [name for name in arguments if f"bench_{name}" not in names]
    if unknown:
        print(f"no such benchmark: {', '.join(unknown)}", file=sys.stderr)
        return 2
    chosen = [f"bench_{name}" for name in arguments] or names
    codes = [_step(name, "-c", f"from tests.benchmarks.{name} import main; main()") for name in chosen]
    return next((code for code in codes if code != 0), 0)


def translate() -> int:
    """Take the texts of app/ui over into the translation file and compile it."""
    translation.update()
    for fault in translation.faults():
        print(fault)
    return 0


def _report_translations() -> int:
    print("── translations", flush=True)
    faults = translation.faults()
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def _step(title: str, *arguments: str) -> int:
    print(f"── {title}", flush=True)
    return _python(*arguments)


def _python(*arguments: str) -> int:
    """Run the environment's Python at the top of the project, without a screen unless one is asked for by name."""
    settings = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, env=settings, check=False).returncode
