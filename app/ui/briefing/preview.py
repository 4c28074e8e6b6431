"""The document as it will be, on a sheet of paper in the colours of the theme; links and pictures are never followed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.ui.theme import GRID, Role, TextSize, Theme

SERIF = "'FangSong_GB2312','FangSong','STFangsong','Noto Serif CJK SC','Songti SC','SimSun'"
KAI = "'KaiTi_GB2312','KaiTi','STKaiti','LXGW WenKai'"


class Preview(QTextBrowser):
    """Shows the HTML of a briefing and keeps its place while the document is edited."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Preview"))
        self.setProperty("frame", "none")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setDocumentMargin(5 * GRID)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._theme = theme

    def show_html(self, html: str) -> None:
        """Show another state of the document at the place where the old one was read."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self.setHtml(html)
        self.document().setDocumentMargin(self._theme.scaled(5 * GRID))
        bar.setValue(place)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded, from nowhere."""
        return None


def preview_style(theme: Theme) -> str:
    """The style sheet of the preview, in what Qt's rich text understands."""
    body, small, title = theme.pixels(TextSize.LARGE), theme.pixels(TextSize.BODY), theme.pixels(TextSize.TITLE)
    text, faint, line, red = (
        theme.css(role) for role in (Role.TEXT, Role.TEXT_SECONDARY, Role.LINE_STRONG, Role.DANGER)
    )
    indent = 2 * body
    return f"""
    body {{ color: {text}; font-family: {SERIF}; font-size: {body}px; }}
    p, h1, h2, h3, h4, h5, li, td, th {{ line-height: 170%; }}
    p, li {{ margin: 0; font-size: {body}px; }}
    p, h2, h3, h4, h5 {{ text-indent: {indent}px; }}
    h1 {{ font-size: {title}px; font-weight: normal; text-align: center; margin: {title}px 0; }}
    h2, h3, h4, h5 {{ font-size: {body}px; font-weight: normal; margin: 0; }}
    h2 {{ font-family: 'SimHei','Noto Sans CJK SC'; margin-top: {body}px; font-weight: bold; }}
    h3, .subtitle, .editor_note, .information, .gist, .source, .note {{ font-family: {KAI},{SERIF}; }}
    .masthead {{ color: {red}; font-size: {2 * title}px; text-align: center; text-indent: 0; }}
    .issue_line, .subtitle {{ text-align: center; text-indent: 0; }}
    .information, .source, .note {{ color: {faint}; }}
    .source, .note, .caption {{ font-size: {small}px; }}
    .caption {{ text-align: center; text-indent: 0; margin-top: {small}px; font-weight: bold; }}
    ol, ul {{ margin: 0; }}
    td, th {{ font-size: {small}px; text-align: left; }}
    table.data {{ border-collapse: collapse; border-color: {line}; margin-bottom: {small}px; }}
    table.imprint td {{ font-size: {body}px; border-bottom: 2px solid {red}; }}
    blockquote {{ color: {faint}; }}
    """
