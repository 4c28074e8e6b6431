"""Journey: eight compilations, each as a file of every kind and damaged on its way, from file to store."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.changes import Changes
from app.domain.draft import DraftStatus, ImportProposal
from app.operations import imports
from app.operations.library import load_case, open_library
from app.operations.search import search
from tests.journeys.formats import (
    ADVERT,
    DAMAGED,
    Format,
    markdown_of,
    name_of,
    page_of,
    print_all,
    rows_of,
    text_of,
    with_damage,
    write_word,
)
from tests.unit.importer import inventions, inventions_odd
from tests.unit.importer.matters import LAWSUITS, MATTERS
from tests.unit.importer.pages import Gold, Invention, Layout

LAYOUTS: tuple[Layout, ...] = (
    inventions.colon_and_brackets,
    inventions.same_family,
    inventions.places_over_cases,
    inventions.subtitles,
    inventions.court,
    inventions.bold_only,
    inventions_odd.cut_off,
    inventions_odd.traditional,
)
OFFICE = shutil.which("soffice")
_PROVINCES = (
    "湖北省 湖北省 贵州省 贵州省 浙江省 云南省 云南省 广西壮族自治区 河南省 青海省 内蒙古自治区 甘肃省 宁夏回族自治区 江西省 "
    "内蒙古自治区 海南省"
)
PROVINCES = dict(zip((matter.place for matter in MATTERS), _PROVINCES.split(" "), strict=True))
SUITS = ("纸张受潮", "柑橘腐坏", "摊位摆放", "渔具滞销", "工钱拖欠", "界面雷同")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Layout, Format], Path]:
    """Gives the file of a layout in a format; each is written once, and all PDFs at once."""
    folder = tmp_path_factory.mktemp("compilations")
    words = {layout: folder / f"{layout.__name__}.docx" for layout in LAYOUTS}

    def write(layout: Layout, kind: Format) -> Path:
        if kind in {Format.DOCX, Format.PDF} and not words[LAYOUTS[0]].exists():
            for each, path in words.items():
                write_word(each(), path)
        path = folder / f"{layout.__name__}.{kind.value}"
        if kind is Format.PDF and not path.exists():
            assert OFFICE is not None
            print_all(OFFICE, list(words.values()), folder)
        elif not path.exists():
            path.write_bytes(_written(layout(), kind))
        return path

    return write


@pytest.fixture
def store(store_file: Path) -> Iterator[Store]:
    """The person's own store, with all cards."""
    opened = open_library(store_file)
    yield opened
    opened.close()


KINDS = [
    pytest.param(kind, marks=pytest.mark.skipif(OFFICE is None, reason="no office program to print with"))
    if kind is Format.PDF
    else kind
    for kind in Format
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.__name__)
def test_a_compilation_goes_from_file_to_store(
    layout: Layout, kind: Format, files: Callable[[Layout, Format], Path], store: Store
) -> None:
    invention = layout()
    path = files(layout, kind)
    cards = set(every_case(store))
    proposal, changes = bring(store, path)

    assert [bare(draft.title) for draft in proposal.drafts] == [bare(gold.title) for gold in invention.gold]
    assert {draft.status for draft in proposal.drafts} == {DraftStatus.NEW}
    assert proposal.declared == invention.declared or invention.declared is None
    uids = [draft.uid for draft in proposal.drafts]
    assert changes.cases == frozenset(uids)
    assert set(every_case(store)) - cards == set(uids)
    for uid, gold in zip(uids, invention.gold, strict=True):
        check_stored(store, uid, gold)
    check_originals(store, uids, invention, kind)
    assert search(store, "小河边").total == 0

    stored = dump(store)
    again, nothing = bring(store, path)
    assert {draft.status for draft in again.drafts} == {DraftStatus.UNCHANGED}
    assert nothing == Changes()
    assert dump(store) == stored


def check_stored(store: Store, uid: CaseUid, gold: Gold) -> None:
    """The case is in the store as it was written, and found by the word that only it has."""
    case = load_case(store, uid).case
    word, province = known_of(gold)
    assert bare(case.title) == bare(gold.title)
    assert (case.place.province, case.complete) == (province, gold.complete), case.title
    assert uid in search(store, word).uids, word


def check_originals(store: Store, uids: Sequence[CaseUid], invention: Invention, kind: Format) -> None:
    """The text of the cases is all there, its damage mended, and nothing else among it."""
    originals = [load_case(store, uid).original for uid in uids]
    text = "\n".join(original.text for original in originals if original is not None)
    clean = [rows_of(invention)[-1].clean]
    if kind not in {Format.DOCX, Format.PDF}:
        rows = with_damage(invention, rows_of(invention))
        clean += [row.clean for row in rows if row.clean != "\n".join(row.lines)]
        rules = {repair.rule for original in originals if original is not None for repair in original.repairs}
        assert "invisible" in rules
        assert ("gbk_out_of_step" in rules) == (name_of(invention) in DAMAGED)
    lost = [line for line in clean if bare(line) not in bare(text)]
    assert lost == []
    assert not any(line in text for line in ADVERT)


def known_of(gold: Gold) -> tuple[str, str]:
    """A word that only this case has, and its province, empty for a lawsuit."""
    for suit, word in zip(LAWSUITS, SUITS, strict=True):
        if suit.title == gold.title:
            return word, ""
    matter = next(matter for matter in MATTERS if matter.title in gold.title)
    return matter.thing, PROVINCES[matter.place]


def bring(store: Store, path: Path) -> tuple[ImportProposal, Changes]:
    """Read the one document in a file, compare it with the store, accept it."""
    (read,) = imports.read_all(path)
    assert isinstance(read, ImportProposal), read
    compared = imports.compare(store, read)
    return compared, imports.accept(store, [compared])


def every_case(store: Store) -> list[CaseUid]:
    """All cases of the store."""
    with store.reading() as db:
        return [CaseUid(row["uid"]) for row in db.query("SELECT uid FROM cases")]


def dump(store: Store) -> list[str]:
    """Everything that the store holds."""
    with store.reading() as db:
        return list(db.conn.iterdump())


def bare(text: str) -> str:
    """Without blanks and line ends."""
    return "".join(text.split())


def _written(invention: Invention, kind: Format) -> bytes:
    if kind is Format.MARKDOWN:
        return markdown_of(invention)
    if kind is Format.HTML:
        return page_of(invention)
    return text_of(invention, "gb18030" if kind is Format.GB18030 else "utf-8")
