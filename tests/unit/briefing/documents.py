"""An invented briefing of each kind, with everything that such a document can have."""

from __future__ import annotations

from dataclasses import replace

from app.briefing.build import build
from app.briefing.outline import with_ids
from app.domain.briefing import (
    Briefing,
    BriefingId,
    BriefingKind,
    Extent,
    Grouping,
    ItemKind,
    OutlineItem,
    SourceNotes,
    TextEdit,
)
from app.domain.case import CaseDetail, CaseUid, Original
from app.domain.citation import CitationStyle
from app.domain.document import Document
from app.domain.layout_profile import Recipients
from app.domain.notes import TextPlace
from tests.samples import PAUSE, POWER, TAX, sample_content

_NAMES = {indicator.code: indicator.name for indicator in sample_content().vocabulary.indicators}
_SOURCES = {bundled.source.id: bundled.source for bundled in sample_content().sources}
_ORIGINAL = Original(3, 5, ("　　样例原文第一行。", "", "第二行<b>。"), ("　　样例原文第一行。", "", "第二行<b>。"))
_CASES = {
    case.uid: CaseDetail(case, _SOURCES[case.source_id], _ORIGINAL if case is POWER else None)
    for case in (POWER, TAX, PAUSE)
}


def _item(kind: ItemKind, text: str = "", title: str = "", level: int = 1) -> OutlineItem:
    return OutlineItem(kind, level=level, title=title, text=text)


def _case(uid: CaseUid, extent: Extent, level: int = 1) -> OutlineItem:
    return OutlineItem(ItemKind.CASE, level=level, case_uid=uid, extent=extent)


_BULLETIN = Briefing(
    BriefingId(1),
    "样例地区推进改革的做法",
    "样例市办公室",
    "2026-03-08",
    "3",
    "本期选编三例。\n请各地研究。",
    masthead="营商环境工作简报",
    total_number="40",
    secrecy="内部资料 注意保存",
    recipients=Recipients("市委、市政府", "市人大办公室、市政协办公室", "各区县"),
    printer="样例市办公室",
    copies=50,
    source_notes=SourceNotes.FOOTNOTES,
    outline=with_ids(
        (
            _item(ItemKind.EDITOR_NOTE),
            _item(ItemKind.GUIDE),
            _item(ItemKind.PART, title="办事减负担"),
            _case(POWER.uid, Extent.POINTS, 2),
            _case(TAX.uid, Extent.SENTENCE, 2),
            _item(ItemKind.TEXT, "以上两例**各有侧重**。", level=2),
            _item(ItemKind.PART, title="服务提效能"),
            _case(PAUSE.uid, Extent.CARD, 2),
            _item(ItemKind.CHART),
            _item(ItemKind.ATTACHMENT, "- 甲\n- 乙", "样例清单"),
        )
    ),
    edits=(TextEdit(POWER.uid, TextPlace("gist"), "由9天减到2天", "缩短到2天"),),
)
_ALL = tuple(_case(uid, Extent.CARD) for uid in _CASES)
BRIEFINGS = {
    BriefingKind.BULLETIN: _BULLETIN,
    BriefingKind.COMPILATION: replace(
        _BULLETIN,
        kind=BriefingKind.COMPILATION,
        title="样例改革案例汇编",
        subtitle="第一批",
        editor_note="",
        grouping=Grouping.INDICATOR,
        source_notes=SourceNotes.LINES,
        outline=with_ids((_item(ItemKind.FOREWORD, "编者的话。"), *_ALL, _item(ItemKind.SOURCES))),
    ),
    BriefingKind.REFERENCE: replace(
        _BULLETIN,
        kind=BriefingKind.REFERENCE,
        masthead="参阅材料",
        source_notes=SourceNotes.END_LIST,
        citation_style=CitationStyle.GBT_7714,
        outline=with_ids(
            (
                _item(ItemKind.LEAD, "现将有关情况整理如下。"),
                _item(ItemKind.COMPARISON),
                _item(ItemKind.MATRIX),
                _item(ItemKind.KEY_FIGURES),
                *(replace(item, extent=Extent.POINTS) for item in _ALL),
            )
        ),
    ),
    BriefingKind.EXPERIENCE: replace(
        _BULLETIN,
        kind=BriefingKind.EXPERIENCE,
        subtitle="样例市的探索",
        editor_note="",
        source_notes=SourceNotes.NONE,
        outline=with_ids((_item(ItemKind.LEAD, "近年来持续发力。"), _case(POWER.uid, Extent.ORIGINAL))),
    ),
    BriefingKind.MEMO: replace(
        _BULLETIN,
        kind=BriefingKind.MEMO,
        editor_note="",
        recipients=Recipients(),
        citation_style=CitationStyle.OFFICIAL,
        source_notes=SourceNotes.LINES,
        outline=with_ids(
            (_item(ItemKind.TEXT, "会前摸底。"), *(replace(item, extent=Extent.SENTENCE) for item in _ALL))
        ),
    ),
}


def document_of(kind: BriefingKind) -> Document:
    """The document of that kind."""
    return build(BRIEFINGS[kind], _CASES, _NAMES)
