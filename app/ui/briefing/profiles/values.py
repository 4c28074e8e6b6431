"""Values of a layout profile by their path, such as `page.top`, and what follows from a change of one."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.domain.layout_profile import GB_PROFILE, POINTS_A_MILLIMETRE, LayoutProfile
from app.ui.briefing.profiles.words import GROUPS

TIGHTEST = 0.985
"""Of the size of type: how far characters may move together, as 28 of 16 points do on a line of the standard."""
_PAGE = frozenset({"page.left", "page.right", "sizes.body"})
_HEIGHT = frozenset({"page.top", "page.bottom"})


def value_at(profile: LayoutProfile, path: str) -> Any:
    """The value at a path."""
    value: Any = profile
    for name in path.split("."):
        value = getattr(value, name)
    return value


def with_value(profile: LayoutProfile, path: str, value: object) -> LayoutProfile:
    """The profile with another value at a path; lines and characters then fill the page again."""
    first, _, rest = path.partition(".")
    changes: dict[str, Any] = {first: replace(getattr(profile, first), **{rest: value}) if rest else value}
    changed = replace(profile, **changes)
    if path in _PAGE:
        return replace(changed, characters=natural_characters(changed))
    if path in _HEIGHT and not changed.line_pitch:
        pitch = profile.page.text_height / profile.lines
        return replace(changed, lines=max(5, min(60, round(changed.page.text_height / pitch))))
    return changed


def natural_characters(profile: LayoutProfile) -> int:
    """How many characters of the body fill a line without being drawn apart."""
    width = profile.page.text_width * POINTS_A_MILLIMETRE
    return max(5, min(80, int(width / (profile.sizes.body * TIGHTEST))))


def keeps_the_grid(profile: LayoutProfile) -> bool:
    """Whether a page holds 22 lines of 28 characters, as GB/T 9704-2012 asks (5.2.3)."""
    return (profile.lines_a_page, profile.characters) == (GB_PROFILE.lines, GB_PROFILE.characters)


def differences(profile: LayoutProfile) -> tuple[str, ...]:
    """The texts, not yet translated, of what differs from the standard."""
    return tuple(text for name, text in GROUPS.items() if getattr(profile, name) != getattr(GB_PROFILE, name))
