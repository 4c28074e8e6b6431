"""How long work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Report = Callable[[int, int, str], None]
"""Called with steps done, steps in all (0 when unknown) and what is being worked on; raises `Cancelled` to stop."""


def no_report(done: int, total: int, what: str) -> None:
    """A report that nobody reads."""
