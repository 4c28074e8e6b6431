"""Cases like another one: shared words, brand names, instruments and indicators, weighed together.

Words weigh what they tell: pairs of characters by tf-idf among the cases compared, cosine of two cases, those of title,
gist and keywords apart from those of the measures.  The weights were set on hand judgements (tests/content/related.toml).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from operator import add
from types import MappingProxyType

from app.db import cases
from app.db import related as db_related
from app.db.related import Profile
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.related import Likeness, Reason, RelatedCase
from app.errors import NotFound
from app.text.fold import fold, runs
from app.text.marks import without_marks

WEIGHTS: Mapping[str, float] = MappingProxyType({"head": 0.5, "body": 0.4, "indicators": 0.05, "instruments": 0.05})

_BRAND_BONUS = 0.1
_ALIKE = 0.06
_TELLING = 2.0
"""The rarity of a term that one case in seven has."""
_WORDS_SHOWN = 3
_LONGEST_WORD = 10

Pairs = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A profile with the pairs of characters of its two texts.

    Those of the head are a vector of length 1; the body is long, so that whether a pair stands in it is enough.
    """

    profile: Profile
    head: Mapping[str, float]
    body: Pairs
    body_length: float


@dataclass(frozen=True, slots=True)
class _Rarities:
    """What each term tells among the cases compared: its inverse document frequency, of bodies the square of it."""

    heads: Mapping[str, float]
    bodies: Mapping[str, float]
    instruments: Mapping[str, float]
    indicators: Mapping[str, float]


def related(store: Store, uid: CaseUid, limit: int = 8) -> tuple[RelatedCase, ...]:
    """The cases most like one, the most alike first, each with its reasons.  Raises NotFound.

    The work is bounded whatever the size of the store.
    """
    with store.reading() as db:
        case_id = cases.case_ids(db, [uid]).get(uid)
        if case_id is None:
            raise NotFound("store.no_such_case", uid=uid)
        found = db_related.profiles(db, (case_id, *db_related.candidates(db, case_id)))
    weighed, rarities = _weigh(found)
    own = next(each for each in weighed if each.profile.uid == uid)
    scored = [(_score(own, other, rarities), other) for other in weighed if other is not own]
    scored.sort(key=lambda pair: (-pair[0], pair[1].profile.uid))
    return tuple(
        RelatedCase(other.profile.uid, other.profile.title, round(score, 4), _reasons(own, other, rarities))
        for score, other in scored[:limit]
        if score > 0
    )


def _weigh(found: Sequence[Profile]) -> tuple[list[_Weighed], _Rarities]:
    heads = [Counter(_pairs(profile.head)) for profile in found]
    bodies = [frozenset(_pairs(without_marks(profile.body))) for profile in found]
    rarities = _Rarities(
        _rarity([frozenset(head) for head in heads]),
        {term: rarity * rarity for term, rarity in _rarity(bodies).items()},
        _rarity([profile.instruments for profile in found]),
        _rarity([frozenset(profile.indicators[:1]) for profile in found]),
    )
    weighed = [
        _Weighed(profile, _vector(head, rarities.heads), body, _length(body, rarities.bodies))
        for profile, head, body in zip(found, heads, bodies, strict=True)
    ]
    return weighed, rarities


def _pairs(text: str) -> Iterable[str]:
    return chain.from_iterable(map(add, run, run[1:]) for run in runs(text))


def _rarity(documents: Sequence[Pairs]) -> Mapping[str, float]:
    """Inverse document frequency: 0 for what stands in all of them."""
    frequency = Counter(chain.from_iterable(documents))
    return {term: math.log(len(documents) / number) for term, number in frequency.items()}


def _vector(document: Counter[str], rarity: Mapping[str, float]) -> Mapping[str, float]:
    weights = {term: (1 + math.log(number)) * rarity[term] for term, number in document.items()}
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()} if length else {}


def _length(document: Pairs, squares: Mapping[str, float]) -> float:
    return math.sqrt(sum(map(squares.__getitem__, document)))


