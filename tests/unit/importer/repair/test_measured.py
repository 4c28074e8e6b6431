"""Damage seeded into texts of which the general tables know nothing: nine in ten of what must be guessed come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import opencc
import pytest

import pair_table
from app.importer.repair import general, language
from tests.unit.importer.repair.measuring import measure, wide

SOURCES = Path(__file__).resolve().parents[5] / "shared" / "sources"
COMPILATIONS = {"001": "zhejiang-h1", "002": "fujian-2022", "004": "shanghai-2021"}
WORDS = (Path(general.__file__).with_name("words.txt")).read_text(encoding="utf-8")


def know_nothing_of(compilation: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = general.General(WORDS, pair_table.prose_text((compilation,)))
    monkeypatch.setattr(language, "general", lambda: tables)


def cards(compilation: str) -> Iterator[str]:
    for path in sorted((pair_table.RESOURCES / "cases" / compilation).glob("*.md")):
        body = path.read_text(encoding="utf-8").split("+++", 2)[2]
        yield from ("\u3000\u3000" + line.strip("#- ") for line in body.splitlines() if line.strip())


@pytest.mark.parametrize(("rate", "seed"), [(1.0, 1), (0.5, 2)])
def test_most_of_what_is_inferred_is_exact(rate: float, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    traditional = opencc.OpenCC("s2t")
    counts: Counter[str] = Counter()
    for number, compilation in COMPILATIONS.items():
        know_nothing_of(compilation, monkeypatch)
        counts += measure([wide(traditional.convert(line)) for line in cards(compilation)], rate, seed)
        for path in SOURCES.glob(f"{number}_*.txt"):
            lines = path.read_text(encoding="utf-8").split("\n")
            counts += measure([wide(traditional.convert(line)) for line in lines if not line.endswith("?")], rate, seed)
    assert counts["certain exact"] == counts["certain"]
    assert counts["inferred"] >= 5
    assert counts["inferred exact"] >= 0.9 * counts["inferred"]
    assert counts["inferred wrong"] <= 0.05 * counts["inferred"]
    assert counts["false"] == 0
