"""Text is broken as Chinese is, and no line is wider than it may be."""

from __future__ import annotations

import pytest

from app.domain.slides import SlideRun
from app.presenting.lines import broken, line_width
from tests.unit.presenting.faces import EVEN


def lines_of(text: str, characters: float) -> list[str]:
    """The lines of a text of size 10 in a column of that many characters."""
    found = broken((SlideRun(text),), 10.0, characters * 10.0, EVEN)
    return ["".join(run.text for run in line) for line in found]


def test_text_that_fits_stays_on_one_line() -> None:
    assert lines_of("接电提速", 4) == ["接电提速"]


def test_a_line_is_as_full_as_it_can_be() -> None:
    assert lines_of("接电提速减材料", 4) == ["接电提速", "减材料"]


def test_no_line_begins_with_what_closes() -> None:
    assert lines_of("接电提速，减材料", 4) == ["接电提", "速，减材", "料"]


def test_no_line_ends_with_what_opens() -> None:
    assert lines_of("接电通《办法》", 4) == ["接电通", "《办法》"]


def test_numbers_and_words_stay_whole() -> None:
    assert lines_of("压减到12.5%以内", 4) == ["压减到", "12.5%以", "内"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert lines_of("A" * 25, 5) == ["A" * 10, "A" * 10, "A" * 5]


def test_a_line_feed_ends_a_line_and_blanks_go_at_a_break() -> None:
    assert lines_of("接电\n提速", 4) == ["接电", "提速"]
    assert lines_of("接电提速 减", 4) == ["接电提速", "减"]


def test_only_marks_still_become_lines() -> None:
    assert "".join(lines_of("，" * 9, 4)) == "，" * 9


@pytest.mark.parametrize("characters", [3, 7, 11.5, 30])
def test_nothing_is_lost_and_nothing_is_too_wide(characters: float) -> None:
    text = "窗口“一件事”改革：2021年起，接电由9天减到2天（降77.8%）；Wi-Fi、APP与12345互通。" * 5
    found = broken((SlideRun(text), SlideRun("加粗", bold=True)), 10.0, characters * 10, EVEN)
    assert "".join(run.text for line in found for run in line) == text + "加粗"
    assert all(line_width(line, 10.0, EVEN) <= characters * 10 for line in found)
    assert found[-1][-1].bold
