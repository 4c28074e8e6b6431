"""Every step that can be undone has a name, and every colour of a tag can be told from what it stands on."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest

from app import paths
from app.domain.case import TagColour
from app.domain.keeping import TrashKind
from app.ui.library.tag_colors import COLOUR_TITLES
from app.ui.library.words import STEP_TITLES
from app.ui.notes.words import STANDING_TITLES
from app.ui.palette.entries import KIND_ICONS, KIND_TITLES, Kind
from app.ui.theme import Role, read_colors
from tests.ui.test_theme import contrast

ROOT = Path(__file__).resolve().parents[3]
STEP = re.compile(r'(?:history\.step|_step)\(\s*[\w.]+,\s*(f?)"([^"]+)"')
SURFACES = (Role.WINDOW, Role.SURFACE, Role.RAISED, Role.HOVER, Role.PRESSED, Role.SELECTED, Role.ACCENT_SOFT)


def step_codes() -> set[str]:
    """The codes of all steps in the program."""
    found: set[str] = set()
    for file in (ROOT / "app").rglob("*.py"):
        for pattern, code in STEP.findall(file.read_text(encoding="utf-8")):
            found |= {code.format(kind=kind) for kind in TrashKind} if pattern else {code}
    return found


def test_every_step_has_a_name() -> None:
    codes = step_codes()
    assert {"change_tags", "restore_tag", "delete_annotations", "empty_trash"} <= codes
    assert codes - set(STEP_TITLES) == set()


@pytest.mark.parametrize("name", ["light", "dark"])
def test_the_colours_of_tags_stand_out_and_differ(name: str) -> None:
    colors = read_colors(paths.resource("themes", f"{name}.toml"))
    for colour, surface in product(TagColour, SURFACES):
        assert contrast(colors.by_tag_colour[colour], colors.by_role[surface]) >= 3, (colour, surface)
    given = [colors.by_tag_colour[colour] for colour in TagColour if colour is not TagColour.NONE]
    assert len(set(given)) == len(given) == 8


def test_nothing_is_without_a_name() -> None:
    assert set(COLOUR_TITLES) == set(TagColour)
    assert set(KIND_TITLES) == set(KIND_ICONS) == set(Kind)
    assert len(STANDING_TITLES) == 3
