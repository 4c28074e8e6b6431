"""The order of what words found.

When the words stand in few cases, bm25 ranks them all, after the number of words in the title.  When they stand in
many, ranking all would take seconds and say little: titles and brand names that hold the words come first, of these
the newest ranked by bm25, then the newest that hold them in title and gist, then all others, each newest first.
Either way the first page is the beginning of the whole order, and costs the same whatever the size of the store.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import chain, islice

from app.db.bits import Bits, RowNumbers, bits_of, newest
from app.db.case_sets import CaseSets, Lookup, is_character, lookup
from app.db.conditions import words_expression
from app.query.nodes import And, Node, Or, Text, TextField, positive_texts, simplify

FEW = 1_000
"""Up to so many cases are ranked by bm25, all of them."""

TITLES = 500
"""Of more titles than this, only the newest are ranked."""

GISTS = 500
"""Of more gists than this, only the newest come before what holds the words elsewhere."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a query apart from all its other conditions, and where they are looked up.

    `titles` and `gists` ask for the same words in titles and brand names, and in title and gist; None where that
    cannot be asked at small cost.
    """

    node: Node
    texts: tuple[Text, ...]
    titles: Lookup | None
    gists: Lookup | None


@dataclass(frozen=True, slots=True)
class Beginning:
    """The first rows of an order; `total` of so many cases, when that is known, and `at_least` so many in any event."""

    rows: RowNumbers
    scores: Mapping[int, float]
    total: int | None
    at_least: int


def words_of(node: Node) -> Words | None:
    """The words by which the cases found are ranked; None when the tree asks for none."""
    words = _words_alone(node)
    if words is None:
        return None
    texts = positive_texts(words)
    expression = words_expression(words)
    fields = {text.field for text in texts}
    if expression is None or fields not in ({TextField.ANYWHERE}, {TextField.TITLE}):
        return Words(words, texts, None, None)
    titles = Lookup("case_titles", expression)
    if fields == {TextField.TITLE} or any(map(is_character, texts)):
        return Words(words, texts, titles, None)
    return Words(words, texts, titles, Lookup("case_search", f"{{title gist}} : {expression}"))


def beginning(sets: CaseSets, node: Node, words: Words, number: int) -> Beginning:
    """The first rows in order of relevance: bounded work when the query is of words alone."""
    if node != words.node or _is_mixed(words) or number > TITLES:
        bits = sets.of(node)
        rows, scores = _arranged(sets, words, bits)
        return Beginning(rows[:number], scores, bits.bit_count(), bits.bit_count())
    at_hand = sets.newest(lookup(node), FEW + 1)
    known = sets.known(node)
    total = known.bit_count() if known is not None else None
    if len(at_hand) <= FEW:
        scores = _scores(sets, words, at_hand)
        ranked = sorted(at_hand, key=lambda case: -scores.get(case, 0.0))
        return Beginning(array("I", ranked[:number]), scores, len(at_hand), len(at_hand))
    titles = _ranked_titles(sets, words)
    # Titles are among these again; without them so many are still enough to fill the page.
    gists = sets.newest(words.gists, min(number, GISTS)) if words.gists and len(titles) < number else array("I")
    page = dict.fromkeys(chain(titles, gists, at_hand))
    return Beginning(array("I", islice(page, number)), {}, total, total or len(at_hand))


def whole(sets: CaseSets, words: Words, bits: Bits) -> RowNumbers:
    """All cases of a set in order of relevance."""
    return _arranged(sets, words, bits)[0]


def _arranged(sets: CaseSets, words: Words, bits: Bits) -> tuple[RowNumbers, Mapping[int, float]]:
    found = sets.of(words.node)
    if found.bit_count() > FEW:
        return _in_blocks(sets, words, bits), {}
    numbers = newest(found)
    scores = _scores(sets, words, numbers)
    ranked = sorted(numbers, key=lambda case: -scores.get(case, 0.0))
    rows = array("I", (case for case in ranked if bits >> case & 1))
    rows.extend(newest(bits & ~found))
    return rows, scores


def _in_blocks(sets: CaseSets, words: Words, bits: Bits) -> RowNumbers:
    rows = array("I", (case for case in _ranked_titles(sets, words) if bits >> case & 1))
    left = _without(bits, rows)
    if words.titles is not None and not _only_characters(words):
        titles = left & sets.found(words.titles)
        rows.extend(newest(titles))
        left &= ~titles
    if words.gists is not None:
        gists = array("I", (case for case in sets.newest(words.gists, GISTS) if left >> case & 1))
        rows.extend(gists)
        left = _without(left, gists)
    rows.extend(newest(left))
    return rows


def _without(bits: Bits, rows: RowNumbers) -> Bits:
    return bits & ~bits_of(rows, max(rows, default=0))


def _ranked_titles(sets: CaseSets, words: Words) -> RowNumbers:
    """The newest titles that hold the words, ranked by bm25."""
    if words.titles is None:
        return array("I")
    numbers = sets.newest(words.titles, TITLES)
    if len(numbers) < 2 or _only_characters(words):
        # A single character in a title says nothing about how well it answers.
        return numbers
    return sets.ranked(words.titles, numbers[-1], numbers[0])


def _only_characters(words: Words) -> bool:
    return all(map(is_character, words.texts))


def _scores(sets: CaseSets, words: Words, numbers: RowNumbers) -> dict[int, float]:
    """bm25 with the index's weights, and for each text in the title more than bm25 can give."""
    ranking = _without_characters(words.node) or words.node
    expression = words_expression(ranking)
    assert expression is not None  # words alone always have one
    scores = sets.scores(Lookup("case_search", expression), numbers)
    ceiling = max(scores.values(), default=0.0) + 1.0
    for text in words.texts:
        if text.field in (TextField.ANYWHERE, TextField.TITLE):
            for case in sets.narrow(_in_title(text), numbers):
                scores[case] = scores.get(case, 0.0) + ceiling
    return scores


def _words_alone(node: Node) -> Node | None:
    """The tree without what is denied and what is no word."""
    match node:
        case Text():
            return node
        case And(children) | Or(children):
            kept = tuple(child for child in map(_words_alone, children) if child is not None)
            return simplify(type(node)(kept)) if kept else None
        case _:
            return None


def _without_characters(node: Node) -> Node | None:
    """The words of two characters or more: only they are worth ranking by when there are some."""
    match node:
        case And(children) | Or(children):
            kept = tuple(child for child in map(_without_characters, children) if child is not None)
            return simplify(type(node)(kept)) if kept else None
        case _:
            return None if is_character(node) else node


def _in_title(text: Text) -> Lookup:
    return Lookup("case_titles", words_expression(replace(text, field=TextField.TITLE)) or "")


def _is_mixed(words: Words) -> bool:
    """True when one-character words stand beside others: the two have different indexes."""
    return len(words.texts) > 1 and any(map(is_character, words.texts))
