"""Doubts about the briefing as a whole: what it lacks, its cases, its levels, its edits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial

from app.briefing.check.figures import case_name, without_edit
from app.briefing.check.passages import present_edits
from app.briefing.edits import lost_edits
from app.briefing.outline import outline_of, shown_parts
from app.domain.briefing import Briefing, BriefingKind, CasePart, Extent, ItemId, ItemKind, OutlineItem
from app.domain.case import Case, CaseDetail, CaseUid, ReviewState
from app.domain.draft_check import Finding, Passage
from app.domain.notes import ORIGINAL

_LEADING_ZERO = re.compile(r"(?:^|第)0+\d")
_WRITTEN = frozenset({ItemKind.TEXT, ItemKind.LEAD, ItemKind.FOREWORD})
_OVER_CASES = frozenset({ItemKind.COMPARISON, ItemKind.KEY_FIGURES, ItemKind.CHART, ItemKind.MATRIX})


def whole_findings(briefing: Briefing) -> Iterator[Finding]:
    """What the head of the document lacks."""
    if briefing.kind is BriefingKind.BULLETIN and not briefing.issue_number.strip():
        yield Finding("draft.no_issue_number")
    if _LEADING_ZERO.search(briefing.issue_number.strip()):
        yield Finding("draft.issue_number_zero", parameters=(("text", briefing.issue_number.strip()),))
    if not briefing.issuer.strip():
        yield Finding("draft.no_issuer")
    if not briefing.date.strip():
        yield Finding("draft.no_date")
    if not any(item.kind is ItemKind.CASE for item in outline_of(briefing)):
        yield Finding("draft.no_cases")


def case_findings(briefing: Briefing, cases: Mapping[CaseUid, CaseDetail]) -> Iterator[Finding]:
    """Cases that stand twice, are gone, doubtful, withdrawn or cut off, and those whose figures have no date."""
    seen: set[CaseUid] = set()
    for item in outline_of(briefing):
        if item.kind is not ItemKind.CASE:
            continue
        detail = cases.get(item.case_uid)
        take_out = partial(_without_item, item=item.id) if briefing.outline else None
        if detail is None:
            named: tuple[tuple[str, str | int], ...] = (("case", str(item.case_uid)),)
            yield Finding("draft.missing_case", item.id, parameters=named, mend=take_out)
            continue
        named = (("case", detail.case.title),)
        if item.case_uid in seen:
            yield Finding("draft.case_twice", item.id, parameters=named, mend=take_out)
        else:
            for code in _doubts(detail.case, item):
                yield Finding(code, item.id, parameters=named)
        seen.add(item.case_uid)


def _doubts(case: Case, item: OutlineItem) -> Iterator[str]:
    if case.review_state is ReviewState.DOUBTFUL:
        yield "draft.doubtful_case"
    if case.review_state is ReviewState.WITHDRAWN:
        yield "draft.withdrawn_case"
    if not case.complete:
        yield "draft.cut_off_case"
    shows = CasePart.FIGURES in shown_parts(item) and case.figures
    if shows and not case.data_as_of and not all(figure.as_of for figure in case.figures):
        yield "draft.undated_figures"


def outline_findings(briefing: Briefing) -> Iterator[Finding]:
    """Levels that are jumped over, items that say nothing, originals that would be needed."""
    level = 0
    for item in briefing.outline:
        if item.kind in {ItemKind.PART, ItemKind.CASE}:
            if item.level > level + 1:
                mend = partial(_at_level, item=item.id, level=level + 1)
                parameters = (("level", item.level), ("before", level))
                yield Finding("draft.level_jump", item.id, parameters=parameters, mend=mend)
            level = min(item.level, level + 1)
        if item.kind in _WRITTEN and not item.text.strip():
            yield Finding("draft.empty_item", item.id, mend=partial(_without_item, item=item.id))
        if item.kind is ItemKind.PART and not item.title.strip():
            yield Finding("draft.untitled_part", item.id)


def case_item_findings(briefing: Briefing, cases: Mapping[CaseUid, CaseDetail]) -> Iterator[Finding]:
    """Originals that are not in the store, tables over cases when there are none, charts of what no case tells."""
    metrics = {figure.metric for detail in cases.values() for figure in detail.case.figures}
    for item in outline_of(briefing):
        detail = cases.get(item.case_uid)
        if detail is not None and CasePart.ORIGINAL in shown_parts(item) and detail.original is None:
            yield Finding("draft.no_original", item.id, parameters=(("case", detail.case.title),))
        if detail is not None and item.extent is Extent.SENTENCE and not detail.case.gist:
            yield Finding("draft.no_gist", item.id, parameters=(("case", detail.case.title),))
        lacks_cases = item.kind in _OVER_CASES and not any(uid in cases for uid in item.cases or cases)
        if lacks_cases or (item.kind is ItemKind.CHART and not metrics):
            yield Finding("draft.empty_item", item.id, mend=partial(_without_item, item=item.id))
        elif item.kind is ItemKind.CHART and item.metric.strip() not in {"", *metrics}:
            parameters = (("metric", item.metric.strip()),)
            yield Finding("draft.no_such_figure", item.id, parameters=parameters, mend=partial(_most_shared, item=item))


def edit_findings(briefing: Briefing, cases: Mapping[CaseUid, CaseDetail]) -> Iterator[Finding]:
    """Edits whose text the store no longer has, and those of an original, which is always verbatim."""
    lost = set(lost_edits(briefing.edits, cases))
    for number, edit in present_edits(briefing):
        code = "draft.original_edited" if edit.place == ORIGINAL else "draft.edit_lost" if edit in lost else ""
        if code:
            parameters = (("case", case_name(edit.case_uid, cases)), ("text", edit.quote[:40]))
            mend = partial(without_edit, edit=edit)
            yield Finding(code, passage=Passage.EDIT, edit=number, parameters=parameters, mend=mend)


def _most_shared(briefing: Briefing, item: OutlineItem) -> Briefing:
    """The briefing with a chart of the figure that most of its cases have."""
    outline = (replace(each, metric="") if each.id == item.id else each for each in briefing.outline)
    return replace(briefing, outline=tuple(outline))


def _without_item(briefing: Briefing, item: ItemId) -> Briefing:
    """The briefing without an item; what belonged to it stays."""
    return replace(briefing, outline=tuple(each for each in briefing.outline if each.id != item))


def _at_level(briefing: Briefing, item: ItemId, level: int) -> Briefing:
    """The briefing with an item on another level."""
    outline = (replace(each, level=level) if each.id == item else each for each in briefing.outline)
    return replace(briefing, outline=tuple(outline))
