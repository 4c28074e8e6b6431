"""Files are replaced whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

import pytest

from app.errors import Cancelled, ExportFailed
from app.export.files import replace_file
from tests.samples import ROOT


def write_new(file: BinaryIO) -> None:
    file.write("新".encode())


def refused(target: Path) -> str:
    """The code with which the target is refused."""
    with pytest.raises(ExportFailed) as caught:
        replace_file(target, write_new)
    assert str(caught.value.parameters["file"])
    return caught.value.code


def test_a_new_file_is_written_and_nothing_else(tmp_path: Path) -> None:
    replace_file(tmp_path / "简报.md", write_new)
    assert [(path.name, path.read_text(encoding="utf-8")) for path in tmp_path.iterdir()] == [("简报.md", "新")]


def test_an_old_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("旧", encoding="utf-8")
    target.chmod(0o640)
    replace_file(target, write_new)
    assert target.read_text(encoding="utf-8") == "新"
    assert stat.S_IMODE(target.stat().st_mode) == (0o640 if os.name == "posix" else 0o666)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "export.disk_full"),
        (OSError(errno.EDQUOT, "quota"), "export.disk_full"),
        (OSError(errno.EIO, "broken"), "export.cannot_write"),
        (OSError("no number"), "export.cannot_write"),
    ],
)
def test_a_failing_disk_leaves_the_old_file_whole(tmp_path: Path, error: OSError, code: str) -> None:
    target = tmp_path / "a.md"
    target.write_text("旧", encoding="utf-8")

    def fail(file: BinaryIO) -> None:
        file.write(b"half")
        raise error

    with pytest.raises(ExportFailed) as caught:
        replace_file(target, fail)
    assert caught.value.code == code
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert target.read_text(encoding="utf-8") == "旧"


@pytest.mark.parametrize("error", [Cancelled(), KeyError("ours"), KeyboardInterrupt()])
def test_what_else_goes_wrong_passes_and_leaves_nothing(tmp_path: Path, error: BaseException) -> None:
    def fail(_file: BinaryIO) -> None:
        raise error

    with pytest.raises(type(error)):
        replace_file(tmp_path / "a.md", fail)
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "没有" / "a.md") == "export.folder_missing"
    (tmp_path / "file").touch()
    assert refused(tmp_path / "file" / "a.md") == "export.folder_missing"


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path) == "export.is_folder"


def test_a_read_only_file_is_refused_even_for_the_administrator(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("旧", encoding="utf-8")
    target.chmod(0o444)
    assert refused(target) == "export.read_only"
    assert target.read_text(encoding="utf-8") == "旧"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_without_rights_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "zu"
    folder.mkdir(mode=0o555)
    assert refused(folder / "a.md") == "export.not_allowed"


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs devices")
def test_a_device_is_refused() -> None:
    assert refused(Path("/dev/null")) == "export.not_a_file"


@pytest.mark.parametrize("name", ["a\0b.md", "a\ud800.md"])
def test_an_impossible_name_is_refused(tmp_path: Path, name: str) -> None:
    assert refused(tmp_path / name) == "export.bad_name"
    assert list(tmp_path.iterdir()) == []


def test_a_name_too_long_is_refused_without_a_trace(tmp_path: Path) -> None:
    assert refused(tmp_path / ("长" * 300)) in {"export.name_too_long", "export.cannot_write"}
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_followed_and_stays(tmp_path: Path) -> None:
    (tmp_path / "echt.md").write_text("旧", encoding="utf-8")
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "echt.md")
    replace_file(link, write_new)
    assert link.is_symlink()
    assert (tmp_path / "echt.md").read_text(encoding="utf-8") == "新"


def test_a_target_that_another_program_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.md"
    target.write_text("旧", encoding="utf-8")

    def held(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", held)
    assert refused(target) == "export.in_use"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]


FILL = """
import resource, signal, sys
from pathlib import Path
from app.errors import ExportFailed
from app.export.files import replace_file
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    replace_file(Path(sys.argv[1]), lambda file: file.write(b"x" * 100_000))
except ExportFailed as error:
    print(error.code)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs a limit on the size of files")
def test_a_real_write_that_finds_no_room(tmp_path: Path) -> None:
    target = tmp_path / "a.md"
    target.write_text("旧", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", FILL, str(target)], cwd=ROOT, capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout == "export.disk_full\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert target.read_text(encoding="utf-8") == "旧"
