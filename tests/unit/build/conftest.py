"""A project of the smallest size, with the real main.py and build/, that makes an environment of its own."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import environment

PROGRAM = """
import small

def run(arguments):
    print(small.WORD, *arguments)
    return 7
"""


@dataclass(frozen=True, slots=True)
class Project:
    """A folder with main.py and build/, whose lock asks for one wheel that lies in `wheels`."""

    folder: Path
    wheels: Path

    @property
    def lock(self) -> Path:
        """The lock of the program."""
        return self.folder / "build" / "locks" / "run.txt"

    @property
    def stamp(self) -> Path:
        """The stamp of the environment."""
        return self.folder / ".venv" / environment.STAMP.name

    def start(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run main.py from another folder with the Python outside, pip being told to look nowhere but in `wheels`."""
        settings = {
            **os.environ,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.wheels),
            "PIP_CONFIG_FILE": os.devnull,
        }
        return subprocess.run(
            [str(environment.outer_python()), str(self.folder / "main.py"), *arguments],
            cwd=self.wheels,
            env={name: value for name, value in settings.items() if name != "PIP_EXTRA_INDEX_URL"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Make the small project, with a folder name that has a space and Chinese in it."""
    folder, wheels = tmp_path / "案典 project", tmp_path / "wheels"
    wheels.mkdir()
    shutil.copytree(environment.ROOT / "build", folder / "build", ignore=shutil.ignore_patterns("__pycache__", "locks"))
    shutil.copy(environment.ROOT / "main.py", folder)
    command_line = folder / "app" / "cli" / "main.py"
    command_line.parent.mkdir(parents=True)
    command_line.write_text(PROGRAM, encoding="utf-8")
    wheel = wheels / "small-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("small.py", "WORD = 'installed'\n")
        archive.writestr("small-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: small\nVersion: 1.0\n")
        archive.writestr("small-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr("small-1.0.dist-info/RECORD", "small.py,,\nsmall-1.0.dist-info/METADATA,,\n")
    made = Project(folder, wheels)
    made.lock.parent.mkdir()
    made.lock.write_text(
        f"small==1.0 \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n", encoding="utf-8"
    )
    return made
