"""The synonyms: the list that the program ships, and the one that an office keeps beside its settings."""

from __future__ import annotations

import os
import tomllib
from functools import cache
from pathlib import Path

from app.errors import InvalidInput
from app.paths import config_folder, resource
from app.query.nodes import Node
from app.query.parser import parse
from app.query.searchable import searchable
from app.query.synonyms import Expansion, Group, Synonyms, expand, make_synonyms, read_groups
from app.query.writer import write


def own_list_file() -> Path:
    """Where the office's own list stands: lines such as `一件事 = 集成办 = 一次办`."""
    return config_folder() / "synonyms.txt"


@cache
def shipped_groups() -> tuple[Group, ...]:
    """The groups of the list that the program ships."""
    file = resource("vocabularies", "synonyms.toml")
    return read_groups(tomllib.loads(file.read_text(encoding="utf-8"))["lines"], file.name)


def shipped_synonyms() -> Synonyms:
    """The synonyms of the shipped list alone, for when the office's own cannot be used."""
    return make_synonyms(shipped_groups())


def load_synonyms(own_list: Path) -> Synonyms:
    """All synonyms, the office's own first; a list that does not exist is an empty one.

    Raises InvalidInput, with the file's name and line, for a list that cannot be read or understood.
    """
    return make_synonyms((*read_groups(read_own_list(own_list), own_list.name), *shipped_groups()))


def read_own_list(own_list: Path) -> str:
    """The text of the office's own list; empty when there is none.  Raises InvalidInput when it cannot be read."""
    try:
        return own_list.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInput("input.synonyms_unreadable", file=own_list.name) from error


def save_own_list(own_list: Path, text: str) -> None:
    """Keep the office's own list in place of the old one.  Raises InvalidInput for a broken line, and then keeps it."""
    read_groups(text, own_list.name)
    unfinished = own_list.with_name(f"{own_list.name}.{os.getpid()}.part")
    try:
        own_list.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(own_list)
    except OSError as error:
        raise InvalidInput("input.synonyms_not_saved", file=own_list.name) from error


def asked(text: str, synonyms: Synonyms | None) -> Node | None:
    """What a search looks for: what can be searched of the query, each word under all its names where they are given.

    None when nothing can be searched.  Raises QueryError.
    """
    node = parse(text)
    return searchable(node if synonyms is None else expand(node, synonyms)[0])


def with_synonyms(text: str, synonyms: Synonyms) -> tuple[str, tuple[Expansion, ...]]:
    """The query that asks for each word under all its names, and what was put in; the text itself when nothing was.

    Raises QueryError.
    """
    node, used = expand(parse(text), synonyms)
    return (write(node), used) if used else (text, ())
