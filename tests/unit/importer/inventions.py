"""Invented compilations: each layout another office, another habit."""

from __future__ import annotations

from tests.unit.importer.matters import LAWSUITS, MATTERS
from tests.unit.importer.pages import OVERVIEW, B, Invention, L, Layout, M, Page, R, half, steps

HAN = "一二三四五六七八九十"


def colon_and_brackets() -> Invention:
    """`案例1:` in half width, sections in 【】, no blank lines."""
    page = Page()
    page.add("湖北省优化营商环境典型案例", "为推广好经验,现将8个典型案例予以发布。")
    for number, matter in enumerate(MATTERS[:8], 1):
        page.case(matter.title, f"案例{number}:{half(matter.title)}")
        page.section(B, "【背景情况】", half(matter.background))
        page.section(M, "【主要做法】", *map(half, steps(matter, "{number}.")))
        page.section(R, "【取得成效】", half(matter.results))
        page.end()
    return page.text("colon_and_brackets", 8)


def case_and_blank() -> Invention:
    """`案例01 title`, blank lines everywhere, indentation, sections `（一）`."""
    page = Page()
    page.add("改革创新案例选编（第三辑）", "")
    for number, matter in enumerate(MATTERS[3:9], 1):
        page.case(matter.title, f"案例{number:02d} {matter.title}")
        page.add("")
        page.section(B, "　　（一）改革背景", "", f"　　{matter.background}", "")
        page.section(M, "　　（二）主要举措", "", *(f"　　{step}" for step in steps(matter, "{number}. ")), "")
        page.section(R, "　　（三）改革成效", "", f"　　{matter.results}", "")
        page.end()
    return page.text("case_and_blank")


def bare_numbers() -> Invention:
    """`01title`; measures numbered `1.` and `2.`; no section headings."""
    page = Page()
    page.add("十大创新举措", "现将2023年度全省营商环境十大创新举措公布如下：")
    for number, matter in enumerate(MATTERS[:10], 1):
        page.case(matter.title, f"{number:02d}{matter.title}")
        page.add(matter.background, *steps(matter, "{number}."), matter.results)
        page.end()
    return page.text("bare_numbers", 10)


def arabic_comma() -> Invention:
    """`1、title。` and measures `（1）` in the same paragraph shape; sections with a colon on the line."""
    page = Page()
    page.add("各市（州）优化营商环境典型做法", "")
    for number, matter in enumerate(MATTERS[4:11], 1):
        page.case(matter.title, f"{number}、{matter.title}。")
        page.kinds(B, M, R)
        page.add(f"工作背景：{matter.background}", "经验做法：" + "".join(steps(matter, "（{number}）")))
        page.add(f"实施效果：{matter.results}", "")
        page.end()
    return page.text("arabic_comma")


def same_family() -> Invention:
    """Cases and their sections in the same family 一、, four sections each."""
    page = Page()
    page.add("关于印发全省复制推广典型经验的函", "经研究，选出十二个经验供学习。")
    for number, matter in enumerate(MATTERS[:12]):
        mark = HAN[number] if number < 10 else "十" + HAN[number - 10]
        page.case(matter.title, f"{mark}、{matter.title}")
        page.section(B, "一、工作背景", matter.background)
        page.section(M, "二、做法", *steps(matter, "（{han}）"))
        page.section(R, "三、成效", matter.results)
        page.section(L, "四、启示", matter.lessons)
        page.end()
    return page.text("same_family", 12)


def places_over_cases() -> Invention:
    """`一、place` over `（一）title`, numbers beginning anew; sections in 【】 run in."""
    page = Page()
    page.add("云贵片区优化营商环境创新案例", "本辑共收录六个案例。")
    for number, group in enumerate((MATTERS[2:4], MATTERS[5:7], MATTERS[10:12])):
        name = ("贵州省", "云南省", "内蒙古自治区")[number]
        page.add(f"{HAN[number]}、{name}")
        for at, matter in enumerate(group):
            page.case(matter.title, f"（{HAN[at]}）{matter.title}", group=name)
            page.kinds(B, M, R)
            page.add(f"【背景】{matter.background}", f"【做法】{''.join(steps(matter, '{han}是'))}")
            page.add(f"【成效】{matter.results}")
            page.end()
    return page.text("places_over_cases", 6)


