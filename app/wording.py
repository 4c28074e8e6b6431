"""Errors → sentences.  The sentences stand in `resources/messages`, one file for each language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from app.errors import AppError
from app.paths import resource

LANGUAGES = ("zh_CN", "en")
DEFAULT_LANGUAGE = "zh_CN"


@cache
def messages(language: str) -> Mapping[str, str]:
    """Code → sentence with `{placeholders}`; the group of a code is its first part (`store.locked`)."""
    tables = tomllib.loads(resource("messages", f"{language}.toml").read_text(encoding="utf-8"))
    flat: dict[str, str] = {}
    for key, value in tables.items():
        if isinstance(value, str):
            flat[key] = value
        else:
            flat |= {f"{key}.{name}": text for name, text in value.items()}
    return MappingProxyType(flat)


def phrase(code: str, language: str, /, **parameters: object) -> str:
    """The sentence of a code with its placeholders filled."""
    return messages(language)[code].format(**parameters)


def sentence(error: AppError, language: str = DEFAULT_LANGUAGE) -> str:
    """What happened and what to do, in one sentence."""
    return phrase(error.code, language, **error.parameters)
