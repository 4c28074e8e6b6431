"""Which sentence of a text states a figure."""

from __future__ import annotations

import pytest

from app.domain.case import Figure, FigureKind
from app.text.figure_sentences import stating_sentence

TIME = Figure("接电时间", FigureKind.BEFORE_AFTER, before="9", after="2", unit="天")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("设窗口2个。接电时间由9天减到2天。", "接电时间由9天减到2天。"),
        ("接电时间减到12天。", None),
        ("2021年起试点。", None),
        ("", None),
        ("升级到1.2天版。", None),
        ("分2.5天办完。", None),
        ("设窗口2个。", None),
        ("原来9次，现在2次。", "原来9次，现在2次。"),
        ("已经缩到２天！其他照旧。", "已经缩到２天！"),
        ("办结2件。时间用2天。", "时间用2天。"),
    ],
)
def test_the_sentence_with_the_number_and_most_of_the_name(text: str, expected: str | None) -> None:
    found = stating_sentence(text, TIME)
    assert (found.text if found else None) == expected


def test_the_offset_leads_to_the_sentence() -> None:
    text = "甲。\n  接电要2天。"
    found = stating_sentence(text, TIME)
    assert found is not None
    assert text[found.start : found.start + len(found.text)] == found.text == "接电要2天。"
