"""Presentations: what is written is read back word for word, can be edited, and holds nothing that runs or leads outside."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Pt

from app.domain.case import CaseUid
from app.domain.progress import no_report
from app.domain.slides import ChartRow, Deck, Point, Ratio, Slide, SlideChart, SlideKind, SlideRun, Tile
from app.errors import Cancelled, ExportFailed
from app.export.pptx.charts import harmless
from app.export.pptx.writer import write
from app.export.registry import SLIDE_FORMATS
from app.export.slides import clean_deck, export_slides
from app.presenting.placing import set_pages
from app.presenting.widths import WidestMeasure
from app.wording import phrase

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
CHART = SlideChart(
    ("改革前", "改革后"),
    (ChartRow("接电时间", (9.0, 2.0), ("9天", "2天")), ChartRow("审批", (30.0, 5.5), ("30天", "约5.5天"))),
    "天",
    "另有一项单位不同。",
)
DECK = Deck(
    "样例课",
    (
        Slide(SlideKind.COVER, "样例课", points=(Point((SlideRun("某办公室"),), faint=True),)),
        Slide(SlideKind.CASE, "案例甲", points=(Point((SlideRun("江苏省"),)),), case_uid=CaseUid("a")),
        Slide(
            SlideKind.MEASURE,
            "做法 1/1",
            "案例甲",
            lead="一口受理",
            points=(
                Point((SlideRun("窗口"), SlideRun("并联", bold=True), SlideRun("办理 24 小时。\n另起一行。")), "1."),
                Point((SlideRun("第二条。"),), "2."),
                Point((SlideRun("接着说。"),)),
                Point((SlideRun("第五条。"),), "5."),
                Point((SlideRun("一点。"),), "•"),
            ),
            notes=("备注一", "备注二"),
            case_uid=CaseUid("a"),
        ),
        Slide(SlideKind.FIGURES, "关键数据", tiles=(Tile("接电时间", "2天", "9天"), Tile("满意度", "99%"))),
        Slide(SlideKind.CHART, "关键数据（单位：天）", chart=CHART),
        Slide(SlideKind.CASE, "案例乙", case_uid=CaseUid("b")),
    ),
    "某办公室",
)


def written(deck: Deck, ratio: Ratio = Ratio.WIDE) -> bytes:
    """A deck as the bytes of a file."""
    file = BytesIO()
    write(set_pages(clean_deck(deck), ratio, WidestMeasure()), file, no_report)
    return file.getvalue()


def slides(content: bytes) -> list:  # type: ignore[type-arg]
    """The slides, read back by the library."""
    return list(Presentation(BytesIO(content)).slides)


def parts(content: bytes) -> dict[str, bytes]:
    """The files in the package."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def chart_of(content: bytes) -> Chart:
    """The chart of the fifth slide."""
    found: Chart = next(shape.chart for shape in slides(content)[4].shapes if shape.has_chart)
    return found


def one(**content: object) -> Deck:
    """A deck of one slide."""
    return Deck("题", (Slide(SlideKind.TEXT, "题", **content),))  # type: ignore[arg-type]


@pytest.mark.parametrize(("ratio", "width"), [(Ratio.WIDE, 960), (Ratio.STANDARD, 720)])
def test_text_stands_in_placeholders(ratio: Ratio, width: int) -> None:
    content = written(DECK, ratio)
    presentation = Presentation(BytesIO(content))
    assert (presentation.slide_width, presentation.slide_height) == (Pt(width), Pt(540))
    measure = presentation.slides[2]
    assert measure.shapes.title.text == "做法 1/1"
    texts = {shape.placeholder_format.idx: shape.text_frame.text for shape in measure.placeholders}
    assert texts[13] == "案例甲"
    assert texts[14] == "一口受理"
    assert texts[1] == "窗口并联办理 24 小时。\v另起一行。\n第二条。\n接着说。\n第五条。\n一点。"
    assert measure.notes_slide.notes_text_frame.text == "备注一\n备注二"
    assert not presentation.slides[1].has_notes_slide
    assert [slide.slide_layout.name for slide in presentation.slides][:4] == [
        "封面与案例首页",
        "封面与案例首页",
        "标题、提要与正文",
        "标题与数据",
    ]
    tiles = [shape.text_frame.text for shape in presentation.slides[3].shapes if not shape.is_placeholder]
    assert tiles == ["接电时间\n9天 →\n2天", "满意度\n99%"]


