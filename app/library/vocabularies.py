"""The locked vocabularies as files: `resources/vocabularies` → `Vocabulary`."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from pathlib import Path

from app.domain.vocabulary import Indicator, Instrument, Vocabulary
from app.text.divisions import read_regions


def load_vocabulary(folder: Path) -> Vocabulary:
    """All vocabularies of `folder`, in the order of its files; divisions come before functional zones."""
    return Vocabulary(load_indicators(folder), load_instruments(folder), read_regions(folder))


def load_indicators(folder: Path) -> tuple[Indicator, ...]:
    """The 18 indicators with their B-READY topics; ` (partly)` follows a topic that is covered in part."""
    data = tomllib.loads((folder / "indicators.toml").read_text(encoding="utf-8"))
    topics: defaultdict[str, list[str]] = defaultdict(list)
    for row in data["map"]:
        topics[row["indicator"]].append(row["topic"] + (" (partly)" if row["partly"] else ""))
    return tuple(
        Indicator(row["code"], row["name"], row["name_en"], tuple(topics[row["code"]])) for row in data["indicators"]
    )


def load_instruments(folder: Path) -> tuple[Instrument, ...]:
    """The kinds of reform measure."""
    data = tomllib.loads((folder / "instruments.toml").read_text(encoding="utf-8"))
    return tuple(Instrument(row["name"], row["name_en"]) for row in data["instruments"])
