"""Either script: converted, and never longer or shorter than before."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.script import Script
from app.text.scripts import in_script

HAN = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("。，\n a<b>"), max_size=60)


def test_each_script_is_reached_from_the_other() -> None:
    assert in_script("窗口办理开办企业", Script.TRADITIONAL) == "窗口辦理開辦企業"
    assert in_script("窗口辦理開辦企業", Script.SIMPLIFIED) == "窗口办理开办企业"


@pytest.mark.parametrize("script", list(Script))
@given(text=HAN)
def test_every_character_keeps_its_place(script: Script, text: str) -> None:
    assert len(in_script(text, script)) == len(text)


def test_a_stored_text_stays_what_it_is() -> None:
    assert in_script("裏面 <b>", Script.STORED) == "裏面 <b>"


@given(text=HAN)
def test_marks_and_tags_are_left_alone(text: str) -> None:
    shown = in_script(text, Script.TRADITIONAL)
    plain = [(old, new) for old, new in zip(text, shown, strict=True) if ord(old) < 0x3400]
    assert all(old == new for old, new in plain)
