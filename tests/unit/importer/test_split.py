from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from app.domain.case import SectionKind
from app.domain.draft import ImportProposal
from app.importer.knowledge import bundled_knowledge
from app.importer.readers.text import read_text
from app.importer.session import ImportSession
from tests.unit.importer import layouts


def propose(text: str, name: str = "某汇编.txt") -> ImportProposal:
    """The proposal for a document of this text."""
    session = ImportSession(bundled_knowledge())
    return session.fill_in(session.judge(read_text(name, text.encode())))


def codes(proposal: ImportProposal) -> list[str]:
    return [issue.code for issue in proposal.issues]


@pytest.mark.parametrize(("layout", "titles"), layouts.LAYOUTS)
def test_every_layout_gives_its_cases(layout: Callable[[], str], titles: Sequence[str]) -> None:
    proposal = propose(layout())
    assert [draft.title for draft in proposal.drafts] == list(titles)
    assert [draft.ordinal for draft in proposal.drafts] == list(range(1, len(titles) + 1))
    assert [draft.uid for draft in proposal.drafts] == [
        f"{proposal.source_id}-{n:02d}" for n in range(1, len(titles) + 1)
    ]
    assert all(draft.complete for draft in proposal.drafts)
    assert proposal.declared in (len(titles), None)
    assert {draft.place.province for draft in proposal.drafts} == {"福建省"}
    assert [draft.place.district for draft in proposal.drafts][:2] == ["邵武市", "建瓯市"]


@pytest.mark.parametrize(("layout", "titles"), layouts.LAYOUTS)
def test_boundaries_are_right_to_the_line(layout: Callable[[], str], titles: Sequence[str]) -> None:
    lines = layout().split("\n")
    for case, draft in zip(layouts.CASES, propose(layout()).drafts, strict=True):
        text = "".join(lines[draft.start_line - 1 : draft.end_line])
        assert case.title[:4] in text.replace(" ", "")
        assert lines[draft.end_line - 1].strip().startswith(case.results)
        assert all(other.background not in text for other in layouts.CASES if other is not case)


@pytest.mark.parametrize(
    "layout", [layouts.numbered_words, layouts.same_family_twice, layouts.markdown, layouts.unnumbered, layouts.batches]
)
def test_sections_by_kind_whatever_they_are_called(layout: Callable[[], str]) -> None:
    wanted = [SectionKind.BACKGROUND, SectionKind.MEASURES, SectionKind.RESULTS]
    for case, draft in zip(layouts.CASES, propose(layout()).drafts, strict=True):
        assert [section.kind for section in draft.sections] == wanted
        assert case.background in draft.sections[0].body
        assert case.results in draft.sections[2].body
        assert all(
            section.line is not None and draft.start_line <= section.line <= draft.end_line
            for section in draft.sections
        )


@pytest.mark.parametrize("layout", [layouts.grouped, layouts.listed_in_contents, layouts.run_in])
def test_headings_over_cases_give_the_indicator(layout: Callable[[], str]) -> None:
    drafts = propose(layout()).drafts
    assert [draft.group for draft in drafts] == [case.group for case in layouts.CASES]
    assert [draft.indicators[0] for draft in drafts] == ["I01", "I01", "I06", "I09", "I12", "I14"]


def test_a_heading_glued_to_a_paragraph_is_told_and_cut() -> None:
    proposal = propose(layouts.run_in())
    assert codes(proposal) == ["glued_heading"]
    before, after = proposal.drafts[2:4]
    assert after.group == "获得信贷"
    assert all("获得信贷" not in section.body for section in before.sections)
    assert proposal.document.lines[before.end_line - 1].endswith("获得信贷")


def test_run_in_sentences_become_sections() -> None:
    draft = propose(layouts.run_in()).drafts[0]
    assert [section.kind for section in draft.sections] == [SectionKind.OVERVIEW, *[SectionKind.MEASURES] * 3]
    assert [section.heading for section in draft.sections][1:] == [lead for lead, _ in layouts.CASES[0].measures]


def test_what_stands_after_the_last_case_is_left_out() -> None:
    left_out = propose(layouts.same_family_twice()).left_out
    assert [part.why for part in left_out] == ["preface", "advert"]
    lines = layouts.same_family_twice().split("\n")
    assert (left_out[1].first, left_out[1].last) == (len(lines) - 2, len(lines))
    assert propose(layouts.batches()).left_out[-1].why == "closing"


def test_cases_of_courts() -> None:
    proposal = propose(layouts.court())
    assert [draft.title[:4] for draft in proposal.drafts] == ["某机床公", "某种业合", "某船运公", "某印刷厂"]
    kinds = [SectionKind.BACKGROUND, SectionKind.RESULTS, SectionKind.LESSONS]
    assert all([section.kind for section in draft.sections] == kinds for draft in proposal.drafts)
    assert proposal.declared == 4
    assert codes(proposal) == ["place_unknown"] * 4
    assert all(not draft.organization for draft in proposal.drafts)


def test_a_document_that_is_one_case() -> None:
    proposal = propose(layouts.single())
    assert [(draft.title, draft.start_line) for draft in proposal.drafts] == [(layouts.CASES[0].title, 1)]


def test_a_document_that_holds_none() -> None:
    proposal = propose(layouts.NEWS)
    assert proposal.drafts == ()
    assert codes(proposal) == ["no_cases"]
    assert (proposal.left_out[0].first, proposal.left_out[0].last) == (1, 5)


