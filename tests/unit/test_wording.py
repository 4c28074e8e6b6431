"""Every code that the program can raise has a sentence in every language, with the same placeholders."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from app.errors import StoreError
from app.wording import LANGUAGES, messages, sentence

APP = Path(__file__).resolve().parents[2] / "app"
CODE = re.compile(r'"((?:store|import|query|export|input|library|cli)\.[a-z0-9_]+)"')


def _codes() -> set[str]:
    return {code for path in APP.rglob("*.py") for code in CODE.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_sentence(language: str) -> None:
    assert _codes() - set(messages(language)) == set()


def test_languages_agree() -> None:
    chinese, english = (messages(language) for language in ("zh_CN", "en"))
    assert set(chinese) == set(english)
    for code, text in chinese.items():
        assert _placeholders(text) == _placeholders(english[code]), code


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_a_sentence_names_what_happened_and_what_to_do() -> None:
    error = StoreError("store.locked", path="/a/b.db")
    assert "/a/b.db" in sentence(error)
    assert "Another program" in sentence(error, "en")
