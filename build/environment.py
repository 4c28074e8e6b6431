"""Where the project's own Python environment is, what it is known to hold, and how to get into it.

A *fact* is one line of the stamp file, written only once it is true: `run.txt HASH` says that everything in that
lock is installed, `system window` that the machine was seen to have what a window needs, `python 3.11` which Python
the packages are for.  The environment is ready for a job when the stamp holds every fact that the job needs.

Every start of the program reads this module first, so it imports next to nothing.
"""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import NamedTuple

if sys.platform == "win32":
    import subprocess

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".venv"
PYTHON = FOLDER / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = FOLDER / "andian.stamp"
LOCKS = ROOT / "build" / "locks"


class Needs(NamedTuple):
    """What a job needs: the names of its locks, smaller first, and the parts of the system that it uses."""

    locks: tuple[str, ...]
    system: tuple[str, ...] = ()


COMMAND_LINE = Needs(locks=("run.txt",))
WINDOW = Needs(locks=("run.txt",), system=("offscreen", "window"))
DEVELOPMENT = Needs(locks=("run.txt", "dev.txt"), system=("offscreen",))


def lock_fact(name: str) -> str:
    """Return the fact that everything in the lock called `name`, as that file is now, is installed."""
    return f"{name} {hashlib.sha256((LOCKS / name).read_bytes()).hexdigest()}"


def python_fact() -> str:
    """Return the fact that the packages are for the running Python."""
    return f"python {sys.version_info[0]}.{sys.version_info[1]}"


def system_fact(part: str) -> str:
    """Return the fact that the machine was seen to have the named part."""
    return f"system {part}"


def facts_of(needs: Needs) -> set[str]:
    """Return every fact that `needs` asks for."""
    return {lock_fact(name) for name in needs.locks} | {system_fact(part) for part in needs.system}


def read_facts() -> set[str]:
    """Return the facts of the stamp; none where the environment or the Python behind it has gone."""
    if not PYTHON.exists():
        return set()
    try:
        facts = set(STAMP.read_text(encoding="utf-8").splitlines())
    except OSError:
        return set()
    if is_inside() and python_fact() not in facts:
        # The system's Python was replaced by another under the environment: only a new one will do.
        STAMP.unlink()
        return set()
    return facts


def is_inside() -> bool:
    """Tell whether the environment's own Python is the one that runs."""
    return sys.prefix != sys.base_prefix and Path(sys.prefix).resolve() == FOLDER


def is_ready(needs: Needs) -> bool:
    """Tell whether the environment holds all that `needs` asks for."""
    return facts_of(needs) <= read_facts()


def outer_python() -> Path:
    """Return the Python that the environment was made with; the environment cannot be replaced from inside."""
    return Path(sys.base_prefix, "python.exe") if os.name == "nt" else Path(os.path.realpath(sys.executable))


def hand_over(python: Path, arguments: list[str]) -> int:
    """Go on as `python main.py arguments…`: in place of this process, or on Windows, which cannot, as its child."""
    command = [str(python), str(ROOT / "main.py"), *arguments]
    os.environ.pop("PYTHONHOME", None)
    if sys.platform == "win32":
        with subprocess.Popen(command) as process:
            while True:
                try:
                    return process.wait()
                except KeyboardInterrupt:
                    continue
    return os.execv(command[0], command)  # noqa: S606 (no shell is wanted)
