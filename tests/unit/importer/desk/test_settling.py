"""Fields that a person sets: their text form and back, and what does not fit."""

from __future__ import annotations

import pytest

from app.domain.case import Direction, Figure, FigureKind, PartialDate
from app.importer.desk import editing, settling
from app.importer.desk.edits import AddFigure, Field, MoveBoundary, SetField
from app.importer.desk.evidence import lines_of, words_of
from app.importer.desk.values import Desk
from tests.unit.importer.desk.test_desk import desk_of
from tests.unit.importer.layouts import run_in

FIGURE = Figure("用时", FigureKind.BEFORE_AFTER, before="7", after="2", unit="天", direction=Direction.DOWN, line=8)


@pytest.fixture(scope="module")
def desk() -> Desk:
    """Six cases."""
    return desk_of(run_in())


def start_of(desk: Desk, at: int) -> int:
    return desk.cases[at].draft.start_line


@pytest.mark.parametrize(
    ("field", "name", "values"),
    [
        (Field.PARTNERS, "partners", ("甲局", "乙委")),
        (Field.INDICATORS, "indicators", ("I06", "I01")),
        (Field.INSTRUMENTS, "instruments", ("告知承诺",)),
        (Field.BRAND_NAMES, "brand_names", ("快办,码", "贷")),
        (Field.DOCUMENTS, "documents", ("《某办法》",)),
        (Field.BRAND_NAMES, "brand_names", ()),
    ],
)
def test_lists_are_set_undone_and_survive_a_moved_boundary(
    desk: Desk, field: Field, name: str, values: tuple[str, ...]
) -> None:
    start = start_of(desk, 1)
    changed = editing.apply(desk, SetField(start, field, settling.list_text(values)))
    assert getattr(changed.cases[1].draft, name) == values
    moved = editing.apply(changed, MoveBoundary(start, desk.text.after(start)))
    assert getattr(moved.cases[1].draft, name) == values
    assert editing.undo(changed).cases == desk.cases


def test_dates_are_taken_in_their_form_alone(desk: Desk) -> None:
    start = start_of(desk, 0)
    changed = editing.apply(desk, SetField(start, Field.START, "2023-04"))
    assert changed.cases[0].draft.start == PartialDate("2023-04")
    assert editing.apply(changed, SetField(start, Field.START, "")).cases[0].draft.start == ""
    for wrong in ("2023-13", "23", "去年", "2023-04-32"):
        assert editing.apply(desk, SetField(start, Field.DATA_AS_OF, wrong)) is desk


def test_figures_are_set_and_what_is_none_is_passed_over(desk: Desk) -> None:
    start = start_of(desk, 0)
    text = settling.figures_text([FIGURE])
    assert settling.figures_of(text) == (FIGURE,)
    assert editing.apply(desk, SetField(start, Field.FIGURES, text)).cases[0].draft.figures == (FIGURE,)
    for wrong in ("", "{}x", '[{"metric": "用时"}]', "[1]"):
        assert editing.apply(desk, SetField(start, Field.FIGURES, wrong)) is desk


def test_a_figure_is_added_from_words_of_the_text_in_the_order_of_lines(desk: Desk) -> None:
    draft = desk.cases[0].draft
    line = draft.start_line + 1
    added = editing.apply(desk, AddFigure(line, "排队由9次压减至3次"))
    figure = added.cases[0].draft.figures[0]
    assert (figure.before, figure.after, figure.line) == ("9", "3", line)
    assert added.cases[0].draft.figures[1:] == draft.figures
    assert editing.apply(desk, AddFigure(line, "没有数字")) is desk
    assert editing.apply(desk, AddFigure(9999, "3天")) is desk


def test_a_number_that_no_rule_reads_is_taken_with_its_unit() -> None:
    figure = settling.figure_in("印发手册：12 卷，", 4)
    assert figure is not None
    assert (figure.metric, figure.value, figure.unit) == ("印发手册", "12", "卷")


@pytest.mark.parametrize(
    ("figure", "kind"),
    [
        (FIGURE, FigureKind.BEFORE_AFTER),
        (Figure("户数", FigureKind.CHANGE, value="3"), FigureKind.LEVEL),
        (Figure("户数", FigureKind.LEVEL, value="3", direction=Direction.UP), FigureKind.CHANGE),
    ],
)
def test_the_kind_of_a_figure_follows_its_values(figure: Figure, kind: FigureKind) -> None:
    assert settling.kind_of(figure) is kind


def test_values_lead_to_their_lines_those_of_the_reading_and_those_set_by_hand(desk: Desk) -> None:
    draft = desk.cases[0].draft
    assert lines_of(desk, desk.cases[0], Field.PLACE) == (draft.start_line,)
    changed = editing.apply(desk, SetField(draft.start_line, Field.PARTNERS, "窗口人员\n没有的局"))
    found = lines_of(changed, changed.cases[0], Field.PARTNERS)
    assert "窗口人员" in desk.text.lines[found[0] - 1]
    assert found[1] == 0
    assert words_of(Field.PLACE, "福建省 南平市 邵武市") == "邵武"
    assert lines_of(desk, desk.cases[0], Field.TITLE) == (draft.start_line,)