def bracketed_case() -> Invention:
    """【案例1】 alone, the title below it on one or two lines."""
    page = Page()
    page.add("经典案例汇编", "", "编者按：好办法要让更多人知道。", "")
    for number, matter in enumerate(MATTERS[6:12], 1):
        cut = matter.title.index("“")
        page.case(matter.title, f"【案例{number}】", matter.title[:cut], matter.title[cut:])
        page.section(B, "一、基本情况", matter.background)
        page.section(M, "二、主要做法", *steps(matter, "{number}、"))
        page.section(R, "三、工作成效", matter.results)
        page.add("")
        page.end()
    return page.text("bracketed_case")


def batches() -> Invention:
    """第一批 … 第二批, in each of which 案例一 begins anew."""
    page = Page()
    page.add("“放管服”改革典型案例（共两批）")
    for batch in range(2):
        page.add(f"第{HAN[batch]}批")
        for at, matter in enumerate(MATTERS[batch * 4 : batch * 4 + 4]):
            page.case(matter.title, f"案例{HAN[at]}　{matter.title}", group=f"第{HAN[batch]}批")
            page.section(B, "背景", matter.background)
            page.section(M, "做法", *steps(matter, "{han}是"))
            page.section(R, "效果", matter.results)
            page.end()
    return page.text("batches")


def stars() -> Invention:
    """★ before a title, ● before a section; no numbers at all."""
    page = Page()
    page.add("亮点工作集锦", "")
    for matter in MATTERS[7:13]:
        page.case(matter.title, f"★ {matter.title}")
        page.section(B, "● 工作背景", matter.background)
        page.section(M, "● 创新做法", *steps(matter, "{number}."))
        page.section(R, "● 工作成效", matter.results)
        page.end()
    return page.text("stars")


def bold_only() -> Invention:
    """Markdown in which only bold tells titles and headings."""
    page = Page()
    page.add("优秀案例", style="*")
    page.add("下面介绍五个地方的经验。")
    for matter in MATTERS[9:14]:
        page.case(matter.title, style="*")
        page.section(B, "起因", matter.background, style="*")
        page.section(M, "怎么做", *steps(matter, "{han}是"), style="*")
        page.section(R, "效果如何", matter.results, style="*")
        page.end()
    return page.markdown("bold_only", 5)


def word_styles() -> Invention:
    """Word with heading styles: the title of the whole, cases, sections; no numbers."""
    page = Page()
    page.add("案例汇编", style="#")
    for matter in MATTERS[:6]:
        page.case(matter.title, style="##")
        page.section(B, "案例背景", matter.background, style="###")
        page.section(M, "主要内容", *steps(matter, "（{han}）"), style="###")
        page.section(R, "实施成效", matter.results, style="###")
        page.section(L, "推广价值", matter.lessons, style="###")
        page.end()
    return page.docx("word_styles")


def subtitles() -> Invention:
    """`案例一` alone, a title of two lines and a subtitle with ——."""
    page = Page()
    page.add("各地践行便民利企故事", "")
    for at, matter in enumerate(MATTERS[8:14]):
        motto = ("少跑一趟路", "多省一张纸")[at % 2]
        page.case(
            f"{motto} 便民不打烊——{matter.title}", f"案例{HAN[at]}", "", motto + " 便民不打烊", f"——{matter.title}", ""
        )
        page.section(B, "一、案例背景", matter.background)
        page.section(M, "二、主要做法", *steps(matter, "（{han}）"))
        page.section(R, "三、取得成效", matter.results, "")
        page.end()
    return page.text("subtitles")


def dotted_contents() -> Invention:
    """目录 with dots and page numbers; body `1.` title, measures `（1）`."""
    page = Page()
    page.add("改革经验案例集", "目  录")
    page.add(*(f"{number}.{matter.title}{'.' * 20}{number * 3}" for number, matter in enumerate(MATTERS[2:10], 1)), "")
    for number, matter in enumerate(MATTERS[2:10], 1):
        page.case(matter.title, f"{number}.{matter.title}")
        page.add(matter.background, *steps(matter, "（{number}）"), matter.results)
        page.end()
    return page.text("dotted_contents")


def plain_contents() -> Invention:
    """The titles stand first, without heading and pages, then once more; no numbers."""
    page = Page()
    page.add("先进经验交流材料", *(matter.title for matter in MATTERS[1:8]), "")
    for matter in MATTERS[1:8]:
        page.case(matter.title)
        page.add(matter.background, *steps(matter, "{han}是"), matter.results, "")
        page.end()
    return page.text("plain_contents")


