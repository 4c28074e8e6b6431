"""Invented compilations after the manner of what offices really publish: the half that was written first and read last."""

from __future__ import annotations

import html

from tests.unit.importer.pages import OVERVIEW, B, Invention, L, Layout, M, Page, R, web_page
from tests.unit.importer.readers.docx_maker import level, listed, make_docx, numbering, p
from tests.unit.importer.stories import STORIES, SUITS

HAN = "一二三四五六七八九十"


def customs() -> Invention:
    """A customs office, GB18030: `创新举措一　title`, blank lines, indents, a signature and date at the end."""
    page = Page()
    page.add("海关支持跨境贸易便利化创新举措", "", "　　一年来，关区上下推出七项创新举措，简要介绍如下。", "")
    for at, story in enumerate(STORIES[4:11]):
        page.case(story.title, f"创新举措{HAN[at]}　{story.title}")
        page.add("", *(f"　　{line}" for line in story.told("{han}是")), "")
        page.end()
    page.add("某某海关", "2024年1月9日")
    return page.text("customs", 7, encoding="gb18030")


def zone_word() -> Invention:
    """A development zone, Word: heading 1 the book and its parts, heading 2 the cases without number, automatic lists inside."""
    page = Page()
    page.add("开发区体制机制改革创新案例")
    outline = '<w:outlineLvl w:val="{}"/>'
    body = p("开发区体制机制改革创新案例", outline.format(0))
    for part, name in enumerate(("服务企业篇", "要素改革篇")):
        title = f"第{HAN[part]}部分　{name}"
        page.add(title)
        body += p(title, outline.format(0))
        for story in STORIES[part * 4 : part * 4 + 4]:
            page.case(story.whole, group=name)
            body += p(html.escape(story.whole), outline.format(1)) + p(html.escape(story.before))
            page.add(story.before)
            for at, line in enumerate(story.measures()):
                page.add(f"{HAN[at]}、{line}")
                body += listed(html.escape(line), number=(part * 4 + STORIES[part * 4 : part * 4 + 4].index(story)) + 1)
            page.add(story.after)
            body += p(html.escape(story.after))
            page.end()
    instances = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for at in range(1, 9)
    )
    data = make_docx(body, numbering=numbering(level(0, "chineseCounting", "%1、"), instances=instances))
    return Invention("zone_word.docx", data, tuple(page.gold), tuple(line for line, _ in page.rows))


def court_page() -> Invention:
    """A court's page: titles in a list first, `一、point——parties` in the body, 【基本案情】 and a comment by a scholar."""
    page = Page()
    page.add("中级人民法院发布服务保障民营经济发展典型案例", "来源：某某市中级人民法院 | 作者：研究室 | 2024-02-19")
    page.add("案例目录")
    page.add(*(f"{HAN[at]}、{suit.point}——{suit.parties}" for at, suit in enumerate(SUITS)))
    for at, suit in enumerate(SUITS):
        whole = f"{suit.point}——{suit.parties}"
        page.case(whole, f"{HAN[at]}、{whole}", style="*")
        page.section(B, "【基本案情】", suit.facts)
        page.section(R, "【裁判结果】", suit.ruling)
        page.section(L, "【典型意义】", suit.meaning)
        page.section(L, "【专家点评】", suit.reason + "这样的办法值得别处参考。")
        page.end()
    page.add("责任编辑：小甘", "【打印】【关闭】")
    return page.page("court_page", 5)


def streets() -> Invention:
    """A district in Markdown: `## street` over bold titles without number; the street only there."""
    page = Page()
    page.add("街镇营商服务小故事", style="#")
    for at, street in enumerate(("望江街道", "柳堤镇", "北塘街道")):
        page.add(street, style="##")
        for story in STORIES[at * 2 + 3 : at * 2 + 5]:
            page.case(story.whole, style="*", group=street)
            page.add(*story.told())
            page.end()
    return page.markdown("streets")


def forms_on_a_page() -> Invention:
    """HTML: a form for each case, 序号 first, then 案例名称, 推荐单位, 案例简介 in many paragraphs, 推广价值."""
    page = Page()
    page.add("改革案例推荐表")
    parts = ["<h2>改革案例推荐表</h2>"]
    for story in STORIES[7:12]:
        page.case(story.title, "案例名称", story.title)
        page.add(
            "推荐单位",
            story.office,
            "案例简介",
            *story.told("{han}是"),
            "推广价值",
            "办法不花钱，学起来不难，各地都能用。",
        )
        page.end()
        told = "".join(f"<p>{line}</p>" for line in story.told("{han}是"))
        parts.append(
            f"<table border=1><tr><td>案例名称</td><td>{story.title}</td></tr><tr><td>推荐单位</td><td>{story.office}</td></tr>"
            f"<tr><td>案例简介</td><td>{told}</td></tr><tr><td>推广价值</td><td>办法不花钱，学起来不难，各地都能用。</td></tr></table><p>&nbsp;</p>"
        )
    data = web_page("".join(parts), "推荐表")
    return Invention("forms_on_a_page.html", data, tuple(page.gold), tuple(line for line, _ in page.rows))


def short_among_long() -> Invention:
    """Plain titles without blank lines: short lines over two or three long paragraphs, nothing else."""
    page = Page()
    page.add("优秀案例展播")
    for story in STORIES[:6]:
        page.case(f"{story.motto}，{story.thing}有了新办法")
        page.add(story.before, "".join(story.measures()), story.after)
        page.end()
    return page.text("short_among_long")


def large_type() -> Invention:
    """PDF: the book's title in the largest type right above the first case; quoted titles in large type, no number."""
    page = Page()
    page.add("首届“营商之星”案例征集获奖作品", style="##")
    for story in STORIES[1:7]:
        page.case(f"“{story.motto}”：{story.thing}改革记", style="##")
        page.add(f"（{story.office}）")
        page.kinds(OVERVIEW)
        page.section(B, "一、案例背景", story.before)
        page.section(M, "二、创新做法", *story.measures("（{han}）"))
        page.section(R, "三、工作成效", story.after)
        page.end()
    return page.pdf("large_type")


def two_batches() -> Invention:
    """Two batches in one file, each with its foreword and `（共4个）`, `1. title` anew, a signature after each."""
    page = Page()
    for batch in range(2):
        name = f"第{HAN[batch]}批"
        page.add(f"优化营商环境典型案例（{name}）", "（共4个）", "")
        for at, story in enumerate(STORIES[batch * 4 : batch * 4 + 4], 1):
            page.case(story.whole, f"案例{at}. {story.whole}", group=f"优化营商环境典型案例（{name}）")
            page.section(B, "背景情况", story.before)
            page.section(M, "主要做法", *story.measures("{han}是"))
            page.section(R, "主要成效", story.after, "")
            page.end()
    return page.text("two_batches")


def case_in_latin() -> Invention:
    """A copied WeChat text: `Case 1` alone, the title over two lines with —— , adverts above and below."""
    page = Page()
    page.add(
        "点击上方“某某开发区” 关注我们", "", "营商环境优化进行时", "", "哪些做法让企业竖起了大拇指？一起来看！", ""
    )
    for at, story in enumerate(STORIES[2:8], 1):
        page.case(f"{story.motto} ——{story.title}", f"Case {at}", "", story.motto, f"——{story.title}", "")
        page.add(*story.told(), "")
        page.end()
    page.add("END", "", "来源丨某某开发区营商办", "编辑丨小葛", "审核丨小柏", "", "点个“在看”，让更多人看到")
    return page.text("case_in_latin")


def cases_in_a_report() -> Invention:
    """A bulletin in which only its second part holds cases: 一、总体进展 二、典型做法 （一）… 三、下一步打算."""
    page = Page()
    page.add("全市优化营商环境季度工作情况", "")
    page.add("一、总体进展", "今年以来，各单位按照年初的安排一件一件抓落实，多数事项进度过半，少数还在商量。" * 2)
    page.add("二、典型案例", "各地涌现出五个典型案例，值得学习。")
    for at, story in enumerate(STORIES[8:13]):
        page.case(story.whole, f"（{HAN[at]}）{story.whole}")
        page.add(story.before, *story.measures(), story.after)
        page.end()
    page.add("三、下一步打算", "把还没有动起来的几件事分到人头，月底碰一次头，年底算一次账，不留尾巴。" * 2)
    return page.text("cases_in_a_report", 5)


def one_report() -> Invention:
    """Word: a document that is one case, with a title over two lines, its body below, and headings `一、` of its own words."""
    story = STORIES[9]
    page = Page()
    title = f"{story.place}{story.title} 为企业送来及时雨"
    page.case(title, f"{story.place}{story.title}", "为企业送来及时雨", style="*")
    page.add(f"{story.place}人民政府办公室")
    page.kinds(OVERVIEW)
    page.section(B, "一、基本情况", story.before, style="*")
    page.section(M, "二、创新举措", *story.measures("（{han}）"), style="*")
    page.section(R, "三、主要成效", story.after, style="*")
    page.section(L, "四、经验启示", "办法是逼出来的，也是问出来的，多问一句，少走一里。", style="*")
    page.end()
    return page.docx("one_report")


def questions() -> Invention:
    """PDF: policy questions and answers, numbered, no case."""
    page = Page()
    page.add("惠企政策热点问答", style="#")
    for at, story in enumerate(STORIES[:6], 1):
        page.add(f"{at}．{story.thing}需要哪些材料？", style="###")
        page.add(f"答：到{story.office}的窗口领一张单子，照着单子准备就好，缺什么可以后补。" * 3)
    return page.pdf("questions", head="惠企政策热点问答")


LAYOUTS: tuple[Layout, ...] = (
    customs, zone_word, court_page, streets, forms_on_a_page, short_among_long, large_type, two_batches, case_in_latin,
    cases_in_a_report, one_report, questions,
)  # fmt: skip
