"""How long a talk has taken; it can be stopped and set back."""

from __future__ import annotations

from collections.abc import Callable


class Stopwatch:
    """Counts seconds of a clock from its making on, without those for which it was stopped."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._counted = 0.0
        self._since: float | None = now()

    @property
    def runs(self) -> bool:
        """True while it counts."""
        return self._since is not None

    @property
    def seconds(self) -> int:
        """Whole seconds counted."""
        running = self._now() - self._since if self._since is not None else 0.0
        return int(self._counted + running)

    def toggle(self) -> None:
        """Stop it, or let it go on."""
        if self._since is None:
            self._since = self._now()
        else:
            self._counted += self._now() - self._since
            self._since = None

    def reset(self) -> None:
        """Back to zero; it goes on if it ran."""
        self._counted = 0.0
        if self._since is not None:
            self._since = self._now()


def written(seconds: int) -> str:
    """`05:09`, and `1:05:09` from an hour on."""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
