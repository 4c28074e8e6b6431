"""PDF files: the grid of the standard measured on the page, nothing lost, nothing evaluated, fit to be kept."""

from __future__ import annotations

import json
import re
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import given, settings

from app.domain.document import (
    Bar,
    Block,
    Chart,
    Contents,
    Cover,
    Document,
    Heading,
    Imprint,
    Index,
    IndexEntry,
    Masthead,
    Paragraph,
    Role,
    Run,
    Table,
    paragraph,
)
from app.domain.layout_profile import GB_PROFILE, PageNumberStyle, Typeface
from app.export.clean import clean_document
from app.export.faces import SUBSTITUTE, fonts_folder, set_text
from app.export.options import ExportOptions
from app.export.pdf.data import frame_data, mapped_blocks
from app.export.pdf.pictures import PagePictures, count_pages
from app.export.pdf.styles import styles_of
from app.export.pdf.typesetter import Typesetter
from tests.unit.export.documents import DOCUMENTS, FULL, HOSTILE, hostile_document
from tests.unit.export.pages import archived, ink_rows, page_texts, previewed
from tests.unit.export.reading import PLAIN, expected_texts, squeezed
from tests.unit.export.test_golden import compare

HAN_ONLY = Document("", (paragraph("国家政务服务改革" * 280),))
PAGE_NUMBER = re.compile(r"— \d+ —")


@pytest.fixture(scope="module")
def grid_pdf() -> bytes:
    return archived(HAN_ONLY)


@pytest.mark.parametrize("page", [2, 3])
def test_a_full_page_has_22_lines_of_28_characters_within_the_margins(grid_pdf: bytes, page: int) -> None:
    lines = [line for line in page_texts(grid_pdf)[page - 1].splitlines() if "—" not in line]
    assert [len(line) for line in lines] == [28] * 22
    rows = [row for row in ink_rows(grid_pdf, page) if row.bottom < 262.1]
    assert len(rows) == 22
    # The strokes of a character end a little inside its square.
    assert min(row.left for row in rows) == pytest.approx(28, abs=0.5)
    assert max(row.right for row in rows) == pytest.approx(210 - 26, abs=0.5)
    assert rows[0].top == pytest.approx(37, abs=0.5)
    assert rows[-1].bottom == pytest.approx(297 - 35, abs=0.5)


def test_characters_stand_in_squares_that_fill_the_type_area(grid_pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(grid_pdf)
    text = document[1].get_textpage()
    left = text.get_charbox(0, loose=True)[0] / 72 * 25.4
    last = text.get_charbox(27, loose=True)[2] / 72 * 25.4
    first_of_next = text.get_charbox(30, loose=True)
    document.close()
    assert left == pytest.approx(28, abs=0.1)
    assert last == pytest.approx(210 - 26, abs=0.15)
    assert first_of_next[0] / 72 * 25.4 == pytest.approx(28, abs=0.1)


@pytest.mark.parametrize("page", [2, 3])
def test_page_numbers_stand_seven_millimetres_below_and_one_character_in(grid_pdf: bytes, page: int) -> None:
    document = pypdfium2.PdfDocument(grid_pdf)
    text = document[page - 1].get_textpage()
    content = text.get_text_range()
    place = content.index(f"— {page} —")
    left, _, _, top = text.get_charbox(place)
    right = text.get_charbox(place + 4)[2]
    document.close()
    assert 297 - top / 72 * 25.4 - 262 == pytest.approx(7, abs=0.3)
    inset = 14 / 72 * 25.4
    if page % 2:
        assert right / 72 * 25.4 == pytest.approx(210 - 26 - inset, abs=0.3)
    else:
        assert left / 72 * 25.4 == pytest.approx(28 + inset, abs=0.3)


def in_profile(document: Document, **changes: Any) -> Document:
    """The document in a layout that differs from the standard one."""
    return replace(document, profile=replace(GB_PROFILE, **changes))


def test_page_numbers_can_be_in_the_middle_or_left_out() -> None:
    centred = archived(in_profile(HAN_ONLY, page_number=PageNumberStyle.CENTRED))
    number = next(row for row in ink_rows(centred, 2) if row.top > 265)
    assert (number.left + number.right) / 2 == pytest.approx(28 + 156 / 2, abs=0.5)
    without = archived(in_profile(HAN_ONLY, page_number=PageNumberStyle.NONE))
    assert [row for row in ink_rows(without, 2) if row.top > 263] == []


def test_a_fixed_line_pitch_changes_the_lines_of_a_page() -> None:
    pdf = archived(in_profile(HAN_ONLY, line_pitch=26.0))
    lines = [line for line in page_texts(pdf)[1].splitlines() if "—" not in line]
    assert len(lines) == 24


def texts_in_order(document: Document) -> list[str]:
    """What must be read back, as the faces draw it."""
    return [squeezed(set_text(text, fonts_folder())) for text in expected_texts(document, numbers=True)]


def assert_all_is_there(document: Document) -> None:
    found = squeezed("".join(PAGE_NUMBER.sub("", text) for text in page_texts(archived(document, PLAIN))))
    # What pdfium joins over the end of a line with a hyphen, it marks.
    found = found.replace("\ufffe", "-").replace("\x02", "-")
    position = 0
    for text in texts_in_order(document):
        for piece in filter(None, re.split(r"[^\u4e00-\u9fff〓0-9A-Za-z]+", text)):
            place = found.find(piece, position)
            assert place >= 0, piece
            position = place + len(piece)


@pytest.mark.parametrize(
    "document", [FULL, *(hostile_document(text) for text in HOSTILE)], ids=lambda document: ascii(document.title)[:20]
)
def test_text_stays_text(document: Document) -> None:
    assert_all_is_there(document)


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS)
def test_any_document_is_set(document: Document) -> None:
    assert previewed(document).layout.pages >= 1


