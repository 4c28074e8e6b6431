"""The reader's card as HTML for Qt's rich text, in the colours and sizes of the theme."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.case import Case, Stage
from app.domain.hits import Mark
from app.ui.library.reading_type import TypeScale
from app.ui.theme import Role, TextSize, Theme
from app.ui.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from app.ui.library.reading import Reading

GIST_LEADING = 150
"""Line height of the gist in per cent."""

STAGE_TITLES = {
    Stage.PILOT: QT_TRANSLATE_NOOP("Reader", "pilot"),
    Stage.SPREAD: QT_TRANSLATE_NOOP("Reader", "spread further"),
    Stage.RULE: QT_TRANSLATE_NOOP("Reader", "made a rule"),
}


def card_html(reading: Reading, scale: TypeScale) -> str:
    """Sections under their headings, then the facts of the case."""
    parts = [f"<style>{_style(scale)}</style>"]
    parts += [
        f'<p class="head"><a name="{section.anchor}"></a>{escape(section.heading)}</p>{section.html}'
        for section in reading.sections
    ]
    facts = case_facts(reading.detail.case)
    if facts:
        title = QCoreApplication.translate("Reader", "About this case")
        rows = (f'<tr><td class="key">{escape(key)}</td><td>{escape(value)}</td></tr>' for key, value in facts)
        parts.append(
            f'<p class="head"><a name="facts"></a>{escape(title)}</p><table class="facts">{"".join(rows)}</table>'
        )
    return "".join(parts)


def note_html(html: str, theme: Theme) -> str:
    """A note that was converted from Markdown, in smaller type than the card."""
    body = theme.pixels(TextSize.BODY)
    style = (
        f"body, p, li, td {{ font-size: {body}px; line-height: 150%; color: {theme.css(Role.TEXT)}; }}"
        f"p, ol, ul {{ margin: 0 0 {theme.scaled(6)}px 0; }}"
        f"h1, h2, h3, h4 {{ font-size: {body}px; font-weight: bold; margin: 0 0 {theme.scaled(4)}px 0; }}"
        f"th {{ font-size: {body}px; }} a {{ color: {theme.css(Role.ACCENT)}; }}"
    )
    return f"<style>{style}</style>{html}"


def gist_html(gist: str, scale: TypeScale) -> str:
    """The gist as it stands below the title."""
    style = f"font-size:{scale.pixels(TextSize.LARGE)}px; color:{scale.css(Role.TEXT_SECONDARY)}"
    return f'<p style="margin:0; line-height:{GIST_LEADING}%"><span style="{style}">{escape(gist)}</span></p>'


def case_facts(case: Case) -> tuple[tuple[str, str], ...]:
    """Name and value of what is known about a case beside its sections."""
    stage = STAGE_TITLES.get(case.stage, "")
    rows = (
        (QCoreApplication.translate("Reader", "Lead body"), case.organization),
        (QCoreApplication.translate("Reader", "Partners"), "、".join(case.partners)),
        (QCoreApplication.translate("Reader", "Serves"), case.served),
        (QCoreApplication.translate("Reader", "Stage"), QCoreApplication.translate("Reader", stage) if stage else ""),
        (QCoreApplication.translate("Reader", "Began"), case.start),
        (QCoreApplication.translate("Reader", "Data as of"), case.data_as_of),
        (QCoreApplication.translate("Reader", "Names"), "、".join(case.brand_names)),
        (QCoreApplication.translate("Reader", "Documents"), "、".join(case.documents)),
        (QCoreApplication.translate("Reader", "Keywords"), "、".join(case.keywords)),
    )
    return tuple((key, value) for key, value in rows if value)


def marked_html(text: str, marks: Sequence[Mark], theme: Theme, current: int | None = None) -> str:
    """Text as HTML with its matches marked, the `current` one more strongly."""
    parts: list[str] = []
    end = 0
    for number, (start, length) in enumerate(marks):
        role, line = (Role.MARK_STRONG, "underline") if number == current else (Role.MARK, "none")
        style = f"background-color:{theme.css(role)};color:{theme.css(Role.MARK_TEXT)};text-decoration:{line}"
        parts.append(escape(text[end:start]))
        parts.append(f'<span style="{style}">{escape(text[start : start + length])}</span>')
        end = start + length
    return "".join([*parts, escape(text[end:])])


def _style(scale: TypeScale) -> str:
    body, small, heading = (scale.pixels(size) for size in (TextSize.LARGE, TextSize.BODY, TextSize.HEADING))
    text, secondary, line = scale.css(Role.TEXT), scale.css(Role.TEXT_SECONDARY), scale.css(Role.LINE)
    return f"""
    body, p, li, td {{ font-size: {body}px; line-height: 170%; color: {text}; }}
    p {{ margin: 0 0 {scale.scaled(12)}px 0; text-indent: {2 * body}px; }}
    li p, td p, blockquote p {{ text-indent: 0px; }}
    ol, ul {{ margin: 0 0 {scale.scaled(12)}px 0; }}
    li {{ margin: 0 0 {scale.scaled(8)}px 0; }}
    p.head {{ font-size: {heading}px; font-weight: bold; color: {scale.css(Role.ACCENT)}; text-indent: 0px;
         line-height: 130%; margin: {scale.scaled(20)}px 0 {scale.scaled(6)}px 0; }}
    h3, h4 {{ font-size: {body}px; font-weight: bold; margin: {scale.scaled(16)}px 0 {scale.scaled(4)}px 0; }}
    a {{ color: {scale.css(Role.ACCENT)}; }}
    blockquote {{ color: {secondary}; }}
    th {{ font-size: {small}px; color: {secondary}; font-weight: bold; padding: 4px 8px; border-bottom: 1px solid {line}; }}
    table.facts td {{ font-size: {small}px; line-height: 150%; padding: 2px 16px 2px 0; }}
    table.facts td.key {{ color: {secondary}; white-space: nowrap; }}
    """
