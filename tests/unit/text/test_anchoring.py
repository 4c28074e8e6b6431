"""A marked passage is found again after its text has changed, or said to be lost; never put at a wrong place."""

from __future__ import annotations

import random

import pytest

from app.domain.notes import ORIGINAL, Anchor, Standing, TextPlace
from app.text.anchoring import anchor_at, find_again

HERE, THERE = TextPlace("measures"), TextPlace("results")
TEXT = (
    "窗口设在镇上的大厅，材料由专人收齐。企业只填一张表，其余数据由部门自己去取。\n"
    "办结时间从9天减到2天，跑动次数从4次减到1次。企业只填一张表，这一点后来写进了办法。\n"
    "遇到系统不通的时候，由值班员当面记下，当天补录，不让来人再跑第二趟。"
)
SPARE = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面"


def _anchor(words: str, text: str = TEXT, which: int = 0) -> Anchor:
    start = -1
    for _ in range(which + 1):
        start = text.index(words, start + 1)
    return anchor_at(HERE, text, start, len(words))


def _found(text: str, anchor: Anchor) -> tuple[str, Standing]:
    found = find_again({HERE: text}, anchor)
    return found.anchor.quote, found.standing


def test_an_unchanged_text_keeps_the_anchor_itself() -> None:
    anchor = _anchor("材料由专人收齐")
    assert find_again({HERE: TEXT}, anchor).anchor is anchor


def test_words_that_moved_are_found_where_they_are() -> None:
    anchor = _anchor("跑动次数")
    found = find_again({HERE: "新的一段。\n" + TEXT}, anchor)
    assert (found.anchor.start, found.standing) == (anchor.start + 6, Standing.PLACED)


@pytest.mark.parametrize("which", [0, 1])
def test_of_two_equal_passages_the_surroundings_choose(which: int) -> None:
    anchor = _anchor("企业只填一张表", which=which)
    text = "另起一段，说说背景。" + TEXT
    assert find_again({HERE: text}, anchor).anchor.start == anchor.start + 10


def test_script_width_and_marks_do_not_matter() -> None:
    changed = TEXT.replace("，", ",").replace("办结时间从9天", "辦結時間從９天")
    assert _found(changed, _anchor("办结时间从9天减到2天，跑动")) == ("辦結時間從９天减到2天,跑动", Standing.PLACED)


def test_words_that_changed_are_found_and_said_to_have_changed() -> None:
    changed = TEXT.replace("从9天减到2天", "已从9天再减到1天")
    assert _found(changed, _anchor("办结时间从9天减到2天")) == ("办结时间已从9天再减到1天", Standing.CHANGED)


def test_what_is_gone_is_lost_and_keeps_its_words() -> None:
    changed = TEXT.replace("遇到系统不通的时候，由值班员当面记下，当天补录", "如有问题可以来电")
    anchor = _anchor("由值班员当面记下")
    assert find_again({HERE: changed}, anchor).anchor is anchor
    assert _found(changed, anchor)[1] is Standing.LOST
    assert _found("", anchor)[1] is Standing.LOST


def test_one_of_two_that_is_gone_is_not_taken_for_the_other() -> None:
    changed = TEXT.replace("企业只填一张表，其余数据由部门自己去取。", "")
    assert _found(changed, _anchor("企业只填一张表"))[1] is Standing.LOST


def test_a_passage_that_went_to_another_section_is_found_there() -> None:
    text = "最初没有人愿意先试。遇到系统不通的时候，由值班员当面记下，当天补录。"
    found = find_again({HERE: "改写了。", THERE: text, ORIGINAL: TEXT}, _anchor("由值班员当面记下，当天补录"))
    assert (found.anchor.place, found.standing) == (THERE, Standing.PLACED)


def test_a_long_passage_is_found_by_its_ends() -> None:
    rng = random.Random(4)
    long = "".join(rng.choice(SPARE) + ("。" if place % 17 == 16 else "") for place in range(3000))
    anchor = anchor_at(HERE, long, 700, 1500)
    changed = "序言。" + long[:1200] + "插入的一句话。" + long[1210:]
    found = find_again({HERE: changed}, anchor)
    assert (found.anchor.start, found.standing) == (703, Standing.CHANGED)
    assert found.anchor.quote.endswith(anchor.quote[-200:])


def test_offsets_outside_of_a_text_are_brought_inside() -> None:
    assert anchor_at(HERE, "一二", -5, 100) == Anchor(HERE, 0, 2, "一二", "", "")
    assert anchor_at(HERE, "", 3, 4).length == 0


def _edited(rng: random.Random, text: str, edits: int) -> list[tuple[str, int]]:
    """The text as characters with the offset that each had, -1 for new ones, after some edits."""
    now = [(character, place) for place, character in enumerate(text)]
    for _ in range(edits):
        at = rng.randrange(len(now))
        ends = [0, *(place + 1 for place, (character, _) in enumerate(now) if character in "。\n")]
        sentence = rng.randrange(len(ends) - 1)
        kind = rng.randrange(6)
        if kind == 0:
            now[at:at] = [(rng.choice(SPARE), -1) for _ in range(rng.randint(1, 4))]
        elif kind == 1:
            del now[at : at + rng.randint(1, 4)]
        elif kind == 2:
            now[at : at + 3] = [(rng.choice(SPARE), -1) for _ in range(3)]
        elif kind == 3:
            now[ends[sentence] : ends[sentence]] = [(rng.choice(SPARE), -1) for _ in range(20)] + [("。", -1)]
        elif kind == 4:
            del now[ends[sentence] : ends[sentence + 1]]
        else:
            moved = now[ends[sentence] : ends[sentence + 1]]
            del now[ends[sentence] : ends[sentence + 1]]
            now[0:0] = moved
        if len(now) < 40:
            break
    return now


def test_five_hundred_edited_texts_put_no_passage_at_a_wrong_place() -> None:
    rng = random.Random(20)
    long = "".join(rng.choice(SPARE) + ("。" if place % 23 == 22 else "") for place in range(600))
    right = wrong = alive = 0
    for _ in range(500):
        text = rng.choice((TEXT, long))
        length = rng.choice((4, 6, 8, 12, 20, 40))
        start = rng.randrange(len(text) - length)
        now = _edited(rng, text, rng.choice((1, 1, 2, 3, 6)))
        truth = {place for place, (_, old) in enumerate(now) if start <= old < start + length}
        found = find_again({HERE: "".join(character for character, _ in now)}, anchor_at(HERE, text, start, length))
        alive += len(truth) > length * 0.7
        if found.standing is not Standing.LOST:
            span = set(range(found.anchor.start, found.anchor.start + found.anchor.length))
            overlap = len(span & truth) / max(len(span | truth), 1)
            right += overlap > 0.5
            wrong += not span & truth
    assert wrong == 0
    assert right >= alive * 0.9
