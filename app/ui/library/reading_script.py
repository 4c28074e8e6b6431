"""A reading in the other script, made in a worker: its texts are as long as before, so that marks stay in place."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from app.domain.case import Case, Figure, Original
from app.domain.script import Script
from app.text.scripts import in_script
from app.ui.library.reading import Reading


def reading_in_script(reading: Reading, script: Script) -> Reading:
    """What is shown of a case, converted; places, indicators and instruments stay, for they are what is filtered by."""
    turn = partial(in_script, script=script)
    detail = reading.detail
    original = None if detail.original is None else _original(detail.original, script)
    return replace(
        reading,
        detail=replace(detail, case=_case(detail.case, script), original=original),
        sections=tuple(
            replace(section, heading=turn(section.heading), html=turn(section.html), text=turn(section.text))
            for section in reading.sections
        ),
        source_line=turn(reading.source_line),
    )


def _case(case: Case, script: Script) -> Case:
    turn = partial(in_script, script=script)
    return replace(
        case,
        title=turn(case.title),
        short_title=turn(case.short_title),
        gist=turn(case.gist),
        organization=turn(case.organization),
        partners=tuple(map(turn, case.partners)),
        served=turn(case.served),
        brand_names=tuple(map(turn, case.brand_names)),
        keywords=tuple(map(turn, case.keywords)),
        documents=tuple(map(turn, case.documents)),
        sections=tuple(
            replace(section, heading=turn(section.heading), body=turn(section.body)) for section in case.sections
        ),
        figures=tuple(_figure(figure, script) for figure in case.figures),
    )


def _figure(figure: Figure, script: Script) -> Figure:
    turn = partial(in_script, script=script)
    return replace(
        figure,
        metric=turn(figure.metric),
        unit=turn(figure.unit),
        before_unit=turn(figure.before_unit),
        qualifier=turn(figure.qualifier),
    )


def _original(original: Original, script: Script) -> Original:
    return replace(original, repaired_lines=tuple(in_script(line, script) for line in original.repaired_lines))
