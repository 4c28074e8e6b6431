"""What the importer knows of the world, read once from `resources`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.importer.headings import SectionWords
from app.importer.sources import KnownSources
from app.importer.topics import IndicatorWords
from app.paths import resource
from app.text.divisions import read_regions, read_zone_names
from app.text.places import Gazetteer


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Places, words of section headings, words of indicators, and the compilations that the library knows."""

    gazetteer: Gazetteer
    section_words: SectionWords
    indicator_words: IndicatorWords
    known_sources: KnownSources

    def is_group_name(self, words: str) -> bool:
        """True for words that stand over cases: an indicator's name, or a place."""
        if self.indicator_words.named(words):
            return True
        plain = words.strip()
        return any(mention.offset == 0 and mention.end >= len(plain) - 1 for mention in self.gazetteer.mentions(plain))


def load_knowledge(vocabularies: Path, sources: Path) -> Knowledge:
    """Read the vocabularies of a folder and the list of known compilations."""
    return Knowledge(
        Gazetteer(read_regions(vocabularies), read_zone_names(vocabularies)),
        SectionWords(vocabularies / "section_headings.toml"),
        IndicatorWords(vocabularies / "indicator_words.toml"),
        KnownSources(sources),
    )


@cache
def bundled_knowledge() -> Knowledge:
    """What the program carries."""
    return load_knowledge(resource("vocabularies"), resource("cases", "sources.toml"))
