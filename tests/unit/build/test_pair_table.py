"""The table of pairs is what its maker makes of the words and cards."""

from __future__ import annotations

import pair_table


def test_a_line_holds_followers_by_strength() -> None:
    lines = pair_table.TARGET.read_text(encoding="utf-8").splitlines()
    assert [line[0] for line in lines] == sorted({line[0] for line in lines})
    assert all(line[1].isdigit() and not line[-1].isdigit() for line in lines)


def test_words_of_administration_are_known() -> None:
    pairs = pair_table.count_pairs()
    assert all(pairs[word[:2]] > 0 for word in pair_table.WORDS.split())
