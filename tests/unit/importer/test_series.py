"""Compilations as newspapers, meetings and polls put them together."""

from __future__ import annotations

from app.domain.draft import ImportProposal
from app.importer.knowledge import bundled_knowledge
from app.importer.readers.text import read_text
from app.importer.session import ImportSession
from tests.unit.importer.matters import MATTERS, Matter

FIVE = MATTERS[:5]
NUMERALS = "一二三四五"


def propose(lines: list[str]) -> ImportProposal:
    session = ImportSession(bundled_knowledge())
    return session.fill_in(session.judge(read_text("某汇编.txt", "\n".join(lines).encode())))


def prose(matter: Matter) -> list[str]:
    return [matter.background, *(f"{lead}。{text}" for lead, text in matter.measures), matter.results]


def test_a_series_whose_number_ends_its_line_begins_a_case_each_time() -> None:
    lines = ["基层营商环境观察", ""]
    for numeral, matter in zip(NUMERALS, FIVE, strict=True):
        lines += [f"“窗口之外”系列报道之{numeral}", f"临江区：{matter.title}", "本报记者 林一舟", *prose(matter), ""]
    proposal = propose(lines)
    assert [draft.title for draft in proposal.drafts] == [f"临江区：{matter.title}" for matter in FIVE]
    assert proposal.drafts[-1].end_line == len(lines) - 1


def test_papers_of_a_meeting_keep_their_own_numbers_inside() -> None:
    lines = ["现场推进会", "交流材料汇编", ""]
    for numeral, matter in zip(NUMERALS, FIVE, strict=True):
        lines += [f"交流材料之{numeral}", "", matter.title, "某某市人民政府", "（2023年5月）", "", matter.background]
        for number, (lead, text) in zip(NUMERALS, matter.measures, strict=False):
            lines += [f"{number}、{lead}", text]
        lines += [matter.results, ""]
    assert [draft.title for draft in propose(lines).drafts] == [matter.title for matter in FIVE]


def test_measures_counted_with_the_same_word_are_no_series() -> None:
    matter = FIVE[0]
    lines = ["调研手记", matter.background]
    lines += [f"原因之{numeral}，{text}" for numeral, (_, text) in zip(NUMERALS, matter.measures, strict=False)]
    assert propose([*lines, matter.results]).drafts == ()


def test_a_town_that_no_list_holds_begins_a_title_before_a_colon() -> None:
    places = ("合川区", "柳溪洼镇", "长清区", "西桥河街道", "大足区")
    lines = ["基层改革掠影", "编者按：本刊选登一批做法。", ""]
    for place, matter in zip(places, FIVE, strict=True):
        lines += [f"{place}：{matter.title}", "".join(prose(matter)), ""]
    assert [draft.title for draft in propose(lines).drafts] == [
        f"{place}：{matter.title}" for place, matter in zip(places, FIVE, strict=True)
    ]


def test_the_call_to_readers_of_a_circular_is_no_part_of_its_last_case() -> None:
    lines = ["关于优化营商环境经验做法的通报", "现将5条做法通报如下。"]
    for numeral, matter in zip(NUMERALS, FIVE, strict=True):
        lines += [f"{numeral}、{matter.title}", "".join(prose(matter))]
    call = "各地各部门要认真学习借鉴，结合实际抓好落实，让更多办事的人少跑一趟，把成熟的办法固定下来，长期坚持下去。"
    proposal = propose([*lines, call, "某省办公室", "2022年9月28日"])
    assert len(proposal.drafts) == 5
    assert proposal.drafts[-1].end_line == len(lines)
    assert [part.why for part in proposal.left_out][-1] == "closing"


def test_the_rules_of_a_poll_are_no_part_of_its_last_case() -> None:
    lines = ["十佳案例评选", ""]
    for number, matter in enumerate(FIVE, 1):
        lines += [f"NO.{number} {matter.title}", "案例简介", *prose(matter), ""]
    proposal = propose([*lines, "投票规则", "1.每人每天限投五票。", "2.刷票者取消资格。"])
    assert [draft.title for draft in proposal.drafts] == [matter.title for matter in FIVE]
    assert proposal.drafts[-1].end_line == len(lines) - 1