def test_numbers_bullets_and_weights_are_those_of_the_program() -> None:
    root = ET.fromstring(parts(written(DECK))["ppt/slides/slide3.xml"])
    body = next(shape for shape in root.iter(f"{P}sp") if "第二条" in "".join(shape.itertext()))
    marks = [_mark(paragraph) for paragraph in body.iter(f"{A}p")]
    assert marks == ["1", "1", None, "5", "•"], "successive numbers are one list"
    bold = [run.find(f"{A}t").text for run in body.iter(f"{A}r") if run.find(f"{A}rPr").get("b") == "1"]  # type: ignore[union-attr]
    assert bold == ["并联"]


def _mark(paragraph: ET.Element) -> str | None:
    """The number with which the list of a paragraph begins, or its bullet."""
    number, bullet = paragraph.find(f"{A}pPr/{A}buAutoNum"), paragraph.find(f"{A}pPr/{A}buChar")
    if number is not None:
        return number.get("startAt")
    return bullet.get("char") if bullet is not None else None


def test_every_run_names_the_chinese_face_and_steps_are_exact() -> None:
    found = parts(written(DECK))
    theme = found["ppt/theme/theme1.xml"].decode()
    assert '<a:ea typeface="微软雅黑"/>' in theme
    for name in (name for name in found if name.startswith("ppt/slides/slide")):
        root = ET.fromstring(found[name])
        for run in (run for tag in ("r", "br") for run in root.iter(f"{A}{tag}")):
            face = run.find(f"{A}rPr/{A}ea")
            assert face is not None
            assert face.get("typeface") in {"+mn-ea", "+mj-ea"}
        for properties in root.iter(f"{A}pPr"):
            assert properties.find(f"{A}lnSpc/{A}spcPts") is not None


def test_a_chart_is_native_and_its_labels_are_those_published() -> None:
    content = written(DECK)
    chart = chart_of(content)
    assert [list(series.values) for series in chart.plots[0].series] == [[9.0, 30.0], [2.0, 5.5]]
    assert list(chart.plots[0].categories) == ["接电时间", "审批"]
    labels = [series.data_labels for series in chart.plots[0].series]
    assert [(each.number_format, each.show_value) for each in labels] == [('General"天"', True)] * 2
    after = chart.plots[0].series[1]
    assert after.points[1].data_label.text_frame.text == "约5.5天"
    assert chart.has_legend
    place = next(shape for shape in slides(content)[4].placeholders if shape.has_chart)
    assert place.placeholder_format.type is PP_PLACEHOLDER.CHART
    assert "审批：30天 → 约5.5天" in parts(content)["ppt/slides/slide5.xml"].decode()
    notes = [shape.text_frame.text for shape in slides(content)[4].placeholders if shape.has_text_frame]
    assert "另有一项单位不同。" in notes


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ('=HYPERLINK("http://x","y")', '＝HYPERLINK("http://x","y")'),
        ("+1", "＋1"),
        ("-1", "－1"),
        ("@SUM", "＠SUM"),
        ("{=1+1}", "｛＝1+1}"),
        ("http://example.org", "http：//example.org"),
        ("external:C:\\x", "external：C:\\x"),
        (" mailto:a@b", " mailto：a@b"),
        ("办理=快", "办理=快"),
    ],
)
def test_labels_never_become_formulas_or_links(label: str, shown: str) -> None:
    assert harmless(label) == shown
    rows = (ChartRow(label, (1.0,), ("1",)), ChartRow("乙", (2.0,), ("2",)))
    content = written(one(chart=SlideChart(("数值",), rows)))
    book = next(data for name, data in parts(content).items() if name.endswith(".xlsx"))
    inside = parts(book)
    assert not any("externalLink" in name for name in inside)
    assert not any(b'TargetMode="External"' in data for data in inside.values())
    assert all(b"<f>" not in data for name, data in inside.items() if "worksheets" in name)


