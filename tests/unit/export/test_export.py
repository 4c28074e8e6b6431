"""The one way from a document to a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from app import wording
from app.domain.document import Document, paragraph
from app.errors import Cancelled, ExportFailed
from app.export.export import export_document
from app.export.registry import FORMATS
from tests.unit.export.documents import FULL, HOSTILE, hostile_document

EACH_FORMAT = pytest.mark.parametrize("name", sorted(FORMATS))


def test_the_formats() -> None:
    assert [(form.name, form.suffix) for form in FORMATS.values()] == [
        ("docx", ".docx"),
        ("pdf", ".pdf"),
        ("html", ".html"),
        ("md", ".md"),
        ("xlsx", ".xlsx"),
    ]


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_label_and_warning_has_words(language: str) -> None:
    codes = [form.label for form in FORMATS.values()] + ["export.damaged_characters", "export.nothing_inside"]
    codes += ["export.missing_characters", "export.no_fang"]
    assert all(wording.phrase(code, language) for code in codes)


@EACH_FORMAT
def test_progress_goes_up_to_the_end(tmp_path: Path, name: str) -> None:
    seen: list[tuple[int, int]] = []
    assert export_document(FULL, name, tmp_path / "a", lambda done, total, _what: seen.append((done, total))) == ()
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1] > 10


@EACH_FORMAT
def test_stopping_leaves_the_old_file(tmp_path: Path, name: str) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"old")

    def stop(done: int, _total: int, _what: str) -> None:
        if done == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_document(FULL, name, target, stop)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@EACH_FORMAT
@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_written_without_complaint(tmp_path: Path, name: str, text: str) -> None:
    export_document(hostile_document(text), name, tmp_path / "a")
    assert (tmp_path / "a").stat().st_size > 0


@EACH_FORMAT
def test_long_texts_are_written(tmp_path: Path, name: str) -> None:
    document = Document("题" * 300, (paragraph("长" * 50_000), paragraph("a" * 50_000)))
    assert export_document(document, name, tmp_path / "a") == ()


def test_an_empty_document_is_written_with_a_warning(tmp_path: Path) -> None:
    assert export_document(Document("题", ()), "md", tmp_path / "a") == ("export.nothing_inside",)
    assert (tmp_path / "a").read_text(encoding="utf-8") == "# 题\n"


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportFailed) as caught:
        export_document(FULL, "exe", tmp_path / "a")
    assert wording.sentence(caught.value, "en") == "There is no format “exe”: choose one of docx, pdf, html, md, xlsx."
    assert list(tmp_path.iterdir()) == []
