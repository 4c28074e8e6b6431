"""Every card of the library, by its form: nothing missing, nothing impossible, nothing out of measure."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from app.domain.case import Case, Level, SectionKind
from app.domain.vocabulary import Region
from app.library.cards import read_card
from app.library.content import Content, card_files, load_content
from app.library.vocabularies import load_vocabulary

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
CARDS = card_files(RESOURCES)
VOCABULARY = load_vocabulary(RESOURCES / "vocabularies")
REGIONS: dict[str, Region] = {region.code: region for region in VOCABULARY.regions}
SOURCE_IDS = frozenset(path.parent.name for path in CARDS)
FOUND = {"nanjing-2021": 20, "zhejiang-h1": 10, "fujian-2022": 23, "shaanxi-batch2": 21, "shanghai-2021": 20}
CUT_OFF = {"nanjing-2021-14", "fujian-2022-23", "shaanxi-batch2-21"}
MEASURE = re.compile(r"^\d+\. \*\*(.{4,24}?)[。？！]\*\*", re.MULTILINE)
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,;:!?()]|[,;:!?()][\u4e00-\u9fff]")


@pytest.fixture(scope="module")
def content() -> Content:
    return load_content(RESOURCES)


def _case(path: Path) -> Case:
    return read_card(path, VOCABULARY, frozenset(FOUND))  # type: ignore[arg-type]


def test_all_ninety_four_are_there(content: Content) -> None:
    assert Counter(case.source_id for case in content.cases) == FOUND
    for source in content.sources:
        assert source.source.found == FOUND[source.source.id]
    assert {case.uid for case in content.cases if not case.complete} == CUT_OFF


@pytest.mark.parametrize("path", CARDS, ids=lambda path: f"{path.parent.name}/{path.name[:2]}")
def test_a_card_is_whole(path: Path) -> None:
    case = _case(path)
    body = "".join(section.body for section in case.sections)
    assert path.name.startswith(f"{case.ordinal:02d}-")
    assert 10 <= len(case.gist) <= 80
    assert len(case.short_title) <= 16
    assert 3 <= len(case.keywords) <= 10
    assert 400 <= len(re.sub(r"\s", "", body)) <= 1000
    measures = next(section.body for section in case.sections if section.kind is SectionKind.MEASURES)
    assert 2 <= len(MEASURE.findall(measures)) <= 6, measures
    assert len(MEASURE.findall(measures)) == len(re.findall(r"^\d+\. ", measures, re.MULTILINE))
    questions = next(section.body for section in case.sections if section.kind is SectionKind.QUESTIONS)
    assert 2 <= len(re.findall(r"^\d+\. .*？$", questions, re.MULTILINE)) <= 3, questions
    assert not HALF_WIDTH.search(body + case.gist), HALF_WIDTH.search(body + case.gist)


@pytest.mark.parametrize("path", CARDS, ids=lambda path: f"{path.parent.name}/{path.name[:2]}")
def test_the_place_is_one_that_exists(path: Path) -> None:
    place = _case(path).place
    names = {region.name for region in REGIONS.values()}
    assert set(place.names) <= names, place
    assert REGIONS[place.region_code].name in place.names or place.level is Level.ZONE, place
    province = REGIONS[place.region_code[:2] + "0000"]
    assert province.name == place.province


def test_a_cut_off_case_says_so_in_its_text(content: Content) -> None:
    for case in content.cases:
        if not case.complete:
            assert any("中断" in section.body for section in case.sections), case.uid


def test_titles_and_short_titles_are_told_apart(content: Content) -> None:
    for name in ("title", "short_title", "gist"):
        counts = Counter(getattr(case, name) for case in content.cases)
        assert not [text for text, count in counts.items() if count > 1]
