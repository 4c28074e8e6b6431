"""Layout profiles as files: what is written is read, and what is broken is refused with a sentence."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

import pytest

from app import wording
from app.domain.document import Document, Masthead, paragraph
from app.domain.layout_profile import (
    GB_PROFILE,
    LayoutProfile,
    PageNumberForm,
    PageNumberStyle,
    ProfileFaces,
    ProfileFamilies,
    ProfilePage,
    Recipients,
    Typeface,
)
from app.errors import ExportFailed
from app.export.html_style import STYLE, style_of
from app.export.options import ExportOptions, FaceChoice
from app.export.pdf import machine
from app.export.pdf.machine import drawn_families
from app.export.pdf.writer import FACE_NOT_INSTALLED, warnings_of
from app.export.profiles import read_profile, write_profile
from app.export.word_faces import absent_faces, named_faces
from tests.unit.export.pages import archived, ink_rows, page_texts
from tests.unit.export.reading import written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

OFFICE = LayoutProfile(
    "样例办版式",
    page=ProfilePage(top=35),
    faces=ProfileFaces(body=Typeface.SONG),
    line_pitch=28.0,
    page_number=PageNumberStyle.CENTRED,
    third_level_bold=True,
    letterhead="样例简报",
    letterhead_colour="C00000",
    recipients=Recipients(superiors="样例市委"),
)


@pytest.mark.parametrize("profile", [GB_PROFILE, OFFICE], ids=lambda profile: profile.name)
def test_what_is_written_is_read(tmp_path: Path, profile: LayoutProfile) -> None:
    write_profile(profile, tmp_path / "a.json")
    assert read_profile(tmp_path / "a.json") == profile


def put(folder: Path, **changes: Any) -> Path:
    """A profile file with some values."""
    path = folder / "a.json"
    path.write_text(json.dumps({"kind": "andian-layout", "version": 1, **changes}), encoding="utf-8")
    return path


def test_what_a_file_does_not_say_is_as_the_standard_has_it(tmp_path: Path) -> None:
    assert read_profile(put(tmp_path)) == GB_PROFILE
    assert read_profile(put(tmp_path, sizes={"title": 20})).sizes == replace(GB_PROFILE.sizes, title=20.0)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "other"}, "not_a_profile"),
        ({"version": 2}, "not_a_profile"),
        ({"colour": "red"}, "unknown_field"),
        ({"page": {"middle": 1}}, "unknown_field"),
        ({"name": ""}, "bad_value"),
        ({"name": "长" * 301}, "bad_value"),
        ({"name": 3}, "bad_value"),
        ({"lines": "22"}, "bad_value"),
        ({"lines": 22.5}, "bad_value"),
        ({"lines": 0}, "bad_value"),
        ({"lines": True}, "bad_value"),
        ({"third_level_bold": 1}, "bad_value"),
        ({"letterhead_colour": "#ff0000"}, "bad_value"),
        ({"faces": {"body": "Comic"}}, "bad_value"),
        ({"faces": "宋体"}, "bad_value"),
        ({"page": {"left": -1}}, "bad_value"),
        ({"page": {"left": 1e400}}, "bad_value"),
        ({"page": {"left": float("nan")}}, "bad_value"),
        ({"page": {"left": 100, "right": 100}}, "no_room"),
        ({"characters": 60}, "too_tight"),
        ({"line_pitch": 10}, "too_tight"),
    ],
)
def test_broken_files_are_refused(tmp_path: Path, changes: dict[str, Any], code: str) -> None:
    with pytest.raises(ExportFailed) as caught:
        read_profile(put(tmp_path, **changes))
    assert caught.value.code == f"export.layout_{code}"
    assert all("a.json" in wording.sentence(caught.value, language) for language in wording.LANGUAGES)


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"{" * 100_000, b" " * 200_000, b"[" * 90_000])
def test_other_files_are_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(ExportFailed, match="not_a_profile"):
        read_profile(tmp_path / "a.json")


def test_nothing_but_an_ordinary_json_file_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "andian.db").write_bytes(b"SQLite format 3")
    (tmp_path / "folder.json").mkdir()
    monkeypatch.delattr(Path, "open")
    for name, code in (("andian.db", "not_a_profile"), ("folder.json", "unreadable"), ("none.db", "unreadable")):
        with pytest.raises(ExportFailed, match=code):
            read_profile(tmp_path / name)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="unreadable"):
        read_profile(tmp_path / "none.json")


@pytest.mark.parametrize("name", ['"; x', "a:b", "</style>", "a" * 61, "甲\n乙", "../x", "a;b"])
def test_names_of_fonts_mean_nothing_else(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportFailed, match="bad_value"):
        read_profile(put(tmp_path, families={"fang": name}))


def test_fonts_of_an_office_are_read(tmp_path: Path) -> None:
    profile = read_profile(put(tmp_path, families={"fang": "仿宋_GB2312", "title": "FZXiaoBiaoSong-B05S"}))
    assert profile.families.of(Typeface.FANG) == "仿宋_GB2312"
    assert profile.families.of(Typeface.KAI) == ""


def test_a_page_on_the_web_follows_its_layout() -> None:
    assert style_of(GB_PROFILE) == STYLE
    style = style_of(replace(OFFICE, families=ProfileFamilies(song="样例宋体"), rule_width=0.0)).removeprefix(STYLE)
    assert 'body { font: 18px/1.750 "样例宋体", SimSun' in style
    assert "h4 { font-weight: bold; }" in style
    assert "p.masthead { color: #C00000; }" in style
    assert "table.imprint { border-bottom: 0; }" in style
    assert "@page { size: 210mm 297mm; margin: 35mm 26mm 35mm 28mm; }" in style
    assert "font-size: 16pt; line-height: 28.00pt" in style
    written_page = written(Document("题", (paragraph("文"),), profile=OFFICE), "html").decode()
    assert "h4 { font-weight: bold; }" in written_page


def test_a_word_file_names_the_fonts_of_the_office() -> None:
    document = Document(
        "题", (paragraph("文"),), profile=replace(GB_PROFILE, families=ProfileFamilies(fang="样例仿宋"))
    )
    faces = named_faces(document, FaceChoice.AUTOMATIC)
    assert (faces[Typeface.FANG], faces[Typeface.KAI]) == ("样例仿宋", "楷体_GB2312")
    assert absent_faces(document, FaceChoice.AUTOMATIC, ["样例仿宋", "SimHei"])[0] != "样例仿宋"
    with ZipFile(BytesIO(written(document, "docx"))) as package:
        styles, table = (package.read(f"word/{part}.xml").decode() for part in ("styles", "fontTable"))
    assert 'w:eastAsia="样例仿宋"' in styles
    assert 'w:name="样例仿宋"' in table
    assert "仿宋_GB2312" not in styles


@pytest.mark.parametrize(("form", "text"), [(PageNumberForm.DASHES, "— 1 —"), (PageNumberForm.PLAIN, "1")])
def test_page_numbers_stand_between_dashes_or_alone(form: PageNumberForm, text: str) -> None:
    document = Document("题", (paragraph("文"),), profile=replace(GB_PROFILE, page_number_form=form))
    assert page_texts(archived(document))[0].splitlines()[-1].strip() == text
    with ZipFile(BytesIO(written(document, "docx"))) as package:
        footer = fromstring(package.read("word/footer1.xml"))
    assert "".join(each.text or "" for each in footer.iter(f"{W}t")) == text


@pytest.mark.parametrize(("width", "eighths"), [(2.25, "18"), (1.0, "8"), (0.0, None)])
def test_the_rule_below_the_masthead_has_its_width(width: float, eighths: str | None) -> None:
    profile = replace(GB_PROFILE, rule_width=width)
    document = Document("", (paragraph("文"),), masthead=Masthead("样例快报", issuer="样例办"), profile=profile)
    with ZipFile(BytesIO(written(document, "docx"))) as package:
        styles = fromstring(package.read("word/styles.xml"))
    (imprint,) = (each for each in styles.iter(f"{W}style") if each.get(f"{W}styleId") == "Imprint")
    assert [rule.get(f"{W}sz") for rule in imprint.iter(f"{W}bottom")] == ([eighths] if eighths else [])
    # A rule is the one row of ink as wide as the type area.
    wide = [row for row in ink_rows(archived(document), 1) if row.right - row.left > 155]
    assert [round((row.bottom - row.top) * 72 / 25.4, 1) for row in wide] == pytest.approx(
        [width] if width else [], abs=0.5
    )


def test_faces_of_the_machine_are_used_only_when_named_and_there(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("", (paragraph("甲乙丙"),))
    named = replace(document, profile=replace(GB_PROFILE, families=ProfileFamilies(fang="仿宋")))
    monkeypatch.setattr(machine, "machine_families", dict)
    assert drawn_families(named.profile) == {}
    assert warnings_of(named, ExportOptions()) == (FACE_NOT_INSTALLED,)
    assert warnings_of(document, ExportOptions()) == ()
    # The bundled 黑体 plays the part of a face that the machine has under its English name.
    monkeypatch.setattr(machine, "machine_families", lambda: {"fangsong": "Andian Hei"})
    assert drawn_families(named.profile) == {Typeface.FANG: "Andian Hei"}
    assert warnings_of(named, ExportOptions()) == ()
    assert fonts_in(archived(named)) == {"AndianHei-Regular"}
    assert fonts_in(archived(document)) == {"AndianFang-Regular"}


def fonts_in(pdf: bytes) -> set[str]:
    """The faces that draw the text, without that of the page number."""
    names = re.findall(rb"/BaseFont ?/[A-Z]{6}\+([A-Za-z]+-[A-Za-z]+)", pdf)
    return {name.decode() for name in names} - {"AndianSong-Regular", "AndianKai-Regular"}
