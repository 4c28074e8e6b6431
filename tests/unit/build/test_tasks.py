"""Tests of build/tasks.py: arguments are passed through, exit codes kept."""

from __future__ import annotations

from pathlib import Path

import pytest

import tasks
import translation


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Collect what would be run; ruff's format check fails with 3."""
    commands: list[tuple[str, ...]] = []

    def python(*arguments: str) -> int:
        commands.append(arguments)
        return 3 if "format" in arguments else 0

    monkeypatch.setattr(tasks, "_python", python)
    monkeypatch.setattr(translation, "faults", list)
    return commands


def test_pytest_gets_the_arguments(ran: list[tuple[str, ...]]) -> None:
    assert tasks.run("test", ["-k", "fold", "-x"]) == 0
    assert ran == [("-m", "pytest", "-k", "fold", "-x")]


def test_check_goes_through_to_the_end_and_keeps_the_first_fault(ran: list[tuple[str, ...]]) -> None:
    assert tasks.run("check", []) == 3
    assert [command[1] for command in ran] == ["ruff", "ruff", "mypy", "pytest"]


def test_check_fails_for_a_translation_alone(ran: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "_python", lambda *arguments: 0)
    monkeypatch.setattr(translation, "faults", lambda: ["unfinished"])
    assert tasks.run("check", []) == 1


def test_every_benchmark_runs_in_a_process_of_its_own(
    ran: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "tests" / "benchmarks"
    folder.mkdir(parents=True)
    for name in ("bench_start.py", "bench_search.py", "helper.py"):
        (folder / name).touch()
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    assert tasks.run("bench", []) == 0
    assert [command[1] for command in ran] == [
        "from tests.benchmarks.bench_search import main; main()",
        "from tests.benchmarks.bench_start import main; main()",
    ]
    assert tasks.run("bench", ["start"]) == 0
    assert len(ran) == 3
    assert tasks.run("bench", ["unknown"]) == 2


@pytest.mark.parametrize("task", ["check", "lock", "bundle", "translate"])
def test_a_command_without_arguments_refuses_them(
    ran: list[tuple[str, ...]], capsys: pytest.CaptureFixture[str], task: str
) -> None:
    assert tasks.run(task, ["more"]) == 2
    assert capsys.readouterr().err == f"{task} takes no arguments: more\n"
    assert ran == []
