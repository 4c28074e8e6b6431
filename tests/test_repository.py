"""What may stand in the repository at all: no registry's address, no folder of one person's machine, no stray files."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import locking

ROOT = Path(__file__).resolve().parent.parent

# Made by tools and ignored by git.
UNTRACKED = frozenset(
    {".git", ".venv", ".venv.lock", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache", "dist"}
)
TOP_LEVEL = frozenset(
    {
        ".ci", ".gitattributes", ".gitignore", "CONTRIBUTING.md", "LICENSE", "README.md", "app", "build", "docs", "main.py",
        "pyproject.toml", "resources", "tests",
    }
)  # fmt: skip

# Put together from pieces, or this file would be the first to break its own rule.
REGISTRIES = re.compile(
    "|".join(
        [
            r"\bpypi" + r"\.(?:org|python)",
            "files" + r"\.pythonhosted",
            "deb" + r"\.debian\.org",
            "(?:security|snapshot)" + r"\.debian\.org",
            "registry" + r"\.npmjs",
            "(?:pypi|mirrors?)" + r"\.[a-z]+\.(?:edu|com|org|cn)\b",
            "--(?:extra-)?index" + "-url",
            "--trusted" + "-host",
        ]
    )
)
MACHINE_PATHS = re.compile(
    "|".join(
        [
            "/work" + "/",
            "/farm" + "/",
            "/tmp" + r"/\w",
            "/home" + r"/\w",
            "/root" + "/",
            "/Users" + r"/\w",
            r"[A-Z]:\\+Users\\+\w",
        ]
    )
)


def tracked_files() -> Iterator[Path]:
    """Yield every file of the project that is not made by a tool."""
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        if path.is_file() and parts[0] not in UNTRACKED and "__pycache__" not in parts:
            yield path


def find_lines(pattern: re.Pattern[str]) -> list[str]:
    """Return where a pattern stands in the project's text files."""
    found = []
    for path in tracked_files():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        name = path.relative_to(ROOT).as_posix()
        found += [f"{name}:{number}" for number, line in enumerate(lines, start=1) if pattern.search(line)]
    return found


def test_no_file_names_a_package_registry() -> None:
    assert find_lines(REGISTRIES) == []


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert find_lines(MACHINE_PATHS) == []


def test_the_top_folder_holds_what_was_agreed() -> None:
    assert {path.name for path in ROOT.iterdir()} - UNTRACKED - {"__pycache__"} <= TOP_LEVEL


def test_the_folder_build_holds_sources_only() -> None:
    kinds = {path.suffix for path in tracked_files() if path.relative_to(ROOT).parts[0] == "build"}
    assert kinds <= {".py", ".txt", ".md", ".spec"}


def test_every_test_folder_can_be_collected() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        skipped = tomllib.load(file)["tool"]["pytest"]["ini_options"]["norecursedirs"]
    assert "build" not in skipped
    assert (ROOT / "tests" / "unit" / "build").is_dir()


def test_the_locks_say_nothing_of_where_packages_come_from() -> None:
    for name in ("run.txt", "dev.txt"):
        assert locking.strange_lines((ROOT / "build" / "locks" / name).read_text(encoding="utf-8")) == []


def test_the_larger_lock_holds_the_smaller() -> None:
    program, everything = (
        set(
            re.findall(
                r"^[a-z0-9-]+==\S+.*?(?= \\$)",
                (ROOT / "build" / "locks" / name).read_text(encoding="utf-8"),
                re.MULTILINE,
            )
        )
        for name in ("run.txt", "dev.txt")
    )
    assert program
    assert program < everything
