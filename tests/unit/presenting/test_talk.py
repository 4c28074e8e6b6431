"""Where a talk stands after each move."""

from __future__ import annotations

from dataclasses import replace

from app.domain.slides import Deck, Point, Slide, SlideKind, SlideRun
from app.presenting.talk import Talk, back, forward, jump, next_slide, previous_slide, refitted

PLAIN = Slide(SlideKind.TEXT, "一")
STEPPED = Slide(SlideKind.TEXT, "二", points=tuple(Point((SlideRun("点"),), step=step) for step in range(3)))
LAST = Slide(SlideKind.TEXT, "三")
TALK = Talk(Deck("课", (PLAIN, STEPPED, LAST)))


def place(talk: Talk) -> tuple[int, int]:
    """Slide and step."""
    return talk.slide, talk.shown_step


def test_going_on_shows_step_after_step() -> None:
    places = []
    talk = TALK
    for _ in range(6):
        talk = forward(talk)
        places.append(place(talk))
    assert places == [(1, 0), (1, 1), (1, 2), (2, 0), (2, 0), (2, 0)]


def test_going_back_comes_to_whole_slides() -> None:
    places = []
    talk = jump(TALK, 3)
    for _ in range(5):
        talk = back(talk)
        places.append(place(talk))
    assert places == [(1, 2), (1, 1), (1, 0), (0, 0), (0, 0)]


def test_whole_slides_go_by_one_by_one() -> None:
    talk = forward(replace(TALK, at_once=True))
    assert place(talk) == (1, 2)
    assert place(forward(talk)) == (2, 0)
    assert place(back(talk)) == (0, 0)


def test_slides_can_be_passed_without_their_steps() -> None:
    assert place(next_slide(next_slide(TALK))) == (2, 0)
    assert place(previous_slide(replace(TALK, slide=1, step=2))) == (0, 0)


def test_a_number_outside_the_deck_leads_to_its_end() -> None:
    assert [jump(TALK, number).slide for number in (0, 1, 2, 99)] == [0, 0, 1, 2]


def test_another_page_shows_the_same_matter() -> None:
    parts = tuple(replace(STEPPED, part=number, parts=3) for number in (1, 2, 3))
    other = Deck("课", (PLAIN, *parts, LAST))
    assert refitted(jump(TALK, 3), other).slide == 4
    assert refitted(replace(TALK, slide=1, step=1), other).slide == 1
    assert place(refitted(replace(Talk(other), slide=3), TALK.deck)) == (1, 0)
