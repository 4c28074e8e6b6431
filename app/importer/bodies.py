"""The body that leads a case: the one its title begins with, else the one that the text shows at the head of the work."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.case import Level, Place
from app.importer.actors import Actor
from app.importer.bodynames import BodyWords, Form
from app.importer.found import Found
from app.importer.lines import Line
from app.importer.partners import core, is_same_body
from app.text.chinese import to_simplified
from app.text.fold import fold
from app.text.places import short_name

_LEVELS = {Level.PROVINCE: "省", Level.CITY: "市州", Level.DISTRICT: "区县市旗", Level.ZONE: "区"}
_LEADS = re.compile(r"[^,。;]{0,12}(?<!政府)(?:总?牵头|总负责|为?主抓|统筹推进)")
_CALLS_IN = re.compile(r"(?:会同|联合|协同|联手|携手|牵头)")
_DOES = re.compile(
    r"(?:[^,。;、]{0,6}?)(?:坚持|聚焦|围绕|以|通过|针对|创新|探索|推出|打造|立足|紧扣|紧紧|积极|主动|充分|率先|结合|制定|印发|出台|依托|推行|深化|借鉴|建立|对|不断|认真|全面|严格|始终|着力|持续|大力|于|在|自|发挥|搭建|按照|根据|开展|成立|设立|增设|开设|推动|编制|上线|启动|试点|试行|实施|首创|建成|整合|梳理|组建|组织|抓住|把|将|为)"
)
_TITLED = re.compile(r"^.{0,4}《$|《$")
_STARTS = re.compile(r"(?:(?:^|[。,;:!?】\]])(?:随后|此后|同时|目前|为此|近年来|今年|去年)?|[一二三四五六七八九]是)$")
_ANY_OF_A_KIND = re.compile(r"(?:部门|机构|机关|银行)$|^各")
_PARTY = re.compile(r"诉|(?:、|与|和|等).*(?:纠纷|案件?)$|(?<=公司|集团|银行).*案件?$")
"""What goes on so names the parties of a law case."""
_SPOKEN_OF_LATER = 5
_LEAST, _LEAST_ALONE = 4.0, 3.0
_CERTAIN = {True: 0.92, False: 0.75}
_FOR_TITLE = 0.9


def lead_body(title: Line, actors: Sequence[Actor], place: Place, words: BodyWords) -> Found | None:
    """The lead body as the case names it, Simplified; None when it names none.

    市市场监管局 in a title is the short form where the text has the name of the city before it.
    """
    named = _of_title(title, words)
    if named is not None:
        return _written_out(named, actors, place)
    return _from_text(actors, place)


def _of_title(title: Line, words: BodyWords) -> Found | None:
    first = next(iter(words.names(title.folded)), None)
    if first is None or first.start != 0 or first.form < Form.OWN or "某" in first.name:
        return None
    if _PARTY.match(title.folded, first.end):
        return None
    return Found(to_simplified(title.text[: first.end]), title.number, _FOR_TITLE)


def _written_out(named: Found, actors: Sequence[Actor], place: Place) -> Found:
    """The longer form of a title's name, when the text itself, not a document it cites, names the body so."""
    folded = fold(named.value)
    known = [fold(form) for name in place.names for form in (name, short_name(name))]
    for actor in actors:
        before = actor.folded.removesuffix(folded)
        if before in ("", actor.folded) or actor.left.endswith("《"):
            continue
        if any(before.endswith(name) for name in known) or before in ("国网", "国家税务总局"):
            return Found(actor.name, named.line, named.sure)
    return named


def _from_text(actors: Sequence[Actor], place: Place) -> Found | None:
    points: dict[str, float] = {}
    for actor in actors:
        gained = _points(actor, place)
        if gained:
            points[actor.folded] = points.get(actor.folded, 0.0) + gained
    if not points:
        return None
    best = max(points, key=lambda name: sum(points[other] for other in points if is_same_body(name, other)))
    total = sum(points[other] for other in points if is_same_body(best, other))
    rivals = [other for other in points if not is_same_body(best, other)]
    if total < (_LEAST if rivals else _LEAST_ALONE):
        return None
    best = max((other for other in points if is_same_body(best, other) and core(other) == core(best)), key=len)
    first = next(actor for actor in actors if actor.folded == best)
    return Found(first.name, first.line, _CERTAIN[total >= _LEAST + 2])


def _points(actor: Actor, place: Place) -> float:
    """How much one place of a text speaks for its body as the leader."""
    nobody = (
        "某" in actor.folded
        or actor.form < Form.OFFICE
        or (actor.form is Form.OFFICE and _ANY_OF_A_KIND.search(actor.folded))
    )
    if nobody or not _is_of(actor, place) or not actor.first:
        return 0.0
    titled = _TITLED.search(actor.left) is not None
    if titled:
        return 2.0 if actor.form is Form.FULL else 0.0
    if _LEADS.match(actor.right) and actor.size == 1:
        return 4.0
    if not _STARTS.search(actor.left):
        return 0.5 if actor.size == 1 else 0.0
    if actor.size == 1 and _CALLS_IN.match(actor.right):
        return 4.0
    if actor.size > 1:
        return 1.0 if actor.right.startswith("等") else 0.0
    early = actor.place < _SPOKEN_OF_LATER and actor.form is Form.FULL
    if not _DOES.match(actor.right):
        return 3.0 if early else 1.0
    return 4.0 if early else 2.0


def _is_of(actor: Actor, place: Place) -> bool:
    """True for a body of the case's own place and level, and for one that names neither."""
    if actor.form is Form.OFFICE or place.level is Level.UNKNOWN:
        return True
    names = [form for name in place.names[-1:] for form in (fold(name), fold(short_name(name)))]
    if any(len(name) >= 2 and name in actor.folded for name in names):
        return True
    return actor.folded[0] in _LEVELS.get(place.level, "") and core(actor.folded) != actor.folded
