"""How a title sounds: keys by which it is found while its pinyin or its initials are being typed.

For every place in a text there is one key of the letters of the next syllables and one of the initials of the next
characters.  So `xieye`, `xiey` and `xy` are each the beginning of one key, and nothing has to be cut into syllables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice, product
from pathlib import Path

from app.text.fold import fold, runs

SYLLABLES, INITIALS = 6, 10
"""How far a key reaches from its place."""

SURE_LETTERS = 12
"""Letters of a question that keys of `SYLLABLES` syllables can be relied on to hold."""

VARIANTS = 4
"""Ways to read one stretch in which characters have two readings."""

_TYPED = re.compile(r"[a-z0-9]{1,60}")


@cache
def _readings() -> Mapping[str, tuple[str, ...]]:
    """Character → its readings, from the table that `build/pinyin_table.py` makes."""
    found: dict[str, tuple[str, ...]] = {}
    seconds: dict[str, str] = {}
    for line in Path(__file__).with_name("pinyin_table.txt").read_text(encoding="utf-8").splitlines():
        reading, first, second = line.split("\t")
        found.update(dict.fromkeys(first, (reading,)))
        seconds.update(dict.fromkeys(second, reading))
    return found | {character: (*found[character], reading) for character, reading in seconds.items()}


def typed_letters(text: str) -> str:
    """What of `text` may be pinyin: lower case without blanks and apostrophes; empty when it cannot be."""
    plain = re.sub(r"[ '’]+", "", fold(text))
    return plain if _TYPED.fullmatch(plain) and not plain.isdigit() else ""


def pinyin_keys(text: str) -> frozenset[str]:
    """The keys of every place: `q` before letters of syllables, `i` before initials."""
    keys: set[str] = set()
    for units in _spoken_runs(text):
        several = [place for place, unit in enumerate(units) if len(unit) > 1]
        first = [unit[0] for unit in units]
        initials = "".join(way[0] for way in first)
        for start, way in enumerate(first):
            if not way[0].isalnum():
                continue
            keys.add("q" + "".join(first[start : start + SYLLABLES]))
            keys.add("i" + initials[start : start + INITIALS])
            if any(start <= place < start + INITIALS for place in several):
                keys.update(_other_keys(units, start))
    return frozenset(keys)


def _other_keys(units: list[tuple[str, ...]], start: int) -> Iterator[str]:
    """The keys of a place near which characters have two readings."""
    near = units[start : start + SYLLABLES]
    if max(map(len, near)) > 1:
        yield from ("q" + "".join(spoken) for spoken in _variants(near))
    initials = [_initials(unit) for unit in units[start : start + INITIALS]]
    if max(map(len, initials)) > 1:
        yield from ("i" + "".join(spoken) for spoken in _variants(initials))


@cache
def _initials(unit: tuple[str, ...]) -> tuple[str, ...]:
    """The letters with which the readings of a character begin."""
    return tuple(dict.fromkeys(way[0] for way in unit))


def spoken_order(text: str) -> tuple[tuple[str, ...], str]:
    """By what a text is sorted as a dictionary does: its first syllables, then the text itself."""
    readings = _readings()
    return tuple(readings.get(character, (character,))[0] for character in fold(text[:INITIALS])), text


def sounds_like(text: str, letters: str) -> bool:
    """True when somewhere in `text` the syllables or the initials begin with `letters`."""
    return any(_begins_at(units, range(len(units)), letters) for units in _spoken_runs(text))


def stretches_spelled(text: str, letters: str) -> Iterator[str]:
    """Stretches of the folded text whose syllables are exactly `letters`, then those whose initials are."""
    spelled = [(run, units) for run, units in zip(runs(text), _spoken_runs(text), strict=True)]
    for run, units in spelled:
        yield from _spelled_by(run, units, letters)
    for run, units in spelled:
        yield from _spelled_by(run, [_initials(unit) for unit in units], letters)


def _spelled_by(run: str, units: list[tuple[str, ...]], letters: str) -> Iterator[str]:
    for start in range(len(units)):
        left = {letters}
        for end, unit in enumerate(units[start:], start + 1):
            left = {rest[len(way) :] for rest in left for way in unit if rest.startswith(way)}
            if "" in left:
                yield run[start:end]
            if not left:
                break


def begins_to_sound(text: str, letters: str) -> bool:
    """True when the first syllables or initials of `text` begin with `letters`."""
    first = next(_spoken_runs(text), [])
    return _begins_at(first, range(min(1, len(first))), letters)


def _begins_at(units: list[tuple[str, ...]], starts: Iterable[int], letters: str) -> bool:
    initials = [tuple(way[0] for way in unit) for unit in units]
    return any(_begins(units, start, letters) or _begins(initials, start, letters) for start in starts)


def _begins(units: list[tuple[str, ...]], start: int, letters: str) -> bool:
    left = {letters}
    for unit in units[start:]:
        if any(way.startswith(rest) for rest in left for way in unit):
            return True
        left = {rest[len(way) :] for rest in left for way in unit if rest.startswith(way)}
        if not left:
            return False
    return False


def _spoken_runs(text: str) -> Iterator[list[tuple[str, ...]]]:
    """For each run the readings of each character; what has none stands for itself."""
    readings = _readings()
    for run in runs(text):
        yield [readings.get(character, (character,)) for character in run]


def _variants(units: list[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The first ways to read a stretch, those that differ at its beginning before those that differ later."""
    return (way[::-1] for way in islice(product(*units[::-1]), VARIANTS))
