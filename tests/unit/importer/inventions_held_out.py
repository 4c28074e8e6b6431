"""More invented compilations, written after the reading rules were settled on the first ones: what they cannot know."""

from __future__ import annotations

import textwrap

from tests.unit.importer.matters import LAWSUITS, MATTERS
from tests.unit.importer.pages import OVERVIEW, B, Invention, L, Layout, M, N, Page, R, half, steps

HAN = "一二三四五六七八九十"


def slashes() -> Invention:
    """`01 / title`, sections in bold-like lines with a dash below none; blank lines."""
    page = Page()
    page.add("城市更新里的好办法", "")
    for number, matter in enumerate(MATTERS[5:13], 1):
        page.case(matter.title, f"{number:02d} / {matter.title}", "")
        page.section(B, "缘起", matter.background, "")
        page.section(M, "探索与实践", *steps(matter, "· "), "")
        page.section(R, "成效与评价", matter.results, "")
        page.end()
    return page.text("slashes")


def brackets_and_circles() -> Invention:
    """`（1）title` for cases, ①②③ for measures, no sections."""
    page = Page()
    page.add("改革典型经验(共九条)")
    for number, matter in enumerate(MATTERS[7:16], 1):
        page.case(matter.title, f"（{number}）{matter.title}")
        page.add(matter.background, *("①②③"[at] + step for at, step in enumerate(steps(matter, ""))), matter.results)
        page.end()
    return page.text("brackets_and_circles", 9)


def latin_number() -> Invention:
    """`NO.1` alone above the title, as accounts on phones do."""
    page = Page()
    page.add("速看！这些营商环境案例上榜")
    for number, matter in enumerate(MATTERS[:6], 1):
        page.case(matter.title, f"NO.{number}", matter.title)
        page.section(B, "▎背景", matter.background)
        page.section(M, "▎做法", *steps(matter, "➤"))
        page.section(R, "▎成效", matter.results)
        page.end()
    page.add("来源：某某发布", "编辑：小吴", "点“在看”，让更多人知道")
    return page.text("latin_number")


def case_of_law() -> Invention:
    """`第1案　title`; 案情简介, 处理结果, 法律提示."""
    page = Page()
    page.add("消费维权典型案例", "市消费者委员会公布六件典型案例。")
    for number, suit in enumerate(LAWSUITS, 1):
        page.case(suit.title, f"第{number}案　{suit.title}")
        page.section(B, "一、案情简介", suit.facts)
        page.section(R, "二、处理结果", suit.outcome)
        page.section(L, "三、案例点评", suit.meaning)
        page.end()
    return page.text("case_of_law", 6)


def page_with_run_in() -> Invention:
    """A web page: h3 titles, bold run-in labels, an unlabelled navigation before and links after."""
    page = Page()
    page.add("典型案例展播", style="#")
    for matter in MATTERS[4:9]:
        page.case(matter.title, style="###")
        page.kinds(B, M, R)
        page.add(f"背景：{matter.background}", f"举措：{''.join(steps(matter, '{han}是'))}", f"成效：{matter.results}")
        page.end()
    before = "<ul><li><a href='a'>首页</a></li><li><a href='b'>政务</a></li></ul>"
    return page.page(
        "page_with_run_in", before=before, after="<div><a href='c'>关于我们</a> | <a href='d'>网站地图</a></div>"
    )


def word_with_places() -> Invention:
    """Word: heading 1 for provinces, heading 2 for cases, heading 3 for sections; contents with tabs before."""
    page = Page()
    page.add("各地创新做法选登", "目 录")
    page.add(*(f"{matter.title}\t{number * 2}" for number, matter in enumerate(MATTERS[:8], 1)))
    for number, name in enumerate(("湖北省", "贵州省", "浙江省")):
        page.add(name, style="#")
        for matter in (MATTERS[0:2], MATTERS[2:4], MATTERS[4:8])[number]:
            page.case(matter.title, style="##", group=name)
            page.section(B, "实施背景", matter.background, style="###")
            page.section(M, "实施路径", *steps(matter, "（{han}）"), style="###")
            page.section(R, "实施效果", matter.results, style="###")
            page.end()
    return page.docx("word_with_places")


def labelled() -> Invention:
    """Forms written out: 案例名称：…, 申报单位：…, 主要做法：…."""
    page = Page()
    page.add("优秀案例申报材料汇编", "")
    for matter in MATTERS[1:8]:
        page.case(matter.title, f"案例名称：{matter.title}")
        page.add(f"申报单位：{matter.body}")
        page.kinds(OVERVIEW)
        page.section(B, "案例背景：", matter.background)
        page.section(M, "主要做法：", *steps(matter, "{number}."))
        page.section(R, "取得成效：", matter.results, "")
        page.end()
    return page.text("labelled")


