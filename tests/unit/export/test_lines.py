"""How many lines a text takes."""

from __future__ import annotations

import pytest

from app.export.docx.lines import count_lines


@pytest.mark.parametrize(
    ("text", "width", "indent", "lines"),
    [
        ("", 28, 0, 1),
        ("甲" * 28, 28, 0, 1),
        ("甲" * 29, 28, 0, 2),
        ("甲" * 26, 28, 2, 1),
        ("甲" * 27, 28, 2, 2),
        ("甲" * 28 + "，乙", 28, 0, 2),
        ("甲" * 27 + "（乙）", 28, 0, 2),
        ("a" * 56, 28, 0, 1),
        ("甲" * 27 + "word", 28, 0, 2),
        ("x" * 200, 28, 0, 4),
        ("，" * 60, 28, 0, 3),
        ("甲", 0.5, 0, 2),
    ],
)
def test_lines(text: str, width: float, indent: float, lines: int) -> None:
    assert count_lines(text, width, indent) == lines
