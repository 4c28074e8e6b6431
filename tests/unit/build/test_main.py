"""Tests of main.py: which of its three lives a command line asks for."""

from __future__ import annotations

import ast
import sys
from pathlib import Path
from types import ModuleType

import pytest

import bootstrap
import environment
import main
import system_packages

# What the modules read before the version is known may import: nothing younger than Python 3.7.
OLD_MODULES = sys.stdlib_module_names - {"tomllib", "zoneinfo", "graphlib"}


@pytest.mark.parametrize("task", ["setup", "lock", "test", "check", "bench", "bundle", "translate"])
def test_developers_commands_are_known_by_their_first_word(task: str) -> None:
    assert main.task_of([task]) == task


@pytest.mark.parametrize("arguments", [[], ["search", "test"], ["--store", "test"], ["tag", "list"]])
def test_everything_else_is_the_programs(arguments: list[str]) -> None:
    assert main.task_of(arguments) == ""


@pytest.mark.parametrize("arguments", [["check", "--repair"], ["check", "--json"], ["--store", "a.db", "check"]])
def test_check_with_anything_beside_it_checks_a_store(arguments: list[str]) -> None:
    assert main.task_of(arguments) == ""
    assert not main.opens_window(arguments)


@pytest.mark.parametrize("arguments", [[], ["--store", "a.db"], ["--store=a.db"], ["--store"]])
def test_no_command_opens_the_window(arguments: list[str]) -> None:
    assert main.opens_window(arguments)


@pytest.mark.parametrize(
    "arguments", [["search", "x"], ["--store", "a.db", "search", "x"], ["--help"], ["--unknown"], ["x.txt"]]
)
def test_a_command_or_an_unknown_option_goes_to_the_command_line(arguments: list[str]) -> None:
    assert not main.opens_window(arguments)


@pytest.mark.parametrize("module", [main, environment, bootstrap, system_packages])
def test_an_older_python_gets_as_far_as_being_told(module: ModuleType) -> None:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"), feature_version=(3, 7))
    imported = {
        alias.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names
    }
    assert imported <= OLD_MODULES | {"environment", "system_packages", "bootstrap", "tasks"}
