"""Tests of build/system_packages.py: what is missing is named, and apt is asked for it in two steps."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys

import pytest

import system_packages


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the machine look like a Linux that has none of the libraries."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_packages, "_loads", lambda file: False)


def test_a_bare_machine_lacks_every_package_of_a_part(bare: None) -> None:
    offscreen = system_packages.missing_for(["offscreen"])
    assert {"libegl1", "libfontconfig1", "libglib2.0-0", system_packages.FACE_PACKAGE} <= set(offscreen)
    assert "libxcb-cursor0" not in offscreen
    assert set(offscreen) < set(system_packages.missing_for(["offscreen", "window"]))
    assert len(offscreen) == len(set(offscreen))


def test_the_command_line_needs_nothing_of_the_system(bare: None) -> None:
    assert system_packages.missing_for([]) == []


def test_other_systems_are_not_asked(bare: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert system_packages.missing_for(["offscreen", "window"]) == []
    assert not system_packages.may_install()


def test_only_the_face_is_missing_where_there_is_no_chinese_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_packages, "_loads", lambda file: True)
    monkeypatch.setattr(system_packages, "_has_chinese_face", lambda: False)
    assert system_packages.missing_for(["window"]) == [system_packages.FACE_PACKAGE]


@pytest.mark.skipif(sys.platform != "linux", reason="fontconfig is asked on Linux only")
def test_this_machine_has_what_its_tests_need() -> None:
    assert system_packages.missing_for(["offscreen"]) == []


def test_a_python_without_ensurepip_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    assert system_packages.missing_for_environments() == [f"python3.{sys.version_info[1]}-venv"]


@pytest.mark.parametrize(("user", "apt", "may"), [(0, "apt-get", True), (1000, "apt-get", False), (0, None, False)])
def test_only_root_with_apt_may_install(monkeypatch: pytest.MonkeyPatch, user: int, apt: str | None, may: bool) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: user, raising=False)
    monkeypatch.setattr(shutil, "which", lambda name: apt)
    assert system_packages.may_install() is may


@pytest.mark.parametrize(
    ("fails_at", "expected"),
    [(None, ["update", "install"]), ("update", ["update"]), ("install", ["update", "install"])],
)
def test_apt_updates_once_and_then_installs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, fails_at: str | None, expected: list[str]
) -> None:
    words: list[str] = []

    def run(command: list[str], **options: object) -> subprocess.CompletedProcess[bytes]:
        assert options["stdin"] == subprocess.DEVNULL
        words.append("install" if "install" in command else "update")
        return subprocess.CompletedProcess(command, 100 if words[-1] == fails_at else 0, stdout=b"apt's own words")

    monkeypatch.setattr(subprocess, "run", run)
    assert system_packages.install(["libegl1"]) is (fails_at is None)
    assert words == expected
    assert ("apt's own words" in capsys.readouterr().err) is (fails_at is not None)
