"""A handout: the class gets questions and lines to write on, the leader what was done."""

from __future__ import annotations

import pytest

from app.db.store import Store
from app.domain.document import Document, Heading, ItemList, PageBreak, Paragraph, Table
from app.domain.handout import Audience
from app.domain.slides import ChartRow, Deck, Point, Slide, SlideChart, SlideKind, SlideRun
from app.operations.presenting import cases_presentation
from app.presenting import handout_labels, labels
from app.presenting.handout import handout
from tests.samples import POWER, TAX


def headings(document: Document) -> list[str]:
    """The headings in their order."""
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def text(document: Document) -> str:
    """All paragraphs, items and cells."""
    found = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append(block.text)
        elif isinstance(block, ItemList):
            found += ["".join(run.text for run in item) for item in block.items]
        elif isinstance(block, Table):
            found += [" ".join(row) for row in (block.header, *block.rows)]
    return "\n".join(found)


@pytest.fixture
def deck(store: Store) -> Deck:
    """Two sample cases."""
    return cases_presentation(store, "样例课", (POWER.uid, TAX.uid))


def test_the_class_is_asked_and_not_told(deck: Deck) -> None:
    document = handout(deck, Audience.CLASS)
    assert document.title == "样例课"
    assert POWER.title in headings(document)
    assert handout_labels.TO_DISCUSS in headings(document)
    assert all(question in text(document) for question in labels.STOP_QUESTIONS)
    assert "企业反映接电慢" in text(document)
    assert text(document).count("＿＿＿") >= 8
    assert "窗口设在政务大厅" not in text(document), "what was done is for the leader"
    assert POWER.gist not in text(document)
    assert sum(isinstance(block, PageBreak) for block in document.blocks) == 1, "each case begins a page"


def test_the_leader_has_answers_figures_and_sources(deck: Deck) -> None:
    document = handout(deck, Audience.LEADER)
    assert POWER.gist in text(document)
    assert "一口受理。窗口设在政务大厅。" in text(document)
    assert "接电时间" in text(document)
    assert "原文第 3 行" in text(document)
    assert headings(document)[-1] == labels.SOURCES
    assert "＿＿＿" not in text(document)


def test_both_parts_are_kept_apart(deck: Deck) -> None:
    document = handout(deck, Audience.BOTH)
    names = headings(document)
    assert names.count(POWER.title) == 2
    place = next(
        number
        for number, block in enumerate(document.blocks)
        if isinstance(block, Heading) and block.text == handout_labels.FOR_THE_LEADER
    )
    assert isinstance(document.blocks[place - 1], PageBreak)
    assert not any(block.numbered for block in document.blocks if isinstance(block, Heading))


def test_parts_texts_and_charts_of_a_briefing() -> None:
    chart = SlideChart(("数值",), (ChartRow("甲地", (3.0,), ("3天",)),), "天")
    slides = (
        Slide(SlideKind.PART, "第一部分"),
        Slide(SlideKind.CASE, "案例甲"),
        Slide(SlideKind.TEXT, "编者按", points=(Point((SlideRun("先想一想。"),)),)),
        Slide(SlideKind.CHART, "办理时间", chart=chart),
    )
    document = handout(Deck("简报", slides, "某办", "2026年3月1日"), Audience.CLASS)
    levels = {block.text: block.level for block in document.blocks if isinstance(block, Heading)}
    assert levels["第一部分"] == 1
    assert levels["案例甲"] == levels["编者按"] == levels["办理时间"] == 2
    assert "甲地 3天" in text(document)
    assert (document.author, document.date) == ("某办", "2026年3月1日")


def test_a_deck_without_anything_is_a_title() -> None:
    document = handout(Deck("空", ()), Audience.BOTH)
    assert headings(document) == [handout_labels.FOR_THE_LEADER]
