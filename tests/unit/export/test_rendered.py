"""A Word file laid out by LibreOffice: the grid of the standard, measured on the page."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from app.domain.document import Document, paragraph
from app.export.export import export_document

TOOLS = ("soffice", "pdftotext")
LINE = re.compile(r'<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</line>', re.DOTALL)
WORD = re.compile(r">([^<]+)</word>")
MILLIMETRE = 72 / 25.4


@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs LibreOffice and poppler")
def test_a_full_page_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    target = tmp_path / "grid.docx"
    export_document(Document("题", (paragraph("国家政务服务改革" * 280),)), "docx", target)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(target))
    pages = run("pdftotext", "-bbox-layout", str(tmp_path / "grid.pdf"), "-").split("<page ")[1:]
    assert len(pages) >= 4
    for number, page in enumerate(pages[1:3], start=2):
        lines = [(float(left), float(right), "".join(WORD.findall(words))) for left, right, words in LINE.findall(page)]
        body = [line for line in lines if "—" not in line[2]]
        (page_number,) = [line for line in lines if "—" in line[2]]
        assert [len(text) for _, _, text in body] == [28] * 22
        assert min(left for left, _, _ in body) / MILLIMETRE == pytest.approx(28, abs=0.5)
        assert max(right for _, right, _ in body) / MILLIMETRE == pytest.approx(210 - 26, abs=0.5)
        if number % 2:
            assert page_number[1] / MILLIMETRE == pytest.approx(210 - 26 - 5, abs=0.5)
        else:
            assert page_number[0] / MILLIMETRE == pytest.approx(28 + 5, abs=0.5)


def run(*command: str) -> str:
    """What a tool prints."""
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=50).stdout
