"""Titles broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.columns import text_width
from app.export.title_lines import shape_title

WIDTH = 20.1


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("简报", ("简报",)),
        ("", ("",)),
        ("样例市推行用电报装“一件事” 打造开门接电样板工程", ("样例市推行用电报装“一件事”", "打造开门接电样板工程")),
        (
            "关于深化“放管服”改革持续优化营商环境若干经验做法的通报",
            ("关于深化“放管服”改革持续", "优化营商环境若干经验做法的通报"),
        ),
    ],
)
def test_titles_break_where_it_makes_sense(title: str, lines: tuple[str, ...]) -> None:
    assert shape_title(title, WIDTH) == lines


def test_three_lines_have_a_shape() -> None:
    widths = [text_width(line) for line in shape_title("样例案例选编" * 9, WIDTH)]
    assert len(widths) == 3
    assert len(set(widths)) > 1
    assert not (widths[1] < widths[0] and widths[1] < widths[2])


@given(st.text(alphabet="改革，“”《》（）a1 的优化", max_size=130))
def test_nothing_is_lost_and_no_line_is_too_wide(title: str) -> None:
    lines = shape_title(title, WIDTH)
    assert "".join(lines).replace(" ", "") == title.replace(" ", "")
    assert len(lines) == 1 or all(text_width(line) <= WIDTH for line in lines)
