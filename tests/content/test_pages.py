"""Every text of the bundled cases, cards and originals, stands in the PDF of all of them."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

from app.domain.briefing import Briefing, BriefingId, BriefingItem, CasePart
from app.export.clean import clean_document
from app.export.faces import find_missing, fonts_folder, set_text
from app.export.options import ExportOptions
from app.export.pdf.typesetter import Typesetter
from app.library.content import load_content
from app.operations.briefings import compose
from app.operations.library import open_library
from app.paths import resource
from tests.unit.export.pages import page_texts
from tests.unit.export.reading import expected_texts, squeezed

PAGE_NUMBER = re.compile(r"— \d+ —")


def test_all_cases_in_full_are_read_back(tmp_path: Path) -> None:
    uids = [case.uid for case in load_content(resource()).cases]
    items = tuple(BriefingItem(uid, tuple(CasePart)) for uid in uids)
    with closing(open_library(tmp_path / "store.db")) as store:
        document = compose(store, Briefing(BriefingId(0), "案例汇编", items=items))
    assert len(items) == 94
    pdf = Typesetter().archive(clean_document(document), ExportOptions(contents_from=0))
    found = squeezed("".join(PAGE_NUMBER.sub("", text) for text in page_texts(pdf)))
    found = found.replace("\ufffe", "-").replace("\x02", "-")
    position = 0
    for text in expected_texts(document, numbers=True):
        wanted = squeezed(set_text(text, fonts_folder()))
        place = found.find(wanted, position)
        assert place >= 0, wanted[:60]
        position = place + len(wanted)
    assert [missing.character for missing in find_missing(document, fonts_folder()) if not missing.damaged] == []
