"""The draft check: what it finds, what it leaves alone, and what a mend makes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.briefing.check.check import check
from app.briefing.outline import with_ids
from app.domain.briefing import Briefing, BriefingId, BriefingKind, Extent, ItemKind, OutlineItem, TextEdit
from app.domain.case import CaseDetail, CaseUid, PartialDate, ReviewState
from app.domain.draft_check import Finding, Passage
from app.domain.notes import TextPlace
from tests.samples import PAUSE, POWER, TAX, sample_content

SOURCES = {bundled.source.id: bundled.source for bundled in sample_content().sources}
CASES = {case.uid: CaseDetail(case, SOURCES[case.source_id], None) for case in (POWER, TAX, PAUSE)}
TWO = {uid: CASES[uid] for uid in (POWER.uid, TAX.uid)}


def draft(text: str = "", *items: OutlineItem, **changes: object) -> Briefing:
    """A briefing with nothing to find but what the text and the items bring."""
    own = (OutlineItem(ItemKind.TEXT, text=text),) if text else ()
    cases = tuple(OutlineItem(ItemKind.CASE, case_uid=uid) for uid in (POWER.uid, TAX.uid))
    plain = Briefing(BriefingId(1), "题", "样例办", "2026-03-08", "3", outline=with_ids((*own, *items, *cases)))
    return replace(plain, **changes)  # type: ignore[arg-type]


def codes(briefing: Briefing, cases: dict[CaseUid, CaseDetail] | None = None) -> list[str]:
    return [finding.code.removeprefix("draft.") for finding in check(briefing, TWO if cases is None else cases)]


def found(briefing: Briefing, code: str) -> Finding:
    return next(finding for finding in check(briefing, CASES) if finding.code == f"draft.{code}")


def mended(text: str) -> str:
    """The text after its first finding has been mended."""
    briefing = draft(text)
    (finding, *_) = check(briefing, TWO)
    assert finding.mend is not None
    return finding.mend(briefing).outline[0].text


def test_a_sound_draft_has_no_findings() -> None:
    assert (
        codes(
            draft(
                "一、总体情况\n接电时间由9天减到2天，服务企业超1.2万家，满意度99%。\n（一）做法\n1.一口受理\n（1）窗口\n第一，受理。"
            )
        )
        == []
    )


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("第一、受理。", "第一，受理。"),
        ("一，受理", "一、受理"),
        ("一.受理", "一、受理"),
        ("1、受理", "1.受理"),
        ("（一）、受理", "（一）受理"),
        ("(1)、受理", "(1)受理"),
        ("甲区,乙县", "甲区，乙县"),
        ("甲区:乙县", "甲区：乙县"),
        ("办结.", "办结。"),
        ("甲区(乙县)办理", "甲区（乙县）办理"),
        ('所谓"开门接电"样板', "所谓“开门接电”样板"),
        ("共２户", "共2户"),
        ("办结。。", "办结。"),
    ],
)
def test_faults_of_form_are_mended(text: str, after: str) -> None:
    assert mended(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "接电由9天减到2天。",
        "详见 https://example.com/a?b=1",
        "5+X 分档，3.5%",
        "CPU:2",
        "2026年3月8日第5期",
        "12:30开会",
        "一些、一批",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    wording = {"numbering", "half_width", "straight_quotes", "full_width", "doubled", "unpaired"}
    assert wording.isdisjoint(codes(draft(text)))


@pytest.mark.parametrize(
    ("text", "offset"), [("他说“好。", 2), ("他说好”。", 3), ("《通知", 0), ("（甲\n乙）", 0), ("“甲《乙”丙》", 4)]
)
def test_marks_without_a_partner(text: str, offset: int) -> None:
    starts = [finding.start for finding in check(draft(text), TWO) if finding.code == "draft.unpaired"]
    assert offset in starts


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("服务企业1.2万家、12000家、12,000家", []),
        ("满意度99％，9天减到2天", []),
        ("满意度98%，减到2.5天", ["98%", "2.5"]),
        ("满意度99户", ["99"]),
        ("99.0%", []),
        ("比例为2%", ["2%"]),
        ("2025年6月，第7期，4号文", []),
        ("本期选编2个典型案例", []),
        ("本期选编8个案例", ["8"]),
        ("热线12345", []),
    ],
)
def test_figures_that_stand_in_none_of_the_cases(text: str, unknown: list[str]) -> None:
    findings = [finding for finding in check(draft(text), TWO) if finding.code == "draft.unknown_figure"]
    assert [dict(finding.parameters)["text"] for finding in findings] == unknown
    assert all(text[finding.start or 0 :].startswith(str(dict(finding.parameters)["text"])) for finding in findings)


def test_a_figure_edited_against_its_source_can_be_taken_back() -> None:
    same = TextEdit(POWER.uid, TextPlace("gist"), "由9天减到2天", "从9天缩短为2天")
    other = TextEdit(POWER.uid, TextPlace("gist"), "由9天减到2天", "从9天缩短为1天")
    assert codes(draft(edits=(same,))) == []
    finding = found(draft(edits=(same, other)), "figure_changed")
    assert (finding.edit, finding.start, dict(finding.parameters)["source"]) == (1, 6, "9、2")
    assert dict(finding.parameters)["case"] == POWER.title
    assert finding.mend is not None
    assert finding.mend(draft(edits=(same, other))).edits == (same,)


def test_the_wording_of_a_case_that_was_taken_out_is_no_doubt() -> None:
    lost = TextEdit(CaseUid("taken-out"), TextPlace("gist"), "9天", "8天,")
    assert codes(draft(edits=(lost,))) == []


def test_edits_that_have_no_place_any_more() -> None:
    lost = TextEdit(POWER.uid, TextPlace("gist"), "没有这句", "甲")
    verbatim = TextEdit(POWER.uid, TextPlace("original"), "甲", "乙")
    assert codes(draft(edits=(lost, verbatim))) == ["edit_lost", "original_edited"]


def test_cases_that_need_a_look() -> None:
    doubtful = replace(POWER, review_state=ReviewState.DOUBTFUL)
    withdrawn = replace(TAX, review_state=ReviewState.WITHDRAWN)
    cases = {
        POWER.uid: replace(CASES[POWER.uid], case=doubtful),
        TAX.uid: replace(CASES[TAX.uid], case=withdrawn),
    }
    assert codes(draft(), cases) == ["doubtful_case", "withdrawn_case"]
    assert codes(draft("", OutlineItem(ItemKind.CASE, case_uid=PAUSE.uid)), CASES) == ["cut_off_case"]
    undated = {POWER.uid: replace(CASES[POWER.uid], case=replace(POWER, data_as_of=PartialDate("")))}
    assert codes(draft(), undated) == ["undated_figures", "missing_case"]


def test_a_case_that_stands_twice_can_be_taken_out() -> None:
    briefing = draft("", OutlineItem(ItemKind.CASE, case_uid=POWER.uid, extent=Extent.SENTENCE))
    finding = found(briefing, "case_twice")
    assert finding.mend is not None
    assert [item.extent for item in finding.mend(briefing).outline] == [Extent.SENTENCE, Extent.CARD]
    assert "case_twice" not in codes(finding.mend(briefing))


def test_levels_that_are_jumped_over() -> None:
    briefing = draft(
        "", OutlineItem(ItemKind.PART, level=1, title="甲"), OutlineItem(ItemKind.PART, level=3, title="乙")
    )
    finding = found(briefing, "level_jump")
    assert finding.mend is not None
    assert [item.level for item in finding.mend(briefing).outline] == [1, 2, 1, 1]


def test_items_without_content() -> None:
    briefing = draft("", OutlineItem(ItemKind.LEAD), OutlineItem(ItemKind.PART), OutlineItem(ItemKind.EDITOR_NOTE))
    assert codes(briefing) == ["empty_item", "untitled_part"]
    assert codes(draft("", OutlineItem(ItemKind.COMPARISON, cases=(CaseUid("gone"),)))) == ["empty_item"]
    assert codes(draft("", OutlineItem(ItemKind.CASE, case_uid=POWER.uid, extent=Extent.ORIGINAL)))[-1] == "no_original"


def test_what_the_head_lacks() -> None:
    bare = Briefing(BriefingId(1), "题")
    assert codes(bare, {}) == ["no_issue_number", "no_issuer", "no_date", "no_cases"]
    assert codes(replace(bare, kind=BriefingKind.MEMO), {}) == ["no_issuer", "no_date", "no_cases"]
    assert codes(draft(issue_number="第03期")) == ["issue_number_zero"]


def test_a_heading_does_not_end_with_a_full_stop() -> None:
    briefing = draft(title="各地做法。")
    finding = found(briefing, "heading_end")
    assert finding.mend is not None
    assert (finding.passage, finding.mend(briefing).title) == (Passage.BRIEFING_TITLE, "各地做法")


def test_a_mend_leaves_a_text_alone_that_has_changed_since() -> None:
    briefing = draft("甲区,乙县")
    (finding,) = check(briefing, TWO)
    assert finding.mend is not None
    changed = draft("完全不同的话")
    assert finding.mend(changed) == changed


ALPHABET = st.sampled_from('甲乙一二12９，,。.、:（）()“”"《》第 \n%万')


@given(st.text(alphabet=ALPHABET, max_size=40))
def test_mending_comes_to_an_end_and_changes_no_letter(text: str) -> None:
    briefing = draft(text)
    for _ in range(60):
        finding = next((each for each in check(briefing, TWO) if each.mend and each.passage is Passage.ITEM_TEXT), None)
        if finding is None or finding.mend is None:
            break
        briefing = finding.mend(briefing)
    else:
        pytest.fail("mending never ends")
    letters = (
        [character for character in briefing.outline[0].text if character in "甲乙一二第万"] if text.strip() else []
    )
    assert letters == [character for character in text if character in "甲乙一二第万"] * bool(text.strip())


def test_a_chart_of_what_no_case_tells_is_found_and_mended() -> None:
    chart = OutlineItem(ItemKind.CHART, metric="没有的指标")
    briefing = draft("", chart)
    assert codes(briefing) == ["no_such_figure"]
    mend = found(briefing, "no_such_figure").mend
    assert mend is not None
    assert codes(mend(briefing)) == []


def test_a_chart_over_cases_without_figures_shows_nothing() -> None:
    bare = {uid: replace(detail, case=replace(detail.case, figures=())) for uid, detail in TWO.items()}
    assert codes(draft("", OutlineItem(ItemKind.CHART)), bare) == ["empty_item"]
