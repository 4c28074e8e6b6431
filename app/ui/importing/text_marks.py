"""The look of what stands in the text of the desk: heads, headings, figures and repairs."""

from __future__ import annotations

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument

from app.ui.importing.text_rows import RepairMark, RowKind, TextRow
from app.ui.theme import Role, Theme


class Marks(QSyntaxHighlighter):
    """Gives heads, headings, figures and repairs their look."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self.rows: tuple[TextRow, ...] = ()
        self._theme = theme

    def highlightBlock(self, text: str) -> None:
        """Dress one row."""
        block: QTextBlock = self.currentBlock()
        if block.blockNumber() >= len(self.rows):
            return
        row = self.rows[block.blockNumber()]
        base = self._base(row.kind)
        self.setFormat(0, len(text), base)
        for start, length in row.figures:
            form = QTextCharFormat(base)
            form.setBackground(self._theme.color(Role.FIGURE_SOFT))
            form.setForeground(self._theme.color(Role.FIGURE))
            self.setFormat(start, length, form)
        for mark in row.repairs:
            self.setFormat(mark.start, max(mark.length, 1), self._of_repair(mark, QTextCharFormat(base)))

    def _base(self, kind: RowKind) -> QTextCharFormat:
        form = QTextCharFormat()
        match kind:
            case RowKind.CASE:
                form.setFontWeight(QFont.Weight.Bold)
                form.setForeground(self._theme.color(Role.ACCENT))
            case RowKind.REST:
                form.setForeground(self._theme.color(Role.TEXT_SECONDARY))
            case RowKind.OUTSIDE:
                form.setForeground(self._theme.color(Role.TEXT_FAINT))
            case RowKind.HEADING | RowKind.TITLE:
                form.setFontWeight(QFont.Weight.Bold)
                form.setForeground(self._theme.color(Role.TEXT))
            case RowKind.TEXT:
                form.setForeground(self._theme.color(Role.TEXT))
        return form

    def _of_repair(self, mark: RepairMark, form: QTextCharFormat) -> QTextCharFormat:
        style, role = QTextCharFormat.UnderlineStyle.SingleUnderline, Role.GOOD
        if mark.is_revoked:
            style, role = QTextCharFormat.UnderlineStyle.DotLine, Role.TEXT_FAINT
            form.setFontStrikeOut(True)
        elif not mark.repair.certain:
            style, role = QTextCharFormat.UnderlineStyle.DashUnderline, Role.WARNING
        form.setUnderlineStyle(style)
        form.setUnderlineColor(self._theme.color(role))
        return form