def test_code_of_the_engine_is_never_run(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("geheim", encoding="utf-8")
    code = f'#read("{secret}") #panic("x") $x^2$ *a* _b_ `c` <d> @e = f \\ #{{1+1}} https://example.com'
    texts = squeezed("".join(page_texts(archived(hostile_document(code)))))
    assert "geheim" not in texts
    assert "#panic" in texts
    assert "#{1+1}" in texts


@pytest.mark.parametrize("letter", ["长", "a", "”", "。", "“", "1", "-", "🙂", " "])
def test_a_huge_paragraph_takes_a_bounded_time(letter: str) -> None:
    started = time.perf_counter()
    preview = previewed(Document("题" * 300, (paragraph(letter * 50_000),)))
    assert time.perf_counter() - started < 20
    assert preview.layout.pages < 150


def test_a_huge_cell_is_split_between_pages() -> None:
    document = Document("题", (Table(("长" * 3000, "乙"), (("甲" * 30_000, "a" * 3_000), ("丙", "丁")), "表"),))
    texts = "".join(page_texts(archived(document)))
    assert texts.count("甲") == 30_000
    assert texts.count("a") == 3_000
    assert texts.count("长") == 3_000
    assert "丁" in texts


def test_long_words_stay_within_the_margins() -> None:
    pdf = archived(Document("题", (paragraph("a" * 500), Table(("甲", "乙"), (("b" * 90, "c" * 90),)))))
    assert max(row.right for row in ink_rows(pdf, 1)) <= 210 - 26 + 0.5


def test_an_empty_document_is_one_page() -> None:
    assert previewed(Document("", ())).layout.pages == 1
    assert previewed(Document("题", ())).layout.pages == 1


CLOSING = "，。、；：？！）》」』】〉”’％"
OPENING = "（《「『【〈“‘"


def test_no_line_begins_with_a_closing_or_ends_with_an_opening_mark() -> None:
    text = "".join(f"{'甲' * (number % 7 + 1)}，（乙）“{'丙' * (number % 3 + 1)}”、《丁》；" for number in range(400))
    for page in page_texts(archived(Document("题", (paragraph(text),)))):
        for line in page.splitlines():
            assert line[:1] not in CLOSING or not line
            assert line[-1:] not in OPENING or not line


def test_numbers_are_not_split() -> None:
    text = "".join(f"{'甲' * (number % 5 + 1)}1234.5{number % 10}万元" for number in range(200))
    joined = "\n".join(page_texts(archived(Document("题", (paragraph(text),)))))
    assert len(re.findall(r"1234\.5\d", joined)) == 200


@pytest.fixture(scope="module")
def case_pdf() -> bytes:
    parts: list[Block] = []
    for number in range(1, 9):
        parts += [Heading(1, f"第{number}个案例"), Heading(2, "做法"), paragraph("文字。" * 400)]
    return archived(Document("样例选编", tuple(parts), author="样例市办公室"))


def test_contents_name_the_right_pages_and_lead_there(case_pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(case_pdf)
    texts = page_texts(case_pdf)
    bookmarks = [(item.level, item.get_title(), item.get_dest().get_index() + 1) for item in document.get_toc()]
    title = document.get_metadata_value("Title")
    author = document.get_metadata_value("Author")
    document.close()
    assert (title, author) == ("样例选编", "样例市办公室")
    first = [(text, page) for level, text, page in bookmarks if level == 0]
    assert len(first) == 8
    assert sum(1 for level, _, _ in bookmarks if level == 1) == 8
    contents = squeezed(texts[1])
    for text, page in first:
        assert squeezed(text) in squeezed(texts[page - 1])
        assert re.search(re.escape(squeezed(text)) + r"\.+" + str(page) + r"(\D|$)", contents)


def test_the_file_is_fit_to_be_kept(case_pdf: bytes) -> None:
    assert b"<pdfaid:part>2</pdfaid:part>" in case_pdf
    assert b"<pdfaid:conformance>U</pdfaid:conformance>" in case_pdf
    assert b"/StructTreeRoot" in case_pdf
    assert b"/Link" in case_pdf
    names = set(re.findall(rb"/BaseFont ?/([A-Z]{6}\+)?([A-Za-z-]+)", case_pdf))
    assert names
    assert all(prefix and name.startswith(b"Andian") for prefix, name in names)


def test_tables_repeat_their_header_and_set_numbers_right() -> None:
    rows = tuple((f"第{number}项", str(number)) for number in range(60))
    preview = previewed(Document("题", (Table(("项目", "数值"), rows, "关键数据"),)))
    texts = page_texts(preview.pdf)
    assert len(texts) >= 2
    assert all("项目" in text for text in texts)
    assert sum(text.count("关键数据") for text in texts) == 1


def test_places_find_every_block() -> None:
    document = clean_document(FULL)
    layout = previewed(FULL).layout
    shown = {place.block for place in layout.places}
    breaks = {number for number, block in enumerate(document.blocks) if type(block).__name__ == "PageBreak"}
    assert shown - {None} >= set(range(len(document.blocks))) - breaks
    assert [place.page for place in layout.places] == sorted(place.page for place in layout.places)
    heading = next(number for number, block in enumerate(document.blocks) if isinstance(block, Heading))
    page = layout.page_of(heading)
    assert page is not None
    place = next(place for place in layout.places if place.block == heading)
    found = layout.block_at(page, place.y + 1)
    assert found is not None
    assert found.block == heading


def test_a_block_over_several_pages_has_several_places() -> None:
    layout = previewed(HAN_ONLY).layout
    pages = [place.page for place in layout.places if place.block == 0]
    assert pages == list(range(1, layout.pages + 1))


def test_headings_lie_where_the_layout_says(case_pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(case_pdf)
    pages = [item.get_dest().get_index() + 1 for item in document.get_toc()]
    document.close()
    parts: list[Block] = []
    for number in range(1, 9):
        parts += [Heading(1, f"第{number}个案例"), Heading(2, "做法"), paragraph("文字。" * 400)]
    layout = previewed(Document("样例选编", tuple(parts))).layout
    assert [layout.page_of(number) for number, block in enumerate(parts) if isinstance(block, Heading)] == pages


def test_what_stands_beside_the_blocks_is_shown() -> None:
    blocks = (
        Contents("目　录", 2),
        Heading(1, "甲区接电", key="a"),
        Paragraph((Run("减到2天", footnote="样例汇编第3行"), Run("。"))),
        Chart("接电时间", (Bar("甲区", 9, "9天"), Bar("乙市", 3, "3天")), "天", "丁市没有数据。"),
        Index((IndexEntry("样例省", ("a", "missing")),)),
    )
    document = Document(
        "样例汇编",
        blocks,
        cover=Cover("2021年", "样例市办公室", "2026年3月8日", "内部资料"),
        imprint=Imprint((("报：", "样例市委"),), "样例办印", "2026年3月8日印发", "共印50份"),
    )
    cover, *rest = page_texts(Typesetter().archive(document, ExportOptions()))
    assert "— 1 —" not in cover
    assert all(word in cover for word in ("样例汇编", "2021", "样例市办公室", "内部资料"))
    joined = squeezed("".join(rest))
    words = (
        "目录",
        "一、甲区接电",
        "样例汇编第3行",
        "接电时间（单位：天）",
        "丁市没有数据。",
        "样例省",
        "报：样例市委",
        "共印50份",
    )
    for word in words:
        assert word in joined
    assert "样例汇编" not in rest[0]


def test_a_masthead_is_red_and_fits_one_line() -> None:
    masthead = Masthead("优化营商环境改革创新工作情况简报", "第3期", "样例市办公室", "2026年3月8日", "内部资料")
    pdf = Typesetter().archive(Document("题", (paragraph("文。"),), masthead=masthead), ExportOptions())
    with PagePictures(pdf) as pictures:
        picture = pictures.draw(1, 600)
    pixels = [picture.rgb[start : start + 3] for start in range(0, len(picture.rgb) - 3, 3)]
    assert pixels.count(b"\xff\x00\x00") > 500
    assert "优化营商环境改革创新工作情况简报" in squeezed(page_texts(pdf)[0])


def test_what_cannot_be_drawn_is_shown_as_such() -> None:
    texts = "".join(page_texts(archived(Document("题", (paragraph("甲🙂乙\ue123丙陝西營商環境"),)))))
    assert f"甲{SUBSTITUTE}乙{SUBSTITUTE}丙陝西營商環境" in texts


def test_every_role_has_a_style() -> None:
    assert set(map(str, Role)) <= set(styles_of(GB_PROFILE))


def test_the_profile_is_obeyed() -> None:
    faces = replace(GB_PROFILE.faces, body=Typeface.SONG)
    pdf = archived(in_profile(Document("", (paragraph("甲乙丙"),)), faces=faces))
    names = set(re.findall(rb"/BaseFont ?/[A-Z]{6}\+([A-Za-z-]+)", pdf))
    assert b"AndianSong-Regular" in names
    assert b"AndianFang-Regular" not in names


def test_a_warm_typesetter_gives_what_a_cold_one_does() -> None:
    warm = Typesetter()
    document = clean_document(FULL)
    warm.preview(clean_document(HAN_ONLY), ExportOptions())
    assert warm.preview(document, ExportOptions()).layout == Typesetter().preview(document, ExportOptions()).layout


def test_pages_are_drawn_and_counted(tmp_path: Path, grid_pdf: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(grid_pdf)
    with PagePictures(grid_pdf) as pictures:
        assert count_pages(tmp_path / "a.pdf") == len(pictures) == 4
        picture = pictures.draw(4, 300)
    assert (picture.width, picture.height) == (300, 425)
    assert len(picture.rgb) == picture.stride * picture.height


def test_the_data_of_the_template() -> None:
    document = clean_document(FULL)
    options = ExportOptions()
    blocks = list(mapped_blocks(document, options, fonts_folder()))
    compare("pdf/blocks.json", json.dumps(blocks, ensure_ascii=False, indent=1) + "\n")
    frame = frame_data(document, fonts_folder())
    compare("pdf/frame.json", json.dumps(frame, ensure_ascii=False, indent=1) + "\n")


def test_the_pages_of_the_full_document() -> None:
    texts = page_texts(archived(FULL))
    compare("pdf/pages.txt", "\f\n".join(text.replace("\r\n", "\n") for text in texts) + "\n")


def test_a_title_longer_than_the_rest_of_the_page_begins_below_the_masthead() -> None:
    document = Document(
        "长标题" * 100, (paragraph("正文。"),), masthead=Masthead("某报", "第3期", "某办", "2026年3月8日")
    )
    first, second = page_texts(archived(document))[:2]
    assert "长标题" in first
    assert "正文。" in second
