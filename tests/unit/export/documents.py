"""Documents to write: one with everything, and texts that would like to be more than text."""

from __future__ import annotations

from hypothesis import strategies as st

from app.domain.document import (
    Block,
    Document,
    Heading,
    ItemList,
    PageBreak,
    Paragraph,
    Quote,
    Role,
    Run,
    Table,
    paragraph,
)

FIGURES = Table(
    ("项目", "改革前", "改革后或现值", "单位", "原文行"),
    (("接电时间", "9", "2", "天", "3"), ("服务企业", "", "超1.2", "万家", "12"), ("满意度|好评", "", "99.5", "%", "")),
    "关键数据",
)

FULL = Document(
    "样例改革案例选编",
    (
        paragraph("工作简报", Role.MASTHEAD),
        paragraph("第3期", Role.ISSUE_LINE),
        paragraph("样例市办公室\t2026年3月8日", Role.IMPRINT),
        Paragraph((Run("编者按：", bold=True), Run("本期选编几则样例。")), Role.EDITOR_NOTE),
        Heading(1, "甲区推行开门接电"),
        paragraph("样例省甲区 · 获得电力 · 2021年6月起", Role.INFORMATION),
        paragraph("甲区把接电时间由9天减到2天。", Role.GIST),
        Heading(2, "做法"),
        ItemList(
            (
                (Run("一口受理。", bold=True), Run("窗口设在政务大厅。")),
                (Run("数据跑路。", bold=True), Run("与热线互通\n（1）接单\n（2）派单")),
            ),
            ordered=True,
        ),
        Heading(3, "窗口设置"),
        Paragraph(
            (Run("前台"), Run("统一", italic=True), Run("受理，"), Run("限时", bold=True, italic=True), Run("办结。"))
        ),
        Heading(4, "人员"),
        paragraph("轮岗。"),
        Heading(2, "成效"),
        FIGURES,
        Quote((paragraph("“一次办成。”"), paragraph("企业如是说。"))),
        paragraph("来源：样例委《样例汇编一》，案例1，原文第3—9行。[1]", Role.SOURCE),
        PageBreak(),
        Heading(1, "乙市上线办税专区"),
        paragraph("（来源文本在本案例中断，内容不完整。）", Role.NOTE),
        ItemList(((Run("自助办理"),), (Run("远程辅导"),))),
        ItemList(((Run("再从一数起"),),), ordered=True),
        Heading(1, "丙县试行歇业登记"),
        paragraph("保留资格，暂停经营。"),
        Heading(1, "资料来源", numbered=False),
        paragraph("[1] 样例委《样例汇编一》，2021年10月。", Role.SOURCE),
    ),
    author="样例市办公室",
    date="2026年3月8日",
)

HOSTILE = (
    "<script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    "]]><w:p><w:instrText>DDEAUTO</w:instrText></w:p>",
    '=HYPERLINK("http://example.com","甲")',
    '#read("/etc/passwd") #include <x>',
    "[甲](javascript:alert(1)) ![乙](file:///etc/passwd)",
    "**粗** _斜_ `码` ~~删~~ | 表 | # 题 > 引",
    "a\x00b\x08c\x1bd\x7fe\x85f\ufffeg\ufdd0h",
    "\u202e反\u202c零\u200b宽\ufeff",
    "- 列\n1. 列\n---\n===\n    码\n~~~",
    "&lt;b&gt; &amp; &#65; &nbsp;",
    "\\\\server\\share \\*非\\* C:\\甲",
    "{{ 7*7 }} ${x} %s %n {0} $(id)",
    "\r\n换\r行\u2028止\u2029末\t制",
    "' OR 1=1 -- \" '",
    "🙂𠮷\U000f0000\ue000",
)


def hostile_document(text: str) -> Document:
    """The same text in every place that a document has."""
    runs = (Run(text), Run(text, bold=True), Run("甲"), Run(text, italic=True))
    roles: tuple[Block, ...] = tuple(Paragraph(runs, role) for role in Role)
    return Document(
        text,
        (
            *roles,
            *(Heading(level, text) for level in range(1, 5)),
            ItemList((runs, runs), ordered=True),
            ItemList((runs,)),
            Quote((Paragraph(runs),)),
            Table((text, "乙"), ((text, text), ("1", text)), text),
        ),
        author=text,
        date=text,
    )


TEXTS = st.text(alphabet=st.characters(), max_size=30) | st.text(
    alphabet=st.sampled_from("甲乙丙，。：“”（）aB1 \n\t\r*_`~|<>[](){}#+-=.!&;:/\\\"'$^%@\x00\x1f\u200b\u3000\ue000"),
    max_size=30,
)
RUNS = st.builds(Run, TEXTS, st.booleans(), st.booleans())
PARAGRAPHS = st.builds(
    Paragraph,
    st.lists(RUNS, max_size=4).map(tuple),
    st.sampled_from([role for role in Role if role is not Role.IMPRINT]),
)
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.builds(
        Table,
        st.tuples(*[TEXTS] * width),
        st.lists(st.tuples(*[TEXTS] * width), max_size=3).map(tuple),
        TEXTS,
    )
)
ITEM_LISTS = st.builds(
    ItemList,
    st.lists(st.lists(RUNS, min_size=1, max_size=3).map(tuple), min_size=1, max_size=3).map(tuple),
    st.booleans(),
)
BLOCKS: st.SearchStrategy[Block] = (
    st.builds(Heading, st.integers(0, 6), TEXTS, st.none(), st.booleans())
    | PARAGRAPHS
    | TABLES
    | ITEM_LISTS
    | st.builds(Quote, st.lists(PARAGRAPHS, min_size=1, max_size=2).map(tuple))
    | st.just(PageBreak())
)
DOCUMENTS = st.builds(Document, TEXTS, st.lists(BLOCKS, max_size=6).map(tuple), TEXTS, TEXTS)
