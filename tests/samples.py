"""Invented cases for tests: no sentence of a real compilation stands here."""

from __future__ import annotations

from pathlib import Path

from app.db.store import Store, open_store
from app.domain.case import (
    Case,
    CaseUid,
    Direction,
    Figure,
    FigureKind,
    Level,
    PartialDate,
    Place,
    Section,
    SectionKind,
    Source,
    SourceId,
)
from app.domain.vocabulary import Vocabulary
from app.library.content import BundledSource, Content
from app.library.vocabularies import load_vocabulary
from app.operations.library import apply_content

ROOT = Path(__file__).resolve().parent.parent
SOURCE_ID = SourceId("sample-2021")
OTHER_SOURCE_ID = SourceId("sample-none")

POWER = Case(
    uid=CaseUid("sample-2021-01"),
    title="海陵区推行获得电力“一件事” 打造开门接电样板",
    source_id=SOURCE_ID,
    ordinal=1,
    short_title="开门接电",
    gist="海陵区把用电报装并进开办流程，接电时间由9天减到2天。",
    brand_names=("电小二",),
    keywords=("用电报装", "接电"),
    place=Place("江苏省", "泰州市", "海陵区", "321202", Level.DISTRICT),
    organization="海陵区供电公司",
    indicators=("I06", "I01"),
    instruments=("一件事集成",),
    data_as_of=PartialDate("2021-06"),
    sections=(
        Section(SectionKind.BACKGROUND, "背景", "企业反映接电慢、跑动多。"),
        Section(
            SectionKind.MEASURES, "做法", "1. **一口受理。** 窗口设在政务大厅。\n2. **数据跑路。** 与12345热线互通。"
        ),
        Section(SectionKind.RESULTS, "成效", "报装环节减为2个，惠企 政策一并推送，容量5+X分档。"),
    ),
    figures=(
        Figure("接电时间", FigureKind.BEFORE_AFTER, before="9", after="2", unit="天", direction=Direction.DOWN, line=3),
        Figure("服务企业", FigureKind.LEVEL, value="1.2", unit="万家", qualifier="超", line=3),
        Figure("满意度", FigureKind.LEVEL, value="99", unit="%", line=3),
    ),
)
TAX = Case(
    uid=CaseUid("sample-2021-02"),
    title="云岭市上线纳税“税易办”专区",
    source_id=SOURCE_ID,
    ordinal=2,
    gist="云岭市让出口退税到账更快。",
    place=Place("云南省", "昆明市", "", "530100", Level.CITY),
    indicators=("I13",),
    instruments=("平台与一码", "免申即享"),
    sections=(Section(SectionKind.OVERVIEW, "概述", "企业办税少跑腿。提到歇业一次。"),),
)
PAUSE = Case(
    uid=CaseUid("sample-none-01"),
    title="滨江新区试行歇业登记",
    source_id=OTHER_SOURCE_ID,
    ordinal=1,
    gist="滨江新区允许市场主体暂停经营，保留资格。",
    place=Place("江苏省", "", "", "320000", Level.ZONE),
    indicators=("I17",),
    instruments=("包容审慎",),
    sections=(Section(SectionKind.OVERVIEW, "概述", "营商环境更有温度，企业可以缓一缓。"),),
    complete=False,
)


def sample_content() -> Content:
    """Three cases of two invented compilations."""
    vocabulary: Vocabulary = load_vocabulary(ROOT / "resources" / "vocabularies")
    sources = (
        BundledSource(
            Source(SOURCE_ID, "样例汇编一", "样例发改委", PartialDate("2021-10"), declared=2, found=2), "2021"
        ),
        BundledSource(Source(OTHER_SOURCE_ID, "样例汇编二", declared=3, found=1), ""),
    )
    return Content(vocabulary, sources, (POWER, TAX, PAUSE), "sample")


def sample_store(path: Path) -> Store:
    """A store at `path` with the three cases."""
    store = open_store(path)
    apply_content(store, sample_content())
    return store
