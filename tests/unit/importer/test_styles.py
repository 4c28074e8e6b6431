"""The fields of six invented cases of other kinds of bodies, against what a person finds in them."""

from __future__ import annotations

import pytest

from app.domain.draft import CaseDraft
from app.importer.extract import extract
from app.importer.knowledge import bundled_knowledge
from app.importer.lines import make_line
from app.importer.split import Piece
from app.importer.titles import Title
from app.text.places import Context
from tests.unit.importer.styles import STYLES, Style


def draft_of(style: Style) -> CaseDraft:
    """The draft of an invented case."""
    body = tuple(make_line(number, text) for number, text in enumerate(style.text.split("\n"), 2))
    piece = Piece(1, Title(style.title, style.title, 1), 1, body[-1].number, body)
    return extract(piece, "a", Context(), bundled_knowledge(), wrapped=False)


def share(pairs: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> tuple[float, float]:
    """Precision and recall of pairs of what was found and what is there."""
    right = sum(value in there for found, there in pairs for value in found)
    return right / sum(len(found) for found, _ in pairs), right / sum(len(there) for _, there in pairs)


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.title[:6])
def test_lead_documents_and_sections(style: Style) -> None:
    draft = draft_of(style)
    assert draft.organization.endswith(style.lead)
    assert draft.documents == style.documents
    kinds = tuple(section.kind.value for section in draft.sections)
    assert kinds == style.kinds or not style.kinds


def test_partners_and_names() -> None:
    drafts = [(draft_of(style), style) for style in STYLES]
    precision, recall = share([(draft.partners, style.partners) for draft, style in drafts])
    assert (precision >= 0.8, recall >= 0.75) == (True, True), (precision, recall)
    precision, recall = share([(draft.brand_names, style.brands) for draft, style in drafts])
    assert (precision >= 0.75, recall >= 0.85) == (True, True), (precision, recall)


def test_indicators_and_dates() -> None:
    drafts = [(draft_of(style), style) for style in STYLES]
    assert sum(draft.indicators[:1] == (style.indicator,) for draft, style in drafts) >= 4
    assert sum(draft.data_as_of == style.data_as_of for draft, style in drafts) >= 5