def test_a_report_on_one_practice_is_a_case_and_one_on_a_year_is_none() -> None:
    matter = FIVE[1]
    sections = ["一、改革背景", matter.background, "二、主要做法", prose(matter)[1], "三、工作成效", matter.results]
    assert len(propose([f"关于{matter.title}的报告", *sections]).drafts) == 1
    assert propose(["年度工作总结", "一、主要工作", prose(matter)[1], "二、存在不足", matter.lessons]).drafts == ()


def test_the_name_of_an_indicator_in_brackets_is_no_title() -> None:
    lines = ["可复制推广经验清单"]
    for number, matter in enumerate(FIVE, 1):
        if number in (1, 3, 5):
            lines.append(f"【{matter.group}】")
        lines.append(f"{number}.{matter.title}。{matter.background}{matter.results}")
    proposal = propose(lines)
    assert [draft.title for draft in proposal.drafts] == [matter.title for matter in FIVE]
    assert proposal.drafts[0].group == FIVE[0].group


def test_places_over_cases_that_begin_anew() -> None:
    lines = ["改革试点工作典型经验", "近日，梳理了一批经验。"]
    for numeral, place, matters in (
        ("一", "苏州市", FIVE[:2]),
        ("二", "台州市", FIVE[2:4]),
        ("三", "莆田市", FIVE[4:]),
    ):
        lines.append(f"{numeral}、{place}")
        for number, matter in enumerate(matters, 1):
            lines += [f"{number}.{matter.title}", f"（1）做法。{matter.background}", f"（2）效果。{matter.results}"]
    assert [draft.title for draft in propose(lines).drafts] == [matter.title for matter in FIVE]


def test_a_numeral_of_contracts_alone_on_its_line() -> None:
    lines = ["优秀案例集萃"]
    for numeral, matter in zip("壹贰叁肆伍", FIVE, strict=True):
        lines += [numeral, matter.title, "【实施背景】", matter.background, "【主要内容】", *prose(matter)[1:4]]
        lines += ["【取得成效】", matter.results]
    assert [draft.title for draft in propose(lines).drafts] == [matter.title for matter in FIVE]


def test_a_second_volume_goes_on_with_the_numbers_of_the_first() -> None:
    lines = ["优化营商环境典型案例（续）"]
    for number, matter in enumerate(FIVE, 13):
        lines += [f"{number}. {matter.title}", *prose(matter)]
    assert [draft.title for draft in propose(lines).drafts] == [matter.title for matter in FIVE]


def test_issues_of_a_bulletin_bound_together() -> None:
    lines = ["营商环境专报合订本", ""]
    for number, matter in enumerate(FIVE, 12):
        lines += [
            "营商环境专报",
            f"第{number}期",
            f"某市营商环境建设办公室　　2022年{number - 9}月5日",
            "",
            matter.title,
            "",
        ]
        lines += ["一、缘起", matter.background, "二、举措", *prose(matter)[1:4], "三、启示", matter.lessons, ""]
    proposal = propose(lines)
    assert [draft.title for draft in proposal.drafts] == [matter.title for matter in FIVE]
    assert all(not lines[draft.end_line - 1].startswith("营商环境专报") for draft in proposal.drafts)
    assert {draft.group for draft in proposal.drafts} == {""}


def test_a_compilation_of_several_provinces_keeps_each_place_with_its_own() -> None:
    lines = ["各地典型案例"]
    titles = ("泉州市推行“一窗通”", "柳州市柳南区创新“手艺贷”", "柳州市鱼峰区打造“田头办”")
    for number, (title, matter) in enumerate(zip(titles, FIVE, strict=False), 1):
        lines += [f"案例{number}：{title}", *prose(matter)]
    places = [draft.place for draft in propose(lines).drafts]
    assert [(place.province, place.city) for place in places] == [
        ("福建省", "泉州市"),
        ("广西壮族自治区", "柳州市"),
        ("广西壮族自治区", "柳州市"),
    ]
