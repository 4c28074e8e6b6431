from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.document import Heading, Paragraph
from app.errors import ImportFailed
from app.importer.readers.pdf import extraction
from app.importer.readers.pdf.characters import typed
from app.importer.readers.pdf.reader import read_pdf
from tests.unit.importer.readers.pdf_maker import LEFT, RIGHT, SIZE, TOP, Text, encrypted_pdf, make_pdf, set_page

LONG = "镇上的裁缝铺换了新招牌，来量衣的人先看布样再排号，掌柜把尺寸记在小本上，取衣时核对一遍，改动也写明缘由。"
OTHER = "渡口的船工轮流值夜，遇到急事先送人过河，账目第二天补记，月底由大家推举的账房当众念一遍，有出入就当场改正。"


def _code(data: bytes) -> str:
    with pytest.raises(ImportFailed) as raised:
        read_pdf("a.pdf", data)
    return raised.value.code


def test_lines_are_joined_to_paragraphs_by_indent() -> None:
    read = read_pdf("a.pdf", make_pdf([set_page([LONG, "一、短句", OTHER * 2])]))
    assert read.lines == (LONG, "一、短句", OTHER * 2)
    assert read.pages == (1, 1, 1)
    assert [block.line for block in read.document.blocks if isinstance(block, Paragraph)] == [1, 2, 3]


def test_lines_are_joined_by_distance_where_nothing_is_indented() -> None:
    read = read_pdf("a.pdf", make_pdf([set_page([LONG, OTHER, LONG], indent=0, gap=12)]))
    assert read.lines == (LONG, OTHER, LONG)


def test_a_full_line_and_a_mark_without_indents_part_paragraphs() -> None:
    full = "甲" * 34 + "。"
    read = read_pdf("a.pdf", make_pdf([set_page([full, "二、接着说", LONG, OTHER], indent=0)]))
    assert read.lines == (full, "二、接着说", LONG, OTHER)


def test_a_paragraph_goes_on_over_the_page_and_keeps_its_first_page() -> None:
    lines = set_page([LONG, OTHER * 3])
    first, second = lines[:5], [Text(text.text, text.x, text.y + 5 * 20) for text in lines[5:]]
    read = read_pdf("a.pdf", make_pdf([first, second]))
    assert read.lines == (LONG, OTHER * 3)
    assert read.pages == (1, 1)


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Text("裁缝铺与渡口的故事", 220, 800, 9),
            *set_page([f"{word}：{LONG}", f"第{number}页上另有一句不同的话：{OTHER}"]),
            Text(f"— {number} —", 280, 40, 9),
        ]
        for number, word in enumerate(["春", "夏天", "秋天里", "冬日早上", "又到了春天"], 1)
    ]
    read = read_pdf("a.pdf", make_pdf(pages))
    assert len(read.lines) == 10
    assert not any("故事" in line or "—" in line for line in read.lines)
    assert read.pages == (1, 1, 2, 2, 3, 3, 4, 4, 5, 5)


def test_bare_page_numbers_go_where_they_count_with_the_pages_and_other_figures_stay() -> None:
    pages = [[*set_page([LONG, OTHER]), Text(str(number + 6), 290, 40)] for number in range(1, 4)]
    pages[1].append(Text("1987", 90, 60))
    read = read_pdf("a.pdf", make_pdf(pages))
    assert [line for line in read.lines if line.isdigit()] == ["1987"]


def test_headings_by_size_and_the_title() -> None:
    page = [
        Text("渡口故事集", 200, TOP + 40, 24),
        Text("案例一 裁缝铺", 220, TOP + 5, 16),
        *(Text(text.text, text.x, text.y - 20) for text in set_page([LONG])),
        Text("案例二 渡口值夜", 220, TOP - 80, 16),
        Text("——谁来念账", 230, TOP - 101, 16),
        *(Text(text.text, text.x, text.y - 130) for text in set_page([OTHER])),
    ]
    read = read_pdf("a.pdf", make_pdf([page]))
    assert read.document.title == "渡口故事集"
    headings = [(block.level, block.text) for block in read.document.blocks if isinstance(block, Heading)]
    assert headings == [(1, "案例一 裁缝铺"), (1, "案例二 渡口值夜——谁来念账")]


def test_headings_of_sizes_that_hardly_differ_are_two() -> None:
    page = [
        Text("渡口值夜", LEFT, TOP + 40, 14),
        Text("缘起", LEFT, TOP + 22, 13),
        *(Text(text.text, text.x, text.y, 11) for text in set_page([LONG])),
    ]
    assert read_pdf("a.pdf", make_pdf([page])).lines[:2] == ("渡口值夜", "缘起")


