"""Every slide of every bundled card, at both shapes of page, painted: no text leaves its place."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.domain.case import Case, CaseDetail
from app.domain.slides import Ratio, Slide, SlideRun
from app.library.content import Content, load_content
from app.paths import resource
from app.presenting import page
from app.presenting.case_slides import case_slides
from app.presenting.fitting import fit
from app.presenting.layout import LaidOut, lay_out
from app.presenting.material import CaseMaterial, OtherCase
from app.presenting.pieces import AreaName, TextLine
from app.ui.presenting.faces import UNIT, FaceMeasure, slide_font
from app.ui.presenting.looks import LOOKS, LookName
from app.ui.presenting.painting import paint_slide

PIXELS_HIGH = 270
SLACK = 2
"""Pixels beside a margin in which the softened edge of a letter may lie."""


@pytest.fixture(scope="module")
def content() -> Content:
    """The bundled cards."""
    return load_content(resource())


@pytest.fixture(scope="module")
def measure(qapp: QApplication) -> FaceMeasure:
    """The face of slides."""
    return FaceMeasure()


def slides_of(content: Content) -> Iterator[Slide]:
    """The slides of every card, each with the next four as what others did, and its source."""
    sources = {bundled.source.id: bundled.source for bundled in content.sources}
    names = {indicator.code: indicator.name for indicator in content.vocabulary.indicators}
    cases = content.cases
    for place, case in enumerate(cases):
        others = tuple(other(each) for each in (cases * 2)[place + 1 : place + 5])
        indicators = tuple(names[code] for code in case.indicators)
        source = sources[case.source_id]
        detail = CaseDetail(case, source, None)
        yield from case_slides(CaseMaterial(detail, indicators, f"{source.issuer}《{source.title}》", others))


def other(case: Case) -> OtherCase:
    """A case as it is named beside another one."""
    return OtherCase(case.title, "".join(case.place.names), case.gist, ())


def check_places(slide: Slide, ratio: Ratio, laid_out: LaidOut, measure: FaceMeasure) -> None:
    """Each line is within its area and as wide as the face draws it; no two lie over one another."""
    margin = page.MARGINS[ratio]
    lines = [piece for piece in laid_out.pieces if isinstance(piece, TextLine)]
    for line in lines:
        drawn = sum(measure.width(run, line.size) for run in line.runs)
        assert line.box.left >= margin - 0.01, slide.title
        assert line.box.left + drawn <= laid_out.width - margin + 0.01, slide.title
        assert line.box.bottom <= page.BODY_BOTTOM + 0.01, slide.title
    starts = sorted({line.box.left for line in lines})
    for left in starts:
        column = sorted((line.box for line in lines if line.box.left == left), key=lambda box: box.top)
        assert all(above.bottom <= below.top + 0.01 for above, below in pairwise(column)), slide.title


def check_paint(laid_out: LaidOut, ratio: Ratio, measure: FaceMeasure) -> None:
    """Nothing was painted into the margins."""
    scale = PIXELS_HIGH / page.HEIGHT
    width = round(laid_out.width * scale)
    image = QImage(width, PIXELS_HIGH, QImage.Format.Format_RGB32)
    look = LOOKS[LookName.LIGHT]
    painter = QPainter(image)
    paint_slide(painter, laid_out, QRectF(image.rect()), 99, look, measure)
    painter.end()
    beside = int(page.MARGINS[ratio] * scale) - SLACK
    below = round(page.BODY_BOTTOM * scale) + SLACK
    for strip in (
        QRect(0, 0, beside, PIXELS_HIGH),
        QRect(width - beside, 0, beside, PIXELS_HIGH),
        QRect(0, below, width, PIXELS_HIGH - below),
        QRect(0, 0, width, round(page.HEADER_TOP * scale) - SLACK),
    ):
        part = image.copy(strip)
        empty = QImage(part.size(), part.format())
        empty.fill(QColor(look.paper))
        assert part == empty


@pytest.mark.parametrize("ratio", Ratio)
def test_no_text_of_any_card_leaves_its_place(content: Content, measure: FaceMeasure, ratio: Ratio) -> None:
    painted = 0
    for slide in slides_of(content):
        fitted = fit(slide, ratio, measure)
        assert "".join(point.text for each in fitted for point in each.points) == "".join(
            point.text for point in slide.points
        )
        assert sum(len(each.tiles) for each in fitted) == len(slide.tiles)
        for each in fitted:
            laid_out = lay_out(each, ratio, "888 / 888", measure)
            check_places(each, ratio, laid_out, measure)
            check_paint(laid_out, ratio, measure)
            painted += 1
    assert len(content.cases) == 94
    assert painted > 10 * len(content.cases)


def test_text_that_leaves_its_place_is_seen(content: Content, measure: FaceMeasure) -> None:
    slide = next(slides_of(content))
    laid_out = lay_out(fit(slide, Ratio.WIDE, measure)[0], Ratio.STANDARD, "", measure)
    with pytest.raises(AssertionError):
        check_paint(LaidOut(500.0, laid_out.pieces), Ratio.STANDARD, measure)


def test_measured_widths_are_those_of_the_face(measure: FaceMeasure) -> None:
    run = SlideRun("接电提速50%", bold=True)
    face = QFontMetricsF(slide_font(bold=True))
    assert measure.width(run, 24.0) == pytest.approx(face.horizontalAdvance(run.text) * 24 / UNIT)
    assert measure.width(run, 48.0) == pytest.approx(2 * measure.width(run, 24.0))


def test_the_head_has_its_own_place(content: Content, measure: FaceMeasure) -> None:
    slide = fit(list(slides_of(content))[1], Ratio.WIDE, measure)[0]
    areas = {piece.area for piece in lay_out(slide, Ratio.WIDE, "2 / 9", measure).pieces if isinstance(piece, TextLine)}
    assert areas == {AreaName.HEADER, AreaName.NUMBER, AreaName.TITLE, AreaName.BODY}
