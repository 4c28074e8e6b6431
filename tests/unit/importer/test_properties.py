"""Whatever a document looks like, no line is lost, none stands in two pieces, and nothing crashes."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.draft import ImportProposal
from app.importer.knowledge import bundled_knowledge
from app.importer.readers.text import read_text
from app.importer.session import ImportSession
from tests.unit.importer import layouts

PIECES = (
    "目录",
    "案例一 建瓯市开店",
    "案例二",
    "一、邵武市推行木器作坊开张",
    "二、建瓯市试办合作社",
    "三、永安市让冷库用电",
    "一、背景情况",
    "二、主要做法",
    "三、取得成效",
    "开办企业",
    "（一）先把表格合成一张",
    "1、再开专柜。",
    "2.最后请人。挑毛病",
    "01南平市开张",
    "# 标题",
    "办件用时由9天缩短至2天，服务企业1300家。" * 3,
    "没有说完的一段话，" * 9,
    "责任编辑：小林",
    "11.jpg",
    "2023年4月6日",
    "?。ㄒ唬┲R",
    "",
    "　",
)
line = st.one_of(st.sampled_from(PIECES), st.text(alphabet="一二三、.1(（案例背景市省。 \u3000?", max_size=30))
documents = st.lists(line, min_size=1, max_size=40).map("\n".join).filter(str.strip)


def propose(text: str) -> ImportProposal:
    session = ImportSession(bundled_knowledge())
    return session.fill_in(session.judge(read_text("a.txt", text.encode())))


def assert_covered_once(proposal: ImportProposal) -> None:
    ranges = [(draft.start_line, draft.end_line) for draft in proposal.drafts]
    ranges += [(part.first, part.last) for part in proposal.left_out]
    covered = [number for first, last in ranges for number in range(first, last + 1)]
    assert len(covered) == len(set(covered)), "a line stands in two pieces"
    missing = set(range(1, len(proposal.document.lines) + 1)) - set(covered)
    assert not [number for number in missing if proposal.repaired_lines[number - 1].strip()], "a line is lost"


@settings(max_examples=150, deadline=None)
@given(documents)
def test_pieces_and_what_is_left_out_cover_every_line_once(text: str) -> None:
    assert_covered_once(propose(text))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([layout for layout, _ in layouts.LAYOUTS]), st.data())
def test_so_they_do_when_a_real_layout_loses_lines(layout: object, data: st.DataObject) -> None:
    lines = layout().split("\n")  # type: ignore[operator]
    kept = data.draw(st.lists(st.booleans(), min_size=len(lines), max_size=len(lines)))
    text = "\n".join(line for line, keep in zip(lines, kept, strict=True) if keep)
    if text.strip():
        assert_covered_once(propose(text))


@settings(max_examples=60, deadline=None)
@given(documents)
def test_sections_hold_only_what_the_case_holds(text: str) -> None:
    proposal = propose(text)
    for draft in proposal.drafts:
        own = "".join("".join(proposal.repaired_lines[draft.start_line - 1 : draft.end_line]).split())
        for section in draft.sections:
            assert all("".join(part.split()) in own for part in section.body.split("\n\n"))


def test_the_layouts_are_covered_too() -> None:
    for layout, _ in layouts.LAYOUTS:
        assert_covered_once(propose(layout()))
