from __future__ import annotations

import tomllib

from app.library.vocabularies import load_vocabulary
from app.paths import resource
from app.text.divisions import read_zone_names

FOLDER = resource("vocabularies")
VOCABULARY = load_vocabulary(FOLDER)


def test_the_indicators_and_their_topics() -> None:
    assert [indicator.code for indicator in VOCABULARY.indicators] == [f"I{number:02d}" for number in range(1, 19)]
    topics = {indicator.code: indicator.b_ready for indicator in VOCABULARY.indicators}
    assert topics["I06"] == ("Utility Services",)
    assert topics["I07"] == ("Utility Services (partly)",)
    assert topics["I10"] == ()
    assert all(indicator.name_en for indicator in VOCABULARY.indicators)


def test_the_map_names_only_what_exists() -> None:
    data = tomllib.loads((FOLDER / "indicators.toml").read_text(encoding="utf-8"))
    topics = {topic["name_en"] for topic in data["topics"]} | {"cross-cutting"}
    assert len(data["topics"]) == 10
    assert {row["topic"] for row in data["map"]} <= topics
    assert {row["indicator"] for row in data["map"]} <= {indicator.code for indicator in VOCABULARY.indicators}


def test_the_instruments() -> None:
    data = tomllib.loads((FOLDER / "instruments.toml").read_text(encoding="utf-8"))["instruments"]
    assert len({instrument.name for instrument in VOCABULARY.instruments}) == len(data) >= 21
    assert all(row["definition"].endswith("。") and row["definition_en"].endswith(".") for row in data)


def test_every_region_hangs_below_a_province() -> None:
    regions = {region.code: region for region in VOCABULARY.regions}
    assert len(regions) == len(VOCABULARY.regions)
    assert sum(region.kind == "province" for region in VOCABULARY.regions) == 34
    for region in VOCABULARY.regions:
        assert region.parent in regions or region.kind == "province" or region.code == "Z022"
    assert regions["320106"].parent == "320100"
    assert regions["310101"].parent == "310000"


def test_the_words_of_indicators_and_the_names_of_zones() -> None:
    words = tomllib.loads((FOLDER / "indicator_words.toml").read_text(encoding="utf-8"))
    assert sorted(words) == [indicator.code for indicator in VOCABULARY.indicators]
    assert "临港新片区" in {region.name for region in VOCABULARY.regions if region.kind == "zone"}
    assert set(read_zone_names(FOLDER)) == {region.code for region in VOCABULARY.regions if region.kind == "zone"}
