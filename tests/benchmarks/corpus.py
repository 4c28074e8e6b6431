"""A store of any size, made from the case cards: for measuring, never for reading.

Each case takes title and theme from one card and most of its sentences from that card, the others from all cards; every
eighth word gives way to another of the same length, digits are drawn anew, three of ten cases are in Traditional
script.  Case `number` depends on its number and the cards alone, so that a smaller corpus is the beginning of a larger.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice
from pathlib import Path

import opencc

from app.db import index, vocabularies
from app.db.store import Store, open_store
from app.domain.case import Case
from app.domain.vocabulary import Region
from app.library.content import Content, load_content
from app.paths import resource
from app.text.marks import without_marks

CHARACTERS = 1_500
"""Mean length of a case: sections and original together."""

CASES_OF_A_SOURCE = 1_000
REPLACED = 0.125
FOREIGN = 0.4
TRADITIONAL = 0.3
LINES_OF_AN_ORIGINAL = 4

Row = tuple[object, ...]
Pieces = list[str]

_PIECE = re.compile(r"[\u4e00-\u9fff]{1,3}|[^\u4e00-\u9fff]+")
_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？\n]?")


@dataclass(frozen=True, slots=True)
class MadeCase:
    """One case as the rows of the tables it fills."""

    case: Row
    sections: tuple[Row, ...]
    lines: tuple[str, ...]
    indicators: tuple[str, ...]
    instruments: tuple[str, ...]


class Corpus:
    """Makes cases by number, counted from 1."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._traditional = opencc.OpenCC("s2t").convert
        self._titles = [_pieces(case.title) for case in content.cases]
        self._sentences = [[_pieces(sentence) for sentence in _sentences(case)] for case in content.cases]
        pool: defaultdict[int, list[str]] = defaultdict(list)
        for sentence in (sentence for sentences in self._sentences for sentence in sentences):
            for piece in sentence:
                if "\u4e00" <= piece[0] <= "\u9fff":
                    pool[len(piece)].append(piece)
        self._pool = dict(pool)
        self._places, self._weights = _places(content.vocabulary.regions)

    def case(self, number: int) -> MadeCase:
        """The case of that number."""
        chance = random.Random(number * 2654435761 & 0xFFFFFFFF)
        base = chance.randrange(len(self.content.cases))
        card = self.content.cases[base]
        names, code = self._places[chance.choices(range(len(self._places)), cum_weights=self._weights)[0]]
        length = min(3_000, max(600, int(chance.lognormvariate(7.25, 0.35))))
        title = (names[-1] if chance.random() < 0.3 else "") + self._written(self._titles[base], chance)
        gist = self._text(base, 80, chance)
        parts = [self._text(base, share, chance) for share in (length // 8, length * 3 // 8, length // 8)]
        original = self._text(base, length * 3 // 8, chance)
        if chance.random() < TRADITIONAL:
            title, gist, original, *parts = (self._traditional(text) for text in (title, gist, original, *parts))
        year = str(chance.choice((2018, 2019, 2020, 2021, 2021, 2022, 2022, 2023, 2024, 2025)))
        place = (*names, "", "", "")[:3]
        row = (
            number,
            f"made-{number:06d}",
            title,
            "",
            gist,
            "\n".join(card.brand_names) if chance.random() < 0.3 else "",
            "\n".join(card.keywords),
            *place,
            "/".join(names),
            code,
            card.place.level.value,
            names[-1] + chance.choice(self.content.cases).organization[-8:],
            "",
            card.stage.value,
            card.served,
            "",
            f"{year}-06",
            year,
            "",
            1,
            chance.choice(("待核", "待核", "待核", "已核", "有疑")),
            source_id(number),
            (number - 1) % CASES_OF_A_SOURCE + 1,
            0,
        )
        sections = tuple(
            (number, position, kind, heading, text, None)
            for position, (kind, heading, text) in enumerate(
                zip(("background", "measures", "results"), ("背景", "做法", "成效"), parts, strict=True)
            )
        )
        step = -(-len(original) // LINES_OF_AN_ORIGINAL)
        lines = tuple(original[start : start + step].replace("\n", "") for start in range(0, len(original), step))
        return MadeCase(row, sections, lines, card.indicators, card.instruments)

    def _text(self, base: int, length: int, chance: random.Random) -> str:
        out: list[str] = []
        size = 0
        while size < length:
            own = base if chance.random() >= FOREIGN else chance.randrange(len(self._sentences))
            out.append(self._written(chance.choice(self._sentences[own]), chance))
            size += len(out[-1])
        return "".join(out)

    def _written(self, pieces: Pieces, chance: random.Random) -> str:
        draw, pool = chance.random, self._pool
        written = [
            piece
            if draw() >= REPLACED
            else pool[len(piece)][int(draw() * len(pool[len(piece)]))]
            if "\u4e00" <= piece[0] <= "\u9fff"
            else "".join(str(int(draw() * 10)) if mark.isdigit() else mark for mark in piece)
            for piece in pieces
        ]
        return "".join(written)


def source_id(number: int) -> str:
    """The compilation of a case."""
    return f"made-{(number - 1) // CASES_OF_A_SOURCE:04d}"


def _sentences(case: Case) -> Iterator[str]:
    for section in case.sections:
        yield from _SENTENCE.findall(without_marks(section.body))


def _pieces(text: str) -> Pieces:
    return _PIECE.findall(text)


def _places(regions: Sequence[Region]) -> tuple[list[tuple[tuple[str, ...], str]], list[float]]:
    """Every city and county as names from the province down with its code, and how often it is drawn, summed up."""
    by_code = {region.code: region for region in regions}
    found: list[tuple[tuple[str, ...], str]] = []
    for region in regions:
        chain = [region]
        while chain[-1].parent in by_code:
            chain.append(by_code[chain[-1].parent])
        if 2 <= len(chain) <= 3 and region.kind in ("city", "county"):
            found.append((tuple(above.name for above in reversed(chain)), region.code))
    random.Random(5).shuffle(found)
    return found, list(accumulate(1 / (position + 3) for position in range(len(found))))


def make_store(path: Path, size: int) -> Store:
    """A new store of `size` cases at `path`, without index; `index.rebuild` is the caller's."""
    content = load_content(resource())
    corpus = Corpus(content)
    store = open_store(path)
    with store.writing() as db:
        vocabularies.replace_all(db, content.vocabulary)
        for first in range(1, size + 1, CASES_OF_A_SOURCE):
            name = source_id(first)
            db.execute(
                "INSERT INTO sources VALUES (?, ?, '', '', '', '', NULL, ?, '', ?, '', '')",
                [name, f"案例汇编{name[-4:]}", CASES_OF_A_SOURCE, f"{name}.txt"],
            )
    numbers = iter(range(1, size + 1))
    while batch := [corpus.case(number) for number in islice(numbers, CASES_OF_A_SOURCE)]:
        _store(store, batch)
    return store


def _store(store: Store, batch: Sequence[MadeCase]) -> None:
    with store.writing() as db:
        run = db.conn.executemany
        run(f"INSERT INTO cases VALUES ({', '.join('?' * 26)})", [made.case for made in batch])
        run("INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?)", [row for made in batch for row in made.sections])
        indicators, instruments, lines, originals = _hanging(batch)
        run("INSERT INTO case_indicators VALUES (?, ?, ?)", indicators)
        run("INSERT INTO case_instruments VALUES (?, ?, ?)", instruments)
        run("INSERT INTO source_lines VALUES (?, ?, ?, NULL)", lines)
        run("INSERT INTO originals VALUES (?, ?, ?, ?)", originals)


def _hanging(batch: Sequence[MadeCase]) -> tuple[list[Row], list[Row], list[Row], list[Row]]:
    indicators: list[Row] = []
    instruments: list[Row] = []
    lines: list[Row] = []
    originals: list[Row] = []
    for made in batch:
        number, source, ordinal = made.case[0], made.case[23], made.case[24]
        assert isinstance(ordinal, int)
        first = (ordinal - 1) * (LINES_OF_AN_ORIGINAL + 1) + 1
        indicators += [(number, position, code) for position, code in enumerate(made.indicators)]
        instruments += [(number, position, name) for position, name in enumerate(made.instruments)]
        lines += [(source, first + position, line) for position, line in enumerate(made.lines)]
        originals.append((number, source, first, first + len(made.lines) - 1))
    return indicators, instruments, lines, originals


def make_indexed_store(path: Path, size: int) -> Store:
    """A new store of `size` cases at `path`, indexed."""
    store = make_store(path, size)
    with store.writing() as db:
        index.rebuild(db)
    return store
