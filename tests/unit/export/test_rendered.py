"""Word files laid out by LibreOffice: the grid of the standard and that of an office, measured on the page."""

from __future__ import annotations

import itertools
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.document import Block, Contents, Document, Heading, Table, paragraph
from app.export.export import export_document
from app.export.options import ExportOptions
from app.export.profiles import bundled_profiles

TOOLS = ("soffice", "pdftotext")
LINE = re.compile(r'<line xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">(.*?)</line>', re.DOTALL)
WORD = re.compile(r">([^<]+)</word>")
MILLIMETRE = 72 / 25.4


ENTRY = re.compile(r"^(\S*第\d+节)\.+(\d+)$", re.MULTILINE)
NEEDS_TOOLS = pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs LibreOffice and poppler")


@NEEDS_TOOLS
def test_a_full_page_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    target = tmp_path / "grid.docx"
    export_document(Document("题", (paragraph("国家政务服务改革" * 280),)), "docx", target)
    convert(target)
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


@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs LibreOffice and poppler")
def test_the_layout_of_an_office_is_followed_by_word_files_and_pages_alike(tmp_path: Path) -> None:
    profile = list(bundled_profiles().values())[-1]
    document = Document("题", (paragraph("国家政务服务改革" * 500),), profile=profile)
    export_document(document, "docx", tmp_path / "office.docx")
    export_document(document, "pdf", tmp_path / "pages.pdf")
    folder = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    run(
        "soffice", folder, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "office.docx")
    )
    for name in ("office.pdf", "pages.pdf"):
        page = run("pdftotext", "-bbox-layout", str(tmp_path / name), "-").split("<page ")[2]
        lines = [(float(left), float(right), "".join(WORD.findall(words))) for left, right, words in LINE.findall(page)]
        body = [line for line in lines if line[2] != "2"]
        (number,) = [line for line in lines if line[2] == "2"]
        assert [len(text) for _, _, text in body] == [profile.characters] * profile.lines_a_page, name
        assert min(left for left, _, _ in body) / MILLIMETRE == pytest.approx(profile.page.left, abs=0.5)
        assert max(right for _, right, _ in body) / MILLIMETRE == pytest.approx(210 - profile.page.right, abs=0.5)
        assert (number[0] + number[1]) / 2 / MILLIMETRE == pytest.approx(105, abs=0.5)
        tops = [float(top) for top in re.findall(r'<line xMin="[\d.]+" yMin="([\d.]+)"', page)][: len(body)]
        assert {round(below - above, 1) for above, below in itertools.pairwise(tops)} == {profile.line_pitch}


def chapter(number: int) -> Iterator[Block]:
    """A heading, paragraphs of several lengths and a table."""
    yield Heading(1, f"第{number}节")
    for _ in range(3):
        yield paragraph("接电、办税、登记，三件事“一次办”，2021年起试点。" * (4 + 3 * number % 7))
    yield Table(("项目", "数值"), (("办理时间", "2个工作日"),) * (number % 5 + 1), "关键数据")


@NEEDS_TOOLS
def test_the_contents_tell_the_pages_on_which_headings_stand(tmp_path: Path) -> None:
    """By one at most: other programs break lines in ways of their own."""
    target = tmp_path / "contents.docx"
    blocks = tuple(block for number in range(1, 41) for block in chapter(number))
    export_document(Document("题", (Contents(), *blocks), own_contents=True), "docx", target, options=ExportOptions())
    convert(target)
    pages = run("pdftotext", "-layout", str(tmp_path / "contents.pdf"), "-").replace(" ", "").split("\f")
    told = {name: int(page) for text in pages[:3] for name, page in ENTRY.findall(text)}
    assert len(told) == 40
    listed = max(number for number, text in enumerate(pages) if ENTRY.search(text)) + 1
    stands = {
        name: next(number for number, text in enumerate(pages[listed:], start=listed + 1) if f"{name}\n" in text)
        for name in told
    }
    assert max(stands.values()) > 20
    assert max(abs(told[name] - stands[name]) for name in told) <= 1


def convert(target: Path) -> None:
    """Let LibreOffice set a file into pages beside it."""
    profile = f"-env:UserInstallation={(target.parent / 'profile').as_uri()}"
    run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(target.parent), str(target))


def run(*command: str) -> str:
    """What a tool prints."""
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=50).stdout
