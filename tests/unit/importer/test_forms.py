"""Cases in tables: one in each row, or each in a form of its own, and labels before a colon."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.case import SectionKind
from app.domain.draft import CaseDraft
from app.importer.extract import extract
from app.importer.knowledge import bundled_knowledge
from app.importer.lines import Line, make_line
from app.importer.session import read_file
from app.importer.split import Piece
from app.importer.titles import Title
from app.text.places import Context

HEADER = ("序号", "案例名称", "实施单位", "背景情况", "主要做法", "取得成效")
ROW = ("1", "茶园用水一表到底", "安溪县水务公司", "茶农抄表难。", "装一块总表，按月推送。", "用时由5天降至1天。")


def draft_of(*body: Line) -> CaseDraft:
    piece = Piece(1, Title("茶园用水一表到底", "茶园用水一表到底", 1), 1, body[-1].number, body)
    return extract(piece, "a", Context(), bundled_knowledge(), wrapped=False)


def kinds(draft: CaseDraft) -> list[tuple[SectionKind, str]]:
    return [(section.kind, section.body) for section in draft.sections if section.kind is not SectionKind.OVERVIEW]


def test_a_row_holds_a_case() -> None:
    line = make_line(4, "\t".join(ROW), column=2, cells=tuple(zip(HEADER, ROW, strict=True)))
    rest = line.text.index(ROW[1]) + len(ROW[1])
    body = Line(4, line.text[rest:], line.folded[rest:], 0, 2, line.cells)
    draft = draft_of(body)
    assert draft.organization == "安溪县水务公司"
    assert draft.place.district == "安溪县"
    assert kinds(draft) == [
        (SectionKind.BACKGROUND, ROW[3]),
        (SectionKind.MEASURES, ROW[4]),
        (SectionKind.RESULTS, ROW[5]),
    ]


def test_a_form_holds_a_case() -> None:
    rows = (
        "牵头单位\t安溪县水务公司\t实施时间\t2023年5月",
        "配合单位\t县供销社、安溪县气象局",
        "所属领域\t获得用水用气",
        "工作背景\t茶农抄表难。",
        "主要做法\t装一块总表。",
        "成效\t用时由5天降至1天。",
        "联系人\t林某",
    )
    draft = draft_of(*(make_line(number, row) for number, row in enumerate(rows, 2)))
    assert (draft.organization, draft.start) == ("安溪县水务公司", "2023-05")
    assert draft.partners == ("县供销社", "安溪县气象局")
    assert draft.indicators[0] == "I07"
    assert kinds(draft) == [
        (SectionKind.BACKGROUND, "茶农抄表难。"),
        (SectionKind.MEASURES, "装一块总表。"),
        (SectionKind.RESULTS, "用时由5天降至1天。"),
    ]
    assert [line for field, line in draft.evidence if field == "partners"] == [3, 3]


def test_labels_before_a_colon_and_above_their_value() -> None:
    draft = draft_of(
        make_line(2, "实施单位：安溪县水务公司"),
        make_line(3, "合作单位"),
        make_line(4, "安溪县气象局"),
        make_line(5, "主要做法：装一块总表。"),
    )
    assert (draft.organization, draft.partners) == ("安溪县水务公司", ("安溪县气象局",))


def test_the_header_of_a_table_is_no_value() -> None:
    draft = draft_of(make_line(2, "实施单位\t背景情况\t主要做法\t取得成效"), make_line(3, "装一块总表。"))
    assert draft.organization == ""


ROWS = (
    ("花布出口夜间验", "石狮海关", "石狮市的花布夜里出厂，白天才有人验，货车排到街口。", "设夜班，预约查验。", "通关时间压缩40%。"),
    ("民宿开业一照走天下", "永春县市场监管局", "永春县开一家民宿要五张证，客人等不及。", "一次踏勘，并联办理。", "环节由6个压减到2个。"),
    ("渔排贷款码上批", "霞浦县农商银行", "霞浦县的渔排没有证，养殖户借不到钱。", "渔排挂码，照码估值。", "已发放贷款1.2亿元。"),
    ("茶园用水一表到底", "安溪县水务公司", "安溪县茶园散在山坡上，抄一次水表要走半天。", "装一块总表。", "用时由5天降至1天。"),
)  # fmt: skip


@pytest.mark.parametrize("name", ["rows.md", "rows.txt"])
def test_a_table_of_cases_from_its_file(tmp_path: Path, name: str) -> None:
    rows = [HEADER, *((str(number), *row) for number, row in enumerate(ROWS, 1))]
    lines = ["| " + " | ".join(row) + " |" for row in rows] if name.endswith("md") else ["\t".join(row) for row in rows]
    if name.endswith("md"):
        lines.insert(1, "|---" * len(HEADER) + "|")
    (tmp_path / name).write_text(
        "\n".join(["福建省典型案例", "", "现予印发，共4个案例。", "", *lines]), encoding="utf-8"
    )
    drafts = read_file(tmp_path / name).drafts
    assert [draft.organization for draft in drafts] == [row[1] for row in ROWS]
    for draft, row in zip(drafts, ROWS, strict=True):
        assert [text for _, text in kinds(draft)] == list(row[2:])