def dots_below_groups() -> Invention:
    """`一、group`, `1.1 title`, measures `（1）`: numbers of two parts."""
    page = Page()
    page.add("改革创新经验汇总")
    for number, group in enumerate(("准入", "退出")):
        page.add(f"{HAN[number]}、市场{group}类")
        for at, matter in enumerate(MATTERS[number * 4 : number * 4 + 4], 1):
            page.case(matter.title, f"{number + 1}.{at} {matter.title}", group=f"市场{group}类")
            page.add(matter.background, *steps(matter, "（{number}）"), matter.results)
            page.end()
    return page.text("dots_below_groups")


def misnumbered() -> Invention:
    """Two cases both called 案例四; the count goes on from there."""
    page = Page()
    page.add("八个典型案例")
    for at, matter in enumerate(MATTERS[2:10]):
        page.case(matter.title, f"案例{HAN[at if at < 4 else at - 1]}：{matter.title}")
        page.section(B, "背景情况", matter.background)
        page.section(M, "主要做法", *steps(matter, "{han}是"))
        page.section(R, "工作成效", matter.results)
        page.end()
    return page.text("misnumbered", 8)


def wrapped() -> Invention:
    """Every paragraph broken at 36 characters, as mail does it."""
    page = Page()
    page.add("邮件转发：营商环境典型案例选")
    for at, matter in enumerate(MATTERS[3:9]):
        page.case(matter.title, f"案例{HAN[at]}  {matter.title}")
        for kind, heading, text in (
            (B, "一、背景情况", matter.background),
            (M, "二、主要做法", "".join(steps(matter, "{han}是"))),
            (R, "三、主要成效", matter.results),
        ):
            page.section(kind, heading, *textwrap.wrap(text, 36))
        page.end()
    return page.text("wrapped")


def procurator_brackets() -> Invention:
    """（一）title over 【案情摘要】【履职情况】【典型意义】, under two numbered parts."""
    page = Page()
    page.add("检察护企典型案例")
    for part in range(2):
        name = ("民事检察", "行政检察")[part]
        page.add(f"{HAN[part]}、{name}")
        for at, suit in enumerate(LAWSUITS[part * 3 : part * 3 + 3]):
            page.case(suit.title, f"（{HAN[at]}）{suit.title}", group=name)
            page.kinds(B, M, L)
            page.add(f"【案情摘要】{suit.facts}", f"【履职情况】{suit.outcome}", f"【典型意义】{suit.meaning}")
            page.end()
    return page.text("procurator_brackets")


def markdown_list() -> Invention:
    """Markdown: `1. **title**` and paragraphs below; half-width marks."""
    page = Page()
    page.add("十佳案例", style="##")
    for number, matter in enumerate(MATTERS[:10], 1):
        page.case(matter.title, f"{number}. **{matter.title}**")
        page.add(half(matter.background), *map(half, steps(matter, "{han}是")), half(matter.results))
        page.end()
    return page.markdown("markdown_list", 10)


def next_steps() -> Invention:
    """一、 for cases without place in the title, （一） for sections up to 下一步打算; the end breaks off."""
    page = Page()
    page.add("基层治理创新案例（15例）")
    for at, matter in enumerate(MATTERS[:5]):
        title = f"聚焦{matter.thing} 擦亮“{matter.brand}”招牌"
        page.case(title, f"{HAN[at]}、{title}", complete=at < 4)
        page.section(B, "（一）问题导向", matter.background)
        page.section(M, "（二）创新举措", *steps(matter, "{number}."))
        page.section(R, "（三）实际效果", matter.results)
        page.section(N, "（四）下一步打算", matter.lessons if at < 4 else matter.lessons[:33])
        page.end()
    return page.text("next_steps", 15)


def speech() -> Invention:
    """A speech with 一是 and numbered parts that names places, no case."""
    page = Page()
    page.add("在全市窗口工作会议上的讲话", "同志们：", "今天请大家来，是想说说窗口的事。")
    page.add("一、看清形势", "荆门市和宜都市都走在前面，我们不能总是看着别人跑。" * 3)
    page.add("二、找准毛病", "有的窗口一到中午就没人，有的电话打三遍才有人接，这些都要改过来。" * 3)
    page.add("三、抓紧去做", "会后每个单位写一页纸，写清楚谁来做，什么时候做完，月底拿来对账。" * 3)
    return page.text("speech")


def questions() -> Invention:
    """Questions and answers about a policy, no case."""
    page = Page()
    page.add("惠企政策问答")
    for number, theme in enumerate(("谁可以申请", "什么时候拨付", "去哪里问", "需要什么材料"), 1):
        page.add(f"{number}.{theme}？", "答：凡是在本地登记的小店都可以，具体看当月的公告，拿不准的打窗口电话。" * 2)
    return page.text("questions")


LAYOUTS: tuple[Layout, ...] = (
    slashes, brackets_and_circles, latin_number, case_of_law, page_with_run_in, word_with_places, labelled,
    dots_below_groups, misnumbered, wrapped, procurator_brackets, markdown_list, next_steps, speech, questions,
)  # fmt: skip
