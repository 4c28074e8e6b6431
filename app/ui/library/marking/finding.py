"""What is looked for in a text: search terms, or the words typed into the find bar; no Qt here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from app.domain.hits import Mark
from app.text.fold import runs
from app.text.highlight import find_marks

Finder = Callable[[str], tuple[Mark, ...]]
"""Text → where it stands in it, in characters."""


def find_nothing(_text: str) -> tuple[Mark, ...]:
    """Finds nothing."""
    return ()


def term_finder(terms: Sequence[str]) -> Finder:
    """Finds any of the terms of a search, as `SearchResult.terms` gives them."""
    wanted = tuple(terms)
    return partial(find_marks, terms=wanted) if wanted else find_nothing


def phrase_finder(typed: str) -> Finder:
    """Finds what was typed as it stands, whatever the case, the script, the width and the marks between its words."""
    words = runs(typed)
    return partial(_find_phrase, words) if words else find_nothing


def _find_phrase(words: tuple[str, ...], text: str) -> tuple[Mark, ...]:
    firsts = find_marks(text, words[:1])
    if len(words) == 1:
        return firsts
    others = [find_marks(text, (word,)) for word in words[1:]]
    found = (_whole(text, first, others) for first in firsts)
    return tuple(mark for mark in found if mark is not None)


def _whole(text: str, first: Mark, others: Sequence[Sequence[Mark]]) -> Mark | None:
    end = first[0] + first[1]
    for marks in others:
        following = next((mark for mark in marks if mark[0] >= end), None)
        if following is None or any(character.isalnum() for character in text[end : following[0]]):
            return None
        end = following[0] + following[1]
    return first[0], end - first[0]
