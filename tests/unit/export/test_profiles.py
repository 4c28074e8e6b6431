"""Layout profiles as files: what is written is read, and what is broken is refused with a sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from app import wording
from app.domain.document import Document, Masthead, Role, paragraph
from app.domain.layout_profile import (
    GB_PROFILE,
    LayoutProfile,
    PageNumberStyle,
    ProfileFaces,
    ProfilePage,
    Recipients,
    Typeface,
)
from app.errors import ExportFailed
from app.export.letterhead import with_letterhead
from app.export.profiles import read_profile, write_profile

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


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed, match="unreadable"):
        read_profile(tmp_path / "none.json")


def test_the_letterhead_takes_the_place_of_the_name() -> None:
    document = Document("题", (paragraph("工作简报", Role.MASTHEAD), paragraph("第3期", Role.ISSUE_LINE)))
    changed = with_letterhead(document, OFFICE).blocks
    assert changed == (paragraph("样例简报", Role.MASTHEAD), paragraph("第3期", Role.ISSUE_LINE))
    value = with_letterhead(Document("题", (), masthead=Masthead("工作简报", "第3期")), OFFICE)
    assert value.masthead == Masthead("样例简报", "第3期")
    assert with_letterhead(document, GB_PROFILE) is document
    plain = Document("题", (paragraph("文"),))
    assert with_letterhead(plain, OFFICE) is plain
