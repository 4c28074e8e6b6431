"""Tests of build/translation.py: with Qt's own tools, on a face of two lines."""

from __future__ import annotations

from pathlib import Path

import pytest

import translation

FACE = 'class Page(QObject):\n    def title(self) -> str:\n        return self.tr("{text}")\n'


@pytest.fixture
def face(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file of a face that says `Search`, in a project without translation."""
    file = tmp_path / "app" / "ui" / "page.py"
    file.parent.mkdir(parents=True)
    file.write_text(FACE.replace("{text}", "Search"), encoding="utf-8")
    monkeypatch.setattr(translation, "ROOT", tmp_path)
    monkeypatch.setattr(translation, "SOURCE", tmp_path / "i18n" / "andian_zh_CN.ts")
    monkeypatch.setattr(translation, "COMPILED", tmp_path / "i18n" / "andian_zh_CN.qm")
    return file


def finish(translated: str) -> None:
    """Do a translator's work on the only text."""
    text = translation.SOURCE.read_text(encoding="utf-8")
    text = text.replace('<translation type="unfinished"></translation>', f"<translation>{translated}</translation>")
    translation.SOURCE.write_text(text, encoding="utf-8")


def test_a_finished_translation_has_no_faults(face: Path) -> None:
    translation.update()
    finish("搜索")
    translation.update()
    assert translation.faults() == []
    assert "搜索" in translation.SOURCE.read_text(encoding="utf-8")
    assert "page.py" not in translation.SOURCE.read_text(encoding="utf-8")


def test_an_unfinished_text_is_a_fault(face: Path) -> None:
    translation.update()
    assert translation.faults() == ["Page: not translated: 'Search'"]


def test_a_text_that_was_never_extracted_is_a_fault(face: Path) -> None:
    translation.update()
    finish("搜索")
    translation.update()
    face.write_text(FACE.replace("{text}", "Find"), encoding="utf-8")
    faults = translation.faults()
    assert "andian_zh_CN.ts is not what app/ui says" in faults
    assert "Page: not translated: 'Find'" in faults


def test_a_stale_compiled_file_is_a_fault(face: Path) -> None:
    translation.update()
    finish("搜索")
    assert translation.faults() == [
        "andian_zh_CN.qm is not what andian_zh_CN.ts says",
        "run: python3 main.py translate",
    ]


def test_a_missing_translation_file_is_a_fault(face: Path) -> None:
    assert translation.faults()[0] == "andian_zh_CN.ts is missing"


@pytest.mark.parametrize(
    ("text", "translated", "sound"),
    [
        ("{count} of {total}", ("{total}之{count}",), True),
        ("{count} of {total}", ("{count}",), False),
        ("Open", ("打开{name}",), False),
        ("Open", ("",), False),
        ("%n case(s)", ("%n 个案例",), True),
    ],
)
def test_a_translation_has_the_placeholders_of_its_text(text: str, translated: tuple[str, ...], sound: bool) -> None:
    message = translation.Message(("Page", text, ""), translated, finished=True)
    assert (translation.message_faults(message) == []) is sound
