"""The palette finds a name by any part of it, by pinyin and initials, the most fitting first, while one types."""

from __future__ import annotations

import random
import time

import pytest

from app.text.palette import Entry, Fit, Palette, match

ENTRIES = (
    Entry("1", "case", "海陵区推行获得电力“一件事”", ("开门接电", "电小二")),
    Entry("2", "case", "滨江新区试行歇业登记"),
    Entry("3", "page", "导入", ("Import",)),
    Entry("4", "command", "导出为 Word 文档"),
    Entry("5", "tag", "重点/电力"),
    Entry("6", "case", "歇业"),
)


@pytest.fixture(scope="module")
def palette() -> Palette:
    return Palette(ENTRIES)


@pytest.mark.parametrize(
    ("question", "keys", "fit"),
    [
        ("歇业", "62", Fit.WHOLE),
        ("电力", "51", Fit.WORD),
        ("得电", "1", Fit.INNER),
        ("小二", "1", Fit.INNER),
        ("WORD", "4", Fit.WORD),
        ("imp", "3", Fit.PREFIX),
        ("xieye", "62", Fit.PINYIN_PREFIX),
        ("xiey", "62", Fit.PINYIN_PREFIX),
        ("xy", "62", Fit.PINYIN_PREFIX),
        ("dr", "3", Fit.PINYIN_PREFIX),
        ("dianli", "51", Fit.PINYIN),
        ("xie ye", "62", Fit.PINYIN_PREFIX),
        ("歇業 登記", "2", Fit.INNER),
        ("电力 一件", "1", Fit.INNER),
        ("没有", "", None),
        ("xieyedengjiban", "", None),
    ],
)
def test_names_are_found(palette: Palette, question: str, keys: str, fit: Fit | None) -> None:
    found = palette.find(question)
    assert "".join(match.entry.key for match in found) == keys
    assert (found[0].fit if found else None) is fit


def test_what_was_used_lately_comes_first_among_equals(palette: Palette) -> None:
    assert [match.entry.key for match in palette.find("", recent={"5": 1, "2": 0})] == ["2", "5"]
    assert [match.entry.key for match in palette.find("导")] == ["3", "4"]
    assert [match.entry.key for match in palette.find("导", recent={"4": 0})] == ["4", "3"]
    assert [match.entry.key for match in palette.find("歇业", recent={"2": 0})] == ["6", "2"]
    assert palette.find("") == ()
    assert len(palette.find("电", limit=1)) == 1


def test_matches_are_marked(palette: Palette) -> None:
    assert palette.find("登记")[0].marks == ((8, 2),)


@pytest.mark.parametrize("question", ["\0", "\ud800", "%_*[(", "🙂", "a" * 100_000, "　", "'"])
def test_any_text_is_a_question(palette: Palette, question: str) -> None:
    assert len(palette.find(question)) <= len(ENTRIES)


def test_three_thousand_names_answer_at_once() -> None:
    rng = random.Random(1)
    words = "歇业登记电力报装企业开办不动产纳税服务监管信用平台窗口审批改革创新"
    many = Palette(Entry(str(number), "case", "".join(rng.choice(words) for _ in range(20))) for number in range(3000))
    times = []
    for question in ("电", "s", "xy", "xieye", "平台", "qy kb", "没有"):
        started = time.perf_counter()
        many.find(question)
        times.append(time.perf_counter() - started)
    assert sorted(times)[len(times) // 2] < 0.01


@pytest.mark.parametrize(
    "question", ["xieye", "xy", "歇业", "登记 xy", "dengji", "xie ye", "xzfb", "滨", "新区试", "", "zz"]
)
def test_one_entry_alone_is_met_as_it_is_among_many(question: str) -> None:
    entry = Entry("1", "case", "滨江新区试行歇业登记", ("歇业",))
    found = Palette([entry]).find(question) if question else ()
    alone = match(entry, question)
    assert [alone] == list(found) if alone else found == ()
