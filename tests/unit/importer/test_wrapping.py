"""Text that was broken at a width, in columns or in characters: which lines go on in the next."""

from __future__ import annotations

import pytest

from app.importer.wrapping import broken_lines

PARAGRAPHS = (
    "2023年夏收，全县机收天数由21天缩短到14天，落荚损失降低4.2个百分点，相当于多收1900吨菜籽，户均少跑3趟。",
    "以前各村成熟早晚差10来天，收割机却总是挤在同一个村，有的地块眼看着落了荚，机手也跑了不少空路。",
    "调度台把7个镇、216个村的地块串成一条路线，机手一季少跑空路约300公里，油钱省下1200多元。",
    "刚收下来的籽粒含水高，烘干塔的空档和机收路线一起排，每天能多烘45吨，免得堆在路上发了霉。",
)


def _by_characters(text: str, width: int) -> list[str]:
    return [text[at : at + width] for at in range(0, len(text), width)]


def _by_columns(text: str, width: int) -> list[str]:
    lines = [""]
    taken = 0
    for sign in text:
        columns = 1 if sign.isascii() else 2
        if taken + columns > width:
            lines.append("")
            taken = 0
        lines[-1] += sign
        taken += columns
    return lines


@pytest.mark.parametrize("width", [22, 26, 30, 34])
@pytest.mark.parametrize("is_by_columns", [False, True])
def test_every_line_but_the_last_of_a_paragraph_goes_on(width: int, is_by_columns: bool) -> None:
    lines: list[str] = []
    expected: set[int] = set()
    for text in PARAGRAPHS * 2:
        parts = _by_columns(text, 2 * width) if is_by_columns else _by_characters(text, width)
        expected |= set(range(len(lines) + 1, len(lines) + len(parts)))
        lines += [*parts, ""]
    assert broken_lines(lines) == expected


def test_whole_paragraphs_and_a_list_go_nowhere() -> None:
    assert broken_lines(PARAGRAPHS) == frozenset()
    assert broken_lines([f"第{number:02}项　推行某某事项一表申请当场办结的改革" for number in range(40)]) == frozenset()
