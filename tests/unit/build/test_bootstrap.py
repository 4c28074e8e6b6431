"""Tests of build/bootstrap.py: a real environment is made, kept, made anew and refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import bootstrap
import environment
import system_packages
from tests.unit.build.conftest import Project

MAKING = "Making the environment"


@pytest.mark.timeout(180)
def test_an_environment_is_made_once_and_again_when_half_made_or_outdated(project: Project) -> None:
    first = project.start("probe", "两 words", "--flag")
    assert (first.returncode, first.stdout) == (7, "installed probe 两 words --flag\n"), first.stderr
    assert MAKING in first.stderr
    second = project.start("probe")
    assert (second.returncode, second.stdout, second.stderr) == (7, "installed probe\n", "")
    project.stamp.unlink()
    third = project.start("probe")
    assert third.returncode == 7
    assert MAKING in third.stderr
    project.lock.write_text(
        project.lock.read_text(encoding="utf-8").replace("sha256:", "sha256:0000")[:-5], encoding="utf-8"
    )
    fourth = project.start("probe")
    assert fourth.returncode == 1
    assert fourth.stdout == ""
    assert fourth.stderr.strip().endswith("setup --wheels FOLDER.")
    assert not project.stamp.exists()


@pytest.fixture
def environment_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Let the bootstrap believe that the project is an empty folder with two locks."""
    folder = tmp_path / ".venv"
    locks = tmp_path / "locks"
    locks.mkdir()
    for name in ("run.txt", "dev.txt"):
        (locks / name).write_text(name, encoding="utf-8")
    python = folder / "bin" / "python"
    for name, value in {"FOLDER": folder, "PYTHON": python, "STAMP": folder / "andian.stamp", "LOCKS": locks}.items():
        monkeypatch.setattr(environment, name, value)
    return folder


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch, environment_in: Path) -> list[str]:
    """Replace what takes time by its name in a list."""
    done: list[str] = []

    def make() -> None:
        done.append("make")
        environment.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        environment.PYTHON.touch()

    monkeypatch.setattr(bootstrap, "_make_environment", make)
    monkeypatch.setattr(bootstrap, "_install", lambda lock, wheels: done.append(f"{lock} {wheels}"))
    monkeypatch.setattr(system_packages, "missing_for", lambda parts: [])
    monkeypatch.setattr(system_packages, "missing_for_environments", list)
    return done


def test_the_tools_are_added_to_an_environment_that_runs_the_program(steps: list[str]) -> None:
    assert bootstrap.prepare(environment.COMMAND_LINE) == 0
    assert bootstrap.prepare(environment.DEVELOPMENT) == 0
    assert steps == ["make", "run.txt None", "dev.txt None"]
    assert environment.is_ready(environment.COMMAND_LINE)
    assert environment.is_ready(environment.DEVELOPMENT)
    assert not environment.is_ready(environment.WINDOW)


def test_a_changed_lock_makes_a_new_environment(steps: list[str]) -> None:
    bootstrap.prepare(environment.DEVELOPMENT)
    (environment.LOCKS / "dev.txt").write_text("other", encoding="utf-8")
    assert environment.is_ready(environment.COMMAND_LINE)
    steps.clear()
    assert bootstrap.prepare(environment.DEVELOPMENT, Path("wheels")) == 0
    assert steps == ["make", "run.txt wheels", "dev.txt wheels"]


def test_an_interrupted_installation_leaves_no_stamp(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_lock: str, _wheels: Path | None) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(bootstrap, "_install", interrupt)
    with pytest.raises(KeyboardInterrupt):
        bootstrap.prepare(environment.COMMAND_LINE)
    assert environment.read_facts() == set()


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 13, 0)])
def test_a_python_that_does_not_fit_is_named(
    steps: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], version: tuple[int, int, int]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    assert bootstrap.prepare(environment.COMMAND_LINE) == 1
    said = capsys.readouterr().err
    assert "Python 3.11 或 3.12" in said
    assert "Andian needs Python 3.11 or 3.12, this is 3." in said
    assert steps == []


def test_an_environment_that_is_ready_may_be_entered_from_any_python(
    steps: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    bootstrap.prepare(environment.COMMAND_LINE)
    monkeypatch.setattr(sys, "version_info", (3, 13, 0))
    assert environment.is_ready(environment.COMMAND_LINE)


def test_without_the_right_to_install_the_line_to_type_is_printed(
    steps: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "missing_for", lambda parts: ["libegl1", "libgl1"])
    monkeypatch.setattr(system_packages, "may_install", lambda: False)
    assert bootstrap.prepare(environment.WINDOW) == 1
    said = capsys.readouterr().err
    assert said.count("sudo apt-get install --yes --no-install-recommends libegl1 libgl1\n") == 2
    assert steps == []


def test_with_the_right_to_install_all_is_installed_at_once(steps: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[list[str]] = []

    def install(packages: list[str]) -> bool:
        installed.append(packages)
        return True

    monkeypatch.setattr(system_packages, "missing_for", lambda parts: ["libegl1"])
    monkeypatch.setattr(system_packages, "missing_for_environments", lambda: ["python3.11-venv"])
    monkeypatch.setattr(system_packages, "may_install", lambda: True)
    monkeypatch.setattr(system_packages, "install", install)
    assert bootstrap.prepare(environment.WINDOW) == 0
    assert installed == [["libegl1", "python3.11-venv"]]
    assert steps[0] == "make"


def test_a_folder_that_cannot_be_written_is_told(
    monkeypatch: pytest.MonkeyPatch, environment_in: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(environment, "FOLDER", environment_in / "missing" / ".venv")
    assert bootstrap.prepare(environment.COMMAND_LINE) == 1
    assert "The environment cannot be made" in capsys.readouterr().err


def test_packages_come_from_the_folder_that_was_named(
    environment_in: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    bootstrap._install("run.txt", tmp_path)
    bootstrap._install("run.txt", None)
    offline, online = commands
    assert {"--require-hashes", "--only-binary=:all:", "--no-deps", "--no-index", str(tmp_path)} <= set(offline)
    assert "--no-index" not in online
