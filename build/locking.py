"""Write build/locks from pyproject.toml: every package of the program and of its tools, with hashes and no address."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib
import venv
from pathlib import Path

import environment

COMPILE = (
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--no-annotate",
    "--universal",
    "--python-version",
    "3.11",
    "--fork-strategy",
    "fewest",
    "--no-emit-package",
    "pip",
    "--upgrade",
    "--quiet",
)
# Where a package comes from is each person's own setting: a lock holds names, versions, markers and hashes alone.
LOCK_LINE = re.compile(r"[a-z0-9-]+==\S+(?: ; [^:@]+)? \\|    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def write_locks() -> int:
    """Write both locks, the larger one holding the smaller, and return the exit code."""
    with tempfile.TemporaryDirectory() as scratch:
        tool = _make_tool(Path(scratch))
        program, everything = Path(scratch, "run.txt"), Path(scratch, "dev.txt")
        _compile(tool, program)
        _compile(tool, everything, "--group", "pyproject.toml:dev", "--constraint", str(program))
        texts = {path.name: path.read_text(encoding="utf-8") for path in (program, everything)}
    for name, text in texts.items():
        found = strange_lines(text)
        if found:
            print(
                f"{name} holds more than packages and hashes, nothing was written: {'; '.join(found)}", file=sys.stderr
            )
            return 1
    for name, text in texts.items():
        (environment.LOCKS / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"build/locks/{name}: {text.count('==')} packages")
    return 0


def strange_lines(text: str) -> list[str]:
    """Return the lines of a lock that might name a host, a folder or an option of where to look."""
    return [line for line in text.splitlines() if LOCK_LINE.fullmatch(line) is None]


def _make_tool(scratch: Path) -> Path:
    """Install uv, as pyproject.toml names it, into an environment of its own; return the program."""
    groups = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(scratch / "tool")
    programs = scratch / "tool" / ("Scripts" if os.name == "nt" else "bin")
    pip = [
        str(programs / "python"),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--only-binary=:all:",
    ]
    subprocess.run([*pip, *groups["lock"]], check=True)
    return programs / "uv"


def _compile(tool: Path, output: Path, *more: str) -> None:
    command = [str(tool), "pip", "compile", "pyproject.toml", *COMPILE, *more, "--output-file", str(output)]
    subprocess.run(
        command, cwd=environment.ROOT, env={**os.environ, **_index_settings()}, stdout=subprocess.DEVNULL, check=True
    )


def _index_settings() -> dict[str, str]:
    """Return for uv, which does not read pip's settings, the person's own index and certificates.

    Only the main index counts: others may hold some of a package's files, and the lock needs the hashes of all.
    """
    names = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}
    listing = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    ).stdout
    settings = re.findall(r"^[^\s=]*\.([a-z-]+)='(.*)'$", listing, re.MULTILINE)
    return {names[name]: value for name, value in settings if name in names}
