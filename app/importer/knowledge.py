"""What the importer knows of the world, read once from `resources`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from app.importer.bodynames import BodyWords
from app.importer.brands import BrandWords
from app.importer.forms import FieldLabels
from app.importer.headings import SectionWords
from app.importer.instruments import InstrumentWords
from app.importer.sources import KnownSources
from app.importer.topics import IndicatorWords
from app.paths import resource
from app.text.divisions import read_regions, read_zone_names
from app.text.fold import fold
from app.text.places import Gazetteer

_BODY_OR_FIELD = re.compile(
    r"[\u4e00-\u9fff]{1,14}(?:厅|局|委|委员会|办公室|[省市区县]政府|海关|法院|检察院|公安部|[资易信工生业]部|总署|总局|管委会|系统|集团|(?<![一二三四五六七八九十两])[类篇]|领域|方面|部门|环境)"
)
"""Offices put the name of the body, or of the field, over its cases."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Places, the words that the importer goes by, and the compilations that the library knows."""

    gazetteer: Gazetteer
    section_words: SectionWords
    indicator_words: IndicatorWords
    instrument_words: InstrumentWords
    body_words: BodyWords
    brand_words: BrandWords
    field_labels: FieldLabels
    known_sources: KnownSources

    def is_group_name(self, words: str) -> bool:
        """True for words that stand over cases: an indicator's name, or a place."""
        if self.indicator_words.named(words):
            return True
        plain = words.strip()
        if _BODY_OR_FIELD.fullmatch(fold(plain)):
            return True
        return any(mention.offset == 0 and mention.end >= len(plain) - 1 for mention in self.gazetteer.mentions(plain))


def load_knowledge(vocabularies: Path, sources: Path) -> Knowledge:
    """Read the vocabularies of a folder and the list of known compilations."""
    gazetteer = Gazetteer(read_regions(vocabularies), read_zone_names(vocabularies))
    return Knowledge(
        gazetteer,
        SectionWords(vocabularies / "section_headings.toml"),
        IndicatorWords(vocabularies / "indicator_words.toml"),
        InstrumentWords(vocabularies / "instrument_words.toml"),
        BodyWords(vocabularies / "body_words.toml", gazetteer),
        BrandWords(vocabularies / "brand_words.toml"),
        FieldLabels(vocabularies / "field_labels.toml"),
        KnownSources(sources),
    )


@cache
def bundled_knowledge() -> Knowledge:
    """What the program carries."""
    return load_knowledge(resource("vocabularies"), resource("cases", "sources.toml"))
