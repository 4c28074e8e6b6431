"""Where a case happened: from its title, the heading above it, its first sentences, else from the whole document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from app.domain.case import Level, Place
from app.domain.vocabulary import Region
from app.importer.split import Piece, Split
from app.text.fold import fold
from app.text.places import Context, Gazetteer, Mention

_LEVEL_WORD = re.compile(r"[“\"《(]?(?:全)?(?P<level>[省市区县州])(?!场|域|值|内|外|民|政务服务中心外)[\u4e00-\u9fff]")
_OPENING = 240
_MAJORITY = 0.6
_CITY_MAJORITY = 0.7


def document_context(split: Split, gazetteer: Gazetteer) -> Context:
    """The province, and the city, that the whole document is about: by what its titles, headings and preface name."""
    by_title = [_of_title(piece, gazetteer) for piece in split.pieces]
    titles = [mention for mentions in by_title for mention in mentions]
    preface = [
        mention
        for line in split.preface
        for mention in gazetteer.mentions(line.folded)
        if mention.full or _is_large(mention)
    ]
    openings = [] if titles else [mention for piece in split.pieces for mention in _of_opening(piece, gazetteer)]
    provinces: Counter[str] = Counter()
    # However many names a title holds, it speaks for a province once.
    for mentions in (*by_title, *([mention] for mention in (*preface, *openings))):
        provinces.update({code for mention in mentions if (code := _only_province(mention, gazetteer))})
    province = _majority(provinces, _MAJORITY)
    if not province:
        return Context()
    cities: Counter[str] = Counter()
    inside = Context(province)
    for mention in (*titles, *openings, *preface):
        region = gazetteer.choose(mention.regions, inside)
        if region is not None and gazetteer.city_code(region):
            cities[gazetteer.city_code(region)] += 1
    return Context(province, _majority(cities, _CITY_MAJORITY))


def place_of(piece: Piece, context: Context, gazetteer: Gazetteer) -> Place:
    """The place of one case, as precise as the document says it; the chain above comes from the divisions table."""
    region = _first(_of_group(piece, gazetteer), context, gazetteer)
    region = _first(_of_title(piece, gazetteer), context, gazetteer) or region
    if region is not None:
        return gazetteer.place(region)
    by_level = _by_level_word(piece, context, gazetteer)
    if by_level is not None:
        return by_level
    region = _first(_of_opening(piece, gazetteer), context, gazetteer)
    if region is not None:
        return gazetteer.place(region)
    return _of_context(context, gazetteer, Level.UNKNOWN)


def _of_title(piece: Piece, gazetteer: Gazetteer) -> list[Mention]:
    """Names at the beginning of a title, one behind the other, and full names anywhere in it."""
    words = fold(piece.title.text).lstrip('“"《(')
    found: list[Mention] = []
    for mention in gazetteer.mentions(words):
        follows = mention.offset == (found[-1].end if found else 0)
        if mention.full or (follows and _stands(mention, words)):
            found.append(mention)
    return found


def _of_group(piece: Piece, gazetteer: Gazetteer) -> list[Mention]:
    return [mention for mention in gazetteer.mentions(piece.group) if mention.offset == 0]


def _of_opening(piece: Piece, gazetteer: Gazetteer) -> list[Mention]:
    opening = "".join(line.folded for line in piece.body)[:_OPENING]
    return [mention for mention in gazetteer.mentions(opening) if mention.full]


def _stands(mention: Mention, words: str) -> bool:
    """A short name counts when it is a city or province, or when what follows cannot belong to another word."""
    return _is_large(mention) or not re.match(r"[\u4e00-\u9fff]", words[mention.end : mention.end + 1])


def _is_large(mention: Mention) -> bool:
    return any(region.kind in ("province", "city") for region in mention.regions)


def _first(mentions: Sequence[Mention], context: Context, gazetteer: Gazetteer) -> Region | None:
    for at, mention in enumerate(mentions):
        region = gazetteer.choose(mention.regions, context)
        if region is None:
            continue
        inside = not context.province or gazetteer.province_code(region) in (context.province, "")
        if inside or _is_of_itself(mention):
            return _lowest(region, mentions[at:], gazetteer)
    return None


def _is_of_itself(mention: Mention) -> bool:
    """True for a name in full at the very beginning that one place alone bears: no document has to vouch for it."""
    return mention.full and mention.offset == 0 and len(mention.regions) == 1


def _only_province(mention: Mention, gazetteer: Gazetteer) -> str:
    """The code of the province that all places of this name lie in, empty when there are several."""
    codes = {gazetteer.province_code(region) for region in mention.regions} - {""}
    return codes.pop() if len(codes) == 1 else ""


def _lowest(region: Region, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Region:
    """The last of the names that are written one behind the other, each inside the one before: 衢州市柯城区."""
    for before, mention in pairwise(mentions):
        inside = [each for each in mention.regions if region.name in gazetteer.place(each).names[:-1]]
        if mention.offset != before.end or len(inside) != 1:
            break
        region = inside[0]
    return region


def _by_level_word(piece: Piece, context: Context, gazetteer: Gazetteer) -> Place | None:
    """省水利厅, 市法院, 区税务局 … : a body of the document's own province or city."""
    match = _LEVEL_WORD.match(fold(piece.title.text))
    if match is None:
        return None
    if match["level"] == "省" and context.province:
        return _of_context(Context(context.province), gazetteer, Level.PROVINCE)
    if match["level"] in "市州" and context.city:
        return _of_context(context, gazetteer, Level.CITY)
    if match["level"] == "市" and context.province:
        return _of_context(context, gazetteer, Level.UNKNOWN)
    return None


def _of_context(context: Context, gazetteer: Gazetteer, level: Level) -> Place:
    region = gazetteer.region(context.city or context.province)
    if region is None:
        return Place()
    place = gazetteer.place(region)
    return Place(place.province, place.city, place.district, place.region_code, level)


def _majority(votes: Counter[str], share: float) -> str:
    if not votes:
        return ""
    code, most = votes.most_common(1)[0]
    return code if most >= share * votes.total() else ""
