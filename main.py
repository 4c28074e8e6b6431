"""Start Andian: `python3 main.py` opens the window, `python3 main.py COMMAND …` works without one.

On a bare checkout it first makes the project's own environment (build/bootstrap.py), then runs inside that.
Only what a start needs is imported, once it is known what is to be started; older Pythons must be able to read
this file and build/environment.py, or their users would never see which Python to take.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

sys.path.insert(1, str(Path(__file__).resolve().parent / "build"))

TASKS = ("setup", "test", "check", "bench", "lock", "bundle", "translate")


def main(arguments: list[str]) -> int:
    """Run what `arguments` ask for and return the exit code."""
    if getattr(sys, "frozen", False):
        return start(arguments)
    import environment

    task = task_of(arguments)
    program_needs = environment.WINDOW if opens_window(arguments) else environment.COMMAND_LINE
    needs = environment.DEVELOPMENT if task else program_needs
    ready = task != "setup" and environment.is_ready(needs)
    if environment.is_inside():
        if not ready:
            return environment.hand_over(environment.outer_python(), arguments)
        return run_task(task, arguments[1:]) if task else start(arguments)
    if not ready:
        import bootstrap

        code = bootstrap.setup(arguments[1:]) if task == "setup" else bootstrap.prepare(needs)
        if code != 0 or task == "setup":
            return code
    return environment.hand_over(environment.PYTHON, arguments)


def task_of(arguments: list[str]) -> str:
    """Return the developers' command that `arguments` begin with, or nothing.

    `check` alone checks the project; followed by anything it is the program's own, which checks a store.
    """
    if not arguments or arguments[0] not in TASKS:
        return ""
    return "" if arguments[0] == "check" and len(arguments) > 1 else arguments[0]


def opens_window(arguments: list[str]) -> bool:
    """Tell whether `arguments` hold no command, only the window's own options."""
    rest = list(arguments)
    while rest and rest[0].split("=")[0] == "--store":
        del rest[: 1 if "=" in rest[0] else 2]
    return not rest


def run_task(task: str, arguments: list[str]) -> int:
    """Run a developers' command inside the environment."""
    import tasks

    return tasks.run(task, arguments)


def start(arguments: list[str]) -> int:
    """Start the program itself; its command line never imports Qt."""
    if opens_window(arguments):
        # Nothing is garbage yet while the window is being built; it turns the collector on again.
        gc.disable()
        from app.ui import application

        return application.run(arguments)
    from app.cli import main as command_line

    return command_line.run(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
