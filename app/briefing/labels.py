"""The Chinese words that a briefing says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.briefing import BriefingKind, CaseField, CasePart
from app.domain.case import SectionKind

KINDS: Mapping[BriefingKind, str] = MappingProxyType(
    {
        BriefingKind.BULLETIN: "工作简报",
        BriefingKind.COMPILATION: "案例汇编",
        BriefingKind.REFERENCE: "参阅材料",
        BriefingKind.EXPERIENCE: "经验材料",
        BriefingKind.MEMO: "备忘",
    }
)
SECTIONS: Mapping[CasePart, tuple[SectionKind, str]] = MappingProxyType(
    {
        CasePart.OVERVIEW: (SectionKind.OVERVIEW, "概述"),
        CasePart.BACKGROUND: (SectionKind.BACKGROUND, "背景"),
        CasePart.MEASURES: (SectionKind.MEASURES, "做法"),
        CasePart.RESULTS: (SectionKind.RESULTS, "成效"),
        CasePart.LESSONS: (SectionKind.LESSONS, "启示"),
        CasePart.NEXT_STEPS: (SectionKind.NEXT_STEPS, "下一步"),
        CasePart.QUESTIONS: (SectionKind.QUESTIONS, "讨论题"),
    }
)
FIELDS: Mapping[CaseField, str] = MappingProxyType(
    {
        CaseField.PLACE: "地区",
        CaseField.ORGANIZATION: "实施单位",
        CaseField.INDICATORS: "指标",
        CaseField.INSTRUMENTS: "改革手段",
        CaseField.STAGE: "阶段",
        CaseField.START: "起始时间",
        CaseField.DATA_AS_OF: "数据截至",
        CaseField.GIST: "主要内容",
        CaseField.LEADS: "主要做法",
        CaseField.FIGURES: "关键数据",
        CaseField.SOURCE: "来源",
    }
)
ORIGINAL = "原文"
UNTITLED = "未命名简报"
CUT_OFF = "（来源文本在本案例中断，内容不完整。）"
FOREWORD = "前言"
GUIDE = "本期导读"
NOTE_LABEL = "编者按："
SOURCES = "资料来源"
PLACE_INDEX = "地区索引"
INDICATOR_INDEX = "指标索引"
NO_PLACE = "地区不详"
NO_INDICATOR = "未标指标"
COMPARISON = "案例对照"
KEY_FIGURES = "关键指标对照"
MATRIX = "地区与指标分布"
