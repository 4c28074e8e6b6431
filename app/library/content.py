"""The content of the bundled store: vocabularies, sources and the cards of every compilation."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.domain.case import Case, CaseUid, PartialDate, Source, SourceId
from app.domain.vocabulary import Vocabulary
from app.library.cards import CardError, read_card
from app.library.vocabularies import load_vocabulary


@dataclass(frozen=True, slots=True)
class BundledSource:
    """A source as the library describes it; `year` is the year whose practice it collects, empty when not named."""

    source: Source
    year: str


@dataclass(frozen=True, slots=True)
class Content:
    """All that the content layer of a fresh store holds."""

    vocabulary: Vocabulary
    sources: tuple[BundledSource, ...]
    cases: tuple[Case, ...]
    digest: str

    def year_of(self, case: Case) -> str:
        """The year a case belongs to: its compilation's, else that of its data, else that of its start."""
        source = next(bundled for bundled in self.sources if bundled.source.id == case.source_id)
        return source.year or case.data_as_of[:4] or case.start[:4]


def content_digest(resources: Path) -> str:
    """SHA-256 over the names and bytes of all files the content is made from."""
    digest = hashlib.sha256()
    for path in _files(resources):
        digest.update(path.relative_to(resources).as_posix().encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def load_content(resources: Path) -> Content:
    """Read `resources/vocabularies` and `resources/cases`.

    Raises CardError for the first card that cannot be taken, and for a uid that stands twice.
    """
    vocabulary = load_vocabulary(resources / "vocabularies")
    sources = load_sources(resources / "cases" / "sources.toml")
    ids = frozenset(bundled.source.id for bundled in sources)
    seen: dict[CaseUid, Path] = {}
    cases: list[Case] = []
    for path in card_files(resources):
        case = read_card(path, vocabulary, ids)
        if case.uid in seen:
            raise CardError("library.uid_twice", path, 2, uid=case.uid, other=seen[case.uid].name)
        seen[case.uid] = path
        cases.append(case)
    cases.sort(key=lambda case: (case.source_id, case.ordinal))
    return Content(vocabulary, sources, tuple(cases), content_digest(resources))


def card_files(resources: Path) -> list[Path]:
    """Every card, by compilation and name."""
    return sorted((resources / "cases").glob("*/*.md"))


def load_sources(path: Path) -> tuple[BundledSource, ...]:
    """The compilations that the cards were made of."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["sources"]
    return tuple(BundledSource(_source(row), row["year"]) for row in rows)


def _source(row: dict[str, Any]) -> Source:
    return Source(
        id=SourceId(row["id"]),
        title=row["title"],
        issuer=row["issuer"],
        published=PartialDate(row["published"]),
        script=row["script"],
        declared=row["declared"],
        found=row["found"],
        state=row["note"] or row["state"],
    )


def _files(resources: Path) -> list[Path]:
    vocabularies = sorted(path for path in (resources / "vocabularies").iterdir() if path.suffix in (".csv", ".toml"))
    return [*vocabularies, resources / "cases" / "sources.toml", *card_files(resources)]
