"""Suggestions while a query is being typed: fields, values, tags, brand names, titles, saved and earlier searches.

They are found by a part of the name, by pinyin and by initials (`xieye`, `xy`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from app.db import offers, reading
from app.db.store import Store
from app.domain.hits import FacetField
from app.domain.suggestion import Suggestion, SuggestionKind
from app.operations.synonyms import asked
from app.query.cursor import Typed, typed_at
from app.query.names import FIXED_VALUES, POSSESSION_NAMES, SPECIAL_NAMES, TEXT_NAMES, VALUE_NAMES
from app.query.nodes import CaseField, SpecialField, Text, TextField, ValueField
from app.query.quotes import quote
from app.query.spelling import spoken
from app.query.synonyms import Synonyms
from app.query.tokens import MAX_LENGTH
from app.query.writer import plain_value, write_text, write_value
from app.text.fold import fold, runs
from app.text.pinyin import SURE_LETTERS, SYLLABLES, pinyin_keys, sounds_like, typed_letters

MOST_OF_A_KIND = 4
"""Suggestions of one kind when no field is named, so that every kind has its place."""

_COUNTED = frozenset((SuggestionKind.VALUE, SuggestionKind.TAG, SuggestionKind.COLLECTION, SuggestionKind.BRAND))
_HISTORY = 50
_TITLES = 30
_NO_MATCH = 9

_KIND_OF_VALUE: Mapping[ValueField, SuggestionKind] = MappingProxyType(
    {FacetField.TAG: SuggestionKind.TAG, CaseField.COLLECTION: SuggestionKind.COLLECTION}
)
_OFFERED: tuple[ValueField, ...] = (
    FacetField.INDICATOR,
    FacetField.INSTRUMENT,
    FacetField.REGION,
    FacetField.TAG,
    CaseField.COLLECTION,
    FacetField.SOURCE,
    FacetField.REVIEW_STATE,
    CaseField.STAGE,
)
"""Fields whose values are offered when none is named."""

Found = tuple[int, Suggestion]
"""How well it matches (0 best), and what is suggested."""


def suggest(
    store: Store, text: str, cursor: int, limit: int = 10, synonyms: Synonyms | None = None
) -> tuple[Suggestion, ...]:
    """At most `limit` ways to go on from the cursor, the likeliest first; any text will do.

    With nothing typed there: the latest searches and the saved ones.  They are counted as a search with `synonyms` would.
    """
    if len(text) > MAX_LENGTH or any("\ud800" <= character <= "\udfff" for character in text):
        return ()
    typed = typed_at(text, cursor)
    with store.reading():
        store.sets.refresh()
        if typed.field is not None:
            found = _ordered(_of_field(store, typed, limit), limit, limit)
        elif not typed.words.strip():
            found = _ordered(_whole_queries(store, text, typed), limit, limit)
        else:
            found = _ordered(_anything(store, text, typed), limit, MOST_OF_A_KIND)
        return tuple(_counted(store, text, typed, one, synonyms) for one in found)


def _anything(store: Store, text: str, typed: Typed) -> Iterator[Found]:
    yield from _field_names(typed)
    for field in _OFFERED:
        yield from _values(store, field, typed)
    yield from _whole_queries(store, text, typed)
    yield from _titles(store, typed)


def _of_field(store: Store, typed: Typed, limit: int) -> Iterator[Found]:
    match typed.field:
        case FacetField() | CaseField() as field:
            yield from _values(store, field, typed)
        case TextField.TITLE:
            yield from _titles(store, typed)
        case TextField.ORGANIZATION:
            for name in offers.organizations(store.db, typed.words.strip(), limit):
                yield 0, _value(SuggestionKind.VALUE, typed, name, name)
        case SpecialField.FIGURE:
            for name in offers.metrics(store.db, typed.words.strip(), limit):
                yield 0, _value(SuggestionKind.METRIC, typed, name, name)
        case SpecialField.HAS | SpecialField.LACKS:
            for names in POSSESSION_NAMES.values():
                yield _match(names, typed.words), _value(SuggestionKind.VALUE, typed, names[0], names[0])
        case _:
            return


def _field_names(typed: Typed) -> Iterator[Found]:
    for names in (*VALUE_NAMES.values(), *TEXT_NAMES.values(), *SPECIAL_NAMES.values()):
        text = f"{names[0]}:"
        suggestion = Suggestion(SuggestionKind.FIELD, text, typed.word_start, typed.end, text)
        yield _match(names, typed.words), suggestion


def _values(store: Store, field: ValueField, typed: Typed) -> Iterator[Found]:
    kind = _KIND_OF_VALUE.get(field, SuggestionKind.VALUE)
    if field in FIXED_VALUES:
        named: Iterable[tuple[str, tuple[str, ...]]] = FIXED_VALUES[field].items()
    else:
        named = ((one.value, one.names) for one in offers.values(store.db, field))
    for value, names in named:
        text = write_value(field, value)
        yield _match(names, typed.words), Suggestion(kind, text, typed.word_start, typed.end, value)


def _titles(store: Store, typed: Typed) -> Iterator[Found]:
    words = typed.words.strip()
    letters = typed_letters(words)
    for case in offers.titled_with(store.db, words, _TITLES):
        yield from _brands(case, typed)
        yield _match((case.title, case.short_title), words), _title(case, typed)
    if len(letters) > 1:
        for case in offers.titled_sounding(store.db, letters, _TITLES):
            yield from _brands(case, typed)
            # The index has found it by its sound; only a question longer than its keys is looked at again.
            if len(letters) <= SURE_LETTERS or sounds_like(case.title, letters):
                yield 2 if _begins(case.title, letters) else 3, _title(case, typed)


def _brands(case: offers.Titled, typed: Typed) -> Iterator[Found]:
    if typed.field is None:
        for brand in case.brand_names:
            yield _match((brand,), typed.words), _value(SuggestionKind.BRAND, typed, brand, brand)


def _title(case: offers.Titled, typed: Typed) -> Suggestion:
    text = f"{TEXT_NAMES[TextField.TITLE][0]}:{quote(case.title)}"
    return Suggestion(SuggestionKind.TITLE, text, typed.word_start, typed.end, case.title, 1, case.uid)


def _value(kind: SuggestionKind, typed: Typed, value: str, label: str) -> Suggestion:
    """A suggestion that leaves the field's name, and its minus sign, as they were typed."""
    text = plain_value(value) if typed.field is not None else write_text(Text(value))
    return Suggestion(kind, text, typed.start, typed.end, label)


