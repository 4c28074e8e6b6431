"""Decks for a class or a meeting: of one case, of several, of a collection, of a briefing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from app.briefing import labels as briefing_labels
from app.briefing.bodies import parse_body
from app.briefing.dates import written_date
from app.briefing.edits import edited, edited_line
from app.briefing.outline import outline_of
from app.briefing.own_words import edits_at
from app.db import collections, notes
from app.db.store import Store
from app.domain.briefing import TITLE_PLACE, Briefing, BriefingId, ItemKind, OutlineItem, TextEdit
from app.domain.case import Case, CaseDetail, CaseUid
from app.domain.citation import CitationStyle
from app.domain.collection import CollectionId
from app.domain.document import Block, Chart, ItemList, Paragraph, Quote, Run, Table
from app.domain.notes import GIST, TextPlace
from app.domain.related import Likeness, RelatedCase
from app.domain.slides import ChartRow, Deck, SlideChart
from app.errors import InvalidInput
from app.operations.briefings import compose, load_briefing, load_cases
from app.operations.library import load_case, vocabulary
from app.operations.related import related
from app.presenting import labels
from app.presenting.deck import case_deck, several
from app.presenting.material import CaseMaterial, ChartItem, DeckItem, OtherCase, PartItem, TextItem
from app.text.citations import citation
from app.text.marks import without_marks
from app.text.places_of_sections import placed_sections

OTHERS_ALONE = 4
"""Related cases in a deck of one case."""
OTHERS_IN_SEVERAL = 2
"""Related cases beside each of several."""
MOST_CASES = 100
"""Cases of one deck: more than a thousand slides."""

_HEADINGS = {
    ItemKind.TEXT: "",
    ItemKind.EDITOR_NOTE: briefing_labels.NOTE_LABEL.rstrip("："),
    ItemKind.LEAD: "",
    ItemKind.GUIDE: briefing_labels.GUIDE,
    ItemKind.FOREWORD: briefing_labels.FOREWORD,
    ItemKind.ATTACHMENT: "附件",
}


def case_presentation(store: Store, uid: CaseUid) -> Deck:
    """The deck of one case, with a person's own notes for the presenter.  Raises NotFound."""
    return case_deck(_material(store, load_case(store, uid), OTHERS_ALONE, _names(store)))


def cases_presentation(store: Store, title: str, uids: Sequence[CaseUid]) -> Deck:
    """The deck of several cases in this order under a title; that of a single one is its own.

    Raises NotFound, InvalidInput for more than `MOST_CASES`.
    """
    if len(uids) == 1:
        return case_presentation(store, uids[0])
    return several(title, tuple(_materials(store, uids)))


def collection_presentation(store: Store, collection_id: CollectionId) -> Deck:
    """The deck of a collection and of all below it.  Raises NotFound, InvalidInput for more than `MOST_CASES`."""
    with store.reading() as db:
        name, _ = collections.require(db, collection_id)
        uids = collections.members_below(db, collection_id)
    return several(name, tuple(_materials(store, uids)))


def briefing_presentation(store: Store, briefing_id: BriefingId) -> Deck:
    """The deck of a briefing: its parts, its cases as the writer words them, its own texts and charts.

    Raises NotFound, InvalidInput for more than `MOST_CASES`.
    """
    return presentation_of(store, load_briefing(store, briefing_id))


def presentation_of(store: Store, briefing: Briefing) -> Deck:
    """The deck of a briefing, saved or not."""
    items = tuple(_items(store, briefing))
    return several(briefing.title, items, briefing.issuer, written_date(briefing.date), briefing.subtitle)


def _items(store: Store, briefing: Briefing) -> Iterator[DeckItem]:
    names, details, charts = _names(store), load_cases(store, briefing), _charts(store, briefing)
    _require_few(details)
    outline = outline_of(briefing)
    if briefing.editor_note.strip() and not any(item.kind is ItemKind.EDITOR_NOTE and item.text for item in outline):
        yield TextItem(_HEADINGS[ItemKind.EDITOR_NOTE], briefing.editor_note)
    for item in outline:
        if item.kind is ItemKind.PART:
            yield PartItem(item.title)
        elif item.kind is ItemKind.CASE and item.case_uid in details:
            detail = _reworded(details[item.case_uid], item, briefing.edits)
            yield _material(store, detail, OTHERS_IN_SEVERAL, names)
        elif item.kind is ItemKind.CHART and item.id in charts:
            yield charts[item.id]
        elif item.kind in _HEADINGS and item.text.strip():
            yield TextItem(item.title.strip() or _HEADINGS[item.kind], item.text)


