"""A file dialog looks at no file: the locks of a store that lies in the folder stay."""

from __future__ import annotations

import os
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider
from PySide6.QtWidgets import QFileSystemModel
from pytestqt.qtbot import QtBot

from app.ui.file_icons import FileIcons

LOCKS = Path("/proc/locks")


def locks_of_this_process() -> int:
    return sum(f" {os.getpid()} " in line for line in LOCKS.read_text(encoding="ascii").splitlines())


@pytest.mark.skipif(sys.platform != "linux" or not LOCKS.exists(), reason="tells its locks on Linux alone")
def test_a_dialog_over_the_folder_of_a_store_leaves_its_locks(qtbot: QtBot, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "andian.db")) as store:
        store.execute("PRAGMA journal_mode = WAL")
        store.execute("CREATE TABLE cases (title)")
        before = locks_of_this_process()
        assert before
        icons = FileIcons()
        model = QFileSystemModel()
        model.setIconProvider(icons)
        with qtbot.waitSignal(model.directoryLoaded):
            model.setRootPath(str(tmp_path))
        assert model.rowCount(model.index(str(tmp_path))) > 1
        assert locks_of_this_process() == before


def test_what_is_shown_is_told_by_the_name(qtbot: QtBot, tmp_path: Path) -> None:
    icons = FileIcons()
    assert icons.type(QFileInfo(str(tmp_path / "案例.docx"))) == "DOCX"
    assert icons.type(QFileInfo(str(tmp_path))) == ""
    assert not icons.icon(QFileInfo(str(tmp_path))).isNull()
    assert not icons.icon(QAbstractFileIconProvider.IconType.Computer).isNull()
