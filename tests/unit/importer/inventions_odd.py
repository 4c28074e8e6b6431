"""Invented compilations, continued: pages with furniture, tables, cut-off ends, and documents that hold one case or none."""

from __future__ import annotations

import opencc

from tests.unit.importer.matters import MATTERS
from tests.unit.importer.pages import B, Invention, L, Layout, M, Page, R, steps

HAN = "一二三四五六七八九十"


def web_news() -> Invention:
    """A page of a news site: path, time, tools, pager, footer around 一、 cases."""
    page = Page()
    page.add(
        "首页 > 新闻中心 > 工作动态",
        "我省公布一批优化营商环境案例",
        "发布时间：2023-05-18 09:12　来源：某某日报　字号：大 中 小",
    )
    page.add("近日，省里选出六个案例，供大家参考。")
    for at, matter in enumerate(MATTERS[10:16]):
        page.case(matter.title, f"{HAN[at]}、{matter.title}", style="*")
        page.add(matter.background, *steps(matter, "{han}是"), matter.results)
        page.end()
    page.add(
        "（责任编辑：小周）", "上一篇：天气转暖", "下一篇：春耕备耕", "主办单位：某某办公室　备案号：某ICP备12345号"
    )
    return page.page("web_news", 6)


def circular() -> Invention:
    """A circular with numbered demands, a signature, an annex, contents, then the cases."""
    page = Page()
    page.add(
        "关于印发《优化营商环境典型案例》的通知",
        "各市人民政府，省直各单位：",
        "现将六个典型案例印发给你们，请认真学习。",
    )
    page.add("一、提高思想认识。各地要把学习案例作为一件实事来抓，结合自己的情况想一想。")
    page.add("二、抓好复制推广。能用的马上用起来，用不上的也要说明白为什么用不上。")
    page.add("三、加强宣传引导。把好办法讲给更多的人听，让办事的人知道可以这样办。")
    page.add("某某省人民政府办公厅", "2023年8月9日", "附件", "优化营商环境典型案例", "目录")
    page.add(*(f"{HAN[at]}、{matter.title}（{at * 2 + 1}）" for at, matter in enumerate(MATTERS[:6])))
    for at, matter in enumerate(MATTERS[:6]):
        page.case(matter.title, f"{HAN[at]}、{matter.title}")
        page.section(B, "（一）背景情况", matter.background)
        page.section(M, "（二）主要做法", *steps(matter, "{number}."))
        page.section(R, "（三）主要成效", matter.results)
        page.end()
    return page.text("circular", 6)


def like_cases_inside() -> Invention:
    """Numbered measures that begin with bodies and look like titles; cases numbered alike."""
    page = Page()
    page.add("典型案例五则")
    for number, matter in enumerate(MATTERS[11:16], 1):
        page.case(matter.title, f"{number}.{matter.title}")
        page.section(B, "背景", matter.background)
        page.section(M, "做法")
        for at, body in enumerate(("市市场监管局牵头梳理清单", "市税务局上门讲解政策", "市大数据局打通系统接口"), 1):
            page.add(f"{at}.{body}", matter.measures[at - 1][1])
        page.section(R, "成效", matter.results)
        page.end()
    return page.text("like_cases_inside", 5)


def traditional() -> Invention:
    """Traditional script, wide blanks, 案例之一."""
    convert = opencc.OpenCC("s2t").convert
    page = Page()
    page.add(convert("全市优化营商环境案例六则"), "")
    for at, matter in enumerate(MATTERS[:6]):
        page.case(matter.title, f"　　案例之{HAN[at]}：{convert(matter.title)}")
        page.section(B, convert("　　一、工作背景"), f"　　{convert(matter.background)}")
        page.section(M, convert("　　二、主要做法"), *(f"　　{convert(step)}" for step in steps(matter, "（{han}）")))
        page.section(R, convert("　　三、取得成效"), f"　　{convert(matter.results)}")
        page.end()
    return page.text("traditional", 6, "gb18030")


