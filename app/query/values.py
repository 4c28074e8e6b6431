"""What the value of a field asks for: the parts of its meaning that SQL and plain Python share."""

from __future__ import annotations

from app.text.fold import fold


def year_span(value: str) -> tuple[str, str]:
    """The first and last year of `2021`, `2021..2022`, `..2022` or `2021..`."""
    first, dots, last = value.partition("..")
    return (first or "0000", last or "9999") if dots else (value, value)


def as_stored(value: str) -> tuple[str, str]:
    """A name in the two forms in which it may be stored: folded, and as typed in lower case.

    The fold takes characters for one another that official names keep apart (乾安县, 干安县).
    """
    return fold(value), value.lower()


def region_parts(value: str) -> tuple[str, str]:
    """What stands in `/province/city/district/` of the places that the value names, wholly or by their beginning."""
    folded, typed = as_stored(value.strip("/"))
    return f"/{folded}", f"/{typed}"


def tag_name(value: str) -> str:
    """The name of a tag: without slashes at its ends."""
    return value.strip("/")
