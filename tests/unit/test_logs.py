"""The log: a rotating file, or standard error where no file can be."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import logs


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Leave no handler behind."""
    yield
    logs.tear_down()


def test_lines_go_into_the_file(tmp_path: Path) -> None:
    file = logs.set_up(tmp_path / "logs")
    assert file is not None
    logging.getLogger("andian.test").info("a line of %s", "the log")
    logs.tear_down()
    text = file.read_text(encoding="utf-8")
    assert "andian.test: a line of the log" in text
    assert "INFO" in text


def test_without_a_folder_there_is_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert logs.set_up(blocked / "logs") is None
    logging.getLogger("andian.test").info("to standard error")
    assert "to standard error" in capsys.readouterr().err
