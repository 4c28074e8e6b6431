"""Row numbers that SQLite hands over as one text of digits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from app.db.bits import bits_of
from app.db.digits import bits_of_digits, digits_query


def _digits(numbers: set[int]) -> str:
    return "".join(str(10_000_000 + number) for number in sorted(numbers))


@given(st.sets(st.integers(1, 100_000), min_size=1), st.integers(1, 99_000), st.integers(0, 1_000))
def test_a_set_is_read_as_it_was_written(scattered: set[int], start: int, length: int) -> None:
    numbers = scattered | set(range(start, start + length))
    assert bits_of_digits(_digits(numbers)) == bits_of(numbers, max(numbers))


def test_dense_sets_are_read_as_sparse_ones_are() -> None:
    for step in (1, 2, 7, 24, 25, 26, 300):
        numbers = set(range(1, 30_001, step))
        assert bits_of_digits(_digits(numbers)) == bits_of(numbers, 30_001)


def test_sqlite_hands_numbers_over_in_this_form() -> None:
    db = Database(memory=True)
    db.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    db.conn.executemany(
        "INSERT INTO words (rowid, text) VALUES (?, ?)",
        [(number, "even" if number % 2 == 0 else "odd") for number in range(1, 1_001)],
    )

    def found(word: str) -> int:
        query = digits_query("words WHERE words MATCH ?")
        return bits_of_digits(next(iter(db.execute(query, [word])))[0])

    assert found("even") == bits_of(range(2, 1_001, 2), 1_000)
    assert found("nothing") == 0
