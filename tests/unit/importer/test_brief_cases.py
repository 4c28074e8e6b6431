"""Cases of a sentence or two are found as long ones are; short papers of other kinds are not taken for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.domain.draft import ImportProposal
from app.importer.knowledge import bundled_knowledge
from app.importer.readers.registry import read_bytes
from app.importer.session import ImportSession

TITLES = ("推行开办企业“一窗通”", "创新“信易贷”服务", "推出“船边直提”模式")
NAME = "优化营商环境典型案例"
WAS, DONE, NOW = "企业反映办事慢。", "设立综合窗口。", "时间由5天缩短至1天。"
HAN = "一二三"


def propose(name: str, text: str) -> ImportProposal:
    session = ImportSession(bundled_knowledge())
    return session.propose(read_bytes(name, text.encode()))


def _lines(case: Callable[[int, str], list[str]]) -> str:
    return "\n".join([NAME, *(line for at, title in enumerate(TITLES) for line in case(at, title))])


LAYOUTS: dict[str, tuple[str, Callable[[int, str], list[str]]]] = {
    "numbered, with sections": (
        "a.txt",
        lambda at, title: [f"{at + 1}. {title}", "一、背景情况", WAS, "二、主要做法", DONE, "三、取得成效", NOW],
    ),
    "numbered, one sentence": ("a.txt", lambda at, title: [f"{HAN[at]}、{title}", f"某局{DONE}{NOW}"]),
    "case word in brackets": ("a.txt", lambda at, title: [f"【案例{at + 1}】{title}", WAS, NOW]),
    "number above the title": ("a.txt", lambda at, title: [f"0{at + 1}", title, WAS, NOW]),
    "numbers in brackets": ("a.txt", lambda at, title: [f"（{HAN[at]}）{title}", WAS + DONE + NOW]),
    "blank lines alone": ("a.txt", lambda _at, title: ["", title, "企业反映办事慢，跑动次数多。", f"某局{DONE}"]),
    "headings of Markdown": ("a.md", lambda _at, title: ["", f"## {title}", "", WAS, "", "### 做法", "", DONE]),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_brief_cases_are_found(layout: str) -> None:
    name, case = LAYOUTS[layout]
    assert [draft.title for draft in propose(name, _lines(case)).drafts] == list(TITLES)


@pytest.mark.parametrize(
    "paper",
    [
        "关于召开工作会议的通知\n各单位：\n定于5月8日召开会议。\n一、会议时间\n5月8日上午。\n二、会议地点\n第一会议室。\n三、参会人员\n主要负责人。",
        "会议纪要\n一、审议了年度计划。\n会议同意计划。\n二、听取了工作汇报。\n会议要求加快推进。\n三、研究了人事事项。",
        "购物清单\n1. 苹果\n2. 牛奶\n3. 面包",
        "营商环境工作问答\n问：什么是一件事？\n答：把多个事项合并办理。\n问：在哪里办？\n答：在大厅办理。",
        "2023年工作要点\n一、推进开办企业便利化\n压缩开办时间。\n二、推进获得电力改革\n压减接电时间。\n三、推进信用建设\n完善修复机制。",
    ],
)
def test_short_papers_of_other_kinds_hold_no_case(paper: str) -> None:
    assert propose("a.txt", paper).drafts == ()