def test_bold_lines_are_flagged() -> None:
    page = set_page(["要点", LONG])
    page[0] = Text("要点", page[0].x, page[0].y, bold=True)
    blocks = read_pdf("a.pdf", make_pdf([page])).document.blocks
    assert [run.bold for block in blocks if isinstance(block, Paragraph) for run in block.runs] == [True, False]


def test_signs_drawn_after_the_line_stand_where_they_are_seen() -> None:
    page = [Text("开设", LEFT, TOP), Text("开张", LEFT + 3 * SIZE, TOP), Text("专柜", LEFT + 6 * SIZE, TOP)]
    page += [Text("“", LEFT + 2 * SIZE, TOP), Text("”", LEFT + 5 * SIZE, TOP)]
    assert read_pdf("a.pdf", make_pdf([page])).lines == ("开设“开张”专柜",)


def test_small_gaps_are_no_blanks_and_wide_ones_part_columns() -> None:
    spread = [Text("镇上裁缝铺换了招牌", LEFT, TOP, spacing=SIZE * 0.15)]
    figures = [
        Text("改由", LEFT, TOP - 20),
        Text("12", LEFT + SIZE * 2.25, TOP - 20),
        Text("天内", LEFT + SIZE * 3.5, TOP - 20),
    ]
    columns = [Text("铺名", LEFT, TOP - 40), Text("掌柜", LEFT + 120, TOP - 40)]
    read = read_pdf("a.pdf", make_pdf([[*spread, *figures, *columns]]))
    assert read.lines == ("镇上裁缝铺换了招牌", "改由12天内", "铺名\t掌柜")


def test_radicals_become_the_characters_that_they_show() -> None:
    assert typed("⼯⼈看⻅⻓江⻔⼝，㐀\x00\u00ad") == "工人看见长江门口，㐀\u00ad"


def test_what_libreoffice_wrote_reads_as_the_document_it_was_made_from() -> None:
    folder = Path(__file__).parents[3] / "data" / "compilations"
    read = read_pdf("a.pdf", (folder / "window-stories.pdf").read_bytes())
    expected = (folder / "window-stories.txt").read_text(encoding="utf-8").splitlines()
    assert list(read.lines) == expected
    assert read.pages[0] == 1
    assert read.pages[-1] == max(read.pages) > 1
    headings = [block.text for block in read.document.blocks if isinstance(block, Heading)]
    assert [text[:3] for text in headings] == ["案例一", "案例二", "案例三"]


def test_pictures_without_text_are_named() -> None:
    assert _code(make_pdf([[], []], picture=True)) == "import.no_text"
    assert _code(make_pdf([[Text("一", LEFT, TOP)]], picture=True)) == "import.no_text"
    assert _code(make_pdf([[]])) == "import.no_text"


def test_a_text_layer_of_unknown_signs_is_no_text() -> None:
    assert _code(make_pdf([[Text("\ue123\ue124\ue125\ue126字" * 6, LEFT, TOP)]])) == "import.no_text"


