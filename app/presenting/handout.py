"""A handout from a deck: sheets for the class with questions and room for notes, and what the leader should have at hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.document import Block, Document, Heading, ItemList, PageBreak, Paragraph, Role, Run, Table, paragraph
from app.domain.handout import Audience
from app.domain.slides import Deck, Point, Slide, SlideChart, SlideKind
from app.presenting import handout_labels, labels
from app.presenting.paragraphs import BULLET

_NOTE_LINES = 8
_RULED_LINE = "＿" * 24
"""A line to write on, in every format."""
_LOWEST = 4
_TOLD_TO_CLASS = (SlideKind.BACKGROUND, SlideKind.PROBLEM)
_ASKED = (SlideKind.STOP, SlideKind.QUESTIONS)
_TOLD_TO_LEADER = (SlideKind.RESULTS, SlideKind.LESSONS, SlideKind.OTHERS, SlideKind.TEXT)
_PRESENTER = (SlideKind.CASE, SlideKind.BACKGROUND, SlideKind.PROBLEM, SlideKind.QUESTIONS)


@dataclass(frozen=True, slots=True)
class _Lesson:
    """What belongs together: the slides of one case, or a part, a text or a chart of its own."""

    slides: tuple[Slide, ...]

    @property
    def first(self) -> Slide:
        """The slide that it begins with."""
        return self.slides[0]

    def of(self, kinds: Iterable[SlideKind]) -> Iterator[Slide]:
        """Its slides of some kinds, in their order."""
        wanted = frozenset(kinds)
        return (slide for slide in self.slides if slide.kind in wanted)


def handout(deck: Deck, audience: Audience) -> Document:
    """The handout of a deck that was not fitted to a page."""
    lessons = tuple(_lessons(deck.slides))
    blocks: list[Block] = [paragraph(f"——{handout_labels.SUBTITLES[audience]}", Role.SUBTITLE)]
    if audience is not Audience.LEADER:
        blocks += _sheets(lessons)
    if audience is Audience.BOTH:
        blocks += [PageBreak(), _heading(1, handout_labels.FOR_THE_LEADER)]
    if audience is not Audience.CLASS:
        blocks += _leader_sheets(lessons)
    blocks += _sources(deck.slides)
    return Document(deck.title, tuple(blocks), deck.author, deck.date, own_contents=True)


def _lessons(slides: Sequence[Slide]) -> Iterator[_Lesson]:
    """The slides by what they belong to; cover, contents and sources belong to nothing."""
    gathered: list[Slide] = []
    for slide in slides:
        if slide.kind in {SlideKind.COVER, SlideKind.CONTENTS, SlideKind.SOURCES}:
            continue
        if gathered and (slide.kind is SlideKind.CASE or slide.case_uid != gathered[0].case_uid or not slide.case_uid):
            yield _Lesson(tuple(gathered))
            gathered = []
        gathered.append(slide)
    if gathered:
        yield _Lesson(tuple(gathered))


def _sheets(lessons: Sequence[_Lesson]) -> Iterator[Block]:
    """What the class gets: every case begins a page of its own and tells nothing of what was done."""
    is_first = True
    for lesson, level in _with_levels(lessons):
        first = lesson.first
        if first.kind is SlideKind.CASE:
            if not is_first:
                yield PageBreak()
            yield _heading(level, first.title)
            yield from (_plain(point, Role.INFORMATION) for point in first.points)
            for slide in lesson.of(_TOLD_TO_CLASS):
                yield from _section(slide, level)
            yield from _questions(lesson, level)
            yield _heading(min(level + 1, _LOWEST), handout_labels.MY_NOTES)
            yield from (paragraph(_RULED_LINE) for _ in range(_NOTE_LINES))
            is_first = False
        else:
            yield from _other(first, level)
            is_first = is_first and first.kind is SlideKind.PART


def _questions(lesson: _Lesson, level: int) -> Iterator[Block]:
    """All questions, those of the slide on which the class stops first."""
    asked = tuple(point.runs for slide in lesson.of(_ASKED) for point in slide.points)
    if asked:
        yield _heading(min(level + 1, _LOWEST), handout_labels.TO_DISCUSS)
        yield ItemList(tuple(tuple(Run(run.text, run.bold) for run in runs) for runs in asked), ordered=True)


def _leader_sheets(lessons: Sequence[_Lesson]) -> Iterator[Block]:
    """What the leader gets: notes, the measures as answers, figures with their places, results, others."""
    for lesson, level in _with_levels(lessons):
        first = lesson.first
        if first.kind is SlideKind.CASE:
            yield _heading(level, first.title)
            yield from _case_for_leader(lesson, level)
        elif first.kind is SlideKind.PART:
            yield _heading(level, first.title)
        elif first.notes:
            yield _heading(level, first.title)
            yield from (paragraph(note) for note in first.notes)


def _case_for_leader(lesson: _Lesson, level: int) -> Iterator[Block]:
    below = min(level + 1, _LOWEST)
    notes = tuple(dict.fromkeys(note for slide in lesson.of(_PRESENTER) for note in slide.notes))
    if notes:
        yield _heading(below, handout_labels.BEFOREHAND)
        yield from (paragraph(note) for note in notes)
    yield from _measures(lesson, below)
    yield from _figures(lesson, below)
    for slide in lesson.of(_TOLD_TO_LEADER):
        yield from _section(slide, level)
        yield from (paragraph(note, Role.NOTE) for note in slide.notes)


def _measures(lesson: _Lesson, below: int) -> Iterator[Block]:
    """What was done, a paragraph for each measure with its lead in bold; what the class compares its answers with."""
    told: list[Block] = []
    notes: list[Block] = []
    for slide in lesson.of((SlideKind.MEASURE,)):
        if slide.title == labels.RECAP:
            continue
        lead = (Run(f"{slide.lead}。", bold=True),) if slide.lead else ()
        if lead:
            runs = (Run(run.text, run.bold) for point in slide.points for run in point.runs)
            told.append(Paragraph((*lead, *runs)))
        else:
            told += _points(slide.points)
        notes += (paragraph(note, Role.NOTE) for note in slide.notes)
    if told:
        yield _heading(below, handout_labels.ANSWERS)
        yield from (*told, *notes)


def _figures(lesson: _Lesson, below: int) -> Iterator[Block]:
    """The figures as one table, below it where each stands in the original."""
    rows: list[tuple[str, str, str]] = []
    notes: list[Block] = []
    for slide in lesson.of((SlideKind.FIGURES, SlideKind.CHART)):
        rows += ((tile.metric, tile.before, tile.value) for tile in slide.tiles)
        if slide.chart is not None:
            rows += (_row_of(row.label, row.shown) for row in slide.chart.rows)
        notes += (paragraph(note, Role.NOTE) for note in slide.notes)
    if rows:
        yield _heading(below, labels.FIGURES)
        yield _figure_table(rows)
        yield from notes


def _figure_table(rows: Sequence[tuple[str, str, str]]) -> Table:
    """The figures; a column for what was before only where something is known of it."""
    if any(before for _, before, _ in rows):
        return Table((handout_labels.METRIC, labels.BEFORE, labels.VALUE), tuple(rows))
    return Table((handout_labels.METRIC, labels.VALUE), tuple((metric, value) for metric, _, value in rows))


def _row_of(label: str, shown: tuple[str, ...]) -> tuple[str, str, str]:
    return (label, shown[0] if len(shown) > 1 else "", shown[-1] if shown else "")


def _other(slide: Slide, level: int) -> Iterator[Block]:
    """A part, a text of the writer's own, a chart."""
    yield _heading(level, slide.title)
    yield from _points(slide.points)
    if slide.chart is not None:
        yield _chart_table(slide.chart)


