"""A comparison as one table in HTML for Qt's rich text: a column of names, and one for each case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from app.domain.case import Figure
from app.domain.comparing import ComparedField, ComparedValue, FieldRow, MetricRow
from app.text.fold import fold
from app.ui.comparing import words
from app.ui.comparing.words import translated
from app.ui.figures import THIN_SPACE, figure_text
from app.ui.library.words import STAGE_TITLES, Labels
from app.ui.library.words import translated as word
from app.ui.theme import Role, TextSize, Theme

if TYPE_CHECKING:
    from app.ui.comparing.reading import ComparisonReading

CASES_SHARE = 88
"""Per cent of the width that the columns of cases share; that of names takes the others."""

NO_BREAK_SPACE, WORD_JOINER = "\u00a0", "\u2060"

_TERMS = frozenset({ComparedField.INDICATORS, ComparedField.INSTRUMENTS})


def shares(cases: int) -> tuple[int, int]:
    """Whole per cent of the width for the column of names and for each case; together the whole width."""
    share = CASES_SHARE // max(cases, 1)
    return 100 - share * max(cases, 1), share


def comparison_html(reading: ComparisonReading, theme: Theme, labels: Labels) -> str:
    """Fields, key figures and sections, one below the other; what differs has a sign and heavier type."""
    comparison = reading.comparison
    gists = [f"<p>{escape(detail.case.gist)}</p>" if detail.case.gist else "" for detail in comparison.cases]
    rows = [_heading(words.FIELDS, len(gists))]
    rows.append(_row(escape(translated(words.TITLE)), (escape(detail.case.title) for detail in comparison.cases)))
    rows += [_field(row, labels, len(gists)) for row in comparison.fields]
    if any(gists):
        rows.append(_row(escape(translated(words.GIST)), gists))
    if comparison.metrics:
        rows.append(_heading(words.FIGURES, len(gists)))
        rows += [_metric(row) for row in comparison.metrics if row.is_shared]
        alone = [row for row in comparison.metrics if not row.is_shared]
        if alone:
            cells = (_alone([one for row in alone for one in row.cells[place]]) for place in range(len(gists)))
            rows.append(_row(escape(translated(words.ALONE)), cells))
    for section, bodies in zip(comparison.sections, reading.bodies, strict=True):
        rows += [_heading(words.SECTION_TITLES[section.kind], len(gists)), _row("", bodies)]
    return f"<style>{_style(theme)}</style><table width='100%' cellspacing='0' cellpadding='6'>{''.join(rows)}</table>"


def _heading(title: str, cases: int) -> str:
    return f'<tr><td class="head" colspan="{cases + 1}"><h2>{escape(translated(title))}</h2></td></tr>'


def _row(name: str, cells: Iterable[str]) -> str:
    shown = list(cells)
    names, share = shares(len(shown))
    texts = (f'<td width="{share}%">{cell or _nothing()}</td>' for cell in shown)
    return f'<tr><td class="name" width="{names}%">{name}</td>{"".join(texts)}</tr>'


def _nothing() -> str:
    return f'<span class="sign">— {escape(translated(words.NOTHING))}</span>'


def _field(row: FieldRow, labels: Labels, cases: int) -> str:
    name = escape(translated(words.FIELD_TITLES[row.field]))
    if cases > 1:
        sign, said = ("≠", words.DIFFERENT) if row.differs else ("=", words.ALIKE)
        name += f'&nbsp; <span class="sign">{sign}&nbsp;{_joined(translated(said))}</span>'
    return _row(name, ("、".join(_value(row, value, labels) for value in cell) for cell in row.cells))


def _value(row: FieldRow, value: ComparedValue, labels: Labels) -> str:
    text = labels.term(value.text) if row.field in _TERMS else value.text
    if row.field is ComparedField.STAGE:
        text = word(STAGE_TITLES.get(value.text, value.text))
    return escape(text) if value.is_shared else f"<b>{escape(text)}</b>"


def _metric(row: MetricRow) -> str:
    return _row(escape(row.metric), ("<br>".join(_figures(row, cell)) for cell in row.cells))


def _alone(figures: Sequence[Figure]) -> str:
    """Figures that no other case has, each with what it measures."""
    lines = []
    for figure in figures:
        text = figure_text(figure)
        lines.append(f'{escape(text.metric)} <span class="value">{_unbroken(text.values)}</span>')
    return "<br>".join(lines)


def _joined(text: str) -> str:
    """Words that stay in one line, between Han characters as well."""
    kept = text if text.isascii() else WORD_JOINER.join(text)
    return escape(kept.replace(" ", NO_BREAK_SPACE))


def _unbroken(value: str) -> str:
    """A value whose unit stays on the line of its number."""
    return escape(value).replace(THIN_SPACE, "&nbsp;")


def _figures(row: MetricRow, figures: Sequence[Figure]) -> Iterator[str]:
    for figure in figures:
        text = figure_text(figure)
        name = "" if fold(figure.metric) == fold(row.metric) else f'<br><span class="sign">{escape(text.metric)}</span>'
        before = f'<span class="sign">{_unbroken(text.before)} → </span>' if text.before else ""
        yield f'{before}<span class="value">{_unbroken(text.value)}</span>{name}'


def _style(theme: Theme) -> str:
    body, small, heading = (theme.pixels(size) for size in (TextSize.BODY, TextSize.SMALL, TextSize.HEADING))
    text, secondary, line = theme.css(Role.TEXT), theme.css(Role.TEXT_SECONDARY), theme.css(Role.LINE)
    return f"""
    p, li, td {{ font-size: {body}px; line-height: 160%; color: {text}; }}
    p {{ margin: 0 0 {theme.scaled(6)}px 0; }}
    ol, ul {{ margin: 0 0 {theme.scaled(6)}px 0; -qt-list-indent: 1; }}
    td {{ border-bottom: 1px solid {line}; }}
    td.head {{ border-bottom: 1px solid {theme.css(Role.ACCENT)}; }}
    td.name {{ color: {secondary}; }}
    h2 {{ font-size: {heading}px; font-weight: bold; color: {theme.css(Role.ACCENT)}; margin: {theme.scaled(12)}px 0 0 0; }}
    .sign {{ font-size: {small}px; color: {secondary}; }}
    .value {{ color: {theme.css(Role.FIGURE)}; font-weight: bold; }}
    th {{ font-size: {small}px; color: {secondary}; }}
    """