def test_a_document_that_is_cut_off() -> None:
    text = layouts.numbered_words().rstrip()
    proposal = propose(text[: text.index("案例五") + 160])
    assert [draft.complete for draft in proposal.drafts] == [True, True, True, True, False]
    assert (proposal.declared, codes(proposal)) == (6, ["fewer_than_declared", "cut_off"])


def test_a_case_that_breaks_off_in_the_middle() -> None:
    case = layouts.CASES[2]
    text = layouts.numbered_words().replace(case.results, case.results[: case.results.index("家") + 1] + "、达到计划的")
    proposal = propose(text)
    assert [draft.ordinal for draft in proposal.drafts if not draft.complete] == [3]


def test_traditional_script_gives_simplified_titles() -> None:
    lines = ["兩個典型案例如下。"]
    for number, place in enumerate(("蘭溪市", "東陽市"), 1):
        lines += [f"{number}、{place}推行門診繳費“一碼結”新辦法。", "背景情況", "從前看病要排三次隊。" * 8]
        lines += ["主要做法", "把繳費的碼併成一個，醫生開單時就能結。" * 8]
    proposal = propose("\n".join(lines))
    assert [draft.title for draft in proposal.drafts] == [
        f"{place}推行门诊缴费“一码结”新办法" for place in ("兰溪市", "东阳市")
    ]
    assert [draft.place.city for draft in proposal.drafts] == ["金华市", "金华市"]
    assert proposal.script == "Hant"
    assert proposal.drafts[0].sections[0].heading == "背景情況"


def test_a_lost_character_at_the_end_of_a_title() -> None:
    text = layouts.numbered_words().replace(layouts.CASES[1].title, layouts.CASES[1].title + "?")
    proposal = propose(text)
    assert proposal.drafts[1].title == layouts.CASES[1].title
    assert codes(proposal) == ["title_mended"] or [repair.before for repair in proposal.repairs] == ["?"]
    asked = propose(layouts.numbered_words().replace(layouts.CASES[1].title, "建瓯市怎样办好合作社?"))
    assert asked.drafts[1].title == "建瓯市怎样办好合作社?"


def test_a_number_that_is_missing_loses_no_case_behind_it() -> None:
    text = layouts.same_family_twice().replace(f"三、{layouts.CASES[2].title}", layouts.CASES[2].title)
    assert layouts.CASES[5].title in [draft.title for draft in propose(text).drafts]


def test_the_program_names_what_it_reads(tmp_path: Path) -> None:
    path = tmp_path / "某某汇编.txt"
    path.write_text(layouts.same_family_twice(), encoding="gb18030")
    told: list[tuple[int, int, str]] = []
    proposal = ImportSession(bundled_knowledge(), lambda *step: told.append(step)).run(path)
    assert told[0] == (0, 3, "import.reading")
    assert told[-1][0] == told[-1][1]
    assert (proposal.source_title, proposal.document.encoding) == ("某某汇编", "gb18030")
    assert proposal.source_id == propose(layouts.same_family_twice()).source_id
    assert proposal.source_id.isascii()


def test_what_follows_the_part_that_holds_the_cases_is_left_out() -> None:
    lines = ["二季度工作情况", "一、总体进展", "事情大多过半。" * 12, "二、典型案例", "各地有三个典型案例。"]
    for number, case in zip("一二三", layouts.CASES, strict=False):
        lines += [f"（{number}）{case.title}", case.background, case.results]
    lines += ["三、下一步打算", "月底碰一次头，年底算一次账，不留尾巴。" * 4]
    proposal = propose("\n".join(lines))
    assert [draft.title for draft in proposal.drafts] == [case.title for case in layouts.CASES[:3]]
    assert proposal.drafts[-1].end_line == len(lines) - 2
    assert "text_left_out" in codes(proposal)


def test_an_advert_below_cases_of_one_line_belongs_to_none() -> None:
    lines = [
        "三个典型案例如下。",
        *(f"{n}.{c.title}。{c.background}{c.results}" for n, c in enumerate(layouts.CASES[:3], 1)),
    ]
    proposal = propose("\n".join([*lines, "更多精彩内容，欢迎扫码关注“小河边”微信公众号"]))
    assert [draft.end_line for draft in proposal.drafts] == [2, 3, 4]
    assert all(draft.complete for draft in proposal.drafts)


def test_a_flattened_table_gives_a_case_for_each_row_and_groups_from_rows_of_one_cell() -> None:
    rows = ["序号\t改革事项\t主要内容", "市场准入"]
    for number, case in enumerate(layouts.CASES[:4], 1):
        rows += [f"{number}\t{case.title}\t{case.background}", *(["市场退出"] if number == 2 else [])]
    proposal = propose("\n".join(["改革经验清单", *rows, "联系人：小顾"]))
    assert [draft.title for draft in proposal.drafts] == [case.title for case in layouts.CASES[:4]]
    assert [draft.group for draft in proposal.drafts] == ["市场准入"] * 2 + ["市场退出"] * 2
    assert proposal.drafts[-1].end_line == len(rows) + 1


def test_groups_over_titles_that_nothing_marks() -> None:
    lines = ["营商小故事"]
    for at, case in enumerate(layouts.CASES):
        lines += [*([f"{'望柳北'[at // 2]}江街道"] if at % 2 == 0 else []), f"“{case.title[3:9]}”的由来"]
        lines += [case.background * 2, *(f"{a}。{b}" * 2 for a, b in case.measures), case.results * 2]
    proposal = propose("\n".join(lines))
    assert [draft.title for draft in proposal.drafts] == [f"“{case.title[3:9]}”的由来" for case in layouts.CASES]
    assert [draft.group for draft in proposal.drafts] == ["望江街道"] * 2 + ["柳江街道"] * 2 + ["北江街道"] * 2
