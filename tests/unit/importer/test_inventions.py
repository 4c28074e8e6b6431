"""Invented compilations of many layouts, read as wholes: cases, titles, boundaries, sections, completeness."""

from __future__ import annotations

import pytest

from tests.unit.importer import (
    inventions,
    inventions_held_out,
    inventions_last,
    inventions_odd,
    inventions_published,
    inventions_published_held_out,
)
from tests.unit.importer.judging import judge, wrong
from tests.unit.importer.pages import Layout

LAYOUTS = (
    *inventions.LAYOUTS,
    *inventions_odd.LAYOUTS,
    *inventions_held_out.LAYOUTS,
    *inventions_last.LAYOUTS,
    *inventions_published.LAYOUTS,
    *inventions_published_held_out.LAYOUTS,
)


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout.__name__ for layout in LAYOUTS])
def test_a_layout_is_read_as_it_was_written(layout: Layout) -> None:
    invention = layout()
    score = judge(invention)
    assert score.is_right, (score.row, [(gold, draft.title) for gold, draft in wrong(invention)])
    assert score.declared
