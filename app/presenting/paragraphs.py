"""The Markdown of a section as paragraphs of plain text with weights: marks become marks, nothing else is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.slides import SlideRun

BULLET = "•"
_NUMBERED = re.compile(r"^\s*(\d{1,3})[.)]\s+")
_BULLETED = re.compile(r"^\s*[-*+]\s+")
_OTHER_MARKS = re.compile(r"^\s*(?:#{1,6}|>)\s+")
_TABLE_RULE = re.compile(r"^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_SENTENCE = re.compile(r"[^。！？]*[。！？]+[”’」』）】]*|[^。！？]+$")
# C0 and C1 without tab and line feed, zero-width and bidirectional controls, noncharacters, lone surrogates.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff\ud800-\udfff]"
)


@dataclass(frozen=True, slots=True)
class BodyParagraph:
    """One paragraph: what stands in front of it, its lead (the bold phrase that it begins with), and the rest."""

    mark: str
    lead: str
    runs: tuple[SlideRun, ...]

    @property
    def whole(self) -> tuple[SlideRun, ...]:
        """Lead and rest."""
        return (SlideRun(self.lead, bold=True), *self.runs) if self.lead else self.runs

    @property
    def text(self) -> str:
        """Lead and rest without weights."""
        return text_of(self.whole)


def cleaned(text: str) -> str:
    """The text without characters that are not seen; a tab becomes a blank."""
    return _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\t", " "))


def one_line(text: str) -> str:
    """The text cleaned, on one line."""
    return " ".join(cleaned(text).split())


def body_paragraphs(body: str) -> tuple[BodyParagraph, ...]:
    """A paragraph for each line of a Markdown body that is not blank; the cells of a table stand on one line."""
    return tuple(
        paragraph
        for line in cleaned(body).split("\n")
        if line.strip() and not (line.count("|") and _TABLE_RULE.match(line))
        for paragraph in (_paragraph(line),)
        if paragraph.text
    )


def sentences(runs: tuple[SlideRun, ...]) -> tuple[tuple[SlideRun, ...], ...]:
    """The runs cut behind each sentence."""
    found: list[tuple[SlideRun, ...]] = []
    start = 0
    for match in _SENTENCE.finditer(text_of(runs)):
        piece = cut(runs, start, match.end())
        start = match.end()
        if text_of(piece).strip():
            found.append(piece)
    return tuple(found)


def text_of(runs: tuple[SlideRun, ...]) -> str:
    """The text of runs without their weights."""
    return "".join(run.text for run in runs)


def cut(runs: tuple[SlideRun, ...], start: int, end: int) -> tuple[SlideRun, ...]:
    """The characters `start` to `end` of runs."""
    found = []
    place = 0
    for run in runs:
        piece = run.text[max(start - place, 0) : max(end - place, 0)]
        if piece:
            found.append(SlideRun(piece, run.bold))
        place += len(run.text)
    return tuple(found)


def _paragraph(line: str) -> BodyParagraph:
    numbered = _NUMBERED.match(line)
    if numbered:
        mark, text = f"{numbered[1]}.", line[numbered.end() :]
    elif _BULLETED.match(line):
        mark, text = BULLET, _BULLETED.sub("", line)
    else:
        mark, text = "", _OTHER_MARKS.sub("", line)
    if line.count("|") > 1 and line.strip().startswith("|"):
        text = "　".join(cell.strip() for cell in text.strip().strip("|").split("|"))
    runs = _runs(text.strip())
    if runs and runs[0].bold:
        return BodyParagraph(mark, runs[0].text, _stripped(runs[1:]))
    return BodyParagraph(mark, "", runs)


def _runs(text: str) -> tuple[SlideRun, ...]:
    found = []
    place = 0
    for match in _BOLD.finditer(text):
        found += [SlideRun(text[place : match.start()]), SlideRun(match[1], bold=True)]
        place = match.end()
    return tuple(run for run in (*found, SlideRun(text[place:])) if run.text)


def _stripped(runs: tuple[SlideRun, ...]) -> tuple[SlideRun, ...]:
    """Runs without the blank that stood between the lead and them."""
    first = SlideRun(runs[0].text.lstrip(), runs[0].bold) if runs else SlideRun("")
    return tuple(run for run in (first, *runs[1:]) if run.text)
