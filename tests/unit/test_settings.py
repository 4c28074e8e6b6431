"""Settings on disk: whatever stands there, the program starts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.settings import Settings, SettingsFile


def test_what_is_saved_is_read(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "folder" / "settings.json")
    settings = Settings(language="en", text_scale=150, open_groups=("tag",), last_briefing=7)
    file.save(settings)
    assert file.read() == settings
    assert [path.name for path in file.path.parent.iterdir()] == ["settings.json"]


def test_a_missing_file_gives_defaults(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "none.json").read() == Settings()


@pytest.mark.logs
@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe\x00", b"nonsense"])
def test_a_damaged_file_gives_defaults(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(damage)
    assert SettingsFile(path).read() == Settings()


@pytest.mark.parametrize(
    "stored",
    [
        [],
        {"theme": "pink"},
        {"text_scale": "150"},
        {"text_scale": 151},
        {"open_groups": 3},
        {"unknown": 1},
        {"sort": 1},
    ],
)
def test_values_that_cannot_be_are_left_out(tmp_path: Path, stored: object) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(stored), encoding="utf-8")
    assert SettingsFile(path).read() == Settings()


VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.lists(st.text(max_size=3), max_size=3)


@given(st.dictionaries(st.sampled_from([*Settings.__slots__, "other"]), VALUES))
def test_any_json_can_be_read(tmp_path_factory: pytest.TempPathFactory, stored: dict[str, object]) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(stored), encoding="utf-8")
    read = SettingsFile(path).read()
    assert type(read.last_briefing) is int
    assert read.theme in ("system", "light", "dark")


@pytest.mark.logs
def test_a_folder_that_cannot_be_written_costs_only_the_settings(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    SettingsFile(blocked / "settings.json").save(Settings())
    assert blocked.read_text(encoding="utf-8") == ""
