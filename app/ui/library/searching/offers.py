"""The queries that may be tried instead of one that finds little, with what is said of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.suggestion import Explanation, OtherQuery
from app.errors import QueryError
from app.ui.library.searching import operations
from app.ui.translate import QT_TRANSLATE_NOOP

SHOWN = 24
"""Characters of a part that an offer shows."""

NAMED = 4
"""Parts that a sentence names; of a longer query the first ones tell enough."""

_BREAK = "\u200b"
"""Where a line may end: between quotation marks no line would."""

_NEAR = QT_TRANSLATE_NOOP("Offers", "“{other}” instead of “{word}” ({total})")
_SYNONYM = QT_TRANSLATE_NOOP("Offers", "also {others} ({total})")
_ALL_NAMES = QT_TRANSLATE_NOOP("Offers", "with all other names ({total})")
_ANY_WORD = QT_TRANSLATE_NOOP("Offers", "any of these words ({total})")
_WITHOUT = QT_TRANSLATE_NOOP("Offers", "without “{part}”")
_NO_FILTERS = QT_TRANSLATE_NOOP("Offers", "without filters: {words}")
_PART_MISSING = QT_TRANSLATE_NOOP("Offers", "No case has {parts}.")
_TOGETHER = QT_TRANSLATE_NOOP("Offers", "Each part finds cases, but no case meets all of them.")
_ALONE = QT_TRANSLATE_NOOP("Offers", "Each alone: {parts}.")
_FEW = QT_TRANSLATE_NOOP("Offers", "Few cases. You can try:")


@dataclass(frozen=True, slots=True)
class Offer:
    """A query to try, and what its button says."""

    label: str
    query: str


def offers_of(explanation: Explanation) -> tuple[Offer, ...]:
    """What finds more, the likeliest first; each query once."""
    offers = [
        *(_near(other) for other in explanation.near if other.total),
        *(_synonym(other) for other in explanation.synonyms),
    ]
    if explanation.any_of is not None and explanation.any_of.total > explanation.total:
        total = explanation.any_of.total
        offers.append(Offer(_said(_ANY_WORD, total=f"{total:,}"), explanation.any_of.query))
    words = _words_alone(explanation.query)
    if words and words != explanation.query:
        offers.append(Offer(_said(_NO_FILTERS, words=_short(words)), words))
    if len(explanation.without_hits) <= 2:
        offers += [_near(other) for other in explanation.near if not other.total]
    if len(explanation.parts) > 1:
        offers += [_without(explanation.query, part) for part in explanation.without_hits]
    kept: dict[str, Offer] = {}
    for offer in offers:
        kept.setdefault(offer.query, offer)
    return tuple(kept.values())


def sentence_of(explanation: Explanation) -> str:
    """Why the query finds so little, in one sentence."""
    if explanation.without_hits:
        parts = [f"“{_short(part)}”" for part in explanation.without_hits]
        return _said(_PART_MISSING, parts=_listed(parts, f"、{_BREAK}"))
    if explanation.total:
        return _said(_FEW)
    return _said(_TOGETHER) if len(explanation.parts) > 1 else ""


def counts_of(explanation: Explanation) -> str:
    """The cases that each part finds alone; nothing for a query of one part."""
    if len(explanation.parts) < 2:
        return ""
    return _said(_ALONE, parts=_listed([f"{_short(part.part)} {part.total:,}" for part in explanation.parts], " · "))


def without(query: str, part: str) -> str:
    """The query without one of its parts."""
    return operations.without_part(query, part)


def _near(other: OtherQuery) -> Offer:
    """Another spelling; other parts may still keep the query from finding anything."""
    return Offer(_said(_NEAR, other="、".join(other.instead), word=other.word, total=f"{other.total:,}"), other.query)


def _synonym(other: OtherQuery) -> Offer:
    if not other.word:
        return Offer(_said(_ALL_NAMES, total=f"{other.total:,}"), other.query)
    return Offer(_said(_SYNONYM, others="、".join(other.instead), total=f"{other.total:,}"), other.query)


def _without(query: str, part: str) -> Offer:
    return Offer(_said(_WITHOUT, part=_short(part)), without(query, part))


def _words_alone(query: str) -> str:
    try:
        return operations.without_facets(query)
    except QueryError:
        return ""


def _listed(names: Sequence[str], separator: str) -> str:
    return separator.join((*names[:NAMED], *(["…"] if len(names) > NAMED else [])))


def _said(text: str, **values: str) -> str:
    return QCoreApplication.translate("Offers", text).format(**values)


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
