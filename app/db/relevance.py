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
from typing import NamedTuple

from app.db.bits import Bits, RowNumbers, among, bits_of_few, newest
from app.db.case_sets import CaseSets, Lookup, is_character, lookup, texts_of
from app.db.conditions import words_expression
from app.query.nodes import And, Node, Not, Or, Text, TextField, positive_texts, simplify

FEW = 1_000
"""Up to so many cases are ranked by bm25, all of them."""

TITLES = 500
"""Of more titles than this, only the newest are ranked."""

GISTS = 500
"""Of more gists than this, only the newest come before what holds the words elsewhere."""


FAR = 10_000
"""So many cases that hold the words are looked at for those that meet the other conditions; then all are."""


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


class Ranking(NamedTuple):
    """Cases, best first, and their bm25 as far as they have one."""

    rows: RowNumbers
    scores: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a query asks of cases beside its words.

    `lookup` gives the cases that hold the words and none of those that are denied, where `denies`; `others` meet all
    other conditions, None where there are none.
    """

    sets: CaseSets
    lookup: Lookup
    denies: bool
    others: Bits | None

    @property
    def is_narrower(self) -> bool:
        """True when not every case that holds the words is asked for."""
        return self.denies or self.others is not None

    def among(self, rows: RowNumbers) -> RowNumbers:
        """Those of some cases that hold the words, in the same order, that are asked for."""
        kept = rows if self.others is None else among(rows, self.others)
        if not self.denies or not kept:
            return kept
        return among(kept, bits_of_few(self.sets.narrow(self.lookup, array("I", sorted(kept, reverse=True)))))

    def newest(self, number: int) -> RowNumbers | None:
        """The newest cases that are asked for, at least `number` or all; None when they are too far between."""
        for much in (FEW + 1, FAR):
            looked_at = self.sets.newest(self.lookup, much)
            found = looked_at if self.others is None else among(looked_at, self.others)
            if len(found) >= number or len(looked_at) < much:
                return found
        return None


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
    """The first rows in order of relevance: bounded work when only cases that hold the words are asked for."""
    asked = _asked(sets, node, words) if number <= TITLES else None
    if asked is None:
        return _looked_up(sets, node, words, number)
    at_hand = sets.newest(lookup(words.node), FEW + 1)
    if len(at_hand) <= FEW:
        ranking = _ranking(sets, words, at_hand)
        rows = asked.among(ranking.rows)
        return Beginning(rows[:number], ranking.scores, len(rows), len(rows))
    latest = asked.newest(number)
    if latest is None:
        return _looked_up(sets, node, words, number)
    known = sets.known(node)
    total = known.bit_count() if known is not None else None
    page = dict.fromkeys(chain(_foremost(sets, words, asked, number), latest))
    return Beginning(array("I", islice(page, number)), {}, total, total or len(latest))


def _looked_up(sets: CaseSets, node: Node, words: Words, number: int) -> Beginning:
    bits = sets.of(node)
    rows, scores = _arranged(sets, words, bits)
    return Beginning(rows[:number], scores, bits.bit_count(), bits.bit_count())


def _foremost(sets: CaseSets, words: Words, asked: Asked, number: int) -> list[int]:
    """The rows before those that are in order of age alone, as far as the first page needs them."""
    rows = list(asked.among(_ranked_titles(sets, words)))
    if len(rows) < number and asked.is_narrower and words.titles is not None and not _only_characters(words):
        rows += asked.among(newest(sets.found(words.titles)))
    if len(rows) < number and words.gists is not None:
        # Titles are among these again; of words alone so many are still enough to fill the page.
        rows += asked.among(sets.newest(words.gists, GISTS if asked.is_narrower else min(number, GISTS)))
    return rows


def whole(sets: CaseSets, words: Words, bits: Bits) -> RowNumbers:
    """All cases of a set in order of relevance."""
    return _arranged(sets, words, bits)[0]


def _arranged(sets: CaseSets, words: Words, bits: Bits) -> tuple[RowNumbers, Mapping[int, float]]:
    found = sets.of(words.node)
    if found.bit_count() > FEW:
        return _in_blocks(sets, words, bits), {}
    ranking = _ranking(sets, words, newest(found))
    rows = among(ranking.rows, bits)
    rows.extend(newest(bits & ~found))
    return rows, ranking.scores


def _in_blocks(sets: CaseSets, words: Words, bits: Bits) -> RowNumbers:
    rows = among(_ranked_titles(sets, words), bits)
    left = _without(bits, rows)
    if words.titles is not None and not _only_characters(words):
        titles = left & sets.found(words.titles)
        rows.extend(newest(titles))
        left &= ~titles
    if words.gists is not None:
        gists = among(sets.newest(words.gists, GISTS), left)
        rows.extend(gists)
        left = _without(left, gists)
    rows.extend(newest(left))
    return rows


def _without(bits: Bits, rows: RowNumbers) -> Bits:
    return bits & ~bits_of_few(rows)


def _asked(sets: CaseSets, node: Node, words: Words) -> Asked | None:
    """None when the query finds cases that do not hold its words, or has words that have another index than others."""
    children = node.children if isinstance(node, And) else (node,)
    held = tuple(child for child in children if positive_texts(child))
    if _is_mixed(words) or not all(_is_of_words(child) or child == words.node for child in held):
        return None
    can_deny = not _only_characters(words)
    denied = tuple(child for child in children if can_deny and isinstance(child, Not) and _is_of_words(child.child))
    together = simplify(And((*held, *denied)))
    others = tuple(child for child in children if child not in held and child not in denied)
    return Asked(sets, lookup(together), together != words.node, sets.of(And(others)) if others else None)


def _is_of_words(node: Node) -> bool:
    """True for a tree that one lookup can ask for together with other words."""
    return words_expression(node) is not None and not any(map(is_character, texts_of(node)))


def _ranked_titles(sets: CaseSets, words: Words) -> RowNumbers:
    """The newest titles that hold the words, ranked by bm25."""
    if words.titles is None:
        return array("I")
    numbers = sets.newest(words.titles, TITLES)
    if len(numbers) < 2 or _only_characters(words):
        # A single character in a title says nothing about how well it answers.
        return numbers
    asked = (words.titles, numbers[-1], numbers[0])
    return sets.once(asked, lambda: sets.ranked(*asked))


def _only_characters(words: Words) -> bool:
    return all(map(is_character, words.texts))


def _ranking(sets: CaseSets, words: Words, numbers: RowNumbers) -> Ranking:
    """All cases that hold the words, which are few, ranked; `numbers` are those cases, the newest first."""

    def ranked() -> Ranking:
        scores = _scores(sets, words, numbers)
        return Ranking(array("I", sorted(numbers, key=lambda case: -scores.get(case, 0.0))), scores)

    return sets.once(words, ranked)


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
