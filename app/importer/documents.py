"""The documents that a case cites, by their titles in 《》."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.importer.found import Found
from app.importer.lines import Line
from app.text.chinese import to_simplified
from app.text.fold import fold

_ENTITLED = re.compile(r"《(?P<name>[^《》。]{2,60}(?:《[^《》]{2,40}》[^《》。]{0,20})?)》")
_DOCUMENT = re.compile(
    r"(?:通知|意见|方案|办法|条例|法|规定|细则|计划|规划|指南|指引|清单|措施|标准|规程|规范|决定|纲要|要点|公告|函|目录|制度|章程|倡议书|协议|规则|政策"
    r"|\d+条|行动|(?:申请|申报|登记|告知|承诺|审批|信息|采集|评估|评分|协同|报装|核查|检查|反馈|交办|转办|督办|服务|评价)\w{0,6}?[表书单]|通知书|申请表|采集表|申报表|"
    r"承诺书|建议书|决定书|裁定书|协议书|意见书|责任书|备忘录|合同|须知|流程图|手册|名册|名录|台账|总则|导则|图集|标准化\w{0,4}|样本|范本|批复|报告|解释|纪要|公约|机制|规范性文件)"
    r"(?:\(.{1,14}\))?(?:的通知)?$"
)
_SURE = 0.93


def read_documents(lines: Sequence[Line]) -> tuple[Found, ...]:
    """The documents in order, each once."""
    found: dict[str, Found] = {}
    for one in _entitled(lines):
        found.setdefault(one.value, one)
    return tuple(found.values())


def _entitled(lines: Sequence[Line]) -> Iterator[Found]:
    for line in lines:
        for match in _ENTITLED.finditer(line.text):
            if _DOCUMENT.search(fold(match["name"])):
                yield Found(to_simplified(match.group()), line.number_at(match.start()), _SURE)
