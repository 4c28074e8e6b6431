"""Make the project's own environment from the standard library alone.

`.venv` holds exactly what build/locks says, each wheel compared with its hash.  An environment whose making was
interrupted, or whose lock has changed, is made anew; the tools are added to one that already runs the program.
Everything said here goes to standard error, in Chinese and English: it comes before any setting is known.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import environment
import system_packages
from environment import Needs

if sys.platform == "win32":
    import msvcrt

    def _locked(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)  # gives up after ten seconds
        except OSError:
            return False
        return True

else:
    import fcntl

OLDEST, NEWEST = (3, 11), (3, 12)
PIP = (
    "-m",
    "pip",
    "install",
    "--require-hashes",
    "--only-binary=:all:",
    "--no-deps",
    "--no-input",
    "-qq",
    "--disable-pip-version-check",
    "--no-warn-script-location",
)


class SetupFailed(Exception):
    """Something about this machine keeps the environment from being made; holds one sentence in each language."""

    def __init__(self, chinese: str, english: str) -> None:
        super().__init__(chinese, english)
        self.chinese = chinese
        self.english = english


def setup(arguments: list[str]) -> int:
    """Run `main.py setup` with what followed it on the command line, and return the exit code."""
    parser = argparse.ArgumentParser(prog="main.py setup", description="Make the project's environment ready.")
    parser.add_argument("--dev", action="store_true", help="also install what test and check need")
    parser.add_argument("--wheels", type=Path, metavar="FOLDER", help="take the wheels from FOLDER, without network")
    options = parser.parse_args(arguments)
    needs = environment.WINDOW
    if options.dev:
        needs = needs._replace(locks=environment.DEVELOPMENT.locks)
    code = prepare(needs, options.wheels) or build_library()
    if code == 0:
        say("环境已就绪。", "The environment is ready.")
    return code


def build_library() -> int:
    """Make the bundled store from the cards, which a first start then copies; return the exit code."""
    command = [str(environment.PYTHON), str(environment.ROOT / "main.py"), "library", "build"]
    return subprocess.run(command, check=False).returncode


def prepare(needs: Needs, wheels: Path | None = None) -> int:
    """Make the environment hold what `needs` asks for; return 1 after saying what a person has to do, else 0."""
    try:
        with _alone():
            _make_ready(needs, wheels)
    except SetupFailed as failure:
        say(failure.chinese, failure.english)
        return 1
    except OSError as failure:
        say(f"无法准备运行环境：{failure}。", f"The environment cannot be made: {failure}.")
        return 1
    return 0


def say(chinese: str, english: str) -> None:
    """Tell the person who waits, in both languages, on standard error."""
    print(f"{chinese}\n{english}", file=sys.stderr, flush=True)


def _make_ready(needs: Needs, wheels: Path | None) -> None:
    """Do what is missing, in the order in which one thing needs another; write the stamp last."""
    facts = environment.read_facts()
    wanted = environment.facts_of(needs)
    if wanted <= facts:
        return
    kept = _still_true(facts)
    if not kept:
        _check_python()
    missing = system_packages.missing_for(needs.system)
    _provide_system(missing if kept else missing + system_packages.missing_for_environments())
    if not kept:
        say("正在建立运行环境，仅首次需要……", "Making the environment; this happens only once …")
        environment.STAMP.unlink(missing_ok=True)
        _make_environment()
        kept = {environment.python_fact()}
    for name in needs.locks:
        if environment.lock_fact(name) not in kept:
            _install(name, wheels)
    environment.STAMP.write_text("\n".join(sorted(kept | wanted)) + "\n", encoding="utf-8")


def _still_true(facts: set[str]) -> set[str]:
    """Return `facts`, or none when one of them tells of a lock that has changed since."""
    locks = {fact for fact in facts if not fact.startswith(("python ", "system "))}
    now = {environment.lock_fact(path.name) for path in environment.LOCKS.glob("*.txt")}
    return facts if locks and locks <= now else set()


def _check_python() -> None:
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    here = ".".join(str(part) for part in sys.version_info[:3])
    raise SetupFailed(
        f"本程序需要 Python 3.11 或 3.12，当前是 {here}；请安装后用 python3.11 main.py 启动（Windows 用 py -3.11 main.py）。",
        f"Andian needs Python 3.11 or 3.12, this is {here}; install one and start with python3.11 main.py "
        "(on Windows py -3.11 main.py).",
    )


def _provide_system(missing: list[str]) -> None:
    """Install the Debian packages named, or raise the line that a person with the right to do so types."""
    if not missing:
        return
    names = " ".join(missing)
    if system_packages.may_install():
        say(f"正在安装系统软件包：{names}", f"Installing system packages: {names}")
        if system_packages.install(missing):
            return
    line = system_packages.install_line(missing)
    raise SetupFailed(
        f"系统缺少以下软件包，请先安装再重试：\n    {line}",
        f"The system lacks these packages; install them and start again:\n    {line}",
    )


def _make_environment() -> None:
    try:
        venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=True, prompt="andian").create(environment.FOLDER)
    except subprocess.CalledProcessError as failure:
        raise SetupFailed(f"无法建立运行环境：{failure}。", f"The environment cannot be made: {failure}.") from failure


def _install(lock: str, wheels: Path | None) -> None:
    """Install one lock with pip, as the person's own pip settings say (index, certificates), or from a folder."""
    say("正在安装所需组件……", "Installing packages …")
    source = ("--no-index", "--find-links", str(wheels.resolve())) if wheels else ()
    command = [str(environment.PYTHON), *PIP, *source, "--requirement", str(environment.LOCKS / lock)]
    settings = {**os.environ, "PIP_USER": "0"}
    if subprocess.run(command, env=settings, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode:
        raise SetupFailed(
            "组件安装失败（原因见上）。无网络时请用 python3 main.py setup --wheels 文件夹。",
            "The packages could not be installed (see above). Without a network use python3 main.py setup --wheels FOLDER.",
        )


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Keep a second process that finds the environment unready waiting until the first has made it."""
    with environment.FOLDER.with_suffix(".lock").open("a+b") as file:
        if sys.platform == "win32":
            file.seek(0)
            while not _locked(file.fileno()):
                pass
        else:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield
