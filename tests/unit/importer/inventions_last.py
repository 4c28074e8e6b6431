"""A third set of invented compilations, written last and read once: how well the rules do on what nobody tuned them for."""

from __future__ import annotations

import html

import opencc

from tests.unit.importer.matters import LAWSUITS, MATTERS
from tests.unit.importer.pages import OVERVIEW, B, Invention, L, Layout, M, Page, R, half, steps
from tests.unit.importer.readers.docx_maker import make_docx, p

HAN = "一二三四五六七八九十"


def experience_number() -> Invention:
    """`经验1` alone with a colon-less title below; sections `1.背景` `2.做法`, measures `（1）`."""
    page = Page()
    page.add("可复制可推广经验清单", "共收录7条经验。")
    for number, matter in enumerate(MATTERS[9:16], 1):
        page.case(matter.title, f"经验{number}", matter.title)
        page.section(B, "1.改革背景", matter.background)
        page.section(M, "2.主要举措", *steps(matter, "（{number}）"))
        page.section(R, "3.实践成效", matter.results)
        page.end()
    return page.text("experience_number", 7)


def bold_paragraph_starts() -> Invention:
    """Word without styles: bold `一、title`, bold `（一）背景`; a contents list of plain lines before."""
    page = Page()
    page.add("营商环境案例", "目录")
    page.add(*(f"{HAN[at]}、{matter.title}" for at, matter in enumerate(MATTERS[:6])))
    for at, matter in enumerate(MATTERS[:6]):
        page.case(matter.title, f"{HAN[at]}、{matter.title}", style="*")
        page.section(B, "（一）改革背景", matter.background, style="*")
        page.section(M, "（二）经验做法", *steps(matter, "{number}."), style="*")
        page.section(R, "（三）主要成效", matter.results, style="*")
        page.end()
    return page.docx("bold_paragraph_starts")


def word_table() -> Invention:
    """Word: a table with 序号, 领域, 典型做法, 具体内容, 单位."""
    page = Page()
    cells = [("序号", "领域", "典型做法", "具体内容", "单位")]
    cells += [(str(n), m.group, m.title, m.background + m.results, m.body) for n, m in enumerate(MATTERS[:8], 1)]
    page.add("复制推广典型做法一览表", "\t".join(cells[0]))
    for row, matter in zip(cells[1:], MATTERS[:8], strict=True):
        page.case(matter.title, "\t".join(row))
        page.end()
    rows = "".join(
        "<w:tr>" + "".join(f"<w:tc>{p(html.escape(cell))}</w:tc>" for cell in row) + "</w:tr>" for row in cells
    )
    data = make_docx(p("复制推广典型做法一览表") + f"<w:tbl>{rows}</w:tbl>")
    return Invention("word_table.docx", data, tuple(page.gold), tuple(line for line, _ in page.rows))


def departments_numbered() -> Invention:
    """（一） for bodies, `1.` for cases beginning anew below each; no section headings."""
    page = Page()
    page.add("省直部门优化营商环境创新做法", "")
    for number, name in enumerate(("省发展改革委", "省税务局", "省高级法院")):
        page.add(f"（{HAN[number]}）{name}")
        for at, matter in enumerate(MATTERS[number * 3 : number * 3 + 3], 1):
            page.case(matter.title, f"{at}.{matter.title}", group=name)
            page.add(matter.background, *steps(matter, "{han}是"), matter.results)
            page.end()
    return page.text("departments_numbered")


def traditional_half() -> Invention:
    """Traditional script in half-width punctuation, `第一篇`, sections in 〔〕."""
    convert = opencc.OpenCC("s2t").convert
    page = Page()
    page.add(convert("便民利企案例五篇"))
    for at, matter in enumerate(MATTERS[4:9]):
        page.case(matter.title, half(convert(f"【第{HAN[at]}个案例】{matter.title}")))
        page.section(B, convert("〔工作背景〕"), half(convert(matter.background)))
        page.section(M, convert("〔具体做法〕"), *(half(convert(step)) for step in steps(matter, "{number})")))
        page.section(R, convert("〔取得成果〕"), half(convert(matter.results)))
        page.end()
    return page.text("traditional_half", 5)


def quoted_titles() -> Invention:
    """Titles without place, without number, each in 《》 or in quotes, with the body in brackets below."""
    page = Page()
    page.add("首届营商环境创新案例征集结果")
    for matter in MATTERS[2:8]:
        title = f"“{matter.brand}”让{matter.thing}更省心"
        page.case(title)
        page.add(f"（{matter.body}）")
        page.kinds(OVERVIEW)
        page.section(B, "一、案例背景", matter.background)
        page.section(M, "二、案例做法", *steps(matter, "（{han}）"))
        page.section(R, "三、案例成效", matter.results)
        page.end()
    return page.text("quoted_titles")


def court_numbers() -> Invention:
    """`一、suit`, then 基本案情 and 典型意义 as run-in words in brackets of another kind; a court's foreword."""
    page = Page()
    page.add("高级人民法院民营经济司法保护十大案例", "为依法保护企业，现公布近年审结的十大案例。")
    for at, suit in enumerate(LAWSUITS):
        page.case(suit.title, f"{HAN[at]}、{suit.title}")
        page.kinds(B, R, L)
        page.add(f"[基本案情] {suit.facts}", f"[裁判结果] {suit.outcome}", f"[典型意义] {suit.meaning}", "")
        page.end()
    return page.text("court_numbers", 10)


def news_with_bureaus() -> Invention:
    """News: each case a bold line that begins with a body's name; a reporter's signature at the end."""
    page = Page()
    page.add("改革进行时｜各部门出实招", "本报讯（记者 小何）近来，多个部门拿出新办法，记者选了几个案例。")
    for matter in MATTERS[:5]:
        page.case(f"{matter.body}：让{matter.thing}不再难", style="*")
        page.add(matter.background, *steps(matter, ""), matter.results)
        page.end()
    page.add("（记者：小何 通讯员：小丁）", "责任编辑：小孟")
    return page.page("news_with_bureaus")


def unfinished() -> Invention:
    """`典型案例一：`; forty are promised, five stand there; the second lacks its end."""
    page = Page()
    page.add("全国优化营商环境创新实践案例", "从各地报送的材料中遴选出40个案例，分批刊发。")
    for at, matter in enumerate(MATTERS[3:8]):
        page.case(matter.title, f"典型案例{HAN[at]}：{matter.title}", complete=at != 1)
        page.section(B, "【改革缘由】" if at % 2 else "【改革背景】", matter.background)
        page.section(M, "【改革举措】", *steps(matter, "{number}."))
        page.section(R, "【改革效果】", matter.results if at != 1 else matter.results[:-24])
        page.end()
    return page.text("unfinished", 40)


def duties() -> Invention:
    """A list of duties: bodies and what each must do, no case."""
    page = Page()
    page.add("2023年重点任务分工方案", "为做好全年工作，制定本方案。")
    for number, body in enumerate(("市市场监管局", "市税务局", "市住建局", "市人社局", "市司法局"), 1):
        page.add(
            f"{number}.{body}负责的任务",
            "会同各县区按时完成，遇到难处早些报告，年底前交一份小结，说清楚做了什么还差什么。" * 2,
        )
    return page.text("duties")


def minutes() -> Invention:
    """Minutes of a meeting with headings that sound like sections, no case."""
    page = Page()
    page.add(
        "座谈会纪要",
        "时间：三月五日上午",
        "地点：二楼会议室",
        "一、基本情况",
        "十二家企业来了人，说了两个小时，茶添了三回。" * 3,
    )
    page.add("二、主要问题", "停车难，吃饭难，办事倒是不难，只是等的时候没有地方坐。" * 3)
    page.add("三、下一步打算", "添十把椅子，把院子划出二十个车位，食堂对外开放。" * 3)
    return page.text("minutes")


LAYOUTS: tuple[Layout, ...] = (
    experience_number, bold_paragraph_starts, word_table, departments_numbered, traditional_half, quoted_titles, court_numbers,
    news_with_bureaus, unfinished, duties, minutes,
)  # fmt: skip
