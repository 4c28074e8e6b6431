"""Case cards: Markdown files with TOML front matter → cases.

A card that could mislead is refused, never stored half: `CardError` names the file, the line and what is wrong.
The form of a card is described in docs/cards.md.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from app.domain.case import (
    Case,
    CaseUid,
    Figure,
    Level,
    PartialDate,
    Place,
    ReviewState,
    Section,
    SectionKind,
    SourceId,
    Stage,
)
from app.domain.vocabulary import Vocabulary
from app.errors import AppError
from app.library.figures import PARTIAL_DATE, FigureFault, read_figure

FENCE = "+++"
MAX_GIST = 80
SECTION_KINDS: Mapping[str, SectionKind] = MappingProxyType(
    {
        "背景": SectionKind.BACKGROUND,
        "做法": SectionKind.MEASURES,
        "成效": SectionKind.RESULTS,
        "启示": SectionKind.LESSONS,
        "讨论题": SectionKind.QUESTIONS,
    }
)
"""The headings of a card's body, all of them, in their order."""

_TEXTS = (
    "uid", "title", "short_title", "gist", "province", "city", "district", "region_code", "level", "organization",
    "stage", "served", "start", "data_as_of", "source_id", "review_state",
)  # fmt: skip
_LISTS = ("brand_names", "keywords", "partners", "indicators", "instruments", "documents")
_NEVER_EMPTY = ("uid", "title", "short_title", "gist", "province", "region_code", "level", "source_id")
_FIELD_TYPES: Mapping[str, type] = MappingProxyType(
    dict.fromkeys(_TEXTS, str) | dict.fromkeys(_LISTS, list) | {"ordinal": int, "complete": bool}
)


class CardError(AppError):
    """A card that cannot be taken into the store; `path` and `line` say where."""

    def __init__(self, code: str, path: Path, line: int, **parameters: object) -> None:
        super().__init__(code, file=path.name, line=line, **parameters)
        self.path = path
        self.line = line


@dataclass(frozen=True, slots=True)
class _CardText:
    """A card file taken apart: `first_body_line` is the 1-based line after the closing fence."""

    path: Path
    lines: tuple[str, ...]
    header: Mapping[str, Any]
    body: tuple[str, ...]
    first_body_line: int

    def line_of(self, key: str, figure: int | None = None) -> int:
        """The 1-based line on which a key of the front matter (or of one of its figures) stands."""
        start = 0
        if figure is not None:
            tables = [number for number, line in enumerate(self.lines) if line.strip() == "[[figures]]"]
            start = tables[figure]
        for number, line in enumerate(self.lines[start : self.first_body_line], start + 1):
            if re.match(rf"{re.escape(key)}\s*=", line):
                return number
        return start + 1

    def fault(self, code: str, key: str, **parameters: object) -> CardError:
        """The error that points at a key of the front matter."""
        return CardError(code, self.path, self.line_of(key), field=key, **parameters)


def read_card(path: Path, vocabulary: Vocabulary, sources: Collection[SourceId]) -> Case:
    """The case of a card file.  Raises CardError."""
    card = _take_apart(path)
    _check_fields(card)
    _check_terms(card, vocabulary, sources)
    header = card.header
    return Case(
        uid=CaseUid(header["uid"]),
        title=header["title"],
        source_id=SourceId(header["source_id"]),
        ordinal=header["ordinal"],
        short_title=header["short_title"],
        gist=header["gist"],
        brand_names=tuple(header["brand_names"]),
        keywords=tuple(header["keywords"]),
        place=Place(
            header["province"], header["city"], header["district"], header["region_code"], Level(header["level"])
        ),
        organization=header["organization"],
        partners=tuple(header["partners"]),
        indicators=tuple(header["indicators"]),
        instruments=tuple(header["instruments"]),
        stage=Stage(header["stage"]),
        served=header["served"],
        start=PartialDate(header["start"]),
        data_as_of=PartialDate(header["data_as_of"]),
        documents=tuple(header["documents"]),
        sections=_sections(card),
        figures=tuple(_figure(card, number, row) for number, row in enumerate(header.get("figures", ()))),
        complete=header["complete"],
        review_state=ReviewState(header["review_state"]),
    )


