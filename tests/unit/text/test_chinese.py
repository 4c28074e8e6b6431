"""Scripts are told apart and converted."""

from __future__ import annotations

from app.text.chinese import han_count, is_traditional, to_simplified


def test_simplified_keeps_words_that_keep_their_character() -> None:
    assert to_simplified("陜西著力優化，成效顯著") == "陕西着力优化，成效显著"


def test_traditional_text_is_recognised() -> None:
    assert is_traditional("優化營商環境")
    assert not is_traditional("优化营商环境")
    assert not is_traditional("")


def test_only_han_characters_count() -> None:
    assert han_count("e窗通，12345热线") == 4
