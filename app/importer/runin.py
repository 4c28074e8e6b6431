"""Run-in headings: short sentences that head what follows them.

They open a paragraph or, when a page lost its paragraph breaks, stand in the middle or at the end of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.importer.lines import Line

_SENTENCE = re.compile(r"[^。;!?]*(?:[。;!?]+[”’\"')》]*|$)")
_SHORTEST, _LONGEST = 4, 34
_CONNECTOR = re.compile(
    r"(?:该|其|此|这|那|目前|同时|截至|截止|例如|比如|如|并|且|也|还|均|已|共|可|通过|经|在|为|按照|按|由|将|从|据|自|近年|今年|去年|"
    r"全市|全省|全区|下一步|另外|此外|根据|针对|结合|累计|凡|若|当|因|对于?|与|和|用户|客户|企业[可申]|申请人)"
)
_VERB = re.compile(
    r"(?:打造|建立|建好|建设|完善|推行|推进|推动|推出|优化|强化|深化|深入|构建|创新|整合|规范|拓宽|拓展|出台|加强|加大|加快|开展|形成|增强|"
    r"解决|实行|实施|设置|设立|搭建|搭设|召开|精准|统一|统筹|畅通|破解|压减|压缩|超前|全面|全力|持续|探索|联合|依托|健全|提升|提供|聚焦|织密|"
    r"配备|组建|开通|以.{2,12}[为,]|实现|数据赋能|数字赋能|容缺|审管|流程再造|提质|简化|减少|落实|紧盯|突出|坚持|抓实|锚定|变|顶层|集成|"
    r"培育|严格|引入|明确|梳理|注重|激励|应用|审判|审办|案件|区块链|重塑|破难|站稳|打好|促进|保障|服务|线上|线下)"
)
_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:万|亿|%|件|户|家|个|项|次|人|元|天|日|月|年|笔|条|台|名|余)")
_TELLS = re.compile(r"了|已经|均为|等(?:问题|情况|工作)?$|的$|问题$|可$|是|不|没有")


@dataclass(frozen=True, slots=True)
class RunIn:
    """A run-in heading: the index of its line in the body, and the offsets of its first and last character."""

    index: int
    start: int
    end: int


def find_run_ins(body: Sequence[Line]) -> tuple[RunIn, ...]:
    """The run-in headings of a body, in order; none when the first paragraphs do not use them.

    Where several paragraphs open in bold, it is that.
    """
    bold = tuple(RunIn(index, 0, line.lead) for index, line in enumerate(body) if line.lead)
    if len(bold) > 1:
        return bold
    found: list[RunIn] = []
    for index, line in enumerate(body):
        sentences = list(_sentences(line))
        for number, (start, end) in enumerate(sentences):
            if index == 0 and number == 0:
                continue
            after = _length_after(body, index, sentences, number)
            if _is_heading(line.folded[start:end], after, at_start=number == 0):
                found.append(RunIn(index, start, end))
    opening = [one for one in found if not body[one.index].text[: one.start].strip()]
    if len(opening) > 1 and len(opening) * 2 >= len(found):
        # Paragraphs that open with headings have none at their end.
        return tuple(opening)
    return tuple(_without_neighbours(found)) if len(found) > 1 else ()


def _sentences(line: Line) -> Iterator[tuple[int, int]]:
    for match in _SENTENCE.finditer(line.folded):
        words = match.group()
        if words.strip():
            yield match.start() + len(words) - len(words.lstrip()), match.end()


def _length_after(body: Sequence[Line], index: int, sentences: Sequence[tuple[int, int]], number: int) -> int:
    """How long the sentence is that follows, on the same line or the next."""
    if number + 1 < len(sentences):
        return sentences[number + 1][1] - sentences[number + 1][0]
    if index + 1 < len(body):
        return next((end - start for start, end in _sentences(body[index + 1])), 0)
    return 0


def _is_heading(sentence: str, after: int, *, at_start: bool) -> bool:
    words = re.sub(r"[“”\"'。;!?\s]", "", sentence)
    if not sentence.endswith("。") or not _SHORTEST <= len(words) <= _LONGEST or after <= len(words):
        return False
    if _FIGURE.search(re.sub(r"“[^”]*”", "", sentence)) or _TELLS.search(words) or words.count(",") > 2:
        return False
    clauses = words.split(",")
    parallel = len(clauses) == 2 and abs(len(clauses[0]) - len(clauses[1])) <= 4 and len(words) <= 24
    verb = _VERB.match(words) is not None
    if _CONNECTOR.match(words) and not words.startswith("以"):
        return False
    if at_start:
        return len(clauses) <= 3 and (verb or parallel or len(words) <= 16)
    return len(words) <= 26 and (verb or parallel) and len(clauses) <= 2


def _without_neighbours(found: Sequence[RunIn]) -> Iterator[RunIn]:
    """Two in a row: the first heads the second only as a group; both are kept unless one is empty of text."""
    for here, one in enumerate(found):
        following = found[here + 1] if here + 1 < len(found) else None
        if following is not None and following.index == one.index and following.start - one.end <= 1:
            continue
        yield one
