"""Conditions on figures in the form: name, kind of comparison, number, unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from app.query.figure_text import write_figure
from app.query.names import SPECIAL_NAMES
from app.query.nodes import Aspect, Comparison, FigureIs, FigureTest, SpecialField
from app.query.parser import parse
from app.ui.jobs import JobRunner
from app.ui.library.searching.form_values import ValuesEdit
from app.ui.theme import GRID, Role, Theme
from app.ui.translate import QT_TRANSLATE_NOOP

NAME = SPECIAL_NAMES[SpecialField.FIGURE][0]

UNITS = (
    "",
    "%",
    "天",
    "个工作日",
    "小时",
    "分钟",
    "个",
    "项",
    "件",
    "份",
    "次",
    "元",
    "万元",
    "亿元",
    "户",
    "家",
    "倍",
)
"""Offered units; any other can be typed."""

ASPECT_TITLES: Mapping[Aspect, str] = MappingProxyType(
    {
        Aspect.VALUE: QT_TRANSLATE_NOOP("Searching", "is now"),
        Aspect.FALL: QT_TRANSLATE_NOOP("Searching", "fell by"),
        Aspect.RISE: QT_TRANSLATE_NOOP("Searching", "rose by"),
        Aspect.CHANGE: QT_TRANSLATE_NOOP("Searching", "changed by (+/−)"),
    }
)
COMPARISON_SIGNS: Mapping[Comparison, str] = MappingProxyType(
    {
        Comparison.LESS: "<",
        Comparison.AT_MOST: "≤",
        Comparison.EQUAL: "=",
        Comparison.AT_LEAST: "≥",
        Comparison.MORE: ">",
    }
)


class CalmCombo(QComboBox):
    """A chooser that leaves the wheel to the form around it: rolling past must not change what is asked."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the form roll."""
        event.ignore()


class NameEdit(ValuesEdit):
    """The name of a figure, completed from those of the store; it may hold blanks."""

    def figure_name(self) -> str:
        """The name as it was typed."""
        items, refused = self.values()
        return items[0] if len(items) == 1 and not refused else self.line.text().strip()


class FigureRow(QWidget):
    """One condition.  Signals: `changed()`; `removed()`."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name_edit = NameEdit(NAME, theme, jobs)
        self.name_edit.line.setPlaceholderText(self.tr("name, or any figure"))
        self.aspect = _combo(
            {QCoreApplication.translate("Searching", text): one for one, text in ASPECT_TITLES.items()}
        )
        self.comparison = _combo({sign: one for one, sign in COMPARISON_SIGNS.items()})
        self.amount = QLineEdit()
        self.amount.setPlaceholderText(self.tr("number"))
        self.amount.setMaximumWidth(theme.scaled(10 * GRID))
        self.unit = CalmCombo()
        self.unit.setEditable(True)
        self.unit.addItems(UNITS)
        away = QToolButton()
        away.setProperty("kind", "small")
        away.setToolTip(self.tr("Take this condition away"))
        away.setAccessibleName(away.toolTip())
        away.clicked.connect(self.removed)
        theme.dress(away, "close", Role.TEXT_SECONDARY)
        self._name_all()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for widget, stretch in (
            (self.name_edit, 1),
            (self.aspect, 0),
            (self.comparison, 0),
            (self.amount, 0),
            (self.unit, 0),
            (away, 0),
        ):
            layout.addWidget(widget, stretch)
        self.name_edit.changed.connect(self.changed)
        for box in (self.aspect, self.comparison):
            box.currentIndexChanged.connect(lambda _row: self.changed.emit())
        self.amount.textChanged.connect(lambda _text: self.changed.emit())
        self.unit.editTextChanged.connect(lambda _text: self.changed.emit())

    def show_condition(self, condition: FigureIs) -> None:
        """Show a condition."""
        self.name_edit.show_values((condition.metric,) if condition.metric else (), ())
        if condition.test is not None:
            self.aspect.setCurrentIndex(self.aspect.findData(condition.test.aspect))
            self.comparison.setCurrentIndex(self.comparison.findData(condition.test.comparison))
            self.amount.setText(condition.test.amount)
            self.unit.setEditText(condition.test.unit)

    def text(self) -> str:
        """The condition as it stands behind `数据:`, not yet checked; empty for an empty row."""
        metric, amount = self.name_edit.figure_name(), self.amount.text().strip()
        if not amount:
            return _written(FigureIs(metric)) if metric else ""
        aspect, comparison = Aspect(self.aspect.currentData()), Comparison(self.comparison.currentData())
        stem = _written(FigureIs(metric, FigureTest(aspect, comparison, "0"))).removesuffix("0")
        if aspect is Aspect.CHANGE and amount[0] not in "+-−":
            amount = f"+{amount}"
        return f"{stem}{amount}{self.unit.currentText().strip()}"

    def _name_all(self) -> None:
        names = (
            (self.name_edit.line, self.tr("Name of the figure")),
            (self.aspect, self.tr("Kind of comparison")),
            (self.comparison, self.tr("Comparison")),
            (self.amount, self.tr("Number")),
            (self.unit, self.tr("Unit")),
        )
        for widget, name in names:
            widget.setAccessibleName(name)


class FiguresBox(QWidget):
    """The conditions, one below the other.  Signal `changed()`."""

    changed = Signal()

    def __init__(self, theme: Theme, jobs: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._jobs = jobs
        self.rows: tuple[FigureRow, ...] = ()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(GRID // 2)
        self.more = QPushButton(self.tr("Another figure"))
        self.more.setProperty("kind", "link")
        self.more.clicked.connect(self._add_empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addLayout(self._lines)
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._add()

    def show_figures(self, figures: Sequence[str]) -> None:
        """Show conditions as they stand behind `数据:`; one empty row when there are none."""
        for row in self.rows:
            self._drop(row)
        for figure in figures:
            condition = parse(f"{NAME}:{figure}")
            assert isinstance(condition, FigureIs)  # it was written from one
            self._add().show_condition(condition)
        if not figures:
            self._add()

    def figures(self) -> tuple[str, ...]:
        """The conditions as a query has them.  Raises QueryError for one that cannot be understood."""
        return tuple(_written(parse(f"{NAME}:{text}"), text) for row in self.rows if (text := row.text()))

    def _add(self) -> FigureRow:
        row = FigureRow(self._theme, self._jobs)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows = (*self.rows, row)
        self._lines.addWidget(row)
        return row

    def _add_empty(self) -> None:
        self._add().name_edit.setFocus()

    def _remove(self, row: FigureRow) -> None:
        self._drop(row)
        if not self.rows:
            self._add()
        self.changed.emit()

    def _drop(self, row: FigureRow) -> None:
        self.rows = tuple(one for one in self.rows if one is not row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()


def _combo(items: Mapping[str, Aspect | Comparison]) -> CalmCombo:
    box = CalmCombo()
    for title, value in items.items():
        box.addItem(title, value)
    return box


def _written(condition: object, text: str = "") -> str:
    """A condition as it stands behind `数据:`; `text` itself when it says more than one condition."""
    return write_figure(condition).partition(":")[2] if isinstance(condition, FigureIs) else text
