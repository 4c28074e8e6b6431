"""Repairs in the text of an original: underlined, and explained where the mouse rests."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from app.domain.case import Original
from app.domain.repair import Repair, repaired_spans
from app.ui.theme import Role, Theme
from app.ui.translate import QT_TRANSLATE_NOOP
from app.ui.utf16 import utf16_marks

CERTAIN = QT_TRANSLATE_NOOP("RepairMarks", "Repaired, certain: the document has “{before}”")
INFERRED = QT_TRANSLATE_NOOP("RepairMarks", "Repaired, inferred: the document has “{before}”")


def mark_repairs(document: QTextDocument, original: Original, theme: Theme) -> int:
    """Underline what was repaired, solid where certain and dashed where inferred; returns their number."""
    for line, repairs in groupby(original.repairs, key=lambda repair: repair.line):
        block = document.findBlockByNumber(line - original.start_line)
        of_line = tuple(repairs)
        for repair, (start, length) in zip(of_line, utf16_marks(block.text(), repaired_spans(of_line)), strict=False):
            cursor = QTextCursor(document)
            cursor.setPosition(block.position() + start)
            cursor.setPosition(block.position() + start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_look(repair, theme))
    return len(original.repairs)


def _look(repair: Repair, theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    if repair.certain:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(theme.color(Role.GOOD))
    else:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        form.setUnderlineColor(theme.color(Role.WARNING))
    words = QCoreApplication.translate("RepairMarks", CERTAIN if repair.certain else INFERRED)
    form.setToolTip(words.format(before=_visible(repair.before)))
    return form


def _visible(text: str) -> str:
    """Characters of the private use area have no picture: their code stands for them."""
    return "".join(f"[{ord(mark):X}]" if "\ue000" <= mark <= "\uf8ff" else mark for mark in text)
