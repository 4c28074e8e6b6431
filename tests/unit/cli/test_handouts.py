"""Handouts and slides on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest
from pptx import Presentation
from pptx.util import Pt

from app.cli.main import run
from tests.samples import POWER, TAX, sample_store

CASES = f"{POWER.uid},{TAX.uid}"


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store with the sample cases."""
    monkeypatch.setattr("app.cli.session.open_library", lambda _: sample_store(tmp_path / "s.db"))


def test_cases_become_slides_in_either_shape(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "a.pptx"
    command = ["briefing", "export", "--cases", CASES, "--title", "样例课", "--format", "pptx", "-o", str(target)]
    assert run([*command, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    presentation = Presentation(str(target))
    assert told["pages"] == len(presentation.slides)
    assert told["cases"] == 2
    assert presentation.slide_width == Pt(960)
    assert presentation.core_properties.title == "样例课"
    titles = [slide.shapes.title.text for slide in presentation.slides if slide.shapes.title is not None]
    assert {POWER.title, TAX.title} <= set(titles)
    assert run([*command, "--ratio", "4:3"]) == 0
    assert Presentation(str(target)).slide_width == Pt(720)


@pytest.mark.parametrize("wrong", [["--split", "zip"], ["--profile", "x"]])
def test_slides_have_no_layout_and_are_not_split(tmp_path: Path, wrong: list[str]) -> None:
    target = tmp_path / "a.pptx"
    assert run(["briefing", "export", "--cases", CASES, "--format", "pptx", "-o", str(target), *wrong]) == 2
    assert run(["briefing", "export", "--cases", CASES, "--format", "pdf", "--ratio", "4:3", "-o", str(target)]) == 2
    assert not target.exists()


def test_a_handout_for_the_class_or_its_leader(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    texts = {}
    for audience in ("class", "leader"):
        target = tmp_path / f"{audience}.docx"
        assert run(["handout", "--cases", CASES, "--for", audience, "-o", str(target)]) == 0
        texts[audience] = "\n".join(paragraph.text for paragraph in docx.Document(str(target)).paragraphs)
        assert target.name in capsys.readouterr().err
    assert "＿＿＿" in texts["class"]
    assert POWER.gist not in texts["class"]
    assert POWER.gist in texts["leader"]


def test_a_collection_and_a_briefing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["collection", "new", "培训班", "--json"]) == 0
    number = next(iter(json.loads(capsys.readouterr().out).values()))
    assert run(["collection", "add", str(number), str(POWER.uid)]) == 0
    target = tmp_path / "a.pptx"
    assert run(["handout", "--collection", str(number), "--format", "pptx", "-o", str(target)]) == 0
    assert Presentation(str(target)).core_properties.title == "培训班"
    assert run(["handout", "--briefing", "99", "-o", str(tmp_path / "b.docx")]) == 1
    assert run(["handout", "-o", str(tmp_path / "b.docx")]) == 2
    assert run(["handout", "--cases", CASES, "--collection", "1", "-o", str(tmp_path / "b.docx")]) == 2
    assert run(["handout", "--cases", CASES, "--ratio", "4:3", "-o", str(tmp_path / "b.docx")]) == 2
