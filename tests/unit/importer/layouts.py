"""Invented compilations in many layouts: the same six cases, written down as different offices would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

HAN = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Invented:
    """An invented case; `group` is the indicator it belongs to."""

    title: str
    group: str
    background: str
    measures: tuple[tuple[str, str], ...]
    results: str


def _case(place: str, title: str, group: str, matter: str, brand: str, number: int) -> Invented:
    return Invented(
        title=f"{place}{title}",
        group=group,
        background=(
            f"以前在{place}办{matter}，申请人要到好几个地方排队，同一张表格填写多遍，遇到缺件还得改天再来。"
            f"窗口人员整理意见簿时发现，抱怨最多的就是等候太久、说法不一，于是决定从头梳理一遍。"
        ),
        measures=(
            ("先把表格合成一张", f"把{matter}用到的表格逐项比对，重复栏目只留一处，能由系统带出的内容不再让人手写。"),
            (
                f"再开设“{brand}”专柜",
                "专柜由三名熟手轮班，材料当场核对，缺什么写在回执上，补来以后接着办，不用重新取号。",
            ),
            (
                "最后请人来挑毛病",
                "每季度邀请二十位办过事的人坐到柜台里面，从头走一遍，把卡住的地方一条一条记下来再改。",
            ),
        ),
        results=f"试行半年，{matter}的平均用时由{number + 6}天缩短至{number + 1}天，累计服务企业{number * 137}家，满意率提升{number + 10}%。",
    )


CASES = (
    _case("邵武市", "推行木器作坊“一表开张”", "开办企业", "作坊登记", "开张", 1),
    _case("建瓯市", "试办笋干合作社“连锁开店”", "开办企业", "分店登记", "连锁", 2),
    _case("永安市", "让冷库用电“先接后补”", "获得电力", "冷库接电", "冷库", 3),
    _case("漳平市", "首设茶青抵押“掌柜贷”", "获得信贷", "茶青贷款", "掌柜", 4),
    _case("石狮市", "开通布匹出口“夜间查验”", "跨境贸易", "布匹查验", "夜间", 5),
    _case("龙海区", "调解滩涂租约“船上说和”", "执行合同", "租约纠纷", "说和", 6),
)

PREFACE = "各县（市、区）：为了让好办法传得更快，现把去年征集来的六个典型案例印发给你们，请结合本地情况取用。"


def numbered_words() -> str:
    """`案例一：…`, headings in brackets, half-width commas."""
    lines = ["福建省改善营商环境典型案例", "", PREFACE.replace("，", ","), ""]
    for number, case in enumerate(CASES):
        lines += [f"案例{HAN[number]}：{case.title}", "【案例背景】", case.background, "【主要举措】"]
        lines += [f"{place}.{lead}。{text}" for place, (lead, text) in enumerate(case.measures, 1)]
        lines += ["【实施效果】", case.results, ""]
    return "\n".join(lines)


def same_family_twice() -> str:
    """Cases and their sections both numbered 一、二、三; titles on one line or two; ideographic spaces."""
    lines = [PREFACE]
    for number, case in enumerate(CASES):
        half = len(case.title) // 2
        title = (
            [f"{HAN[number]}、{case.title[:half]}", case.title[half:]]
            if number % 2
            else [f"{HAN[number]}、{case.title}"]
        )
        lines += [*(f"　　{line}" for line in title), "　　一、工作背景", f"　　{case.background}", "　　二、经验做法"]
        lines += [f"　　（{HAN[place]}）{lead}。{text}" for place, (lead, text) in enumerate(case.measures)]
        lines += ["　　三、工作成效", f"　　{case.results}", ""]
    lines += ["扫描二维码关注“某某公众号”", "图1：会场.jpg", "责任编辑：小林"]
    return "\n".join(lines)


def grouped() -> str:
    """Indicators numbered 一、二、; cases (一)(二) beginning anew below each; measures `1.`."""
    lines = ["优化营商环境典型经验做法（六个）", "为推广各地经验，选出6个典型经验做法如下。"]
    groups = list(dict.fromkeys(case.group for case in CASES))
    for number, group in enumerate(groups):
        lines.append(f"{HAN[number]}、{group}")
        for place, case in enumerate([case for case in CASES if case.group == group]):
            lines += [f"（{HAN[place]}）{case.title}", case.background]
            lines += [f"{at}.{lead}。{text}" for at, (lead, text) in enumerate(case.measures, 1)]
            lines.append(case.results)
    return "\n".join(lines)


def listed_in_contents() -> str:
    """A list of contents with page numbers, that alone says the indicator; body titles over two lines, `第一例`."""
    lines = ["改革故事六则", "", "目　　录"]
    group = ""
    for number, case in enumerate(CASES):
        if case.group != group:
            group = case.group
            lines.append(group)
        lines.append(f"第{HAN[number]}例　{case.title}……………{number * 3 + 1}")
    lines.append("")
    for number, case in enumerate(CASES):
        lines += [f"第{HAN[number]}例", "", case.title[:3], case.title[3:], "", case.background, ""]
        lines += [f"{at}、{lead}。{text}" for at, (lead, text) in enumerate(case.measures, 1)]
        lines += [case.results, ""]
    return "\n".join(lines)


def markdown() -> str:
    """Markdown headings without any number."""
    lines = ["# 营商环境案例选", "", PREFACE, ""]
    for case in CASES:
        lines += [f"## {case.title}", "", "### 背景", "", case.background, "", "### 做法", ""]
        lines += [f"- **{lead}。** {text}" for lead, text in case.measures]
        lines += ["", "### 成效", "", case.results, ""]
    return "\n".join(lines)


def unnumbered() -> str:
    """Titles without number, known by their place and by the sections that recur."""
    lines = [PREFACE]
    for case in CASES:
        lines += [case.title, "一、基本情况", case.background, "二、具体做法"]
        lines += [f"{lead}。{text}" for lead, text in case.measures]
        lines += ["三、取得成效", case.results]
    return "\n".join(lines)


def run_in() -> str:
    """Bare numbers `01`, no headings but run-in sentences; group headings above some titles, one glued to a paragraph."""
    lines = ["六个典型经验做法如下。"]
    group = ""
    for number, case in enumerate(CASES, 1):
        if case.group != group:
            group = case.group
            if number == 4:
                lines[-1] += group
            else:
                lines.append(group)
        lines += [f"{number:02d}{case.title}", case.background]
        lines += [f"{lead}。{text}" for lead, text in case.measures]
        lines.append(case.results)
    return "\n".join(lines)


def court() -> str:
    """Cases of courts of several provinces: a bare mark, then the title; 基本案情, 裁判结果, 典型意义 before a colon."""
    titles = (
        "某机床公司诉某钢厂货款纠纷案",
        "某种业合作社与某粮站买卖纠纷案",
        "某船运公司申请重整案",
        "某印刷厂与某出版社加工纠纷案",
    )
    lines = ["人民法院服务营商环境典型案例", "为发挥示范作用，现发布四件典型案例。"]
    for number, title in enumerate(titles, 1):
        lines += [
            f"典型案例{number}",
            title,
            f"基本案情：双方因为交货晚了{number * 7}天起了争执，收货一方不肯付清尾款，另一方便起诉到法院。",
        ]
        lines += ["裁判结果：法院请来行会的老师傅看货，又带双方算清了账，最后各让一步，当庭签字，货款三日内付清。"]
        lines += ["典型意义：先验货再算账，比一味拖着更省力气，也让旁人看到说理的好处，往后少走弯路。", ""]
    return "\n".join(lines)


def batches() -> str:
    """Two batches, each numbered from 1; a signature and a date at the end."""
    lines = ["两批共6个典型案例。"]
    for batch, cases in enumerate((CASES[:3], CASES[3:])):
        lines.append(f"第{HAN[batch]}批")
        for number, case in enumerate(cases, 1):
            lines += [f"{number}.{case.title}", "背景情况", case.background, "主要做法"]
            lines += [f"{lead}。{text}" for lead, text in case.measures]
            lines += ["主要成效", case.results]
    lines += ["福建省营商环境办公室", "2023年4月6日"]
    return "\n".join(lines)


def single() -> str:
    """A document that is one case."""
    case = CASES[0]
    lines = [case.title, "一、背景情况", case.background, "二、主要做法", *(f"{a}。{b}" for a, b in case.measures)]
    lines += ["三、取得成效", case.results]
    return "\n".join(lines)


NEWS = """今天的会议开了三个小时，大家谈了三件事。
1.修路。路修到村口为止，剩下的明年再说，钱由镇里和村里各出一半。
2.种树。树种选本地的樟树，开春以后动手，先种学校门口那一段。
3.看戏。戏班子下个月来，戏台还是搭在晒谷场上，老人坐前排。
会后大家一起吃了面，各自回家。"""

LAYOUTS: tuple[tuple[Callable[[], str], Sequence[str]], ...] = (
    (numbered_words, [case.title for case in CASES]),
    (same_family_twice, [case.title for case in CASES]),
    (grouped, [case.title for case in CASES]),
    (listed_in_contents, [case.title for case in CASES]),
    (markdown, [case.title for case in CASES]),
    (unnumbered, [case.title for case in CASES]),
    (run_in, [case.title for case in CASES]),
    (batches, [case.title for case in CASES]),
)
