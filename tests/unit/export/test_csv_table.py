"""Cells that an office program would take for a formula."""

from __future__ import annotations

import pytest

from app.export.csv_table import safe_cell


@pytest.mark.parametrize("text", ["=1+1", "@SUM(A1)", "+cmd|x", "-2+3", "\tx", "\r=1"])
def test_a_formula_becomes_text(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "接电", "-5", "+3.5%", "3", "−60%", "a=b"])
def test_everything_else_stays(text: str) -> None:
    assert safe_cell(text) == text
