"""The tables are what their maker makes of words and cards, and hold what they must."""

from __future__ import annotations

from pathlib import Path

import pytest

import pair_table
from app.importer.repair.general import General, general


def test_a_row_says_what_follows_and_how_often(tmp_path: Path) -> None:
    dictionary = tmp_path / "dict.txt"
    dictionary.write_text("政策 700 n\n政府 300 n\n政府部门 90 n\nC# 5 n\n", encoding="utf-8")
    tables = General(pair_table.words_text(dictionary), pair_table.prose_text())
    assert tables.knows("政策")
    assert "府" in tables.followers("政")
    assert not tables.knows("府策")
    after = tables.context("政府")
    assert after.chance("部", 0.001) > after.chance("策", 0.001)


@pytest.mark.parametrize("name", ["words.txt", "prose.txt"])
def test_rows_stand_in_order(name: str) -> None:
    lines = (pair_table.FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]
    assert all(line[0] not in pair_table.LETTERS and line[-1] not in pair_table.LETTERS for line in lines)
    assert len(lines) == len(set(lines))


def test_words_of_administration_are_known() -> None:
    tables = general()
    assert [word for word in pair_table.WORDS.split() if not tables.knows(word[:2])] == []


def test_the_prose_is_that_of_the_cards() -> None:
    shipped = (pair_table.FOLDER / "prose.txt").read_text(encoding="utf-8").count("\n")
    made = pair_table.prose_text().count("\n")
    assert abs(shipped - made) < made / 20
    assert pair_table.prose_text(("nanjing-2021",)).count("\n") < made
