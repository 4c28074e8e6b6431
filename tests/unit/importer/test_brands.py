"""Names of services and systems, in quotation marks and without."""

from __future__ import annotations

import pytest

from app.importer.knowledge import bundled_knowledge
from app.importer.lines import make_line

WORDS = bundled_knowledge().brand_words


def names(title: str, *texts: str) -> dict[str, float]:
    found = WORDS.names(make_line(1, title), [make_line(number, text) for number, text in enumerate(texts, 2)])
    return {one.value: one.sure for one in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推出“晒谷通”微信小程序。", ["晒谷通"]),
        ("搭建“共享晾晒”平台，大家用。", ["共享晾晒"]),
        ("推出渔网贷、海带贷等产品。", ["渔网贷", "海带贷"]),
        ("打通“最后一公里”，实现“零距离”。", []),
        ("做到“一口清、一次好”。", []),
        ("他说“早点来”。", []),
    ],
)
def test_names_of_a_text(text: str, expected: list[str]) -> None:
    assert list(names("某县的谷子", text)) == expected


def test_the_more_speaks_for_a_name_the_surer() -> None:
    sure = names("某县打造“晒谷通”平台", "上线“晒谷通”小程序。“晒谷通”好用。", "用“记账本”模式。")
    assert sure["晒谷通"] > 0.9
    assert sure.get("记账本", 0.0) < sure["晒谷通"]


def test_a_row_shares_what_stands_behind_it() -> None:
    assert {"听雨轩", "看云台"} <= set(names("某县的谷子", "推出“听雨轩”“看云台”小程序。"))
