from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path
from typing import Any

import pytest

import faces

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "resources" / "fonts"
ENTRIES: list[dict[str, Any]] = tomllib.loads((FOLDER / "faces.toml").read_text(encoding="utf-8"))["face"]


def listed(entry: dict[str, Any]) -> str:
    text = (FOLDER / "characters" / f"{Path(entry['file']).stem}.txt").read_text(encoding="utf-8")
    return text.replace("\n", "")


def test_every_face_of_the_script_is_in_the_table() -> None:
    assert [entry["file"] for entry in ENTRIES] == [face.file for face in faces.FACES]


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["file"]))
def test_files_are_the_ones_described(entry: dict[str, Any]) -> None:
    data = (FOLDER / entry["file"]).read_bytes()
    assert hashlib.sha256(data).hexdigest() == entry["sha256"]
    drawn = "".join(character for character in faces.characters_of(data) if not character.isspace())
    assert [character for character in drawn if character.isprintable()] == list(listed(entry))


@pytest.mark.parametrize("name", ["title.otf", "song.otf", "hei.otf", "kai.ttf"])
def test_faces_hold_gb2312(name: str) -> None:
    entry = next(entry for entry in ENTRIES if entry["file"] == name)
    codes = (bytes((lead, trail)) for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFF))
    han = {code.decode("gb2312") for code in codes if code[0] != 0xD7 or code[1] < 0xFA}
    assert len(han) == 6763
    assert (han | set("“”——…①％℃")) <= set(listed(entry))


def test_body_faces_together_draw_every_card() -> None:
    drawn = {character for entry in ENTRIES for character in listed(entry)}
    cards = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "resources" / "cases").rglob("*.md"))
    assert cards
    assert {character for character in cards if not character.isspace()} <= drawn


def test_the_supplement_repeats_nothing() -> None:
    by_file = {entry["file"]: set(listed(entry)) for entry in ENTRIES}
    han = {character for character in by_file["fang_more.ttf"] if character >= "\u4e00"}
    assert han
    assert not han & by_file["fang.otf"]
