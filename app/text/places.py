"""Places by name: a name as people write it, within a province, → the full chain of divisions with its code.

`Gazetteer` is built from the regions of the vocabulary.  It knows full names (南湖区, 恩施土家族苗族自治州) and what
is left without the generic ending (南湖, 恩施); a name that several places share is settled by the context.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.domain.case import Level, Place
from app.domain.vocabulary import Region
from app.text.fold import fold

_PEOPLES = (
    "蒙古族|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|"
    "傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|"
    "仡佬族|锡伯族|普米族|塔吉克|怒族|鄂温克族|德昂族|保安族|裕固族|鄂伦春|独龙族|门巴族|珞巴族|基诺族|各族"
)
_AUTONOMOUS = re.compile(rf"(?:(?:{_PEOPLES})*自治区|(?:{_PEOPLES}|蒙古|回)*自治[州县旗])$")
_GENERIC = re.compile(r"(?:特别行政区|自治[区州县旗]|地区|林区|省|市|县|区|盟|旗)$")
_ZONE_WORDS = (
    ("高新技术产业开发区", "高新区"),
    ("高新技术产业园区", "高新区"),
    ("高新技术开发区", "高新区"),
    ("高技术产业开发区", "高新区"),
    ("经济技术开发区", "经开区"),
    ("经济开发区", "经开区"),
    ("经济技术开发区", "开发区"),
)
_LEVEL = {"zone": Level.ZONE, "county": Level.DISTRICT, "city": Level.CITY, "province": Level.PROVINCE}
_HIGHEST_FIRST = {"province": 0, "city": 1, "county": 2, "zone": 3}
_NOT_NAMES = ("城区", "郊区", "矿区")
"""Counties whose whole name is a common noun: never recognised in running text."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name that stands in a text: its offset, the name as written, and the regions that bear it."""

    offset: int
    name: str
    regions: tuple[Region, ...]
    full: bool

    @property
    def end(self) -> int:
        """The offset behind the name."""
        return self.offset + len(self.name)


@dataclass(frozen=True, slots=True)
class Context:
    """What a document is about as a whole: codes of its province and city, empty when it has none."""

    province: str = ""
    city: str = ""


class Gazetteer:
    """Looks up places.  Texts are folded first, so Traditional script and full width do not matter."""

    def __init__(self, regions: Iterable[Region], other_names: Mapping[str, Collection[str]] | None = None) -> None:
        self._regions = {region.code: region for region in regions}
        self._full: defaultdict[str, list[Region]] = defaultdict(list)
        self._short: defaultdict[str, list[Region]] = defaultdict(list)
        self._provinces = {code: self._find_province(region) for code, region in self._regions.items()}
        for region in self._regions.values():
            self._add(region, tuple((other_names or {}).get(region.code, ())))
        self._lengths = _lengths_by_start({*self._full, *self._short} - {*_NOT_NAMES})

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every name in `text`, longest first at each offset, not overlapping."""
        folded = fold(text)
        found: list[Mention] = []
        offset = 0
        while offset < len(folded) - 1:
            mention = self._at(folded, offset)
            if mention is None:
                offset += 1
            else:
                found.append(mention)
                offset = mention.end
        return tuple(found)

    def choose(self, regions: Collection[Region], context: Context) -> Region | None:
        """The one region of several that the context allows; of a province and its like-named city the province.

        None when it stays open.
        """
        kept = list(regions)
        for code, of in ((context.province, self.province_code), (context.city, self.city_code)):
            narrowed = [region for region in kept if code and of(region) == code]
            if narrowed:
                kept = narrowed
            elif code and len(kept) > 1:
                return None
        if len(kept) > 1:
            kept.sort(key=lambda region: _HIGHEST_FIRST[region.kind])
            return kept[0] if self._is_chain(kept) else None
        return kept[0] if kept else None

    def place(self, region: Region) -> Place:
        """The full chain of a region: a zone takes the code of the division it lies in."""
        chain = {above.kind: above for above in self._chain(region)}
        lowest = next((chain[kind] for kind in ("county", "city", "province") if kind in chain), None)
        district = chain.get("zone") or chain.get("county")
        return Place(
            province=chain["province"].name if "province" in chain else "",
            city=chain["city"].name if "city" in chain else "",
            district=district.name if district else "",
            region_code=lowest.code if lowest else "",
            level=_LEVEL[region.kind],
        )

    def region(self, code: str) -> Region | None:
        """The region with this code."""
        return self._regions.get(code)

    def province_code(self, region: Region) -> str:
        """The code of the province that a region lies in."""
        return self._provinces[region.code]

    def city_code(self, region: Region) -> str:
        """The code of the prefecture-level city that a region is or lies in."""
        return next((above.code for above in self._chain(region) if above.kind == "city"), "")

    def _add(self, region: Region, others: Collection[str]) -> None:
        names = [region.name, *others]
        if region.kind == "zone":
            names += [name.replace(long, short) for name in names for long, short in _ZONE_WORDS if long in name]
        for name in dict.fromkeys(map(fold, names)):
            self._full[name].append(region)
        if region.kind != "zone":
            short = short_name(fold(region.name))
            if len(short) >= 2 and short not in self._full:
                self._short[short].append(region)

    def _at(self, folded: str, offset: int) -> Mention | None:
        for length in self._lengths.get(folded[offset : offset + 2], ()):
            name = folded[offset : offset + length]
            if name in self._full:
                return Mention(offset, name, tuple(self._full[name]), full=True)
            if name in self._short:
                return Mention(offset, name, tuple(self._short[name]), full=False)
        return None

    def _chain(self, region: Region) -> list[Region]:
        chain = [region]
        while chain[-1].parent in self._regions:
            chain.append(self._regions[chain[-1].parent])
        return chain

    def _find_province(self, region: Region) -> str:
        top = self._chain(region)[-1]
        return top.code if top.kind == "province" else ""

    def _is_chain(self, regions: list[Region]) -> bool:
        chain = {above.code for above in self._chain(regions[-1])}
        return all(region.code in chain for region in regions)


def _lengths_by_start(names: Iterable[str]) -> dict[str, list[int]]:
    """First two characters → the lengths of the names that begin so, longest first."""
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for name in names:
        lengths[name[:2]].add(len(name))
    return {start: sorted(found, reverse=True) for start, found in lengths.items()}


def short_name(name: str) -> str:
    """A division's name without its generic ending: 南湖区 → 南湖, 恩施土家族苗族自治州 → 恩施."""
    without_people = _AUTONOMOUS.sub("", name)
    return without_people if without_people != name else _GENERIC.sub("", name)