def _whole_queries(store: Store, text: str, typed: Typed) -> Iterator[Found]:
    """Saved and earlier searches, each in place of the whole query."""
    for name, query in offers.saved_queries(store.db):
        yield _match((name, query), typed.words), Suggestion(SuggestionKind.SAVED_SEARCH, query, 0, len(text), name)
    for query in reading.searches(store.db, _HISTORY):
        if query != text:
            yield _match((query,), typed.words), Suggestion(SuggestionKind.HISTORY, query, 0, len(text), query)


def _ordered(found: Iterable[Found], limit: int, most_of_a_kind: int) -> list[Suggestion]:
    """The best matches, each text once, not too many of a kind."""
    kinds: dict[SuggestionKind, int] = {}
    kept: dict[str, Suggestion] = {}
    order = {kind: place for place, kind in enumerate(SuggestionKind)}
    matching = (one for one in found if one[0] < _NO_MATCH)
    for _, suggestion in sorted(matching, key=lambda one: (one[0], order[one[1].kind])):
        if suggestion.text not in kept and kinds.get(suggestion.kind, 0) < most_of_a_kind:
            kinds[suggestion.kind] = kinds.get(suggestion.kind, 0) + 1
            kept[suggestion.text] = suggestion
            if len(kept) == limit:
                break
    return list(kept.values())


def _match(names: Iterable[str], words: str) -> int:
    """0 for a name that begins so, 1 for one that holds it, 2 and 3 for one that sounds so; `_NO_MATCH` otherwise."""
    wanted = _folded(words.strip())
    letters = typed_letters(words)
    best = _NO_MATCH
    for name in names:
        folded = _folded(name)
        if folded.startswith(wanted):
            return 0
        if wanted in folded:
            best = min(best, 1)
        elif letters and best > 1:
            best = min(best, _sound(name, letters))
    return best


@lru_cache(maxsize=8_192)
def _folded(name: str) -> str:
    return "".join(runs(name)) or fold(name)


@lru_cache(maxsize=8_192)
def _keys(name: str) -> frozenset[str]:
    return pinyin_keys(name)


def _sound(name: str, letters: str) -> int:
    """2 for a name that begins to sound so, 3 for one that sounds so somewhere."""
    if _begins(name, letters):
        return 2
    if len(letters) > SURE_LETTERS:
        return 3 if sounds_like(name, letters) else _NO_MATCH
    begun = ("q" + letters, "i" + letters)
    return 3 if any(key.startswith(begun) for key in _keys(name)) else _NO_MATCH


@lru_cache(maxsize=8_192)
def _begins(name: str, letters: str) -> bool:
    """Whether the name's first syllables or initials begin with the letters."""
    folded = _folded(name)
    return "i" + letters in _keys(folded[: len(letters)]) or spoken(folded[:SYLLABLES]).startswith(letters)


def _counted(store: Store, text: str, typed: Typed, suggestion: Suggestion, synonyms: Synonyms | None) -> Suggestion:
    """The suggestion with the number of cases that what it puts in finds by itself."""
    if suggestion.kind not in _COUNTED:
        return suggestion
    node = asked(text[typed.word_start : suggestion.start] + suggestion.text, synonyms)
    return suggestion if node is None else replace(suggestion, count=store.sets.of(node).bit_count())