def _chart_table(chart: SlideChart) -> Table:
    rows = tuple((row.label, *row.shown) for row in chart.rows)
    return Table(
        (handout_labels.METRIC, *chart.series), rows, labels.UNIT.format(unit=chart.unit) if chart.unit else ""
    )


def _section(slide: Slide, level: int) -> Iterator[Block]:
    if slide.points:
        yield _heading(min(level + 1, _LOWEST), slide.title)
        yield from _points(slide.points)


def _points(points: Sequence[Point]) -> Iterator[Block]:
    """Sentences become paragraphs again where bullets only parted them; numbered points stay a list."""
    if any(point.mark not in {"", BULLET} for point in points):
        yield ItemList(tuple(_runs(point) for point in points), ordered=True)
    else:
        yield from (Paragraph(_runs(point)) for point in points)


def _plain(point: Point, role: Role) -> Paragraph:
    return Paragraph(_runs(point), role)


def _heading(level: int, text: str) -> Heading:
    """A heading without a number: the sheets of one case are read apart from those of the others."""
    return Heading(level, text, numbered=False)


def _runs(point: Point) -> tuple[Run, ...]:
    return tuple(Run(run.text, run.bold) for run in point.runs)


def _with_levels(lessons: Sequence[_Lesson]) -> Iterator[tuple[_Lesson, int]]:
    """Each lesson with the level of its heading: parts stand above what follows them."""
    level = 1
    for lesson in lessons:
        if lesson.first.kind is SlideKind.PART:
            level = 2
            yield lesson, 1
        else:
            yield lesson, level


def _sources(slides: Sequence[Slide]) -> Iterator[Block]:
    """Where the cases come from; that of a single one stands below its title."""
    for slide in slides:
        if slide.kind is SlideKind.SOURCES:
            yield _heading(1, slide.title)
            yield from (paragraph(point.text, Role.SOURCE) for point in slide.points)
