"""How to search, on one sheet: every example can be clicked and is tried at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from app.ui.library.searching.elided_button import ElidedButton
from app.ui.library.tag_tree import room_for
from app.ui.theme import GRID, Theme
from app.ui.translate import QT_TRANSLATE_NOOP

SIZE = (64 * GRID, 76 * GRID)

EXAMPLES: Mapping[str, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        QT_TRANSLATE_NOOP("SearchHelp", "Words"): (
            ("歇业 登记", QT_TRANSLATE_NOOP("SearchHelp", "cases with both words")),
            ('"一件事"', QT_TRANSLATE_NOOP("SearchHelp", "exactly so, without other names")),
            ("注销 OR 歇业", QT_TRANSLATE_NOOP("SearchHelp", "one of the two")),
            ("开办 -注销", QT_TRANSLATE_NOOP("SearchHelp", "the first, but not the second")),
            ("(水电 OR 燃气) 报装", QT_TRANSLATE_NOOP("SearchHelp", "brackets hold together")),
        ),
        QT_TRANSLATE_NOOP("SearchHelp", "Where the words stand"): (
            ("标题:登记", QT_TRANSLATE_NOOP("SearchHelp", "in the title")),
            ("做法:容缺", QT_TRANSLATE_NOOP("SearchHelp", "in the measures")),
            ("成效:满意度", QT_TRANSLATE_NOOP("SearchHelp", "in the results")),
            ("单位:公安", QT_TRANSLATE_NOOP("SearchHelp", "in the name of the body")),
            ("原文:容缺", QT_TRANSLATE_NOOP("SearchHelp", "in the original; 备注: in your notes, 案例卡: in the card")),
        ),
        QT_TRANSLATE_NOOP("SearchHelp", "Place, topic, time"): (
            ("地区:福建", QT_TRANSLATE_NOOP("SearchHelp", "a place with all below it")),
            ("-地区:福建", QT_TRANSLATE_NOOP("SearchHelp", "everywhere else")),
            ("指标:获得电力", QT_TRANSLATE_NOOP("SearchHelp", "an indicator, its code or its English name")),
            ("手段:告知承诺", QT_TRANSLATE_NOOP("SearchHelp", "an instrument")),
            ("年份:2021..2022", QT_TRANSLATE_NOOP("SearchHelp", "a span of years; ..2021 and 2021.. are open")),
            ("来源:陕西", QT_TRANSLATE_NOOP("SearchHelp", "a compilation")),
            ("年份:不详", QT_TRANSLATE_NOOP("SearchHelp", "the year is not known")),
        ),
        QT_TRANSLATE_NOOP("SearchHelp", "Figures"): (
            ("数据:时限压减≥50%", QT_TRANSLATE_NOOP("SearchHelp", "a fall of at least half")),
            ("数据:时间<1天", QT_TRANSLATE_NOOP("SearchHelp", "the value itself; units are converted")),
            ("数据:<-50%", QT_TRANSLATE_NOOP("SearchHelp", "any figure; with a sign it is the change")),
            ("数据:满意度", QT_TRANSLATE_NOOP("SearchHelp", "has such a figure")),
        ),
        QT_TRANSLATE_NOOP("SearchHelp", "What you have added"): (
            ("状态:待核", QT_TRANSLATE_NOOP("SearchHelp", "review state: 待核, 已核, 有疑, 撤回")),
            ("有:星标", QT_TRANSLATE_NOOP("SearchHelp", "has a star; also 备注, 标签, 批注, 专题, 数据, 原文, 阅读")),
            ("无:标签", QT_TRANSLATE_NOOP("SearchHelp", "has no tag")),
            ("标签:重点", QT_TRANSLATE_NOOP("SearchHelp", "a tag with all below it; 专题: a collection")),
        ),
        QT_TRANSLATE_NOOP("SearchHelp", "While typing"): (
            ("xieye", QT_TRANSLATE_NOOP("SearchHelp", "pinyin or initials lead to suggestions: xy, yshj")),
            ("營商環境", QT_TRANSLATE_NOOP("SearchHelp", "Traditional, full width and capitals do as well")),
        ),
    }
)
"""Group → examples with what they find; the queries are those of docs/search.md."""


class HelpSheet(QDialog):
    """Fields and examples.  Signal `query_wanted(str)`; it stays open, so that examples can be compared."""

    query_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("How to search"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = QWidget()
        content.setProperty("surface", "paper")
        grid = QGridLayout(content)
        grid.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnStretch(1, 1)
        self.examples: dict[str, ElidedButton] = {}
        for title, examples in EXAMPLES.items():
            self._add_group(grid, title, examples)
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

    def show_beside(self, pane: QWidget) -> None:
        """Show it at the right of a pane, where it does not hide what the examples find."""
        screen = pane.screen().availableGeometry()
        corner = pane.mapToGlobal(QPoint(pane.width() + 2 * GRID, 2 * GRID))
        size = room_for(self, self._theme, *SIZE)
        self.resize(size)
        self.move(min(corner.x(), screen.right() - size.width()), min(corner.y(), screen.bottom() - size.height()))
        self.show()

    def _add_group(self, grid: QGridLayout, title: str, examples: tuple[tuple[str, str], ...]) -> None:
        heading = QLabel(_translated(title))
        heading.setProperty("textRole", "accent")
        heading.setContentsMargins(0, GRID, 0, 0)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for query, meaning in examples:
            row = grid.rowCount()
            button = ElidedButton(query)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self.query_wanted.emit, query))
            self.examples[query] = button
            label = QLabel(_translated(meaning))
            label.setWordWrap(True)
            label.setProperty("textRole", "secondary")
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, row, 1)


def _translated(text: str) -> str:
    return QCoreApplication.translate("SearchHelp", text)