def departments() -> Invention:
    """Ministry departments over cases; `1.` goes on through the whole document."""
    page = Page()
    page.add("全省优化营商环境创新实践案例", "共计八项创新举措。")
    for number, name in enumerate(("省市场监管局", "省能源局", "省自然资源厅", "省商务厅")):
        page.add(name)
        for at in range(2):
            matter = MATTERS[number * 2 + at]
            page.case(matter.title, f"{number * 2 + at + 1}.{matter.title}", group=name)
            page.section(B, "背景情况：", matter.background)
            page.section(M, "主要做法：", *steps(matter, "{han}是"))
            page.section(R, "主要成效：", matter.results)
            page.end()
    return page.text("departments", 8)


def glued_group() -> Invention:
    """Indicators over cases, the third glued to the paragraph above it."""
    page = Page()
    page.add("典型经验做法清单（8个）")
    for number in range(4):
        pair = MATTERS[number * 2 : number * 2 + 2]
        group = ("开办企业", "获得电力", "纳税", "获得信贷")[number]
        if number == 2:
            page.rows[-1] = (page.rows[-1][0] + group, "")
        else:
            page.add(group)
        for at, matter in enumerate(pair):
            page.case(matter.title, f"{number * 2 + at + 1}、{matter.title}", group=group)
            page.add(matter.background, *steps(matter, ""), matter.results)
            page.end()
    return page.text("glued_group", 8)


def titles_only() -> Invention:
    """Titles without number, that begin with no place; 【】 sections."""
    page = Page()
    page.add("他山之石", "")
    for matter in MATTERS[:7]:
        title = f"小窗口办大事 “{matter.brand}”暖人心"
        page.case(title)
        page.section(B, "【案例背景】", matter.background)
        page.section(M, "【主要举措】", *steps(matter, "一是"))
        page.section(R, "【工作成效】", matter.results, "")
        page.end()
    return page.text("titles_only")


def court() -> Invention:
    """A court's typical cases: contents, case numbers, 基本案情 …."""
    page = Page()
    page.add("某省高级人民法院发布涉企纠纷典型案例", "目录")
    page.add(*(f"{number}.{suit.title}" for number, suit in enumerate(LAWSUITS, 1)), "")
    for number, suit in enumerate(LAWSUITS, 1):
        page.case(suit.title, f"案例{number}", suit.title)
        page.add(f"（2022）某01民终{number * 317}号", "【关键词】合同 分担 善意")
        page.kinds(OVERVIEW, OVERVIEW)
        page.section(B, "【基本案情】", suit.facts)
        page.section(R, "【裁判结果】", suit.outcome)
        page.section(L, "【典型意义】", suit.meaning, "")
        page.end()
    return page.text("court")


def case_library() -> Invention:
    """人民法院案例库 style: number of entry, keywords, facts, reasons, 裁判要旨."""
    page = Page()
    for number, suit in enumerate(LAWSUITS[:4], 1):
        page.case(suit.title)
        page.add(f"入库编号：2023-08-2-084-00{number}")
        page.kinds(OVERVIEW)
        page.section(OVERVIEW, "", "关键词：民事 / 买卖合同 / 违约责任")
        page.section(B, "基本案情", suit.facts)
        page.section(R, "裁判结果", suit.outcome)
        page.section(M, "裁判理由", suit.meaning)
        page.section(OVERVIEW, "裁判要旨", suit.meaning)
        page.end()
    return page.text("case_library")


def procurator() -> Invention:
    """检察院: 关键词, 要旨, 基本案情, 检察机关履职过程, 典型意义."""
    page = Page()
    page.add("检察机关依法保护民营企业典型案例", "为发挥示范引领作用，现发布5件典型案例。")
    for at, suit in enumerate(LAWSUITS[1:6]):
        page.case(suit.title, f"案例{HAN[at]}", suit.title)
        page.section(OVERVIEW, "【关键词】", "民事监督　和解　回访")
        page.section(OVERVIEW, "【要旨】", suit.meaning)
        page.section(B, "【基本案情】", suit.facts)
        page.section(M, "【检察机关履职过程】", suit.outcome)
        page.section(L, "【典型意义】", suit.meaning)
        page.end()
    return page.text("procurator", 5)


LAYOUTS: tuple[Layout, ...] = (
    colon_and_brackets,
    case_and_blank,
    bare_numbers,
    arabic_comma,
    same_family,
    places_over_cases,
    bracketed_case,
    batches,
    stars,
    bold_only,
    word_styles,
    subtitles,
    dotted_contents,
    plain_contents,
    departments,
    glued_group,
    titles_only,
    court,
    case_library,
    procurator,
)
