"""Bodies that take part in a case beside the one that leads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.importer.actors import Actor
from app.importer.bodynames import Form
from app.importer.found import Found

_TOGETHER = re.compile(
    r"(?:联合|会同|协同|联动|联手|携手|依托|委托|引入|引进|邀请|整合|集成|贯通|涵盖|涉及|组织|推动|督促|明确|对接|融合|发挥|指导|协调|前往|接入|移交|合作|归集|"
    r"联合了|包括|(?:区内|辖内|市内)?(?<!参)与|(?<!共)同|由|和|通过|协调推动|牵头单位为)(?:了|当地|相关|属地|本地|区内|市内)?$"
)
_BY = re.compile(r"(?:由|与|会同|联合|委托|移交|联手|携手|指导|邀请|引入|依托|协同)(?:了|区内|相关)?$")
_ACTS = re.compile(
    r"[^,。;]{0,4}?(?:牵头|配合|负责|参与|共同|合作|签订|签署|联合|派驻|进驻|复核|审核|会商|通力|协作|共建|作为|先行|出具|出资|垫付|提供|印发|出台|积极|将)"
)
_QUOTED_OR_HIDDEN = re.compile(r"[《某“]$|(?:按照|转发|根据|获得|荣获|关于|入选|评为|被)$")
_TOWARDS = re.compile(r"(?:推送到|推送至|报送至|延伸至|向|转发)$")
_ALL_AND_SUNDRY = re.compile(
    r"^(?:各级)?(?:.{0,4}市委市政府|.{0,3}党委政府|.{0,3}人民政府|.{0,2}(?:市|区|县)委(?:市|区|县)政府|.{0,3}检察机关|.{0,3}金融机构|国家.{1,6}|.{1,4}部|.{0,3}总局|.{0,3}总署)$"
)
_UNLIKELY_KINDS = frozenset(
    ("街道", "社区", "园区", "大学", "高校", "医院", "开发区", "中介机构", "管理人", "第三方机构", "联合会")
)
_CERTAIN = {
    (Form.FULL, True): 0.85,
    (Form.FULL, False): 0.6,
    (Form.OFFICE, True): 0.7,
    (Form.OFFICE, False): 0.5,
    (Form.OWN, True): 0.5,
    (Form.KIND, True): 0.5,
    (Form.LISTED, True): 0.75,
}
"""How often a name of this form is a partner: in company or with a verb of working together, and else."""
_OFFICES_FOLLOW = re.compile(r"等?[^,。;]{0,8}(?:部门|单位)")
_PAIR = 2
_LEAST = 0.5
_MOST = 14


def read_partners(actors: Sequence[Actor], leads: Sequence[str], results: frozenset[int]) -> tuple[Found, ...]:
    """The partners in order of the text.

    `leads` are the names of the lead body, folded; `results` the places of the lines that tell results, where
    bodies are examples rather than partners.
    """
    offices = frozenset(core(actor.folded) for actor in actors if actor.form > Form.KIND)
    best: dict[str, Found] = {}
    for actor in actors:
        if any(is_same_body(actor.folded, lead) for lead in leads):
            continue
        sure = _sureness(actor, results, with_lead=any(one in leads for one in actor.beside))
        if sure < _LEAST:
            continue
        if actor.form is Form.LISTED and any(office.startswith(actor.folded) for office in offices):
            continue
        known = best.get(actor.folded)
        if known is None or known.sure < sure:
            best[actor.folded] = Found(actor.name, known.line if known else actor.line, sure)
    return tuple(_without_short_forms(best))[:_MOST]


def _sureness(actor: Actor, results: frozenset[int], *, with_lead: bool) -> float:
    together = with_lead or _TOGETHER.search(actor.left) is not None
    company = actor.size > 1
    in_results = actor.place in results
    if (
        "某" in actor.folded
        or _QUOTED_OR_HIDDEN.search(actor.left)
        or (not (together and company) and _ALL_AND_SUNDRY.match(actor.folded))
    ):
        return 0.0
    acts = _ACTS.match(actor.right) is not None
    if actor.form is Form.LISTED:
        listed = actor.size > _PAIR or _OFFICES_FOLLOW.match(actor.right) is not None
        return _CERTAIN[Form.LISTED, True] if together and listed else 0.0
    if actor.form is Form.KIND:
        likely = actor.folded not in _UNLIKELY_KINDS and company and (together or acts)
        return _CERTAIN[Form.KIND, True] if likely and not in_results else 0.0
    if actor.form is Form.OWN:
        return _CERTAIN[Form.OWN, True] if company and together and not in_results else 0.0
    if actor.form is Form.OFFICE:
        if company and not _TOWARDS.search(actor.left):
            return _CERTAIN[Form.OFFICE, together or acts]
        return _CERTAIN[Form.OFFICE, False] if _BY.search(actor.left) and not in_results else 0.0
    if in_results and not (company or together):
        return 0.0
    if company or together:
        return _CERTAIN[Form.FULL, True]
    return _CERTAIN[Form.FULL, False] if acts else 0.0


def _without_short_forms(found: dict[str, Found]) -> Iterator[Found]:
    """税务局 beside 区税务局 is the same body."""
    for name, one in found.items():
        if not any(other != name and other.endswith(name) and len(name) > 2 for other in found):
            yield one


_PLACE = re.compile(r"^(?:国网|人行|国家|中国)?(?:[\u4e00-\u9fff]{2,7}?(?:省|市|区|县|州))*(?:[省市区县州])?")


_COURT = re.compile(r"^(?!中级|高级)[\u4e00-\u9fff]{2,4}?(?=(?:中级|高级)人民法院$|(?:人民)?(?:法院|检察院)$)")


def core(name: str) -> str:
    """A folded name without its place: 南京市秦淮区税务局 → 税务局."""
    rest = _PLACE.sub("", name).replace("中院", "中级人民法院").replace("高院", "高级人民法院")
    rest = _COURT.sub("", rest)
    return rest if len(rest) >= 2 else name


def is_same_body(name: str, other: str) -> bool:
    """True for two ways to name one body: 区税务局 and 南京市鼓楼区税务局, 税务部门 and 税务局."""
    one, two = _stem(core(name)), _stem(core(other))
    return bool(one) and (one == two or name.endswith(other) or other.endswith(name))


def _stem(name: str) -> str:
    return re.sub(r"(?:监督管理局|监督管理|监管局|管理局|部门|机关|局|委|办|厅|委员会)$", "", name)
