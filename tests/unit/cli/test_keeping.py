"""Collections, notes and the trash on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from app.cli.main import run
from tests.samples import POWER, TAX, sample_store


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "andian.db"
    sample_store(file).close()
    monkeypatch.setattr("app.cli.session.open_library", lambda _: _open(file))
    return file


def _open(file: Path) -> object:
    return sample_store(file)


def test_collections_and_their_trash(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["collection", "new", "一"]) == 0
    assert run(["collection", "new", "二", "--below", "1", "--json"]) == 0
    assert capsys.readouterr().out == '1\n{"id": 2}\n'
    assert run(["collection", "add", "2", POWER.uid, TAX.uid, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"cases": [POWER.uid, TAX.uid], "collections": [2]}
    run(["collection", "remove", "2", TAX.uid])
    run(["collection", "list"])
    run(["collection", "show", "2"])
    assert capsys.readouterr().out == f"1\t1\t一\n2\t1\t  二\n{POWER.uid}\n"
    run(["collection", "delete", "1"])
    run(["trash", "list"])
    assert capsys.readouterr().out.endswith("\tcollection\t一\n")
    run(["trash", "restore", "1"])
    run(["collection", "list", "--json"])
    assert [each["total"] for each in json.loads(capsys.readouterr().out)["collections"]] == [1, 1]
    assert run(["collection", "delete", "9"]) == 1
    assert "9" in capsys.readouterr().err


def test_notes_are_written_listed_and_exported(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["note", "add", POWER.uid, "**要点**\n材料少"])
    run(["note", "list", "材料"])
    assert capsys.readouterr().out == f"{POWER.uid}\t全案\t**要点** 材料少\n"
    target = tmp_path / "notes.md"
    assert run(["note", "export", "-o", str(target), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["notes"] == 1
    assert "材料少" in target.read_text(encoding="utf-8")
    assert run(["note", "add", POWER.uid, " "]) == 1
