"""The one cleaning before any writer."""

from __future__ import annotations

import unicodedata
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.document import Document, Heading, ItemList, Quote, Role, Run, Table, paragraph
from app.export.clean import clean_document, clean_line, clean_text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b\x07c\x1bd\x7fe\x80f\x9fg", "abcdefg"),
        ("甲\u200b乙\u200d丙\ufeff丁\u2060", "甲乙丙丁"),
        ("\u202a甲\u202e乙\u2066丙\u2069\u061c", "甲乙丙"),
        ("\ufffe甲\uffff乙\ufdd0丙\U0001ffff", "甲乙丙"),
        ("甲\ud800乙\udfff", "甲乙"),
        ("甲\r\n乙\r丙\v丁\f戊\x85己\u2028庚\u2029辛", "甲\n乙\n丙\n丁\n戊\n己\n庚\n辛"),
        ("e\u0301", "é"),
        ("甲\t乙　丙", "甲\t乙　丙"),
        ("\ue000\U00020bb7🙂", "\ue000\U00020bb7🙂"),
    ],
)
def test_what_no_format_can_hold_goes(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


def test_a_line_has_no_line_ends() -> None:
    assert clean_line(" 甲\r\n\t乙\u2028丙 ") == "甲 乙 丙"


@given(st.text(alphabet=st.characters(exclude_categories=[])))
def test_clean_text_is_stable_normal_and_fit_for_xml(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert unicodedata.is_normalized("NFC", cleaned)
    escaped = cleaned.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert (fromstring(f"<t>{escaped}</t>").text or "") == cleaned


def test_every_field_of_a_document_is_cleaned() -> None:
    bad = "甲\x00\n乙"
    runs = (Run(bad), Run("\x00"))
    document = Document(
        bad,
        (
            Heading(1, bad),
            paragraph(bad, Role.GIST),
            Quote((paragraph(bad),)),
            ItemList((runs, (Run("\u200b"),))),
            Table((bad, bad), ((bad,), (bad, bad, bad)), bad),
        ),
        author=bad,
        date=bad,
    )
    assert clean_document(document) == Document(
        "甲 乙",
        (
            Heading(1, "甲 乙"),
            paragraph("甲\n乙", Role.GIST),
            Quote((paragraph("甲\n乙"),)),
            ItemList(((Run("甲\n乙"),),)),
            Table(("甲 乙", "甲 乙"), (("甲 乙", ""), ("甲 乙", "甲 乙")), "甲 乙"),
        ),
        author="甲 乙",
        date="甲 乙",
    )


def test_what_holds_nothing_is_left_out() -> None:
    assert clean_document(Document("甲", (ItemList(()), Quote(()), Table((), ())))) == Document("甲", ())
