"""Why a query finds what it finds: which word has no hits, and what would find more.

Nothing is changed silently: each other query is a text that a person may take with one click.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.db import offers
from app.db.store import Store
from app.domain.suggestion import Explanation, OtherQuery, PartHits
from app.query.nodes import And, Node, Or, Text, positive_texts, simplify
from app.query.parser import parse
from app.query.searchable import searchable
from app.query.spelling import near_spellings, pieces_around, shorter, spoken, swapped
from app.query.synonyms import Synonyms, expand
from app.query.writer import write
from app.text.fold import runs
from app.text.pinyin import typed_letters

MAX_PARTS = 20
"""Parts of a query that are counted one by one."""

MAX_NEAR = 3
"""Near spellings that are offered for a word."""

_TITLES = 200
_CANDIDATES = 20
_LONGEST_WORD = 12
"""Characters of a word for which near spellings are looked for; a longer one is a sentence."""


def explain(store: Store, text: str, synonyms: Synonyms) -> Explanation:
    """The hits of each part alone, and queries that find more; pass empty `Synonyms` to leave them out.

    Raises QueryError; `Cancelled` when interrupted.
    """
    node = searchable(parse(text))
    if node is None:
        return Explanation(text, 0, ())
    with store.reading():
        store.sets.refresh()
        parts = node.children if isinstance(node, And) else (node,)
        counted = tuple((part, _count(store, part)) for part in parts[:MAX_PARTS])
        total = _count(store, node)
        return Explanation(
            text,
            total,
            tuple(PartHits(write(part), number) for part, number in counted),
            _any_of(store, parts),
            tuple(_near(store, node, [part for part, number in counted if not number])),
            tuple(_synonyms(store, node, synonyms, total)),
        )


def _count(store: Store, node: Node) -> int:
    return store.sets.of(node).bit_count()


def _any_of(store: Store, parts: tuple[Node, ...]) -> OtherQuery | None:
    words = tuple(part for part in parts if isinstance(part, Text))
    if len(words) < 2:
        return None
    others = tuple(part for part in parts if not isinstance(part, Text))
    return _other(store, And((Or(words), *others)))


def _near(store: Store, node: Node, missing: Iterable[Node]) -> Iterator[OtherQuery]:
    """Other spellings of the words that nothing holds, those first that sound the same."""
    for word in dict.fromkeys(text for part in missing for text in positive_texts(part)):
        found = [run for run in runs(word.words) if 2 <= len(run) <= _LONGEST_WORD]
        if len(found) != 1 or _count(store, word):
            continue
        for spelling in _spellings(store, found[0]):
            instead = Text(spelling, word.field, word.quoted)
            yield _other(store, _replaced(node, word, instead), word.words, (spelling,))


def _spellings(store: Store, word: str) -> list[str]:
    """Words of titles and brand names that differ from `word` by one character, by order or by nothing heard."""
    titles: set[str] = set()
    for pieces in pieces_around(word):
        titles.update(_names(offers.titled_around(store.db, pieces, _TITLES)))
    if letters := typed_letters(spoken(word)):
        titles.update(_names(offers.titled_sounding(store.db, letters, _TITLES)))
    for candidates in ((*swapped(word), *near_spellings(word, titles)), shorter(word)):
        found = [one for one in dict.fromkeys(candidates[:_CANDIDATES]) if _count(store, Text(one))]
        if found:
            return found[:MAX_NEAR]
    return []


def _names(found: Iterable[offers.Titled]) -> Iterator[str]:
    for case in found:
        yield from (case.title, case.short_title, *case.brand_names)


def _synonyms(store: Store, node: Node, synonyms: Synonyms, total: int) -> Iterator[OtherQuery]:
    """For each word that has other names the query that asks for all of them, and one for all words, that find more."""
    _, used = expand(node, synonyms)
    for expansion in used:
        wider, _ = expand(node, synonyms.only(expansion.word))
        other = _other(store, wider, expansion.word, expansion.alternatives)
        if other.total > total:
            yield other
    if len(used) > 1:
        every = _other(store, expand(node, synonyms)[0])
        if every.total > total:
            yield every


def _other(store: Store, node: Node, word: str = "", instead: tuple[str, ...] = ()) -> OtherQuery:
    plain = simplify(node)
    return OtherQuery(write(plain), _count(store, plain), word, instead)


def _replaced(node: Node, word: Text, instead: Text) -> Node:
    """The tree with another word in the place of one that is asked for."""
    match node:
        case And(children):
            return And(tuple(_replaced(child, word, instead) for child in children))
        case Or(children):
            return Or(tuple(_replaced(child, word, instead) for child in children))
        case _:
            return instead if node == word else node
