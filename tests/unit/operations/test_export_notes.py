"""What is told after an export: characters and faces, each with the case and the place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from app import wording
from app.briefing.outline import with_ids
from app.db.store import Store
from app.domain.briefing import ItemKind, OutlineItem
from app.domain.case import CaseUid
from app.domain.document import Document, Heading, Origin, Paragraph, Run, paragraph
from app.export.options import ExportOptions, ExportOrder, FaceChoice, Packing
from app.export.word_faces import absent_faces
from app.operations import briefing_exports, briefings
from app.operations.export_notes import MOST_CHARACTERS, ExportNote, find_notes
from tests.samples import POWER, TAX, sample_store

WINDOWS_FACES = frozenset({"FangSong", "KaiTi", "SimHei", "SimSun", "华文中宋"})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = sample_store(tmp_path / "andian.db")
    yield opened
    opened.close()


def order(name: str, faces: FaceChoice = FaceChoice.AUTOMATIC) -> ExportOrder:
    return ExportOrder(name, Path("a"), options=ExportOptions(faces=faces))


def codes(document: Document, asked: ExportOrder, installed: frozenset[str] = WINDOWS_FACES) -> list[str]:
    return [note.code for note in find_notes([document], asked, installed, {})]


def test_a_character_is_told_with_its_case_and_its_item() -> None:
    origin = Origin(CaseUid("a"), item=7)
    document = Document("题", (paragraph("甲"), Paragraph((Run("前🙂后"),), origin=origin)))
    (note,) = find_notes([document], order("pdf"), (), {CaseUid("a"): "甲案例"})
    assert (note.code, note.item) == ("export.note_missing", 7)
    assert dict(note.parameters) == {
        "character": "🙂",
        "code": "U+1F642",
        "count": 1,
        "place": "甲案例",
        "around": "前🙂后",
    }
    for language in wording.LANGUAGES:
        assert "甲案例" in wording.phrase(note.code, language, **dict(note.parameters))


def test_without_a_case_the_heading_above_or_the_title_names_the_place() -> None:
    document = Document("题🙂", (Heading(1, "某节"), paragraph("\ue123")))
    places = [dict(note.parameters)["place"] for note in find_notes([document], order("pdf"), (), {})]
    assert places == ["题🙂", "某节"]


@pytest.mark.parametrize("name", ["docx", "html", "md", "xlsx"])
def test_other_programs_have_other_faces(name: str) -> None:
    document = Document("题", (paragraph("🙂"), paragraph("\ue123")))
    assert codes(document, order(name)) == ["export.note_damaged"]


def test_many_characters_are_counted() -> None:
    text = "".join(chr(0x1F600 + number) for number in range(MOST_CHARACTERS + 5))
    found = find_notes([Document("题", (paragraph(text),))], order("pdf"), (), {})
    assert len(found) == MOST_CHARACTERS + 1
    assert found[-1] == ExportNote("export.note_more_characters", (("count", 5),))


def test_what_the_official_faces_lack_is_told_when_they_are_chosen() -> None:
    document = Document("题", (paragraph("營商環境，優化"),))
    assert codes(document, order("docx")) == []
    (note,) = find_notes([document], order("docx", FaceChoice.OFFICIAL), WINDOWS_FACES, {})
    assert note == ExportNote("export.note_outside_gb2312", (("characters", "營環優"), ("count", 3)))


def test_faces_that_are_not_installed_are_told() -> None:
    document = Document("题", (paragraph("甲"),))
    assert absent_faces(document, FaceChoice.WINDOWS, WINDOWS_FACES) == ()
    assert absent_faces(document, FaceChoice.OFFICIAL, {"simsun", "SIMHEI", "KaiTi_GB2312"}) == (
        "方正小标宋简体",
        "仿宋_GB2312",
    )
    assert codes(document, order("docx"), frozenset()) == ["export.note_faces_absent"]
    assert codes(document, order("html"), frozenset()) == []


def test_an_export_tells_its_notes(store: Store, tmp_path: Path) -> None:
    made = briefings.new_briefing(store, "样例选编")
    briefings.add_cases(store, made.id, [POWER.uid, TAX.uid])
    stored = briefings.load_briefing(store, made.id)
    outline = with_ids(
        (
            OutlineItem(ItemKind.TEXT, text="坏\ue123字"),
            *(OutlineItem(ItemKind.CASE, case_uid=item.case_uid) for item in stored.items),
        )
    )
    briefings.save_briefing(store, replace(stored, outline=outline))
    prepared = briefing_exports.prepare_export(store, made.id, Packing.ONE, "docx")
    asked = replace(order("md"), target=tmp_path / "a.md")
    outcome = briefing_exports.carry_out(prepared, asked, ())
    assert [(note.code, note.item) for note in outcome.notes] == [("export.note_damaged", outline[0].id)]
    assert outcome.result.file.read_text(encoding="utf-8").startswith("#")


def test_each_case_becomes_a_file(store: Store, tmp_path: Path) -> None:
    made = briefings.new_briefing(store, "样例选编")
    briefings.add_cases(store, made.id, [POWER.uid, TAX.uid])
    prepared = briefing_exports.prepare_export(store, made.id, Packing.EACH, "docx")
    asked = ExportOrder("docx", tmp_path / "a.zip", Packing.EACH)
    outcome = briefing_exports.carry_out(prepared, asked, WINDOWS_FACES)
    assert outcome.notes == ()
    with ZipFile(outcome.result.file) as archive:
        assert len(archive.namelist()) == 2


def test_an_empty_briefing_is_written_and_said(store: Store, tmp_path: Path) -> None:
    made = briefings.new_briefing(store, "空")
    prepared = briefing_exports.prepare_export(store, made.id, Packing.ONE, "docx")
    outcome = briefing_exports.carry_out(prepared, replace(order("md"), target=tmp_path / "a.md"), ())
    assert [note.code for note in outcome.notes] == ["export.nothing_inside"]
