"""File names from titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.export.names import MAX_LENGTH, file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("优化营商环境案例（第3期）", "优化营商环境案例-第3期.docx"),
        ("../../etc/passwd", "etc-passwd.docx"),
        (".hidden", "hidden.docx"),
        ("con", "简报-con.docx"),
        ("LPT1", "简报-LPT1.docx"),
        ("", "简报.docx"),
        ("？？？", "简报.docx"),
        ("a\x00b\u202ec", "a-b-c.docx"),
        ("甲" * 300, "甲" * MAX_LENGTH + ".docx"),
    ],
)
def test_names_come_from_an_allow_list(title: str, name: str) -> None:
    assert file_name(title, ".docx") == name


@given(st.text())
def test_any_title_gives_a_safe_name(title: str) -> None:
    stem = file_name(title, "")
    assert re.fullmatch(r"[0-9A-Za-z\u3400-\u9fff\U00020000-\U000323af_-]{1,70}", stem)
    assert not stem.startswith(("-", "."))
