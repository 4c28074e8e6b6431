"""Make the folder build: the program with its own Python, for machines that have none."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import bootstrap
import system_packages
from environment import ROOT

TARGET = ROOT / "dist"
# The packages whose data files PyInstaller does not know of, our own among them.
WITH_DATA = ("app", "opencc", "pypinyin")
LEFT_OUT = ("PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "tkinter", "pip", "setuptools")


def bundle() -> int:
    """Write dist/andian and start it once; return the exit code."""
    missing = system_packages.missing_for(("window",))
    if missing:
        # PyInstaller would only warn, and the bundle would not start anywhere.
        print(
            f"the bundle must carry what this machine lacks; first: {system_packages.install_line(missing)}",
            file=sys.stderr,
        )
        return 1
    if bootstrap.build_library():
        return 1
    with tempfile.TemporaryDirectory() as scratch:
        code = _package(Path(scratch))
    program = TARGET / "andian" / ("andian.exe" if os.name == "nt" else "andian")
    return code or subprocess.run([str(program), "--help"], stdout=subprocess.DEVNULL, check=False).returncode


def _package(scratch: Path) -> int:
    """Run PyInstaller with its working files in `scratch`, for its default is the tracked folder build/."""
    options = ["--onedir", "--noconfirm", "--log-level", "WARN", "--name", "andian", "--paths", str(ROOT)]
    options += ["--distpath", str(TARGET), "--workpath", str(scratch), "--specpath", str(scratch)]
    options += ["--add-data", f"{ROOT / 'resources'}:resources"]
    for package in WITH_DATA:
        options += ["--collect-data", package]
    for module in LEFT_OUT:
        options += ["--exclude-module", module]
    return subprocess.run(
        [sys.executable, "-m", "PyInstaller", *options, str(ROOT / "main.py")], check=False
    ).returncode
