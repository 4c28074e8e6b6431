"""Invented compilations after the manner of what offices really publish: the half by which the rules were made."""

from __future__ import annotations

import html

from tests.unit.importer.pages import OVERVIEW, B, Invention, L, Layout, M, Page, R, web_page
from tests.unit.importer.readers.docx_maker import make_docx, p
from tests.unit.importer.stories import STORIES, SUITS

HAN = "一二三四五六七八九十"


def ministry_ten_best() -> Invention:
    """A ministry's ten best practices: `一、place：title`, run-in measures 一是, no section headings at all."""
    page = Page()
    page.add("2024年度全国优化营商环境十大最佳实践案例", "")
    page.add(
        "为宣传推广各地好经验好做法，我们面向全国征集案例三百余个，经专家评议，遴选出10个最佳实践案例，现予公布。", ""
    )
    for at, story in enumerate(STORIES[:10]):
        page.case(f"{story.place}：{story.whole}", f"{HAN[at]}、{story.place}：{story.whole}")
        page.add(*story.told("{han}是"), "")
        page.end()
    return page.text("ministry_ten_best", 10)


def court_book() -> Invention:
    """A court's book in PDF: dotted contents, `案例1` above a point, the parties after —— below it."""
    page = Page()
    page.add("优化法治化营商环境典型案例", style="#")
    page.add("某省高级人民法院", "2024年5月")
    page.add("目录", style="###")
    page.add(*(f"案例{at} {suit.point}{'…' * 6}{at * 2 + 1}" for at, suit in enumerate(SUITS, 1)))
    for at, suit in enumerate(SUITS, 1):
        page.case(f"{suit.point} ——{suit.parties}", f"案例{at}", suit.point, f"——{suit.parties}", style="##")
        page.section(B, "基本案情", suit.facts, style="###")
        page.section(R, "裁判结果", suit.ruling, style="###")
        page.section(L, "典型意义", suit.meaning, style="###")
        page.end()
    return page.pdf("court_book", head="优化法治化营商环境典型案例")


