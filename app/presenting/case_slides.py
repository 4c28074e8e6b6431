"""The slides of one case, as a lesson goes: what it is, what was wrong, stop and think, what was done, what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from app.domain.case import Case, Section, SectionKind
from app.domain.notes import GIST, ORIGINAL, WHOLE_CASE, TextPlace
from app.domain.slides import Point, Slide, SlideKind, SlideRun
from app.presenting import labels
from app.presenting.figures import charts_of, tile_of
from app.presenting.material import CaseMaterial
from app.presenting.paragraphs import BULLET, BodyParagraph, body_paragraphs, one_line, sentences, text_of
from app.text.figure_text import figure_line
from app.text.places_of_sections import placed_sections

_TROUBLE = re.compile(
    "但|然而|却|问题|痛点|堵点|难|不足|缺|滞后|繁|慢|多头|重复|反复|往返|来回|短板|制约|瓶颈|薄弱|不畅|不便|不高|不够|"
    "不清|不一|不通|不到|不对|无法|不能|只能|风险|负担|冗长|过长|过高"
)
_FEWEST_FOR_RECAP = 3
_OPENING = (SectionKind.OVERVIEW,)
_CLOSING = (SectionKind.LESSONS, SectionKind.NEXT_STEPS)
_KINDS = {SectionKind.RESULTS: SlideKind.RESULTS, SectionKind.LESSONS: SlideKind.LESSONS}


def case_slides(material: CaseMaterial) -> tuple[Slide, ...]:
    """All slides of a case in their order, not yet fitted to a page."""
    case = material.detail.case
    header = one_line(case.short_title or case.title)
    slides = chain(
        _opening(material),
        _sections(material, _OPENING),
        _background(material),
        _stop(material),
        _measures(material),
        _sections(material, (SectionKind.RESULTS,)),
        _figures(material),
        _others(material),
        _questions(material),
        _sections(material, _CLOSING),
    )
    found = tuple(replace(slide, header=header, case_uid=case.uid) for slide in slides)
    whole = found if len(found) > 1 else (*found, *_without_card(material, header))
    first = replace(whole[0], header="")
    return (first, *whole[1:])


def _opening(material: CaseMaterial) -> Iterator[Slide]:
    """The title, below it where, what about and since when; for the presenter what the case comes to."""
    case = material.detail.case
    place = " ".join(filter(None, (*case.place.names, case.organization)))
    about = " · ".join((*material.indicators, *case.instruments))
    points = (place, about, f"{labels.SOURCE_LABEL}{material.source.removeprefix(labels.SOURCE_LABEL)}")
    cut_off = "" if case.complete else labels.CUT_OFF
    notes = (
        case.gist,
        labels.ORGANIZATION.format(name=case.organization) if case.organization else "",
        labels.PARTNERS.format(names="、".join(case.partners)) if case.partners else "",
        labels.DOCUMENTS.format(names="、".join(case.documents)) if case.documents else "",
        cut_off,
        *_own(material, WHOLE_CASE),
        *_own(material, GIST),
        *_own(material, ORIGINAL),
    )
    yield Slide(
        SlideKind.CASE,
        one_line(case.title) or labels.UNTITLED,
        points=tuple(
            Point((SlideRun(one_line(text)),), faint=number > 0)
            for number, text in enumerate((*points, cut_off))
            if text
        ),
        notes=_kept(notes),
    )


def _background(material: CaseMaterial) -> Iterator[Slide]:
    """The background, and from the first sentence that tells of trouble on what was wrong."""
    for place, section in _of_kinds(material.detail.case, (SectionKind.BACKGROUND,)):
        said = tuple(chain.from_iterable(map(_sentences, body_paragraphs(section.body))))
        turn = next((number for number, runs in enumerate(said) if _TROUBLE.search(text_of(runs))), len(said))
        heading = _heading(section)
        notes = _own(material, place)
        if turn == 0:
            usual = heading == labels.HEADINGS[SectionKind.BACKGROUND]
            title = labels.BACKGROUND_AND_PROBLEM if usual else heading
            yield Slide(SlideKind.PROBLEM, title, points=_bullets(said), notes=notes)
            continue
        yield Slide(SlideKind.BACKGROUND, heading, points=_bullets(said[:turn]), notes=notes)
        if said[turn:]:
            yield Slide(SlideKind.PROBLEM, labels.PROBLEM, points=_bullets(said[turn:]))


def _stop(material: CaseMaterial) -> Iterator[Slide]:
    """Let the class think before it is told; only where there is something to tell."""
    done = _all_measures(material.detail.case)
    if done:
        points = tuple(Point((SlideRun(text),), step=number) for number, text in enumerate(labels.STOP_QUESTIONS))
        told = (f"{number}. {_lead_of(paragraph)}" for number, paragraph in enumerate(done, start=1))
        yield Slide(SlideKind.STOP, labels.STOP, points=points, notes=(labels.STOP_NOTE, *told))


def _measures(material: CaseMaterial) -> Iterator[Slide]:
    """A slide for each measure with a lead, what has none in one slide for each section; at the end all leads at once."""
    case = material.detail.case
    total = sum(1 for paragraph in _all_measures(case) if paragraph.lead)
    number = 0
    for place, section in _of_kinds(case, (SectionKind.MEASURES,)):
        loose: list[BodyParagraph] = []
        notes = _own(material, place)
        for paragraph in body_paragraphs(section.body):
            if not paragraph.lead:
                loose.append(paragraph)
                continue
            yield from _loose(section, loose, notes)
            loose, number = [], number + 1
            title = labels.MEASURE_OF.format(number=number, total=total)
            said = _bullets(sentences(paragraph.runs), first_step=1)
            yield Slide(
                SlideKind.MEASURE, title, lead=_bare(paragraph.lead), points=said, notes=notes if number == 1 else ()
            )
        yield from _loose(section, loose, notes if not number else ())
    if total >= _FEWEST_FOR_RECAP:
        leads = (paragraph.lead for paragraph in _all_measures(case) if paragraph.lead)
        points = tuple(Point((SlideRun(_bare(lead)),), f"{place}.") for place, lead in enumerate(leads, start=1))
        yield Slide(SlideKind.MEASURE, labels.RECAP, points=points)


def _loose(section: Section, paragraphs: Sequence[BodyParagraph], notes: tuple[str, ...]) -> Iterator[Slide]:
    if paragraphs:
        yield Slide(SlideKind.MEASURE, _heading(section), points=_points(paragraphs), notes=notes)


def _figures(material: CaseMaterial) -> Iterator[Slide]:
    """Those with before and after in one unit as a chart, the others as tiles; for the presenter where each stands."""
    figures = material.detail.case.figures
    charts = charts_of(figures)
    charted = tuple(figure for _, group in charts for figure in group)
    tiled = tuple(figure for figure in figures if figure not in charted)
    own = _own(material, TextPlace("figures"))
    if tiled:
        tiles = tuple(tile_of(figure, step) for step, figure in enumerate(tiled))
        lines = tuple(
            labels.SOURCE_LINE.format(figure=figure_line(figure), line=figure.line) if figure.line else ""
            for figure in tiled
        )
        yield Slide(SlideKind.FIGURES, labels.FIGURES, tiles=tiles, notes=_kept((*own, *lines)))
    for chart, group in charts:
        lines = tuple(
            labels.SOURCE_LINE.format(figure=figure_line(figure), line=figure.line) if figure.line else ""
            for figure in group
        )
        title = f"{labels.FIGURES}（{labels.UNIT.format(unit=chart.unit)}）" if chart.unit else labels.FIGURES
        yield Slide(SlideKind.CHART, title, chart=chart, notes=_kept(lines))


def _others(material: CaseMaterial) -> Iterator[Slide]:
    """Related cases, one by one."""
    if not material.others:
        return
    points, notes = [], []
    for step, other in enumerate(material.others):
        place = f"（{other.place}）" if other.place else ""
        title = one_line(f"{other.title}{place}")
        runs = (SlideRun(f"{title}\n" if other.gist else title, bold=True), SlideRun(one_line(other.gist)))
        points.append(Point(tuple(run for run in runs if run.text), BULLET, step))
        if other.in_common:
            notes.append(f"{other.title}：{labels.IN_COMMON.format(names='、'.join(other.in_common))}")
    yield Slide(SlideKind.OTHERS, labels.OTHERS, points=tuple(points), notes=_kept(notes))


def _questions(material: CaseMaterial) -> Iterator[Slide]:
    for place, section in _of_kinds(material.detail.case, (SectionKind.QUESTIONS,)):
        points = _points(body_paragraphs(section.body))
        yield Slide(SlideKind.QUESTIONS, _heading(section), points=points, notes=_own(material, place))


def _sections(material: CaseMaterial, kinds: tuple[SectionKind, ...]) -> Iterator[Slide]:
    """A slide for each section of these kinds: numbered paragraphs as they are, others by sentences."""
    for place, section in _of_kinds(material.detail.case, kinds):
        paragraphs = body_paragraphs(section.body)
        is_list = any(paragraph.mark for paragraph in paragraphs)
        said = chain.from_iterable(map(_sentences, paragraphs))
        points = _points(paragraphs) if is_list else _bullets(tuple(said))
        kind = _KINDS.get(section.kind, SlideKind.TEXT)
        yield Slide(kind, _heading(section), points=points, notes=_own(material, place))


def _without_card(material: CaseMaterial, header: str) -> Iterator[Slide]:
    """What there is of a case that has no sections: its gist, or its own text."""
    detail = material.detail
    body, title = detail.case.gist, labels.GIST
    if not body and detail.original is not None:
        body, title = detail.original.text, labels.ORIGINAL
    points = _points(body_paragraphs(body))
    if points:
        yield Slide(SlideKind.TEXT, title, header=header, points=points, case_uid=detail.case.uid)


def _of_kinds(case: Case, kinds: tuple[SectionKind, ...]) -> tuple[tuple[TextPlace, Section], ...]:
    """The sections of some kinds that say something, in the order of the kinds."""
    return tuple(
        (place, section)
        for kind in kinds
        for place, section in placed_sections(case)
        if section.kind is kind and body_paragraphs(section.body)
    )


def _all_measures(case: Case) -> tuple[BodyParagraph, ...]:
    sections = _of_kinds(case, (SectionKind.MEASURES,))
    return tuple(chain.from_iterable(body_paragraphs(section.body) for _, section in sections))


def _lead_of(paragraph: BodyParagraph) -> str:
    """The lead of a measure, or its first sentence."""
    return paragraph.lead or text_of(next(iter(sentences(paragraph.runs)), ()))


def _sentences(paragraph: BodyParagraph) -> tuple[tuple[SlideRun, ...], ...]:
    return sentences(paragraph.whole)


def _bullets(said: Iterable[tuple[SlideRun, ...]], first_step: int = 0) -> tuple[Point, ...]:
    """A point with a bullet for each sentence, one step each; a single sentence needs no bullet."""
    every = tuple(said)
    mark = BULLET if len(every) > 1 else ""
    return tuple(Point(runs, mark, step) for step, runs in enumerate(every, start=first_step))


def _points(paragraphs: Iterable[BodyParagraph]) -> tuple[Point, ...]:
    """A point for each paragraph as it stands, one step each."""
    return tuple(Point(paragraph.whole, paragraph.mark, step) for step, paragraph in enumerate(paragraphs))


def _bare(lead: str) -> str:
    """A lead that stands alone, without the stop at its end."""
    return one_line(lead).rstrip("。：:；;")


def _heading(section: Section) -> str:
    return one_line(section.heading) or labels.HEADINGS[section.kind]


def _own(material: CaseMaterial, place: TextPlace) -> tuple[str, ...]:
    return tuple(f"{labels.OWN_NOTE}{note}" for note in material.notes_at(place))


def _kept(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(one_line(text) for text in texts if text.strip())
