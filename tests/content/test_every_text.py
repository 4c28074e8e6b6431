"""Every text of the bundled cases, cards and originals, stands in the files of each format in its order."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.briefing import Briefing, BriefingId, BriefingItem, CasePart
from app.domain.document import Document
from app.export.clean import clean_document
from app.library.content import load_content
from app.operations.briefings import compose
from app.operations.library import open_library
from app.paths import resource
from tests.unit.export.reading import expected_texts, html_texts, markdown_texts, squeezed, word_texts, written
from tests.unit.export.test_xlsx import sheets


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """All cases with all their parts."""
    uids = [case.uid for case in load_content(resource()).cases]
    items = tuple(BriefingItem(uid, tuple(CasePart)) for uid in uids)
    assert len(items) == 94
    folder: Path = tmp_path_factory.mktemp("store")
    with closing(open_library(folder / "store.db")) as store:
        return compose(store, Briefing(BriefingId(0), "案例汇编", items=items))


def assert_in_order(texts: Iterable[str], found: Iterable[str]) -> None:
    """Each text stands behind the one before it."""
    whole, position = squeezed("".join(found)), 0
    for text in texts:
        wanted = squeezed(text)
        place = whole.find(wanted, position)
        assert place >= 0, wanted[:60]
        position = place + len(wanted)


def test_word_holds_every_text(document: Document) -> None:
    assert_in_order(expected_texts(document, numbers=False), word_texts(written(document, "docx")))


def test_html_holds_every_text(document: Document) -> None:
    assert_in_order(expected_texts(document, numbers=True), html_texts(written(document, "html")))


def test_markdown_holds_every_text(document: Document) -> None:
    assert_in_order(expected_texts(document, numbers=True), markdown_texts(written(document, "md")))


def test_the_workbook_holds_every_case_and_figure(document: Document) -> None:
    found = list(sheets(document).values())
    for table, rows in zip(clean_document(document).data, found, strict=False):
        assert len(rows) == len(table.rows) + 1 > 94
        for wanted, row in zip((table.header, *table.rows), rows, strict=True):
            assert all(_is_same(*each) for each in zip(wanted, row, strict=True)), wanted[:2]


def _is_same(text: str, cell: str | float) -> bool:
    """Whether a cell holds what stood in the table, as a text or as that number."""
    return float(text) == cell if isinstance(cell, float) else squeezed(text) == squeezed(cell)
