"""Why a query finds what it finds: which word has no hits, and what would find more.

Nothing is changed silently: each other query is a text that a person may take with one click.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial, reduce

from app.db import offers
from app.db.store import Store
from app.domain.hits import FacetField
from app.domain.suggestion import Explanation, OtherNames, OtherQuery, PartHits
from app.query.nodes import And, Node, Or, Text, positive_texts, simplify
from app.query.parser import parse
from app.query.searchable import searchable
from app.query.spelling import near_spellings, pieces_around, shorter, spelled_out, spoken, swapped
from app.query.synonyms import Synonyms, expand
from app.query.writer import write
from app.text.fold import runs
from app.text.pinyin import typed_letters

Count = Callable[[Node], int]

NO_SYNONYMS = Synonyms()

MAX_PARTS = 20
"""Parts of a query that are counted one by one."""

MAX_NEAR = 3
"""Near spellings that are offered for a word."""

_TITLES = 200
_CANDIDATES = 20
_LONGEST_WORD, _MOST_LETTERS = 12, 40
"""Characters of a word for which near spellings are looked for, and letters of pinyin; a longer one is a sentence."""


def explain(store: Store, text: str, offered: Synonyms, used: Synonyms = NO_SYNONYMS) -> Explanation:
    """The hits of each part alone, and queries that find more.

    `offered` are synonyms that other queries may ask for, `used` those with which the query is searched anyway.
    Raises QueryError; `Cancelled` when interrupted.
    """
    plain = searchable(parse(text))
    if plain is None:
        return Explanation(text, 0, ())
    with store.reading():
        store.sets.refresh()
        parts = plain.children if isinstance(plain, And) else (plain,)
        count = partial(_count, store, used)
        counted = tuple((part, count(part)) for part in parts[:MAX_PARTS])
        total = count(plain)
        return Explanation(
            text,
            total,
            tuple(PartHits(write(part), number) for part, number in counted),
            _any_of(count, parts),
            tuple(_near(store, count, plain, [part for part, number in counted if not number])),
            tuple(_synonyms(count, plain, offered, total)),
            other_names(text, used),
        )


def other_names(text: str, synonyms: Synonyms) -> tuple[OtherNames, ...]:
    """Under which other names the words of a query are looked for.  Raises QueryError."""
    return tuple(OtherNames(each.word, each.alternatives) for each in expand(parse(text), synonyms)[1])


def _count(store: Store, used: Synonyms, node: Node) -> int:
    return store.sets.of(expand(node, used)[0]).bit_count()


def _any_of(count: Count, parts: tuple[Node, ...]) -> OtherQuery | None:
    words = tuple(part for part in parts if isinstance(part, Text))
    if len(words) < 2:
        return None
    others = tuple(part for part in parts if not isinstance(part, Text))
    return _other(count, And((Or(words), *others)))


def _near(store: Store, count: Count, node: Node, missing: Iterable[Node]) -> Iterator[OtherQuery]:
    """Other spellings of the words that nothing holds, those first that sound the same; several words all at once."""
    spelled: list[tuple[Text, list[Text]]] = []
    for word in dict.fromkeys(text for part in missing for text in positive_texts(part)):
        found = [run for run in runs(word.words) if 2 <= len(run) <= _longest(run)]
        if len(found) != 1 or count(word):
            continue
        if found[0].isascii():
            spellings = _meant_by_pinyin(store, count, typed_letters(word.words))
        else:
            spellings = _spellings(store, count, found[0])
        if spellings:
            spelled.append((word, [Text(one, word.field, word.quoted) for one in spellings]))
    if len(spelled) > 1:
        firsts = [(word, others[0]) for word, others in spelled]
        instead = reduce(lambda tree, pair: _replaced(tree, *pair), firsts, node)
        typed, read = (" ".join(text.words for text in texts) for texts in zip(*firsts, strict=True))
        yield _other(count, instead, typed, (read,))
    for word, others in spelled:
        for other in others:
            yield _other(count, _replaced(node, word, other), word.words, (other.words,))


def _longest(run: str) -> int:
    return _MOST_LETTERS if run.isascii() else _LONGEST_WORD


def _spellings(store: Store, count: Count, word: str) -> list[str]:
    """Words of titles and brand names that differ from `word` by one character, by order or by nothing heard."""
    titles = set(_topics(store))
    for pieces in pieces_around(word):
        titles.update(_names(offers.titled_around(store.db, pieces, _TITLES)))
    if letters := typed_letters(spoken(word)):
        titles.update(_names(offers.titled_sounding(store.db, letters, _TITLES)))
    for candidates in ((*swapped(word), *near_spellings(word, titles)), shorter(word)):
        found = [one for one in dict.fromkeys(candidates[:_CANDIDATES]) if count(Text(one))]
        if found:
            return found[:MAX_NEAR]
    return []


def _meant_by_pinyin(store: Store, count: Count, letters: str) -> list[str]:
    """Words of titles and brand names that are spelled by the letters that were typed and not turned into characters."""
    if not letters:
        return []
    names = (*_names(offers.titled_sounding(store.db, letters, _TITLES)), *_topics(store))
    return [one for one in spelled_out(letters, names)[:_CANDIDATES] if count(Text(one))][:MAX_NEAR]


def _topics(store: Store) -> tuple[str, ...]:
    """The names of indicators and instruments, which need not stand in any title."""
    fields = (FacetField.INDICATOR, FacetField.INSTRUMENT)
    return tuple(one.value for field in fields for one in offers.values(store.db, field))


def _names(found: Iterable[offers.Titled]) -> Iterator[str]:
    for case in found:
        yield from (case.title, case.short_title, *case.brand_names)


def _synonyms(count: Count, node: Node, synonyms: Synonyms, total: int) -> Iterator[OtherQuery]:
    """For each word that has other names the query that asks for all of them, and one for all words, that find more."""
    _, used = expand(node, synonyms)
    for expansion in used:
        wider, _ = expand(node, synonyms.only(expansion.word))
        other = _other(count, wider, expansion.word, expansion.alternatives)
        if other.total > total:
            yield other
    if len(used) > 1:
        every = _other(count, expand(node, synonyms)[0])
        if every.total > total:
            yield every


def _other(count: Count, node: Node, word: str = "", instead: tuple[str, ...] = ()) -> OtherQuery:
    plain = simplify(node)
    return OtherQuery(write(plain), count(plain), word, instead)


def _replaced(node: Node, word: Text, instead: Text) -> Node:
    """The tree with another word in the place of one that is asked for."""
    match node:
        case And(children):
            return And(tuple(_replaced(child, word, instead) for child in children))
        case Or(children):
            return Or(tuple(_replaced(child, word, instead) for child in children))
        case _:
            return instead if node == word else node