def test_nothing_leads_outside_and_nothing_runs() -> None:
    text = 'javascript:alert(1) \\\\server\\share file:///etc/passwd <a:t>x</a:t> =cmd|"/c calc"!A1'
    content = written(one(points=(Point((SlideRun(text),)),), notes=(text,)))
    found = parts(content)
    assert not any(b'TargetMode="External"' in data for data in found.values())
    assert not any("vba" in name or "oleObject" in name or "activeX" in name for name in found)
    assert not any(b"hlinkClick" in data for data in found.values())
    assert slides(content)[0].placeholders[1].text_frame.text == text
    assert b"macroEnabled" not in found["[Content_Types].xml"]


def test_properties_name_the_issuer_alone() -> None:
    properties = Presentation(BytesIO(written(DECK))).core_properties
    assert (properties.title, properties.author, properties.last_modified_by) == ("样例课", "某办公室", "某办公室")
    long = Presentation(BytesIO(written(Deck("题" * 300, DECK.slides)))).core_properties
    assert len(long.title) == 255
    assert not any("app.xml" in name or "thumbnail" in name for name in parts(written(DECK)))


def test_cases_are_sections() -> None:
    document = parts(written(DECK))["ppt/presentation.xml"].decode()
    assert document.count("<p14:section ") == 3
    assert 'name="案例甲"' in document
    assert "sectionLst" not in parts(written(one()))["ppt/presentation.xml"].decode()


def test_every_part_has_a_type_and_every_relation_its_part() -> None:
    found = parts(written(DECK))
    for name, data in found.items():
        if not name.endswith(".rels"):
            continue
        folder = Path(name).parent.parent
        for relation in ET.fromstring(data):
            target = (Path("/") / folder / relation.attrib["Target"]).resolve()
            assert str(target).lstrip("/") in found, (name, relation.attrib["Target"])
    ids = [root.get("id") for root in ET.fromstring(found["ppt/slides/slide3.xml"]).iter(f"{P}cNvPr")]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("ratio", Ratio)
def test_bad_text_does_no_harm(ratio: Ratio) -> None:
    text = "甲\x00\x0b\ud800\ufffe\u202e乙🙂𠮷\ue123<&>\"'"
    deck = Deck(
        f"题{text}",
        (
            Slide(SlideKind.CASE, "改" * 120 + "\x01", points=(Point((SlideRun(text),)),), notes=(text,)),
            Slide(SlideKind.TEXT, "长文", points=(Point((SlideRun("没有句号的长文" * 4300),)),)),
            Slide(SlideKind.FIGURES, "数据", tiles=tuple(Tile(f"{text}{n}", f"{n}\x02", "\x03") for n in range(200))),
            Slide(SlideKind.CHART, "图", chart=SlideChart((text,), (ChartRow(text, (0.0,), (text,)),), '天"\\')),
        ),
    )
    found = slides(written(deck, ratio))
    said = "".join(
        re.sub("[\n\v]", "", shape.text_frame.text) for slide in found for shape in slide.shapes if shape.has_text_frame
    )
    assert "甲乙🙂𠮷\ue123<&>\"'" in said
    assert said.count("没有句号的长文") >= 4200
    assert sum(f"乙🙂𠮷\ue123<&>\"'{n}" in said for n in range(200)) == 200


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    pages = set_pages(DECK, Ratio.WIDE, WidestMeasure())
    target = tmp_path / "课.pptx"
    target.write_bytes(b"old")

    def stop(done: int, _total: int, _what: str) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_slides(pages, "pptx", target, stop)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
    with pytest.raises(ExportFailed):
        export_slides(pages, "ppt", target)
    export_slides(pages, "pptx", target)
    assert len(Presentation(str(target)).slides) == len(pages.pages)


def test_the_format_has_a_name() -> None:
    for language in ("zh_CN", "en"):
        assert all(phrase(form.label, language) != form.label for form in SLIDE_FORMATS.values())
