"""The handout: what a class and its leader get on paper."""

from __future__ import annotations

from enum import StrEnum


class Audience(StrEnum):
    """Whom a handout is for."""

    CLASS = "class"
    LEADER = "leader"
    BOTH = "both"
    """The sheets for the class, behind them those for the leader."""
