"""The way in: arguments, and a whole run of the program in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.ui import application
from tests.samples import sample_store

ROOT = Path(__file__).resolve().parents[2]
RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.ui import application

def close():
    for widget in QApplication.topLevelWidgets():
        if hasattr(widget, "library_page"):
            model = widget.library_page.view_model
            if model.result is None or not model.result.is_counted:
                return
            print(model.result.total)
            {extra}
            widget.close()

make = application.make_qt
def make_and_watch():
    qt = make()
    timer = QTimer(qt)
    timer.timeout.connect(close)
    timer.start(50)
    return qt
application.make_qt = make_and_watch
sys.exit(application.run(["--store", sys.argv[1]]))
"""


def run_program(home: Path, store: Path, extra: str = "pass") -> subprocess.CompletedProcess[str]:
    """Run the program until its first list, with a home of its own."""
    places = {f"XDG_{name}_HOME": str(home / name) for name in ("DATA", "CONFIG", "STATE", "CACHE")}
    environment = os.environ | places | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    code = RUN.replace("{extra}", extra)
    return subprocess.run(
        [sys.executable, "-c", code, str(store)],
        cwd=home,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=50,
    )


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with the sample cases."""
    path = tmp_path / "andian.db"
    sample_store(path).close()
    return path


def test_the_store_is_named_in_either_form() -> None:
    assert application.store_argument([]) is None
    assert application.store_argument(["--store", "/x/a.db"]) == Path("/x/a.db")
    assert application.store_argument(["--store=/x/a.db"]) == Path("/x/a.db")


@pytest.mark.parametrize("arguments", [["--store"], ["--stor", "x"], ["x"], ["--store="]])
def test_anything_else_is_wrong_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert application.run(arguments) == 2
    assert "--store PATH" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="the person's folders are named otherwise")
def test_a_whole_run_leaves_settings_a_log_and_the_first_list(tmp_path: Path, store: Path) -> None:
    done = run_program(tmp_path, store)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout.split()[0]) >= 3
    settings = json.loads(next(tmp_path.rglob("settings.json")).read_text(encoding="utf-8"))
    assert settings["window"]
    assert next(tmp_path.rglob("andian.log")).exists()
    first = json.loads(next(tmp_path.rglob("first-list.json")).read_text(encoding="utf-8"))
    assert first["result"]["total"] >= 3
    again = run_program(tmp_path, store)
    assert again.returncode == 0, again.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="the person's folders are named otherwise")
def test_our_own_fault_is_logged_and_the_program_goes_on(tmp_path: Path, store: Path) -> None:
    done = run_program(tmp_path, store, "sys.excepthook(ValueError, ValueError('a fault of ours'), None)")
    assert done.returncode == 0, done.stderr
    assert "a fault of ours" in next(tmp_path.rglob("andian.log")).read_text(encoding="utf-8")


def test_what_is_imported_ahead_is_there() -> None:
    assert [name for name in application._SOON_WANTED if find_spec(name) is None] == []
