"""What the palette finds in the store: any case, tag, collection, saved search and briefing, by a part of the name or by sound.

Cases are asked of the indexes of titles, so that their number does not matter; everything else is few and lies ready.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.db import briefings, collections, offers, reading, saved_searches, tags
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.collection import Collection, CollectionId
from app.domain.hits import FacetField
from app.query.nodes import CaseField
from app.query.writer import write_value
from app.text.palette import Entry, Fit, Match, Palette, match
from app.text.pinyin import typed_letters

CASE, TAG, COLLECTION, SAVED_SEARCH, BRIEFING = "case", "tag", "collection", "saved_search", "briefing"
"""The kinds of entries that the store gives; a key is the kind, a colon and what tells the thing from its like."""

LATEST_CASES = 8
"""Cases read last that are offered before anything is typed."""

_CANDIDATES = 60
_OF_THE_STORE = frozenset((CASE, TAG, COLLECTION, SAVED_SEARCH, BRIEFING))


@dataclass(frozen=True, slots=True)
class PaletteStock:
    """Everything but the cases, made ready, and the query that shows the cases of a tag, collection or saved search."""

    palette: Palette
    entries: Mapping[str, Entry]
    queries: Mapping[str, str]


def stock_palette(store: Store, entries: Sequence[Entry]) -> PaletteStock:
    """What the store holds beside `entries`, which are the caller's own: pages and commands."""
    with store.reading() as db:
        listed = collections.load_all(db)
        paths = _paths(listed)
        searches = saved_searches.load_all(db)
        tagged = [tag.name for tag in tags.load_all(db)]
        everything = (
            *entries,
            *(Entry(f"{TAG}:{name}", TAG, name) for name in tagged),
            *(Entry(f"{COLLECTION}:{one.id}", COLLECTION, paths[one.id]) for one in listed),
            *(Entry(f"{SAVED_SEARCH}:{one.id}", SAVED_SEARCH, one.name, (one.query,)) for one in searches),
            *(Entry(f"{BRIEFING}:{one.id}", BRIEFING, one.title) for one in briefings.load_all(db)),
        )
    queries = {f"{TAG}:{name}": write_value(FacetField.TAG, name) for name in tagged}
    queries |= {f"{COLLECTION}:{one.id}": write_value(CaseField.COLLECTION, paths[one.id]) for one in listed}
    queries |= {f"{SAVED_SEARCH}:{one.id}": one.query for one in searches}
    return PaletteStock(Palette(everything), {entry.key: entry for entry in everything}, queries)


def ask_palette(
    store: Store, stock: PaletteStock, question: str, recent: Sequence[str], limit: int = 20
) -> tuple[Match, ...]:
    """At most `limit` entries that meet every word of the question, the best first; of equal ones those used lately.

    `recent` are keys, the latest first.  An empty question is answered with them and with the cases read last.
    """
    if not question.strip():
        return tuple(Match(entry, Fit.WHOLE) for entry in _lately(store, stock, recent))[:limit]
    ranks = {key: rank for rank, key in enumerate(recent)}
    matches = [*stock.palette.find(question, limit, ranks), *_matching_cases(store, question)]
    matches.sort(key=lambda match: (match.fit, ranks.get(match.entry.key, len(ranks)), len(match.entry.name)))
    return tuple(matches[:limit])


def _matching_cases(store: Store, question: str) -> Iterator[Match]:
    for case in _candidates(store, question):
        found = match(_entry(case), question)
        if found is not None:
            yield found


def _candidates(store: Store, question: str) -> Iterable[offers.Titled]:
    """Cases that the indexes of titles find by the words as they stand, by those that are no pinyin, and by the sound."""
    words = question.split()
    written = " ".join(word for word in words if not typed_letters(word))
    letters = typed_letters(question)
    with store.reading() as db:
        found = [offers.titled_with(db, text, _CANDIDATES) for text in dict.fromkeys((question, written)) if text]
        if letters:
            found.append(offers.titled_sounding(db, letters, _CANDIDATES))
    return {case.uid: case for cases in found for case in cases}.values()


def _lately(store: Store, stock: PaletteStock, recent: Sequence[str]) -> Iterator[Entry]:
    """What was chosen in the palette, then the cases read last, then what was not chosen of the caller's own."""
    with store.reading() as db:
        uids = [past.uid for past in reading.readings(db, LATEST_CASES)]
        chosen = [CaseUid(key.removeprefix(f"{CASE}:")) for key in recent if key.startswith(f"{CASE}:")]
        cases = {
            entry.key: entry for entry in map(_entry, offers.titled_as(db, tuple(dict.fromkeys((*chosen, *uids)))))
        }
    known = {**stock.entries, **cases}
    keys = (*recent, *cases, *(key for key, entry in stock.entries.items() if entry.kind not in _OF_THE_STORE))
    return (known[key] for key in dict.fromkeys(keys) if key in known)


def _entry(case: offers.Titled) -> Entry:
    return Entry(
        f"{CASE}:{case.uid}", CASE, case.title, tuple(name for name in (case.short_title, *case.brand_names) if name)
    )


def _paths(listed: Sequence[Collection]) -> Mapping[CollectionId, str]:
    """Each collection's name behind those of all above it; parents stand before their children."""
    paths: dict[CollectionId, str] = {}
    for one in listed:
        above = f"{paths[one.parent]}/" if one.parent is not None else ""
        paths[one.id] = f"{above}{one.name}"
    return paths
