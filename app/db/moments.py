"""Moments as the store writes them: ISO 8601 in UTC with microseconds, so that their order is that of their text."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now() -> str:
    """This moment."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def ago(span: timedelta) -> str:
    """The moment that lies `span` back."""
    return (datetime.now(UTC) - span).isoformat(timespec="microseconds")