def one_line_each() -> Invention:
    """Each case one paragraph: number, title, full stop, text."""
    page = Page()
    page.add("简明案例二十个（节选）")
    for number, matter in enumerate(MATTERS[:9], 1):
        page.case(
            matter.title,
            f"{number}.{matter.title}。{matter.background}{''.join(steps(matter, '{han}是'))}{matter.results}",
        )
        page.end()
    return page.text("one_line_each", 20)


def table_rows() -> Invention:
    """A list of measures to copy, as a table of a web page: each row a case."""
    page = Page()
    page.add("优化营商环境复制推广清单")
    rows = ["<tr><th>序号</th><th>改革事项</th><th>主要内容</th><th>牵头单位</th></tr>"]
    page.add("序号\t改革事项\t主要内容\t牵头单位")
    for number, matter in enumerate(MATTERS[:10], 1):
        content = "".join(steps(matter, "{number}."))
        page.case(matter.title, f"{number}\t{matter.title}\t{content}\t{matter.body}")
        page.end()
        rows.append(f"<tr><td>{number}</td><td>{matter.title}</td><td>{content}</td><td>{matter.body}</td></tr>")
    data = f"<html><head><meta charset='utf-8'></head><body><p>优化营商环境复制推广清单</p><table>{''.join(rows)}</table></body></html>"
    return Invention("table_rows.html", data.encode(), tuple(page.gold), tuple(line for line, _ in page.rows))


def cut_off() -> Invention:
    """Thirty-six are spoken of, seven are there, the last breaks off."""
    page = Page()
    page.add("全省优化营商环境典型经验做法", "按照统一部署，选出三十六项典型经验做法，请各地学习借鉴。")
    for at, matter in enumerate(MATTERS[:7]):
        page.case(matter.title, f"{HAN[at]}、{matter.title}", complete=at < 6)
        page.section(B, "（一）工作背景", matter.background)
        page.section(M, "（二）创新举措", *steps(matter, "{number}."))
        if at < 6:
            page.section(R, "（三）工作成效", matter.results)
        else:
            page.rows[-1] = (page.rows[-1][0][:-21], "")
        page.end()
    return page.text("cut_off", 36)


def single_with_headings() -> Invention:
    """A document that is one case, its steps numbered."""
    matter, page = MATTERS[3], Page()
    page.case(matter.title)
    page.section(B, "一、实施背景", matter.background)
    page.section(M, "二、主要做法", *steps(matter, "（{han}）"))
    page.section(R, "三、主要成效", matter.results)
    page.section(L, "四、经验启示", matter.lessons)
    page.end()
    return page.text("single_with_headings")


def notice() -> Invention:
    """A policy: numbered demands, no case."""
    page = Page()
    page.add(
        "关于进一步做好窗口服务工作的通知", "各县（市、区）人民政府：", "为做好今年的窗口服务，现就有关事项通知如下。"
    )
    for at, theme in enumerate(("明确工作目标", "完善工作机制", "落实保障措施")):
        page.add(f"{HAN[at]}、{theme}")
        page.add("（一）窗口人员要按时到岗，节假日照常轮值，不得让群众空等。" * 2)
        page.add("（二）各单位要安排专人负责，每月月底把情况报到办公室。" * 2)
    page.add("某某市人民政府", "2022年3月1日")
    return page.text("notice")


def contents_alone() -> Invention:
    """Only a table of contents."""
    page = Page()
    page.add("目录", *(f"{number}. {matter.title} …… {number * 4}" for number, matter in enumerate(MATTERS[:12], 1)))
    return page.text("contents_alone")


def poem() -> Invention:
    """A poem in numbered stanzas."""
    page = Page()
    page.add("河边小调")
    for at in range(4):
        page.add(HAN[at], "柳条垂到水面上", "风一吹就写字", "写完又擦掉", "鱼也没有看懂", "")
    return page.text("poem")


LAYOUTS: tuple[Layout, ...] = (
    web_news,
    circular,
    like_cases_inside,
    traditional,
    one_line_each,
    table_rows,
    cut_off,
    single_with_headings,
    notice,
    contents_alone,
    poem,
)
