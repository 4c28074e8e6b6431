"""Repairs in the text of an original: underlined, and explained where the mouse rests."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from app.domain.case import Original
from app.domain.repair import Repair, shown_spans
from app.ui.theme import Role, Theme
from app.ui.translate import QT_TRANSLATE_NOOP
from app.ui.utf16 import utf16_marks

CERTAIN = QT_TRANSLATE_NOOP("RepairMarks", "Repaired, certain: the document has “{before}”")
INFERRED = QT_TRANSLATE_NOOP("RepairMarks", "Repaired, inferred: the document has “{before}”")
REVOKED = QT_TRANSLATE_NOOP("RepairMarks", "As the document has it; the repair “{after}” was taken back")
NOTHING = QT_TRANSLATE_NOOP("RepairMarks", "(nothing)")


@dataclass(frozen=True, slots=True)
class RepairMark:
    """A repair in a document: where it stands, in Qt's positions, and whether it was taken back."""

    start: int
    length: int
    repair: Repair
    is_revoked: bool

    @property
    def words(self) -> str:
        """What was repaired, and how sure it is."""
        text = REVOKED if self.is_revoked else CERTAIN if self.repair.certain else INFERRED
        before, after = _visible(self.repair.before), _visible(self.repair.after)
        return QCoreApplication.translate("RepairMarks", text).format(before=before, after=after)


def mark_repairs(document: QTextDocument, original: Original, theme: Theme) -> tuple[RepairMark, ...]:
    """Underline what was repaired: solid where certain, dashed where inferred, dotted where taken back."""
    marks = tuple(_marks(document, original))
    for mark in marks:
        cursor = QTextCursor(document)
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.start + mark.length, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(_look(mark, theme))
    return marks


def _marks(document: QTextDocument, original: Original) -> Iterator[RepairMark]:
    for line in sorted({repair.line for repair in (*original.repairs, *original.revoked)}):
        block = document.findBlockByNumber(line - original.start_line)
        holding = [repair for repair in original.repairs if repair.line == line]
        revoked = [repair for repair in original.revoked if repair.line == line]
        text = original.repaired_lines[line - original.start_line]
        spans = utf16_marks(text, shown_spans(text, holding, revoked))
        for repair, (start, length) in zip(sorted((*holding, *revoked), key=_column), spans, strict=False):
            yield RepairMark(block.position() + start, length, repair, repair in revoked)


def _column(repair: Repair) -> int:
    return repair.column


def _look(mark: RepairMark, theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    if mark.is_revoked:
        style, role = QTextCharFormat.UnderlineStyle.DotLine, Role.TEXT_FAINT
    elif mark.repair.certain:
        style, role = QTextCharFormat.UnderlineStyle.SingleUnderline, Role.GOOD
    else:
        style, role = QTextCharFormat.UnderlineStyle.DashUnderline, Role.WARNING
    form.setUnderlineStyle(style)
    form.setUnderlineColor(theme.color(role))
    form.setToolTip(mark.words)
    return form


def _visible(text: str) -> str:
    """Characters of the private use area, and those that take no room, have no picture: their code stands for them."""
    shown = "".join(mark if mark.isprintable() or mark == "\u3000" else f"[{ord(mark):X}]" for mark in text)
    return shown if shown.strip() else QCoreApplication.translate("RepairMarks", NOTHING)
