"""Where everything on the desk stands; what it does is the page's."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.ui.empty_state import EmptyState
from app.ui.importing.cases_delegate import CasesDelegate
from app.ui.importing.cases_list import CasesList
from app.ui.importing.commands import Command, CommandSet
from app.ui.importing.elided_label import ElidedLabel
from app.ui.importing.fields import CaseFields
from app.ui.importing.figures_panel import FiguresPanel
from app.ui.importing.legend import Legend
from app.ui.importing.text_view import DeskTextView
from app.ui.importing.twin_view import TwinView
from app.ui.messages import Banner
from app.ui.style import restyle
from app.ui.theme import GRID, ICON_SIZE, Role, Theme

LIST_WIDTH = 264
FIELDS_WIDTH = 336
TEXT_WIDTH = 168
"""The least that the text of the document has at 100 %."""
FIGURES_HEIGHT = 200
LARGE_TEXT = 1.4
"""From this scale on words and buttons above the text stand in two lines."""


class DeskLayout(QWidget):
    """The widgets of the desk in their places."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.banner = Banner(theme)
        self.cases = self._make_list()
        self.text = DeskTextView(theme)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.legend = Legend(theme)
        self.figures = FiguresPanel(theme)
        self.figures.setVisible(False)
        self.twin = TwinView(theme)
        self.fields = CaseFields(theme, language)
        self.empty = EmptyState(theme)
        self.name = ElidedLabel()
        self.summary = QLabel()
        self.choose_button = QPushButton(self.tr("Choose files…"))
        self.folder_button = QPushButton(self.tr("Folder…"))
        self.only_asking = QCheckBox(self.tr("Only the doubtful ones"))
        self.remove_button = QPushButton(self.tr("Take document off the desk"))
        self.accept_button = QPushButton()
        self.accept_button.setProperty("kind", "primary")
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.progress = QProgressBar()
        self.progress_text = QLabel()
        self._tools = QHBoxLayout()
        self._buttons: list[QToolButton] = []
        self._lay_out()
        theme.dress(self.choose_button, "file")
        theme.dress(self.folder_button, "folder")
        theme.dress(self.accept_button, "check", Role.ON_ACCENT)

    def add_commands(self, commands: CommandSet) -> None:
        """Put the buttons of the commands into the bar."""
        groups = (
            (Command.UNDO, Command.REDO),
            (Command.SPLIT, Command.MERGE, Command.MOVE_UP, Command.MOVE_DOWN),
            (Command.TOGGLE_REPAIR, Command.LEAVE_OUT),
            (Command.PREVIOUS_DOUBT, Command.NEXT_DOUBT),
            (Command.FIGURES,),
        )
        for at, group in enumerate(groups):
            if at:
                self._tools.addSpacing(GRID)
            for command in group:
                button = QToolButton()
                button.setDefaultAction(commands[command])
                button.setAccessibleName(commands[command].text())
                button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
                self._tools.addWidget(button)
                self._buttons.append(button)
        self._size_buttons()
        self.theme.changed.connect(self._size_buttons)
        self.accept_button.setToolTip(commands[Command.ACCEPT].toolTip())
        self.only_asking.setToolTip(commands[Command.ONLY_ASKING].toolTip())
        self.fields.figures_button.setToolTip(commands[Command.FIGURES].toolTip())
        self.figures.add.setToolTip(commands[Command.ADD_FIGURE].toolTip())

    def _size_buttons(self) -> None:
        side = self.theme.scaled(ICON_SIZE)
        for button in self._buttons:
            button.setIconSize(QSize(side, side))

    def show_tone(self, *, is_doubtful: bool) -> None:
        """Colour the counts: whether something about the document asks for a look."""
        restyle(self.summary, badge="warning" if is_doubtful else "good")

    def _make_list(self) -> CasesList:
        cases = CasesList()
        cases.setItemDelegate(CasesDelegate(self.theme, cases))
        cases.setAccessibleName(self.tr("Proposed cases"))
        return cases

    def _lay_out(self) -> None:
        self.middle = QStackedWidget()
        self.middle.addWidget(self.text)
        self.middle.addWidget(self.twin)
        panes = QSplitter(Qt.Orientation.Horizontal)
        panes.setHandleWidth(1)
        panes.setChildrenCollapsible(False)
        panes.addWidget(self._text_pane())
        panes.addWidget(self.fields)
        panes.setStretchFactor(0, 1)
        panes.setSizes([1000, self._pane_width(FIELDS_WIDTH)])
        self.work = QWidget()
        column = QVBoxLayout(self.work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(panes, 1)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.work)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._side())
        splitter.addWidget(self.pages)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([(LIST_WIDTH + self._pane_width(LIST_WIDTH)) // 2, 1000])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(splitter, 1)
        layout.addWidget(self._footer())

    def _pane_width(self, pixels: int) -> int:
        """Half as much wider as the text is larger: the text of the document needs its room, too."""
        return round(pixels * (1 + self.theme.scale) / 2)

    def _text_pane(self) -> QWidget:
        """The text with what its marks mean, and below it the table of figures."""
        upper = QWidget()
        column = QVBoxLayout(upper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.middle, 1)
        column.addWidget(self.legend)
        self.middle.currentChanged.connect(lambda at: self.legend.setVisible(self.middle.widget(at) is self.text))
        pane = self._text_side = QSplitter(Qt.Orientation.Vertical)
        pane.setHandleWidth(1)
        pane.setChildrenCollapsible(False)
        pane.addWidget(upper)
        pane.addWidget(self.figures)
        pane.setStretchFactor(0, 1)
        pane.setSizes([1000, FIGURES_HEIGHT])
        return pane

    def _side(self) -> QWidget:
        side = QWidget()
        side.setProperty("surface", "side")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(GRID, GRID, GRID, GRID)
        buttons.setSpacing(GRID)
        buttons.addWidget(self.choose_button, 1)
        buttons.addWidget(self.folder_button)
        below = QVBoxLayout()
        below.setContentsMargins(GRID, GRID, GRID, GRID)
        below.addWidget(self.remove_button)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        filters = QHBoxLayout()
        filters.setContentsMargins(GRID + GRID // 2, 0, GRID, GRID)
        filters.addWidget(self.only_asking)
        column.addLayout(buttons)
        column.addLayout(filters)
        column.addWidget(self.cases, 1)
        column.addLayout(below)
        return side

    def _bar(self) -> QWidget:
        bar = QFrame()
        bar.setProperty("surface", "side")
        self.name.setProperty("textWeight", "strong")
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self._tools.setSpacing(0)
        words = QHBoxLayout()
        words.setSpacing(2 * GRID)
        words.addWidget(self.name, 1)
        words.addWidget(self.summary, 0, Qt.AlignmentFlag.AlignVCenter)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setContentsMargins(2 * GRID, GRID // 2, GRID, GRID // 2)
        row.setSpacing(GRID)
        row.addLayout(words, 1)
        row.addLayout(self._tools)
        self.theme.changed.connect(lambda: self._direct(row))
        self._direct(row)
        return _with_line(bar, row, above=False)

    def _direct(self, row: QBoxLayout) -> None:
        """Large text needs a line for the words and another for the buttons, and more room."""
        self._text_side.setMinimumWidth(self.theme.scaled(TEXT_WIDTH))
        is_large = self.theme.scale >= LARGE_TEXT
        row.setDirection(QBoxLayout.Direction.TopToBottom if is_large else QBoxLayout.Direction.LeftToRight)
        self._tools.setAlignment(Qt.AlignmentFlag.AlignLeft if is_large else Qt.AlignmentFlag.AlignRight)

    def _footer(self) -> QWidget:
        footer = QFrame()
        footer.setProperty("surface", "side")
        self.progress.setFixedWidth(20 * GRID)
        self.progress_text.setProperty("textRole", "secondary")
        row = QHBoxLayout()
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.progress_text, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.accept_button)
        return _with_line(footer, row, above=True)


def _with_line(frame: QFrame, row: QBoxLayout, *, above: bool) -> QFrame:
    """The row with a thin line above or below it."""
    line = QFrame()
    line.setProperty("line", "horizontal")
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if above:
        column.addWidget(line)
    column.addLayout(row)
    if not above:
        column.addWidget(line)
    return frame
