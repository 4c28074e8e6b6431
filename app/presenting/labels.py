"""The Chinese words that a deck says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.case import SectionKind

HEADINGS: Mapping[SectionKind, str] = MappingProxyType(
    {
        SectionKind.OVERVIEW: "概述",
        SectionKind.BACKGROUND: "背景",
        SectionKind.MEASURES: "做法",
        SectionKind.RESULTS: "成效",
        SectionKind.LESSONS: "启示",
        SectionKind.NEXT_STEPS: "下一步",
        SectionKind.QUESTIONS: "讨论题",
    }
)
PROBLEM = "问题在哪里"
BACKGROUND_AND_PROBLEM = "背景与问题"
STOP = "停一停，议一议"
STOP_QUESTIONS = ("如果由您牵头，先从哪一环改起？为什么？", "要哪些部门一起做？最可能卡在哪里？")
STOP_NOTE = "先请学员讨论三五分钟，再往下翻；下面逐条讲做法："
RECAP = "做法一览"
FIGURES = "关键数据"
OTHERS = "别处怎么做"
CONTENTS = "目录"
SOURCES = "资料来源"
GIST = "要点"
ORIGINAL = "原文"
UNTITLED = "未命名"
CUT_OFF = "来源文本在本案例中断，内容不完整。"
BEFORE = "改革前"
AFTER = "改革后"
VALUE = "数值"
OWN_NOTE = "我的备注："
SOURCE_LABEL = "来源："
UNIT = "单位：{unit}"
MEASURE_OF = "做法 {number}/{total}"
SOURCE_LINE = "{figure}（原文第 {line} 行）"
ORGANIZATION = "实施单位：{name}"
PARTNERS = "参与单位：{names}"
DOCUMENTS = "依据文件：{names}"
IN_COMMON = "相近之处：{names}"
