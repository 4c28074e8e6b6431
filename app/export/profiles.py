"""Layout profiles as texts and files that offices hand to one another: JSON, every value checked before it is believed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO, TypeVar, get_type_hints

from app.domain.layout_profile import GB_PROFILE, POINTS_A_MILLIMETRE, LayoutProfile
from app.errors import ExportFailed
from app.export.clean import clean_line
from app.export.files import replace_file
from app.paths import resource

SUFFIX = ".json"
MAX_BYTES = 100_000
MAX_TEXT = 300
_KIND, _VERSION = "andian-layout", 1
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_FAMILY = re.compile(r"[\w][\w .+&-]{0,59}")
"""Names of fonts: nothing that means something in a style sheet, in markup or in a path."""
_COUNTS = {"lines": (5, 60), "characters": (5, 80)}
_LENGTHS = {
    "page": (0.0, 1000.0),
    "page.width": (50.0, 1000.0),
    "page.height": (50.0, 1000.0),
    "sizes": (5.0, 120.0),
    "line_pitch": (0.0, 120.0),
    "title_pitch": (8.0, 200.0),
    "rule_width": (0.0, 12.0),
}
_LEAST_ROOM = 30.0
"""Millimetres that the margins must leave for text, in either direction."""
_SMALLEST_BODY = 6.0

T = TypeVar("T")


@cache
def bundled_profiles() -> Mapping[str, LayoutProfile]:
    """Name → profile, for those that come with the program; that of GB/T 9704-2012 is the first."""
    files = sorted(resource("layouts").glob(f"*{SUFFIX}"))
    found = (GB_PROFILE, *(read_profile(file) for file in files))
    return MappingProxyType({profile.name: profile for profile in found})


def profile_text(profile: LayoutProfile) -> str:
    """The profile as the text that `parse_profile` reads."""
    content = {"kind": _KIND, "version": _VERSION, **asdict(profile)}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def write_profile(profile: LayoutProfile, target: Path) -> None:
    """Write the profile to a file.  Raises `ExportFailed` when the system refuses."""
    data = profile_text(profile).encode()

    def write(file: BinaryIO) -> None:
        file.write(data)

    replace_file(target, write)


def read_profile(path: Path) -> LayoutProfile:
    """The profile in a file; what it does not mention is as in GB/T 9704-2012.

    Nothing but an ordinary JSON file is ever opened: the store, above all, must not be (see `ui.file_icons`).
    Raises `ExportFailed` when the file cannot be read, is no profile, or holds a value that makes no page.
    """
    if path.suffix.lower() != SUFFIX and path.exists():
        raise ExportFailed("export.layout_not_a_profile", file=str(path))
    if not path.is_file():
        raise ExportFailed("export.layout_unreadable", file=str(path))
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ExportFailed("export.layout_unreadable", file=str(path)) from error
    try:
        return parse_profile(data.decode("utf-8-sig"), str(path))
    except UnicodeDecodeError as error:
        raise ExportFailed("export.layout_not_a_profile", file=str(path)) from error


def parse_profile(text: str, file: str) -> LayoutProfile:
    """The profile in a text; `file` is where it came from, for the sentence of `ExportFailed`, raised as above."""
    try:
        content = json.loads(text) if len(text) <= MAX_BYTES else None
    except (ValueError, RecursionError) as error:
        raise ExportFailed("export.layout_not_a_profile", file=file) from error
    if not isinstance(content, dict) or content.pop("kind", None) != _KIND or content.pop("version", None) != _VERSION:
        raise ExportFailed("export.layout_not_a_profile", file=file)
    profile = _filled(LayoutProfile, content, "", file)
    fault = fault_of(profile)
    if fault is not None:
        raise ExportFailed(fault, file=file)
    return profile


def fault_of(profile: LayoutProfile) -> str | None:
    """Why no page can be made: margins that leave no room, or lines and characters that would lie on one another."""
    page, body = profile.page, profile.sizes.body
    if min(page.text_width, page.text_height) < _LEAST_ROOM:
        return "export.layout_no_room"
    narrowest = page.text_width * POINTS_A_MILLIMETRE / profile.characters
    pitch = profile.line_pitch or page.text_height * POINTS_A_MILLIMETRE / profile.lines
    if body < _SMALLEST_BODY or narrowest < body * 0.8 or pitch < body:
        return "export.layout_too_tight"
    return None


def _filled(kind: type[T], content: Mapping[str, Any], place: str, file: str) -> T:
    """A value of the dataclass, its fields taken from the content and checked."""
    assert is_dataclass(kind)
    hints = get_type_hints(kind)
    unknown = sorted(content.keys() - {field.name for field in fields(kind)})
    if unknown:
        raise ExportFailed("export.layout_unknown_field", file=file, field=f"{place}{unknown[0]}")
    values = {name: _value(hints[name], value, f"{place}{name}", file) for name, value in content.items()}
    made = kind(**values)
    assert isinstance(made, kind)
    return made


def _value(hint: Any, value: Any, place: str, file: str) -> Any:
    """One value, of the kind that its field has."""
    if is_dataclass(hint) and isinstance(hint, type) and isinstance(value, dict):
        return _filled(hint, value, f"{place}.", file)
    if isinstance(hint, type) and issubclass(hint, StrEnum) and value in list(hint):
        return hint(value)
    if hint is bool and isinstance(value, bool):
        return value
    if hint is str and isinstance(value, str) and _is_text(value, place):
        return clean_line(value)
    if hint in {int, float} and isinstance(value, int | float) and not isinstance(value, bool):
        low, high = _COUNTS.get(place) or _LENGTHS.get(place) or _LENGTHS[place.partition(".")[0]]
        if low <= value <= high and (hint is float or value == int(value)):
            return hint(value)
    raise ExportFailed("export.layout_bad_value", file=file, field=place)


def _is_text(value: str, place: str) -> bool:
    """Whether a text may stand in its field: a colour in those of colours, a short text elsewhere."""
    if place.endswith("_colour"):
        return bool(_COLOUR.fullmatch(value))
    if place.startswith("families."):
        return not value or bool(_FAMILY.fullmatch(value))
    return len(value) <= MAX_TEXT and (place != "name" or bool(clean_line(value)))
