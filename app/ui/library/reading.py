"""What the reader shows of a case, prepared in the store worker: the case and its sections as HTML.

Python-Markdown is imported here and nowhere else in the window, so this module is loaded late.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown import Markdown

from app.domain.case import CaseDetail, CaseUid, SectionKind
from app.domain.citation import CitationStyle
from app.domain.notes import GIST, TextPlace
from app.operations.library import load_case
from app.text.citations import citation
from app.text.passages import card_passages

if TYPE_CHECKING:
    from app.db.store import Store


_BLANK_BEHIND_MARK = re.compile(r"([，。；：！？、](?:</strong>)?) +(?=[\u3400-\u9fff“《（])")


@dataclass(frozen=True, slots=True)
class ReadingSection:
    """One section: `anchor` is its name inside the page, `html` its body without heading.

    `text` is what a passage of it is counted in, under the name `place`.
    """

    kind: SectionKind
    heading: str
    anchor: str
    html: str
    place: TextPlace
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A case and its sections ready for the reader, and its source in one line."""

    detail: CaseDetail
    sections: tuple[ReadingSection, ...]
    source_line: str


def load_reading(store: Store, uid: CaseUid) -> Reading:
    """Load a case and convert its sections.  Raises NotFound."""
    return reading_of(load_case(store, uid))


def reading_of(detail: CaseDetail) -> Reading:
    """Convert the sections of a case."""
    converter = _converter()
    texts = {place: text for place, text in card_passages(detail.case).items() if place != GIST}
    sections = tuple(
        ReadingSection(
            section.kind, section.heading, f"section-{number}", _tight(_convert(converter, section.body)), place, text
        )
        for number, (section, (place, text)) in enumerate(zip(detail.case.sections, texts.items(), strict=True))
    )
    return Reading(detail, sections, citation(detail, CitationStyle.PLAIN))


def section_html(text: str) -> str:
    """Markdown as HTML; tags in the text come out as they were typed."""
    return _convert(_converter(), text)


def _converter() -> Markdown:
    converter = Markdown(extensions=["tables", "sane_lists"], output_format="html")
    # Raw HTML is text here: without these two, `<` is escaped like any other character.
    converter.preprocessors.deregister("html_block")
    for pattern in ("html", "entity", "image_link", "image_reference", "short_image_ref"):
        converter.inlinePatterns.deregister(pattern)
    return converter


def _tight(html: str) -> str:
    """Without the blank behind a full-width mark, which has one of its own; what is shown may lack blanks."""
    return _BLANK_BEHIND_MARK.sub(r"\1", html)


def _convert(converter: Markdown, text: str) -> str:
    return converter.reset().convert(text)
