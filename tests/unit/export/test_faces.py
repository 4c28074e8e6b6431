"""What the faces can draw, and what the person is told of the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from app.domain.document import Document, Masthead, Table, paragraph
from app.domain.layout_profile import GB_PROFILE, Typeface
from app.export.faces import (
    MISSING_CHARACTERS,
    NO_FANG,
    drawable,
    face_warnings,
    find_missing,
    fonts_folder,
    has_fang,
    set_text,
    stack,
)

FOLDER = fonts_folder()


@pytest.fixture
def without_gpl(tmp_path: Path) -> Path:
    """The faces of a build that leaves out those under the GPL."""
    folder = tmp_path / "fonts"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("fang*"))
    return folder


def test_everyday_and_traditional_text_can_be_drawn() -> None:
    text = "陝西營商環境臺灣祎喆—…·“”‘’《》①㎡℃№¥$%\u3000\u00a0 aé1"
    assert set(text) <= drawable(FOLDER)
    assert set_text(text, FOLDER) == text


def test_what_no_face_has_becomes_a_visible_mark() -> None:
    assert set_text("甲🙂乙\ue123\u2028", FOLDER) == "甲〓乙〓〓"
    assert set_text("甲\t乙\u2003丙\u00ad丁\ufe0f", FOLDER) == "甲\u3000乙 丙丁"


def test_missing_characters_are_counted_and_found() -> None:
    document = Document(
        "题🙂", (paragraph("甲乙"), Table(("\ue123",), (("丙🙂",),))), masthead=Masthead("简报\U00020bb7")
    )
    found = {missing.character: missing for missing in find_missing(document, FOLDER)}
    assert set(found) == {"🙂", "\ue123", "\U00020bb7"}
    assert (found["🙂"].count, found["🙂"].block, found["🙂"].around) == (2, None, "题🙂")
    assert (found["\ue123"].block, found["\ue123"].code) == (1, "U+E123")
    assert [found[character].damaged for character in ("🙂", "\ue123")] == [False, True]


def test_blanks_are_not_missing() -> None:
    assert find_missing(Document("", (paragraph("甲\t乙\u2003\u00ad\n丙"),)), FOLDER) == ()


def test_a_sound_document_has_no_face_warnings() -> None:
    assert face_warnings(Document("题", (paragraph("甲"),)), GB_PROFILE, FOLDER) == ()
    assert face_warnings(Document("题", (paragraph("🙂"),)), GB_PROFILE, FOLDER) == (MISSING_CHARACTERS,)


def test_a_build_without_the_gpl_faces_takes_song_and_says_so(without_gpl: Path) -> None:
    assert has_fang(FOLDER)
    assert not has_fang(without_gpl)
    assert {use.family for use in stack(Typeface.FANG, without_gpl)} == {
        "Andian Song",
        "Andian Kai",
        "Andian Hei",
    }
    assert face_warnings(Document("题", (paragraph("甲陝"),)), GB_PROFILE, without_gpl) == (NO_FANG,)


def test_every_stack_begins_with_its_own_face() -> None:
    first = {typeface: next(use.family for use in stack(typeface, FOLDER) if not use.only) for typeface in Typeface}
    assert first == {
        Typeface.TITLE: "Andian Title",
        Typeface.SONG: "Andian Song",
        Typeface.HEI: "Andian Hei",
        Typeface.KAI: "Andian Kai",
        Typeface.FANG: "Andian Fang",
    }