def replication_list() -> Invention:
    """A list to be copied, in Word: a table with 序号, 事项名称, 主要内容, 负责单位, its fields in merged rows."""
    page = Page()
    rows = [("序号", "改革事项", "主要内容", "牵头单位")]
    rows += [(str(at), story.title, story.before + story.after, story.office) for at, story in enumerate(STORIES, 1)]
    page.add("改革试点经验复制推广清单", "（共14项）", "\t".join(rows[0]))
    fields = {1: "一、涉海涉水领域", 6: "二、要素保障领域"}
    body = p("改革试点经验复制推广清单") + p("（共14项）")
    written = [_word_row(rows[0])]
    group = ""
    for at, row in enumerate(rows[1:], 1):
        if at in fields:
            group = fields[at].split("、")[1]
            page.add(fields[at])
            written.append(f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr>{p(fields[at])}</w:tc></w:tr>')
        page.case(row[1], "\t".join(row), group=group)
        page.end()
        written.append(_word_row(row))
    data = make_docx(body + f"<w:tbl>{''.join(written)}</w:tbl>" + p("联系人：小顾　电话：见通讯录"))
    return Invention("replication_list.docx", data, tuple(page.gold), tuple(line for line, _ in page.rows))


def bulletin() -> Invention:
    """A bulletin: head, issue, date, an editor's word, `一、district：title`, carbon copies at the end."""
    page = Page()
    page.add("优化营商环境工作简报", "第12期（总第208期）", "某某市优化营商环境工作领导小组办公室　　2024年6月28日", "")
    page.add("编者按：近期，各县（市、区）围绕市场主体关切推出不少新招。现摘编其中六个典型做法，供学习借鉴。", "")
    for at, story in enumerate(STORIES[3:9]):
        office = story.office[:3]
        page.case(f"{office}：{story.motto}", f"{HAN[at]}、{office}：{story.motto}")
        page.add(*(f"　　{line}" for line in story.told()), "")
        page.end()
    page.add("报：市委、市政府领导同志。", "送：市直有关单位，各县（市、区）党委、政府。", "（共印80份）")
    return page.text("bulletin", 6)


def portal() -> Invention:
    """A government portal: path, source and time, bold `案例一｜title`, paragraphs with &emsp;, a footer."""
    page = Page()
    head = (
        "首页 > 政务公开 > 优化营商环境 > 典型案例",
        "以案促改｜我市发布八个营商环境创新案例",
        "发布时间：2024-03-11 来源：市营商局 【字体：大 中 小】",
    )
    page.add(*head)
    page.add("日前，市营商局梳理出一批群众有感、企业点赞的创新案例，现予刊登。")
    for at, story in enumerate(STORIES[:8]):
        page.case(story.whole, f"案例{HAN[at]}｜{story.whole}", style="*")
        page.add(*(f"　　{line}" for line in story.told()))
        page.end()
    page.add("（供稿：市营商局综合科）")
    after = (
        "<div class='pages'>上一篇：<a href='/a'>春日里的早市</a> 下一篇：<a href='/b'>桥头的路灯</a></div><div id='footer'>主办：某某市人民政府办公室 "
        "某ICP备0000号 某公网安备0000号</div>"
    )
    menu = "<ul class='nav'>" + "".join(f"<li><a href='/{at}'>栏目{at}</a></li>" for at in range(9)) + "</ul>"
    return page.page("portal", 8, before=menu, after=after)


def wechat() -> Invention:
    """A WeChat article: 点击蓝字关注, a number alone in a box, the title in bold spans below, pictures, END, 往期推荐."""
    page = Page()
    page.add("点击蓝字 关注我们", "听，企业的好声音！", "原创 小营 某某发布 2024-04-02 18:30")
    page.add("营商环境好不好，企业说了算。跟着小营一起看看这五个身边的故事吧！")
    parts = [f"<p><span>{line}</span></p>" for line, _ in page.rows]
    for at, story in enumerate(STORIES[5:10], 1):
        lines = story.told()
        page.case(story.motto, f"{at:02d}", story.motto)
        page.add(*lines)
        page.end()
        parts.append(
            f"<section><section><p><strong>{at:02d}</strong></p></section><section><p><span><strong>{story.motto}</strong></span></p>"
            f"</section></section><p><img data-src='https://example.invalid/{at}.jpg'></p>"
            + "".join(f"<section><p><span style='font-size:15px'>{line}</span></p></section>" for line in lines)
        )
    tail = (
        "END",
        "来源：某某区营商局",
        "编辑：小蔡　校对：小莫",
        "往期推荐",
        "早春的集市开张了",
        "点分享 点收藏 点在看",
    )
    page.add(*tail)
    parts += [f"<p>{line}</p>" for line in tail]
    data = web_page(f"<div id='js_content'>{''.join(parts)}</div>", "听，企业的好声音！")
    return Invention("wechat.html", data, tuple(page.gold), tuple(line for line, _ in page.rows))


def fields_over_cases() -> Invention:
    """Markdown: bold `一、field` over bold `（一）title`, measures `1.` `2.`, numbers beginning anew."""
    page = Page()
    page.add("# 改革创新经验做法汇编（2024）", "全市共梳理形成9条经验做法，分三个方面。")
    for group, name in enumerate(("政务服务便利化方面", "要素保障方面", "法治护航方面")):
        page.add(f"{HAN[group]}、{name}", style="*")
        for at, story in enumerate(STORIES[group * 3 : group * 3 + 3]):
            page.case(story.whole, f"（{HAN[at]}）{story.whole}", style="*", group=name)
            page.add(story.before, *story.measures("{number}."), story.after)
            page.end()
    return page.markdown("fields_over_cases", 9)


def number_and_bar() -> Invention:
    """`01 | title` between rules of signs; 【做法】 and 【成效】 open their paragraphs."""
    page = Page()
    page.add("营商“金点子”  发展“新引擎”", "——改革微案例展播", "")
    for at, story in enumerate(STORIES[2:9], 1):
        page.case(f"{story.motto}：{story.title}", f"{at:02d} | {story.motto}：{story.title}")
        page.kinds(M, R)
        page.add(f"【做法】{story.before}{''.join(story.measures())}", f"【成效】{story.after}", "----------------")
        page.rows.pop()
        page.end()
        page.add("")
    return page.text("number_and_bar")


def tax_book() -> Invention:
    """A tax bureau's book in PDF: `一、field` over `1.1 title`, numbers of two parts below the groups."""
    page = Page()
    page.add("便民办税春风行动创新案例集", style="#")
    page.add("本案例集收录全市税务系统报送的八个创新案例，供各单位参阅。")
    for group, name in enumerate(("办税缴费提速", "跨域通办扩面", "征纳互动提质", "税惠直达快享")):
        page.add(f"{HAN[group]}、{name}", style="##")
        for at, story in enumerate(STORIES[group * 2 : group * 2 + 2], 1):
            page.case(story.whole, f"{group + 1}.{at} {story.whole}", style="###", group=name)
            page.add(*story.told("（{han}）"))
            page.end()
    return page.pdf("tax_book", 8, head="便民办税春风行动创新案例集")


def a_table_for_each() -> Invention:
    """Word: a table of two columns for each case, 案例名称, 申报单位, 主要做法, 取得成效."""
    page = Page()
    page.add("全区营商环境创新案例申报汇总")
    body = p("全区营商环境创新案例申报汇总")
    for story in STORIES[1:7]:
        rows = (
            ("案例名称", story.whole),
            ("申报单位", story.office),
            ("案例背景", story.before),
            ("主要做法", "".join(story.measures())),
            ("取得成效", story.after),
        )
        page.case(story.whole, "\t".join(rows[0]))
        page.kinds(OVERVIEW, B, M, R)
        page.add(*("\t".join(row) for row in rows[1:]))
        page.end()
        body += f"<w:tbl>{''.join(map(_word_row, rows))}</w:tbl>" + p("")
    return Invention("a_table_for_each.docx", make_docx(body), tuple(page.gold), tuple(line for line, _ in page.rows))


def between_blank_lines() -> Invention:
    """Nothing but plain titles between blank lines; no place, number or heading tells them."""
    page = Page()
    page.add("营商环境创新案例选登", "")
    page.add("办事的人怎么想，我们就怎么改。以下几个小故事，都发生在过去的一年里，读来平常，做来不易。", "")
    for story in STORIES[4:11]:
        page.case(story.whole)
        page.add("", *story.told(), "")
        page.end()
    return page.text("between_blank_lines")


def one_story() -> Invention:
    """A document that is one case, in Markdown: title, subtitle, three headings of its own."""
    story = STORIES[6]
    page = Page()
    page.case(f"{story.motto} ——{story.place}{story.title}", story.motto, style="#")
    page.add(f"——{story.place}{story.title}")
    page.section(B, "一、改革背景", story.before, style="##")
    page.section(M, "二、主要做法", *story.measures("（{han}）"), style="##")
    page.section(R, "三、改革成效", story.after, style="##")
    page.end()
    return page.markdown("one_story")


def _word_row(cells: tuple[str, ...]) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{p(html.escape(cell))}</w:tc>" for cell in cells) + "</w:tr>"


LAYOUTS: tuple[Layout, ...] = (
    ministry_ten_best, court_book, replication_list, bulletin, portal, wechat, fields_over_cases, number_and_bar, tax_book,
    a_table_for_each, between_blank_lines, one_story,
)  # fmt: skip
