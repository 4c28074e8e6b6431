"""Names of public bodies and firms in a text, each with its place: 区财政局, 温州市融担公司, 住建 in a list of offices."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from app.importer.wordlists import any_of
from app.text.fold import fold
from app.text.places import Gazetteer

_LEVEL_SIGNS = frozenset("省市区县州")
_LONGEST_REST = 14
_SHORTEST_OWN = 2
_TAX_OFFICE, _OF_THE_STATE = "税务局", "国家税务总局"
"""Tax offices of places bear the name of that of the state before their own."""
_LONGEST_OWN = 12
_LEVELS = re.compile(r"(?:各|本|全|我)?(?:省级|市级|区级|县级|省直|市直|[省市区县州旗镇])$")
_BEFORE = re.compile(r"(?:国家|中国|国网|全国|属地|辖区|各级|人行|中国人民银行|国家税务总局|中华人民共和国)$")
_LIST_RIGHT = re.compile(
    r"(?:部门)?(?:(?:、|以?及|和|与)[\u4e00-\u9fff、()“”]{0,60}?)?"
    r"(?:等?(?:多|各|相关|有关|\d+|[一二三四五六七八九十两])*(?:个|家)?(?:相关|有关|行业|职能|政府|政法)?(?:部门|单位|多部门)"
    r"|等(?!级|[\u4e00-\u9fff]{0,4}(?:领域|方面|服务|行业|业务|事项|环节|信息|数据|系统|类|问题|需求|因素|政策|材料|费)))"
)
"""How a list of offices goes on and ends."""
_KIND_OF_ITS_OWN = re.compile(
    r"^(?:国有|承销|合作|试点|定点|主办|签约|首批|驻.{1,2})$|(?:建设|工商|农业|商业|浦发|招商|民生|兴业|光大|华夏|中信|平安|交通|发展|储蓄|开发|网商|中国|农村)$"
)
_NOT_INSIDE = r"(?!人员|员|面|部|势|限|理|事|法|公|结|证|件|好|成|电|税|案|学|贷|托|派员|落|前|卡|账|业|类|系|端|网|化|工作|任务|式)"
"""An ending that goes on so is part of another word: 局面, 办理, 委托."""
_NO_LEVEL = re.compile(
    r"市场|市民|市政公用|市值|市面|区域|区块|区内|区分|县域|省心|省时|省钱|省内|省去|市内|市外|区外|州内"
)
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]+$")


class Form(IntEnum):
    """How a name is made, from the least to the most certain."""

    LISTED = 1
    """A field or kind without place and ending, in a list of offices: 住建."""
    KIND = 2
    """A kind of body: 银行, 公证机构."""
    OWN = 3
    """Words of its own and an ending, without a place: 硅基公司."""
    OFFICE = 4
    """A field and an ending, without a place: 自然资源局."""
    FULL = 5
    """With a place or a level: 区财政局, 厦门船东协会."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A name in a folded text, from `start` to `end`."""

    start: int
    end: int
    name: str
    form: Form


def _in_full(text: str, end: int, name: str) -> str:
    """The name that ends there, with that of the state before that of its tax office."""
    if name.endswith(_TAX_OFFICE) and text.endswith(_OF_THE_STATE, 0, end - len(name)):
        return _OF_THE_STATE + name
    return name


