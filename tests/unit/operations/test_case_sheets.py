"""One case as a document to be printed."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.case import CaseUid
from app.errors import NotFound
from app.export.text import block_texts
from app.operations.case_sheets import case_sheet
from tests.samples import POWER, sample_store


def test_a_sheet_has_the_title_once_and_all_parts(tmp_path: Path) -> None:
    store = sample_store(tmp_path / "store.db")
    try:
        document = case_sheet(store, POWER.uid)
        with pytest.raises(NotFound):
            case_sheet(store, CaseUid("nobody"))
    finally:
        store.close()
    text = "\n".join(words for block in document.blocks for words in block_texts(block))
    assert document.title == POWER.title
    assert POWER.title not in text
    assert all(words in text for words in ("案例卡", POWER.gist, "一口受理", "报装环节", "接电时间", "样例"))
