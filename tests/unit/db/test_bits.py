"""Sets of row numbers as integers."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.db.bits import bits_of, bits_of_few, flags_of, listed, newest, newest_few, numbers_of


@given(st.sets(st.integers(0, 3_000)))
def test_a_set_gives_back_what_was_put_in(numbers: set[int]) -> None:
    bits = bits_of(numbers, 3_000)
    assert list(numbers_of(bits)) == sorted(numbers)
    assert list(newest(bits)) == sorted(numbers, reverse=True)
    assert bits.bit_count() == len(numbers)
    assert bits_of_few(numbers) == bits


@given(st.sets(st.integers(0, 3_000)), st.integers(1, 500))
def test_the_newest_few_are_the_beginning_of_all(numbers: set[int], few: int) -> None:
    assert list(newest_few(bits_of(numbers, 3_000), few)) == sorted(numbers, reverse=True)[:few]


@pytest.mark.parametrize("step", [1, 2, 50])
def test_dense_and_sparse_sets_are_read_alike(step: int) -> None:
    numbers = range(5, 100_000, step)
    bits = bits_of(numbers, 100_001)
    assert list(numbers_of(bits)) == list(numbers)
    assert newest(bits) == array("I", reversed(numbers))
    assert sum(flags_of(bits)) == len(numbers)


def test_the_text_of_a_query_is_read() -> None:
    assert listed("3,1,2") == [3, 1, 2]
    assert listed(7) == [7]
    assert listed(None) == []