def _take_apart(path: Path) -> _CardText:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CardError("library.unreadable", path, 1) from error
    fences = [number for number, line in enumerate(lines) if line.strip() == FENCE]
    if len(fences) < 2 or fences[0] != 0:
        raise CardError("library.no_front_matter", path, 1)
    try:
        header = tomllib.loads("\n".join(lines[1 : fences[1]]))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise CardError("library.not_toml", path, int(line.group(1)) + 1 if line else 1) from error
    return _CardText(path, tuple(lines), header, tuple(lines[fences[1] + 1 :]), fences[1] + 2)


def _check_fields(card: _CardText) -> None:
    for name, kind in _FIELD_TYPES.items():
        if name not in card.header:
            raise CardError("library.missing_field", card.path, 1, field=name)
        value = card.header[name]
        items: list[object] = value if isinstance(value, list) else [value]
        broken = any(not isinstance(item, str) or not item.strip() or "\n" in item for item in items if kind is list)
        if type(value) is not kind or broken or (isinstance(value, str) and "\n" in value):
            raise card.fault("library.wrong_type", name)
    for name in sorted(set(card.header) - set(_FIELD_TYPES) - {"figures"}):
        raise card.fault("library.unknown_field", name)
    for name in _NEVER_EMPTY:
        if not card.header[name].strip():
            raise card.fault("library.empty_field", name)
    if len(card.header["gist"]) > MAX_GIST:
        raise card.fault("library.gist_too_long", "gist", limit=MAX_GIST)
    for name in ("start", "data_as_of"):
        if not PARTIAL_DATE.fullmatch(card.header[name]):
            raise card.fault("library.bad_date", name, value=card.header[name])


def _check_terms(card: _CardText, vocabulary: Vocabulary, sources: Collection[SourceId]) -> None:
    """Every term of a locked vocabulary exists, and there is one at least."""
    known: dict[str, frozenset[str]] = {
        "indicators": frozenset(indicator.code for indicator in vocabulary.indicators),
        "instruments": frozenset(instrument.name for instrument in vocabulary.instruments),
        "region_code": frozenset(region.code for region in vocabulary.regions),
        "source_id": frozenset(sources),
        "level": frozenset(level.value for level in Level),
        "stage": frozenset(stage.value for stage in Stage),
        "review_state": frozenset(state.value for state in ReviewState),
    }
    for name, terms in known.items():
        value = card.header[name]
        values: list[str] = value if isinstance(value, list) else [value]
        for term in values or [""]:
            if term not in terms:
                raise card.fault("library.unknown_term", name, value=term)
    if card.header["uid"] != f"{card.header['source_id']}-{card.header['ordinal']:02d}":
        raise card.fault("library.wrong_uid", "uid", value=card.header["uid"])


def _figure(card: _CardText, number: int, row: Mapping[str, Any]) -> Figure:
    try:
        return read_figure(row)
    except FigureFault as fault:
        line = card.line_of(fault.field, number)
        raise CardError(fault.code, card.path, line, field=fault.field) from fault


def _sections(card: _CardText) -> tuple[Section, ...]:
    headings = [(number, line[3:].strip()) for number, line in enumerate(card.body) if line.startswith("## ")]
    names = [name for _, name in headings]
    if names != list(SECTION_KINDS):
        line = next((number for number, name in headings if name not in SECTION_KINDS), 0)
        raise CardError(
            "library.wrong_sections", card.path, card.first_body_line + line, known="、".join(SECTION_KINDS)
        )
    ends = [number for number, _ in headings[1:]] + [len(card.body)]
    sections: list[Section] = []
    for (number, name), end in zip(headings, ends, strict=True):
        body = "\n".join(card.body[number + 1 : end]).strip()
        if not body:
            raise CardError("library.empty_section", card.path, card.first_body_line + number, field=name)
        sections.append(Section(SECTION_KINDS[name], name, body))
    return tuple(sections)
