from __future__ import annotations

import pytest

from app.importer.readers.numerals import write_number
from app.text.numerals import parse_integer


@pytest.mark.parametrize(
    ("number_format", "values"),
    [
        ("decimal", {0: "0", 12: "12"}),
        (
            "japaneseCounting",
            {1: "一", 10: "十", 11: "十一", 20: "二十", 101: "一百零一", 110: "一百一十", 1005: "一千零五"},
        ),
        (
            "chineseCountingThousand",
            {10: "十", 99: "九十九", 1234: "一千二百三十四", 10_002: "一万零二", 20_010: "二万零一十"},
        ),
        ("chineseCounting", {21: "二十一", 100: "一〇〇"}),
        ("taiwaneseCounting", {105: "一〇五"}),
        ("chineseLegalSimplified", {3: "叁", 10: "壹拾", 23: "贰拾叁"}),
        ("ideographLegalTraditional", {3: "參", 12: "壹拾貳"}),
        ("ideographDigital", {9: "九", 10: "十", 11: "一一"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "甲"}),
        ("ideographZodiac", {1: "子", 12: "亥"}),
        ("ideographZodiacTraditional", {1: "甲子", 60: "癸亥"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 51: "51"}),
        ("decimalEnclosedParen", {3: "⑶", 21: "21"}),
        ("decimalEnclosedFullstop", {2: "⒉"}),
        ("ideographEnclosedCircle", {1: "㊀"}),
        ("decimalFullWidth", {10: "１０"}),
        ("upperRoman", {4: "IV", 1990: "MCMXC"}),
        ("lowerLetter", {1: "a", 26: "z", 27: "aa"}),
        ("ordinal", {1: "1st", 12: "12th", 23: "23rd"}),
        ("numberInDash", {5: "- 5 -"}),
        ("somethingNew", {7: "7"}),
    ],
)
def test_formats(number_format: str, values: dict[int, str]) -> None:
    assert {value: write_number(value, number_format) for value in values} == values


def test_what_is_written_is_what_the_splitter_reads() -> None:
    assert all(parse_integer(write_number(value, "japaneseCounting")) == value for value in range(1, 10_000))


def test_values_that_no_list_has() -> None:
    assert write_number(-1, "japaneseCounting") == "-1"
    assert write_number(10**9, "lowerRoman") == "1000000000"
    assert write_number(0, "lowerLetter") == "0"