def test_encrypted_and_damaged_files() -> None:
    assert _code(encrypted_pdf()) == "import.encrypted"
    assert _code(b"%PDF-1.7\n") == "import.damaged"
    assert _code(b"%PDF-1.7\n" + bytes(range(256)) * 50) == "import.damaged"
    whole = make_pdf([set_page([LONG])])
    assert _code(whole[: len(whole) // 3]) in {"import.damaged", "import.no_text"}


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extraction, "MAX_PAGES", 2)
    assert _code(make_pdf([[Text("一", LEFT, TOP)]] * 3)) == "import.too_many_pages"
    monkeypatch.setattr(extraction, "MAX_PAGE_CHARACTERS", 5)
    assert _code(make_pdf([[Text("一二三四五六七", LEFT, TOP)]])) == "import.too_much_text"


def test_a_line_that_ends_at_the_margin_with_room_for_one_mark_is_full() -> None:
    room = int((RIGHT - LEFT) / SIZE)
    page = [
        Text("甲" * (room - 2), LEFT + 2 * SIZE, TOP),
        Text("乙" * (room - 1), LEFT, TOP - 20),
        Text("丙，丁", LEFT, TOP - 40),
    ]
    page += [Text("戊" * 20, LEFT + 2 * SIZE, TOP - 60)]
    assert read_pdf("a.pdf", make_pdf([page])).lines == ("甲" * (room - 2) + "乙" * (room - 1) + "丙，丁", "戊" * 20)


def test_the_distance_of_lines_is_measured_within_paragraphs_that_are_short() -> None:
    full = "甲" * 34 + "。"
    paragraphs = [LONG, full, "怎么做", LONG, "后来呢", OTHER, "又一件", LONG]
    read = read_pdf("a.pdf", make_pdf([set_page(paragraphs, indent=0, gap=12)]))
    assert read.lines == tuple(paragraphs)


def test_a_line_is_full_where_the_marks_of_the_next_word_had_no_room() -> None:
    y = TOP - 100
    lines = [Text("甲" * 33, LEFT, y), Text("了。”窗口的人说完就笑。", LEFT, y - 20)]
    read = read_pdf("a.pdf", make_pdf([[*set_page([LONG + OTHER], indent=0), *lines]]))
    assert read.lines[-1] == "甲" * 33 + "了。”窗口的人说完就笑。"


def test_a_number_above_its_title_does_not_run_into_it() -> None:
    heading = [Text("案例一", LEFT, 780, 16), Text("裁缝铺换招牌", LEFT, 758, 16)]
    read = read_pdf("a.pdf", make_pdf([[*heading, *set_page([LONG, OTHER])]]))
    assert read.lines == ("案例一 裁缝铺换招牌", LONG, OTHER)


def test_a_running_head_of_two_pages_goes_and_the_number_of_a_case_stays() -> None:
    head = Text("裁缝铺与渡口的故事", 220, 800, 9)
    two = [[head, *set_page([LONG])], [head, *set_page([OTHER])]]
    assert read_pdf("a.pdf", make_pdf(two)).lines == (LONG, OTHER)
    turned = [LONG[7 * number :] + LONG[: 7 * number] for number in range(4)]
    cases = [[Text(f"案例{number}", LEFT, 780), *set_page([text])] for number, text in enumerate(turned, 1)]
    assert read_pdf("a.pdf", make_pdf(cases)).lines[::2] == ("案例1", "案例2", "案例3", "案例4")


def test_a_heading_that_begins_several_pages_is_no_running_head() -> None:
    pages = [
        [Text("裁缝铺与渡口的故事", 220, 800, 9), *set_page(["三、成效", f"{word}：{LONG}", f"{word}里，{OTHER}"])]
        for word in ["春", "夏天", "秋天里", "冬日早上"]
    ]
    read = read_pdf("a.pdf", make_pdf(pages))
    assert [line for line in read.lines if line == "三、成效"] == ["三、成效"] * 4
    assert "裁缝铺与渡口的故事" not in read.lines


def test_a_line_that_recurs_where_other_pages_have_text_stays() -> None:
    tail = "大家都说这样好。"
    pages = [set_page([f"{word}：{LONG}", tail if word in "春夏秋" else OTHER]) for word in "春夏秋冬年"]
    read = read_pdf("a.pdf", make_pdf(pages))
    assert [line for line in read.lines if line == tail] == [tail] * 3


def test_the_number_of_a_single_page_goes() -> None:
    read = read_pdf("a.pdf", make_pdf([[*set_page([LONG, OTHER]), Text("1", 290, 40, 9), Text("2023", 290, 100)]]))
    assert read.lines == (LONG, OTHER, "2023")


def test_single_characters_of_a_face_that_is_missing_are_told() -> None:
    lost = [Text("先看布样", LEFT, 700), Text("再", LEFT + 48, 700), Text("排号", LEFT + 60, 700)]
    blank = [Text("取衣", LEFT, 660), Text(" ", LEFT + 24, 660), Text("核对", LEFT + 30, 660)]
    read = read_pdf("a.pdf", make_pdf([set_page([LONG]), [*lost, *blank]]))
    (issue,) = read.issues
    assert (issue.code, issue.parameters) == ("lost_characters", (("pages", "2"), ("count", "1")))
    assert read_pdf("a.pdf", make_pdf([set_page([LONG]), blank])).issues == ()


def test_two_headings_with_room_between_them_are_two() -> None:
    near = [Text("裁缝铺换了", LEFT, 740, 16), Text("——新招牌", LEFT, 740 - 24, 16)]
    far = [Text("渡口轮值的故事集", LEFT, 640, 16), Text("船工的账目", LEFT, 640 - 40, 16)]
    body = [Text(text.text, text.x, text.y - 200) for text in set_page([LONG, OTHER])]
    read = read_pdf("a.pdf", make_pdf([[*near, *far, *body]]))
    assert read.lines[:3] == ("裁缝铺换了——新招牌", "渡口轮值的故事集", "船工的账目")
