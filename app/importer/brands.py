"""Names that a case gives its services, systems and reforms: “畅行码”, 不动产交易登记一体化平台."""

from __future__ import annotations

import math
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.importer.found import Found
from app.importer.lines import Line
from app.importer.wordlists import any_of
from app.text.chinese import to_simplified
from app.text.fold import fold

_QUOTED = re.compile(r"[“\"「『](?P<name>[^“”\"「」『』。;!?]{2,20})[”\"」』]")
_SLOGAN = re.compile(
    r"^以.+为|[^0-9a-z]+[—-].+[—-]|[0-9一二三四五六七八九十两多]+(?:分钟|小时|天|日|次)$|^(?:不|没|难|零|能|敢|愿|被动|主动)"
)
_MIXED = re.compile(r"[a-z]")
_VERSION = re.compile(r"\d\.0$")
_RHYME = re.compile(r"[,、;]")
_PLUS = re.compile(r"\+")
_DOES = re.compile(r"(?:办|批|享|跑|查|审|送|管|评|验)$")
_MANY, _SEVERAL = 3, 2
_LONG, _SHORT = 9, 2
_NEAR = 8
_SHORTEST_BARE = 6
_NOT_OF_IT = r"(?![\u4e00-\u9fff]{0,2}(?:建设|开发|功能|数据|对接|互联))"
_NOT_IN_NAME = re.compile(r"(?:全[国省市区县]首个|首个|统一的|[的了为个成将由及和与])(?!谐|平)")
_ROW_OF_LOANS = re.compile(
    r"(?:推出|创新|开发|上线|设立|包括|形成|发放)[^。;“”]{0,8}?(?P<row>(?:[\u4e00-\u9fffa-z]{1,6}贷)(?:(?:、|和)[\u4e00-\u9fffa-z]{1,6}贷)+)"
)
_LOAN_VERB = re.compile(r"^(?:创新)?(?:推出|开发|上线|设立|包括|形成|发放)(?:了)?")
_LOAN = re.compile(r"[\u4e00-\u9fffa-z]{1,6}贷")
_NEXT_IN_ROW = re.compile(r"(?:[、和与])?[“\"「][^“”\"「」]{2,20}[”\"」]")
_BEFORE_IN_ROW = re.compile(r"(?:[“\"「][^“”\"「」]{2,20}[”\"」][、和与]?)+$")


_BASE = -2.7
_WEIGHTS = {
    "title": 1.7,
    "product": 2.1,
    "loan": 1.0,
    "mixed": 0.9,
    "version": 0.5,
    "many": 1.3,
    "several": 0.5,
    "long": 0.3,
    "short": -0.9,
    "makes": 0.9,
    "made": 0.5,
    "uses": 0.6,
    "thing": 2.0,
    "way": 0.7,
    "object": 0.4,
    "bare": -0.4,
    "row": -1.0,
    "plus": -1.0,
    "rhyme": -1.3,
    "slogan": -0.3,
    "does": -0.2,
    "saying": -2.6,
}
"""What each sign adds to the logarithm of the odds, fitted by logistic regression on 53 cases judged by hand."""
_LEAST = 0.4
_MOST = 8


@dataclass(slots=True)
class _Candidate:
    """A name with what speaks for and against it."""

    value: str
    line: int
    signs: set[str]


