"""Marks stand on the text as it is read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from app.text.fold import runs, search_form
from app.text.highlight import context, find_marks, snippet


def test_marks_skip_quotation_marks_and_blanks() -> None:
    text = "推行歇業“一件事” 改革"
    assert find_marks(text, ("歇业一件事改革",)) == ((2, len(text) - 2),)


def test_no_terms_no_marks() -> None:
    assert find_marks("企业", ()) == ()
    assert find_marks("企业", ("",)) == ()


@given(st.text(alphabet="企业營商環境一件事", min_size=1, max_size=30), st.data())
def test_every_run_of_a_text_is_marked(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    marks = find_marks(text, runs(text[start:end]))
    assert any(search_form(text[offset : offset + length]) == search_form(text[start:end]) for offset, length in marks)


def test_the_context_is_that_of_the_first_match_in_the_first_text_that_holds_one() -> None:
    found = context(("没有这个词", "前文。" + "甲" * 100 + "歇业" + "乙" * 100, "歇业"), ("歇业",))
    assert found is not None
    shown, marks = found
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert [shown[offset : offset + length] for offset, length in marks] == ["歇业"]


def test_what_is_written_in_another_script_has_its_context_too() -> None:
    assert context(("企業歇 業了",), ("歇业",)) == ("企業歇 業了", ((2, 3),))
    assert context(("没有",), ("歇业",)) is None
    assert context(("没有",), ()) is None


def test_a_snippet_is_the_beginning() -> None:
    assert snippet("第一句话\n第二行") == "第一句话 第二行"
    assert snippet("甲" * 100) == "甲" * 72 + "…"
