"""Layout profiles on the command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from app.cli.main import run
from app.domain.layout_profile import GB_PROFILE, ProfilePage, Recipients
from app.export.profiles import bundled_profiles, write_profile
from tests.samples import POWER, sample_store

OFFICE = replace(
    GB_PROFILE,
    name="样例局版式",
    page=ProfilePage(width=182.0, height=257.0),
    letterhead="样例快报",
    characters=22,
    recipients=Recipients("样例市委"),
)


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with the sample cases."""
    monkeypatch.setattr("app.cli.session.open_library", lambda _: sample_store(tmp_path / "s.db"))


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """The file of an office's layout."""
    write_profile(OFFICE, tmp_path / "office.json")
    return tmp_path / "office.json"


def widths(path: Path) -> set[int]:
    """The widths of a document's pages in millimetres."""
    document = pypdfium2.PdfDocument(path)
    try:
        return {round(page.get_width() * 25.4 / 72) for page in document}
    finally:
        document.close()


def test_layouts_are_listed_shown_and_go_round(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["briefing", "profiles", "import", str(office)]) == 0
    run(["briefing", "profiles", "list"])
    assert capsys.readouterr().out.split("\n") == ["样例局版式", *bundled_profiles(), "样例局版式", ""]
    run(["briefing", "profiles", "list", "--json"])
    assert json.loads(capsys.readouterr().out)["profiles"][-1] == {"name": "样例局版式", "bundled": False}
    run(["briefing", "profiles", "show", "样例局版式"])
    assert capsys.readouterr().out == office.read_text(encoding="utf-8")
    assert run(["briefing", "profiles", "export", "样例局版式", "-o", str(tmp_path / "b.json"), "--json"]) == 0
    assert (tmp_path / "b.json").read_bytes() == office.read_bytes()
    run(["briefing", "profiles", "duplicate", "样例局版式"])
    run(["briefing", "profiles", "rename", "样例局版式（2）", "另一版式"])
    capsys.readouterr()
    run(["briefing", "profiles", "delete", "样例局版式"])
    assert "0 份简报" in capsys.readouterr().err
    run(["briefing", "profiles", "list"])
    assert capsys.readouterr().out.split("\n")[-2] == "另一版式"


def test_a_briefing_is_exported_in_its_layout_or_another(
    office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = str(tmp_path / "a.pdf")
    run(["briefing", "profiles", "import", str(office)])
    new = ["briefing", "new", "题", "--kind", "bulletin", "--cases", POWER.uid, "--profile", "样例局版式"]
    assert run(new) == 0
    run(["briefing", "export", "1", "--format", "pdf", "-o", target])
    assert widths(Path(target)) == {182}
    run(["briefing", "export", "1", "--format", "pdf", "-o", target, "--profile", GB_PROFILE.name])
    assert widths(Path(target)) == {210}
    run(["briefing", "profiles", "use", GB_PROFILE.name, "1"])
    run(["briefing", "export", "1", "--format", "pdf", "-o", target])
    assert widths(Path(target)) == {210}
    run(["briefing", "export", "1", "--format", "pdf", "-o", target, "--profile", str(office)])
    assert widths(Path(target)) == {182}
    markdown = tmp_path / "a.md"
    run(["briefing", "export", "1", "--format", "md", "-o", str(markdown), "--profile", str(office)])
    assert "样例快报" in markdown.read_text(encoding="utf-8")
    assert "样例市委" in markdown.read_text(encoding="utf-8")


def test_a_layout_that_is_gone_is_said(office: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["briefing", "profiles", "import", str(office)])
    run(["briefing", "new", "题", "--cases", POWER.uid, "--profile", "样例局版式"])
    run(["briefing", "profiles", "delete", "样例局版式", "--json"])
    assert '"briefings": [1]' in capsys.readouterr().out
    assert run(["briefing", "export", "1", "--format", "md", "-o", str(tmp_path / "a.md")]) == 0
    assert "版式已不存在" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ("profiles", "show", "无"),
        ("profiles", "delete", "无"),
        ("profiles", "delete", GB_PROFILE.name),
        ("profiles", "rename", GB_PROFILE.name, "新"),
        ("profiles", "use", "无", "1"),
        ("profiles", "import", "missing.json"),
        ("new", "题", "--profile", "无"),
        ("export", "--cases", POWER.uid, "-o", "x.pdf", "--profile", "无"),
    ],
)
def test_what_cannot_be_gets_one_sentence(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["briefing", *arguments]) == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