class BodyWords:
    """Tells names of bodies by the parts listed in `body_words.toml`."""

    def __init__(self, path: Path, gazetteer: Gazetteer) -> None:
        data = {key: [fold(word) for word in words] for key, words in tomllib.loads(path.read_text("utf-8")).items()}
        self._gazetteer = gazetteer
        self._nobody = frozenset(data["nobody"])
        self._kinds = frozenset(data["kinds"])
        fields, endings, whole, placed = (any_of(data[key]) for key in ("fields", "endings", "whole", "placed"))
        self._core = re.compile(
            rf"(?P<office>(?:{fields})(?:{endings}){_NOT_INSIDE})|(?P<whole>(?:{whole}){_NOT_INSIDE})"
            rf"|(?P<listed>{any_of([*data['kinds'], *data['fields']])})|(?P<placed>(?:{placed}){_NOT_INSIDE})"
        )
        self._break = re.compile(rf"{any_of(data['unbroken'])}|(?P<cut>{any_of(data['breakers'])})")

    def names(self, text: str) -> tuple[BodyName, ...]:
        """The names in a folded text, in order, not overlapping."""
        found: list[BodyName] = []
        for match in self._core.finditer(text):
            name = self._name(text, match, found[-1].end if found else 0)
            if name is None:
                continue
            if found and found[-1].end == name.start and min(found[-1].form, name.form) > Form.LISTED:
                before = found.pop()
                name = BodyName(before.start, name.end, before.name + name.name, Form.FULL)
            found.append(name)
        return tuple(found)

    def _name(self, text: str, match: re.Match[str], floor: int) -> BodyName | None:
        start, end = match.span()
        run = _HAN_RUN.search(text, max(floor, start - _LONGEST_REST), start)
        left = run.group() if run else ""
        rest = self._rest(left)
        prefix = self._prefix(rest)
        core = match.group()
        if match["listed"]:
            return self._of_list(text, match, prefix, rest)
        if match["placed"] and (len(rest) <= len(prefix) + 1 or not self._begins_with_place(rest)):
            return None
        if match["office"]:
            name = prefix + core
            form = Form.FULL if prefix else Form.OFFICE
        elif prefix == rest:
            name, form = prefix + core, Form.FULL if prefix else Form.KIND
        elif self._begins_with_place(rest):
            name, form = rest + core, Form.FULL
        elif prefix:
            name, form = prefix + core, Form.FULL
        elif core in self._kinds and not self._begins_with_place(rest) and not _KIND_OF_ITS_OWN.search(rest):
            name, form = core, Form.KIND
        elif len(rest) <= _LONGEST_OWN:
            name, form = rest + core, Form.OWN
        else:
            return None
        if name in self._nobody or len(name) < _SHORTEST_OWN:
            return None
        name = _in_full(text, end, name)
        return BodyName(end - len(name), end, name, form)

    def _of_list(self, text: str, match: re.Match[str], prefix: str, rest: str) -> BodyName | None:
        start, end = match.span()
        name = prefix + match.group()
        kind = match.group() in self._kinds
        beside = text[end : end + 1] in "、和与及等以" or text[start - 1 : start] in "、和与及"
        listed = beside and prefix == rest and _LIST_RIGHT.match(text, end) is not None
        if listed:
            return BodyName(end - len(name), end, name, Form.LISTED)
        return BodyName(end - len(name), end, name, Form.KIND) if kind else None

    def _rest(self, left: str) -> str:
        """What stands before a core, behind the last word that cannot belong to the name."""
        cut = 0
        for match in self._break.finditer(left):
            if match["cut"]:
                cut = match.end()
        if cut:
            # 呼和浩特 and 工业园区 hold such words.
            cut = next(
                (one.offset for one in self._gazetteer.mentions(left) if one.full and one.offset < cut < one.end), cut
            )
        return left[cut:]

    def _prefix(self, rest: str) -> str:
        """The end of `rest` that is a place or a level: 南京市秦淮区, 区, 各级, 国网南京."""
        for start in range(len(rest)):
            if self._is_place(rest[start:]):
                return rest[start:]
        return ""

    def _is_place(self, words: str) -> bool:
        left = words
        while left:
            mention = next((one for one in self._gazetteer.mentions(left) if one.offset == 0), None)
            if mention is not None:
                left = left[mention.end :]
                continue
            if len(left) < 6 and (_LEVELS.fullmatch(left) or _BEFORE.fullmatch(left)):
                return True
            match = re.match(r"国网|人行|中国|国家|[省市区县]", left)
            if match is None:
                return False
            left = left[match.end() :]
        return True

    def _begins_with_place(self, rest: str) -> bool:
        if rest[:1] in _LEVEL_SIGNS and not _NO_LEVEL.match(rest):
            return True
        return any(mention.offset == 0 for mention in self._gazetteer.mentions(rest))
