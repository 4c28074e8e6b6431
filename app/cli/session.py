"""What every command needs: the store, the language, and where output goes."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from app.late import late
from app.wording import phrase, sentence

if TYPE_CHECKING:
    from app.db.store import Store

open_library: Callable[[Path | None], Store] = late("app.operations.library", "open_library")

as_json = click.option("--json", "as_json", is_flag=True, help="输出一个 JSON 值。Print one JSON value.")
"""The option that every command which prints has."""


@dataclass(frozen=True, slots=True)
class Session:
    """One run of the command line."""

    store_file: Path | None
    language: str

    @contextmanager
    def open_store(self) -> Iterator[Store]:
        """The store, closed afterwards.  Raises StoreError."""
        store = open_library(self.store_file)
        try:
            yield store
        finally:
            store.close()

    def wording(self, code: str, /, **parameters: object) -> str:
        """The sentence of a code in the user's language."""
        return phrase(code, self.language, **parameters)

    def say(self, code: str, /, **parameters: object) -> None:
        """A message to the person, on standard error."""
        click.echo(self.wording(code, **parameters), err=True)

    def complain(self, error: Any) -> None:
        """An error's sentence, on standard error."""
        click.echo(sentence(error, self.language), err=True)


def print_json(value: object) -> None:
    """`value` as one line of JSON on standard output."""
    click.echo(json.dumps(plain(value), ensure_ascii=False))


def plain(value: object) -> Any:
    """Domain values as what JSON knows: dataclasses become objects, tuples and sets arrays, paths text."""
    if isinstance(value, Enum):
        return value.value
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, frozenset | set):
        return sorted(plain(item) for item in value)
    return str(value) if isinstance(value, Path) else value