def _materials(store: Store, uids: Sequence[CaseUid]) -> Iterator[CaseMaterial]:
    _require_few(uids)
    names = _names(store)
    for uid in uids:
        yield _material(store, load_case(store, uid), OTHERS_IN_SEVERAL, names)


def _require_few(uids: Collection[CaseUid]) -> None:
    if len(uids) > MOST_CASES:
        raise InvalidInput("input.too_many_to_present", count=len(uids), limit=MOST_CASES)


def _material(store: Store, detail: CaseDetail, others: int, names: Mapping[str, str]) -> CaseMaterial:
    uid = detail.case.uid
    return CaseMaterial(
        detail,
        tuple(names[code] for code in detail.case.indicators if code in names),
        citation(detail, CitationStyle.OFFICIAL),
        tuple(_other(store, each, names) for each in related(store, uid, others)),
        _own_notes(store, uid),
    )


def _names(store: Store) -> dict[str, str]:
    return {indicator.code: indicator.name for indicator in vocabulary(store).indicators}


def _other(store: Store, found: RelatedCase, names: Mapping[str, str]) -> OtherCase:
    case = load_case(store, found.uid).case
    in_common = tuple(
        names.get(value, value) if reason.likeness is Likeness.INDICATORS else value
        for reason in found.reasons
        for value in reason.values
    )
    return OtherCase(case.short_title or case.title, "".join(case.place.names), case.gist, in_common)


def _own_notes(store: Store, uid: CaseUid) -> dict[TextPlace, tuple[str, ...]]:
    """What a person wrote on the case, by place, as plain text."""
    found: defaultdict[TextPlace, list[str]] = defaultdict(list)
    with store.reading() as db:
        for note in notes.of_case(db, uid):
            found[note.anchor.place].append(without_marks(note.body))
    return {place: tuple(texts) for place, texts in found.items()}


def _reworded(detail: CaseDetail, item: OutlineItem, edits: Iterable[TextEdit]) -> CaseDetail:
    """The case as the writer of a briefing words it."""
    own = tuple(edit for edit in edits if edit.case_uid == detail.case.uid)
    case = detail.case
    title = item.title.strip() or edited_line(case.title, edits_at(own, case.uid, TITLE_PLACE))
    if own:
        case = _with_edits(case, own)
    return replace(detail, case=replace(case, title=title))


def _with_edits(case: Case, edits: tuple[TextEdit, ...]) -> Case:
    sections = tuple(
        replace(section, body=_markdown(edited(parse_body(section.body), wanted)))
        if (wanted := edits_at(edits, case.uid, place))
        else section
        for place, section in placed_sections(case)
    )
    return replace(case, gist=edited_line(case.gist, edits_at(edits, case.uid, GIST)), sections=sections)


def _markdown(blocks: Iterable[Block]) -> str:
    """Blocks of a section as Markdown again, as far as slides read it."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, ItemList):
            marks = (f"{number}." if block.ordered else "-" for number in range(1, len(block.items) + 1))
            lines += (f"{mark} {_bold(item)}" for mark, item in zip(marks, block.items, strict=True))
        elif isinstance(block, Paragraph):
            lines.append(_bold(block.runs))
        elif isinstance(block, Quote):
            lines += (_bold(paragraph.runs) for paragraph in block.paragraphs)
        elif isinstance(block, Table):
            lines += ("　".join(row) for row in (block.header, *block.rows))
    return "\n\n".join(lines)


def _bold(runs: Iterable[Run]) -> str:
    return "".join(f"**{run.text}**" if run.bold else run.text for run in runs)


def _charts(store: Store, briefing: Briefing) -> dict[int, ChartItem]:
    """The charts of a briefing by the number of their item."""
    found = {}
    for block in compose(store, briefing).blocks if _has_charts(briefing) else ():
        if isinstance(block, Chart) and block.bars and (origin := block.bars[0].origin) is not None:
            rows = tuple(ChartRow(bar.label, (bar.value,), (bar.shown,)) for bar in block.bars)
            chart = SlideChart((labels.VALUE,), rows, block.unit, block.note)
            found[origin.item or 0] = ChartItem(block.caption, chart)
    return found


def _has_charts(briefing: Briefing) -> bool:
    return any(item.kind is ItemKind.CHART for item in briefing.outline)