def _head_likeness(own: _Weighed, other: _Weighed) -> float:
    return sum(weight * other.head[term] for term, weight in own.head.items() if term in other.head)


def _body_likeness(own: _Weighed, other: _Weighed, squares: Mapping[str, float]) -> float:
    lengths = own.body_length * other.body_length
    return sum(map(squares.__getitem__, own.body & other.body)) / lengths if lengths else 0.0


def _score(own: _Weighed, other: _Weighed, rarities: _Rarities) -> float:
    brands = _BRAND_BONUS if _shared_brands(own.profile, other.profile) else 0.0
    return min(
        1.0,
        WEIGHTS["head"] * _head_likeness(own, other)
        + WEIGHTS["body"] * _body_likeness(own, other, rarities.bodies)
        + WEIGHTS["indicators"] * _shared_indicators(own.profile, other.profile, rarities.indicators)
        + WEIGHTS["instruments"] * _shared_instruments(own.profile, other.profile, rarities.instruments)
        + brands,
    )


def _shared_indicators(one: Profile, other: Profile, rarity: Mapping[str, float]) -> float:
    """1 for the same main indicator when it is a rare one, half when the main one of either is one of the other's.

    An indicator of every third case (政务服务) tells little and counts little.
    """
    shared = 0.0
    for code in {*one.indicators[:1], *other.indicators[:1]}:
        if code in one.indicators and code in other.indicators:
            both_main = one.indicators[0] == other.indicators[0]
            shared = max(shared, (1.0 if both_main else 0.5) * min(1.0, rarity[code] / _TELLING))
    return shared


def _shared_instruments(one: Profile, other: Profile, rarity: Mapping[str, float]) -> float:
    """Share of the weight of both cases' instruments that they have in common; a rare one weighs more."""
    whole = sum(rarity[name] for name in one.instruments | other.instruments)
    return sum(rarity[name] for name in one.instruments & other.instruments) / whole if whole else 0.0


def _shared_brands(one: Profile, other: Profile) -> tuple[str, ...]:
    """Brand names of either that stand in the other's title, gist, keywords or brand names."""
    texts = {side.uid: fold("\n".join((side.head, *side.brand_names))) for side in (one, other)}
    ours = [name for name in one.brand_names if fold(name) in texts[other.uid]]
    theirs = [name for name in other.brand_names if fold(name) in texts[one.uid]]
    return tuple(dict.fromkeys((*ours, *theirs)))


def _reasons(own: _Weighed, other: _Weighed, rarities: _Rarities) -> tuple[Reason, ...]:
    one, two = own.profile, other.profile
    alike = _head_likeness(own, other) >= _ALIKE
    found = {
        Likeness.BRAND_NAMES: _shared_brands(one, two),
        Likeness.TEXT: _shared_words(one.head, two.head, rarities.heads) if alike else (),
        Likeness.INSTRUMENTS: tuple(
            sorted(one.instruments & two.instruments, key=lambda name: (-rarities.instruments[name], name))
        ),
        Likeness.INDICATORS: tuple(code for code in one.indicators if code in two.indicators),
    }
    return tuple(Reason(likeness, values) for likeness, values in found.items() if values)


def _shared_words(one: str, other: str, rarity: Mapping[str, float]) -> tuple[str, ...]:
    """The longest stretches that stand in both, those of the rarest pairs first."""
    there = "\n".join(runs(other))
    found: dict[str, float] = {}
    for run in runs(one):
        start = 0
        while start < len(run) - 1:
            end = start
            while end < len(run) and end - start < _LONGEST_WORD and run[start : end + 1] in there:
                end += 1
            if end - start > 1:
                word = run[start:end]
                found[word] = sum(rarity.get(word[place : place + 2], 0.0) for place in range(len(word) - 1))
            start = max(end, start + 1)
    ranked = sorted(found, key=lambda word: -found[word])
    return tuple(word for word in ranked if not any(word in longer and word != longer for longer in ranked))[
        :_WORDS_SHOWN
    ]