class BrandWords:
    """Weighs names by the words of `brand_words.toml`."""

    def __init__(self, path: Path) -> None:
        data = {key: [fold(word) for word in words] for key, words in tomllib.loads(path.read_text("utf-8")).items()}
        self._sayings = frozenset(data["sayings"])
        self._product = re.compile(f"{any_of(data['products'])}$")
        self._thing = re.compile(
            f"(?:的)?(?:{any_of(data['things'])}|[\u4e00-\u9fff]{{1,4}}?(?:平台|系统|小程序|app|专区|专窗))"
        )
        self._way = re.compile(f"[\u4e00-\u9fff]{{0,4}}?{any_of(data['ways'])}")
        self._makes = re.compile(f'{any_of(data["makes"])}(?:了)?(?P<between>[^,。;“”"]{{0,{_NEAR}}})$')
        self._uses = re.compile(f'{any_of(data["uses"])}(?:了)?[^,。;“”"]{{0,{_NEAR}}}$')
        self._unquoted = re.compile(
            rf"{any_of(data['makes'])}(?:了|的)?(?P<name>[\u4e00-\u9fff0-9a-z+]{{4,18}}?{any_of(data['carriers'])})"
            rf"{_NOT_OF_IT}"
        )

    def names(self, title: Line, body: Sequence[Line]) -> tuple[Found, ...]:
        """The likely names in order of the text, each with its likelihood."""
        every = self._candidates(title, body).values()
        likely = [Found(one.value, one.line, sure) for one in every if (sure := _likelihood(one.signs)) >= _LEAST]
        kept = sorted(likely, key=lambda found: -found.sure)[:_MOST]
        return tuple(found for found in likely if found in kept)

    def _candidates(self, title: Line, body: Sequence[Line]) -> dict[str, _Candidate]:
        """The names in quotation marks, and unquoted ones that a verb brings in, folded, with their signs."""
        found: dict[str, _Candidate] = {}
        text = "".join(line.folded for line in body)
        for line in (title, *body):
            for match in _QUOTED.finditer(line.folded):
                one = found.setdefault(match["name"], self._new(line, match, text))
                one.signs |= set(self._around(line.folded, match.start(), match.end()))
                if line is title:
                    one.signs.add("title")
        for line in (title, *body):
            for start, end in self._bare(line.folded):
                name = line.folded[start:end]
                if name not in found and not any(quoted in name for quoted in found):
                    signs = {"bare", *self._inside(name, text.count(name))} | ({"title"} if line is title else set())
                    found[name] = _Candidate(to_simplified(line.text[start:end]), line.number_at(start), signs)
        return found

    def _bare(self, text: str) -> Iterator[tuple[int, int]]:
        """Where names stand that no quotation marks tell: X平台 behind 搭建, and rows of loans."""
        for match in self._unquoted.finditer(text):
            start = match.start("name") + max((cut.end() for cut in _NOT_IN_NAME.finditer(match["name"])), default=0)
            if match.end("name") - start >= _SHORTEST_BARE:
                yield start, match.end("name")
        for match in _ROW_OF_LOANS.finditer(text):
            for loan in _LOAN.finditer(text, match.start("row"), match.end("row")):
                verb = _LOAN_VERB.match(loan.group())
                yield loan.start() + (verb.end() if verb else 0), loan.end()

    def _new(self, line: Line, match: re.Match[str], text: str) -> _Candidate:
        value = to_simplified(line.text[slice(*match.span("name"))])
        return _Candidate(
            value, line.number_at(match.start()), set(self._inside(match["name"], text.count(match["name"])))
        )

    def _inside(self, name: str, times: int) -> Iterator[str]:
        tests = (
            ("product", self._product.search(name)),
            ("saying", name in self._sayings),
            ("slogan", _SLOGAN.search(name)),
            ("mixed", _MIXED.search(name)),
            ("version", _VERSION.search(name)),
            ("rhyme", _RHYME.search(name)),
            ("plus", _PLUS.search(name)),
            ("does", _DOES.search(name)),
            ("many", times >= _MANY),
            ("several", times == _SEVERAL),
            ("long", len(name) >= _LONG),
            ("short", len(name) <= _SHORT),
            ("loan", name.endswith("贷")),
        )
        return (sign for sign, holds in tests if holds)

    def _around(self, text: str, start: int, end: int) -> Iterator[str]:
        row_before, row_end = _BEFORE_IN_ROW.search(text, max(0, start - 70), start), end
        while following := _NEXT_IN_ROW.match(text, row_end):
            row_end = following.end()
        row_start = row_before.start() if row_before else start
        before, after = text[max(0, row_start - 16) : row_start], text[row_end : row_end + 14]
        makes = self._makes.search(before)
        thing = self._thing.match(after)
        tests = (
            ("makes", makes and len(makes["between"]) <= 1),
            ("made", makes and len(makes["between"]) > 1),
            ("uses", not makes and self._uses.search(before)),
            ("thing", thing),
            ("way", not thing and self._way.match(after)),
            ("row", not thing and (row_start < start or row_end > end)),
            ("object", before[-1:] in ("的", "为", "了")),
        )
        return (sign for sign, holds in tests if holds)


def _likelihood(signs: set[str]) -> float:
    odds = _BASE + sum(_WEIGHTS.get(sign, 0.0) for sign in signs)
    return round(1 / (1 + math.exp(-odds)), 2)
