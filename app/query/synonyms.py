"""Words that mean the same: read from a list, put into a query as alternatives.

A list has a line for each group, `一件事 = 集成办 = 一次办`; empty lines and what follows `#` say nothing.  Script,
width and quotation marks do not matter.  Groups that share a word are one group.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from app.errors import InvalidInput
from app.query.nodes import And, Node, Not, Or, Text, simplify
from app.text.fold import runs

MAX_GROUPS = 2_000
MAX_WORDS = 20
"""Words of a group: each is one more search."""
MAX_WORD_LENGTH = 30

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Word, in its search form → the group it belongs to, as written."""

    groups: Mapping[str, Group] = field(default_factory=lambda: MappingProxyType({}))

    def others(self, words: str) -> Group:
        """What else the words are called; nothing when they are no synonym."""
        key = _key(words)
        return tuple(word for word in self.groups.get(key, ()) if _key(word) != key)

    def only(self, words: str) -> Synonyms:
        """The synonyms of these words alone."""
        key = _key(words)
        return Synonyms(MappingProxyType({key: self.groups[key]} if key in self.groups else {}))


@dataclass(frozen=True, slots=True)
class Expansion:
    """A word of a query and the alternatives that were put beside it."""

    word: str
    alternatives: Group


def read_groups(text: str, file: str) -> tuple[Group, ...]:
    """The groups of a list.  Raises InvalidInput with the file's name and the line that is wrong."""
    groups: list[Group] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        content = line.partition("#")[0].strip()
        if content:
            groups.append(_group(content.replace("＝", "="), file, number))
    if len(groups) > MAX_GROUPS:
        raise InvalidInput("input.synonyms_too_many", file=file, limit=MAX_GROUPS)
    return tuple(groups)


def _group(content: str, file: str, line: int) -> Group:
    words = tuple(word.strip() for word in content.split("="))
    if len(words) < 2:
        raise InvalidInput("input.synonyms_one_word", file=file, line=line)
    if len(words) > MAX_WORDS:
        raise InvalidInput("input.synonyms_long_group", file=file, line=line, limit=MAX_WORDS)
    for word in words:
        if not _key(word) or len(word) > MAX_WORD_LENGTH:
            raise InvalidInput("input.synonyms_bad_word", file=file, line=line, word=word[:MAX_WORD_LENGTH])
    return words


def make_synonyms(groups: Iterable[Group]) -> Synonyms:
    """The synonyms of all groups; those that share a word are joined, each word once, in order."""
    joined: dict[str, dict[str, str]] = {}
    for group in groups:
        members: dict[str, str] = {}
        for word in group:
            members |= joined.get(_key(word), {}) | ({} if _key(word) in members else {_key(word): word})
        joined |= dict.fromkeys(members, members)
    return Synonyms(MappingProxyType({key: tuple(members.values()) for key, members in joined.items()}))


def expand(node: Node, synonyms: Synonyms) -> tuple[Node, tuple[Expansion, ...]]:
    """The tree with the other names of each word beside it, and what was put in.

    Words in quotation marks are meant as they stand; what is denied is denied under all its names.
    """
    used: dict[str, Expansion] = {}
    return simplify(_expanded(node, synonyms, used)), tuple(used.values())


def _expanded(node: Node, synonyms: Synonyms, used: dict[str, Expansion]) -> Node:
    match node:
        case Text(words, where, False):
            others = synonyms.others(words)
            if not others:
                return node
            used[words] = Expansion(words, others)
            return Or((node, *(Text(other, where) for other in others)))
        case Not(child):
            return Not(_expanded(child, synonyms, used))
        case And(children):
            return And(tuple(_expanded(child, synonyms, used) for child in children))
        case Or(children):
            return Or(tuple(_expanded(child, synonyms, used) for child in children))
        case _:
            return node


def _key(word: str) -> str:
    return "\n".join(runs(word))
